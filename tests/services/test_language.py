"""The language tables that come with the program, and a workspace's own words laid over them."""

from __future__ import annotations

from trialeditor.checks.language import Language
from trialeditor.checks.tokens import tokens
from trialeditor.domain.judgments import HouseKind, HouseWord
from trialeditor.services.language import LanguageShelf, with_house_words


def shelf() -> Language:
    return LanguageShelf().get()


def test_every_table_is_there_and_read_once() -> None:
    kept = LanguageShelf()
    language = kept.get()
    assert kept.get() is language
    assert len(language.known_words) > 80_000
    assert len(language.syllables) > 100_000
    assert len(language.glossary) > 100
    assert len(language.plain_words.by_words) > 600
    assert language.person_first.by_words
    assert language.entities.drug_endings


def test_our_medical_words_are_spelled_right_and_counted() -> None:
    language = shelf()
    assert {"angioedema", "rituximab", "telehealth"} <= language.known_words
    assert language.syllables["angioedema"] == 6
    assert not any(word != word.casefold() or ":" in word for word in language.known_words)


def test_words_of_the_team_are_laid_over() -> None:
    language = with_house_words(
        shelf(),
        [
            HouseWord(kind=HouseKind.KNOWN, word="Velorin"),
            HouseWord(kind=HouseKind.SILENCED, word="Utilize"),
            HouseWord(kind=HouseKind.TERM, word="Placebo", meaning="A sugar pill.", source="ours"),
        ],
    )
    assert (language.house_words, language.silenced) == (frozenset({"velorin"}), frozenset({"utilize"}))
    assert [each.meaning for each in language.glossary if each.term.casefold() == "placebo"] == ["A sugar pill."]
    [hit] = language.terms.find(list(tokens("a placebo")))
    assert hit.entry.meaning == "A sugar pill."


def test_no_words_change_nothing() -> None:
    language = shelf()
    same = with_house_words(language, [])
    assert (same.terms, same.glossary, same.known_words) == (language.terms, language.glossary, language.known_words)
