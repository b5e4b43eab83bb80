"""The steps of the review: submissions, returns, retirements, review dates. Append-only."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, TypeVar

from sqlalchemy import Connection, Row, insert

from trialeditor.domain.clock import format_time, parse_time
from trialeditor.domain.history import Retirement, Return, ReviewAct, ReviewDateChange, Submission
from trialeditor.domain.ids import NctId, PersonId
from trialeditor.storage.by_page import by_page, of_pages
from trialeditor.storage.codec import reading
from trialeditor.storage.tables import RetirementRow, ReturnRow, ReviewDateRow, SubmissionRow, core

_ActRow = SubmissionRow | ReturnRow | RetirementRow | ReviewDateRow
_Act = TypeVar("_Act", bound=ReviewAct)
_Step = TypeVar("_Step")
_OF_PAGES = {row: of_pages(core(row)) for row in (SubmissionRow, ReturnRow, RetirementRow, ReviewDateRow)}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewSteps:
    """The steps of a page's review, each kind oldest first."""

    submissions: tuple[Submission, ...]
    returns: tuple[Return, ...]
    retirements: tuple[Retirement, ...]
    review_dates: tuple[ReviewDateChange, ...]


class Review:
    """The steps of a page's review, each oldest first. Each needs its audit entry at the end of the transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add_submission(self, act: Submission) -> None:
        """Keep a submission."""
        self._connection.execute(insert(SubmissionRow).values(_act_values(act)))

    def submissions(self, nct_id: NctId) -> list[Submission]:
        """Return a page's submissions."""
        return self._steps(SubmissionRow, [nct_id], _submission)[nct_id]

    def add_return(self, act: Return) -> None:
        """Keep a return."""
        self._connection.execute(insert(ReturnRow).values(_act_values(act)))

    def returns(self, nct_id: NctId) -> list[Return]:
        """Return a page's returns."""
        return self._steps(ReturnRow, [nct_id], _return)[nct_id]

    def add_retirement(self, act: Retirement) -> None:
        """Keep a retirement, or the end of one."""
        values = {"retired": act.retired, **_said(act)}
        self._connection.execute(insert(RetirementRow).values(values))

    def retirements(self, nct_id: NctId) -> list[Retirement]:
        """Return a page's retirements."""
        return self._steps(RetirementRow, [nct_id], _retirement)[nct_id]

    def add_review_date(self, act: ReviewDateChange) -> None:
        """Keep a change of the next review date."""
        values = {"next_review": act.next_review.isoformat(), **_said(act)}
        self._connection.execute(insert(ReviewDateRow).values(values))

    def review_dates(self, nct_id: NctId) -> list[ReviewDateChange]:
        """Return the changes of a page's next review date."""
        return self._steps(ReviewDateRow, [nct_id], _review_date)[nct_id]

    def of_pages(self, ncts: Sequence[NctId]) -> dict[NctId, ReviewSteps]:
        """Return all steps of some pages."""
        submissions = self._steps(SubmissionRow, ncts, _submission)
        returns = self._steps(ReturnRow, ncts, _return)
        retirements = self._steps(RetirementRow, ncts, _retirement)
        review_dates = self._steps(ReviewDateRow, ncts, _review_date)
        return {
            nct_id: ReviewSteps(
                submissions=tuple(submissions[nct_id]),
                returns=tuple(returns[nct_id]),
                retirements=tuple(retirements[nct_id]),
                review_dates=tuple(review_dates[nct_id]),
            )
            for nct_id in ncts
        }

    def _steps(
        self, table: type[_ActRow], ncts: Sequence[NctId], made: Callable[[Row[Any]], _Step]
    ) -> dict[NctId, list[_Step]]:
        return by_page(self._connection, _OF_PAGES[table], ncts, made)


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


_submission = partial(_act, Submission)
_return = partial(_act, Return)


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
