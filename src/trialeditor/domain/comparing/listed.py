"""Items of a list fact compared: what one kind of item is known by, what of it can change, and what that weighs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeAlias, TypeVar

from trialeditor.domain.canonical import canonical_json
from trialeditor.domain.comparing.changes import ItemChange, ItemKind
from trialeditor.domain.comparing.pairing import Pairing, Rung, Similar, pair_items
from trialeditor.domain.facts import Item, fact_json
from trialeditor.domain.materiality import Materiality

T = TypeVar("T", bound=Item)
Weigh: TypeAlias = Callable[[str, str], Materiality]


@dataclass(frozen=True, slots=True)
class Property(Generic[T]):
    """Something that an item has, in words: one text, or several of which only those that differ are told."""

    label: str
    read: Callable[[T], str | tuple[str, ...]]
    weigh: Weigh


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind(Generic[T]):
    """What there is to know of one kind of item."""

    name: Callable[[T], str]
    said: Callable[[T], str]
    """What is told of an item that came or went, beside its name; may be empty."""
    weigh: Callable[[T], Materiality]
    """What it weighs that such an item came or went."""
    rungs: tuple[Rung[T], ...]
    """How an item is known again, the surest way first."""
    similar: Similar[T] | None = None
    properties: tuple[Property[T], ...] = ()


def compare_items(old: Sequence[T], new: Sequence[T], kind: Kind[T]) -> tuple[ItemChange, ...]:
    """Return what changed between two lists, whatever their order: changed items first, then added, then removed."""
    found = pair_items(old, new, (Rung(_value), *kind.rungs), kind.similar)
    return gathered([*_changed(found, kind), *_came_and_went(found, kind)])


def _value(item: T) -> bytes:
    return canonical_json(fact_json(item))


def _changed(found: Pairing[T], kind: Kind[T]) -> Iterator[ItemChange]:
    for old, new in found.pairs:
        if _value(old) == _value(new):
            continue
        for each in kind.properties:
            before, after = _apart(each.read(old), each.read(new))
            if before != after:
                yield ItemChange(
                    kind=ItemKind.CHANGED,
                    names=(kind.name(new),),
                    what=each.label,
                    old=before,
                    new=after,
                    weight=each.weigh(before, after),
                )


def _apart(old: str | tuple[str, ...], new: str | tuple[str, ...]) -> tuple[str, str]:
    """Return both texts; of several texts those that the other does not have."""
    if isinstance(old, str) or isinstance(new, str):
        return str(old), str(new)
    return "; ".join(each for each in old if each not in new), "; ".join(each for each in new if each not in old)


def _came_and_went(found: Pairing[T], kind: Kind[T]) -> Iterator[ItemChange]:
    for item in found.added:
        yield ItemChange(kind=ItemKind.ADDED, names=(kind.name(item),), new=kind.said(item), weight=kind.weigh(item))
    for item in found.removed:
        yield ItemChange(kind=ItemKind.REMOVED, names=(kind.name(item),), old=kind.said(item), weight=kind.weigh(item))


def gathered(changes: Sequence[ItemChange]) -> tuple[ItemChange, ...]:
    """Join the changes that differ in nothing but the item, such as sites that closed."""
    together: dict[ItemChange, tuple[str, ...]] = {}
    for change in changes:
        same = replace(change, names=())
        together[same] = (*together.get(same, ()), *change.names)
    return tuple(replace(change, names=names) for change, names in together.items())
