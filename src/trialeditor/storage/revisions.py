"""Revisions: the immutable saved states of pages. Append-only, each after the one that its author saw."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select
from sqlalchemy.orm import aliased
from sqlmodel import col

from trialeditor.domain.clock import format_time, parse_time
from trialeditor.domain.content import PageContent
from trialeditor.domain.errors import Conflict
from trialeditor.domain.ids import Digest, NctId, PersonId
from trialeditor.domain.revision import Revision, RevisionKind
from trialeditor.storage.by_page import by_page, of_pages
from trialeditor.storage.codec import content_text, read_content, reading
from trialeditor.storage.tables import RevisionRow, core

_REVISION = core(RevisionRow)
_OF_PAGES = of_pages(_REVISION, order="number")


class Revisions:
    """Revisions by page."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, revision: Revision, *, expected_parent: Digest | None) -> None:
        """Keep a revision; raise Conflict, with both contents as JSON, when the page's latest is not the expected."""
        latest = self.latest(revision.nct_id)
        if (latest.digest if latest else None) != expected_parent:
            raise _conflict(revision, latest)
        values = {
            "nct_id": revision.nct_id,
            "number": revision.number,
            "digest": revision.digest,
            "parent": revision.parent,
            "content": content_text(revision.content),
            "kind": revision.kind.value,
            "author": revision.author,
            "author_name": revision.author_name,
            "created": format_time(revision.created),
            "message": revision.message,
            "snapshot": revision.snapshot,
            "blueprint": revision.blueprint,
        }
        self._connection.execute(insert(RevisionRow).values(values))

    def all(self, nct_id: NctId) -> list[Revision]:
        """Return a page's revisions, oldest first."""
        return self.of_pages([nct_id])[nct_id]

    def of_pages(self, ncts: Sequence[NctId]) -> dict[NctId, list[Revision]]:
        """Return the revisions of some pages, oldest first."""
        return by_page(self._connection, _OF_PAGES, ncts, _revision)

    def count(self) -> int:
        """Return how many there are, of all pages."""
        return int(self._connection.execute(select(func.count()).select_from(_REVISION)).scalar_one())

    def latest(self, nct_id: NctId) -> Revision | None:
        """Return a page's newest revision, or None."""
        mine = select(RevisionRow).where(col(RevisionRow.nct_id) == nct_id)
        row = self._connection.execute(mine.order_by(col(RevisionRow.number).desc()).limit(1)).first()
        return _revision(row) if row else None

    def holding(self, letters: str, *, after: NctId | None, limit: int) -> list[NctId]:
        """Return the next pages whose newest revision holds ASCII letters and digits in a row, whatever their case.

        In order of their numbers, from `after` on. Only the file is read; the contents come into memory one by one.
        """
        later = aliased(RevisionRow)
        newest = select(func.max(col(later.number))).where(col(later.nct_id) == col(RevisionRow.nct_id))
        query = select(col(RevisionRow.nct_id)).where(col(RevisionRow.number) == newest.scalar_subquery())
        if after is not None:
            query = query.where(col(RevisionRow.nct_id) > after)
        if letters:
            query = query.where(col(RevisionRow.content).like(f"%{letters}%"))
        found = self._connection.scalars(query.order_by(col(RevisionRow.nct_id)).limit(limit))
        return [NctId(nct) for nct in found]


def _conflict(revision: Revision, latest: Revision | None) -> Conflict:
    who = f" by {latest.author_name}" if latest else ""
    return Conflict(
        f"{revision.nct_id} was saved{who} since you began this version.",
        yours=content_text(revision.content),
        theirs=content_text(latest.content if latest else PageContent()),
    )


def _revision(row: Row[Any]) -> Revision:
    with reading("a revision"):
        return Revision(
            nct_id=NctId(row.nct_id),
            number=row.number,
            digest=Digest(row.digest),
            parent=Digest(row.parent) if row.parent else None,
            content=read_content(row.content),
            kind=RevisionKind(row.kind),
            author=PersonId(row.author),
            author_name=row.author_name,
            created=parse_time(row.created),
            message=row.message,
            snapshot=Digest(row.snapshot),
            blueprint=Digest(row.blueprint),
        )
