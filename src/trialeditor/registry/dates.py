"""Registry dates in words: "May 12, 2026", "February 2024", "May 12, 2026 (planned)"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from trialeditor.domain.dates import MONTHS
from trialeditor.domain.facts import PartialDate
from trialeditor.registry.ctgov import DateStruct
from trialeditor.registry.texts import one_line
from trialeditor.registry.wording import NOT_STATED

_PARTIAL = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?")


def partial_date(struct: DateStruct) -> PartialDate | None:
    """Return the date value, or None when the record has none."""
    text = one_line(struct.date)
    return PartialDate(date=text, kind=struct.type) if text else None


def date_phrase(value: PartialDate | None, *, estimated: str = "planned") -> str:
    """Return the date in words, with `estimated` in brackets when the registry marks it as such."""
    if value is None:
        return NOT_STATED
    mark = f" ({estimated})" if value.kind == "ESTIMATED" else ""
    return _in_words(value.date) + mark


def date_forms(value: PartialDate | None) -> Mapping[str, str]:
    """Return the forms `date` (never marked as planned), `month` ("February 2024") and `year` ("2024")."""
    if value is None:
        return dict.fromkeys(("date", "month", "year"), "a date that is not stated")
    words = _in_words(value.date)
    found = _parts(value.date)
    if not found:
        return dict.fromkeys(("date", "month", "year"), words)
    return {"date": words, "month": _in_words(value.date[:7]), "year": found["year"]}


def iso_date(text: str) -> date | None:
    """Return a whole calendar date, or None when `text` is not one."""
    try:
        return date.fromisoformat(text.strip()[:10])
    except ValueError:
        return None


def _in_words(text: str) -> str:
    """Write `2024-02-23`, `2024-02` or `2024` in words; what is no such date stays as the registry has it."""
    found = _parts(text)
    if not found or not found["month"]:
        return text
    month = MONTHS[int(found["month"]) - 1]
    return f"{month} {int(found['day'])}, {found['year']}" if found["day"] else f"{month} {found['year']}"


def _parts(text: str) -> re.Match[str] | None:
    found = _PARTIAL.fullmatch(text)
    if not found:
        return None
    whole = f"{found['year']}-{found['month'] or '01'}-{found['day'] or '01'}"
    return found if iso_date(whole) else None
