"""Bound phrases: forms, capital forms, and what happens to a phrase that names nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from support.building_facts import facts_with
from trialeditor.domain.facts import Facts
from trialeditor.domain.phrases import fill_from, unknown_phrases, words_of
from trialeditor.domain.text import BoundPhrase, parse, reader_text

FACTS = facts_with()


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("{enrollment.count}", "77 people (planned)"),
        ("{enrollment.count|number}", "77"),
        ("{enrollment.count|about} can join", "about 80 people can join"),
        ("{enrollment.count|About} can join", "About 80 people can join"),
        ("The study is {status|inline}.", "The study is open to new patients."),
        ("{status|Inline}", "Open to new patients"),
        ("{no.such.fact}", "{no.such.fact}"),
        ("{status|nonsense}", "{status|nonsense}"),
        ("{status|Nonsense}", "{status|Nonsense}"),
    ],
)
def test_how_a_phrase_reads(source: str, text: str) -> None:
    assert reader_text(parse(source), fill_from(FACTS)) == text


def test_a_capital_form_changes_the_first_letter_alone() -> None:
    fact = replace(FACTS["status"], forms={"inline": "open in Hefei, USA"})
    facts = Facts(by_key={"status": fact})
    assert words_of(BoundPhrase(key="status", form="Inline"), facts) == "Open in Hefei, USA"


@pytest.mark.parametrize(
    "phrase",
    [BoundPhrase(key="no.such.fact"), BoundPhrase(key="status", form="x"), BoundPhrase(key="sex", form="About")],
)
def test_what_names_nothing_has_no_words(phrase: BoundPhrase) -> None:
    assert words_of(phrase, FACTS) is None


def test_unknown_phrases_are_found_in_reading_order_wherever_they_stand() -> None:
    blocks = parse("{status} {a}\n\n- **{b|About}**\n  - [{c}](https://x.org) {status|nonsense}")
    assert [phrase.source for phrase in unknown_phrases(blocks, FACTS)] == [
        "{a}",
        "{b|About}",
        "{c}",
        "{status|nonsense}",
    ]


def test_grammar_in_a_phrase_is_words() -> None:
    facts = facts_with({"sponsor.name": "*Acme* [x](https://x.org) {status}"})
    assert reader_text(parse("{sponsor.name}"), fill_from(facts)) == "*Acme* [x](https://x.org) {status}"
