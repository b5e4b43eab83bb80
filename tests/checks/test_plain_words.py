"""Plain words, and words that put the person first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from support.subjects import bare_facts, section_subject, subject_of, the_language
from trialeditor.checks.plain_words import find
from trialeditor.domain.facts import Fact, Facts
from trialeditor.domain.findings import Finding


def told(text: str, facts: Facts | None = None) -> list[Finding]:
    subject = section_subject(text, facts=facts)
    passage = subject.passage("studies")
    assert passage is not None
    return list(find(subject, passage))


def pairs(text: str) -> list[tuple[str, str | None]]:
    return [(each.quote, each.suggestion) for each in told(text)]


def test_a_hard_word_is_told_with_what_to_say_and_where_that_comes_from() -> None:
    [found] = told("Prior to the visit, do not eat.")
    assert (found.code, found.quote, found.suggestion) == ("word.plain", "Prior to", "Before")
    assert "Federal Plain Language" in found.message


@pytest.mark.parametrize(
    ("text", "quote", "instead"),
    [
        ("The nurse administers it.", "administers", "gives"),
        ("In order to join, call.", "In order to", "To"),
        ("It is taken orally.", "orally", "by mouth"),
        ("The physician’s office calls.", "physician", "doctor"),
    ],
)
def test_words_keep_their_form(text: str, quote: str, instead: str) -> None:
    assert (quote, instead) in pairs(text)


@pytest.mark.parametrize("text", ["You require a scan.", "The control group rests.", "You wear an air monitor.", ""])
def test_words_with_a_meaning_of_their_own_in_trials_are_left_alone(text: str) -> None:
    assert told(text) == []


def test_a_word_within_the_name_of_the_condition_stays() -> None:
    facts = Facts(
        by_key={
            **bare_facts().by_key,
            "conditions": Fact(
                key="conditions",
                value=("Multiple Sclerosis", "Diabetic Foot"),
                phrase="x",
                path="x",
                items=("Multiple Sclerosis", "Diabetic Foot"),
            ),
        }
    )
    assert told("People with multiple sclerosis join.", facts) == []
    assert told("This is diabetic foot.", facts) == []
    assert [each.quote for each in told("People with multiple pains join.", facts)] == ["multiple"]


def test_a_word_that_the_team_silenced_is_told_no_more() -> None:
    language = replace(the_language(), silenced=frozenset({"prior to"}))
    subject = subject_of(bare_facts(), {"studies": "Prior to that, utilize it."}, language=language)
    passage = subject.passage("studies")
    assert passage is not None
    assert [each.quote for each in find(subject, passage)] == ["utilize"]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Diabetics may join.", "Diabetics"),
        ("An epileptic may not drive.", "epileptic"),
        ("You are diabetic.", "are diabetic"),
        ("The elderly can bring a helper.", "The elderly"),
        ("People suffering from asthma call.", "suffering from"),
        ("Wheelchair-bound people get a ride.", "Wheelchair-bound"),
    ],
)
def test_the_person_comes_first(text: str, quote: str) -> None:
    [found] = told(text)
    assert (found.code, found.quote) == ("word.person_first", quote)
    assert found.suggestion


@pytest.mark.parametrize(
    "text",
    [
        "You had an epileptic seizure.",
        "You have diabetic eye disease.",
        "You have two alcoholic drinks.",
        "The blind part of the study ends.",
        "The team treats people with diabetes.",
    ],
)
def test_an_adjective_names_nobody(text: str) -> None:
    assert told(text) == []


def test_every_suggestion_is_there_and_differs() -> None:
    language = the_language()
    for words, entry in language.plain_words.by_words.items():
        assert entry.instead
        assert all(each and each != " ".join(words) for each in entry.instead), words
        assert entry.source
    assert all(language.person_first.by_words.values())
