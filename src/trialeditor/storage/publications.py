"""Which versions of pages left in a bundle, and in which entry of the audit trail for the first time. Append-only."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, insert, select
from sqlmodel import col

from trialeditor.domain.clock import parse_time
from trialeditor.domain.history import Publication
from trialeditor.domain.ids import NctId
from trialeditor.storage.codec import reading
from trialeditor.storage.said_tables import PublicationRow
from trialeditor.storage.tables import AuditRow


class Publications:
    """Versions that left."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, versions: Iterable[tuple[NctId, int]], entry: int) -> int:
        """Note that these versions left; return how many of them did for the first time."""
        query = select(col(PublicationRow.nct_id), col(PublicationRow.revision))
        known = set(map(tuple, self._connection.execute(query)))
        new = [each for each in dict.fromkeys(versions) if each not in known]
        if new:
            rows = [{"nct_id": nct_id, "revision": number, "entry": entry} for nct_id, number in new]
            self._connection.execute(insert(PublicationRow), rows)
        return len(new)

    def of(self, nct_id: NctId) -> tuple[Publication, ...]:
        """Return when versions of a page left for the first time, oldest first."""
        query = (
            select(col(PublicationRow.revision), col(AuditRow.at), col(AuditRow.actor), col(AuditRow.subject))
            .join(AuditRow, col(AuditRow.seq) == col(PublicationRow.entry))
            .where(col(PublicationRow.nct_id) == nct_id)
            .order_by(col(PublicationRow.entry), col(PublicationRow.revision))
        )
        with reading("when a version left"):
            return tuple(
                Publication(revision=row.revision, at=parse_time(row.at), by_name=row.actor, bundle=row.subject)
                for row in self._connection.execute(query)
            )

    def entries(self, nct_id: NctId) -> dict[int, int]:
        """Return the entry of the audit trail with which each version of a page left first."""
        query = select(col(PublicationRow.revision), col(PublicationRow.entry))
        rows = self._connection.execute(query.where(col(PublicationRow.nct_id) == nct_id))
        return {int(row.revision): int(row.entry) for row in rows}
