"""Headings in the middle of a line."""

from __future__ import annotations

import pytest

from trialeditor.domain.criteria import Section
from trialeditor.registry.heading_breaks import split_at_headings


def parts(text: str, *, marked: bool = False, here: Section = Section.INCLUSION) -> list[str]:
    return split_at_headings(text, marked=marked, here=here)


@pytest.mark.parametrize(
    ("text", "marked", "heading"),
    [
        ("Age over 18. Exclusion Criteria: pregnancy", False, "Exclusion Criteria: pregnancy"),
        ("Age over 18. Key Exclusion Criteria: pregnancy", False, "Key Exclusion Criteria: pregnancy"),
        ("Age over 18; exclusion criteria: pregnancy", False, "exclusion criteria: pregnancy"),
        ("Age over 18. Exclusion: pregnancy", False, "Exclusion: pregnancy"),
        (
            "Able to give informed consent in person Exclusion Criteria: pregnancy",
            False,
            "Exclusion Criteria: pregnancy",
        ),
        ("Stable heterosexual relationship Exclusion Criteria:", True, "Exclusion Criteria:"),
        ("Body weight between 20 to 150 kg Exclusion Criteria", True, "Exclusion Criteria"),
        ("No history of anaphylaxis. Group 2 inclusion criteria.", True, "Group 2 inclusion criteria."),
        ("Creatinine > 2.5 mg/dL.D) Other Exclusion Criteria", True, "D) Other Exclusion Criteria"),
        ("Good health. Exclusion criteria also include: psychosis", True, "Exclusion criteria also include: psychosis"),
    ],
)
def test_a_heading_gets_a_part_of_its_own(text: str, marked: bool, heading: str) -> None:
    assert parts(text, marked=marked)[1:] == [heading]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Solid tumor Exclusion Criteria: pregnancy", False),
        ("Patients must fulfil all of the following Inclusion Criteria:", False),
        ("Patients meeting the exclusion criteria: none", False),
        ("Patients with asthma, CVA and EB exclusion criteria", True),
        ("Age over 18. Other protocol-defined inclusion criteria may apply", True),
        ("Consent. Not meeting inclusion criteria.", True),
        ("Meets none of the other Exclusion Criteria", True),
        ("Included since 2010", True),
    ],
)
def test_words_that_only_speak_of_criteria_stay(text: str, marked: bool) -> None:
    assert parts(text, marked=marked) == [text]


def test_after_a_heading_on_the_same_line_one_word_is_enough() -> None:
    text = "Inclusion Criteria: adults Exclusion Criteria: smokers"
    assert parts(text) == ["Inclusion Criteria: adults", "Exclusion Criteria: smokers"]


def test_every_heading_of_a_one_line_text() -> None:
    text = "Inclusion Criteria: Adults. Exclusion Criteria: Smokers. Inclusion Criteria: Controls."
    assert parts(text) == [
        "Inclusion Criteria: Adults.",
        "Exclusion Criteria: Smokers.",
        "Inclusion Criteria: Controls.",
    ]
