"""The sample is told as if it had just happened, has something in every stage, and can be reset."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.samples import sample, sample_file
from trialeditor.domain.canonical import Json
from trialeditor.domain.clock import FixedClock
from trialeditor.domain.errors import NotAllowed, StorageUnavailable
from trialeditor.domain.ids import NctId
from trialeditor.domain.lapsing import ReasonKind, SectionStatus
from trialeditor.domain.queues import Queue
from trialeditor.domain.trial import Listing, ListQuery, Stage
from trialeditor.export.export_page import BundleOptions, Formats
from trialeditor.services.editing import Edit, edit
from trialeditor.services.exporting import export, verify
from trialeditor.services.listing import trials
from trialeditor.services.maintenance import doctor
from trialeditor.services.pages import load_draft, load_page
from trialeditor.services.people import person_named
from trialeditor.services.queues import queue_counts
from trialeditor.services.sample import create_sample, reset_sample, sample_passphrases
from trialeditor.services.sample_story import moved, read_story
from trialeditor.services.workspace import Workspace
from trialeditor.storage import aside

__all__ = ["sample", "sample_file"]

LEAP_DAY = FixedClock(at=datetime(2028, 2, 29, 15, 30, tzinfo=UTC))
UNSAVED = NctId("NCT99990006")


@pytest.fixture(scope="module")
def leap(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """The sample as it is made on February 29, 2028."""
    with create_sample(tmp_path_factory.mktemp("leap") / "sample.trialeditor", clock=LEAP_DAY) as workspace:
        yield workspace


def lines(workspace: Workspace) -> list[Listing]:
    return trials(workspace, ListQuery())


def test_every_stage_that_the_verbs_can_reach_has_a_page(leap: Workspace) -> None:
    stages = Counter(line.stage for line in lines(leap))

    assert stages == {
        Stage.NEW: 3,
        Stage.DRAFT: 2,
        Stage.IN_REVIEW: 2,
        Stage.CHANGES_REQUESTED: 1,
        Stage.SIGNED: 4,
        Stage.LAPSED: 1,
        Stage.RETIRED: 1,
    }
    assert set(stages) == set(Stage) - {Stage.MEDICAL_REVIEW}, "its policy asks for one role"


def test_every_queue_has_a_page_for_each_who_has_that_queue(leap: Workspace) -> None:
    for name in ("Edna Editor", "Rhea Reviewer"):
        counts = queue_counts(leap, person_named(leap, name))
        empty = {queue for queue, count in counts.items() if not count}
        assert empty <= ({Queue.MINE} if name.startswith("Rhea") else set())
    assert set(counts) == set(Queue)


def test_every_state_of_a_section_and_every_reason_to_lapse_but_two_is_there(leap: Workspace) -> None:
    states = [state for line in lines(leap) for state in load_page(leap, line.nct_id).states]
    reasons = {reason.kind for state in states for reason in state.reasons}

    assert {state.status for state in states} == set(SectionStatus)
    assert set(ReasonKind) - reasons <= {ReasonKind.HEADING, ReasonKind.KEY}, "another blueprint, a revoked key"


def test_the_retired_page_was_signed_and_is_not_published(leap: Workspace) -> None:
    page = load_page(leap, NctId("NCT99990013"))

    assert page.history.sign_offs
    assert page.published is None
    assert page.history.retirements[-1].by_name == "Rhea Reviewer"


def test_one_page_is_overdue_one_is_due_this_month_and_others_later(leap: Workspace) -> None:
    today = LEAP_DAY.today()
    due = {line.nct_id: line.review_due for line in lines(leap) if line.stage is Stage.SIGNED and line.review_due}

    assert today - timedelta(days=31) < due[NctId("NCT99990004")] < today
    assert due[NctId("NCT99990005")] == date(2028, 2, 29)
    assert today + timedelta(days=60) < due[NctId("NCT99990002")] < due[NctId("NCT99990009")]


def test_both_have_trials_of_their_own_and_some_are_nobodys(leap: Workspace) -> None:
    owners = Counter(line.assignee for line in lines(leap))

    assert owners == {"Edna Editor": 7, "Rhea Reviewer": 2, "": 5}


def test_the_editor_has_words_that_she_has_not_saved(leap: Workspace) -> None:
    draft = load_draft(leap, UNSAVED, person_named(leap, "Edna Editor"))
    page = load_page(leap, UNSAVED)

    assert draft is not None
    assert draft.base == page.revision_number
    assert draft.content.text("not_a_fit")
    assert draft.content.text("summary") != page.content.text("summary")


def test_nothing_in_it_is_older_or_newer_than_it_should_be(leap: Workspace) -> None:
    today = LEAP_DAY.today()
    for line in lines(leap):
        page = load_page(leap, line.nct_id)
        assert page.snapshot.as_of <= today
        assert today - page.snapshot.imported_at.date() < timedelta(days=400)
        assert all(each.created.date() < today for each in page.history.revisions)
    latest = max(each.created for line in lines(leap) for each in load_page(leap, line.nct_id).history.revisions)
    assert today - latest.date() < timedelta(days=14)


def test_it_is_sound_and_signed_by_keys_that_its_passphrases_open(leap: Workspace) -> None:
    assert all(
        check.ok for check in doctor(leap.path) if check.name in {"database", "audit trail", "sign-offs", "index"}
    )
    assert set(sample_passphrases(leap)) == {"Edna Editor", "Rhea Reviewer"}


@given(st.dates(date(2026, 11, 22), date(2100, 1, 1)))
def test_told_on_any_day_it_is_whole_weeks_away_and_never_in_the_future(today: date) -> None:
    story = read_story()
    shift = story.shift(today)

    assert shift.days % 7 == 0
    assert timedelta(0) <= today - (story.told_on + shift) < timedelta(days=7)


@given(st.dates(date(2000, 1, 1), date(2050, 1, 1)), st.integers(-500, 2000))
def test_dates_move_and_all_else_stays(day: date, weeks: int) -> None:
    shift = timedelta(weeks=weeks)
    record: dict[str, Json] = {
        "date": day.isoformat(),
        "id": "2026-001",
        "list": [f"on {day}", 3, None, True],
        "month": f"{day:%Y-%m}",
    }

    after = moved(record, shift)

    assert isinstance(after, dict)
    assert after["date"] == (day + shift).isoformat()
    assert after["month"] == f"{day.replace(day=1) + shift:%Y-%m}"
    assert (after["id"], after["list"]) == (record["id"], record["list"])


def test_a_reset_keeps_the_old_words_in_a_file_of_their_own(sample: Path) -> None:
    with Workspace.open(sample) as old:
        person = person_named(old, "Edna Editor")
        edit(old, UNSAVED, person, [Edit(key="title", text="My own words")])

    new = reset_sample(sample)

    with new.workspace:
        assert load_page(new.workspace, UNSAVED).content.text("title").startswith("Early access")
        assert new.workspace.is_sample
    assert new.kept is not None
    with Workspace.open(new.kept) as kept:
        assert load_page(kept, UNSAVED).content.text("title") == "My own words"
    assert sorted(each.name for each in sample.parent.iterdir()) == sorted([sample.name, new.kept.name])


def test_a_sample_that_is_gone_is_simply_made(tmp_path: Path) -> None:
    new = reset_sample(tmp_path / "sample.trialeditor")
    new.workspace.close()
    assert new.kept is None


def test_only_the_sample_is_reset(tmp_path: Path) -> None:
    path = tmp_path / "team.trialeditor"
    Workspace.create(path, name="Team").close()
    before = path.read_bytes()
    with pytest.raises(NotAllowed, match="Team is not the sample"):
        reset_sample(path)
    assert path.read_bytes() == before


def test_a_sample_that_is_open_elsewhere_is_not_reset(sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aside, "_PATIENCE_SECONDS", 0.01)
    with Workspace.open(sample) as elsewhere:
        before = lines(elsewhere)
        with pytest.raises(StorageUnavailable, match="locked"):
            reset_sample(sample)
        assert lines(elsewhere) == before
    assert [each.name for each in sample.parent.iterdir()] == [sample.name]


def test_a_sample_is_never_made_over_something(sample_file: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(sample_file, tmp_path / "mine.trialeditor"))
    with pytest.raises(StorageUnavailable, match="already a file"):
        create_sample(path)
    assert path.read_bytes() == sample_file.read_bytes()


def test_two_starts_at_once_make_one_sample(tmp_path: Path) -> None:
    """The slower one finds what the quicker one made, and touches neither that file nor the work in it."""
    path = tmp_path / "sample.trialeditor"
    quicker: list[bytes] = []

    def while_it_is_made(done: int, total: int | None, what: str) -> None:  # noqa: ARG001 - as progress is told
        if not quicker:
            quicker.append(b"")
            create_sample(path).close()
            quicker[0] = path.read_bytes()

    with pytest.raises(StorageUnavailable, match="already a file"):
        create_sample(path, progress=while_it_is_made)
    assert path.read_bytes() == quicker[0]
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_its_bundle_verifies_and_says_of_a_finished_trial_where_it_ran(leap: Workspace, tmp_path: Path) -> None:
    export(leap, tmp_path / "bundle", BundleOptions(formats=Formats.BOTH), actor="Test")
    page = (tmp_path / "bundle" / "trials" / "NCT99990009.html").read_text(encoding="utf-8")
    others = (tmp_path / "bundle" / "trials" / "NCT99990002.html").read_text(encoding="utf-8")

    assert verify(tmp_path / "bundle").problems == ()
    assert "Where this trial ran" in page
    assert "Where this trial is running" not in page
    assert "Where this trial is running" in others


def test_a_signed_heading_follows_no_status(leap: Workspace, tmp_path: Path) -> None:
    """A heading above words that people signed is the one that they signed: another one is a forgery."""
    export(leap, tmp_path / "bundle", BundleOptions(), actor="Test")
    file = tmp_path / "bundle" / "trials" / "NCT99990009.html"
    html = file.read_text(encoding="utf-8")
    file.write_text(html.replace("What this trial studies", "What this trial found"), encoding="utf-8")

    assert any("heading" in problem for problem in verify(tmp_path / "bundle").problems)
