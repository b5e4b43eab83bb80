"""Sentences: where they begin and end, so that decimals, abbreviations, units and initials break none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from trialeditor.checks.prose import Prose
from trialeditor.checks.tables import words

_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)")
"""Where a sentence may end: closing signs, with the quotes and brackets that close with it."""
_NEXT = re.compile(r"\s*[\"'“‘(\[]*(.?)", re.DOTALL)
_LAST_WORD = re.compile(r"[^\s(\[\"“‘]*\Z")
_NEVER_LAST = words(
    "approx al dept gen rep sen hon rev inc ltd co jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri"
    " ed eds resp incl excl max min sr jr"
)
"""Abbreviations after which a sentence goes on."""
_CAN_BE_LAST = words(
    "etc u.s u.s.a u.k e.u a.m p.m ph.d m.d b.i.d q.d t.i.d inc ltd co jr sr al mg ml kg cm mm hr hrs wk wks yr yrs"
)
"""Abbreviations that may also close a sentence: they do when the next word begins with a capital."""
_ALWAYS_JOINED = words("dr mr mrs ms prof st vs e.g i.e cf no nos fig figs vol ca approx p pp")
"""Abbreviations that belong to what follows, capital or not."""
_INITIAL = re.compile(r"[A-Z]\Z")
_BEFORE = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence, as a range of the prose."""

    start: int
    end: int
    text: str


def sentences_of(prose: Prose) -> tuple[Sentence, ...]:
    """Return the sentences of a section in order. None goes across the end of a paragraph or of a list's item."""
    return tuple(each for line in prose.lines for each in _in_line(prose.text, line.start, line.end))


def split(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of one paragraph."""
    return tuple(_in_line(text, 0, len(text)))


def _in_line(text: str, start: int, end: int) -> Iterator[Sentence]:
    begin = start
    for match in _END.finditer(text, start, end):
        if _closes(text, match, begin, end):
            yield from _trimmed(text, begin, match.end())
            begin = match.end()
    yield from _trimmed(text, begin, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Sentence]:
    words = text[start:end]
    begin = start + len(words) - len(words.lstrip())
    stripped = words.strip()
    if stripped:
        yield Sentence(start=begin, end=begin + len(stripped), text=stripped)


def _closes(text: str, match: re.Match[str], begin: int, end: int) -> bool:
    """Say whether a sign really ends a sentence, by the word before it and the one after it."""
    following = _NEXT.match(text, match.end(), end)
    after = following[1] if following else ""
    if not after:
        return True
    signs = match[0].rstrip("\"'”’)]")
    if signs != ".":
        return not after.islower()
    before = _LAST_WORD.search(text[max(begin, match.start() - _BEFORE) : match.start()])
    word = before[0] if before else ""
    return _word_closes(word, after)


def _word_closes(word: str, after: str) -> bool:
    folded = word.casefold()
    if _INITIAL.search(word) and len(word) == 1:
        return False
    if folded in _ALWAYS_JOINED:
        return False
    if folded in _NEVER_LAST or folded in _CAN_BE_LAST or "." in word:
        return after.isupper() and folded in _CAN_BE_LAST
    return not after.islower()
