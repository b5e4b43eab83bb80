"""Age limits as values ("18 years") and in words ("18 years and older", "18 to 65 years")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from trialeditor.registry.texts import inline, one_line

_AGE = re.compile(r"(?P<number>\d{1,4}) ?(?P<unit>year|month|week|day|hour|minute)s?", re.IGNORECASE)
_NO_LIMIT = frozenset({"", "n/a", "na", "none", "no limit", "n/a (no limit)"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Age:
    """An age limit. `number` is None when the registry's text is no number with a unit; `text` then stays as it is."""

    text: str
    number: int | None = None
    unit: str = ""


def parse_age(text: str) -> Age | None:
    """Return the limit in `18 Years`, `6 Months` …, or None when there is none."""
    text = one_line(text)
    if text.casefold() in _NO_LIMIT:
        return None
    found = _AGE.fullmatch(text)
    if not found:
        return Age(text=text)
    number, unit = int(found["number"]), found["unit"].lower()
    return Age(text=_measure(number, unit), number=number, unit=unit)


def minimum_phrase(lowest: Age | None) -> str:
    """Return "18 years and older", "From birth onward", or that no limit is stated."""
    if lowest is None:
        return "No lower age limit stated"
    return "From birth onward" if lowest.number == 0 else f"{lowest.text} and older"


def maximum_phrase(highest: Age | None) -> str:
    """Return "Up to 65 years", or that no limit is stated."""
    return f"Up to {highest.text}" if highest else "No upper age limit stated"


def range_phrase(lowest: Age | None, highest: Age | None) -> str:
    """Return both limits in one phrase, for use inside a sentence: "18 to 65 years", "6 months to 17 years"."""
    if lowest is None and highest is None:
        return "no age limit stated"
    if highest is None:
        return inline(minimum_phrase(lowest))
    if lowest is None:
        return inline(maximum_phrase(highest))
    if lowest == highest:
        return lowest.text
    same_unit = lowest.number is not None and lowest.unit == highest.unit
    start = "from birth" if lowest.number == 0 else str(lowest.number) if same_unit else lowest.text
    return f"{start} to {highest.text}"


def age_text(limit: Age | None) -> str:
    """Return the bare limit, "18 years", for use inside a sentence."""
    return limit.text if limit else "an age that is not stated"


def _measure(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"
