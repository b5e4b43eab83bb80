"""Comments and what was done to their threads. Append-only, oldest first."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, func, insert, select
from sqlmodel import col

from trialeditor.domain.clock import format_time, parse_time
from trialeditor.domain.comments import Anchor, Comment, ThreadAct, ThreadActKind
from trialeditor.domain.ids import NctId, PersonId
from trialeditor.storage.codec import reading
from trialeditor.storage.said_tables import CommentActRow, CommentRow


class Comments:
    """All comments. Each, and each act, needs its audit entry at the end of the transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def next_number(self) -> int:
        """Return the number of the next comment of the workspace."""
        return (self._connection.scalar(select(func.max(col(CommentRow.id)))) or 0) + 1

    def add(self, comment: Comment) -> None:
        """Keep a comment under its number."""
        anchor = comment.anchor
        values = {
            "id": comment.number,
            "nct_id": comment.nct_id,
            "thread": comment.thread,
            "section": anchor.section,
            "quote": anchor.quote,
            "quote_before": anchor.before,
            "quote_after": anchor.after,
            "text": comment.text,
            "suggestion": comment.suggestion,
            "by": comment.by,
            "by_name": comment.by_name,
            "at": format_time(comment.at),
            "entry": comment.entry,
        }
        self._connection.execute(insert(CommentRow).values(values))

    def all(self, nct_id: NctId) -> tuple[Comment, ...]:
        """Return a page's comments."""
        query = select(CommentRow).where(col(CommentRow.nct_id) == nct_id).order_by(col(CommentRow.id))
        return tuple(_comment(row) for row in self._connection.execute(query))

    def add_act(self, act: ThreadAct) -> None:
        """Keep what was done to a thread."""
        values = {
            "nct_id": act.nct_id,
            "thread": act.thread,
            "kind": act.kind.value,
            "by": act.by,
            "by_name": act.by_name,
            "at": format_time(act.at),
            "entry": act.entry,
        }
        self._connection.execute(insert(CommentActRow).values(values))

    def acts(self, nct_id: NctId) -> tuple[ThreadAct, ...]:
        """Return what was done to a page's threads."""
        query = select(CommentActRow).where(col(CommentActRow.nct_id) == nct_id).order_by(col(CommentActRow.id))
        return tuple(_act(row) for row in self._connection.execute(query))


def _comment(row: Row[Any]) -> Comment:
    with reading("a comment"):
        return Comment(
            number=row.id,
            nct_id=NctId(row.nct_id),
            thread=row.thread,
            anchor=Anchor(section=row.section, quote=row.quote, before=row.quote_before, after=row.quote_after),
            text=row.text,
            suggestion=row.suggestion,
            by=PersonId(row.by),
            by_name=row.by_name,
            at=parse_time(row.at),
            entry=row.entry,
        )


def _act(row: Row[Any]) -> ThreadAct:
    with reading("what was done to a comment"):
        return ThreadAct(
            nct_id=NctId(row.nct_id),
            thread=row.thread,
            kind=ThreadActKind(row.kind),
            by=PersonId(row.by),
            by_name=row.by_name,
            at=parse_time(row.at),
            entry=row.entry,
        )
