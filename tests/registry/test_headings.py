"""What starts the inclusion or the exclusion criteria, and what only speaks of them."""

from __future__ import annotations

import pytest

from trialeditor.registry.headings import Section, heading_of, split_inline_headings


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ("Inclusion Criteria:", Section.INCLUSION),
        ("INCLUSION CRITERIA", Section.INCLUSION),
        ("Key inclusion criteria :", Section.INCLUSION),
        ("Main Exclusion Criteria:", Section.EXCLUSION),
        ("General exclusion criteria", Section.EXCLUSION),
        ("Subject Exclusion Criteria.", Section.EXCLUSION),
        ("**Exclusion Criteria**", Section.EXCLUSION),
        ("EXCLUSION CRITIERIA:", Section.EXCLUSION),
        ("Exclusion:", Section.EXCLUSION),
        ("Exclusion", Section.EXCLUSION),
        ("Inclusion criterion:", Section.INCLUSION),
        ("Non-inclusion criteria:", Section.EXCLUSION),
        ("Non inclusion Criteria", Section.EXCLUSION),
    ],
)
def test_bare_headings_are_dropped(line: str, section: Section) -> None:
    heading = heading_of(line, marked=False)
    assert heading is not None
    assert heading.section is section
    assert not heading.kept


@pytest.mark.parametrize(
    ("line", "marked", "section", "kept"),
    [
        ("Exclusion Criteria: none", False, Section.EXCLUSION, "none"),
        ("Inclusion Criteria:- Males 18 and older", False, Section.INCLUSION, "Males 18 and older"),
        ("Phase 1b Key Inclusion Criteria", False, Section.INCLUSION, "Phase 1b Key Inclusion Criteria"),
        ("Exclusion criteria for Part B", True, Section.EXCLUSION, "Exclusion criteria for Part B"),
        (
            "Subjects must meet all of the following inclusion criteria:",
            False,
            Section.INCLUSION,
            "Subjects must meet all of the following inclusion criteria:",
        ),
        (
            "The main inclusion criteria include but are not limited to the following:",
            True,
            Section.INCLUSION,
            "The main inclusion criteria include but are not limited to the following:",
        ),
        (
            "Exclusion criteria include men who have revision surgery.",
            False,
            Section.EXCLUSION,
            "Exclusion criteria include men who have revision surgery.",
        ),
        (
            'Criteria for non-inclusion in the "control" group:',
            False,
            Section.EXCLUSION,
            'Criteria for non-inclusion in the "control" group:',
        ),
    ],
)
def test_headings_that_say_more_keep_their_words(line: str, marked: bool, section: Section, kept: str) -> None:
    heading = heading_of(line, marked=marked)
    assert heading is not None
    assert (heading.section, heading.kept) == (section, kept)


@pytest.mark.parametrize(
    ("line", "marked"),
    [
        ("Not meeting inclusion criteria", True),
        ("Not meeting inclusion criteria", False),
        ("Children not meeting the following inclusion criteria:", False),
        ("Other protocol-defined inclusion criteria may apply", True),
        ("Inclusion and Exclusion Criteria:", False),
        ("Inclusion/Exclusion Criteria", False),
        ("Participation within 30 days of inclusion", True),
        ("Inclusion in another trial", True),
        ("Inclusion criteria are not met", True),
        ("All exclusion criteria will be assessed before the run-in phase.", False),
        ("Eligibility criteria:", False),
        ("Age over 18", True),
    ],
)
def test_criteria_that_speak_of_criteria_are_no_headings(line: str, marked: bool) -> None:
    assert heading_of(line, marked=marked) is None


def test_only_a_bare_heading_counts_when_nested() -> None:
    assert heading_of("Exclusion Criteria:", marked=True, nested=True) is not None
    assert heading_of("Exclusion Criteria: none", marked=True, nested=True) is None
    assert heading_of("Exclusion", marked=True, nested=True) is None


@pytest.mark.parametrize(
    ("text", "is_split"),
    [
        ("Age over 18. Exclusion Criteria: pregnancy", True),
        ("* Able to give informed consent in person Exclusion Criteria: pregnancy", True),
        ("Solid tumor Exclusion Criteria: pregnancy", False),
        ("Patients must fulfil all of the following Inclusion Criteria:", False),
        ("Patients meeting the exclusion criteria: none", False),
    ],
)
def test_headings_in_the_middle_of_a_line(text: str, is_split: bool) -> None:
    assert ("\n" in split_inline_headings(text)) is is_split
