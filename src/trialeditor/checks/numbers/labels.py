"""Numbers behind a word: "phase 2", "grade 3 or higher", "week 8", "ECOG status 0 or 1"; and the 13th birthday."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from trialeditor.checks.numbers import nouns
from trialeditor.checks.numbers.cursor import Cursor
from trialeditor.checks.numbers.limits import limit_before, limit_behind, quoted_from
from trialeditor.checks.numbers.measures import measure_at
from trialeditor.checks.numbers.numerals import Numeral, numeral_at
from trialeditor.checks.numbers.quantities import Quantity, Relation, Role
from trialeditor.checks.numbers.tokens import Kind
from trialeditor.checks.numbers.units import TIME, Unit
from trialeditor.checks.tables import words

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}
_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4}
_HIGHEST_PHASE = 4
_MOST_PHASES = 3
_BETWEEN_PHASES = words("- / and or phase – &")
_FILL = words(
    "performance status of score scores is was are at least or about up to no more higher lower than greater less "
    "≤ ≥ < > : ( ) - between under over below above equal the level grade scale from must be not pugh heart "
    "association functional class"
)
_FILL_WITHIN = 4
_SPELLED = words("grade stage score scores ecog")
"""Labels behind which a number written as a word is meant: "stage two", but not "part one of it"."""
_ORDINALS = words("st nd rd th")
_TAKE = words("take takes took taken taking be being")
"""Words before "part" that make no label of it: "take part at 5 places"."""
_UNTIL = ("before", "before the", "before their", "before your", "before a", "until their", "until your", "until the")
Ranged = Callable[[Cursor, Numeral], tuple[float | None, int]]
"""Reads the upper end of a range behind a number, and says where it ends."""


def phase_at(cursor: Cursor, at: int) -> tuple[Quantity, int] | None:
    """Return the phases that are named at a place: "phase 2", "Phase II", "phase 1/2", "phases 1 and 2"."""
    found: list[float] = []
    last = end = at + 1
    while end < len(cursor.tokens) and len(found) < _MOST_PHASES:
        text = cursor.text(end)
        number = cursor.tokens[end].value or _ROMAN.get(text) or _WORDS.get(text)
        if number is not None:
            found.append(float(number))
            last = end + 1
        elif text not in _BETWEEN_PHASES:
            break
        end += 1
    if not found or max(found) > _HIGHEST_PHASE:
        return None
    return cursor.made(at, last, Role.PHASE, value=found[0], parts=tuple(found)), last


def ordinal_at(cursor: Cursor, at: int, numeral: Numeral) -> tuple[Quantity | None, int] | None:
    """Return the age in "before the 13th birthday"; other ordinals only count on (None)."""
    if numeral.spelled or cursor.text(numeral.end) not in _ORDINALS:
        return None
    end = numeral.end + 1
    if cursor.text(end) != "birthday":
        return None, end
    relation = Relation.LT if cursor.before(at).endswith(_UNTIL) else Relation.GE
    return cursor.made(at, end + 1, Role.AGE, value=numeral.value, relation=relation, unit=TIME["year"]), end + 1


def label_at(cursor: Cursor, at: int, ranged: Ranged) -> tuple[Quantity, int] | None:
    """Return the number behind a label or behind a unit of time: "grade 3", "weeks 9 to 12"."""
    unit = TIME.get(cursor.text(at))
    place = _behind_fill(cursor, at + 1)
    if cursor.text(at) == "part" and cursor.text(at - 1) in _TAKE:
        return None
    if unit is not None and place > at + 1 and cursor.text(at + 1) != "-":
        return None
    numeral = _label_number(cursor, place, unit, cursor.text(at))
    if numeral is None:
        return None
    high, end = ranged(cursor, numeral)
    if unit is not None and high is None and cursor.text(at - 1) in {"each", "every", "per"}:
        return None
    limit = limit_before(cursor.before(place), is_time=False)
    behind = limit_behind(cursor, end)
    relation, stop = behind if behind is not None else (limit.relation, end)
    made = cursor.made(
        place,
        stop,
        Role.TIME if unit is not None else Role.LABEL,
        value=numeral.value,
        high=high,
        unit=unit,
        noun="" if unit is not None else nouns.stem(cursor.text(at)),
        relation=Relation.RANGE if high is not None else relation,
    )
    return replace(made, start=min(cursor.start(at), quoted_from(cursor, place, limit))), stop


def _behind_fill(cursor: Cursor, at: int) -> int:
    place = at
    while place - at < _FILL_WITHIN and cursor.text(place) in _FILL:
        place += 1
    return place


def _label_number(cursor: Cursor, place: int, unit: Unit | None, label: str) -> Numeral | None:
    """Return the number of a label, unless it is one that goes with what stands behind it."""
    numeral = numeral_at(cursor.tokens, place)
    is_graded = unit is None and label in _SPELLED
    is_roman = numeral is None and unit is None and cursor.text(place) in _ROMAN
    if is_roman and cursor.tokens[place].raw.isupper():
        numeral = Numeral(_ROMAN[cursor.text(place)], place + 1)
    if numeral is None or (numeral.spelled and not is_graded) or cursor.tokens[place].kind is Kind.PHONE:
        return None
    behind = cursor.text(numeral.end)
    has_unit = measure_at(cursor, numeral.end).unit is not None
    return None if has_unit or behind in {":", "/"} | _ORDINALS else numeral
