"""What falls due: the next review date, and what the record itself says about its age."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from trialeditor.domain.dates import long_date
from trialeditor.domain.facts import Facts, PartialDate
from trialeditor.domain.ids import NctId

OLD_STATUS = timedelta(days=365)
"""A status that nobody verified for so long is old (ClinicalTrials.gov calls it unknown after two years)."""
OFTEN = 4
"""So many states of a record within a year mean that it moves often."""


class DueKind(StrEnum):
    """Why a page should be looked at, most pressing first."""

    REVIEW = "review"
    COMPLETION = "completion"
    VERIFIED = "verified"
    MOVES = "moves"

    @property
    def rank(self) -> int:
        """Return 0 for the most pressing."""
        return tuple(DueKind).index(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class DueReason:
    """One reason, with the day on which it began to count."""

    kind: DueKind
    day: date
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DuePage:
    """A page to look at, with all reasons, the most pressing first."""

    nct_id: NctId
    title: str
    assignee: str | None
    review_due: date | None
    reasons: tuple[DueReason, ...]

    @property
    def order(self) -> tuple[date, int, NctId]:
        """Return where the page stands in the queue: by its earliest day, then by kind."""
        first = min(self.reasons, key=lambda reason: (reason.day, reason.kind.rank))
        return first.day, first.kind.rank, self.nct_id


def due_reasons(
    facts: Facts, review_due: date | None, states_within_a_year: int, *, today: date, until: date
) -> tuple[DueReason, ...]:
    """Return why a page should be looked at by `until`, the most pressing first. Pure.

    `states_within_a_year` says how many states of the record came in during the last year.
    """
    found: list[DueReason] = []
    if review_due is not None and review_due <= until:
        verb = "was" if review_due < today else "is"
        found.append(
            DueReason(kind=DueKind.REVIEW, day=review_due, message=f"The review {verb} due on {long_date(review_due)}.")
        )
    found.extend(_of_record(facts, today, until))
    if states_within_a_year >= OFTEN:
        message = f"The record changed {states_within_a_year} times within a year."
        found.append(DueReason(kind=DueKind.MOVES, day=today, message=message))
    return tuple(sorted(found, key=lambda reason: reason.kind.rank))


def _of_record(facts: Facts, today: date, until: date) -> list[DueReason]:
    found: list[DueReason] = []
    completion = _date(facts, "dates.completion")
    day = _last_day(completion.date) if completion and completion.kind != "ACTUAL" else None
    if day and day <= min(until, today):
        message = f"The study was to be complete by {long_date(day)}, and the record still says that as a plan."
        found.append(DueReason(kind=DueKind.COMPLETION, day=day, message=message))
    verified = _date(facts, "dates.verified")
    seen = _last_day(verified.date) if verified else None
    if seen and until - seen >= OLD_STATUS:
        message = f"Nobody has verified the record's status since {long_date(seen)}."
        found.append(DueReason(kind=DueKind.VERIFIED, day=seen + OLD_STATUS, message=message))
    return found


def _date(facts: Facts, key: str) -> PartialDate | None:
    fact = facts.get(key)
    return fact.value if fact and isinstance(fact.value, PartialDate) else None


def _last_day(partial: str) -> date | None:
    """Return the last day that a date of the registry can mean: of "2026-05", May 31; None for what is no date."""
    found = _PARTIAL.fullmatch(partial)
    if found is None:
        return None
    year, month = int(found["year"]), int(found["month"] or _LAST_MONTH)
    try:
        return date(year, month, int(found["day"] or monthrange(year, month)[1]))
    except ValueError:  # a thirteenth month, February 31
        return None


_PARTIAL = re.compile("(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?")
_LAST_MONTH = 12
