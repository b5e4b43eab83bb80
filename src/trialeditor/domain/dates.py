"""Dates in the words that American readers expect, whatever the machine's language."""

from __future__ import annotations

from datetime import date

MONTHS = (
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
    """Return `May 12, 2026`."""
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"
