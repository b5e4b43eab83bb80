"""Filters in people's words, who looks after a trial, and columns that an older program made."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from itertools import count as count_from
from typing import Any

import pytest

from support.offices import SEED, Office, seed_record
from trialeditor.domain.errors import BadInput, NotFound
from trialeditor.domain.ids import NctId
from trialeditor.domain.trial import Facet, FacetCount, ListQuery, Stage
from trialeditor.services import indexing
from trialeditor.services.assigning import assign
from trialeditor.services.importing import import_records
from trialeditor.services.indexing import columns_are_stale, index_of, refresh_columns
from trialeditor.services.intake import Intake
from trialeditor.services.listing import count, facet_counts, trials, value_named
from trialeditor.services.outcome import Cancelled
from trialeditor.services.workspace import Workspace
from trialeditor.storage import migrate
from trialeditor.storage.engine import Database
from trialeditor.storage.migrate import Plan

CONDITIONS = (("Asthma",), ("asthma", "Ménière Disease"), ())
PHASES: tuple[list[str], ...] = (["PHASE1", "PHASE2"], ["PHASE2"], [])


def records() -> list[dict[str, Any]]:
    """Return three records that differ in what filters look at."""
    made = []
    for place in range(3):
        record = seed_record()
        protocol = record["protocolSection"]
        protocol["identificationModule"] |= {
            "nctId": f"NCT1000000{place}",
            "orgStudyIdInfo": {"id": f"CA209-57{place}"},
            "secondaryIdInfos": [{"id": "2019-001234-56", "type": "EUDRACT_NUMBER"}],
        }
        protocol["conditionsModule"] = {"conditions": list(CONDITIONS[place])}
        protocol["designModule"]["phases"] = PHASES[place]
        protocol["statusModule"]["overallStatus"] = ("RECRUITING", "COMPLETED", "COMPLETED")[place]
        made.append(record)
    return made


@pytest.fixture
def stocked(office: Office) -> Office:
    """Give an office with the three trials."""
    import_records(office.tick(), Intake(text=json.dumps(records())), actor="Test")
    return office


def labels(workspace: Workspace, facet: Facet, query: ListQuery | None = None, **more: Any) -> list[tuple[str, int]]:  # noqa: ANN401 - what facet_counts takes
    """Return the words and counts of a facet."""
    return [(each.label, each.count) for each in facet_counts(workspace, query or ListQuery(), facet, **more)]


def test_values_are_counted_in_peoples_words(stocked: Office) -> None:
    workspace = stocked.workspace
    assert labels(workspace, Facet.STATUS) == [("Finished", 2), ("Open to new patients", 1)]
    assert labels(workspace, Facet.PHASE) == [("Phase 2", 2), ("No phase", 1), ("Phase 1", 1)]
    assert labels(workspace, Facet.STUDY_TYPE) == [("Clinical trial", 3)]
    assert labels(workspace, Facet.CONDITION) == [("Asthma", 2), ("No condition", 1), ("Ménière Disease", 1)]
    assert labels(workspace, Facet.COUNTRY) == [("China", 3)]
    assert labels(workspace, Facet.STAGE) == [("New", 3)]
    assert labels(workspace, Facet.OWNER) == [("Nobody", 3)]


def test_values_are_looked_for_by_their_words(stocked: Office) -> None:
    workspace = stocked.workspace
    assert labels(workspace, Facet.STATUS, containing="FIN") == [("Finished", 2)]
    assert labels(workspace, Facet.PHASE, containing="phase", limit=2) == [("Phase 2", 2), ("No phase", 1)]
    assert labels(workspace, Facet.CONDITION, containing="meniere") == [("Ménière Disease", 1)]
    asked = ListQuery(statuses=frozenset({"RECRUITING"}))
    assert labels(workspace, Facet.CONDITION, asked) == [("Asthma", 1)]
    assert labels(workspace, Facet.STATUS, asked) == [("Finished", 2), ("Open to new patients", 1)]


def test_a_value_is_named_by_code_or_words(stocked: Office) -> None:
    named = [
        (Facet.STATUS, "completed", "COMPLETED"),
        (Facet.STATUS, "Finished", "COMPLETED"),
        (Facet.STATUS, "active, not recruiting", "ACTIVE_NOT_RECRUITING"),
        (Facet.PHASE, "2", "PHASE2"),
        (Facet.PHASE, "Phase 2", "PHASE2"),
        (Facet.PHASE, "early phase 1", "EARLY_PHASE1"),
        (Facet.PHASE, "not applicable", "NA"),
        (Facet.PHASE, "None", ""),
        (Facet.PHASE, "no phase", ""),
        (Facet.STUDY_TYPE, "interventional", "INTERVENTIONAL"),
        (Facet.STUDY_TYPE, "observational study", "OBSERVATIONAL"),
        (Facet.CONDITION, "MENIERE  disease", "Ménière Disease"),
        (Facet.COUNTRY, "china", "China"),
        (Facet.OWNER, "nobody", ""),
        (Facet.OWNER, "edna editor", stocked.editor.id),
        (Facet.STAGE, "changes requested", "changes_requested"),
    ]
    assert [value_named(stocked.workspace, facet, words) for facet, words, _ in named] == [value for *_, value in named]


def test_a_value_that_nobody_has_is_told_with_those_there_are(stocked: Office) -> None:
    for facet, named, words in (
        (Facet.STATUS, "sleeping", "expected a status of a trial here, found 'sleeping'; there are Finished, Open"),
        (Facet.CONDITION, "asth", "there are Asthma"),
        (Facet.COUNTRY, "Atlantis", "expected a country of a trial here, found 'Atlantis'; there are China"),
    ):
        with pytest.raises(BadInput, match=words):
            value_named(stocked.workspace, facet, named)


def test_a_trial_is_found_by_other_numbers_and_conditions(stocked: Office) -> None:
    for typed in ("CA209-571", "ca209-571", "2019-001234-56 ca209-571", "menier", "NCT1000-0001", "1000 menier"):
        assert [each.nct_id for each in trials(stocked.workspace, ListQuery(search=typed))] == ["NCT10000001"]


def test_trials_are_assigned_at_once_with_one_entry_in_the_trail(stocked: Office) -> None:
    ncts = [NctId(f"NCT1000000{place}") for place in range(3)]
    changes = assign(stocked.tick(), ncts[:2], stocked.editor, actor="Rhea Reviewer")
    assert changes.trials == frozenset(ncts[:2])
    mine = ListQuery(owners=frozenset({stocked.editor.id}))
    assert [each.nct_id for each in trials(stocked.workspace, mine)] == ncts[:2]
    assert labels(stocked.workspace, Facet.OWNER) == [("Edna Editor", 2), ("Nobody", 1)]
    assert assign(stocked.tick(), ncts[:2], stocked.editor, actor="Rhea Reviewer").trials == frozenset()
    assert assign(stocked.tick(), ncts, None, actor="Edna Editor").trials == frozenset(ncts[:2])
    with stocked.workspace.database.reading() as store:
        entries = [each.event for each in store.audit.entries() if each.event.action == "trial.assign"]
    to = {"person": stocked.editor.id, "name": "Edna Editor"}
    assert [(each.actor, each.subject, each.detail["to"], each.detail["trials"]) for each in entries] == [
        ("Rhea Reviewer", "", to, ncts[:2]),
        ("Edna Editor", "", None, ncts[:2]),
    ]


def test_one_trial_is_assigned_under_its_own_name(stocked: Office) -> None:
    nct = NctId("NCT10000002")
    assign(stocked.tick(), [nct], stocked.reviewer, actor="Rhea Reviewer")
    with stocked.workspace.database.reading() as store:
        assert [each.event.action for each in store.audit.entries(subject=nct)] == ["trial.assign"]


def test_a_trial_that_is_not_here_is_assigned_to_nobody_and_changes_nothing(stocked: Office) -> None:
    with pytest.raises(NotFound, match=r"NCT99999999: not in this workspace\. Nothing was changed"):
        assign(stocked.tick(), [NctId("NCT10000000"), NctId("NCT99999999")], stocked.editor, actor="Test")
    assert labels(stocked.workspace, Facet.OWNER) == [("Nobody", 3)]


def of_format_1(office: Office) -> Workspace:
    """Take the office's workspace back to format 1 and open it again."""
    path = office.workspace.path
    office.workspace.close()
    database = Database.open(path)
    migrate.downgrade(database._engine, Plan(), path, revision="0001")
    database.close()
    office.workspace = Workspace.open(path, clock=office.workspace.clock)
    return office.workspace


