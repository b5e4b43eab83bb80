"""Counts in words, and the rule for "about"."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trialeditor.registry.counts import about, enrollment_forms, enrollment_phrase, rounded


@pytest.mark.parametrize(
    ("count", "kind", "phrase"),
    [
        (77, "ESTIMATED", "77 people (planned)"),
        (77, "ACTUAL", "77 people (actual)"),
        (77, "", "77 people"),
        (77, "SOMETHING_NEW", "77 people"),
        (1, "ESTIMATED", "1 person (planned)"),
        (0, "ACTUAL", "No one joined"),
        (0, "ESTIMATED", "0 people (planned)"),
        (0, "", "0 people"),
        (1200, "ESTIMATED", "1,200 people (planned)"),
        (None, "ESTIMATED", "Not stated"),
    ],
)
def test_enrollment_phrase(count: int | None, kind: str, phrase: str) -> None:
    assert enrollment_phrase(count, kind) == phrase


@pytest.mark.parametrize(
    ("count", "phrase"),
    [
        (0, "0 people"),
        (1, "1 person"),
        (19, "19 people"),
        (20, "about 20 people"),
        (24, "about 20 people"),
        (25, "about 30 people"),
        (77, "about 80 people"),
        (194, "about 190 people"),
        (195, "about 200 people"),
        (199, "about 200 people"),
        (224, "about 200 people"),
        (225, "about 250 people"),
        (999, "about 1,000 people"),
        (1049, "about 1,000 people"),
        (1050, "about 1,100 people"),
        (12_499, "about 12,000 people"),
        (12_500, "about 13,000 people"),
        (1_234_567, "about 1,200,000 people"),
    ],
)
def test_about(count: int, phrase: str) -> None:
    assert about(count) == phrase


@given(st.integers(min_value=0, max_value=10**9))
def test_rounding_stays_near_and_is_stable(count: int) -> None:
    assert abs(rounded(count) - count) * 5 <= count
    assert rounded(rounded(count)) == rounded(count)


def test_forms() -> None:
    assert enrollment_forms(1200) == {"number": "1,200", "people": "1,200 people", "about": "about 1,200 people"}
    assert enrollment_forms(None)["about"] == "a number of people that is not stated"
