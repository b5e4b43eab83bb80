"""Counts of people in words."""

from __future__ import annotations

from collections.abc import Mapping

from trialeditor.domain.counting import counted
from trialeditor.registry.wording import NOT_STATED

EXACT_BELOW = 20
_UNKNOWN_PEOPLE = "a number of people that is not stated"


def enrollment_phrase(count: int | None, kind: str) -> str:
    """Return "77 people (planned)", "1 person (actual)", "No one joined", or "Not stated".

    `kind` is the registry's code.
    """
    if count is None:
        return NOT_STATED
    if count == 0 and kind == "ACTUAL":
        return "No one joined"
    mark = {"ESTIMATED": " (planned)", "ACTUAL": " (actual)"}.get(kind, "")
    return people(count) + mark


def enrollment_forms(count: int | None) -> Mapping[str, str]:
    """Return the forms `number` ("77"), `people` ("77 people") and `about` ("about 80 people")."""
    if count is None:
        return {"number": "a number that is not stated", "people": _UNKNOWN_PEOPLE, "about": _UNKNOWN_PEOPLE}
    return {"number": f"{count:,}", "people": people(count), "about": about(count)}


def people(count: int) -> str:
    """Return "1 person", "77 people", "1,200 people"."""
    return counted(count, "person", "people")


def about(count: int) -> str:
    """Return a rounded count of people; below 20 it is exact and not called "about"."""
    return people(count) if count < EXACT_BELOW else f"about {people(rounded(count))}"


def rounded(count: int) -> int:
    """Round half up: to 10 below 200, to 50 below 1,000, to two significant digits from there on."""
    step = 1 if count < EXACT_BELOW else 10 if count < 200 else 50 if count < 1000 else 10 ** (len(str(count)) - 2)  # noqa: PLR2004 - the rule's own numbers
    return (2 * count + step) // (2 * step) * step
