"""Readability: the formulas against published examples, and what a section is told."""

from __future__ import annotations

import math

import pytest

from support.subjects import bare_facts, section_subject, subject_of
from trialeditor.checks.readability import (
    LONG,
    NOTHING,
    Reading,
    find,
    find_page,
    flesch_kincaid,
    page_reading,
    reading_of,
    smog,
)
from trialeditor.domain.findings import Finding, Weight

PLAIN = (
    "The plan is short. A nurse takes your blood. You rest for an hour. Then you can go home and eat."
    " The team calls you the next day."
)
HARD = (
    "Investigational immunotherapeutic administration necessitates comprehensive characterization of individual"
    " participants' immunological parameters, considerably complicating longitudinal interpretation of accumulating"
    " multidimensional evidence concerning tolerability and acceptability in several populations."
)


def reading(text: str) -> Reading:
    subject = section_subject(text)
    passage = subject.passage("studies")
    assert passage is not None
    return reading_of(subject, passage)


def told(text: str, section: str = "studies") -> list[Finding]:
    subject = section_subject(text, section)
    passage = subject.passage(section)
    assert passage is not None
    return list(find(subject, passage))


def test_flesch_kincaid_as_published() -> None:
    """Counted passages of the article “Flesch-Kincaid readability tests” (Wikipedia), worked there to -1.45 and 11.3.

    “The cat sat on the mat.”: 6 words of one syllable. “The Australian platypus is seemingly a hybrid of a mammal and
    reptilian creature.”: 13 words, 24 syllables.
    """
    assert flesch_kincaid(6, 1, 6) == pytest.approx(-1.45, abs=0.005)
    assert flesch_kincaid(13, 1, 24) == pytest.approx(11.3, abs=0.05)


def test_flesch_kincaid_by_the_words_of_its_authors() -> None:
    """Kincaid and others, Research Branch Report 8-75 (1975).

    Grade = .39 (words per sentence) + 11.8 (syllables per word) - 15.59.
    A text of 100 words in 5 sentences with 150 syllables.
    """
    assert flesch_kincaid(100, 5, 150) == pytest.approx(0.39 * 20 + 11.8 * 1.5 - 15.59)
    assert flesch_kincaid(100, 5, 150) == pytest.approx(9.91)


def test_the_published_sentences_are_counted_as_published() -> None:
    assert reading("The cat sat on the mat.") == Reading(words=6, sentences=1, syllables=6, hard_words=0, longest=6)
    counted = reading("The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.")
    assert (counted.words, counted.sentences, counted.syllables) == (13, 1, 24)
    assert counted.grade == pytest.approx(11.3, abs=0.05)


@pytest.mark.parametrize(
    ("counted", "grade"),
    [(0, 4), (5, 5), (10, 6), (16, 7), (25, 8), (36, 9), (50, 10), (67, 11), (81, 12), (100, 13), (144, 15), (196, 17)],
)
def test_smog_beside_the_conversion_table(counted: int, grade: int) -> None:
    """McLaughlin's exact formula beside the conversion table for thirty sentences.

    NCI, “Making Health Communication Programs Work” (2001), appendix A, prints the table, and works 67 long words to
    grade 11 by the rounded formula 3 + √; the exact one lies less than a grade above.
    """
    assert -0.9 < smog(counted, 30) - grade < 0.9
    assert smog(67, 30) == pytest.approx(1.0430 * math.sqrt(67) + 3.1291)


def test_smog_is_scaled_to_thirty_sentences() -> None:
    """McLaughlin, Journal of Reading 12 (1969), counts in thirty sentences; fewer are scaled up."""
    assert smog(8, 10) == pytest.approx(smog(24, 30))


def test_bullets_decimals_units_and_abbreviations_break_no_sentence() -> None:
    counted = reading("You take 2.5 mg, e.g. at 8 a.m. every day. Then:\n\n- you rest\n- you go home")
    assert counted.sentences == 4
    assert counted.longest == 10


def test_a_telephone_number_is_one_word_that_nobody_reads() -> None:
    assert reading("Call 800-555-0177.").syllables == 3


def test_counts_of_parts_add_up() -> None:
    both = reading("A nurse takes blood.") + reading("You go home.")
    assert both == Reading(words=7, sentences=2, syllables=7, hard_words=0, longest=4)
    assert NOTHING + both == both
    assert (NOTHING.grade, NOTHING.smog, NOTHING.is_scored) == (0.0, 0.0, False)


def test_a_short_text_is_not_scored_and_a_grade_is_a_band() -> None:
    assert not reading("A nurse takes blood.").is_scored
    counted = reading(PLAIN)
    assert counted.is_scored
    assert counted.band == (max(0, math.floor(counted.grade)), max(1, math.ceil(counted.grade)))
    assert Reading(words=40, sentences=10, syllables=40, hard_words=0, longest=4).band == (0, 1)


def test_plain_words_are_left_alone() -> None:
    assert told(PLAIN) == []


def test_a_hard_section_names_its_hardest_sentence() -> None:
    found = told(f"{PLAIN} {HARD}")
    [grade] = [each for each in found if each.code == "readability.grade"]
    assert grade.quote == HARD
    assert "grade" in grade.message


def test_many_long_words_are_named() -> None:
    [hard] = [each for each in told(HARD + " " + HARD) if each.code == "readability.hard_words"]
    assert "longitudinal" in hard.message or "immunotherapeutic" in hard.message
    assert hard.weight is Weight.HINT


def test_a_long_sentence_is_told_and_a_very_long_one_weighs_more() -> None:
    assert told(" ".join(["dog"] * LONG) + ".") == []
    [found] = [each for each in told(" ".join(["dog"] * 26) + ".") if each.code == "readability.sentence"]
    assert (found.weight, "26 words" in found.message) == (Weight.HINT, True)
    [found] = [each for each in told(" ".join(["dog"] * 36) + ".") if each.code == "readability.sentence"]
    assert found.weight is Weight.WARNING


def test_a_page_that_is_far_too_hard_is_stopped() -> None:
    [found] = find_page(section_subject(HARD))
    assert (found.code, found.weight) == ("readability.grade", Weight.BLOCKER)
    assert list(find_page(section_subject(PLAIN))) == []


def test_overrides_are_not_counted_in_the_page() -> None:
    subject = subject_of(bare_facts(), {"summary": PLAIN}, overrides={"quick_facts": HARD})
    assert page_reading(subject) == reading(PLAIN)
    passage = subject.passage("quick_facts")
    assert passage is not None
    assert list(find(subject, passage)) == []
