"""Records to snapshots."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from registry.registry_studies import Record, load, study
from trialeditor.domain.errors import BadInput
from trialeditor.domain.ids import NctId
from trialeditor.domain.snapshot import Snapshot, snapshot_digest
from trialeditor.registry.ctgov import decode_study
from trialeditor.registry.reader import RawRecord
from trialeditor.registry.snapshots import arrival_of

NOW = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)


def snapshot(record: Record) -> Snapshot:
    raw = RawRecord(
        nct_id=NctId("NCT99000101"), record=record, study=decode_study(record), source="a.json", position="record 3"
    )
    return arrival_of(raw, imported_at=NOW).snapshot


def test_a_snapshot_knows_its_dates_and_where_it_came_from() -> None:
    made = snapshot(load("complete.json"))
    assert made.nct_id == "NCT99000101"
    assert made.data_as_of == made.as_of == date(2026, 5, 12)
    assert made.last_update_posted == "2026-04-02"
    assert made.source == "a.json"
    assert made.imported_at == NOW
    assert made.digest == snapshot_digest(load("complete.json"))


@pytest.mark.parametrize("version", ["", "soon", "2026-05"])
def test_without_a_version_the_day_of_import_stands_in(version: str) -> None:
    made = snapshot({**study(), "derivedSection": {"miscInfoModule": {"versionHolder": version}}})
    assert made.data_as_of is None
    assert made.as_of == NOW.date()


def test_a_new_version_date_is_the_same_state_and_a_letter_is_not() -> None:
    older = snapshot({**study(), "derivedSection": {"miscInfoModule": {"versionHolder": "2026-01-01"}}})
    newer = snapshot({**study(), "derivedSection": {"miscInfoModule": {"versionHolder": "2026-02-02"}}})
    other = snapshot({**study(), "derivedSection": {"miscInfoModule": {"removedCountries": ["Norway"]}}})
    assert older.digest == newer.digest
    assert older.digest != other.digest


def test_what_has_no_canonical_form_is_refused_by_name() -> None:
    with pytest.raises(BadInput) as caught:
        snapshot({**study(), "x": float("inf")})
    assert (caught.value.source, caught.value.record) == ("a.json", "record 3 (NCT99000101)")
    assert caught.value.field == "x"
