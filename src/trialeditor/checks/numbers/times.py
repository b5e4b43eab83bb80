"""Dates and frequencies in a sentence: "March 17, 2025", "17 March", "in 2028", "twice a day", "q3w"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from trialeditor.checks.numbers.numerals import numeral_at
from trialeditor.checks.numbers.quantities import Day, Quantity, Role
from trialeditor.checks.numbers.tokens import Kind, Token, Tokens
from trialeditor.checks.numbers.units import DAY, MONTH, TIME, WEEK, YEAR, Unit
from trialeditor.checks.tables import words
from trialeditor.domain.dates import MONTHS

MONTH_NAMES = {
    name[:length].casefold(): number for number, name in enumerate(MONTHS, 1) for length in (3, len(name))
} | {"sept": 9}
_PLAINMONTH_NAMES = words("january february april june july august september october november december")
"""Months whose names mean nothing else."""
_IN = words("in by until since from during of before after to late early mid late through and or on end around")
_LAST_DAY = 31
_YEARS = range(1900, 2101)
_DAYS = words("day days daily night nights nightly morning mornings evening evenings")
PERIODS: Mapping[str, Unit] = {
    **TIME,
    **dict.fromkeys(_DAYS, TIME["day"]),
    "daily": TIME["day"],
    "weekly": TIME["week"],
    "monthly": TIME["month"],
    "yearly": TIME["year"],
    "annually": TIME["year"],
    "hourly": TIME["hour"],
}
_ADVERBS = {"daily": DAY, "weekly": WEEK, "monthly": MONTH, "yearly": YEAR, "annually": YEAR, "nightly": DAY}
_EVERYDAY = words(
    "life living lives activities activity routine routines habits tasks basis work needs chores care news"
)
"""What "daily" says nothing about in a study."""
_TIMES = {"once": 1.0, "twice": 2.0, "thrice": 3.0}
_CODES = {"qd": 1.0, "bid": 2.0, "tid": 3.0, "qid": 4.0}
FREQUENCY_WORDS = frozenset({*_ADVERBS, *_TIMES, *_CODES, "every", "each"})
"""Words with which a frequency can begin, beside numbers."""
_EVERY = re.compile(r"q(?P<number>\d{1,2})(?P<unit>[hdwm])\Z")
_EVERY_UNIT = {"h": TIME["hour"], "d": TIME["day"], "w": TIME["week"], "m": TIME["month"]}


def period(number: float, unit: Unit) -> Unit:
    """Return so many of a unit as one period."""
    return unit if number == 1 else Unit(f"{number:g} {unit.name}s", "time", number * unit.size)


def date_at(tokens: Tokens, at: int) -> tuple[Quantity, int] | None:
    """Return the date that begins at the token `at`, and where it ends; None when none does."""
    token = tokens[at]
    if token.kind is Kind.DATE:
        return _made(tokens, at, at + 1, _numeric(token.text))
    if token.text in MONTH_NAMES and token.raw[:1].isupper():
        return _month_first(tokens, at)
    if token.value is not None and token.value <= _LAST_DAY:
        return _day_first(tokens, at)
    return _year(tokens, at)


def _numeric(text: str) -> Day:
    parts = [int(part) for part in re.split(r"[-/]", text)]
    if "-" in text:
        return Day(year=parts[0], month=parts[1], day=parts[2])
    year = parts[2] if parts[2] >= 100 else 2000 + parts[2]  # noqa: PLR2004 - two digits are a year of this century
    return Day(year=year, month=parts[0], day=parts[1])


def _month_first(tokens: Tokens, at: int) -> tuple[Quantity, int] | None:
    """Read "March 17, 2025", "March 2025", "March 17" and, behind "in", "March"."""
    month, end = MONTH_NAMES[tokens[at].text], at + 1
    if _text(tokens, end) == "." and len(tokens[at].raw) <= 4:  # noqa: PLR2004 - the longest short form is Sept
        end += 1
    day = _day(tokens, end)
    if day:
        end += 1
        if _text(tokens, end) in {"st", "nd", "rd", "th"}:
            end += 1
        comma = end + 1 if _text(tokens, end) == "," else end
        year = _year_number(tokens, comma)
        end = comma + 1 if year else end
        return _made(tokens, at, end, Day(year=year, month=month, day=day))
    comma = end + 1 if _text(tokens, end) in {",", "of"} else end
    year = _year_number(tokens, comma)
    if year:
        return _made(tokens, at, comma + 1, Day(year=year, month=month))
    is_named = at > 0 and tokens[at - 1].text in _IN and tokens[at].text in _PLAINMONTH_NAMES
    return _made(tokens, at, at + 1, Day(month=month)) if is_named else None


def _day_first(tokens: Tokens, at: int) -> tuple[Quantity, int] | None:
    day, end = _day(tokens, at), at + 1
    if _text(tokens, end) in {"st", "nd", "rd", "th"}:
        end += 1
    if _text(tokens, end) == "of":
        end += 1
    if not day or end >= len(tokens) or tokens[end].text not in MONTH_NAMES or not tokens[end].raw[:1].isupper():
        return None
    month = MONTH_NAMES[tokens[end].text]
    year = _year_number(tokens, end + 1)
    return _made(tokens, at, end + 2 if year else end + 1, Day(year=year, month=month, day=day))


def _year(tokens: Tokens, at: int) -> tuple[Quantity, int] | None:
    year = _year_number(tokens, at)
    before = _text(tokens, at - 1) if at else ""
    behind = _text(tokens, at + 1)
    if not year or not (
        before in _IN or before in {"year", "spring", "summer", "fall", "autumn", "winter", "mid", "-", "the", ","}
    ):
        return None
    if behind in PERIODS or behind in {"people", "participants", "patients", "%", "adults"}:
        return None
    return _made(tokens, at, at + 1, Day(year=year))


def _day(tokens: Tokens, at: int) -> int:
    value = tokens[at].value if at < len(tokens) else None
    return int(value) if value is not None and value == int(value) and 0 < value <= _LAST_DAY else 0


def _year_number(tokens: Tokens, at: int) -> int:
    token = tokens[at] if 0 <= at < len(tokens) else None
    is_year = token is not None and token.value is not None and len(token.raw) == 4 and token.raw.isdigit()  # noqa: PLR2004 - four digits
    return (
        int(token.value)
        if is_year and token is not None and token.value is not None and int(token.value) in _YEARS
        else 0
    )


def _made(tokens: Tokens, at: int, end: int, day: Day) -> tuple[Quantity, int]:
    start, stop = tokens[at].start, tokens[end - 1].end
    return Quantity(start=start, end=stop, number_start=start, number_end=stop, role=Role.DATE, day=day), end


def frequency_at(tokens: Tokens, at: int) -> tuple[Quantity, int] | None:
    """Return the frequency that begins at the token `at`, and where it ends; None when none does."""
    token = tokens[at]
    if token.kind is Kind.NAME or token.text in _CODES:
        return _code(tokens, at, token)
    if token.kind is not Kind.WORD and token.value is None:
        return None
    if token.text in {"every", "each"}:
        return _every(tokens, at)
    if token.text in _ADVERBS:
        if _text(tokens, at + 1) in _EVERYDAY:
            return None
        return _often(tokens, at, at + 1, 1.0, PERIODS.get(token.text, TIME["day"]))
    return _so_often(tokens, at)


def _code(tokens: Tokens, at: int, token: Token) -> tuple[Quantity, int] | None:
    if token.text in _CODES:
        return _often(tokens, at, at + 1, _CODES[token.text], TIME["day"])
    match = _EVERY.match(token.text)
    if match is None:
        return None
    return _often(tokens, at, at + 1, 1.0, period(float(match["number"]), _EVERY_UNIT[match["unit"]]))


def _so_often(tokens: Tokens, at: int) -> tuple[Quantity, int] | None:
    """Read "twice a day", "3 times per week", "once daily", "once every 3 weeks"."""
    times, end = _TIMES.get(tokens[at].text), at + 1
    if times is None:
        numeral = numeral_at(tokens, at)
        if numeral is None or _text(tokens, numeral.end) not in {"times", "time"}:
            return None
        times, end = numeral.value, numeral.end + 1
    if _text(tokens, end) == "-":
        end += 1
    word = _text(tokens, end)
    if word in _ADVERBS:
        return _often(tokens, at, end + 1, times, PERIODS.get(word, TIME["day"]))
    every = _every(tokens, end) if word in {"every", "each"} else None
    if every is not None and every[0].per is not None:
        return _often(tokens, at, every[1], times, every[0].per)
    if word in {"a", "an", "per", "/", "in", "the"} and _text(tokens, end + 1) in PERIODS:
        return _often(tokens, at, end + 2, times, PERIODS[_text(tokens, end + 1)])
    return None


def _every(tokens: Tokens, at: int) -> tuple[Quantity, int] | None:
    """Read "every day", "every 3 weeks", "each 21-day cycle", "every other week"."""
    end, number = at + 1, 1.0
    if _text(tokens, end) in {"other", "second"}:
        end, number = end + 1, 2.0
    else:
        if _text(tokens, end) == "single":
            end += 1
        numeral = numeral_at(tokens, end)
        if numeral is not None:
            number, end = numeral.value, numeral.end
            high = numeral_at(tokens, end + 1) if _text(tokens, end) in {"to", "-", "–", "or"} else None
            if high is not None:
                return None
    if _text(tokens, end) in {"-", "‑"}:
        end += 1
    unit = PERIODS.get(_text(tokens, end))
    return None if unit is None else _often(tokens, at, end + 1, 1.0, period(number, unit))


def _often(tokens: Tokens, at: int, end: int, times: float, per: Unit) -> tuple[Quantity, int]:
    start, stop = tokens[at].start, tokens[end - 1].end
    made = Quantity(
        start=start, end=stop, number_start=start, number_end=stop, role=Role.FREQUENCY, value=times, per=per
    )
    return made, end


def _text(tokens: Tokens, at: int) -> str:
    return tokens[at].text if 0 <= at < len(tokens) else ""
