"""The grammar of quantities: what is read from a sentence, in which role, within which limit, in which unit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trialeditor.checks import tables
from trialeditor.checks.numbers.grammar import quantities_of
from trialeditor.checks.numbers.quantities import Day, Quantity, Relation, Role


def one(text: str) -> Quantity:
    """Return the only quantity of `text`."""
    (quantity,) = quantities_of(text)
    return quantity


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("77 people", 77),
        ("seventy-seven people", 77),
        ("seventy seven people", 77),
        ("1,200 people", 1200),
        ("twelve hundred people", 1200),
        ("two hundred and forty people", 240),
        ("two dozen people", 24),
        ("a dozen people", 12),
        ("a hundred people", 100),
        ("1.5 million people", 1_500_000),
    ],
)
def test_numbers_are_read_in_digits_and_in_words(text: str, value: float) -> None:
    quantity = one(text)
    assert (quantity.role, quantity.value) == (Role.PEOPLE, value)


@pytest.mark.parametrize(
    ("text", "low", "high", "relation"),
    [
        ("You are 18 or older.", 18, None, Relation.GE),
        ("adults aged 18 and up", 18, None, Relation.GE),
        ("You are at least 18.", 18, None, Relation.GE),
        ("You are over 17.", 17, None, Relation.GT),
        ("older than 17", 17, None, Relation.GT),
        ("over 17 years old", 17, None, Relation.GT),
        ("children under 2 years", 2, None, Relation.LT),
        ("You have not turned 13 yet: not yet 13", 13, None, Relation.LT),
        ("before the 13th birthday", 13, None, Relation.LT),
        ("You are 18 to 65 years old.", 18, 65, Relation.RANGE),
        ("adults between 18 and 65", 18, 65, Relation.RANGE),
        ("aged 18–65", 18, 65, Relation.RANGE),
        ("Age ≥18 years old.", 18, None, Relation.GE),
        ("18-year-olds", 18, None, Relation.EQ),
    ],
)
def test_ages_are_told_from_other_numbers(text: str, low: float, high: float | None, relation: Relation) -> None:
    quantity = quantities_of(text)[-1]
    assert (quantity.role, quantity.value, quantity.high, quantity.relation) == (Role.AGE, low, high, relation)


def test_a_second_limit_of_an_age_is_an_age() -> None:
    first, second = quantities_of("You are a woman of at least 45 and no more than 65 years")
    assert (first.role, second.role, second.relation) == (Role.AGE, Role.AGE, Relation.LE)


@pytest.mark.parametrize(
    ("text", "value", "unit", "per"),
    [
        ("more than 10 mg of prednisone a day", 10, "mg", "day"),
        ("dose>10mg/day", 10, "mg", "day"),
        ("10 mg daily", 10, "mg", "day"),
        ("1,250 mg/m2", 1250, "mg/m2", None),
        ("≥ 1.5 x 10^9/L", 1.5e9, "cell/L", None),
        ("≥ 1.5 × 10⁹/L", 1.5e9, "cell/L", None),
        ("100,000/mm3", 100_000, "cell/mm3", None),
        ("≤ 2.5 x ULN", 2.5, "ULN", None),
        ("three times the upper limit of normal", 3, "ULN", None),
        ("100.4 °F or higher", 100.4, "°F", None),
        ("$120", 120, "USD", None),
        ("2% of the skin", 2, "percent", None),
        ("< 45 mL/min/1.73 m2", 45, "mL", "minute"),
    ],
)
def test_amounts_have_units_and_periods(text: str, value: float, unit: str, per: str | None) -> None:
    quantity = quantities_of(text)[0]
    assert quantity.role is Role.AMOUNT
    assert quantity.value == pytest.approx(value)
    assert quantity.unit is not None
    assert (quantity.unit.name, quantity.per and quantity.per.name) == (unit, per)


def test_a_power_that_lost_its_place_is_read_and_marked() -> None:
    quantity = one("3.0 x 109/L")
    assert quantity.lost_power
    assert quantity.value == pytest.approx(3e9)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("for 12 weeks", 12, "week"),
        ("a 12-week program", 12, "week"),
        ("half a year", 0.5, "year"),
        ("about a year", 1, "year"),
        ("for a year and a half", 1.5, "year"),
        ("two and a half years", 2.5, "year"),
        ("in the past month", 1, "month"),
        ("on day 29", 29, "day"),
        ("week 8", 8, "week"),
    ],
)
def test_times_are_read_with_and_without_numbers(text: str, value: float, unit: str) -> None:
    quantity = one(text)
    assert quantity.unit is not None
    assert (quantity.role, quantity.value, quantity.unit.name) == (Role.TIME, value, unit)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It starts on March 17, 2025.", Day(year=2025, month=3, day=17)),
        ("It starts on 17 March 2025.", Day(year=2025, month=3, day=17)),
        ("It starts on 2025-03-17.", Day(year=2025, month=3, day=17)),
        ("It starts on 3/17/2025.", Day(year=2025, month=3, day=17)),
        ("It starts in March 2025.", Day(year=2025, month=3)),
        ("It ends in 2028.", Day(year=2028)),
        ("It starts in June.", Day(month=6)),
    ],
)
def test_dates_are_read_in_any_usual_form(text: str, day: Day) -> None:
    quantity = one(text)
    assert (quantity.role, quantity.day) == (Role.DATE, day)


@pytest.mark.parametrize(
    ("text", "times", "days"),
    [
        ("twice a day", 2, 1),
        ("once every 3 weeks", 1, 21),
        ("every other week", 1, 14),
        ("of every 21-day cycle", 1, 21),
        ("given q3w", 1, 21),
        ("three times per week", 3, 7),
        ("a daily tablet", 1, 1),
    ],
)
def test_frequencies_are_read(text: str, times: float, days: float) -> None:
    quantity = one(text)
    assert quantity.role is Role.FREQUENCY
    assert quantity.per is not None
    assert (quantity.value, quantity.per.size) == (times, days)


@pytest.mark.parametrize(
    ("text", "phases"),
    [("a phase II study", (2,)), ("phase 1/2", (1, 2)), ("PHASE2", (2,)), ("phases 1 and 2", (1, 2))],
)
def test_phases_are_read(text: str, phases: tuple[float, ...]) -> None:
    assert one(text).parts == phases


@pytest.mark.parametrize(
    ("text", "share"), [("one in three people", 1 / 3), ("half of the people", 0.5), ("two thirds", 2 / 3)]
)
def test_shares_are_read(text: str, share: float) -> None:
    quantity = one(text)
    assert quantity.role is Role.SHARE
    assert quantity.value == pytest.approx(share)


@pytest.mark.parametrize(
    "text",
    [
        "There are two main goals.",
        "One of the two ways is chosen.",
        "Step 3 is a call.",
        "Look up NCT05350891, or PD-1 and COVID-19.",
        "First, ask your doctor.",
        "Out of every three people",
        "your daily life",
        "one more thing",
    ],
)
def test_small_talk_holds_no_facts(text: str) -> None:
    assert quantities_of(text) == []


@pytest.mark.parametrize("text", ["in March", "they may march", "we may join in May or not"])
def test_words_that_are_months_too_are_no_dates_in_small_letters(text: str) -> None:
    assert all(quantity.role is not Role.DATE for quantity in quantities_of(text.lower()))


PIECES = tables.words(
    "18 65 1.5 x 10 ^ 9 109 / L mg a day year years old or older between and to - — half past week at least over ≥"
    " phase II grade birthday th in 2028 March about : 2 one three % $ ( ) per every twice , . people sites"
)


@given(st.text())
def test_any_text_is_read_and_places_are_within_it(text: str) -> None:
    for quantity in quantities_of(text, offset=5):
        assert 5 <= quantity.start <= quantity.number_start < quantity.number_end <= quantity.end <= len(text) + 5


@given(
    st.lists(
        st.sampled_from(sorted(PIECES)),
        max_size=30,
    )
)
def test_any_order_of_pieces_is_read(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for quantity in quantities_of(text):
        assert 0 <= quantity.start < quantity.end <= len(text)
