"""Registry snapshots: every state of a record that was ever imported. Append-only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, func, insert, select
from sqlmodel import col

from trialeditor.domain.clock import format_time, parse_time
from trialeditor.domain.ids import Digest, NctId
from trialeditor.domain.snapshot import Snapshot, SnapshotHeader
from trialeditor.storage.batches import batches
from trialeditor.storage.codec import RecordCodec, date_text, read_date, reading
from trialeditor.storage.tables import SnapshotRow, TrialRow, core

_HEADER = (
    col(SnapshotRow.nct_id),
    col(SnapshotRow.digest),
    col(SnapshotRow.data_as_of),
    col(SnapshotRow.last_update_posted),
    col(SnapshotRow.source),
    col(SnapshotRow.imported_at),
)

_SNAPSHOT, _TRIAL = core(SnapshotRow), core(TrialRow)
_INSERT = insert(_SNAPSHOT)
_IS_THERE = select(col(SnapshotRow.id)).where(
    col(SnapshotRow.nct_id) == bindparam("nct"), col(SnapshotRow.digest) == bindparam("sha")
)


_NEWEST: Select[Any] = (
    select(
        *(column for column in _SNAPSHOT.c if column.name != "data_as_of"),
        func.coalesce(_TRIAL.c.data_as_of, _SNAPSHOT.c.data_as_of).label("data_as_of"),
    )
    .join(_TRIAL, (_SNAPSHOT.c.nct_id == _TRIAL.c.nct_id) & (_SNAPSHOT.c.digest == _TRIAL.c.snapshot))
    .where(_TRIAL.c.nct_id.in_(bindparam("ncts", expanding=True)))
)
_ONE = select(_SNAPSHOT).where(_SNAPSHOT.c.nct_id == bindparam("nct"), _SNAPSHOT.c.digest == bindparam("sha"))


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredSnapshot:
    """A snapshot whose record was not taken apart."""

    header: SnapshotHeader
    written: bytes
    """The record's JSON."""


class Snapshots:
    """Snapshots by trial and digest."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._codec = RecordCodec()

    def add(self, snapshot: Snapshot) -> bool:
        """Keep a snapshot; return False, and change nothing, when that state of the record is there already."""
        if self._connection.scalar(_IS_THERE, {"nct": snapshot.nct_id, "sha": snapshot.digest}) is not None:
            return False
        self._connection.execute(_INSERT, self._values(snapshot))
        return True

    def add_all(self, snapshots: Sequence[Snapshot]) -> None:
        """Do `add` for many snapshots at once, which is faster. A record may come back to a state that is there."""
        known = self._known(snapshots)
        new: dict[tuple[str, str], Snapshot] = {}
        for each in snapshots:
            if (key := (each.nct_id, each.digest)) not in known:
                new.setdefault(key, each)
        if new:
            self._connection.execute(_INSERT, [self._values(each) for each in new.values()])

    def _known(self, snapshots: Sequence[Snapshot]) -> set[tuple[str, str]]:
        """Return the states, by trial and digest, that the trials of these snapshots already had."""
        query = select(_SNAPSHOT.c.nct_id, _SNAPSHOT.c.digest)
        return {
            (nct, digest)
            for ncts in batches(sorted({each.nct_id for each in snapshots}))
            for nct, digest in self._connection.execute(query.where(_SNAPSHOT.c.nct_id.in_(ncts)))
        }

    def get(self, nct_id: NctId, digest: Digest) -> Snapshot | None:
        """Return a snapshot with its record, or None."""
        row = self._connection.execute(_ONE, {"nct": nct_id, "sha": digest}).first()
        return self._snapshot(row) if row else None

    def newest(self, ncts: Sequence[NctId]) -> dict[NctId, StoredSnapshot]:
        """Return the newest snapshot of each trial that is there, dated by the last time that it was seen."""
        found: dict[NctId, StoredSnapshot] = {}
        for batch in batches(ncts):
            for row in self._connection.execute(_NEWEST, {"ncts": batch}):
                found[row.nct_id] = StoredSnapshot(header=header_of(row), written=self._codec.written(row.record))
        return found

    def header(self, nct_id: NctId, digest: Digest) -> SnapshotHeader | None:
        """Return a snapshot without its record, or None."""
        key = (col(SnapshotRow.nct_id) == nct_id, col(SnapshotRow.digest) == digest)
        row = self._connection.execute(select(*_HEADER).where(*key)).first()
        return header_of(row) if row else None

    def headers(self, nct_id: NctId) -> list[SnapshotHeader]:
        """Return a trial's snapshots without their records, in the order in which they first came."""
        found = select(*_HEADER).where(col(SnapshotRow.nct_id) == nct_id).order_by(col(SnapshotRow.id))
        return [header_of(row) for row in self._connection.execute(found)]

    def current(self, *, after: NctId | None, limit: int) -> list[Snapshot]:
        """Return the newest snapshots of the next `limit` trials after `after`, in the order of their ids."""
        query = select(_SNAPSHOT).join(
            _TRIAL, (_SNAPSHOT.c.nct_id == _TRIAL.c.nct_id) & (_SNAPSHOT.c.digest == _TRIAL.c.snapshot)
        )
        following = query.where(_TRIAL.c.nct_id > (after or "")).order_by(_TRIAL.c.nct_id).limit(limit)
        return [self._snapshot(row) for row in self._connection.execute(following)]

    def _values(self, snapshot: Snapshot) -> dict[str, object]:
        return {
            "nct_id": snapshot.nct_id,
            "digest": snapshot.digest,
            "data_as_of": date_text(snapshot.data_as_of),
            "last_update_posted": snapshot.last_update_posted,
            "source": snapshot.source,
            "imported_at": format_time(snapshot.imported_at),
            "record": self._codec.pack(snapshot.record),
        }

    def _snapshot(self, row: Row[Any]) -> Snapshot:
        header = header_of(row)
        return Snapshot(
            nct_id=header.nct_id,
            digest=header.digest,
            data_as_of=header.data_as_of,
            last_update_posted=header.last_update_posted,
            source=header.source,
            imported_at=header.imported_at,
            record=self._codec.unpack(row.record),
        )


def header_of(row: Row[*tuple[Any, ...]]) -> SnapshotHeader:
    """Return the header that a row of the six columns of one holds."""
    with reading("a snapshot's dates"):
        return SnapshotHeader(
            nct_id=NctId(row.nct_id),
            digest=Digest(row.digest),
            data_as_of=read_date(row.data_as_of),
            last_update_posted=row.last_update_posted,
            source=row.source,
            imported_at=parse_time(row.imported_at),
        )
