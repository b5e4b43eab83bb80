"""Eligibility text to an outline, and to lists."""

from __future__ import annotations

import pytest

from trialeditor.domain.criteria import Criteria, Criterion, Line, LineKind, Section
from trialeditor.registry.eligibility import criteria_of


def shape(items: tuple[Criterion, ...]) -> list[tuple[str, int]]:
    return [(item.text, item.depth) for item in items]


def texts(items: tuple[Criterion, ...]) -> list[str]:
    return [item.text for item in items]


def everything(criteria: Criteria) -> list[Criterion]:
    return [*criteria.inclusion, *criteria.exclusion, *criteria.other]


def included(text: str) -> list[tuple[str, int]]:
    return shape(criteria_of(f"Inclusion Criteria:\n\n{text}").inclusion)


def test_the_outline_holds_headings_too() -> None:
    assert criteria_of("Two groups.\n\nInclusion Criteria:\n\n1. Age\n   * Over 18\n").outline == (
        Line(kind=LineKind.ITEM, section=Section.OTHER, text="Two groups."),
        Line(kind=LineKind.HEADING, section=Section.INCLUSION, text="Inclusion Criteria:"),
        Line(kind=LineKind.ITEM, section=Section.INCLUSION, text="Age", marker="1."),
        Line(kind=LineKind.ITEM, section=Section.INCLUSION, text="Over 18", depth=1, marker="*"),
    )


def test_bullets_numbers_and_markup() -> None:
    criteria = criteria_of(
        "Inclusion Criteria:\n\n* Age \\>= 18 years\n* Weight </= 150kg\n* PSA \\[blood\\] &gt; 4\n\n"
        "Exclusion Criteria:\n\n1. Pregnancy\n2) Surgery\n- Other disease\n• Allergy\n"
    )
    assert shape(criteria.inclusion) == [("Age >= 18 years", 0), ("Weight </= 150kg", 0), ("PSA [blood] > 4", 0)]
    assert texts(criteria.exclusion) == ["Pregnancy", "Surgery", "Other disease", "Allergy"]
    assert criteria.other == ()


def test_what_was_encoded_twice_is_decoded() -> None:
    assert included("* \\&gt; 18\n* \\&amp;gt; 2\n* \\&#8805; 3\n* R&D") == [
        ("> 18", 0),
        ("> 2", 0),
        ("≥ 3", 0),
        ("R&D", 0),
    ]


def test_markdown_headings_emphasis_and_breaks() -> None:
    criteria = criteria_of(
        "## **Inclusion Criteria** ##\n\n* Age\\\n  over 18\n* *Written* consent  \n  in person\n* PSA 5*2*1\n\n"
        "Exclusion Criteria\n------------------\n\n* Smoking\n\n***\n"
    )
    assert texts(criteria.inclusion) == ["Age over 18", "Written consent in person", "PSA 5*2*1"]
    assert texts(criteria.exclusion) == ["Smoking"]


def test_no_indentation_makes_code_and_no_sign_a_quotation() -> None:
    criteria = criteria_of("Inclusion Criteria:\n\n        * Age\n\n              * Over 18\n\n> 40 kg\n")
    assert shape(criteria.inclusion) == [("Age", 0), ("Over 18", 1), ("> 40 kg", 0)]


def test_indentation_is_depth() -> None:
    assert included("* A\n\n  * B\n\n    * C\n  * D\n* E\n") == [("A", 0), ("B", 1), ("C", 2), ("D", 1), ("E", 0)]


def test_items_under_an_indented_heading_start_at_the_top() -> None:
    criteria = criteria_of("* INCLUSION CRITERIA:\n\n  * A\n\n    * B\n* EXCLUSION CRITERIA:\n\n  * C\n")
    assert shape(criteria.inclusion) == [("A", 0), ("B", 1)]
    assert shape(criteria.exclusion) == [("C", 0)]


def test_a_line_with_a_colon_opens_the_list_below() -> None:
    assert included("For adults:\n\n* A\n* B\n\nFor children:\n\n* C\n\nAll sign.") == [
        ("For adults:", 0),
        ("A", 1),
        ("B", 1),
        ("For children:", 0),
        ("C", 1),
        ("All sign.", 0),
    ]


