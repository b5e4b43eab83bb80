"""Which item of an old list is which item of a new one: by the first rung of a ladder on which they meet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from trialeditor.domain.text.similar import similar_pairs

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Rung(Generic[T]):
    """A way to know an item again."""

    key: Callable[[T], Hashable | None]
    """What two items must share; None for an item that cannot be known by this."""
    alone: bool = False
    """Whether this proves something only where one item of each list has the key."""


@dataclass(frozen=True, slots=True)
class Similar(Generic[T]):
    """The last rung: the words of an item, and how much of them must be the same."""

    text: Callable[[T], str]
    least: float
    within: Callable[[T], Hashable | None] = lambda _: ()
    """What two items must share beside their words."""


@dataclass(slots=True)
class Pairing(Generic[T]):
    """Items known again (old, new), and those that have no counterpart; each in the order of its list."""

    pairs: list[tuple[T, T]] = field(default_factory=list)
    removed: list[T] = field(default_factory=list)
    added: list[T] = field(default_factory=list)


def pair_items(
    old: Iterable[T], new: Iterable[T], rungs: Sequence[Rung[T]], similar: Similar[T] | None = None
) -> Pairing[T]:
    """Pair the items of two lists. What is left after the last rung was removed or added."""
    found = Pairing(removed=list(old), added=list(new))
    for rung in rungs:
        _climb(found, rung)
    if similar:
        _pair_similar(found, similar)
    return found


def _climb(found: Pairing[T], rung: Rung[T]) -> None:
    here, there = _by_key(found.removed, rung), _by_key(found.added, rung)
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    for key, old in here.items():
        new = there.get(key, [])
        if rung.alone and (len(old) != 1 or len(new) != 1):
            continue
        for one, other in zip(old, new, strict=False):
            found.pairs.append((found.removed[one], found.added[other]))
            taken_old.add(one)
            taken_new.add(other)
    _take(found, taken_old, taken_new)


def _by_key(items: Sequence[T], rung: Rung[T]) -> dict[Hashable, list[int]]:
    places: dict[Hashable, list[int]] = defaultdict(list)
    for place, item in enumerate(items):
        key = rung.key(item)
        if key is not None:
            places[key].append(place)
    return places


def _pair_similar(found: Pairing[T], similar: Similar[T]) -> None:
    group = Rung(similar.within)
    here, there = _by_key(found.removed, group), _by_key(found.added, group)
    pairs: list[tuple[int, int]] = []
    for key in here.keys() & there.keys():
        old = [similar.text(found.removed[place]) for place in here[key]]
        new = [similar.text(found.added[place]) for place in there[key]]
        pairs += [(here[key][one], there[key][other]) for one, other in similar_pairs(old, new, least=similar.least)]
    found.pairs += [(found.removed[one], found.added[other]) for one, other in sorted(pairs)]
    _take(found, {one for one, _ in pairs}, {other for _, other in pairs})


def _take(found: Pairing[T], old: set[int], new: set[int]) -> None:
    found.removed = [each for place, each in enumerate(found.removed) if place not in old]
    found.added = [each for place, each in enumerate(found.added) if place not in new]
