"""Units in a sentence: "mg", "mg/m2", "x 10^9/L", "°F", "times the upper limit of normal", and rates "a day"."""

from __future__ import annotations

from dataclasses import dataclass

from trialeditor.checks.numbers.cursor import Cursor
from trialeditor.checks.numbers.numerals import ONES
from trialeditor.checks.numbers.times import PERIODS
from trialeditor.checks.numbers.tokens import Kind, Token
from trialeditor.checks.numbers.units import CELSIUS, FAHRENHEIT, PERCENT, SHORT, UNITS, Unit
from trialeditor.checks.tables import words

_PER = words("a an per each every /")
_RATE_WITHIN = 5
_NO_RATE = words("and or for in on at by with from who that if once twice within times") | ONES.keys()
_ADVERBS = words("daily weekly monthly")
_NO_UNIT_BEFORE = words("line of")
_LIMIT_WITHIN = 9
_LIMIT_FILL = words("the institutional laboratory lab local normal ( of")
_TIMES = words("x × * times")
_PERCENT = words("% percent percentage")
_UNRATED = words("share limit length")


@dataclass(frozen=True, slots=True)
class Measure:
    """What stands behind a number: its unit, its period, and where the reading ended."""

    unit: Unit | None
    per: Unit | None
    end: int


def measure_at(cursor: Cursor, at: int) -> Measure:
    """Return the unit that begins at a place, with what stands below its strokes."""
    found = _unit(cursor, cursor.behind_hyphen(at))
    if found is None:
        return Measure(None, None, at)
    unit, end = found
    per: Unit | None = None
    while cursor.text(end) in {"/", "per"}:
        below = _denominator(cursor, end + 1)
        if below is None:
            break
        other, end = below
        if other is None:
            continue
        if other.measures == "time":
            per = per or other
        else:
            unit = _over(unit, other)
    return Measure(unit, per, end)


def _over(unit: Unit, other: Unit) -> Unit:
    below = other.measures.replace("cubes", "volume")
    return Unit(f"{unit.name}/{other.name}", f"{unit.measures}/{below}", unit.size / other.size)


def _unit(cursor: Cursor, at: int) -> tuple[Unit, int] | None:
    if at >= len(cursor.tokens):
        return None
    token = cursor.tokens[at]
    if token.text in _PERCENT:
        return PERCENT, at + 1
    if token.text in {"°", "degree", "degrees"}:
        return _degrees(cursor, at)
    if token.text in _TIMES or token.text in {"upper", "uln"}:
        return _limit_of_normal(cursor, at + (token.text in _TIMES))
    if token.text in {"/", "per"}:
        return _cells(cursor, at)
    return _named(cursor, token, at)


def _named(cursor: Cursor, token: Token, at: int) -> tuple[Unit, int] | None:
    number = cursor.tokens[at - 1] if at else None
    is_near = number is not None and token.start - number.end <= 1 and number.raw[-1:].isdigit()
    if token.raw in SHORT and is_near:
        return SHORT[token.raw], at + 1
    unit = UNITS.get(token.text)
    if unit is None or (unit.name in {"second", "IU"} and cursor.text(at + 1) in _NO_UNIT_BEFORE):
        return None
    if unit.name == "cell" and cursor.text(at + 1) not in {"/", "per"}:
        return None
    return unit, at + 1


def _cells(cursor: Cursor, at: int) -> tuple[Unit, int] | None:
    """Read "10^9/L": so many in a volume, with nothing said of what they are."""
    below = _denominator(cursor, at + 1)
    is_volume = below is not None and below[0] is not None and below[0].measures in {"volume", "cubes"}
    return (UNITS["cells"], at) if is_volume else None


def _denominator(cursor: Cursor, at: int) -> tuple[Unit | None, int] | None:
    """Read what stands behind a stroke; 1.73 m2, the standard body surface, changes nothing."""
    if at >= len(cursor.tokens):
        return None
    token = cursor.tokens[at]
    if token.value is not None and cursor.text(at + 1) in {"m2", "m²", "m"}:
        return None, at + 2
    if token.text in {"square", "cubic"} and at + 1 < len(cursor.tokens):
        return UNITS["m2" if token.text == "square" else "mm3"], at + 2
    found = SHORT.get(token.raw) or UNITS.get(token.text)
    return None if found is None else (found, at + 1)


def _degrees(cursor: Cursor, at: int) -> tuple[Unit, int]:
    scale = cursor.text(at + 1)
    if scale in {"c", "celsius"}:
        return CELSIUS, at + 2
    if scale in {"f", "fahrenheit"}:
        return FAHRENHEIT, at + 2
    return UNITS["degree"], at + 1


def _limit_of_normal(cursor: Cursor, at: int) -> tuple[Unit, int] | None:
    """Read "ULN" and "the upper limit of normal"."""
    texts = [token.text for token in cursor.tokens[at : at + _LIMIT_WITHIN]]
    skip = next((place for place, text in enumerate(texts) if text not in _LIMIT_FILL), len(texts))
    if texts[skip : skip + 1] in (["uln"], ["lln"]):
        return UNITS[texts[skip]], at + skip + 1
    if texts[skip : skip + 3] not in (["upper", "limit", "of"], ["upper", "limits", "of"]):
        return None
    end = skip + 3
    while end < len(texts) and texts[end] in {"the", "normal", "range"}:
        end += 1
    return UNITS["uln"], at + end


def rate_at(cursor: Cursor, at: int, unit: Unit | None) -> tuple[Unit | None, int]:
    """Read "a day" at a place, also a few words later: "10 mg of prednisone a day". Return the period and its end."""
    if unit is not None and unit.measures in _UNRATED:
        return None, at
    for place in range(at, min(at + _RATE_WITHIN, len(cursor.tokens))):
        token = cursor.tokens[place]
        if token.text in _ADVERBS and place <= at + 1:
            return PERIODS[token.text], place + 1
        period = PERIODS.get(cursor.text(place + 1)) if token.text in _PER else None
        if period is not None and cursor.text(place + 1) not in _ADVERBS:
            is_far = token.text == "every" and place > at + 1
            return (None, at) if is_far else (period, place + 2)
        if token.kind is Kind.SIGN or token.value is not None or token.text in _NO_RATE:
            return None, at
    return None, at
