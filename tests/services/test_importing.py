"""Records in: new, changed, unchanged, and failures that stop nothing but themselves."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from datetime import date
from itertools import count as count_from
from pathlib import Path
from typing import Any

import pytest

from support.offices import BEGUN, SEED, Office, seed_record
from trialeditor.domain.audit_query import AuditQuery
from trialeditor.domain.trial import ListQuery, Stage
from trialeditor.services.importing import BATCH, import_records, survey
from trialeditor.services.indexing import index_of, rebuild_index
from trialeditor.services.intake import Intake
from trialeditor.services.listing import count, trials
from trialeditor.services.pages import load_page
from trialeditor.services.trail import find_trail


def _records(number: int) -> list[dict[str, Any]]:
    records = []
    for index in range(number):
        record = seed_record()
        record["protocolSection"]["identificationModule"]["nctId"] = f"NCT1{index:07}"
        records.append(record)
    return records


def _file(folder: Path, document: object) -> Path:
    file = folder / "records.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    return file


def test_the_same_file_again_is_unchanged(office: Office) -> None:
    file = _file(office.folder, _records(3))
    first, changes = import_records(office.tick(), Intake(paths=(file,)), actor="Test")
    assert (first.read, first.new, len(changes.trials)) == (3, 3, 3)
    second, changes = import_records(office.tick(), Intake(paths=(file,)), actor="Test")
    assert (second.read, second.unchanged, len(changes.trials)) == (3, 3, 0)


def test_one_bad_record_stops_itself_alone(office: Office) -> None:
    records: list[object] = [*_records(2), {"protocolSection": {"identificationModule": {}}}, 7]
    report, _ = import_records(office.tick(), Intake(paths=(_file(office.folder, records),)), actor="Test")
    assert (report.read, report.new, len(report.failed)) == (4, 2, 2)
    assert report.failed[0].source == "records.json"
    assert "record 3" in report.failed[0].record
    assert "nctId" in report.failed[0].field


def test_a_missing_file_does_not_stop_the_others(office: Office) -> None:
    good = _file(office.folder, _records(1))
    report, _ = import_records(office.tick(), Intake(paths=(office.folder / "missing.json", good)), actor="Test")
    assert report.new == 1
    assert "missing.json" in report.failed[0].source


def test_the_same_trial_twice_in_one_file_is_new_and_then_changed(office: Office) -> None:
    records = _records(1) * 2
    records[1] = json.loads(json.dumps(records[1]).replace("Hefei", "Nanjing"))
    report, _ = import_records(office.tick(), Intake(paths=(_file(office.folder, records),)), actor="Test")
    assert (report.new, report.changed) == (1, 1)
    [twice] = report.repeated
    told = "came twice, in two different states: that of records.json, record 2 stands, not the earlier one"
    assert twice.told == f"{twice.nct_id} {told}"


def test_a_number_that_comes_again_in_an_older_state_is_told_too(office: Office) -> None:
    newer, older = seed_record(), seed_record()
    _as_of("2026-04-10", "COMPLETED")(newer)
    _as_of("2026-03-10", "RECRUITING")(older)
    file = _file(office.folder, [newer, older, newer])
    looked = survey(office.tick(), Intake(paths=(file,)))
    report, _ = import_records(office.tick(), Intake(paths=(file,)), actor="Test")
    assert looked.repeated == report.repeated
    [twice] = report.repeated
    assert not twice.stands
    assert twice.told.endswith("the earlier one stands, not that of records.json, record 2")


def test_the_same_record_twice_is_no_news(office: Office) -> None:
    report, _ = import_records(office.tick(), Intake(paths=(_file(office.folder, _records(2) * 2),)), actor="Test")
    assert (report.new, report.unchanged, report.repeated) == (2, 2, [])


def test_a_stopped_import_keeps_what_is_in(office: Office) -> None:
    file = _file(office.folder, _records(BATCH + 50))
    asked = count_from(0)
    report, changes = import_records(
        office.tick(), Intake(paths=(file,)), actor="Test", cancelled=lambda: next(asked) > BATCH + 10
    )
    assert (report.stopped, report.read, report.new, len(changes.trials)) == (True, BATCH, BATCH, BATCH)
    assert count(office.workspace, ListQuery()) == BATCH


def test_lists_are_fetched_by_key(office: Office) -> None:
    import_records(office.tick(), Intake(paths=(_file(office.folder, _records(5)),)), actor="Test")
    first = trials(office.workspace, ListQuery(), limit=3)
    rest = trials(office.workspace, ListQuery(), after=first[-1].nct_id, limit=3)
    assert [each.nct_id for each in (*first, *rest)] == [f"NCT1{index:07}" for index in range(5)]
    assert {each.stage for each in first} == {Stage.NEW}


def test_a_list_shows_what_is_derived_and_can_be_made_again(office: Office) -> None:
    office.sign_off_page()
    (line,) = trials(office.workspace, ListQuery(search="surgery and immuno"))
    assert (line.nct_id, line.stage, line.title) == (SEED, Stage.SIGNED, "Surgery and immunotherapy")
    office.bring_in(lambda record: record["protocolSection"]["statusModule"].update(overallStatus="COMPLETED"))
    (line,) = trials(office.workspace, ListQuery(stages=frozenset({Stage.LAPSED})))
    assert line.lapsed == ("summary", "how_to_participate")
    assert rebuild_index(office.workspace) == 1
    with office.workspace.database.reading() as store:
        assert store.trials.index(SEED) == index_of(office.page)


def _as_of(day: str, status: str) -> Callable[[dict[str, Any]], None]:
    def change(record: dict[str, Any]) -> None:
        record["derivedSection"]["miscInfoModule"]["versionHolder"] = day
        record["protocolSection"]["statusModule"]["overallStatus"] = status

    return change


def test_an_old_file_does_not_open_a_closed_study_again(office: Office) -> None:
    office.bring_in(_as_of("2026-05-02", "COMPLETED"))
    report = office.bring_in(_as_of("2026-04-01", "RECRUITING"))
    assert (report.read, report.changed, len(report.failed)) == (1, 0, 1)
    assert "older than the one that is here, of 2026-05-02" in report.failed[0].message
    assert SEED in report.failed[0].record
    assert office.page.facts["status"].value == "COMPLETED"
    assert office.bring_in(_as_of("2026-05-03", "SUSPENDED")).changed == 1


def test_an_old_file_of_the_same_data_is_told_apart_by_its_update(office: Office) -> None:
    office.bring_in(_updated("2026-04-20"))
    [failure] = office.bring_in(_updated("2026-04-19")).failed
    assert "older than the one that is here, last updated on 2026-04-20, which was kept" in failure.message


def _updated(day: str) -> Callable[[dict[str, Any]], None]:
    def change(record: dict[str, Any]) -> None:
        record["derivedSection"]["miscInfoModule"]["versionHolder"] = "2026-05-02"
        record["protocolSection"]["statusModule"]["lastUpdatePostDateStruct"] = {"date": day}

    return change


def test_by_the_last_update_a_record_without_its_data_s_date_is_told_to_be_old(office: Office) -> None:
    def posted(day: str, status: str) -> Callable[[dict[str, Any]], None]:
        def change(record: dict[str, Any]) -> None:
            record["derivedSection"]["miscInfoModule"].pop("versionHolder", None)
            module = {"overallStatus": status, "lastUpdatePostDateStruct": {"date": day}}
            record["protocolSection"]["statusModule"] = module

        return change

    office.bring_in(posted("2026-03-01", "COMPLETED"))
    assert len(office.bring_in(posted("2026-02-01", "RECRUITING")).failed) == 1
    assert office.bring_in(posted("2026-03-01", "SUSPENDED")).changed == 1


def test_a_date_to_come_does_not_keep_all_later_states_out(office: Office) -> None:
    office.bring_in(_as_of("2099-01-01", "RECRUITING"))
    assert load_page(office.workspace, SEED).snapshot.as_of == BEGUN.date()
    assert office.bring_in(_as_of("2026-05-02", "COMPLETED")).changed == 1


def test_two_states_in_one_file_leave_the_newer_one_whatever_their_order(office: Office) -> None:
    records = _records(1) * 2
    records = [json.loads(json.dumps(each)) for each in records]
    _as_of("2026-05-02", "COMPLETED")(records[0])
    _as_of("2026-04-01", "RECRUITING")(records[1])
    report, _ = import_records(office.tick(), Intake(paths=(_file(office.folder, records),)), actor="Test")
    assert (report.new, len(report.failed)) == (1, 1)
    (line,) = trials(office.workspace, ListQuery())
    assert line.status == "COMPLETED"


@pytest.mark.parametrize("together", [True, False])
def test_a_state_seen_again_keeps_what_was_before_that_day_out(office: Office, together: bool) -> None:
    office.bring_in(_as_of("2026-03-01", "COMPLETED"))
    again, earlier, between = seed_record(), seed_record(), seed_record()
    _as_of("2026-04-10", "COMPLETED")(again)
    _as_of("2026-03-05", "COMPLETED")(earlier)
    _as_of("2026-04-01", "RECRUITING")(between)
    parts = [[again, earlier, between]] if together else [[again, earlier], [between]]
    for part in parts:
        intake = Intake(text=json.dumps(part))
        looked = survey(office.workspace, intake)
        report, _ = import_records(office.tick(), intake, actor="Test")
        assert (looked.unchanged, looked.failed) == (report.unchanged, report.failed)
    assert (report.changed, len(report.failed)) == (0, 1)
    assert (office.page.facts["status"].value, office.page.snapshot.as_of) == ("COMPLETED", date(2026, 4, 10))


def test_a_survey_says_what_the_import_then_does_and_writes_nothing(office: Office) -> None:
    first = _records(4)
    import_records(office.tick(), Intake(paths=(_file(office.folder, first[:3]),)), actor="Test")
    first[1]["protocolSection"]["statusModule"]["whyStopped"] = "Slow"
    twice = json.loads(json.dumps(first[3]).replace("Hefei", "Nanjing"))
    intake = Intake(text=json.dumps([*first, twice, twice, 7]))
    before = _trail(office)
    looked = survey(office.workspace, intake)
    assert _trail(office) == before
    report, _ = import_records(office.tick(), intake, actor="Test")
    assert (looked.new, looked.changed, looked.unchanged, looked.failures) == (1, 2, 3, 1)
    assert (looked.lines, looked.failed, looked.read) == (report.lines, report.failed, report.read)
    assert (report.new, report.changed, report.unchanged, report.failures) == (1, 2, 3, 1)
    assert survey(office.workspace, intake).new == 0


def test_a_later_date_of_the_data_is_noted_though_nothing_changed(office: Office) -> None:
    office.bring_in(lambda record: _seen(record, "2026-05-02"))
    for day, known in (("2026-05-10", date(2026, 5, 10)), ("2026-04-01", date(2026, 5, 10))):
        report = office.bring_in(lambda record, day=day: _seen(record, day))  # type: ignore[misc]  # a loop's own value
        assert (report.unchanged, report.failures) == (1, 0)
        page = load_page(office.workspace, SEED)
        assert (page.trial.data_as_of, page.snapshot.as_of) == (known, known)


def test_progress_is_told_in_bytes_of_the_file_and_in_records(office: Office) -> None:
    file = _file(office.folder, _records(45))
    told: list[tuple[int, int | None, str]] = []
    import_records(
        office.tick(),
        Intake(paths=(file,)),
        actor="Test",
        progress=lambda done, total, what: told.append((done, total, what)),
    )
    assert told[-1] == (file.stat().st_size, file.stat().st_size, "45 records")
    assert [what for _, _, what in told] == ["20 records", "40 records", "45 records"]


def test_the_report_names_the_pages_of_which_a_signed_section_lapsed(office: Office) -> None:
    office.sign_off_page()
    unnoticed = office.bring_in(lambda record: _seen(record, "2026-05-04"))
    assert unnoticed.lapsed == []
    report = office.bring_in(_closed)
    assert (report.changed, report.lapsed) == (1, [SEED])


def test_the_trail_of_a_trial_holds_the_imports_of_many_that_touched_it(office: Office) -> None:
    records = _records(5)
    import_records(office.tick(), Intake(paths=(_file(office.folder, records),)), actor="Test")
    ncts = [each["protocolSection"]["identificationModule"]["nctId"] for each in records]
    kept, moved = ncts[:2]
    _closed(records[1])
    import_records(office.tick(), Intake(paths=(_file(office.folder, records),)), actor="Test")

    with office.workspace.database.reading() as store:
        states = [header.digest for header in store.snapshots.headers(moved)]
    first, second = find_trail(office.workspace, AuditQuery(subject=moved))
    assert find_trail(office.workspace, AuditQuery(subject=kept)) == [first]
    assert first.event.detail["trials_new"] == ncts
    assert (first.event.detail["trials_changed"], second.event.detail["trials_new"]) == ({}, [])
    assert second.event.detail["trials_changed"] == {moved: states}


def test_the_trail_tells_of_a_trial_twice_in_a_file_what_was_before_and_after(office: Office) -> None:
    records = _records(1) * 2
    records[1] = deepcopy(records[0])
    _closed(records[1])
    nct = records[0]["protocolSection"]["identificationModule"]["nctId"]
    import_records(office.tick(), Intake(paths=(_file(office.folder, records),)), actor="Test")
    (entry,) = find_trail(office.workspace, AuditQuery(subject=nct))
    assert (entry.event.detail["trials_new"], entry.event.detail["trials_changed"]) == ([nct], {})


def _trail(office: Office) -> int:
    with office.workspace.database.reading() as store:
        return len(store.audit.entries())


def _seen(record: dict[str, Any], day: str) -> None:
    record.setdefault("derivedSection", {}).setdefault("miscInfoModule", {})["versionHolder"] = day


def _closed(record: dict[str, Any]) -> None:
    record["protocolSection"]["statusModule"]["overallStatus"] = "COMPLETED"
