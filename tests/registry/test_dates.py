"""Dates in words."""

from __future__ import annotations

import pytest

from trialeditor.domain.facts import PartialDate
from trialeditor.registry.ctgov import DateStruct
from trialeditor.registry.dates import date_forms, date_phrase, iso_date, partial_date


@pytest.mark.parametrize(
    ("date", "kind", "phrase"),
    [
        ("2026-05-12", "ACTUAL", "May 12, 2026"),
        ("2024-02", "", "February 2024"),
        ("2024", "", "2024"),
        ("2026-05-12", "ESTIMATED", "May 12, 2026 (planned)"),
        ("2024-02", "ESTIMATED", "February 2024 (planned)"),
        ("2024-13", "", "2024-13"),
        ("2023-02-30", "", "2023-02-30"),
        ("spring", "ESTIMATED", "spring (planned)"),
    ],
)
def test_date_phrase(date: str, kind: str, phrase: str) -> None:
    assert date_phrase(PartialDate(date=date, kind=kind)) == phrase


def test_absent_dates_say_so() -> None:
    assert partial_date(DateStruct()) is None
    assert date_phrase(None) == "Not stated"
    assert set(date_forms(None).values()) == {"a date that is not stated"}


def test_an_old_update_is_approximate_not_planned() -> None:
    assert date_phrase(PartialDate(date="2006-07-17", kind="ESTIMATED"), estimated="approximate").endswith(
        "2006 (approximate)"
    )


def test_forms() -> None:
    value = PartialDate(date="2026-05-12", kind="ESTIMATED")
    assert date_forms(value) == {"date": "May 12, 2026", "month": "May 2026", "year": "2026"}
    assert date_forms(PartialDate(date="2024")) == {"date": "2024", "month": "2024", "year": "2024"}
    assert date_forms(PartialDate(date="soon")) == {"date": "soon", "month": "soon", "year": "soon"}


def test_iso_date() -> None:
    whole = iso_date("2026-05-12")
    assert whole is not None
    assert whole.isoformat() == "2026-05-12"
    assert iso_date("2026-05") is None
    assert iso_date("") is None
