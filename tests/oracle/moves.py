"""How a record moves: small named changes of real records, each with what is known of it beforehand."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from oracle.raw_facts import plain

Study: TypeAlias = dict[str, Any]
Change: TypeAlias = Callable[[Study, random.Random], bool]
"""Changes a record in place; says whether there was something to change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One kind of change."""

    name: str
    make: Change
    unseen: bool = False
    """No reader of any page could notice it: nothing may lapse, whatever is typed and declared."""
    touches: tuple[str, ...] = ()
    """Facts that are another value afterwards: each section that declares one of them must lapse."""
    touches_one_of: tuple[str, ...] = ()
    """Facts of which one at least is another value afterwards."""


def module(record: Study, name: str) -> Study:
    """Return a module of the protocol, made where the record lacks it."""
    found: Study = record["protocolSection"].setdefault(f"{name}Module", {})
    return found


def items(record: Study, name: str, key: str) -> list[Any]:
    """Return a list of a module; an empty one where the record lacks it."""
    found: list[Any] = record["protocolSection"].get(f"{name}Module", {}).get(key) or []
    return found


def put(name: str, key: str, *values: Any) -> Change:  # noqa: ANN401 - a value of a record
    """Return the change that puts one of `values` that is not there."""

    def change(record: Study, chance: random.Random) -> bool:
        held = module(record, name)
        others = [value for value in values if value != held.get(key)]
        held[key] = chance.choice(others)
        return True

    return change


def take_out(name: str, key: str) -> Change:
    """Return the change that takes a member away."""
    return lambda record, _chance: bool(module(record, name).pop(key, None))


def turn_round(name: str, key: str) -> Change:
    """Return the change that puts a list in another order."""

    def change(record: Study, chance: random.Random) -> bool:
        listed = items(record, name, key)
        before = list(listed)
        chance.shuffle(listed)
        if listed == before:
            listed.reverse()
        return listed != before

    return change


def drop_one(name: str, key: str) -> Change:
    """Return the change that takes an item out of a list, and with it all that have its name."""

    def change(record: Study, chance: random.Random) -> bool:
        listed = items(record, name, key)
        if listed:
            gone = chance.choice(listed)
            listed[:] = [item for item in listed if _name(item) != _name(gone)]
            return True
        return False

    return change


def _name(item: Any) -> object:  # noqa: ANN401 - an item of a record
    """Return what tells an item of a list from others: two treatments of one name may read alike."""
    return plain(item.get("name") or item.get("label")) or item if isinstance(item, dict) else plain(item)


def add_one(name: str, key: str, item: Any) -> Change:  # noqa: ANN401 - an item of a record
    """Return the change that adds an item somewhere in a list."""

    def change(record: Study, chance: random.Random) -> bool:
        listed = module(record, name).setdefault(key, [])
        listed.insert(chance.randint(0, len(listed)), item)
        return True

    return change


def repeat_one(name: str, key: str) -> Change:
    """Return the change that says an item of a list twice."""

    def change(record: Study, chance: random.Random) -> bool:
        listed = items(record, name, key)
        if listed:
            listed.append(chance.choice(listed))
        return bool(listed)

    return change


def in_one(name: str, key: str, change: Change) -> Change:
    """Return the change that is made in one of the objects of a list."""

    def change_one(record: Study, chance: random.Random) -> bool:
        listed = list(items(record, name, key))
        chance.shuffle(listed)
        return any(change(item, chance) for item in listed)

    return change_one


def reword(key: str) -> Change:
    """Return the change that adds words to a member."""

    def change(held: Study, _chance: random.Random) -> bool:
        held[key] = f"{held.get(key, '')} and more".strip()
        return True

    return change


def of_module(name: str, change: Change) -> Change:
    """Return the change that is made in a module."""
    return lambda record, chance: change(module(record, name), chance)
