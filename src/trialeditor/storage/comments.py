"""Comments, what was done to their threads, and whom they mention. Append-only, oldest first; and who read how far."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, func, insert, select, text, update
from sqlmodel import col

from trialeditor.domain.clock import format_time, parse_time
from trialeditor.domain.comments import Anchor, Comment, ThreadAct, ThreadActKind
from trialeditor.domain.ids import NctId, PersonId
from trialeditor.storage.codec import reading
from trialeditor.storage.said_tables import CommentActRow, CommentRow, CommentsSeenRow, MentionRow
from trialeditor.storage.turns import OPEN_MENTIONS


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

    def add_mentions(self, number: int, people: Sequence[PersonId]) -> None:
        """Note whom a comment mentions."""
        if people:
            rows = [{"comment": number, "person_id": person} for person in people]
            self._connection.execute(insert(MentionRow), rows)

    def mentions(self, nct_id: NctId) -> Mapping[int, frozenset[PersonId]]:
        """Return whom the comments of a page mention, by the comment's number."""
        joined = select(MentionRow).join(CommentRow, col(MentionRow.comment) == col(CommentRow.id))
        found: dict[int, frozenset[PersonId]] = {}
        for row in self._connection.execute(joined.where(col(CommentRow.nct_id) == nct_id)):
            found[row.comment] = found.get(row.comment, frozenset()) | {PersonId(row.person_id)}
        return found

    def calls(self, person: PersonId) -> Mapping[NctId, str]:
        """Return the pages on which an open comment waits for an answer of `person`, with who mentioned them last."""
        query = text(f"SELECT said.nct_id, said.by_name {OPEN_MENTIONS} ORDER BY said.id")
        rows = self._connection.execute(query, {"mentioned": person})
        return {NctId(nct): name for nct, name in rows}

    def seen(self, nct_id: NctId, person: PersonId) -> int:
        """Return the number of the last comment on a page that `person` has read; 0 for none."""
        mine = select(col(CommentsSeenRow.number)).where(*_of(nct_id, person))
        return self._connection.scalar(mine) or 0

    def see(self, nct_id: NctId, person: PersonId, number: int) -> None:
        """Note that `person` has read the comments on a page up to `number`."""
        done = self._connection.execute(update(CommentsSeenRow).where(*_of(nct_id, person)).values(number=number))
        if not done.rowcount:
            values = {"nct_id": nct_id, "person_id": person, "number": number}
            self._connection.execute(insert(CommentsSeenRow).values(values))

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


def _of(nct_id: NctId, person: PersonId) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return col(CommentsSeenRow.nct_id) == nct_id, col(CommentsSeenRow.person_id) == person


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
