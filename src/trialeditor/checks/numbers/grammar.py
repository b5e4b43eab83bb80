"""From a sentence to its quantities. The same grammar reads our words and the record's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from trialeditor.checks.numbers import nouns
from trialeditor.checks.numbers.articles import ARTICLE_WORDS, article_at
from trialeditor.checks.numbers.cursor import Cursor
from trialeditor.checks.numbers.labels import label_at, ordinal_at, phase_at
from trialeditor.checks.numbers.limits import Limit, limit_before, limit_behind, quoted_from
from trialeditor.checks.numbers.measures import Measure, measure_at, rate_at
from trialeditor.checks.numbers.numerals import ONES, TENS, Numeral, numeral_at
from trialeditor.checks.numbers.parts import ratio_at, share_at
from trialeditor.checks.numbers.quantities import Quantity, Relation, Role
from trialeditor.checks.numbers.roles import Around, Counted, counted_at, is_age, is_everyday
from trialeditor.checks.numbers.times import FREQUENCY_WORDS, MONTH_NAMES, date_at, frequency_at
from trialeditor.checks.numbers.tokens import HAS_NUMBER, Kind, tokens_of
from trialeditor.checks.numbers.units import MONEY, TIME, Unit

_SMALL = 3
_LONGEST = 20_000
_SENTENCE = 1_000
"""What is longer is read anew each time, so that what is kept stays small."""
_TO = frozenset({"to", "through", "thru", "–", "—", "-", "‑", "−"})
_FULL_WORDS = frozenset({"to", "through", "thru"})
_BETWEEN = ("between", "between the ages of", "between ages", "between age")
_OPENINGS = frozenset(
    {*ONES, *TENS, *MONTH_NAMES, *FREQUENCY_WORDS, *ARTICLE_WORDS, *nouns.LABELS, *TIME, "dozen", "dozens"}
)
"""Words that can begin a quantity: any other is passed by, since most words of a record are others."""
Read = tuple[Quantity | None, int]
"""A quantity, or None for a number that tells no fact, and the place where the reading ended."""


def quantities_of(text: str, offset: int = 0) -> list[Quantity]:
    """Return the quantities of one sentence or line, in order; `offset` is where it begins in the whole text.

    What is no fact is left out: step numbers, list marks, "one of", "two main goals". No sentence is longer than
    20,000 characters; of a text that is, the beginning is read, so that no text costs more.
    """
    text = text[:_LONGEST]
    if HAS_NUMBER.search(text) is None:
        return []
    return list(_quantities(text, offset) if len(text) <= _SENTENCE else _read(Cursor(tokens_of(text, offset))))


@lru_cache(maxsize=1024)
def _quantities(text: str, offset: int) -> tuple[Quantity, ...]:
    """Return the quantities of a sentence. Several checks ask for those of one line, one after the other."""
    return tuple(_read(Cursor(tokens_of(text, offset))))


def _read(cursor: Cursor) -> Iterator[Quantity]:
    at, age_end = 0, -1
    while at < len(cursor.tokens):
        quantity, end = _at(cursor, at) or (None, at + 1)
        if quantity is not None:
            if _goes_on_from_age(cursor, quantity, age_end):
                quantity = replace(quantity, role=Role.AGE)
            age_end = end if quantity.role is Role.AGE else -1
            yield quantity
        at = max(end, at + 1)


def _goes_on_from_age(cursor: Cursor, quantity: Quantity, age_end: int) -> bool:
    """Say whether a number is the other limit of the age before it: "at least 45 and no more than 65 years"."""
    if age_end < 0 or quantity.relation is Relation.EQ or quantity.window:
        return False
    is_years = quantity.role is Role.TIME and quantity.unit is not None and quantity.unit.name == "year"
    if not is_years and quantity.role is not Role.PLAIN:
        return False
    is_joined = cursor.text(age_end) in {"and", "but", "or"}
    return is_joined and cursor.start(min(age_end + 1, len(cursor.tokens) - 1)) == quantity.start


def _at(cursor: Cursor, at: int) -> Read | None:
    """Return what begins at a place, or None when no number does."""
    token = cursor.tokens[at]
    if token.kind is Kind.PHONE:
        return cursor.made(at, at + 1, Role.PHONE, digits=re.sub(r"\D", "", token.raw)), at + 1
    if token.kind is Kind.ADDRESS or (token.kind is Kind.SIGN and token.text not in MONEY):
        return None
    if token.kind is Kind.WORD and token.text not in _OPENINGS and not token.text.startswith("phase"):
        return None
    return _named(cursor, at) or date_at(cursor.tokens, at) or frequency_at(cursor.tokens, at) or _number(cursor, at)


def _named(cursor: Cursor, at: int) -> Read | None:
    """Read a number whose name stands before it."""
    text = cursor.text(at)
    if text.startswith("phase"):
        return phase_at(cursor, at)
    if text in nouns.LABELS or text in TIME:
        return label_at(cursor, at, _label_range)
    return None


def _number(cursor: Cursor, at: int) -> Read | None:
    money = MONEY.get(cursor.text(at))
    if money is not None:
        amount = numeral_at(cursor.tokens, at + 1)
        return None if amount is None else _quantity(cursor, at, amount, money)
    share = share_at(cursor, at)
    if share is not None:
        return share
    numeral = numeral_at(cursor.tokens, at)
    if numeral is None:
        return article_at(cursor, at)
    return ordinal_at(cursor, at, numeral) or ratio_at(cursor, at, numeral) or _quantity(cursor, at, numeral, None)


@dataclass(frozen=True, slots=True)
class _Range:
    """The upper end of a range, and what stands behind it. Without one: the end and measure of the number itself."""

    high: float | None
    measure: Measure


def _quantity(cursor: Cursor, at: int, numeral: Numeral, money: Unit | None) -> Read:
    """Read a number with its unit, its range, its limit and what it counts. It begins at the place `at`."""
    low = measure_at(cursor, numeral.end) if money is None else Measure(money, None, numeral.end)
    before = cursor.before(at)
    ranged = _range(cursor, before, numeral, low)
    unit, end = ranged.measure.unit, ranged.measure.end
    is_between = ranged.high is not None and before.endswith(_BETWEEN)
    is_time = unit is not None and unit.measures == "time" and not _is_over_age(cursor, at, end)
    limit = Limit() if is_between else limit_before(before, is_time=is_time)
    number_end = numeral.end if ranged.high is None else end
    base = Quantity(
        start=quoted_from(cursor, at, limit) if not is_between else cursor.start(_between_at(cursor, at)),
        end=cursor.end(end),
        number_start=cursor.start(at),
        number_end=cursor.end(number_end),
        role=Role.PLAIN,
        value=numeral.value,
        high=ranged.high,
        relation=Relation.RANGE if ranged.high is not None else limit.relation,
        unit=unit,
        low_unit=low.unit if ranged.high is not None and low.unit not in {None, unit} else None,
        per=ranged.measure.per,
        about=limit.about,
        window=limit.window,
        small=numeral.spelled and numeral.value <= _SMALL,
        lost_power=numeral.lost_power,
    )
    return _with_role(cursor, at, base, end, limit, numeral)


def _is_over_age(cursor: Cursor, at: int, end: int) -> bool:
    """Say whether "over" before a time tells an age: "over 17 years old", "people over 65 years"."""
    return cursor.text(cursor.behind_hyphen(end)) in {"old", "olds", "of"} or cursor.text(at - 2) in nouns.PEOPLE


def _between_at(cursor: Cursor, at: int) -> int:
    return next((place for place in range(at - 1, max(-1, at - 6), -1) if cursor.text(place) == "between"), at)


def _with_role(cursor: Cursor, at: int, base: Quantity, end: int, limit: Limit, numeral: Numeral) -> Read:
    """Give a number its role by its unit, by what it counts, or by the words around it."""
    old_end = _old(cursor, base, end)
    what = counted_at(cursor, old_end) if base.unit is None else Counted(None, "", old_end)
    base, stop, limit_words = _limit_behind(cursor, base, old_end, what.end)
    if not what.noun and base.unit is None and stop > old_end:
        what = counted_at(cursor, stop)
    before = cursor.before(at)
    around = Around(before=before, lead=_without(before, limit.words), limits=f"{limit.words} {limit_words}")
    if old_end > end or is_age(base, around, what.noun):
        return replace(base, role=Role.AGE, end=cursor.end(max(stop, old_end))), max(stop, old_end)
    role = _role(base, what)
    per, per_end = rate_at(cursor, max(stop, what.end), base.unit)
    if per is not None and stop == old_end:
        base, per_end, _ = _limit_behind(cursor, base, per_end, per_end)
    noun = what.noun
    if role is Role.TIME and (per or base.per) is not None:
        role, noun = Role.COUNT, base.unit.name if base.unit is not None else ""
    if is_everyday(cursor, at, replace(base, role=role, per=per or base.per), noun, numeral):
        return None, max(stop, end)
    shown = max(stop, what.end if role is not Role.PLAIN else stop, per_end if per is not None else stop)
    made = replace(base, end=cursor.end(shown), role=role, noun=nouns.stem(noun), others=what.rest, per=per or base.per)
    return made, max(stop, old_end, per_end if per is not None and made.relation is not limit.relation else 0)


def _role(base: Quantity, what: Counted) -> Role:
    if base.unit is not None:
        return Role.TIME if base.unit.measures == "time" else Role.AMOUNT
    return what.role or (Role.COUNT if what.noun else Role.PLAIN)


def _without(before: str, words: str) -> str:
    return before[: len(before) - len(words)].rstrip() if words and before.endswith(words) else before


def _old(cursor: Cursor, base: Quantity, end: int) -> int:
    """Return where "years old", "year-olds" or "years of age" ends, or `end` when nothing of it is said."""
    if base.unit is None or base.unit.measures != "time":
        return end
    at = cursor.behind_hyphen(end)
    if cursor.text(at) in {"old", "olds"}:
        return at + 1
    return at + 2 if cursor.text(at) == "of" and cursor.text(at + 1) == "age" else end


def _limit_behind(cursor: Cursor, base: Quantity, end: int, noun_end: int) -> tuple[Quantity, int, str]:
    """Read "or older" behind a number, or behind what it counts."""
    for at in dict.fromkeys((end, noun_end)):
        found = limit_behind(cursor, at) if base.high is None else None
        if found is not None:
            relation, stop = found
            return replace(base, relation=relation), stop, " ".join(token.text for token in cursor.tokens[at:stop])
    return base, end, ""


def _range(cursor: Cursor, before: str, numeral: Numeral, low: Measure) -> _Range:
    """Read the upper end of a range: "18 to 65", "between 18 and 65", "6 months to 17 years"."""
    alone = _Range(None, low)
    word, at = cursor.text(low.end), low.end + 1
    is_between = word == "and" and before.endswith(_BETWEEN)
    is_up_to = word == "up" and cursor.text(at) == "to"
    if not (word in _TO or is_between or is_up_to or (word == "or" and low.unit is None)):
        return alone
    at += is_up_to
    if cursor.text(at) == "up" and cursor.text(at + 1) == "to":
        at += 2
    elif word in _FULL_WORDS and cursor.text(at) in {"about", "age", "less"}:
        at += 1
    high = numeral_at(cursor.tokens, at)
    if high is None or high.value == numeral.value or (high.value < numeral.value and low.unit is None):
        return alone
    measure = measure_at(cursor, high.end)
    if word == "or" and measure.unit is not None and measure.unit.measures != "time":
        return alone
    if measure.unit is None:
        measure = Measure(low.unit, low.per, measure.end)
    return _Range(high.value, measure)


def _label_range(cursor: Cursor, numeral: Numeral) -> tuple[float | None, int]:
    found = _range(cursor, "", numeral, Measure(None, None, numeral.end))
    return found.high, found.measure.end
