"""The steps of the review: submissions, returns, retirements, review dates. Append-only."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar

from sqlalchemy import Connection, Row, bindparam, insert, select

from trialeditor.domain.clock import format_time, parse_time
from trialeditor.domain.history import Retirement, Return, ReviewAct, ReviewDateChange, Submission
from trialeditor.domain.ids import NctId, PersonId
from trialeditor.storage.codec import reading
from trialeditor.storage.tables import RetirementRow, ReturnRow, ReviewDateRow, SubmissionRow, core

_ActRow = SubmissionRow | ReturnRow | RetirementRow | ReviewDateRow
_Act = TypeVar("_Act", bound=ReviewAct)
_OF_PAGE = {
    row: select(core(row)).where(core(row).c.nct_id == bindparam("nct")).order_by(core(row).c.id)
    for row in (SubmissionRow, ReturnRow, RetirementRow, ReviewDateRow)
}


class Review:
    """The steps of a page's review, each oldest first. Each needs its audit entry at the end of the transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add_submission(self, act: Submission) -> None:
        """Keep a submission."""
        self._connection.execute(insert(SubmissionRow).values(_act_values(act)))

    def submissions(self, nct_id: NctId) -> list[Submission]:
        """Return a page's submissions."""
        return [_act(Submission, row) for row in self._rows(SubmissionRow, nct_id)]

    def add_return(self, act: Return) -> None:
        """Keep a return."""
        self._connection.execute(insert(ReturnRow).values(_act_values(act)))

    def returns(self, nct_id: NctId) -> list[Return]:
        """Return a page's returns."""
        return [_act(Return, row) for row in self._rows(ReturnRow, nct_id)]

    def add_retirement(self, act: Retirement) -> None:
        """Keep a retirement, or the end of one."""
        values = {"retired": act.retired, **_said(act)}
        self._connection.execute(insert(RetirementRow).values(values))

    def retirements(self, nct_id: NctId) -> list[Retirement]:
        """Return a page's retirements."""
        return [_retirement(row) for row in self._rows(RetirementRow, nct_id)]

    def add_review_date(self, act: ReviewDateChange) -> None:
        """Keep a change of the next review date."""
        values = {"next_review": act.next_review.isoformat(), **_said(act)}
        self._connection.execute(insert(ReviewDateRow).values(values))

    def review_dates(self, nct_id: NctId) -> list[ReviewDateChange]:
        """Return the changes of a page's next review date."""
        return [_review_date(row) for row in self._rows(ReviewDateRow, nct_id)]

    def _rows(self, table: type[_ActRow], nct_id: NctId) -> list[Row[Any]]:
        return list(self._connection.execute(_OF_PAGE[table], {"nct": nct_id}))


def _act_values(act: ReviewAct) -> dict[str, object]:
    return {
        "nct_id": act.nct_id,
        "revision": act.revision,
        "by": act.by,
        "by_name": act.by_name,
        "at": format_time(act.at),
        "note": act.note,
        "entry": act.entry,
    }


def _said(act: Retirement | ReviewDateChange) -> dict[str, object]:
    return {
        "nct_id": act.nct_id,
        "by": act.by,
        "by_name": act.by_name,
        "at": format_time(act.at),
        "reason": act.reason,
        "entry": act.entry,
    }


def _act(kind: type[_Act], row: Row[Any]) -> _Act:
    with reading("a step of the review"):
        return kind(
            nct_id=NctId(row.nct_id),
            revision=row.revision,
            by=PersonId(row.by),
            by_name=row.by_name,
            at=parse_time(row.at),
            note=row.note,
            entry=row.entry,
        )


def _retirement(row: Row[Any]) -> Retirement:
    with reading("a retirement"):
        return Retirement(
            nct_id=NctId(row.nct_id),
            retired=row.retired,
            by=PersonId(row.by),
            by_name=row.by_name,
            at=parse_time(row.at),
            reason=row.reason,
            entry=row.entry,
        )


def _review_date(row: Row[Any]) -> ReviewDateChange:
    with reading("a review date"):
        return ReviewDateChange(
            nct_id=NctId(row.nct_id),
            next_review=date.fromisoformat(row.next_review),
            by=PersonId(row.by),
            by_name=row.by_name,
            at=parse_time(row.at),
            reason=row.reason,
            entry=row.entry,
        )