def test_a_numbered_item_with_a_colon_opens_another_kind_of_list() -> None:
    assert included("1. One of:\n* A\n* B\n2. C") == [("One of:", 0), ("A", 1), ("B", 1), ("C", 0)]
    assert included("* One of:\n1. A\n2. B\n* C") == [("One of:", 0), ("A", 1), ("B", 1), ("C", 0)]
    assert included("* One of:\n* A\n* B") == [("One of:", 0), ("A", 0), ("B", 0)]


def test_letters_divide_numbers() -> None:
    assert included("1. A\n\na) B\n\nb) C\n\ni) D\n\nii) E\n\nc) F\n\n2. G\n\n1. H") == [
        ("A", 0),
        ("B", 1),
        ("C", 1),
        ("D", 2),
        ("E", 2),
        ("F", 1),
        ("G", 0),
        ("H", 0),
    ]


def test_titles_hold_what_follows() -> None:
    assert included("Age\n\n* A\n\nPartners\n\n* B") == [("Age", 0), ("A", 1), ("Partners", 0), ("B", 1)]
    assert included("First criterion\n\nSecond criterion\n\n* A")[2] == ("A", 0)


def test_old_records_have_titles_of_their_own() -> None:
    criteria = criteria_of(
        "DISEASE CHARACTERISTICS:\n\n* Stage IV\n\n  * No brain metastases\n\nPATIENT CHARACTERISTICS:\n\n"
        "Adults only.\n\nAGE: 18 and over.\n"
    )
    assert criteria.inclusion == ()
    assert shape(criteria.other) == [
        ("DISEASE CHARACTERISTICS:", 0),
        ("Stage IV", 1),
        ("No brain metastases", 2),
        ("PATIENT CHARACTERISTICS:", 0),
        ("Adults only.", 1),
        ("AGE: 18 and over.", 0),
    ]


def test_a_sentence_below_a_heading_leads_in_all_up_to_the_next() -> None:
    criteria = criteria_of(
        "Exclusion Criteria:\n\nAny of the following:\n\n* A\n\nFor women:\n\n* B\n\nInclusion Criteria:\n\n* C"
    )
    assert shape(criteria.exclusion) == [("Any of the following:", 0), ("A", 1), ("For women:", 1), ("B", 2)]
    assert shape(criteria.inclusion) == [("C", 0)]


def test_an_indented_paragraph_belongs_to_its_item() -> None:
    assert included("* A\n\n  Note: B\n* C\n\n  * D\n\n  E") == [("A Note: B", 0), ("C", 0), ("D", 1), ("E", 1)]


def test_a_title_between_numbers_is_no_part_of_the_item_above() -> None:
    assert included("1. A is over.\n\n   Medical conditions\n2. B\n\n   Cohort two:\n3. C") == [
        ("A is over.", 0),
        ("Medical conditions", 0),
        ("B", 1),
        ("Cohort two:", 0),
        ("C", 1),
    ]


def test_no_heading_is_other() -> None:
    criteria = criteria_of("* Stage IV\n* No prior therapy")
    assert criteria.inclusion == criteria.exclusion == ()
    assert texts(criteria.other) == ["Stage IV", "No prior therapy"]


def test_text_before_the_first_heading_is_other() -> None:
    criteria = criteria_of("Two groups take part.\n\nInclusion Criteria:\n\n* A")
    assert shape(criteria.other) == [("Two groups take part.", 0)]
    assert shape(criteria.inclusion) == [("A", 0)]


def test_several_headings_of_one_kind_keep_what_tells_them_apart() -> None:
    criteria = criteria_of(
        "Inclusion Criteria (Patients):\n\n* A\n\nInclusion Criteria (Controls):\n\n* B\n\n"
        "Exclusion Criteria:\n\n* C\n\n"
        "Inclusion criteria: partners\n\n* D"
    )
    assert shape(criteria.inclusion) == [
        ("Inclusion Criteria (Patients):", 0),
        ("A", 1),
        ("Inclusion Criteria (Controls):", 0),
        ("B", 1),
        ("Inclusion criteria: partners", 0),
        ("D", 1),
    ]
    assert shape(criteria.exclusion) == [("C", 0)]


