"""The audit trail, as stored. Append-only; `append` chains within the write transaction, so no number is missing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row, insert, select
from sqlmodel import col

from trialeditor.domain.audit import AuditEntry, AuditEvent, chain_entry
from trialeditor.domain.clock import format_time, parse_time
from trialeditor.domain.ids import Digest
from trialeditor.storage.codec import json_text, read_json, reading
from trialeditor.storage.tables import AuditRow


class Audit:
    """The entries in order."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def append(self, event: AuditEvent) -> AuditEntry:
        """Write the next entry and return it, its time to the second."""
        entry = chain_entry(self.head(), replace(event, at=parse_time(format_time(event.at))))
        values = {
            "seq": entry.seq,
            "at": format_time(event.at),
            "actor": event.actor,
            "action": event.action,
            "subject": event.subject,
            "detail": json_text(event.detail),
            "prev": entry.prev,
            "hash": entry.hash,
        }
        self._connection.execute(insert(AuditRow).values(values))
        return entry

    def entries(self, *, subject: str | None = None, after: int = 0, limit: int | None = None) -> list[AuditEntry]:
        """Return entries later than number `after`, oldest first; those about `subject` when it is given."""
        query = select(AuditRow).where(col(AuditRow.seq) > after).order_by(col(AuditRow.seq)).limit(limit)
        if subject is not None:
            query = query.where(col(AuditRow.subject) == subject)
        return [_entry(row) for row in self._connection.execute(query)]

    def entry(self, seq: int) -> AuditEntry | None:
        """Return the entry with a number, or None."""
        row = self._connection.execute(select(AuditRow).where(col(AuditRow.seq) == seq)).first()
        return _entry(row) if row else None

    def head(self) -> AuditEntry | None:
        """Return the newest entry, or None."""
        row = self._connection.execute(select(AuditRow).order_by(col(AuditRow.seq).desc()).limit(1)).first()
        return _entry(row) if row else None


def _entry(row: Row[Any]) -> AuditEntry:
    with reading("an audit entry"):
        event = AuditEvent(
            at=parse_time(row.at),
            actor=row.actor,
            action=row.action,
            subject=row.subject,
            detail=read_json(row.detail),
        )
        return AuditEntry(seq=row.seq, event=event, prev=Digest(row.prev) if row.prev else None, hash=Digest(row.hash))
