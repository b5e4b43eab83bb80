"""Two records compared field by field: all that differs and is not told as a change of a fact."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TypeAlias

from trialeditor.domain.canonical import Json
from trialeditor.domain.comparing import (
    SAME_WORDS,
    Change,
    Difference,
    DifferenceKind,
    ItemChange,
    ItemKind,
    differences_of,
    gathered,
    heaviest,
    inside,
)
from trialeditor.domain.counting import counted
from trialeditor.domain.materiality import Materiality
from trialeditor.domain.snapshot import without_version
from trialeditor.registry.elements import Element, depth_of, element_at, named, weight_within
from trialeditor.registry.values import is_date, reads_alike, value_words

_Path: TypeAlias = tuple[str, ...]

MOST_ITEMS = 25
"""So many changes within one field are listed; beyond that they are counted."""
_WHY: Mapping[Materiality, str] = {
    Materiality.MATERIAL: "It may change who can take part, or what happens to people who do.",
    Materiality.MINOR: "Pages are not made from this part of the record.",
    Materiality.ADMINISTRATIVE: "It concerns the record and not the study.",
}


def record_changes(old: Mapping[str, Json], new: Mapping[str, Json], moved: Collection[str]) -> tuple[Change, ...]:
    """Return what differs between two records beside the facts in `moved`, which are told of already.

    Nothing else is left out: when no fact moved, nothing is returned exactly if both records have the same canonical
    JSON without their version date.
    """
    fields = _fields((), without_version(old), without_version(new))
    found = (_change(path, differences, moved) for path, differences in fields)
    return tuple(change for change in found if change)


def _fields(path: _Path, old: Mapping[str, Json], new: Mapping[str, Json]) -> Iterator[tuple[_Path, list[Difference]]]:
    """Go through the elements that differ, each with its differences."""
    for name in dict.fromkeys((*old, *new)):
        here = (*path, name)
        parts = _parts(old, name), _parts(new, name)
        if len(here) < depth_of(here[0]) and parts[0] is not None and parts[1] is not None and any(parts):
            yield from _fields(here, parts[0], parts[1])
        elif differences := list(_differences(_only(old, name), _only(new, name), here)):
            yield here, differences


def _parts(parent: Mapping[str, Json], name: str) -> Mapping[str, Json] | None:
    """Return a member that has members itself, none where it is missing; None when it is something else."""
    member = parent.get(name, {})
    return member if isinstance(member, Mapping) else None


def _only(parent: Mapping[str, Json], name: str) -> Mapping[str, Json]:
    """Return a member under its name, so that a missing one is told from an empty one."""
    return {name: parent[name]} if name in parent else {}


def _differences(old: Mapping[str, Json], new: Mapping[str, Json], path: _Path) -> Iterator[Difference]:
    """Go through the differences of one element; a date and its type change as one.

    Items that facts tell of are matched as the facts match them, without guessing: what came there came here.
    """
    name = path[-1]
    differences = differences_of(old, new, guess=not element_at(path).told)
    before, after = old.get(name), new.get(name)
    if not (is_date(before) and is_date(after)) or value_words(before) == value_words(after):
        return differences
    whole = Difference(kind=DifferenceKind.CHANGED, keys=(name,), items=(), old=before, new=after)
    return iter([whole] if any(differences) else [])


def _change(path: _Path, differences: Sequence[Difference], moved: Collection[str]) -> Change | None:
    element = element_at(path)
    is_told = any(key in moved for key in element.facts)
    left = [each for each in differences if not (is_told and _tells(element, each))]
    if not left:
        return None
    if len(left) == 1 and _is_whole(left[0]):
        return _whole(path, left[0], element)
    items = gathered([_item(path, each, element) for each in left])
    weight = heaviest([item.weight for item in items], otherwise=element.weight)
    return Change(
        key=".".join(path),
        label=f"{element.name}, other details" if element.facts else element.name,
        path=".".join(path),
        old="",
        new=_summary(left) if len(items) > MOST_ITEMS else "",
        weight=weight,
        why=_WHY[weight],
        items=items[:MOST_ITEMS],
        more=max(0, len(items) - MOST_ITEMS),
        is_fact=False,
    )


def _is_whole(difference: Difference) -> bool:
    """Say whether the whole value of an element came, went or changed, and not something within it."""
    is_within = len(difference.keys) > 1 or difference.is_item or difference.kind is DifferenceKind.REORDERED
    return not is_within and _kind(difference) is not ItemKind.REWRITTEN


def _whole(path: _Path, difference: Difference, element: Element) -> Change:
    weight = _weight(path, (), element)
    return Change(
        key=".".join(path),
        label=element.name,
        path=".".join(path),
        old=_old(difference),
        new=_new(difference),
        weight=weight,
        why=_WHY[weight],
        is_fact=False,
    )


def _tells(element: Element, difference: Difference) -> bool:
    """Say whether the facts of an element show a difference: they know no order, no markup and not all members."""
    if difference.kind is DifferenceKind.REORDERED or _kind(difference) is ItemKind.REWRITTEN:
        return False
    member = ".".join(difference.keys[1:])
    return element.told is None or not member or member in element.told


def _item(path: _Path, difference: Difference, element: Element) -> ItemChange:
    keys = difference.keys[1:]
    names = " › ".join(" ".join(name.split()) for name in difference.items if name)
    kind = _kind(difference)
    return ItemChange(
        kind=kind,
        names=(names,) if names else (),
        what=_what(keys),
        old="" if kind in _WITHOUT_VALUES else _old(difference),
        new=_WITHOUT_VALUES[kind] if kind in _WITHOUT_VALUES else _new(difference),
        weight=Materiality.ADMINISTRATIVE if kind in _WITHOUT_VALUES else _weight(path, keys, element),
    )


def _what(keys: _Path) -> str:
    """Return "Map position, latitude"."""
    names = dict.fromkeys(named(key) for key in keys)
    return ", ".join(name if at == 0 else inside(name) for at, name in enumerate(names))


_WITHOUT_VALUES = {ItemKind.REORDERED: "The same items in another order", ItemKind.REWRITTEN: SAME_WORDS}


def _kind(difference: Difference) -> ItemKind:
    """Return what became of an item; a member that came or went is a change of what has it."""
    if reads_alike(difference.old, difference.new, difference.keys[-1]):
        return ItemKind.REWRITTEN
    is_member = len(difference.keys) > 1 and not difference.is_item
    if is_member and difference.kind in {DifferenceKind.ADDED, DifferenceKind.REMOVED}:
        return ItemKind.CHANGED
    return _KINDS[difference.kind]


_KINDS: Mapping[DifferenceKind, ItemKind] = {
    DifferenceKind.ADDED: ItemKind.ADDED,
    DifferenceKind.REMOVED: ItemKind.REMOVED,
    DifferenceKind.CHANGED: ItemKind.CHANGED,
    DifferenceKind.REORDERED: ItemKind.REORDERED,
}


def _old(difference: Difference) -> str:
    return "" if difference.kind is DifferenceKind.ADDED else _said(difference, difference.old)


def _new(difference: Difference) -> str:
    return "" if difference.kind is DifferenceKind.REMOVED else _said(difference, difference.new)


def _said(difference: Difference, value: Json) -> str:
    """Return a value in words; an item without its name, which is told beside it."""
    name = difference.items[-1] if difference.is_item else ""
    if name and isinstance(value, str):
        return ""
    if name and isinstance(value, Mapping):
        rest = {key: member for key, member in value.items() if member != name}
        return value_words(rest) if rest else ""
    return value_words(value, difference.keys[-1])


def _weight(path: _Path, keys: _Path, element: Element) -> Materiality:
    """What a field holds beside its facts, and how it is written, concerns the record alone."""
    return Materiality.ADMINISTRATIVE if element.facts else weight_within(path, keys, element)


def _summary(differences: Sequence[Difference]) -> str:
    """Return "14 values changed, 3 added, 1 removed"."""
    counts = Counter(each.kind for each in differences)
    changed = counts[DifferenceKind.CHANGED]
    parts = [f"{counted(changed, 'value', 'values')} changed"] if changed else []
    added_or_removed = (DifferenceKind.ADDED, DifferenceKind.REMOVED)
    parts += [f"{counts[kind]:,} {kind.value}" for kind in added_or_removed if counts[kind]]
    return ", ".join(parts)
