"""The queries behind lists of trials: pages by key, never OFFSET, in the order of the ids, which is row order.

Words and filters are one question to the full-text index, which gives its rows in order. Where few trials are asked
about (certain ids, a review date), these are read and looked at one by one. A plus before a column keeps SQLite from
using an index on it (https://www.sqlite.org/optoverview.html, 7.2).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeAlias

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Select,
    TextClause,
    bindparam,
    func,
    literal_column,
    or_,
    select,
    text,
    tuple_,
)
from sqlmodel import col

from trialeditor.domain.ids import NctId
from trialeditor.domain.trial import Facet, ListQuery, Stage
from trialeditor.storage.facets import Key
from trialeditor.storage.search import SEARCH, Search, all_of, matches
from trialeditor.storage.tables import PersonRow, TrialRow, core
from trialeditor.storage.turns import keys_of as turns_keys
from trialeditor.storage.turns import turns

_TRIAL = core(TrialRow)
_PERSON = core(PersonRow)
_NUMBER: ColumnElement[int] = literal_column("trial.number")
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
    col(TrialRow.study_type),
    col(TrialRow.last_update_posted),
    col(TrialRow.facet_country),
)
_FOUND: ColumnElement[int] = literal_column("trial_search.rowid")
_NARROW = "trial INDEXED BY ix_trial_facets"
"""Trials without their wide rows: all that is read stands in the index."""

Chosen: TypeAlias = Mapping[Facet, frozenset[str]]
"""Values by facet; a facet that is not there lets everything through."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A query with its words read and its values as tokens."""

    search: Search
    facets: Mapping[Facet, tuple[str, ...]]
    """A facet without tokens lets nothing through: nobody has the values that were chosen."""
    within: tuple[str, ...] | None = None
    """Tokens of a queue's stages, beside those that the facet asks for; None for any."""
    turns: tuple[TextClause, ...] = ()
    """Sub-queries: the trial's number must be in each of them."""
    ncts: tuple[NctId, ...] | None = None
    due_until: date | None = None
    is_dated: bool | None = None
    """Whether there must be a next review date, or there must be none."""

    @property
    def is_open(self) -> bool:
        """Say whether every trial is asked for."""
        return self == Asked(search=Search(), facets={})

    @property
    def tokens(self) -> tuple[tuple[Facet, tuple[str, ...]], ...]:
        """Return the conditions on facets, each with the tokens of which one must be there."""
        queue = () if self.within is None else ((Facet.STAGE, self.within),)
        return (*self.facets.items(), *queue)

    @property
    def is_hopeless(self) -> bool:
        """Say whether nothing can be found: nobody has the values that are asked for."""
        return not all(tokens for _, tokens in self.tokens)

    @property
    def is_by_row(self) -> bool:
        """Say whether few trials are asked about, so that these are to be looked at one by one."""
        return self.ncts is not None or self.due_until is not None or self.is_dated is True or bool(self.turns)

    @property
    def words(self) -> str:
        """Return the question to the full-text index; empty when the trials themselves are to be looked at."""
        if self.is_hopeless or (self.is_by_row and not self.search.match):
            return ""
        return all_of(self.search.match, [tokens for _, tokens in self.tokens])

    @property
    def looks_at_trials(self) -> bool:
        """Say whether a condition is on a column that no index over tokens has."""
        return self.due_until is not None or self.is_dated is not None

    def narrowed(self, facet: Facet, token: str) -> Asked:
        """Return the query for one value of a facet, whatever it asked of that facet."""
        return replace(self, facets={**self.facets, facet: (token,)})

    def without(self, facet: Facet) -> Asked:
        """Return the query without its condition on one facet."""
        return replace(self, facets={each: tokens for each, tokens in self.facets.items() if each is not facet})


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A stretch of a list: its lines follow each other by `key`, then by number."""

    asked: Asked
    key: ColumnElement[str] | None = None
    start: tuple[Any, ...] = ()
    """The values of the line that it begins after: number, or key and number; empty for its beginning."""
    is_descending: bool = False


def chosen(query: ListQuery) -> Chosen:
    """Return the values that a query is narrowed to."""
    by_facet: Mapping[Facet, Iterable[str]] = {
        Facet.STAGE: query.stages or (frozenset() if query.within else _datable(query)),
        Facet.STATUS: query.statuses,
        Facet.PHASE: query.phases,
        Facet.STUDY_TYPE: query.study_types,
        Facet.CONDITION: query.conditions,
        Facet.COUNTRY: query.countries,
        Facet.OWNER: query.owners,
    }
    return {facet: frozenset(values) for facet, values in by_facet.items() if values}


def _datable(query: ListQuery) -> frozenset[Stage]:
    """Return the stages of pages that can be due: the index knows no dates, and few of many trials have one."""
    return frozenset(Stage) - {Stage.NEW} if query.due_until is not None else frozenset()


def asked(query: ListQuery, search: Search, tokens: Mapping[tuple[Facet, str], str]) -> Asked:
    """Return a query as it is put to the database: its words as read, and the tokens of its values that are known."""
    facets = {
        facet: tuple(sorted({tokens[facet, value] for value in values if (facet, value) in tokens}))
        for facet, values in chosen(query).items()
    }
    ncts = set(query.ncts) & set(search.ncts) if query.ncts and search.ncts else query.ncts or search.ncts
    within = sorted(tokens[Facet.STAGE, stage] for stage in query.within if (Facet.STAGE, stage) in tokens)
    return Asked(
        search=search,
        facets=facets,
        within=tuple(within) if query.within else None,
        turns=turns(query, tokens),
        ncts=tuple(sorted(ncts)) if query.ncts or search.ncts else None,
        due_until=query.due_until,
    )


def numbers_of(match: str) -> Select[int]:
    """Return the query for the numbers of the trials that answer a full-text query, in order."""
    return select(_FOUND).select_from(SEARCH).where(matches(match)).order_by(_FOUND)


def number_of(nct_id: NctId) -> int:
    """Return the row number of a trial: the digits of its id."""
    return int(nct_id[3:])


def nct_of(number: int) -> NctId:
    """Return the id of the trial with a row number."""
    return NctId(f"NCT{number:0{_DIGITS}}")


def keys_of(query: ListQuery) -> Iterator[Key]:
    """Yield the values whose tokens `asked` needs."""
    yield from ((facet, value) for facet, values in chosen(query).items() for value in values)
    yield from ((Facet.STAGE, stage) for stage in query.within)
    yield from turns_keys(query)


def page(part: Part, *, limit: int) -> Select[*tuple[Any, ...]]:
    """Return the query for the first `limit` lines of a part."""
    query, key, number = part.asked, part.key, _lead(part.asked)
    order: list[ColumnElement[Any]] = [number] if key is None else [key, number]
    columns = [each.label(f"at_{place}") for place, each in enumerate(order)]
    source = _source(query, wants_trial=key is not None)
    rows = select(number.label("number"), *columns).select_from(source).where(*_conditions(query), *_after(part, order))
    numbers = rows.order_by(*_directed(order, part)).limit(limit).subquery()
    found = numbers.join(_TRIAL, numbers.c.number == _TRIAL.c.number)
    named = found.join(_PERSON, col(TrialRow.assignee) == col(PersonRow.id), isouter=True)
    again = [numbers.c[each.name] for each in columns]
    return select(*_COLUMNS).select_from(named).order_by(*_directed(again, part))


def _after(part: Part, order: list[ColumnElement[Any]]) -> Iterator[ColumnElement[bool]]:
    """Yield the condition that a line comes after the part's start."""
    if len(part.start) == 1:
        yield order[-1] < part.start[0] if part.is_descending else order[-1] > part.start[0]
    elif part.start:
        here, start = tuple_(*order), tuple_(*part.start)
        yield here < start if part.is_descending else here > start


