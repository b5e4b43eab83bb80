"""The queries behind lists of trials: pages by key, never OFFSET, in the order of the ids, which is row order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, func, literal_column, select
from sqlmodel import col

from trialeditor.domain.ids import NctId
from trialeditor.domain.trial import ListQuery, Stage
from trialeditor.storage.search import SEARCH, Search, matches, read_search
from trialeditor.storage.tables import PersonRow, TrialRow

_TRIAL: FromClause = TrialRow.__table__  # type: ignore[attr-defined]  # SQLModel adds it, its types do not say so
_PERSON: FromClause = PersonRow.__table__  # type: ignore[attr-defined]  # the same
_DIGITS = 8
_COLUMNS: tuple[Any, ...] = (
    col(TrialRow.nct_id),
    col(TrialRow.brief_title),
    col(TrialRow.page_title),
    col(TrialRow.status),
    col(TrialRow.status_phrase),
    col(TrialRow.phase),
    col(TrialRow.sponsor),
    col(TrialRow.stage),
    col(TrialRow.lapsed),
    col(TrialRow.review_due),
    col(PersonRow.name).label("assignee_name"),
)


def number_of(nct_id: NctId) -> int:
    """Return the row number of a trial: the digits of its id."""
    return int(nct_id[3:])


def page(query: ListQuery, *, after: NctId | None, limit: int) -> Select[*tuple[Any, ...]]:
    """Return the query for `limit` lines after `after`."""
    search = read_search(query.search)
    number = SEARCH.c.rowid if search.match else col(TrialRow.number)
    lines = select(*_COLUMNS).select_from(_named(_source(search))).where(*_conditions(query, search))
    if after is not None:
        lines = lines.where(number > number_of(after))
    return lines.order_by(number).limit(limit)


def count(query: ListQuery) -> Select[int]:
    """Return the query for the number of lines."""
    search = read_search(query.search)
    if search.match and not (query.stages or query.statuses or query.due_until):
        return select(func.count()).select_from(SEARCH).where(matches(search))
    return select(func.count()).select_from(_source(search)).where(*_conditions(query, search))


def _source(search: Search) -> FromClause:
    if not search.match:
        return _TRIAL
    return SEARCH.join(_TRIAL, col(TrialRow.number) == SEARCH.c.rowid)


def _named(source: FromClause) -> FromClause:
    return source.join(_PERSON, col(TrialRow.assignee) == col(PersonRow.id), isouter=True)


def _conditions(query: ListQuery, search: Search) -> Iterator[ColumnElement[bool]]:
    if search.match:
        yield matches(search)
    elif search.id_prefix:
        yield _begins(search.id_prefix)
    if query.stages:
        yield col(TrialRow.stage).in_(sorted(query.stages))
    if query.stages and Stage.NEW not in query.stages and not search.match:
        yield literal_column("trial.stage <> 'new'")  # says that the partial index will do
    if query.due_until is not None:
        yield col(TrialRow.review_due) <= query.due_until.isoformat()
    if query.statuses:
        yield col(TrialRow.status).in_(sorted(query.statuses))


def _begins(prefix: str) -> ColumnElement[bool]:
    """Return the condition that an id begins with `prefix`, as a range of row numbers."""
    wanted = prefix.removeprefix("NCT")
    if "NCT".startswith(prefix) or not wanted:
        return col(TrialRow.number) >= 0
    if not prefix.startswith("NCT"):
        return col(TrialRow.number) < 0
    scale = 10 ** (_DIGITS - len(wanted))
    return col(TrialRow.number).between(int(wanted) * scale, (int(wanted) + 1) * scale - 1)
