"""Values in the words and numbers that American readers expect."""

from __future__ import annotations

from datetime import date

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def long_date(day: date) -> str:
    """Return `May 12, 2026`, whatever the machine's language."""
    return f"{_MONTHS[day.month - 1]} {day.day}, {day.year}"


def listed(parts: tuple[str, ...]) -> str:
    """Join parts that may hold commas: `A`, `A, and B`, `A; B; and C`."""
    if len(parts) <= 1:
        return "".join(parts)
    if len(parts) == 2:  # noqa: PLR2004 - a pair reads best with one comma
        return f"{parts[0]}, and {parts[1]}"
    return f"{'; '.join(parts[:-1])}; and {parts[-1]}"
