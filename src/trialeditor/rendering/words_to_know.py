"""Words to know: glossary terms where a page first uses them, and what they mean.

Reference text that nobody signs. In a section, a term becomes a link to its meaning; the words stay as they are, so
that what was signed stays what is shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Protocol

WORD = "word-"
"""What the ids of meanings begin with."""
_LETTERS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownWord:
    """A glossary term on a page: where it is first used, as it is written there, and what it means."""

    term: str
    meaning: str
    source: str
    section: str
    quote: str

    @property
    def anchor(self) -> str:
        """Return the id of the meaning."""
        return WORD + "-".join(_LETTERS.findall(self.term.casefold()))


class FindsWords(Protocol):
    """A glossary."""

    def __call__(self, texts: Sequence[tuple[str, str]], /) -> tuple[KnownWord, ...]:
        """Return each term of a page, where it is first used; `texts` are (section, reader text) in page order."""
        ...


def no_words(_texts: Sequence[tuple[str, str]], /) -> tuple[KnownWord, ...]:
    """Find nothing: a page without a glossary."""
    return ()


class FirstUses:
    """Makes links of the terms that a section is the first to use, once each, as its HTML is written."""

    def __init__(self, words: Iterable[KnownWord]) -> None:
        self._waiting = list(words)
        self.linked: list[KnownWord] = []

    def __call__(self, text: str) -> str:
        """Return the HTML of words that stand in no link."""
        if not self._waiting:
            return escape(text)
        pieces, at = [], 0
        for start, word in sorted(((_place(text, each), each) for each in self._waiting), key=lambda pair: pair[0]):
            if start < at:
                continue
            end = start + len(word.quote)
            link = f'<a class="word" href="#{escape(word.anchor)}">{escape(word.quote)}</a>'
            pieces += [escape(text[at:start]), link]
            at = end
            self.linked.append(word)
        if at:
            self._waiting = [each for each in self._waiting if each not in self.linked]
        return "".join([*pieces, escape(text[at:])])


def _place(text: str, word: KnownWord) -> int:
    """Return where a term stands in a text as a word of its own, or -1."""
    if word.quote not in text:
        return -1
    found = re.search(rf"(?<!\w){re.escape(word.quote)}(?!\w)", text)
    return found.start() if found else -1
