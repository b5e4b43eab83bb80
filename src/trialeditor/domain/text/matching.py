"""What two sequences of words have in common, in order, and in bounded time.

Words that both sequences hold exactly once are anchors ("patience diff", Bram Cohen), or else runs of words. Between
two anchors each word is compared with each, as long as that is little work; what would be too much counts as different.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

_SMALL = 60_000
"""Up to so many pairs of words (some 250 by 250) are compared each with each."""
_MOST_WORK = 3_000_000
"""So many comparisons in all: about a second."""


@dataclass(frozen=True, slots=True)
class Match:
    """`size` words that are the same: from `before` on in one sequence, from `after` on in the other."""

    before: int
    after: int
    size: int


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Words `a:b` of the one sequence and `c:d` of the other."""

    a: int
    b: int
    c: int
    d: int

    @property
    def size(self) -> int:
        return self.b - self.a + self.d - self.c

    @property
    def pairs(self) -> int:
        return (self.b - self.a) * (self.d - self.c)


def matches(before: Sequence[Hashable], after: Sequence[Hashable], *, most_work: int = _MOST_WORK) -> tuple[Match, ...]:
    """Return what both sequences, of words or anything else, have in common: in order, as long as can be."""
    found: list[Match] = []
    waiting = [_Stretch(0, len(before), 0, len(after))]
    work = most_work
    while waiting:
        stretch, ends = _trimmed(before, after, waiting.pop())
        found += ends
        work -= stretch.size
        if not stretch.pairs or work <= 0:
            continue
        if stretch.pairs <= _SMALL:
            work -= stretch.pairs
            found += _compared(before, after, stretch)
        else:
            anchors, effort = _anchors(before, after, stretch)
            work -= effort
            waiting += _between(anchors, stretch)
    return tuple(_joined(sorted(found, key=lambda each: (each.before, each.after))))


def _trimmed(before: Sequence[Hashable], after: Sequence[Hashable], stretch: _Stretch) -> tuple[_Stretch, list[Match]]:
    """Take off what is the same at both ends."""
    a, b, c, d = stretch.a, stretch.b, stretch.c, stretch.d
    while a < b and c < d and before[a] == after[c]:
        a, c = a + 1, c + 1
    while a < b and c < d and before[b - 1] == after[d - 1]:
        b, d = b - 1, d - 1
    head = Match(stretch.a, stretch.c, a - stretch.a)
    tail = Match(b, d, stretch.b - b)
    return _Stretch(a, b, c, d), [each for each in (head, tail) if each.size]


def _compared(before: Sequence[Hashable], after: Sequence[Hashable], stretch: _Stretch) -> Iterator[Match]:
    """Compare each word with each."""
    matcher = SequenceMatcher(None, before[stretch.a : stretch.b], after[stretch.c : stretch.d], autojunk=False)
    for start, other, size in matcher.get_matching_blocks():
        if size:
            yield Match(stretch.a + start, stretch.c + other, size)


def _anchors(
    before: Sequence[Hashable], after: Sequence[Hashable], stretch: _Stretch
) -> tuple[list[tuple[int, int]], int]:
    """Return the places of the words, or else of the runs of words, that both hold once, and the work that it took.

    Of the places, the longest run that keeps its order.
    """
    effort = 0
    for length in _RUNS:
        here = _once(before, stretch.a, stretch.b, length)
        there = _once(after, stretch.c, stretch.d, length)
        effort += stretch.size
        shared = [(place, there[run]) for run, place in here.items() if run in there]
        if shared:
            return _in_order(shared), effort
    return [], effort


_RUNS = (1, 3, 8)


def _once(words: Sequence[Hashable], start: int, end: int, length: int) -> dict[tuple[Hashable, ...], int]:
    """Return the runs of `length` words that stand in `start:end` once, each with its place."""
    places: dict[tuple[Hashable, ...], int] = {}
    again: set[tuple[Hashable, ...]] = set()
    for place in range(start, end - length + 1):
        run = tuple(words[place : place + length])
        if run in places:
            again.add(run)
        places[run] = place
    return {run: place for run, place in places.items() if run not in again}


def _in_order(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest run of pairs, sorted by their first, whose second grow too (patience sorting)."""
    tops: list[int] = []
    last: list[int] = []
    earlier: list[int] = []
    for index, (_, place) in enumerate(pairs):
        pile = bisect_left(tops, place)
        tops[pile : pile + 1] = [place]
        last[pile : pile + 1] = [index]
        earlier.append(last[pile - 1] if pile else -1)
    run: list[tuple[int, int]] = []
    index = last[-1] if last else -1
    while index >= 0:
        run.append(pairs[index])
        index = earlier[index]
    return run[::-1]


def _between(anchors: list[tuple[int, int]], stretch: _Stretch) -> Iterator[_Stretch]:
    """Go through the stretches that begin at the anchors, and the one before the first; none without anchors."""
    if not anchors:
        return
    starts = [(stretch.a, stretch.c), *anchors]
    ends = [*anchors, (stretch.b, stretch.d)]
    for (a, c), (b, d) in zip(starts, ends, strict=True):
        yield _Stretch(a, b, c, d)


def _joined(found: Iterable[Match]) -> Iterator[Match]:
    """Join what follows on without a gap."""
    held: Match | None = None
    for each in found:
        if held and each.before == held.before + held.size and each.after == held.after + held.size:
            held = replace(held, size=held.size + each.size)
            continue
        if held:
            yield held
        held = each
    if held:
        yield held
