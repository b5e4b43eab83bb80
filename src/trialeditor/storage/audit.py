"""The audit trail, as stored. Append-only; `append` chains within the write transaction, so no number is missing."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, func, insert, or_, select
from sqlalchemy.orm import Mapped
from sqlmodel import col

from trialeditor.domain.audit import AuditEntry, AuditEvent, chain_entry
from trialeditor.domain.audit_query import AuditQuery, acts_named
from trialeditor.domain.clock import format_time, parse_time
from trialeditor.domain.ids import Digest
from trialeditor.storage.codec import json_text, read_json, reading
from trialeditor.storage.tables import AuditRow


class Audit:
    """The entries in order."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.appended: list[int] = []
        """Numbers of the entries of this transaction."""

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
        self.appended.append(entry.seq)
        return entry

    def entries(self, *, subject: str | None = None, after: int = 0, limit: int | None = None) -> list[AuditEntry]:
        """Return entries later than number `after`, oldest first; those about `subject` when it is given."""
        query = select(AuditRow).where(col(AuditRow.seq) > after).order_by(col(AuditRow.seq)).limit(limit)
        if subject is not None:
            query = query.where(col(AuditRow.subject) == subject)
        return [_entry(row) for row in self._connection.execute(query)]

    def find(self, query: AuditQuery, *, before: int | None = None, limit: int | None = None) -> list[AuditEntry]:
        """Return entries that are wanted, newest first; with `before`, those with a smaller number."""
        wanted = select(AuditRow).where(*_conditions(query)).order_by(col(AuditRow.seq).desc()).limit(limit)
        if before is not None:
            wanted = wanted.where(col(AuditRow.seq) < before)
        return [_entry(row) for row in self._connection.execute(wanted)]

    def count(self, query: AuditQuery) -> int:
        """Return how many entries are wanted."""
        counted = select(func.count()).select_from(AuditRow).where(*_conditions(query))
        return int(self._connection.execute(counted).scalar_one())

    def actors(self) -> dict[str, int]:
        """Return who did something, each with the number of their entries."""
        return self._tally(col(AuditRow.actor))

    def actions(self) -> dict[str, int]:
        """Return the kinds of acts that there are, each with the number of its entries."""
        return self._tally(col(AuditRow.action))

    def _tally(self, column: Mapped[str]) -> dict[str, int]:
        counted = select(column, func.count()).select_from(AuditRow).group_by(column).order_by(column)
        return {str(value): int(number) for value, number in self._connection.execute(counted)}

    def entry(self, seq: int) -> AuditEntry | None:
        """Return the entry with a number, or None."""
        row = self._connection.execute(select(AuditRow).where(col(AuditRow.seq) == seq)).first()
        return _entry(row) if row else None

    def newest_about(self, *, without: Collection[str]) -> dict[str, int]:
        """Return the number of the newest entry about each subject; entries of the actions `without` do not count."""
        newest = select(col(AuditRow.subject), func.max(col(AuditRow.seq))).group_by(col(AuditRow.subject))
        counted = newest.where(col(AuditRow.action).not_in(without))
        return {str(subject): int(seq) for subject, seq in self._connection.execute(counted)}

    def head(self) -> AuditEntry | None:
        """Return the newest entry, or None."""
        row = self._connection.execute(select(AuditRow).order_by(col(AuditRow.seq).desc()).limit(1)).first()
        return _entry(row) if row else None


def _conditions(query: AuditQuery) -> list[ColumnElement[bool]]:
    wanted: list[ColumnElement[bool]] = [_has_word(word) for word in query.words.split()]
    if query.actor:
        wanted.append(col(AuditRow.actor) == query.actor)
    if query.action:
        wanted.append(col(AuditRow.action) == query.action)
    if query.subject:
        named = col(AuditRow.detail).contains(json_text(query.subject), autoescape=True)
        wanted.append(or_(col(AuditRow.subject) == query.subject, named))
    if query.since is not None:
        wanted.append(col(AuditRow.at) >= format_time(query.since))
    if query.before is not None:
        wanted.append(col(AuditRow.at) < format_time(query.before))
    return wanted


def _has_word(word: str) -> ColumnElement[bool]:
    """Ask for a word anywhere in an entry. It may stand in a text within JSON, where some signs are written apart."""
    within = json_text(word)[1:-1]
    columns = (col(AuditRow.actor), col(AuditRow.subject), col(AuditRow.action))
    return or_(
        *(column.icontains(word, autoescape=True) for column in columns),
        col(AuditRow.detail).icontains(within, autoescape=True),
        col(AuditRow.action).in_(acts_named(word)),
    )


def _entry(row: Row[Any]) -> AuditEntry:
    with reading("an audit entry"):
        detail = read_json(row.detail)
        if not isinstance(detail, dict):
            raise TypeError(f"entry {row.seq} holds no object")
        at = parse_time(row.at)
        event = AuditEvent(at=at, actor=row.actor, action=row.action, subject=row.subject, detail=detail)
        return AuditEntry(seq=row.seq, event=event, prev=Digest(row.prev) if row.prev else None, hash=Digest(row.hash))
