"""Terms and acronyms: explained where they are first used, or told."""

from __future__ import annotations

import pytest

from support.subjects import invented_facts, section_subject, subject_of, the_language
from trialeditor.checks.terms import find


def quotes(text: str, code: str) -> list[str]:
    return [each.quote for each in find(section_subject(text)) if each.code == code]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("This is a double-blind study.", "double-blind"),
        ("Half of them get a placebo.", "placebo"),
        ("A doctor takes a biopsy of the spot.", "biopsy"),
        ("The placebo is given daily.", "placebo"),
        ("It is a prospective study. It runs for a year.", "prospective"),
        ("You get the drug or a placebo.", "placebo"),
        ("You get the drug, a shot, or a placebo.", "placebo"),
        ("Half of them get a placebo. In this study, all are adults.", "placebo"),
    ],
)
def test_an_unexplained_term_is_told(text: str, term: str) -> None:
    assert quotes(text, "word.unexplained") == [term]


@pytest.mark.parametrize(
    "text",
    [
        "Half of them get a placebo (a tablet with no medicine).",
        "Half of them get a placebo, which has no medicine in it.",
        "A placebo is a tablet with no medicine in it.",
        "Half of them get a tablet with no medicine in it. This is called a placebo.",
        "A doctor takes a small piece of tissue (a biopsy).",
        "You need dialysis. That means that a machine cleans your blood.",
        "Half of them get a sugar pill, or placebo, instead.",
        "Half of them get a placebo. A placebo is a tablet with nothing in it.",
        "You have a biopsy. In a biopsy, a small piece of tissue is taken out.",
        "This is a single-arm study. Everybody gets the same drug.",
        "You and your doctor know what you get (the study is open-label).",
        "People are put into groups by chance. The record calls this randomized.",
        "**Spirometry:** a test of how well you breathe.",
    ],
)
def test_an_explained_term_is_fine(text: str) -> None:
    assert quotes(text, "word.unexplained") == []


def test_only_the_first_use_on_the_page_counts() -> None:
    texts = {"summary": "A placebo (a tablet with no medicine) is used.", "studies": "The placebo and the placebos."}
    assert list(find(subject_of(invented_facts("diabetes-placebo"), texts))) == []


def test_a_title_has_no_room_to_explain() -> None:
    assert list(find(section_subject("A placebo in COPD", "title"))) == []


def test_a_finding_offers_the_meaning() -> None:
    [found] = find(section_subject("They get a placebo."))
    assert found.suggestion == "placebo (something that looks like the treatment and has no medicine in it)"
    assert "ClinicalTrials.gov" in found.message


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("The study is about COPD.", "COPD"),
        ("Your eGFR is measured.", "eGFR"),
        ("You had CAR T cells.", "CAR T"),
        ("Your HbA1c is too high.", "HbA1c"),
        ("You take NSAIDs.", "NSAIDs"),
    ],
)
def test_letters_that_nobody_spells_out_are_told(text: str, letters: str) -> None:
    assert quotes(text, "word.acronym") == [letters]


@pytest.mark.parametrize(
    "text",
    [
        "It is about chronic obstructive pulmonary disease (COPD).",
        "It is about COPD (chronic obstructive pulmonary disease).",
        "The disease is chronic obstructive pulmonary disease. COPD makes it hard to breathe.",
        "A fat in the blood, LDL, is too high.",
        "The cells carry a mark called CD20.",
        "The CD20 protein sits on the cells.",
        "People with HIV and AIDS join. An MRI shows it. See NCT90000001.",
        "STOP AND READ THIS FIRST.",
        "You have an iPad.",
    ],
)
def test_letters_that_are_clear_are_fine(text: str) -> None:
    assert quotes(text, "word.acronym") == []


def test_what_the_record_calls_its_treatment_is_a_name() -> None:
    facts = invented_facts("flu-vaccine-older")
    assert list(find(subject_of(facts, {"studies": "Half of them get TVX-40."}))) == []


def test_every_term_has_a_meaning_and_a_source() -> None:
    glossary = the_language().glossary
    assert len(glossary) > 100
    assert all(each.meaning.endswith(".") and each.source for each in glossary)
    names = [form.casefold() for each in glossary for form in (each.term, *each.forms)]
    assert len(names) == len(set(names))
