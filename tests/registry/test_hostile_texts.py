"""Records made to hurt: words that read otherwise than they are stored, and texts that take for ever."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.registry_studies import study
from trialeditor.domain.text import clean
from trialeditor.registry.eligibility import criteria_of
from trialeditor.registry.facts import facts_of
from trialeditor.registry.texts import one_line

MANY = 20_000
MEGABYTE = 1 << 20


@pytest.mark.parametrize(
    "marked", ["\u202e56 ot 81\u202c", "&#x202e;56 ot 81&#x202c;", "\x9b31m56 ot 81", "\ufeff56 ot 81"]
)
def test_no_text_of_a_record_turns_itself_around_or_steers_a_terminal(marked: str) -> None:
    assert one_line(marked).replace("31m", "") == "56 ot 81"


@given(st.text())
def test_what_typed_words_may_not_hold_registry_words_do_not_hold(text: str) -> None:
    line = one_line(text)
    assert line == clean(line)
    assert line == unicodedata.normalize("NFC", line)


# Each of these took minutes when its cost was the square of its length; now each takes a moment.


def test_a_long_run_of_marks_takes_a_moment() -> None:
    facts = facts_of(study(identification={"nctId": "NCT00000001", "officialTitle": "a" + "\u0316\u0301" * MANY * 10}))
    assert len(facts["official_title"].phrase) > MANY


@pytest.mark.parametrize(
    "text",
    [
        "x" + " \t" * MANY * 2 + "y",
        " Inclusion Criteria:" * MANY * 2 + "\n* a criterion",
        "Inclusion Criteria:\n" + "\n".join(" " * depth + "* a criterion" for depth in range(1500)),
    ],
    ids=["spaces", "headings", "indentation"],
)
def test_a_long_criteria_text_takes_a_moment(text: str) -> None:
    found = criteria_of(text)
    assert found.inclusion or found.other


UNITS = (
    *("1. ", "a) ", "(1) ", "i) ii) ", "① ", "• ", "- A", " * A", "1),,,,,,,,,,,,,,,,,,,,", "grade 2. ", "1. A (a) b "),
    *("*a", "_a_ ", "&amp;", "\\&gt;", "#### ", "\\", "(", " ", ",;", "- ", "AB CD ", "Key Main ", "Group 1 "),
    *("x. Exclusion Criteria ", "non inclusion ", "criteria for ", "excluded if ", "must meet ", "following "),
)
LINES = (
    *("* a", "a", "a:", "1. a:\n* b:", "A. x", "E. coli", "1.", "*\n", "AGE: x\n", "Part 1\n\n* a"),
    *("excluded if:\n", "Exclusion\n", "Eligibility criteria:\n\n* a"),
)


@pytest.mark.parametrize("unit", UNITS)
def test_a_long_line_takes_a_moment(unit: str) -> None:
    for before in ("a", "Inclusion Criteria: a"):
        assert criteria_of(before + unit * (MEGABYTE // 32 // len(unit))).outline


@pytest.mark.parametrize("line", LINES)
def test_many_lines_take_a_moment(line: str) -> None:
    text = "\n".join([line] * (MEGABYTE // 32 // len(line)))
    assert criteria_of(f"Inclusion Criteria:\n\nx\n{text}").outline


@pytest.mark.long
@pytest.mark.parametrize("unit", [*UNITS, *(f"{line}\n" for line in LINES)])
def test_a_megabyte_takes_seconds(unit: str) -> None:
    assert criteria_of(f"Inclusion Criteria: a{unit * (MEGABYTE // len(unit))}").outline


def test_nesting_without_end_is_shown_as_far_as_a_page_can() -> None:
    text = "Inclusion Criteria:\n" + "\n".join("  " * depth + f"* criterion {depth}:" for depth in range(1500))
    items = criteria_of(text).inclusion
    assert [item.text for item in items] == [f"criterion {depth}:" for depth in range(1500)]
    assert max(item.depth for item in items) == 8


def test_steps_without_end_are_no_nesting() -> None:
    text = "Inclusion Criteria:\n" + "\n".join("  " * depth + f"* criterion {depth}" for depth in range(1500))
    assert {item.depth for item in criteria_of(text).inclusion} == {0}
