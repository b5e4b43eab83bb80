"""Words of a text, found once for all checks that count or look them up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(r"[^\W_]+(?:[’'\-‑.,/](?=[^\W_])[^\W_]+)*%?")
_SINGLE_LETTERS = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]")
_PART = re.compile(r"[^.,/]+")
_JOINS = re.compile(r"[.,/]")


class Token(NamedTuple):
    """A word or a number, as a range of a text. A tuple, because a page has thousands and each key press makes them."""

    start: int
    end: int
    text: str
    folded: str
    """In lower case, with straight apostrophes and without a possessive ending."""

    @property
    def is_number(self) -> bool:
        """Say whether it begins with a digit."""
        return self.text[0].isdigit()


def tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """Go through the words and numbers of a range: "two-step", "don't", "e.g", "3.5", "10,000", "mg/day"."""
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        word = match[0]
        if word.isalpha():
            yield Token(match.start(), match.end(), word, word.casefold())
        else:
            yield from _parted(match.start(), word)


def _parted(at: int, text: str) -> Iterator[Token]:
    """Part what a dot, a comma or a stroke joins, unless it is a number or an abbreviation such as "e.g"."""
    if text[0].isdigit() or not _JOINS.search(text) or _SINGLE_LETTERS.fullmatch(text):
        yield Token(at, at + len(text), text, _folded(text))
        return
    for match in _PART.finditer(text):
        yield Token(at + match.start(), at + match.end(), match[0], _folded(match[0]))


def _folded(text: str) -> str:
    folded = text.casefold().replace("’", "'").replace("‑", "-")
    return folded.removesuffix("'s").removesuffix("'")
