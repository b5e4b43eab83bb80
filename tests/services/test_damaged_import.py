"""Damaged records go through the whole import: the counts add up, what came in is whole, and the workspace is sound."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from support.damage import KINDS, damaged, whole
from support.offices import Office
from trialeditor.domain.ids import NctId
from trialeditor.registry.facts import facts_of
from trialeditor.services.importing import import_records, survey
from trialeditor.services.intake import Intake
from trialeditor.services.maintenance import doctor

SOME = 8 * len(KINDS)
MANY = 10_000
SOUND = {"database", "audit trail", "sign-offs", "index"}


def write(folder: Path, count: int) -> Path:
    path = folder / "damaged.ndjson"
    with path.open("wb") as file:
        for number in range(count):
            file.write(damaged(number).data + b"\n" + whole(number) + b"\n")
    return path


def campaign(office: Office, folder: Path, count: int) -> None:
    path = write(folder, count)
    promised = survey(office.tick(), Intake(paths=(path,)))
    report, _ = import_records(office.tick(), Intake(paths=(path,)), actor="Test")
    assert report.read == report.new + report.changed + report.unchanged + report.failures
    counts = (report.new, report.changed, report.unchanged, report.failures)
    assert counts == (promised.new, promised.changed, promised.unchanged, promised.failures)
    assert report.new >= count
    assert report.failures >= sum(damaged(number).must_fail for number in range(count))
    assert all(failure.source == "damaged.ndjson" and failure.message for failure in report.failed)
    assert sum(bool(failure.record) for failure in report.failed) >= 0.9 * len(report.failed)
    check_whole(office, count)
    again, _ = import_records(office.tick(), Intake(paths=(path,)), actor="Test")
    assert (again.new, again.changed, again.failures) == (0, 0, report.failures)
    assert office.workspace.database.problems() == []
    path = office.workspace.path
    office.workspace.close()
    assert [check for check in doctor(path) if not check.ok and check.name in SOUND] == []


def check_whole(office: Office, count: int) -> None:
    """Each undamaged record is stored as it came, and has its facts."""
    with office.workspace.database.reading() as store:
        for number in range(count):
            trial = store.trials.get(NctId(f"NCT1{number:07d}"))
            assert trial is not None
            snapshot = store.snapshots.get(trial.nct_id, trial.snapshot)
            assert snapshot is not None
            assert snapshot.record == msgspec.json.decode(whole(number))
            assert facts_of(snapshot.record).text("nct_id") == snapshot.nct_id


def test_damaged_records_are_counted_and_harm_nothing(office: Office, tmp_path: Path) -> None:
    campaign(office, tmp_path, SOME)


@pytest.mark.long
def test_ten_thousand_damaged_records_are_counted_and_harm_nothing(office: Office, tmp_path: Path) -> None:
    campaign(office, tmp_path, MANY)
