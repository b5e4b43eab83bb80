"""What could be said instead of a promise, where one wording fits: it replaces exactly the words that are quoted."""

from __future__ import annotations

import re
from dataclasses import dataclass

from trialeditor.checks.promise_rules import PromiseRule

_ARTICLE = re.compile(r"\b(?P<article>an?) \Z", re.IGNORECASE)
_FIRST_WORD = re.compile(r"\S+?[\s-]+")
_SPACES = re.compile(r"[\s-]+")
_VOWELS = "aeiou"
_LONGEST_ARTICLE = 4


@dataclass(frozen=True, slots=True)
class Rewrite:
    """Other words, and where what they replace begins."""

    start: int
    words: str


def rewritten(rule: PromiseRule, text: str, start: int, end: int) -> Rewrite | None:
    """Return what could stand for the words from `start` to `end`, or None when only a person can say.

    An article before them is replaced with them where it would no longer fit: "an amazing drug", "a drug".
    """
    quote = text[start:end]
    words = _dropped(quote) if rule.drops_first else rule.instead.get(_SPACES.sub(" ", quote.casefold()))
    if not words:
        return None
    article = _ARTICLE.search(text, max(0, start - _LONGEST_ARTICLE), start)
    if article is None or _fitting(words) == article["article"].casefold():
        return Rewrite(start, _with_case(words, quote))
    return Rewrite(article.start(), _with_case(f"{_fitting(words)} {words}", article["article"]))


def _dropped(quote: str) -> str:
    """Return a quote without its first word."""
    first = _FIRST_WORD.match(quote)
    return quote[first.end() :] if first else ""


def _fitting(words: str) -> str:
    return "an" if words[0].casefold() in _VOWELS else "a"


def _with_case(words: str, like: str) -> str:
    return words[:1].upper() + words[1:] if like[:1].isupper() else words
