"""A record as people look through it: its fields in words, each with its path, and a search over all of them. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

TOP = -1
"""The parent of a field that has none."""


@dataclass(frozen=True, slots=True)
class RecordField:
    """One field of a record: a value, or a group of fields."""

    name: str
    """What people call it."""
    text: str
    """The whole value in words; of a group, what it holds in short."""
    path: str
    """Where it is in the record: `protocolSection.designModule.phases`, `….locations[3].city`."""
    parent: int
    """The place of its group among all fields, or TOP."""
    facts: tuple[str, ...] = ()
    """The keys of the facts that are read from it."""
    is_group: bool = False


@dataclass(frozen=True, slots=True)
class RecordTree:
    """Fields, each behind its group; and which of them are shown under which."""

    fields: tuple[RecordField, ...]
    haystacks: tuple[str, ...]
    """What is searched of each field, in small letters: names from the top on, words, path."""
    children: Mapping[int, tuple[int, ...]]
    """Places of the fields that are shown in a group, by the group's place."""
    rows: Mapping[int, int]
    """Where a field stands in its group."""
    found: int
    """How many values are shown."""


def record_tree(fields: Sequence[RecordField]) -> RecordTree:
    """Return all fields as a tree. Groups come before what they hold."""
    names: list[str] = []
    for field in fields:
        above = names[field.parent] if field.parent != TOP else ""
        names.append(f"{above} {field.name}".casefold())
    stacks = tuple(
        f"{name} {field.path} {'' if field.is_group else field.text}".casefold() + " ".join(("", *field.facts))
        for name, field in zip(names, fields, strict=True)
    )
    return _shown(tuple(fields), stacks, range(len(fields)))


def matching(tree: RecordTree, words: str) -> RecordTree:
    """Return the tree with the fields that hold every one of `words`, whatever the case, and the groups around them."""
    wanted = words.casefold().split()
    if not wanted:
        return _shown(tree.fields, tree.haystacks, range(len(tree.fields)))
    places: set[int] = set()
    for place, stack in enumerate(tree.haystacks):
        if all(word in stack for word in wanted):
            above = place
            while above != TOP and above not in places:
                places.add(above)
                above = tree.fields[above].parent
    return _shown(tree.fields, tree.haystacks, sorted(places))


def _shown(fields: tuple[RecordField, ...], haystacks: tuple[str, ...], places: Sequence[int]) -> RecordTree:
    children: dict[int, list[int]] = defaultdict(list)
    rows: dict[int, int] = {}
    for place in places:
        siblings = children[fields[place].parent]
        rows[place] = len(siblings)
        siblings.append(place)
    return RecordTree(
        fields=fields,
        haystacks=haystacks,
        children={parent: tuple(group) for parent, group in children.items()},
        rows=rows,
        found=sum(1 for place in places if not fields[place].is_group),
    )
