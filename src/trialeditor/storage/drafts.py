"""Drafts: one autosaved working copy per page and person, written by compare-and-swap."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, insert, select, update
from sqlmodel import col

from trialeditor.domain.clock import format_time, parse_time
from trialeditor.domain.content import PageContent
from trialeditor.domain.errors import Conflict
from trialeditor.domain.ids import NctId, PersonId
from trialeditor.domain.revision import Draft
from trialeditor.storage.codec import content_text, read_content, reading
from trialeditor.storage.tables import DraftRow, PersonRow


class Drafts:
    """Drafts by page and person."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, nct_id: NctId, person: PersonId) -> Draft | None:
        """Return a draft, or None."""
        row = self._connection.execute(select(DraftRow).where(*_key(nct_id, person))).first()
        return _draft(row) if row else None

    def put(self, draft: Draft, *, expected_version: int, expected_at: datetime | None = None) -> None:
        """Save a draft as version `expected_version + 1`; 0 means that none is there yet.

        Versions begin again where a draft was taken away and another one begun: `expected_at`, when the expected one
        was saved, tells the two apart.

        Raises Conflict, with both contents as JSON, when another window saved (or took the draft away) meanwhile.
        """
        values = {
            "content": content_text(draft.content),
            "base": draft.base,
            "version": expected_version + 1,
            "saved_at": format_time(draft.saved_at),
        }
        there = self.get(draft.nct_id, draft.person)
        if (there.version if there else 0) != expected_version or (there and _is_another(there, expected_at)):
            raise _conflict(draft, there)
        if there is None:
            self._connection.execute(insert(DraftRow).values(nct_id=draft.nct_id, person_id=draft.person, **values))
            return
        mine = (*_key(draft.nct_id, draft.person), col(DraftRow.version) == expected_version)
        if self._connection.execute(update(DraftRow).where(*mine).values(values)).rowcount != 1:
            raise _conflict(draft, there)

    def delete(self, nct_id: NctId, person: PersonId) -> None:
        """Remove a draft, if there is one."""
        self._connection.execute(delete(DraftRow).where(*_key(nct_id, person)))

    def all(self) -> list[Draft]:
        """Return everybody's drafts, by page."""
        rows = self._connection.execute(select(DraftRow).order_by(col(DraftRow.nct_id), col(DraftRow.person_id)))
        return [_draft(row) for row in rows]

    def holders(self, nct_id: NctId) -> list[PersonId]:
        """Return who has a draft of a page."""
        mine = select(col(DraftRow.person_id)).where(col(DraftRow.nct_id) == nct_id).order_by(col(DraftRow.person_id))
        return [PersonId(person) for person in self._connection.scalars(mine)]

    def others(self, nct_id: NctId, person: PersonId, *, since: datetime) -> list[tuple[str, datetime]]:
        """Return who else saved a draft of a page at `since` or later: printed name and when, the newest first."""
        query = (
            select(col(PersonRow.name), col(DraftRow.saved_at))
            .join(PersonRow, col(PersonRow.id) == col(DraftRow.person_id))
            .where(col(DraftRow.nct_id) == nct_id, col(DraftRow.person_id) != person)
            .order_by(col(DraftRow.saved_at).desc())
        )
        found = [(name, parse_time(at)) for name, at in self._connection.execute(query)]
        return [(name, at) for name, at in found if at >= since]


def _is_another(there: Draft, expected_at: datetime | None) -> bool:
    return expected_at is not None and format_time(there.saved_at) != format_time(expected_at)


def _key(nct_id: NctId, person: PersonId) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return col(DraftRow.nct_id) == nct_id, col(DraftRow.person_id) == person


def _conflict(draft: Draft, there: Draft | None) -> Conflict:
    what = (
        "was saved in another window" if there else "was submitted, saved as a version or discarded in another window"
    )
    return Conflict(
        f"Your draft of {draft.nct_id} {what} since you opened it here.",
        yours=content_text(draft.content),
        theirs=content_text(there.content if there else PageContent()),
    )


def _draft(row: Row[Any]) -> Draft:
    with reading("a draft"):
        return Draft(
            nct_id=NctId(row.nct_id),
            person=PersonId(row.person_id),
            content=read_content(row.content),
            base=row.base,
            version=row.version,
            saved_at=parse_time(row.saved_at),
        )
