"""Two JSON values compared: every difference, with its path; items of lists matched by what they are.

What counts as the same is what canonical JSON writes the same: 1 and 1.0 are, 1 and true are not, an empty list and no
list are not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from trialeditor.domain.canonical import Json, canonical_decoded
from trialeditor.domain.comparing.pairing import Pairing, Rung, Similar, pair_items
from trialeditor.domain.text.matching import matches


class DifferenceKind(StrEnum):
    """What became of a value."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    REORDERED = "reordered"
    """A list holds the same items in another order."""


_Names: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One value that differs."""

    kind: DifferenceKind
    keys: _Names
    """The names of the members that lead to it."""
    items: _Names
    """The items of lists that it lies in, or that it is, by what they are called; empty for one without a name."""
    is_item: bool = False
    """Whether an item of a list came or went, not a member of an object."""
    old: Json = None
    new: Json = None


def differences_of(old: Json, new: Json, *, guess: bool = True) -> Iterator[Difference]:
    """Go through everything that differs; nothing comes exactly when both have the same canonical JSON.

    With `guess`, items that nothing else tells are matched by the words that they share; else they came and went.
    """
    return _Compared(guess=guess).values(old, new, (), ())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Compared:
    guess: bool

    def values(self, old: Json, new: Json, keys: _Names, items: _Names) -> Iterator[Difference]:
        if isinstance(old, Mapping) and isinstance(new, Mapping):
            yield from self.members(old, new, keys, items)
        elif _is_list(old) and _is_list(new):
            yield from self.lists(_items(old), _items(new), keys, items)
        elif not _same(old, new):
            yield Difference(kind=DifferenceKind.CHANGED, keys=keys, items=items, old=old, new=new)

    def members(
        self, old: Mapping[str, Json], new: Mapping[str, Json], keys: _Names, items: _Names
    ) -> Iterator[Difference]:
        for name in dict.fromkeys((*old, *new)):
            here = (*keys, name)
            if name not in new:
                yield Difference(kind=DifferenceKind.REMOVED, keys=here, items=items, old=old[name])
            elif name not in old:
                yield Difference(kind=DifferenceKind.ADDED, keys=here, items=items, new=new[name])
            else:
                yield from self.values(old[name], new[name], here, items)

    def lists(self, old: Sequence[Json], new: Sequence[Json], keys: _Names, items: _Names) -> Iterator[Difference]:
        found = _matched(old, new, guess=self.guess)
        for before, after in sorted(found.pairs, key=lambda pair: pair[1].place):
            if before.written != after.written:
                yield from self.values(before.value, after.value, keys, (*items, _name(after.value)))
        for entry in found.added:
            here = (*items, _name(entry.value))
            yield Difference(kind=DifferenceKind.ADDED, keys=keys, items=here, is_item=True, new=entry.value)
        for entry in found.removed:
            here = (*items, _name(entry.value))
            yield Difference(kind=DifferenceKind.REMOVED, keys=keys, items=here, is_item=True, old=entry.value)
        places = [after.place for _, after in sorted(found.pairs, key=lambda pair: pair[0].place)]
        if places != sorted(places):
            yield Difference(kind=DifferenceKind.REORDERED, keys=keys, items=items)


def _is_list(value: Json) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _items(value: Json) -> Sequence[Json]:
    return value if isinstance(value, Sequence) and not isinstance(value, str) else ()


def _same(old: Json, new: Json) -> bool:
    """Compare two values of which at least one is no container."""
    return isinstance(old, bool) is isinstance(new, bool) and old == new


@dataclass(frozen=True, slots=True)
class _Entry:
    """An item of a list: its place, itself, and its canonical JSON."""

    place: int
    value: Json
    written: bytes


def _matched(old: Sequence[Json], new: Sequence[Json], *, guess: bool) -> Pairing[_Entry]:
    """Match the items of two lists: what is the same and in its order, the same elsewhere, then by what they are."""
    before, after = _entries(old), _entries(new)
    runs = matches([entry.written for entry in before], [entry.written for entry in after])
    kept = [(before[run.before + step], after[run.after + step]) for run in runs for step in range(run.size)]
    gone, come = {one.place for one, _ in kept}, {other.place for _, other in kept}
    found = pair_items(
        (entry for entry in before if entry.place not in gone),
        (entry for entry in after if entry.place not in come),
        _RUNGS,
        Similar(_words, 0.5) if guess else None,
    )
    found.pairs += kept
    return found


def _entries(values: Sequence[Json]) -> list[_Entry]:
    return [_Entry(place, value, canonical_decoded({"": value})) for place, value in enumerate(values)]


_KNOWN_BY: tuple[tuple[str, ...], ...] = (
    ("id",),
    ("pmid",),
    ("facility", "city", "state", "country", "zip"),
    ("facility", "city", "state", "country"),
    ("facility", "city"),
    ("name", "role"),
    ("name",),
    ("label",),
    ("measure", "timeFrame"),
    ("measure",),
    ("title",),
    ("term", "organSystem"),
    ("term",),
    ("citation",),
    ("filename",),
    ("url",),
    ("groupId",),
    ("units",),
)
"""Members by which items of the registry's lists can be known again, the surest first."""


def _known_by(names: tuple[str, ...]) -> Rung[_Entry]:
    def key(entry: _Entry) -> tuple[str, ...] | None:
        if not isinstance(entry.value, Mapping) or names[0] not in entry.value:
            return None
        return tuple(str(entry.value.get(name, "")) for name in names)

    return Rung(key)


def _shape(entry: _Entry) -> tuple[str, ...] | None:
    """Return the members of an item that holds nothing but further lists: there is nothing else to know it by."""
    if not isinstance(entry.value, Mapping) or not all(map(_is_list, entry.value.values())):
        return None
    return tuple(sorted(entry.value))


_RUNGS: tuple[Rung[_Entry], ...] = (
    Rung(lambda entry: entry.written),
    *map(_known_by, _KNOWN_BY),
    Rung(_shape, alone=True),
)


def _words(entry: _Entry) -> str:
    """Return the texts and numbers of an item, without the names of its members."""
    return " ".join(_scalars(entry.value))


def _scalars(value: Json) -> Iterator[str]:
    if isinstance(value, Mapping):
        for member in value.values():
            yield from _scalars(member)
    elif _is_list(value):
        for item in _items(value):
            yield from _scalars(item)
    else:
        yield str(value)


_NAMED_BY = ("title", "name", "label", "measure", "term", "facility", "citation", "filename", "id", "url", "groupId")


def _name(value: Json) -> str:
    """Return what an item is called; empty when nothing in it is a name."""
    if isinstance(value, Mapping):
        return next((name for key in _NAMED_BY if isinstance(name := value.get(key), str)), "")
    return value if isinstance(value, str) else ""
