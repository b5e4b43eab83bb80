"""The glossary of a workspace, as pages use it: the terms of the program, and the team's own before them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from trialeditor.checks.language import Language, Term
from trialeditor.checks.phrase_table import PhraseTable
from trialeditor.checks.tokens import tokens
from trialeditor.domain.judgments import HouseKind, HouseWord
from trialeditor.rendering.words_to_know import KnownWord
from trialeditor.services.language import read_glossary, with_house_words

_KEPT = 512


@dataclass(frozen=True, slots=True, kw_only=True)
class Glossary:
    """Finds terms in the words of pages. What it found in a text is kept: while one types, the others stay the same."""

    terms: PhraseTable[Term]
    _known: dict[str, tuple[tuple[Term, str], ...]] = field(default_factory=dict, compare=False, repr=False)

    def __call__(self, texts: Sequence[tuple[str, str]], /) -> tuple[KnownWord, ...]:
        """Return each term of a page, where it is first used; `texts` are (section, reader text) in page order."""
        found: dict[str, KnownWord] = {}
        for section, text in texts:
            for term, quote in self._terms_in(text):
                if term.term not in found:
                    found[term.term] = _known_word(term, section, quote)
        return tuple(found.values())

    def _terms_in(self, text: str) -> tuple[tuple[Term, str], ...]:
        known = self._known.get(text)
        if known is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            known = self._known[text] = tuple(self._find(text))
        return known

    def _find(self, text: str) -> Iterator[tuple[Term, str]]:
        for hit in self.terms.find(tuple(tokens(text))):
            quote = text[hit.start : hit.end]
            if "\n" not in quote and "\t" not in quote:
                yield hit.entry, quote


def _known_word(term: Term, section: str, quote: str) -> KnownWord:
    return KnownWord(term=term.term, meaning=term.meaning, source=term.source, section=section, quote=quote)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A term as a workspace explains it."""

    term: Term
    is_own: bool
    """The team wrote its meaning; else it came with the program."""
    replaces: Term | None = None
    """What came with the program in its place."""


def entries(words: Sequence[HouseWord]) -> tuple[Entry, ...]:
    """Return the glossary of a workspace whose house list has these words, in the order of the alphabet. Pure."""
    bundled = {each.term.casefold(): each for each in read_glossary()[0]}
    own = {each.word.casefold() for each in words if each.kind is HouseKind.TERM}
    found = (
        Entry(term=term, is_own=key in own, replaces=bundled.get(key) if key in own else None)
        for term in with_house_words(Language(glossary=tuple(bundled.values())), words).glossary
        if (key := term.term.casefold())
    )
    return tuple(sorted(found, key=lambda each: each.term.term.casefold()))


@lru_cache(maxsize=8)
def glossary_with(words: tuple[HouseWord, ...]) -> Glossary:
    """Return the glossary of a workspace whose house list has these words: the same value for the same words."""
    glossary, terms = read_glossary()
    language = with_house_words(Language(glossary=glossary, terms=terms), words)
    return Glossary(terms=language.terms)
