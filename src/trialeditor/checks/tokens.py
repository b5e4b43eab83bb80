"""Words of a text, found once for all checks that count or look them up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(r"[^\W_]+(?:[’'\-‑.,/](?=[^\W_])[^\W_]+)*%?")
_SINGLE_LETTERS = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a number, as a range of a text."""

    start: int
    end: int
    text: str

    @property
    def is_number(self) -> bool:
        """Say whether it begins with a digit."""
        return self.text[0].isdigit()

    @property
    def folded(self) -> str:
        """Return it in lower case, with straight apostrophes and without a possessive ending."""
        folded = self.text.casefold().replace("’", "'").replace("‑", "-")
        return folded.removesuffix("'s").removesuffix("'")


def tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """Go through the words and numbers of a range: "two-step", "don't", "e.g", "3.5", "10,000", "mg/day"."""
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        yield from _parted(match.start(), match[0])


def _parted(at: int, text: str) -> Iterator[Token]:
    """Part what a dot, a comma or a stroke joins, unless it is a number or an abbreviation such as "e.g"."""
    if text[0].isdigit() or _SINGLE_LETTERS.fullmatch(text):
        yield Token(at, at + len(text), text)
        return
    for match in _PART.finditer(text):
        yield Token(at + match.start(), at + match.end(), match[0])


_PART = re.compile(r"[^.,/]+")
