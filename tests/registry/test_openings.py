"""Sentences that begin a list by what they mean: exclusion anywhere, inclusion only where nothing has begun."""

from __future__ import annotations

import pytest

from trialeditor.domain.criteria import Section
from trialeditor.registry.openings import is_lead_in, is_title, opening_of, says_the_opposite


@pytest.mark.parametrize("here", [Section.INCLUSION, Section.OTHER])
@pytest.mark.parametrize(
    "text",
    [
        "Patients will be excluded if they:",
        "Women were ineligible if they:",
        "NOT eligible:",
        "A subject will not be eligible for inclusion in this study if any of the following criteria apply:",
        "Any of the following would exclude the subject from participation in the study:",
        "Participants who meet any of the following criteria will be disqualified from entering the study:",
        "To be eligible for this study, patients should not meet any of the following criteria:",
        "Patients may not be enrolled in the study if any of the following are present:",
        "Each subject must not:",
    ],
)
def test_being_kept_out_starts_exclusion(text: str, here: Section) -> None:
    assert opening_of(text, here) is Section.EXCLUSION


@pytest.mark.parametrize(
    "text",
    [
        "Patients with brain metastases are not excluded if:",
        "Patients with vitiligo (others are excluded) are eligible for the study provided that:",
        "Patients ineligible for chemotherapy, such as:",
        "Droperidol must not be used in patients with any of the following:",
        "For women:",
        "Any of the following:",
    ],
)
def test_what_can_be_read_otherwise_starts_nothing(text: str) -> None:
    assert opening_of(text, Section.INCLUSION) is None


@pytest.mark.parametrize(
    "text",
    [
        "Women were eligible for participation in Project Viva if they:",
        "Patients must meet all of the following to be eligible for enrollment:",
        "Participants are eligible to be included in the study only if all of the following criteria apply:",
    ],
)
def test_being_let_in_starts_inclusion_only_where_no_section_has_begun(text: str) -> None:
    assert opening_of(text, Section.OTHER) is Section.INCLUSION
    assert opening_of(text, Section.INCLUSION) is None
    assert opening_of(text, Section.EXCLUSION) is None


def test_a_closing_sentence_can_say_the_opposite_of_its_list() -> None:
    assert says_the_opposite("Pregnant people are eligible to participate.", Section.EXCLUSION)
    assert says_the_opposite("Smokers are excluded.", Section.INCLUSION)
    assert not says_the_opposite("Pregnant people are not eligible.", Section.EXCLUSION)
    assert not says_the_opposite("Patients ineligible for surgery.", Section.INCLUSION)


def test_titles_and_sentences_that_lead_in() -> None:
    assert is_title("At visit 1")
    assert not is_title("Subjects who are taking beta blockers")
    assert not is_title("18 and over")
    assert is_lead_in("All of the following criteria must be met:")
    assert not is_lead_in("For adult women:")
