"""Looking through the trail: by words, person, act, page and day; by key from page to page; and as files."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from support.offices import SEED, WORDS, Office
from trialeditor.domain.audit_query import AuditQuery, local_end, local_start
from trialeditor.domain.errors import StorageUnavailable
from trialeditor.domain.ids import NctId
from trialeditor.services.assigning import assign
from trialeditor.services.outcome import Cancelled
from trialeditor.services.reviewing import return_page
from trialeditor.services.trail import (
    TrailForm,
    find_trail,
    save_trail,
    trail_before,
    trail_choices,
    trail_part,
    version_words,
)


@pytest.fixture
def worked(office: Office) -> Office:
    """Give an office in which a page was written, returned and signed."""
    office.bring_in()
    office.write(WORDS)
    office.submit()
    return_page(office.tick(), SEED, office.reviewer, note='=HYPERLINK("x") 50% shorter_please')
    office.write({"title": "An operation and immunotherapy"})
    office.submit()
    office.sign()
    return office


def acts(office: Office, **wanted: object) -> list[str]:
    return [entry.event.action for entry in find_trail(office.workspace, AuditQuery(**wanted))]  # type: ignore[arg-type]  # each test names its own


def test_entries_are_found_by_words_person_act_and_page(worked: Office) -> None:
    assert set(acts(worked, words="asked changes")) == {"page.return"}
    assert acts(worked, words="50% SHORTER_PLEASE") == ["page.return"]
    assert acts(worked, words="5%shorter") == []
    assert acts(worked, words='"x"') == ["page.return"]
    assert set(acts(worked, actor=worked.reviewer.name)) == {"page.return", "page.sign"}
    assert acts(worked, action="page.submit") == ["page.submit"] * 2
    assert acts(worked, subject="NCT00000404") == []


def test_what_was_done_to_several_trials_is_about_each(worked: Office) -> None:
    assign(worked.tick(), [SEED], worked.editor, actor="Edna Editor")
    [entry] = find_trail(worked.workspace, AuditQuery(action="trial.assign", subject=SEED))
    assert entry.event.detail["trials"] == [SEED]


def test_days_are_those_of_the_person(worked: Office) -> None:
    everything = find_trail(worked.workspace, AuditQuery())
    day = everything[-1].event.at.astimezone().date()
    assert find_trail(worked.workspace, AuditQuery(since=local_start(day), before=local_end(day)))[-1] == everything[-1]
    assert find_trail(worked.workspace, AuditQuery(since=local_end(day))) == []


def test_older_entries_follow_by_key(worked: Office) -> None:
    whole = find_trail(worked.workspace, AuditQuery())[::-1]
    part = trail_part(worked.workspace, AuditQuery(), limit=3)
    assert (part.total, part.whole) == (len(whole), len(whole))
    gathered = list(part.entries)
    while more := trail_before(worked.workspace, AuditQuery(), gathered[-1].seq, limit=3):
        gathered += more
    assert gathered == whole


def test_who_and_what_there_is_can_be_chosen(worked: Office) -> None:
    choices = trail_choices(worked.workspace)
    assert dict(choices.actions)["page.submit"] == 2
    assert worked.reviewer.name in dict(choices.actors)


def test_the_words_of_a_version_are_told(worked: Office) -> None:
    [changed] = version_words(worked.workspace, NctId(SEED), 2)
    assert changed.key == "title"
    assert "An operation" in "".join(piece.text for piece in changed.pieces)


def test_a_file_holds_what_was_found_and_runs_nothing(worked: Office, tmp_path: Path) -> None:
    query = AuditQuery(subject=SEED)
    entries = find_trail(worked.workspace, query)
    assert save_trail(worked.workspace, query, tmp_path / "trail.csv", TrailForm.CSV) == len(entries)
    rows = list(csv.DictReader(io.StringIO((tmp_path / "trail.csv").read_text("utf-8-sig"), newline="")))
    assert [int(row["entry"]) for row in rows] == [entry.seq for entry in entries]
    [returned] = [row for row in rows if row["action"] == "page.return"]
    assert returned["why"].startswith("'=HYPERLINK")
    save_trail(worked.workspace, query, tmp_path / "trail.json", TrailForm.JSON)
    read = json.loads((tmp_path / "trail.json").read_text("utf-8"))
    assert [(each["seq"], each["hash"], each["detail"]) for each in read] == [
        (entry.seq, entry.hash, entry.event.detail) for entry in entries
    ]


def test_a_stopped_or_impossible_file_leaves_what_was_there(worked: Office, tmp_path: Path) -> None:
    path = tmp_path / "trail.csv"
    path.write_text("before")
    with pytest.raises(Cancelled):
        save_trail(worked.workspace, AuditQuery(), path, TrailForm.CSV, cancelled=lambda: True)
    assert path.read_text() == "before"
    with pytest.raises(StorageUnavailable):
        save_trail(worked.workspace, AuditQuery(), path / "below", TrailForm.CSV)
