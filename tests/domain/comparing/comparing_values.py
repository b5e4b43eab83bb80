"""Comparisons for the tests of this folder: two values of one fact, and the lines that tell of them."""

from __future__ import annotations

from support.building_facts import facts_with
from trialeditor.domain.comparing import Change, CodeKind, change_lines, compare
from trialeditor.domain.facts import FactValue


def say(kind: CodeKind, code: str) -> str:
    """Say a code plainly: "open" for RECRUITING."""
    words = {"RECRUITING": "open", "NOT_YET_RECRUITING": "not yet open", "COMPLETED": "finished", "": "not stated"}
    return words.get(code, f"{kind.value} {code.lower()}")


def changes_of(key: str, old: FactValue, new: FactValue) -> tuple[Change, ...]:
    """Return what changed where one fact did."""
    return compare(facts_with({key: old}), facts_with({key: new}), say)


def told(key: str, old: FactValue, new: FactValue) -> list[str]:
    """Return the lines of the items of that one change."""
    (change,) = changes_of(key, old, new)
    assert change.key == key
    return [line.strip() for line in change_lines(change)[1:]]
