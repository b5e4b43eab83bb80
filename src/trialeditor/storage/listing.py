"""The queries behind lists of trials: pages by key, never OFFSET, in the order of the ids, which is row order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from typing import Any

from sqlalchemy import Column, ColumnElement, FromClause, Select, func, literal_column, select, union_all
from sqlmodel import col

from trialeditor.domain.ids import NctId
from trialeditor.domain.trial import ListQuery, Stage
from trialeditor.storage.search import SEARCH, Search, matches, read_search
from trialeditor.storage.tables import PersonRow, TrialRow, core

_TRIAL = core(TrialRow)
_PERSON = core(PersonRow)
_NUMBER = _TRIAL.c.number
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
    start = -1 if after is None else number_of(after)
    numbers = union_all(*(_numbers(each, start, limit) for each in _branches(query))).subquery()
    source = numbers.join(_TRIAL, numbers.c.number == _NUMBER)
    named = source.join(_PERSON, col(TrialRow.assignee) == col(PersonRow.id), isouter=True)
    return select(*_COLUMNS).select_from(named).order_by(numbers.c.number).limit(limit)


def count(query: ListQuery) -> Select[int]:
    """Return the query for the number of lines."""
    search = read_search(query.search)
    if search.match and not (query.stages or query.statuses or query.due_until):
        return select(func.count()).select_from(SEARCH).where(matches(search))
    return select(func.count()).select_from(_source(search)).where(*_conditions(query, search))


def _branches(query: ListQuery) -> Iterator[ListQuery]:
    """Yield queries of one stage and one status each: an index then gives the rows in order, without a sort.

    The full-text index gives its rows in order whatever else is asked, so a search stays one query.
    """
    if read_search(query.search).match:
        yield query
        return
    stages = [frozenset({stage}) for stage in sorted(query.stages)] or [query.stages]
    statuses = [frozenset({status}) for status in sorted(query.statuses)] or [query.statuses]
    for stage, status in product(stages, statuses):
        yield replace(query, stages=stage, statuses=status)


def _numbers(query: ListQuery, start: int, limit: int) -> Select[int]:
    """Return the query for the first row numbers after `start` of one branch."""
    search = read_search(query.search)
    number: ColumnElement[int] = SEARCH.c.rowid if search.match else _NUMBER
    if query.due_until is not None and not search.match:
        number = _unindexed(_NUMBER)  # few pages are due: find them by date, then sort
    rows = select(number.label("number")).select_from(_source(search)).where(*_conditions(query, search))
    first = rows.where(number > start).order_by(number).limit(limit).subquery()
    return select(first.c.number)


def _source(search: Search) -> FromClause:
    return SEARCH.join(_TRIAL, SEARCH.c.rowid == _NUMBER) if search.match else _TRIAL


def _conditions(query: ListQuery, search: Search) -> Iterator[ColumnElement[bool]]:
    """Yield what must hold. Beside a search no other index may lead, or the search would run once per row."""
    as_is = _unindexed if search.match else _indexed
    if search.match:
        yield matches(search)
    elif search.id_prefix:
        yield _begins(search.id_prefix)
    if query.stages:
        yield as_is(_TRIAL.c.stage).in_(sorted(query.stages))
    if query.stages and Stage.NEW not in query.stages and not search.match:
        yield literal_column("trial.stage <> 'new'")  # says that the partial index will do
    if query.due_until is not None:
        yield as_is(_TRIAL.c.review_due) <= query.due_until.isoformat()
    if query.statuses:
        yield as_is(_TRIAL.c.status).in_(sorted(query.statuses))


def _indexed(column: Column[Any]) -> ColumnElement[Any]:
    return column


def _unindexed(column: Column[Any]) -> ColumnElement[Any]:
    """Return the column in the form that SQLite uses no index for (https://www.sqlite.org/optoverview.html, 7.2)."""
    return literal_column(f"+trial.{column.name}", column.type)


def _begins(prefix: str) -> ColumnElement[bool]:
    """Return the condition that an id begins with `prefix`, as a range of row numbers."""
    wanted = prefix.removeprefix("NCT")
    if "NCT".startswith(prefix) or not wanted:
        return _NUMBER >= 0
    if not prefix.startswith("NCT"):
        return _NUMBER < 0
    scale = 10 ** (_DIGITS - len(wanted))
    return _NUMBER.between(int(wanted) * scale, (int(wanted) + 1) * scale - 1)
