"""Eligibility text to lists."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from trialeditor.domain.criteria import Criteria, Criterion
from trialeditor.registry.eligibility import criteria_of
from trialeditor.registry.texts import one_line

WORD = re.compile(r"\w+")


def shape(items: tuple[Criterion, ...]) -> list[tuple[str, int]]:
    return [(item.text, item.depth) for item in items]


def everything(criteria: Criteria) -> list[Criterion]:
    return [*criteria.inclusion, *criteria.exclusion, *criteria.other]


def test_bullets_numbers_and_markup() -> None:
    criteria = criteria_of(
        "Inclusion Criteria:\n\n* Age \\>= 18 years\n* Weight </= 150kg\n* PSA \\[blood\\] &gt; 4\n\n"
        "Exclusion Criteria:\n\n1. Pregnancy\n2) Surgery\n- Other disease\n• Allergy\n"
    )
    assert shape(criteria.inclusion) == [("Age >= 18 years", 0), ("Weight </= 150kg", 0), ("PSA [blood] > 4", 0)]
    assert [text for text, _ in shape(criteria.exclusion)] == ["Pregnancy", "Surgery", "Other disease", "Allergy"]
    assert criteria.other == ()


def test_indentation_is_depth() -> None:
    criteria = criteria_of("Inclusion Criteria:\n\n* A\n\n  * B\n\n    * C\n  * D\n* E\n")
    assert shape(criteria.inclusion) == [("A", 0), ("B", 1), ("C", 2), ("D", 1), ("E", 0)]


def test_items_under_an_indented_heading_start_at_the_top() -> None:
    criteria = criteria_of("* INCLUSION CRITERIA:\n\n  * A\n\n    * B\n* EXCLUSION CRITERIA:\n\n  * C\n")
    assert shape(criteria.inclusion) == [("A", 0), ("B", 1)]
    assert shape(criteria.exclusion) == [("C", 0)]


def test_a_line_with_a_colon_opens_the_list_below() -> None:
    criteria = criteria_of("Inclusion Criteria:\n\nFor adults:\n\n* A\n* B\n\nFor children:\n\n* C\n\nAll sign.")
    assert shape(criteria.inclusion) == [
        ("For adults:", 0),
        ("A", 1),
        ("B", 1),
        ("For children:", 0),
        ("C", 1),
        ("All sign.", 0),
    ]


def test_no_heading_is_other() -> None:
    criteria = criteria_of("DISEASE CHARACTERISTICS:\n\n* Stage IV\n\nNo prior therapy")
    assert criteria.inclusion == ()
    assert criteria.exclusion == ()
    assert shape(criteria.other) == [("DISEASE CHARACTERISTICS:", 0), ("Stage IV", 1), ("No prior therapy", 0)]


def test_text_before_the_first_heading_is_other() -> None:
    criteria = criteria_of("Two groups take part.\n\nInclusion Criteria:\n\n* A")
    assert shape(criteria.other) == [("Two groups take part.", 0)]
    assert shape(criteria.inclusion) == [("A", 0)]


def test_several_headings_of_one_kind_keep_what_tells_them_apart() -> None:
    criteria = criteria_of(
        "Inclusion Criteria (Patients):\n\n* A\n\nInclusion Criteria (Controls):\n\n* B\n\nExclusion Criteria:\n\n* C"
    )
    assert shape(criteria.inclusion) == [
        ("Inclusion Criteria (Patients):", 0),
        ("A", 1),
        ("Inclusion Criteria (Controls):", 0),
        ("B", 1),
    ]
    assert shape(criteria.exclusion) == [("C", 0)]


def test_one_line_for_everything() -> None:
    criteria = criteria_of("Inclusion Criteria: Adults with asthma. Exclusion Criteria: Smokers.")
    assert shape(criteria.inclusion) == [("Adults with asthma.", 0)]
    assert shape(criteria.exclusion) == [("Smokers.", 0)]


def test_a_criterion_about_criteria_does_not_turn_the_list_around() -> None:
    criteria = criteria_of("Exclusion Criteria:\n\n* Smoking\n* Not meeting inclusion criteria\n* Pregnancy")
    assert criteria.inclusion == ()
    assert len(criteria.exclusion) == 3


def test_lines_that_go_on_belong_to_their_item() -> None:
    criteria = criteria_of("Inclusion Criteria:\n* Age over 18\n  and under 65\n* Consent")
    assert [text for text, _ in shape(criteria.inclusion)] == ["Age over 18 and under 65", "Consent"]


def test_marks_that_are_no_bullets_stay() -> None:
    criteria = criteria_of("Inclusion Criteria:\n\n* \\*Note this\n* -4.1 or less\n* 1.5 x ULN\n* 3\\. as typed")
    assert [text for text, _ in shape(criteria.inclusion)] == ["*Note this", "-4.1 or less", "1.5 x ULN", "3. as typed"]


@pytest.mark.parametrize("text", ["", " \n\n ", "Inclusion Criteria:", "\\-\n\n*\n\n1."])
def test_nothing_in_nothing_out(text: str) -> None:
    assert everything(criteria_of(text)) == []


PIECES = st.sampled_from(
    [
        "Inclusion Criteria:",
        "Exclusion Criteria:",
        "* ",
        "1. ",
        "  * ",
        "\n",
        "\n\n",
        " ",
        "age",
        "\\>",
        "<",
        ":",
        ".",
        "18",
    ]
)


@given(st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join)))
@example("0\x1eA")
@example("a\x1fb\x85c")
def test_no_word_is_lost_or_made_up(text: str) -> None:
    found = Counter(WORD.findall(" ".join(item.text for item in everything(criteria_of(text)))))
    given_words = Counter(WORD.findall(one_line(text)))
    lost = [word for word in (given_words - found) if not word.isdecimal()]
    heading = {"inclusion", "exclusion", "inclusions", "exclusions", "criteria", "non"}
    assert {word.lower() for word in lost} <= heading
    assert sum(found.values()) <= sum(given_words.values()) + text.count("\n")