def test_an_older_workspace_gets_its_columns_anew_and_keeps_its_pages(office: Office) -> None:
    office.sign_off_page()
    import_records(office.tick(), Intake(text=json.dumps(records())), actor="Test")
    assert not columns_are_stale(office.workspace)
    before = [trials(office.workspace, ListQuery()), office.page, _counts(office.workspace)]
    workspace = of_format_1(office)
    assert columns_are_stale(workspace)
    assert count(workspace, ListQuery(stages=frozenset({Stage.SIGNED}))) == 1
    assert count(workspace, ListQuery(phases=frozenset({"PHASE2"}))) == 0
    told: list[tuple[int, int | None]] = []
    assert refresh_columns(workspace, progress=lambda done, total, _: told.append((done, total))) == 4
    assert told == [(4, 4)]
    assert [trials(workspace, ListQuery()), replace(office.page), _counts(workspace)] == before
    assert not columns_are_stale(workspace)
    assert refresh_columns(workspace) == 0


def _counts(workspace: Workspace) -> dict[Facet, list[FacetCount]]:
    return {facet: facet_counts(workspace, ListQuery(), facet) for facet in Facet}


def test_columns_are_made_on_from_where_they_stopped(stocked: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace = of_format_1(stocked)
    monkeypatch.setattr(indexing, "BATCH", 1)
    asked = count_from(0)
    with pytest.raises(Cancelled, match="goes on when the workspace is opened again"):
        refresh_columns(workspace, cancelled=lambda: next(asked) >= 2)
    assert columns_are_stale(workspace)
    assert count(workspace, ListQuery(study_types=frozenset({"INTERVENTIONAL"}))) == 2
    assert refresh_columns(workspace) == 1
    assert count(workspace, ListQuery(study_types=frozenset({"INTERVENTIONAL"}))) == 3


def test_newer_columns_are_made_for_all_trials(stocked: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexing, "COLUMNS", "99")
    assert refresh_columns(stocked.workspace) == 3
    monkeypatch.setattr(indexing, "COLUMNS", "2")
    assert not columns_are_stale(stocked.workspace)


def test_making_columns_anew_does_not_turn_the_date_back(office: Office) -> None:
    office.bring_in()
    office.bring_in(lambda record: record["derivedSection"]["miscInfoModule"].update(versionHolder="2026-05-09"))
    with office.workspace.database.writing() as store:
        store.settings.set("columns", "0")
    assert refresh_columns(office.workspace) == 1
    assert office.page.snapshot.as_of == date(2026, 5, 9)
    assert office.page.nct_id == SEED


def test_what_an_older_program_derived_of_a_page_is_derived_anew(office: Office) -> None:
    office.sign_off_page()
    office.bring_in(lambda record: record["protocolSection"]["statusModule"].update(overallStatus="COMPLETED"))
    with office.workspace.database.writing() as store:
        old = replace(index_of(office.page), stage=Stage.SIGNED, lapsed=(), words="as it was said once")
        store.trials.put_index(old)
        store.settings.set("columns", "0")
    assert refresh_columns(office.workspace) == 1
    with office.workspace.database.reading() as store:
        assert store.trials.index(SEED) == index_of(office.page) != old
    assert count(office.workspace, ListQuery(stages=frozenset({Stage.LAPSED}))) == 1


def test_a_bullet_of_an_old_font_is_no_trouble_to_the_index(office: Office) -> None:
    office.bring_in()
    office.write(summary="\uf0b7 A bullet of an old font.")
    with office.workspace.database.reading() as store:
        assert store.trials.index(SEED) == index_of(office.page)
    assert count(office.workspace, ListQuery(search='"bullet of an old"')) == 1


def test_a_record_that_can_be_read_no_more_keeps_its_columns(stocked: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_record: dict[str, Any]) -> None:
        raise BadInput("expected something else")

    before = trials(stocked.workspace, ListQuery())
    with stocked.workspace.database.writing() as store:
        store.settings.set("columns", "0")
    monkeypatch.setattr(indexing, "decode_study", refuse)
    assert refresh_columns(stocked.workspace) == 3
    assert trials(stocked.workspace, ListQuery()) == before