def test_a_title_over_headings_is_of_neither_kind() -> None:
    criteria = criteria_of(
        "Inclusion Criteria:\n\n* A\n\nControls:\n\nInclusion criteria\n\n* B\n\nExclusion Criteria\n\n* C"
    )
    assert texts(criteria.inclusion) == ["A", "B"]
    assert texts(criteria.other) == ["Controls:"]


def test_one_line_for_everything() -> None:
    criteria = criteria_of("Inclusion Criteria: Adults with asthma. Exclusion Criteria: Smokers.")
    assert shape(criteria.inclusion) == [("Adults with asthma.", 0)]
    assert shape(criteria.exclusion) == [("Smokers.", 0)]
    criteria = criteria_of("Inclusion Criteria:- Adults- Asthma Exclusion Criteria: 1) Smoking 2) Pregnancy")
    assert shape(criteria.inclusion) == [("Adults", 0), ("Asthma", 0)]
    assert shape(criteria.exclusion) == [("Smoking", 0), ("Pregnancy", 0)]


def test_a_heading_before_a_list_on_its_line() -> None:
    text = "1. Inclusion criteria for adults 1) A 2) B\n2. Exclusion criteria for adults 1) C 2) D"
    criteria = criteria_of(text)
    assert shape(criteria.inclusion) == [("Inclusion criteria for adults", 0), ("A", 1), ("B", 1)]
    assert shape(criteria.exclusion) == [("Exclusion criteria for adults", 0), ("C", 1), ("D", 1)]


def test_a_heading_at_the_end_of_an_item() -> None:
    criteria = criteria_of("Inclusion Criteria:\n\n* Body weight of 20 to 150 kg Exclusion Criteria\n* Pregnancy")
    assert texts(criteria.inclusion) == ["Body weight of 20 to 150 kg"]
    assert texts(criteria.exclusion) == ["Pregnancy"]


def test_lists_within_a_line_stand_under_their_title() -> None:
    assert included("* Any of: 1) A; 2) B\n* C: a. D\n\nb. E") == [
        ("Any of:", 0),
        ("A;", 1),
        ("B", 1),
        ("C:", 0),
        ("D", 1),
        ("E", 1),
    ]


def test_being_kept_out_below_inclusion_is_exclusion() -> None:
    criteria = criteria_of("Inclusion Criteria:\n\n* A\n\nPatients will be excluded if they:\n\n* B")
    assert texts(criteria.inclusion) == ["A"]
    assert texts(criteria.exclusion) == ["Patients will be excluded if they:", "B"]


def test_sentences_stand_in_for_headings_only_where_there_are_none() -> None:
    criteria = criteria_of("Women were eligible if they:\n\n1. A\n\nWomen were ineligible if they:\n\n1. B")
    assert shape(criteria.inclusion) == [("Women were eligible if they:", 0), ("A", 1)]
    assert shape(criteria.exclusion) == [("Women were ineligible if they:", 0), ("B", 1)]
    criteria = criteria_of("Exclusion Criteria:\n\n* A\n\nWomen are eligible if they:\n\n* B")
    assert criteria.inclusion == ()


def test_a_heading_of_neither_kind_ends_a_section() -> None:
    criteria = criteria_of("Inclusion Criteria:\n\n* A\n\nEligibility Criteria:\n\n* B\n\nDropout criteria:\n\n* C")
    assert texts(criteria.inclusion) == ["A"]
    assert texts(criteria.other) == ["B", "Dropout criteria:", "C"]
    criteria = criteria_of("Inclusion Criteria:\n\nEligibility Criteria:\n\n* A")
    assert texts(criteria.inclusion) == ["Eligibility Criteria:", "A"]


def test_a_criterion_about_criteria_does_not_turn_the_list_around() -> None:
    criteria = criteria_of("Exclusion Criteria:\n\n* Smoking\n* Not meeting inclusion criteria\n* Pregnancy")
    assert criteria.inclusion == ()
    assert len(criteria.exclusion) == 3


