"""Limits of a criterion and of a sentence, laid side by side by value: "≥ 18 years" and "under 18" leave no one over.

The quantities are read by the grammar of `checks.numbers`, for both texts the same.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from trialeditor.checks.numbers.grammar import quantities_of
from trialeditor.checks.numbers.quantities import Quantity, Relation, Role
from trialeditor.checks.numbers.units import TIME
from trialeditor.checks.wordings import any_of

_ROLES = (Role.AGE, Role.AMOUNT, Role.LABEL, Role.COUNT, Role.TIME, Role.PLAIN)
_ADULT = 18.0
_TINY = 1e-9
_FAR_APART = 3.0
"""Numbers that are more than so many times apart are not about the same."""
_OR_ELSE = re.compile(
    r"\bor (?=(?:older|younger|more|less|higher|lower|greater|fewer|over|under|above|below)(?: than)? \d)"
)
_GROWN = any_of(("[an] adult|adults|grown-up|grown-ups",), {})
_YOUNG = any_of(("child|children|minor|minors",), {})
_HIGH = any_of(("high|higher|elevated|raised|above", "more|greater than normal"), {})
_LOW = any_of(("low|lower|reduced|below|too-few", "less|fewer than normal"), {})


@dataclass(frozen=True, slots=True)
class Span:
    """The values that a limit leaves, as they are written; times `size` they are base units. Open ends are infinite."""

    low: float
    high: float
    role: Role
    measures: str
    size: float = 1.0
    strict: bool = False
    """The number itself is left out."""
    start: int = 0
    end: int = 0

    @property
    def is_open(self) -> bool:
        """Say whether it has one end only."""
        return math.isinf(self.low) or math.isinf(self.high)


def spans_of(text: str) -> tuple[Span, ...]:
    """Return what the limits of a text leave; numbers without a limit tell nothing, but for labels and counts."""
    return tuple(_numbers(text)) or tuple(_words(text))


def are_turned(criterion: tuple[Span, ...], sentence: tuple[Span, ...]) -> bool | None:
    """Say whether a sentence's limit leaves what the criterion's leaves out; None when they cannot be compared."""
    pairs = [(one, other) for one in criterion for other in sentence if _are_alike(one, other)]
    if not pairs:
        return None
    one, other = min(pairs, key=lambda pair: _distance(*pair))
    return _are_apart(one, other)


def since(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the limits of a text that denies something: "none for at least 6 months" is "none in the past 6"."""
    return tuple(
        replace(span, low=-math.inf, high=span.low) if span.role is Role.TIME and math.isinf(span.high) else span
        for span in spans
    )


def is_turned_by_words(criterion: tuple[Span, ...], sentence: str) -> bool:
    """Say whether "too low" stands for a value that the criterion wants high, or the other way round."""
    limits = [span for span in criterion if span.is_open and span.role in {Role.AMOUNT, Role.PLAIN}]
    high, low = _HIGH.search(sentence) is not None, _LOW.search(sentence) is not None
    return bool(limits) and high != low and all(math.isinf(span.low) == high for span in limits)


def _numbers(text: str) -> Iterator[Span]:
    at = 0
    for part in _OR_ELSE.split(text):
        begin = text.index(part, at)
        at = begin + len(part)
        for quantity in quantities_of(part, begin):
            if quantity.role in _ROLES:
                yield from _span(quantity)


def _span(quantity: Quantity) -> Iterator[Span]:
    unit = quantity.unit or (TIME["year"] if quantity.role is Role.AGE else None)
    size = unit.size if unit else 1.0
    low = quantity.value * (quantity.low_unit.size / size if quantity.low_unit else 1.0)
    high = low if quantity.high is None else quantity.high
    match quantity.relation:
        case Relation.GE | Relation.GT:
            high = math.inf
        case Relation.LE | Relation.LT:
            low = -math.inf
        case Relation.EQ if quantity.role not in {Role.LABEL, Role.COUNT}:
            return
    measures = unit.measures if unit else ""
    strict = quantity.relation in {Relation.GT, Relation.LT}
    yield Span(low, high, quantity.role, measures, size, strict, quantity.start, quantity.end)


def _words(text: str) -> Iterator[Span]:
    if _GROWN.search(text):
        yield Span(_ADULT, math.inf, Role.AGE, "time", TIME["year"].size)
    elif _YOUNG.search(text):
        yield Span(-math.inf, _ADULT, Role.AGE, "time", TIME["year"].size)


def _are_alike(one: Span, other: Span) -> bool:
    """Say whether two limits can be of the same thing: one unit, or none where the sentence leaves it out."""
    roles = {one.role, other.role}
    if len(roles) > 1 and (Role.PLAIN not in roles or Role.AGE in roles):
        return False
    unit = one.measures == other.measures or not (one.measures and other.measures)
    return unit and _distance(one, other) <= math.log(_FAR_APART)


def _ends(one: Span, other: Span) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return both spans in the same unit; as they are written where only one of them has a unit."""
    scale, other_scale = (one.size, other.size) if one.measures == other.measures else (1.0, 1.0)
    return (one.low * scale, one.high * scale), (other.low * other_scale, other.high * other_scale)


def _distance(one: Span, other: Span) -> float:
    mine, theirs = _ends(one, other)
    pairs = [(a, b) for a in mine for b in theirs if not (math.isinf(a) or math.isinf(b))]
    return min((abs(math.log((abs(a) + _TINY) / (abs(b) + _TINY))) for a, b in pairs), default=0.0)


def _are_apart(one: Span, other: Span) -> bool:
    """Say whether two limits leave nothing in common, or are drawn from opposite sides."""
    (low, high), (other_low, other_high) = _ends(one, other)
    if one.is_open and other.is_open:
        return math.isinf(one.low) != math.isinf(other.low)
    top, bottom = min(high, other_high), max(low, other_low)
    return top <= bottom if one.strict or other.strict else top < bottom
