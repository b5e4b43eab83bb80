"""What starts the inclusion or the exclusion criteria, and what only speaks of them."""

from __future__ import annotations

import pytest

from trialeditor.domain.criteria import LineKind, Section
from trialeditor.registry.headings import heading_of


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
        ("Exlusion Criteria:", Section.EXCLUSION),
        ("Exculsion creteria", Section.EXCLUSION),
        ("Exclusion:", Section.EXCLUSION),
        ("Exclusion", Section.EXCLUSION),
        ("Exclusions：", Section.EXCLUSION),
        ("Inclusion criterion:", Section.INCLUSION),
        ("B-Exclusion criteria", Section.EXCLUSION),
        ("II. Exclusion criteria", None),
        ("Non-inclusion criteria:", Section.EXCLUSION),
        ("Non inclusion Criteria", Section.EXCLUSION),
        ("Eligibility Criteria:", Section.OTHER),
        ("Major eligibility criteria：", Section.OTHER),
        ("Inclusion and Exclusion Criteria:", Section.OTHER),
        ("Inclusion/Exclusion Criteria", Section.OTHER),
    ],
)
def test_bare_headings_say_no_more_than_their_kind(line: str, section: Section | None) -> None:
    heading = heading_of(line, marked=False)
    assert (heading.section if heading and heading.kind is LineKind.HEADING else None) is section
    assert heading is None or heading.words == line


@pytest.mark.parametrize(
    ("line", "section", "words", "rest"),
    [
        ("Exclusion Criteria: none", Section.EXCLUSION, "Exclusion Criteria:", "none"),
        ("Inclusion Criteria:- Males 18 and older", Section.INCLUSION, "Inclusion Criteria:", "- Males 18 and older"),
        ("Exclusion criteria • Diabetes", Section.EXCLUSION, "Exclusion criteria", "• Diabetes"),
        ("Exclusion: pregnancy", Section.EXCLUSION, "Exclusion:", "pregnancy"),
    ],
)
def test_what_follows_a_heading_on_its_line_is_apart(line: str, section: Section, words: str, rest: str) -> None:
    heading = heading_of(line, marked=False)
    assert heading is not None
    assert (heading.section, heading.words, heading.rest) == (section, words, rest)


@pytest.mark.parametrize(
    ("line", "marked", "section"),
    [
        ("Phase 1b Key Inclusion Criteria", False, Section.INCLUSION),
        ("Exclusion criteria for Part B", True, Section.EXCLUSION),
        ("Subjects must meet all of the following inclusion criteria:", False, Section.INCLUSION),
        ("The main inclusion criteria include but are not limited to the following:", True, Section.INCLUSION),
        ('Criteria for non-inclusion in the "control" group:', False, Section.EXCLUSION),
        ("General Medical Exclusions", False, Section.EXCLUSION),
        ("Reasons for exclusion:", False, Section.EXCLUSION),
        ("EXCLUSION PRIOR TO DAY 0", False, Section.EXCLUSION),
        ("Dropout Criteria:", False, Section.OTHER),
    ],
)
def test_headings_that_say_more_are_titles(line: str, marked: bool, section: Section) -> None:
    heading = heading_of(line, marked=marked)
    assert heading is not None
    assert (heading.section, heading.kind, heading.words) == (section, LineKind.TITLE, line)


def test_a_criterion_can_name_its_kind_itself() -> None:
    heading = heading_of("Exclusion criteria include men who have revision surgery.", marked=False)
    assert heading is not None
    assert (heading.section, heading.kind) == (Section.EXCLUSION, LineKind.ITEM)


@pytest.mark.parametrize(
    ("line", "marked"),
    [
        ("Not meeting inclusion criteria", True),
        ("Not meeting inclusion criteria", False),
        ("Children not meeting the following inclusion criteria:", False),
        ("Other protocol-defined inclusion criteria may apply", True),
        ("Participation within 30 days of inclusion", True),
        ("Inclusion in another trial", True),
        ("Inclusion: a partner", True),
        ("Inclusion criteria are not met", True),
        ("All exclusion criteria will be assessed before the run-in phase.", False),
        ("Eligibility criteria for the extension", True),
        ("Age over 18", True),
        ("Expansion criteria:", False),
        ("Infusion Criteria:", False),
    ],
)
def test_criteria_that_speak_of_criteria_are_no_headings(line: str, marked: bool) -> None:
    assert heading_of(line, marked=marked) is None


def test_only_a_bare_heading_counts_when_nested() -> None:
    assert heading_of("Exclusion Criteria:", marked=True, nested=True) is not None
    assert heading_of("Exclusion Criteria: none", marked=True, nested=True) is None
    assert heading_of("Exclusion", marked=True, nested=True) is None
    assert heading_of("Exclusion Criteria for Part B", marked=True, nested=True) is None


def test_a_nested_paragraph_of_its_own_can_be_a_title() -> None:
    heading = heading_of("Exclusion Criteria for Part B", marked=False, nested=True)
    assert heading is not None
    assert heading.section is Section.EXCLUSION
