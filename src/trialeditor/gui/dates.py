"""How dates are written in the window: in the language and the order that the person chose.

Which one is worn is Qt's default locale, so that calendars follow too. Pages and bundles have dates of their own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, QLocale

from trialeditor.config.settings import DateStyle
from trialeditor.domain.dates import MONTHS


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """A way to write dates: the locale that names the months, and the patterns with and without the year."""

    locale: str
    name: str
    """What the choice is called, before an example."""
    full: str
    short: str


WRITINGS: Mapping[DateStyle, Writing] = {
    DateStyle.US: Writing(locale="en_US", name="English, United States", full="MMM d, yyyy", short="MMM d"),
    DateStyle.UK: Writing(locale="en_GB", name="English, United Kingdom", full="d MMM yyyy", short="d MMM"),
    DateStyle.ISO: Writing(locale="en_SE", name="Numbers, ISO 8601", full="yyyy-MM-dd", short="MM-dd"),
    DateStyle.GERMAN: Writing(locale="de_DE", name="Deutsch", full="d. MMM yyyy", short="d. MMM"),
    DateStyle.FRENCH: Writing(locale="fr_FR", name="Français", full="d MMM yyyy", short="d MMM"),
    DateStyle.SPANISH: Writing(locale="es_ES", name="Español", full="d MMM yyyy", short="d MMM"),
}
_BY_LOCALE = {each.locale: each for style, each in WRITINGS.items() if style is not DateStyle.US}


def wear_dates(style: DateStyle) -> None:
    """Write dates in a style from now on."""
    QLocale.setDefault(QLocale(WRITINGS[style].locale))


def write_date(day: date, *, with_year: bool = True) -> str:
    """Write a day in the style that is worn; without a choice in that of the United States: "May 12, 2026"."""
    worn = _BY_LOCALE.get(QLocale().name())
    if worn is None:
        short = f"{MONTHS[day.month - 1][:3]} {day.day}"
        return f"{short}, {day.year}" if with_year else short
    return _written(worn, day, with_year=with_year)


def example(style: DateStyle, day: date) -> str:
    """Return what a style is called, with a day in it: "Deutsch: 12. Mai 2026"."""
    writing = WRITINGS[style]
    return f"{writing.name}: {_written(writing, day, with_year=True)}"


def _written(writing: Writing, day: date, *, with_year: bool) -> str:
    pattern = writing.full if with_year else writing.short
    return QLocale(writing.locale).toString(QDate(day.year, day.month, day.day), pattern)