def _directed(order: Sequence[ColumnElement[Any]], part: Part) -> Sequence[ColumnElement[Any]]:
    return [each.desc() for each in order] if part.is_descending else order


def count(query: Asked) -> Select[int]:
    """Return the query for the number of lines."""
    return select(func.count()).select_from(_source(query)).where(*_conditions(query))


def columns_of(query: Asked, facet: Facet) -> Select[str]:
    """Return the query for the tokens of one facet, a text for each line."""
    column: ColumnElement[str] = literal_column(f"trial.facet_{facet.value}")
    return select(column).select_from(_source(query, wants_facets=True)).where(*_conditions(query))


def _lead(query: Asked) -> ColumnElement[int]:
    """Return the row number, of the table that the rows are to be taken from in order."""
    if query.words:
        return _FOUND
    if query.is_by_row:
        return literal_column("+trial.number")  # few rows: find them by id, date or turn, then sort
    return _NUMBER


def _source(query: Asked, *, wants_facets: bool = False, wants_trial: bool = False) -> Any:  # noqa: ANN401 - a table or a text, as FROM takes it
    """Return what rows are taken from. The full-text index leads, or a search would run once per row."""
    if query.words and (wants_trial or query.looks_at_trials):
        return text("trial_search CROSS JOIN trial ON trial.number = trial_search.rowid")
    if query.words and wants_facets:
        return text(f"trial_search CROSS JOIN {_NARROW} ON trial.number = trial_search.rowid")
    if query.words:
        return SEARCH
    return text(_NARROW) if wants_facets and not query.is_by_row and not query.looks_at_trials else _TRIAL


