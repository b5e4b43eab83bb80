"""A registry snapshot: one imported state of a study's record, known by its content."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from trialeditor.domain.canonical import Json, canonical_decoded, digest_bytes
from trialeditor.domain.ids import Digest, NctId


class WrittenRecord(dict[str, Json]):
    """A record with its JSON at hand, so that nobody needs to write it again. It is never changed."""

    __slots__ = ("written",)

    def __init__(self, record: Mapping[str, Json], written: bytes) -> None:
        """Keep `record` with `written`: the JSON of just that, without spaces, keys sorted by their bytes."""
        super().__init__(record)
        self.written = written


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapshotHeader:
    """A snapshot without its record, for lists of a trial's states."""

    nct_id: NctId
    digest: Digest
    data_as_of: date | None
    """The registry's own date of the data (`versionHolder`): "registry data as of"."""
    last_update_posted: str
    """`lastUpdatePostDateStruct.date` as the registry writes it, or empty."""
    source: str
    imported_at: datetime

    @property
    def as_of(self) -> date:
        """Return the date that the page may call "registry data as of"."""
        return self.data_as_of or self.imported_at.date()


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot(SnapshotHeader):
    """One state of a record. Never changed, never removed; unique by (nct id, digest)."""

    record: Mapping[str, Json]


def is_older(state: SnapshotHeader, other: SnapshotHeader) -> bool:
    """Say whether `state` was the registry's before `other` was: by the date of the data, else by the last update.

    A closed study must not be shown as open because an old file was imported late. Where the dates do not tell, the
    state that was imported last is the newer one.
    """
    seen = max(state.imported_at, other.imported_at)  # a state is seen again, with later dates, after its import
    for date_of in (_data_date, _update_date):
        mine, theirs = believable(date_of(state), seen), believable(date_of(other), seen)
        if mine and theirs and mine != theirs:
            return mine < theirs
    return False


def _data_date(state: SnapshotHeader) -> date | None:
    return state.data_as_of


def _update_date(state: SnapshotHeader) -> date | None:
    try:
        return date.fromisoformat(state.last_update_posted)
    except ValueError:
        return None


def believable(day: date | None, seen: datetime) -> date | None:
    """Return a record's date as it was met at `seen`, or None.

    One after that day (by more than the time zones part) is none: it would keep every later state out.
    """
    return day if day and day <= seen.date() + timedelta(days=1) else None


def snapshot_digest(record: Mapping[str, Json]) -> Digest:
    """Return the SHA-256 of the record's canonical JSON without `derivedSection.miscInfoModule.versionHolder`.

    That date moves daily though nothing else does; all other content counts.
    """
    return digest_bytes(canonical_decoded(without_version(record)))


def without_version(record: Mapping[str, Json]) -> Mapping[str, Json]:
    """Return `record` without its version date; the record itself when it has none."""
    derived = record.get("derivedSection")
    if not isinstance(derived, Mapping):
        return record
    misc = derived.get("miscInfoModule")
    if not isinstance(misc, Mapping) or "versionHolder" not in misc:
        return record
    kept = {key: value for key, value in misc.items() if key != "versionHolder"}
    return {**record, "derivedSection": {**derived, "miscInfoModule": kept}}
