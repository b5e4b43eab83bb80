"""Markup and codes that were meant for machines: in our words, and in the registry's wording."""

from __future__ import annotations

import pytest

from support.subjects import bare_facts, invented_facts, section_subject, subject_of
from trialeditor.checks.markup import find, find_in_registry
from trialeditor.domain.findings import Finding, Weight


def told(text: str) -> list[Finding]:
    subject = section_subject(text)
    passage = subject.passage("studies")
    assert passage is not None
    return list(find(subject, passage))


@pytest.mark.parametrize(
    ("text", "quote", "instead"),
    [
        ("You weigh &lt;50 kg.", "&lt;50", "<50"),
        ("Tea &amp; coffee.", "&amp;", "&"),
        ("It is &#8805;5 mg.", "&#8805;5", "≥5"),
        ("Take <b>two</b> now.", "<b>two</b>", None),
        ("Take **two now.", "**two", None),
        ("## A heading", "## ", ""),
        ("Use `code` here.", "`code`", None),
    ],
)
def test_markup_that_shows_stops_a_page(text: str, quote: str, instead: str | None) -> None:
    [found] = told(text)
    assert (found.code, found.weight) == ("markup.escaped", Weight.BLOCKER)
    assert (found.quote, found.suggestion) == (quote, instead)


@pytest.mark.parametrize(
    ("text", "quote", "instead"),
    [("A dose\\>10mg daily.", "dose\\>10mg", "dose>10mg"), ("Use \\[a\\] and b\\.", "\\[a\\]", "[a]")],
)
def test_a_needless_backslash_is_a_warning(text: str, quote: str, instead: str) -> None:
    found = told(text)[0]
    assert (found.code, found.weight) == ("markup.escaped", Weight.WARNING)
    assert (found.quote, found.suggestion) == (quote, instead)
    assert text[found.start : found.end] == quote


@pytest.mark.parametrize(
    ("text", "quote", "instead"),
    [
        ("This is PHASE2.", "PHASE2", "Phase 2"),
        ("It is PHASE1/PHASE2 now.", "PHASE1/PHASE2", "Phase 1 and 2"),
        ("A hospital (other) runs it.", "(other)", ""),
        ("It is NOT_YET_RECRUITING.", "NOT_YET_RECRUITING", "not yet open"),
        ("Sex: ALL", "ALL", None),
        ("Phase: N/A", "N/A", "not applicable"),
        ("Some {no.such.fact} here.", "{no.such.fact}", None),
    ],
)
def test_a_code_stops_a_page(text: str, quote: str, instead: str | None) -> None:
    [found] = told(text)
    assert (found.code, found.weight) == ("code.raw", Weight.BLOCKER)
    assert (found.quote, found.suggestion) == (quote, instead)


@pytest.mark.parametrize(
    "text",
    [
        "Phase 2 is open.",
        "One of three (the other two are known).",
        "Take 5 \\* 3 tablets; **two** a day; see [this](https://example.org).",
        "The pressure is < 140 and > 90.",
        "R&D visits & tea; AT&T; x<y>z.",
        "We are RECOVERING in ALL places.",
        "{nct_id} is the number.",
    ],
)
def test_what_people_write_is_left_alone(text: str) -> None:
    assert told(text) == []


def test_the_registrys_wording_is_a_warning_with_its_quote() -> None:
    facts = invented_facts("gout-withdrawn")
    [found] = find_in_registry(subject_of(facts, {}))
    assert (found.code, found.weight, found.section) == ("markup.escaped", Weight.WARNING, "eligibility")
    assert found.quote == "eGFR \\< 60"
    assert "eGFR < 60" in found.message


def test_a_record_without_escapes_has_no_warning() -> None:
    assert list(find_in_registry(subject_of(bare_facts(), {}))) == []