def _conditions(query: Asked) -> Iterator[ColumnElement[bool]]:
    """Yield what must hold."""
    if query.is_hopeless:
        yield literal_column("0")
        return
    if query.words:
        yield matches(query.words)
    else:
        yield from (_has_one(facet, tokens) for facet, tokens in query.tokens)
    number: ColumnElement[int] = literal_column("+trial_search.rowid" if query.words else "trial.number")
    if query.ncts is not None:
        yield number.op("IN", is_comparison=True)(_among(query.ncts))
    yield from (number.op("IN", is_comparison=True)(each) for each in query.turns)
    if query.search.id_prefix:
        yield _begins(query.search.id_prefix, _FOUND if query.words else _NUMBER)
    yield from _dated(query)


def _dated(query: Asked) -> Iterator[ColumnElement[bool]]:
    """Yield what must hold of the next review date."""
    due: ColumnElement[str] = literal_column("+trial.review_due" if query.words else "trial.review_due")
    if query.due_until is not None:
        yield due <= query.due_until.isoformat()
    if query.is_dated is not None:
        yield due.is_not(None) if query.is_dated else due.is_(None)


def _has_one(facet: Facet, tokens: Iterable[str]) -> ColumnElement[bool]:
    """Return the condition that a trial's row holds one of the tokens."""
    padded: ColumnElement[str] = literal_column(f"' ' || trial.facet_{facet.value} || ' '")
    return or_(*(func.instr(padded, f" {token} ") > 0 for token in tokens))


def _among(ncts: Iterable[NctId]) -> TextClause:
    """Return a sub-query for the numbers of trials, however many they are."""
    numbers: BindParameter[str] = bindparam("numbers", json.dumps([number_of(nct) for nct in ncts]))
    return text("(SELECT value FROM json_each(:numbers))").bindparams(numbers)


def _begins(prefix: str, number: ColumnElement[int]) -> ColumnElement[bool]:
    """Return the condition that an id begins with `prefix`, as a range of row numbers."""
    wanted = prefix.removeprefix("NCT")
    if "NCT".startswith(prefix) or not wanted:
        return number >= 0
    if not prefix.startswith("NCT"):
        return number < 0
    scale = 10 ** (_DIGITS - len(wanted))
    return number.between(int(wanted) * scale, (int(wanted) + 1) * scale - 1)
