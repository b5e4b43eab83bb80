"""What would happen to many trials at once, told before it is done: a line for each, with why some stay as they are.

Plans read and change nothing. What they promise is done by the verbs of `assigning`, `editing` and `retiring`, which
check again. A plan of many thousands can be asked for part by part: no line depends on another, and the dates of a
scatter are found first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from trialeditor.domain.dates import long_date
from trialeditor.domain.guards import why_not_edit, why_not_next_review, why_not_retire, why_not_unretire
from trialeditor.domain.ids import NctId
from trialeditor.domain.people import Person
from trialeditor.domain.publishing import review_dates
from trialeditor.domain.trial import Listing, ListQuery, Stage
from trialeditor.services.listing import NOBODY
from trialeditor.services.pages import page_from
from trialeditor.services.workspace import Workspace
from trialeditor.storage.store import Store

MOST_CHOSEN = 10_000
"""Trials that are changed at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """What would happen to one trial."""

    nct_id: NctId
    title: str
    now: str
    then: str
    why_not: str = ""
    """Why it is left out; empty when it is not."""
    due: date | None = None
    """The new review date, for a plan of dates."""


def plan_assign(workspace: Workspace, ncts: Sequence[NctId], assignee: Person | None) -> tuple[Planned, ...]:
    """Return what assigning trials to a person, or to nobody, would change."""
    name = assignee.name if assignee else NOBODY
    why_not = f"Assigned to {name} already." if assignee else "Assigned to nobody already."
    return tuple(
        _planned(line, line.assignee or NOBODY, name, why_not if (line.assignee or NOBODY) == name else None)
        for line in _lines(workspace, ncts)
    )


def plan_retire(workspace: Workspace, ncts: Sequence[NctId], person: Person) -> tuple[Planned, ...]:
    """Return what retiring pages would change."""
    return tuple(
        _planned(line, line.stage.label, Stage.RETIRED.label, why_not_retire(line.stage, person))
        for line in _lines(workspace, ncts)
    )


def plan_put_back(workspace: Workspace, ncts: Sequence[NctId], person: Person) -> tuple[Planned, ...]:
    """Return what putting retired pages back would change."""
    return tuple(
        _planned(line, line.stage.label, "As its signatures stand", why_not_unretire(line.stage, person))
        for line in _lines(workspace, ncts)
    )


def plan_export(workspace: Workspace, ncts: Sequence[NctId]) -> tuple[Planned, ...]:
    """Return which pages an export of these trials would hold."""
    lines = _lines(workspace, ncts)
    with workspace.database.reading() as store:
        return tuple(_export_line(workspace, store, line) for line in lines)


def _export_line(workspace: Workspace, store: Store, line: Listing) -> Planned:
    is_out = line.stage is not Stage.NEW and page_from(workspace, store, line.nct_id).published is not None
    return _planned(line, line.stage.label, "Goes out", None if is_out else _WHY_NOT_OUT.get(line.stage, _NEVER_SIGNED))


_NEVER_SIGNED = "No version of it was ever wholly signed."
_WHY_NOT_OUT: Mapping[Stage, str] = {
    Stage.NEW: "Nobody has written this page yet.",
    Stage.RETIRED: "This page is retired.",
    Stage.LAPSED: "Its signatures no longer hold, and the rules of this workspace withhold such pages.",
}


def scatter(first: date, days: int, count: int) -> list[date]:
    """Return `count` dates spread evenly over `days` from `first` on, so that not all falls due at once. Pure."""
    return [first + timedelta(days=place * max(days, 1) // count) for place in range(count)]


def scattered(workspace: Workspace, ncts: Sequence[NctId], first: date, *, days: int = 1) -> Mapping[NctId, date]:
    """Return the review date that each trial would get: `first`, or spread over `days` from then on, the soonest first.

    Those that are not due later than `first` do not take a day from the others: they stay as they are.
    """
    lines = sorted(_lines(workspace, ncts), key=lambda line: (line.review_due or date.max, line.nct_id))
    later = [line.nct_id for line in lines if line.review_due and line.review_due > first]
    wanted = dict(zip(later, scatter(first, days, len(later)), strict=True))
    return {line.nct_id: wanted.get(line.nct_id, first) for line in lines}


def plan_review_dates(workspace: Workspace, wanted: Mapping[NctId, date], person: Person) -> tuple[Planned, ...]:
    """Return which reviews would come forward to the dates that `scattered` gave.

    A date that would not be earlier than the present one is left out: a later date needs a sign-off.
    """
    lines = _lines(workspace, list(wanted))
    with workspace.database.reading() as store:
        return tuple(_date_line(workspace, store, line, person, wanted[line.nct_id]) for line in lines)


def _date_line(workspace: Workspace, store: Store, line: Listing, person: Person, wanted: date) -> Planned:
    now = long_date(line.review_due) if line.review_due else "No date"
    if line.review_due is None:
        return _planned(line, now, "", "The next review date is set when the page is signed.")
    refusal = why_not_edit(person)
    if not refusal and wanted >= line.review_due:
        refusal = f"It is due on {now} already. A later date needs a new sign-off."
    if not refusal:
        refusal = _why_not_date(workspace, store, line.nct_id, wanted)
    return _planned(line, now, long_date(wanted), refusal, due=wanted)


def _why_not_date(workspace: Workspace, store: Store, nct_id: NctId, wanted: date) -> str | None:
    history = page_from(workspace, store, nct_id).history
    if review_dates(history) is None:
        return "The next review date is set when the page is signed."
    return why_not_next_review(history, wanted, workspace.clock.today())


def _planned(line: Listing, now: str, then: str, why_not: str | None, *, due: date | None = None) -> Planned:
    return Planned(
        nct_id=line.nct_id,
        title=line.title,
        now=now,
        then="" if why_not else then,
        why_not=why_not or "",
        due=None if why_not else due,
    )


def _lines(workspace: Workspace, ncts: Sequence[NctId]) -> list[Listing]:
    with workspace.database.reading() as store:
        found = store.trials.list(ListQuery(ncts=frozenset(ncts)), after=None, limit=len(ncts)) if ncts else []
    by_nct = {line.nct_id: line for line in found}
    return [by_nct[nct] for nct in ncts if nct in by_nct]