def test_a_closing_sentence_of_the_other_kind_is_of_neither() -> None:
    criteria = criteria_of("Exclusion Criteria:\n\n* Smoking\n\nPregnant women are eligible.")
    assert texts(criteria.exclusion) == ["Smoking"]
    assert texts(criteria.other) == ["Pregnant women are eligible."]


def test_lines_that_go_on_belong_to_their_item() -> None:
    assert included("* Age over 18\n  and under 65\n* Consent\nof a parent\n\nWritten\nor spoken") == [
        ("Age over 18 and under 65", 0),
        ("Consent of a parent", 0),
        ("Written or spoken", 0),
    ]


def test_marks_that_are_no_bullets_stay() -> None:
    items = included("* \\*Note this\n* -4.1 or less\n* 1.5 x ULN\n* 3\\. as typed\n* A. baumannii")
    assert [text for text, _ in items] == ["*Note this", "-4.1 or less", "1.5 x ULN", "3. as typed", "A. baumannii"]


def test_a_marker_alone_marks_the_paragraph_below_it() -> None:
    assert criteria_of("1.\n\nAge\n\n2.\n\nConsent").outline[1].marker == "2."
    assert texts(criteria_of("Exclusion Criteria:\n\n-\n\nInclusion Criteria:\n\n* A").inclusion) == ["A"]


@pytest.mark.parametrize("text", ["", " \n\n ", "\\-\n\n*\n\n1."])
def test_nothing_in_nothing_out(text: str) -> None:
    assert criteria_of(text).outline == ()


def test_a_heading_alone_is_no_criterion() -> None:
    assert everything(criteria_of("Inclusion Criteria:")) == []


def test_steps_of_four_and_more_are_peers() -> None:
    assert included("1. One of:\n   * A\n     * B\n       * C\n         * D\n2. E") == [
        ("One of:", 0),
        ("A", 1),
        ("B", 1),
        ("C", 1),
        ("D", 1),
        ("E", 0),
    ]
    assert included("* A\n  * B\n    * C\n* D") == [("A", 0), ("B", 1), ("C", 2), ("D", 0)]


def test_a_bullet_typed_into_a_bullet_stands_beside_those_nested_below() -> None:
    assert included("* • A\n  * B\n  * C\n") == [("A", 0), ("B", 0), ("C", 0)]
    assert included("* • One of:\n  * B\n  * C\n") == [("One of:", 0), ("B", 1), ("C", 1)]


def test_small_letters_go_on_from_the_bullet_that_announces_them() -> None:
    assert included("* Any of the following:\n* asthma\n* eczema\n* Consent") == [
        ("Any of the following:", 0),
        ("asthma", 1),
        ("eczema", 1),
        ("Consent", 0),
    ]


def test_capital_titles_stand_above_others() -> None:
    items = included("PATIENT CHARACTERISTICS:\n\nAge:\n\n* A\n\nSex:\n\n* B\n\nPRIOR THERAPY:\n\n* C")
    assert [depth for _, depth in items] == [0, 1, 2, 1, 2, 0, 1]


def test_lettered_titles_hold_the_lists_below_them() -> None:
    assert included("A) Conditions\n* One\n* Two\n\nB) Medication 1. Three .2. Four. C) Values\n1. Five") == [
        ("Conditions", 0),
        ("One", 1),
        ("Two", 1),
        ("Medication", 0),
        ("Three .", 1),
        ("Four.", 1),
        ("Values", 0),
        ("Five", 1),
    ]


def test_a_bullet_that_speaks_of_joining_leads_in_the_bullets_beside_it() -> None:
    text = "* Participants are eligible if they meet all of these criteria:\n* A\n\nFor women:\n\n* B"
    assert [depth for _, depth in included(text)] == [0, 1, 1, 2]


def test_what_a_heading_says_on_its_line_stands_beside_what_is_nested_below() -> None:
    criteria = criteria_of("* Inclusion Criteria: All answers must be yes.\n  1. A\n  2. B")
    assert shape(criteria.inclusion) == [("All answers must be yes.", 0), ("A", 0), ("B", 0)]
