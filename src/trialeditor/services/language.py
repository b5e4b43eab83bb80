"""The language tables: read from the resources once, with the workspace's own words laid over them."""

from __future__ import annotations

import gzip
import threading
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from trialeditor.checks.entities.tables import parse_entities
from trialeditor.checks.language import Language, PlainWord, Term, terms_of
from trialeditor.checks.phrase_table import PhraseTable, phrase_table
from trialeditor.checks.promise_rules import parse_rules
from trialeditor.domain.judgments import HouseKind, HouseWord
from trialeditor.resources import resource_path

_FOLDER = "language"


@dataclass(slots=True)
class LanguageShelf:
    """The tables that come with the program, read when they are first asked for. Safe to use from several threads."""

    _language: Language | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def get(self) -> Language:
        """Return the tables; raise ResourceMissing when the installation is not whole."""
        with self._lock:
            if self._language is None:
                self._language = read_language()
            return self._language


@lru_cache(maxsize=1)
def read_language() -> Language:
    """Read every table of the resources: once in a process, since they are values that nobody changes."""
    medical = dict(_medical_words())
    glossary, terms = read_glossary()
    return Language(
        glossary=glossary,
        terms=terms,
        plain_words=phrase_table({each.word: each for each in _plain_words()}),
        person_first=phrase_table(_toml("person_first.toml")["words"]),
        entities=parse_entities(_text("entities.toml")),
        promises=parse_rules(dict(_texts("promises"))),
        syllables=dict(_syllables()) | {word: count for word, count in medical.items() if count},
        known_words=frozenset(word.casefold() for word in _packed("words.txt.gz").split()) | frozenset(medical),
    )


@lru_cache(maxsize=1)
def read_glossary() -> tuple[tuple[Term, ...], PhraseTable[Term]]:
    """Read the glossary alone: pages need no other table."""
    glossary = tuple(_terms())
    return glossary, terms_of(glossary)


def _syllables() -> Iterator[tuple[str, int]]:
    """Go through the pronunciation table: each line is a number of syllables and all words that have it."""
    for line in _packed("syllables.txt.gz").splitlines():
        count, *words = line.split(" ")
        yield from ((word, int(count)) for word in words)


def _medical_words() -> Iterator[tuple[str, int]]:
    """Go through our own list: words with their syllables, or 0 where the rule for unknown words counts them right."""
    for line in _text("medical_words.txt").splitlines():
        for item in () if line.startswith("#") else line.split():
            word, _, count = item.partition(":")
            yield word, int(count or 0)


def with_house_words(language: Language, words: Iterable[HouseWord]) -> Language:
    """Return the tables with the words of a workspace's house list. Pure."""
    listed = tuple(words)
    of_kind = {kind: frozenset(each.word.casefold() for each in listed if each.kind is kind) for kind in HouseKind}
    forms = {term.term.casefold(): term.forms for term in language.glossary}
    terms = tuple(
        Term(
            term=each.word,
            meaning=each.meaning,
            source=each.source,
            forms=forms.get(each.word.casefold(), ()),  # another meaning holds for all ways to write the term
        )
        for each in listed
        if each.kind is HouseKind.TERM
    )
    kept = tuple(term for term in language.glossary if term.term.casefold() not in of_kind[HouseKind.TERM])
    glossary = (*kept, *terms)
    return replace(
        language,
        house_words=language.house_words | of_kind[HouseKind.KNOWN],
        silenced=language.silenced | of_kind[HouseKind.SILENCED],
        glossary=glossary,
        terms=terms_of(glossary) if terms else language.terms,
    )


def _plain_words() -> Iterator[PlainWord]:
    for group in _toml("plain_words.toml")["group"]:
        for word, instead in group["words"].items():
            yield PlainWord(word=word, instead=tuple(instead), reason=group["reason"], source=group["source"])


def _terms() -> Iterator[Term]:
    for source in _toml("glossary.toml")["source"]:
        for each in source["term"]:
            yield Term(
                term=each["term"],
                meaning=each["meaning"],
                source=each.get("source", source["name"]),
                forms=tuple(each.get("forms", ())),
            )


def _toml(name: str) -> Mapping[str, Any]:
    return tomllib.loads(_text(name))


def _packed(name: str) -> str:
    return gzip.decompress(resource_path(_FOLDER, name).read_bytes()).decode("utf-8")


def _texts(folder: str) -> Iterator[tuple[str, str]]:
    """Go through the files of a folder: name and text."""
    for path in sorted(resource_path(_FOLDER, folder).glob("*.toml")):
        yield path.name, path.read_text(encoding="utf-8")


def _text(name: str) -> str:
    return resource_path(_FOLDER, name).read_text(encoding="utf-8")
