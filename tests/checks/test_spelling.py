"""Spelling: unknown words, suggestions, medical words that no dictionary has, one term in two spellings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from support.subjects import invented_facts, section_subject, subject_of, the_language
from trialeditor.checks.language import Language
from trialeditor.checks.medical import is_medical, is_prefixed
from trialeditor.checks.spelling import find, find_pairs
from trialeditor.checks.subject import Subject


def told(subject: Subject) -> list[tuple[str, str | None]]:
    passage = subject.passage("studies")
    assert passage is not None
    return [(each.quote, each.suggestion) for each in find(subject, passage)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("You take medcine.", ("medcine", "medicine")),
        ("Recieve it daily.", ("Recieve", "Receive")),
        ("A tretment works.", ("tretment", "treatment")),
        ("Your xyzzyqw hurts.", ("xyzzyqw", None)),
        ("You are in the reserch’s team.", ("reserch", "research")),
    ],
)
def test_an_unknown_word_is_told_with_the_nearest_one(text: str, found: tuple[str, str | None]) -> None:
    assert told(section_subject(text)) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "You don’t smoke, and it’s the doctor’s office.",
        "A well-informed, long-lasting check-in.",
        "Ms. Mustermann of Fargo leads it.",
        "Take LX-100, mRNA, 2.5 mg.",
        "See [zzqqx words](https://example.org).",
        "Thrombocytopenia, cholangiocarcinoma, gastroesophageal reflux and telehealth.",
        "",
    ],
)
def test_what_is_spelled_right(text: str) -> None:
    assert told(section_subject(text)) == []


def test_words_of_the_record_and_of_the_team_are_known() -> None:
    facts = invented_facts("diabetes-placebo")
    assert told(subject_of(facts, {"studies": "You take sorvaglipin."})) == []
    assert told(subject_of(facts, {"studies": "You take sorvaglipim."})) == [("sorvaglipim", "sorvaglipin")]
    house = replace(the_language(), house_words=frozenset({"zzqqx"}))
    assert told(subject_of(facts, {"studies": "The zzqqx works."}, language=house)) == []


def test_without_a_dictionary_nothing_is_told() -> None:
    assert told(subject_of(invented_facts("diabetes-placebo"), {"studies": "Zzqqx."}, language=Language())) == []


def test_a_text_in_another_language_gives_no_flood() -> None:
    words = " ".join(f"przy{'abcdefghij'[at % 10]}{'klmnopqrst'[at // 10 % 10]}wcz" for at in range(1000))
    assert len(told(section_subject(words))) == 200


@pytest.mark.parametrize(
    "word",
    [
        "thrombocytopenia",
        "cholecystectomy",
        "leptomeningeal",
        "hyperkalemia",
        "neuropathies",
        "intravitreal",
        "glioblastoma",
    ],
)
def test_words_made_of_medical_parts(word: str) -> None:
    assert is_medical(word)


@pytest.mark.parametrize(
    "word", ["thrombocytopena", "leptomeningel", "hyperkalmia", "neuropthy", "itis", "", "émia", "gastrox", "cardio"]
)
def test_a_slip_leaves_a_rest(word: str) -> None:
    assert not is_medical(word)


def test_a_known_word_behind_a_prefix() -> None:
    known = frozenset({"similar", "health", "hone"})
    assert is_prefixed("biosimilar", known)
    assert is_prefixed("telehealth", known)
    assert not is_prefixed("telehone", known)
    assert not is_prefixed("bio", known)


def test_one_term_in_two_spellings_is_told_at_both_places() -> None:
    text = "Leptomeningeal disease is rare. The leptomeningel scan shows it."
    found = list(find_pairs(section_subject(text)))
    assert [(each.code, each.quote) for each in found] == [
        ("spelling.inconsistent", "leptomeningel"),
        ("spelling.inconsistent", "Leptomeningeal"),
    ] or [each.quote for each in found] == ["Leptomeningeal", "leptomeningel"]
    assert all("Use one spelling" in each.message for each in found)


def test_grammar_makes_no_second_spelling() -> None:
    text = "Spirometry and thrombocytopenia. The glioblastoma, the glioblastomas. Intravitreal, intravitreally."
    assert list(find_pairs(section_subject(text))) == []
