"""Times without a number: "a year", "half a year", "a year and a half", "the past month"."""

from __future__ import annotations

import re
from dataclasses import replace

from trialeditor.checks.numbers.cursor import Cursor
from trialeditor.checks.numbers.limits import limit_before, limit_behind, quoted_from
from trialeditor.checks.numbers.quantities import Quantity, Role
from trialeditor.checks.numbers.units import TIME
from trialeditor.checks.tables import words

_TAKES_ARTICLE = re.compile(
    r"(?:^| )(?:for|about|within|least|than|after|in|around|over|nearly|almost|of|up to|lasts?|lasting|takes?)\Z"
)
_PRIOR = words("past last previous prior")
ARTICLE_WORDS = _PRIOR | {"a", "an", "half"}
"""Words with which a time without a number can begin."""
_SHORT = words("minute hour day")


def article_at(cursor: Cursor, at: int) -> tuple[Quantity, int] | None:
    """Return the time that begins at a place with "a", "half" or "past", and where it ends; None when none does."""
    value, place = _opening(cursor, at)
    unit = TIME.get(cursor.text(place)) if value else None
    if unit is None or unit.name == "second" or cursor.text(place) != unit.name:
        return None
    end = place + 1
    if [cursor.text(end + step) for step in range(3)] == ["and", "a", "half"]:
        value, end = value + 0.5, end + 3
    is_prior = cursor.text(at) in _PRIOR
    limit = limit_before(cursor.before(at + 1 if is_prior else at), is_time=True)
    if value == 1 and unit.name in _SHORT and not limit.window:
        return None
    behind = limit_behind(cursor, end)
    relation, stop = behind if behind is not None else (limit.relation, end)
    made = cursor.made(
        at, stop, Role.TIME, value=value, unit=unit, relation=relation, about=limit.about, window=limit.window
    )
    return replace(made, start=quoted_from(cursor, at + 1 if is_prior else at, limit)), stop


def _opening(cursor: Cursor, at: int) -> tuple[float, int]:
    """Return how many are meant (0 for none), and where the unit is to stand."""
    word = cursor.text(at)
    if word == "half":
        return 0.5, at + 2 if cursor.text(at + 1) in {"a", "an", "-"} else at + 1
    if word in _PRIOR:
        return float(cursor.text(at - 1) in {"the", "your"}), at + 1
    return float(word in {"a", "an"} and bool(_TAKES_ARTICLE.search(cursor.before(at)))), at + 1
