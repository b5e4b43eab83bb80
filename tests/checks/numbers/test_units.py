"""Conversions: which amounts and times are the same."""

from __future__ import annotations

import pytest

from trialeditor.checks.numbers.units import CELSIUS, FAHRENHEIT, TIME, UNITS, same_amount


@pytest.mark.parametrize(
    ("one", "first", "other", "second"),
    [
        (7, "days", 1, "week"),
        (12, "months", 1, "year"),
        (6, "months", 0.5, "year"),
        (48, "hours", 2, "days"),
        (26, "weeks", 0.5, "year"),
        (52, "weeks", 1, "year"),
        (30, "days", 1, "month"),
        (90, "days", 3, "months"),
        (1500, "mg", 1.5, "g"),
        (30, "mcg", 0.03, "mg"),
        (6, "kg", 13, "pounds"),
        (50, "meters", 55, "yards"),
        (20, "ml", 4, "teaspoons"),
    ],
)
def test_right_conversions_are_the_same(one: float, first: str, other: float, second: str) -> None:
    unit = UNITS["gram"] if second == "g" else UNITS[second]
    assert same_amount(one, UNITS[first], other, unit, about=False)


@pytest.mark.parametrize(("one", "first", "other", "second"), [(12, "weeks", 3, "months"), (8, "weeks", 2, "months")])
def test_some_are_the_same_only_with_about(one: float, first: str, other: float, second: str) -> None:
    assert not same_amount(one, TIME[first], other, TIME[second], about=False)
    assert same_amount(one, TIME[first], other, TIME[second], about=True)


@pytest.mark.parametrize(
    ("one", "first", "other", "second"),
    [
        (12, "weeks", 12, "months"),
        (6, "months", 1, "year"),
        (10, "mg", 10, "g"),
        (1, "mg", 1, "ml"),
        (40, "days", 1, "month"),
    ],
)
def test_others_are_not(one: float, first: str, other: float, second: str) -> None:
    second_unit = UNITS["gram"] if second == "g" else UNITS[second]
    assert not same_amount(one, UNITS[first], other, second_unit, about=True)


def test_temperatures_convert() -> None:
    assert same_amount(100.4, FAHRENHEIT, 38.0, CELSIUS, about=False)
    assert not same_amount(100.4, CELSIUS, 38.0, CELSIUS, about=False)
