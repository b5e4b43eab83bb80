"""Dates are written as the person chose, everywhere in the window."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QLocale

from trialeditor.config.settings import DateStyle
from trialeditor.gui.dates import WRITINGS, example, wear_dates, write_date
from trialeditor.gui.presenters.wording import say_clock, say_date

DAY = date(2026, 5, 12)


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("style", "full", "short"),
    [
        (DateStyle.US, "May 12, 2026", "May 12"),
        (DateStyle.UK, "12 May 2026", "12 May"),
        (DateStyle.ISO, "2026-05-12", "05-12"),
        (DateStyle.GERMAN, "12. Mai 2026", "12. Mai"),
        (DateStyle.FRENCH, "12 mai 2026", "12 mai"),
        (DateStyle.SPANISH, "12 may 2026", "12 may"),
    ],
)
def test_each_style_writes_the_day_and_no_two_days_alike(style: DateStyle, full: str, short: str) -> None:
    wear_dates(style)
    assert (write_date(DAY), write_date(DAY, with_year=False)) == (full, short)
    assert say_date(DAY) == full
    assert example(style, DAY).endswith(full)
    written = {write_date(date(2026, month, day)) for month in range(1, 13) for day in range(1, 29)}
    assert len(written) == 12 * 28


def test_a_clock_of_another_day_says_the_day_in_the_same_style() -> None:
    wear_dates(DateStyle.GERMAN)
    moment = datetime(2026, 5, 12, 12, tzinfo=UTC)
    assert say_clock(moment, datetime(2026, 5, 20, 12, tzinfo=UTC)).startswith("12. Mai, ")


def test_every_style_has_its_writing() -> None:
    assert WRITINGS.keys() == set(DateStyle)
    assert len({each.locale for each in WRITINGS.values()}) == len(WRITINGS)
