"""Promises: what is found and what is left alone, what it weighs, what could be said instead, and odd texts."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from support.checked_pages import LABELS, facts, labelled_pages, language, sample_pages, subject
from trialeditor.checks import promises
from trialeditor.checks.promise_rules import parse_rules
from trialeditor.domain.errors import BadInput
from trialeditor.domain.facts import Facts
from trialeditor.domain.findings import Finding, Weight

Label = Mapping[str, object]


def found(text: str, known: Facts | None = None) -> list[Finding]:
    """Return what is found in a text."""
    page = subject({"summary": text}, known)
    return list(promises.find(page, page.passages[0]))


def codes(text: str) -> set[str]:
    """Return the codes of what is found in a text."""
    return {finding.code for finding in found(text)}


def suggested(text: str) -> str:
    """Return a text with all suggestions in place of what they replace."""
    for finding in sorted(found(text), key=lambda each: -each.start):
        if finding.suggestion is not None:
            assert text[finding.start : finding.end] == finding.quote
            text = text[: finding.start] + finding.suggestion + text[finding.end :]
    return text


def labels(half: str) -> Iterator[Label]:
    """Go through the labelled lines of a half."""
    for line in (LABELS / half / "promises.ndjson").read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def is_found(line: Label, expected: Mapping[str, str]) -> bool:
    """Say whether an expected finding of a line is there."""
    text = str(line["text"])
    at = text.index(expected["quote"])
    known = facts(arms=("a",) * int(str(line["arms"])), has_results=line["results"], phase=(line["phase"],))
    return any(
        each.code == expected["code"] and each.start < at + len(expected["quote"]) and at < each.end
        for each in found(text, known)
    )


def test_nine_in_ten_labels_of_the_seen_half_are_found() -> None:
    wanted = [(line, expected) for line in labels("seen") for expected in line["expect"]]  # type: ignore[attr-defined]  # a list of dicts
    missed = [(line["text"], expected) for line, expected in wanted if not is_found(line, expected)]
    assert len(missed) <= len(wanted) // 20, missed


@pytest.mark.parametrize("half", ["seen", "blind"])
def test_fine_sentences_are_not_stopped(half: str) -> None:
    fine = [str(line["text"]) for line in labels(half) if not line["expect"]]
    stopped = [text for text in fine if any(each.weight is Weight.BLOCKER for each in found(text))]
    assert len(stopped) * 50 < len(fine), stopped


@pytest.mark.parametrize("half", ["seen", "blind"])
def test_right_pages_hold_no_blocker(half: str) -> None:
    for name, page in labelled_pages(half):
        stopped = [
            each.quote
            for passage in page.passages
            for each in promises.find(page, passage)
            if each.weight is Weight.BLOCKER
        ]
        assert not stopped, name


def test_pages_of_the_sample_hold_no_blocker_but_for_the_published_one() -> None:
    stopped = {
        name
        for name, page in sample_pages()
        for passage in page.passages
        for each in promises.find(page, passage)
        if each.weight is Weight.BLOCKER
    }
    assert stopped == {"NCT05350891-1"}


@pytest.mark.parametrize(
    ("section", "code", "quote"),
    [
        ("summary", "promise.benefit", "feel better"),
        ("good_fit", "promise.ideal", "Ideal candidates"),
        ("not_a_fit", "promise.exclusion", "will not benefit from this study"),
        ("potential_benefit", "promise.benefit", "significantly improve"),
        ("similar_studies", "claim.source", "have shown promise"),
        ("how_to_participate", "promise.free", "is free"),
        ("how_to_participate", "claim.source", "never obligates"),
    ],
)
def test_the_published_page_is_caught(section: str, code: str, quote: str) -> None:
    page = dict(sample_pages())["NCT05350891-1"]
    passage = page.passage(section)
    assert passage is not None
    assert (code, quote) in {(each.code, each.quote) for each in promises.find(page, passage)}


@pytest.mark.parametrize(
    "text",
    [
        "The study wants to find out if the drug helps people with gout.",
        "Nobody knows yet whether it works.",
        "It may ease your pain, or it may not help you.",
        "There is no guarantee that it works.",
        "Insulin lowers blood sugar.",
        "You are free to leave at any time.",
        "Breakthrough bleeding is bleeding between periods.",
        "Keep the tablets in a safe place.",
    ],
)
def test_frames_and_other_meanings_are_fine(text: str) -> None:
    assert not found(text)


def test_a_claim_is_told_by_what_it_claims() -> None:
    (study,) = found("Earlier studies have found it.")
    (duty,) = [each for each in found("It never obligates you.") if each.code == "claim.source"]
    assert "what other studies or people found" in study.message
    assert "what taking part costs or binds to" in duty.message


@pytest.mark.parametrize(
    "text",
    [
        "If your pain gets better, tell the team.",
        "The trial looks at whether people live longer.",
        "Your first milestone is the visit after two weeks.",
        "You have no obligation to join.",
        "You can use the free parking.",
    ],
)
def test_what_only_sounds_like_a_promise_is_fine(text: str) -> None:
    assert not found(text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Participants regain strength in their arms.", "promise.benefit"),
        ("Your tremor can become a thing of the past.", "promise.benefit"),
        ("Taking part may extend your life.", "promise.benefit"),
        ("The treatment repairs the cause of the disease.", "promise.benefit"),
        ("Places fill up quickly.", "promise.pressure"),
        ("The gel is gentle and you need not worry.", "promise.safe"),
        ("You get treatment made to measure.", "promise.misconception"),
        ("You get a drug that nobody else has.", "promise.new"),
    ],
)
def test_promises_that_name_nobody_who_keeps_them_are_found(text: str, code: str) -> None:
    assert code in codes(text)


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("Ideal candidates are adults.", "People who may be able to join are adults."),
        ("You are a perfect candidate.", "You are a person who may be able to join."),
        ("You are an ideal candidate.", "You are a person who may be able to join."),
        ("It is an amazing drug.", "It is a drug."),
        ("It is a groundbreaking operation.", "It is a groundbreaking operation."),
        ("It could greatly improve sleep.", "It could improve sleep."),
        ("Adults over 80 will not benefit from this study.", "Adults over 80 cannot join this study."),
        ("Join today.", "You can ask about joining."),
        ("An innovative treatment is here.", "A treatment being studied is here."),
    ],
)
def test_suggestions_read_well_in_place_of_the_quote(text: str, instead: str) -> None:
    assert suggested(text) == instead


@pytest.mark.parametrize(
    "text", ["Earlier trials found fewer attacks.", "Earlier trials found that the drug eases pain."]
)
def test_a_source_answers_a_claim(text: str) -> None:
    assert "claim.source" in codes(text)
    assert "claim.source" not in codes(f"[{text}](https://example.org)")
    assert "claim.source" not in codes(f"{text} [Read it here](https://example.org).")
    assert "claim.source" in codes(f"{text}\n\n[Read it here](https://example.org).")
    assert "claim.source" in codes(f"[{text}](mailto:a@example.org)")


def test_a_source_excuses_no_other_promise() -> None:
    assert "promise.ideal" in codes("[You are an ideal candidate](https://example.org).")


@pytest.mark.parametrize(
    ("known", "weight", "words"),
    [
        (facts(phase=("PHASE3",), arms=("a", "b"), has_results=False), Weight.WARNING, "no results"),
        (facts(phase=("PHASE1",), arms=("a", "b"), has_results=False), Weight.BLOCKER, "phase 1"),
        (facts(phase=("PHASE2",), arms=("a",), has_results=False), Weight.BLOCKER, "one group"),
        (facts(phase=("PHASE2",), arms=("a",), has_results=True), Weight.WARNING, "one group"),
    ],
)
def test_a_hope_weighs_more_in_a_study_that_is_too_early_for_it(known: Facts, weight: Weight, words: str) -> None:
    (finding,) = found("It could bring real relief.", known)
    assert finding.weight is weight
    assert words in finding.message


def test_each_place_is_told_once() -> None:
    assert [each.quote for each in found("It is completely safe.")] == ["is completely safe"]


def test_every_code_of_the_table_is_one_of_the_check() -> None:
    known = {code.key for code in promises.CODES}
    assert {rule.code for rule in language().promises.rules} == known


@pytest.mark.parametrize(
    "text", ["rule = 3 3", "[[rule]]\ncode='a'\nmessage='b'", "[[rule]]\ncode='a'\nmessage='b'\nwordings=['{none}']"]
)
def test_a_table_that_cannot_be_read_is_named(text: str) -> None:
    with pytest.raises(BadInput, match=r"bad\.toml"):
        parse_rules({"bad.toml": text})


ODD = st.text(alphabet=st.sampled_from(" .,-\u202e\u200f\x00\x0b\n😀אبwillhepyou*[](){}’'\"%3"), max_size=200)


@given(ODD)
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_odd_texts_do_no_harm(text: str) -> None:
    page = subject({"summary": text})
    for finding in promises.find(page, page.passages[0]):
        assert text[finding.start : finding.end] == finding.quote


@pytest.mark.parametrize(
    "text",
    [
        "x" * 1_000_000,
        "will help you " * 70_000,
        "-" * 1_000_000,
        "may not " * 120_000,
        "אבג \u202e will help you. " * 40_000,
        "😀" * 300_000,
        "if whether " * 90_000,
        "(" * 500_000,
    ],
)
def test_a_megabyte_takes_bounded_work(text: str) -> None:
    page = subject({"summary": text})
    per_sentence = [len(found(text[:2000])), 50]
    assert len(list(promises.find(page, page.passages[0]))) <= max(per_sentence) * max(
        1, len(page.passages[0].sentences)
    )
