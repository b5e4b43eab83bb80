"""Numbers of our words held to a record: what is found, where, and what is offered in place."""

from __future__ import annotations

import time

import pytest

from support.check_subjects import findings_of, invented_facts, subject_of
from trialeditor.checks.numbers import findings, superscripts
from trialeditor.domain.findings import Finding, Weight

BILE = "bile-duct-single-arm"


def found(text: str, *, section: str = "studies", record: str = BILE) -> list[Finding]:
    """Return the findings in one section, hints left out."""
    subject = subject_of(invented_facts(record), {section: text})
    each = findings_of(subject, findings.CHECK, superscripts.CHECK)
    return [finding for finding in each if finding.section == section and finding.weight is not Weight.HINT]


def hints(text: str, section: str = "studies") -> list[Finding]:
    """Return the offers to bind."""
    return findings_of(subject_of(invented_facts(BILE), {section: text}), findings.CHECK)


@pytest.mark.parametrize(
    ("section", "text", "code", "quote"),
    [
        ("good_fit", "You are over 18.", "number.comparator", "over 18"),
        ("not_a_fit", "You are 18 or younger.", "number.comparator", "18 or younger"),
        ("good_fit", "You are 21 or older.", "number.orphan", "21 or older"),
        ("studies", "About 90 people take part.", "number.orphan", "90 people"),
        ("studies", "There are 77 sites.", "number.orphan", "77 sites"),
        ("studies", "You get 240 g of tolevarumab.", "number.unit", "240 g"),
        ("good_fit", "It was removed in the last 12 months.", "number.unit", "in the last 12 months"),
        ("good_fit", "Platelets of at least 100 x 109/L.", "number.superscript", "109"[:3]),
        ("studies", "It ends in September 2031.", "number.orphan", "September 2031"),
        ("how_to_participate", "Call 216-555-0199.", "number.orphan", "216-555-0199"),
        ("summary", "This is a phase 3 study.", "number.orphan", "phase 3"),
    ],
)
def test_what_the_record_does_not_bear_out_is_found(section: str, text: str, code: str, quote: str) -> None:
    (finding,) = found(text, section=section)
    assert (finding.code, finding.quote, finding.weight) == (code, quote, Weight.BLOCKER)
    assert text[finding.start : finding.end] == quote


@pytest.mark.parametrize(
    ("section", "text"),
    [
        ("good_fit", "You are over 17."),
        ("not_a_fit", "You are under 18."),
        ("studies", "About 80 people take part at eight sites in two countries."),
        ("studies", "You get 0.24 g of tolevarumab every three weeks."),
        ("not_a_fit", "You had a live vaccine in the past month."),
        ("good_fit", "Your hemoglobin is 9 g/dL or higher."),
        ("studies", "The study has two main goals. Step 3 is a call."),
        ("studies", "Scans are done for two years, then every half year until year 5."),
        ("how_to_participate", "Call (216) 555-0142."),
    ],
)
def test_what_the_record_says_in_other_words_is_fine(section: str, text: str) -> None:
    assert found(text, section=section) == []


@pytest.mark.parametrize(
    ("record", "section", "text", "code", "quote"),
    [
        ("diabetes-placebo", "good_fit", "You can join from the age of 75.", "number.comparator", "from the age of 75"),
        ("migraine-completed", "good_fit", "It came after you were 50.", "number.comparator", "after you were 50"),
        ("diabetes-placebo", "good_fit", "You are at least 18 months old.", "number.unit", "at least 18 months old"),
        ("diabetes-placebo", "not_a_fit", "You had a stroke in the last 12 months.", "number.orphan", None),
        ("lymphoma-phase1-2", "studies", "It has been running since December 2028.", "number.orphan", "December 2028"),
    ],
)
def test_the_right_number_of_another_line_or_limit_is_found(
    record: str, section: str, text: str, code: str, quote: str | None
) -> None:
    (finding,) = found(text, section=section, record=record)
    assert finding.code == code
    assert quote is None or finding.quote == quote


@pytest.mark.parametrize(
    ("record", "text"),
    [
        (BILE, "People can take part at 8 places."),
        ("diabetes-placebo", "You can join from 18 up to 75 years of age."),
        ("child-eczema-ointment", "Two of three children get nelvimast."),
        ("migraine-completed", "Your first migraine came before you were 50."),
    ],
)
def test_a_limit_or_share_in_another_wording_is_fine(record: str, text: str) -> None:
    assert found(text, section="good_fit", record=record) == []


def test_a_message_names_what_the_record_says() -> None:
    (finding,) = found("You are over 18.", section="good_fit")
    assert "18 years and older" in finding.message
    assert finding.fact == "age.minimum"


def test_a_cited_number_is_left_alone() -> None:
    text = "In one study, [412 people](https://example.org/paper) took part."
    assert found(text) == []
    assert found("In one study, 412 people took part.") != []


def test_words_of_bound_phrases_are_never_found() -> None:
    assert hints("{enrollment.count|About} take part. You are {age.minimum|range} old.") == []


@pytest.mark.parametrize(
    ("text", "quote", "phrase"),
    [
        ("In all, 77 people take part.", "77 people", "{enrollment.count|people}"),
        ("About 80 people take part.", "About 80 people", "{enrollment.count|About}"),
        ("You are 18 years or older.", "18 years or older", "{age.minimum|range}"),
        ("It runs at 8 sites.", "8 sites", "{locations.count|inline}"),
        ("It began in March 2025.", "March 2025", "{dates.start|month}"),
        ("This is a phase 2 study.", "phase 2", "{phase}"),
    ],
)
def test_a_number_that_equals_a_fact_can_be_bound(text: str, quote: str, phrase: str) -> None:
    (finding,) = hints(text)
    assert (finding.code, finding.weight) == ("number.unbound", Weight.HINT)
    assert (finding.quote, finding.suggestion) == (quote, phrase)


def test_a_bound_phrase_put_in_place_reads_right_and_ends_the_offer() -> None:
    text = "You are between 18 and 75 years old."
    subject = subject_of(invented_facts("diabetes-placebo"), {"good_fit": text})
    (finding,) = findings_of(subject, findings.CHECK)
    mended = text[: finding.start] + (finding.suggestion or "") + text[finding.end :]
    again = subject_of(invented_facts("diabetes-placebo"), {"good_fit": mended})
    passage = again.passage("good_fit")
    assert passage is not None
    assert passage.text == "You are 18 to 75 years old."
    assert findings_of(again, findings.CHECK) == []


def test_registry_wording_that_lost_a_superscript_is_a_warning_without_a_suggestion() -> None:
    subject = subject_of(invented_facts(BILE), {}, {"contacts": "x"})
    assert findings_of(subject, superscripts.CHECK) == []


@pytest.mark.parametrize(
    "text",
    [
        "77 " * 350_000,
        "1" * 1_000_000,
        "over " * 200_000,
        "10^9/L x " * 100_000,
        "1/" * 300_000,
        "a.a" * 300_000,
        "twenty-" * 150_000,
        "In Aa Bb, " * 100_000,
        "\u202e٧٧ عدد 🧪 " * 80_000,
        "\x00\x07 5 mg\u200b" * 80_000,
        "at least the past " * 60_000,
    ],
    ids=lambda text: repr(text[:9]),
)
def test_a_megabyte_of_anything_is_read_in_time_that_grows_with_it(text: str) -> None:
    begun = time.process_time()
    found(text)
    assert time.process_time() - begun < 60
