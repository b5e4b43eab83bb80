"""Age limits as values and in words."""

from __future__ import annotations

import pytest

from trialeditor.registry.ages import age_text, maximum_phrase, minimum_phrase, parse_age, range_phrase


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("18 Years", "18 years"),
        ("1 Year", "1 year"),
        ("1 Years", "1 year"),
        ("6 Months", "6 months"),
        ("16 weeks", "16 weeks"),
        ("0 Days", "0 days"),
        ("1 Hour", "1 hour"),
        ("18 Minutes", "18 minutes"),
        ("eighteen", "eighteen"),
    ],
)
def test_values_are_normalized(raw: str, text: str) -> None:
    age = parse_age(raw)
    assert age is not None
    assert age.text == text


@pytest.mark.parametrize("raw", ["", "  ", "N/A", "N/A (No limit)", "None"])
def test_no_limit_is_none(raw: str) -> None:
    assert parse_age(raw) is None


@pytest.mark.parametrize(
    ("raw", "lowest", "highest"),
    [
        ("18 Years", "18 years and older", "Up to 18 years"),
        ("1 Month", "1 month and older", "Up to 1 month"),
        ("0 Years", "From birth onward", "Up to 0 years"),
        ("adult", "adult and older", "Up to adult"),
        ("", "No lower age limit stated", "No upper age limit stated"),
    ],
)
def test_each_limit_reads_well_alone(raw: str, lowest: str, highest: str) -> None:
    assert minimum_phrase(parse_age(raw)) == lowest
    assert maximum_phrase(parse_age(raw)) == highest


@pytest.mark.parametrize(
    ("lowest", "highest", "phrase"),
    [
        ("18 Years", "65 Years", "18 to 65 years"),
        ("6 Months", "17 Years", "6 months to 17 years"),
        ("6 Months", "1 Year", "6 months to 1 year"),
        ("0 Days", "17 Years", "from birth to 17 years"),
        ("18 Years", "18 Years", "18 years"),
        ("18 Years", "", "18 years and older"),
        ("", "65 Years", "up to 65 years"),
        ("0 Days", "", "from birth onward"),
        ("", "", "no age limit stated"),
    ],
)
def test_range(lowest: str, highest: str, phrase: str) -> None:
    assert range_phrase(parse_age(lowest), parse_age(highest)) == phrase


def test_bare_age() -> None:
    assert age_text(parse_age("18 Years")) == "18 years"
    assert age_text(None) == "an age that is not stated"
