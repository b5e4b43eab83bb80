"""The values that lists are filtered by: a number for each, how many trials have it, and its word in the search index.

A value is known by its folded text, so that "Breast Cancer" and "breast cancer" are one condition. Its word in the
index (a *token*) is its number in signs for private use, which no typed search holds. A trial's tokens stand in its
row, one column for each facet, spaces between; a trial without any value has the token of the empty text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from heapq import nsmallest
from typing import TypeAlias

from sqlalchemy import ColumnElement, Connection, bindparam, func, insert, select, update
from sqlmodel import col

from trialeditor.domain.folding import folded
from trialeditor.domain.trial import Facet, FacetCount
from trialeditor.storage.batches import batches
from trialeditor.storage.tables import FacetRow, core

Key: TypeAlias = tuple[Facet, str]
"""A facet and a value of it, as it was given."""

_FACET = core(FacetRow)
_FIRST_SIGN = 0xE000
_SIGNS = 6400
_SHORT = 5
"""Letters that a name in capitals may have before it is shouted: AIDS, COPD."""
_RECOUNT = update(_FACET).where(_FACET.c.id == bindparam("facet")).values(count=_FACET.c.count + bindparam("change"))
_RESPELL = update(_FACET).where(_FACET.c.id == bindparam("facet")).values(value=bindparam("spelling"))


def token_of(number: int) -> str:
    """Return the word of a value in the index: its number in signs for private use, 6,400 of them."""
    signs = ""
    while number or not signs:
        number, digit = divmod(number, _SIGNS)
        signs = chr(_FIRST_SIGN + digit) + signs
    return signs


def _number(token: str) -> int:
    number = 0
    for sign in token:
        number = number * _SIGNS + ord(sign) - _FIRST_SIGN
    return number


class Facets:
    """Facet values by number."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def known(self, keys: Iterable[Key]) -> dict[Key, str]:
        """Return the tokens of those values that are known here."""
        wanted = {key: (key[0], folded(key[1])) for key in dict.fromkeys(keys)}
        found = {(facet, text): token_of(number) for facet, text, number, _ in self._rows(wanted.values())}
        return {key: found[text] for key, text in wanted.items() if text in found}

    def tokens(self, keys: Iterable[Key]) -> dict[Key, str]:
        """Return the tokens of values; new ones become known, and get a better spelling when there is one."""
        spelled: dict[Key, str] = {}
        wanted = {key: (key[0], folded(key[1])) for key in dict.fromkeys(keys)}
        for (_, value), text in wanted.items():
            spelled[text] = _better(spelled.get(text, value), value)
        found = {(facet, text): (number, value) for facet, text, number, value in self._rows(spelled)}
        self._respell([(number, _better(value, spelled[text])) for text, (number, value) in found.items()], found)
        numbers = {text: number for text, (number, _) in found.items()} | self._added(spelled, found)
        return {key: token_of(numbers[text]) for key, text in wanted.items()}

    def _added(self, spelled: Mapping[Key, str], found: Mapping[Key, object]) -> dict[Key, int]:
        new = [text for text in spelled if text not in found]
        if not new:
            return {}
        rows = [{"kind": key[0].value, "folded": key[1], "value": spelled[key], "count": 0} for key in new]
        self._connection.execute(insert(_FACET), rows)
        return {(facet, text): number for facet, text, number, _ in self._rows(new)}

    def _respell(self, better: Iterable[tuple[int, str]], found: Mapping[Key, tuple[int, str]]) -> None:
        before = dict(found.values())
        changed = [{"facet": number, "spelling": value} for number, value in better if value != before[number]]
        if changed:
            self._connection.execute(_RESPELL, changed)

    def _rows(self, keys: Iterable[Key]) -> Iterable[tuple[Facet, str, int, str]]:
        by_facet: dict[Facet, set[str]] = {}
        for facet, text in keys:
            by_facet.setdefault(facet, set()).add(text)
        query = select(_FACET.c.folded, _FACET.c.id, _FACET.c.value)
        for facet, texts in by_facet.items():
            for batch in batches(sorted(texts)):
                here = (_FACET.c.kind == facet.value, _FACET.c.folded.in_(batch))
                for text, number, value in self._connection.execute(query.where(*here)):
                    yield facet, text, number, value

    def recount(self, before: Iterable[str], after: Iterable[str]) -> None:
        """Follow a change of trials' tokens (columns of them) with the counts."""
        change = Counter(_split(after))
        change.subtract(_split(before))
        rows = [{"facet": _number(each), "change": by} for each, by in change.items() if by]
        if rows:
            self._connection.execute(_RECOUNT, rows)

    def values(self, columns: Iterable[str]) -> dict[str, str]:
        """Return the value of each token in columns of tokens."""
        numbers = {_number(each) for each in _split(columns)}
        query = select(_FACET.c.id, _FACET.c.value)
        return {
            token_of(number): value
            for batch in batches(sorted(numbers))
            for number, value in self._connection.execute(query.where(_FACET.c.id.in_(batch)))
        }

    def tokens_of(self, facet: Facet, *, most: int) -> list[str]:
        """Return the tokens of all values of a facet that trials have; none when there are more than `most`."""
        query = select(_FACET.c.id).where(*_of(facet, ""), _FACET.c.count > 0).limit(most + 1)
        found = list(self._connection.scalars(query))
        return [token_of(number) for number in found] if len(found) <= most else []

    def most_frequent(self, facet: Facet, *, limit: int, containing: str) -> list[FacetCount]:
        """Return the values that most trials of the workspace have."""
        query = select(_FACET.c.value, _FACET.c.count).where(*_of(facet, containing), _FACET.c.count > 0)
        ordered = query.order_by(_FACET.c.count.desc(), _FACET.c.folded).limit(limit)
        return [_count(value, number) for value, number in self._connection.execute(ordered)]

    def counted(self, facet: Facet, columns: Mapping[str, int], *, limit: int, containing: str) -> list[FacetCount]:
        """Return the most frequent values among columns of tokens, given with how often each occurs."""
        counts: Counter[str] = Counter()
        for column, times in columns.items():
            for each in column.split() if times else ():
                counts[each] += times
        if containing:
            ids = self._connection.scalars(select(_FACET.c.id).where(*_of(facet, containing)))
            named = {token_of(number) for number in ids}
            counts = Counter({each: times for each, times in counts.items() if each in named})
        most = nsmallest(limit, counts.items(), key=lambda each: (-each[1], each[0]))
        values = self.values(each for each, _ in most)
        return [_count(values[each], times) for each, times in most]


def _split(columns: Iterable[str]) -> Iterable[str]:
    return " ".join(columns).split()


def _of(facet: Facet, containing: str) -> tuple[ColumnElement[bool], ...]:
    kind = col(FacetRow.kind) == facet.value
    return (kind, func.instr(_FACET.c.folded, folded(containing)) > 0) if containing else (kind,)


def _count(value: str, count: int) -> FacetCount:
    return FacetCount(value=value, label=value, count=count)


def _better(spelling: str, other: str) -> str:
    """Return `other` when the first spelling is all small or shouted and it is not."""
    return other if _is_plain(spelling) and not _is_plain(other) else spelling


def _is_plain(spelling: str) -> bool:
    return spelling.islower() or (spelling.isupper() and len(spelling) > _SHORT)
