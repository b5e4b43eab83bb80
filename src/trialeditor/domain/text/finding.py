"""Words looked for in a text as it was typed, and other words put in their place.

Only the words of paragraphs and items are looked at, never the marks of lists. What is found never cuts a sign that
stands for more than itself: half of a bound phrase, of a link's address or of an escape is no match. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from trialeditor.domain.text.cleaning import clean, fold_spaces
from trialeditor.domain.text.inlines import ESCAPABLE
from trialeditor.domain.text.spans import Span, SpanKind, content_ranges, inline_spans


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """What is looked for."""

    words: str
    match_case: bool = False
    whole_words: bool = False
    in_phrases: bool = False
    """Also parts of bound phrases and of links' addresses, which a replacement may break."""

    @property
    def is_empty(self) -> bool:
        """Say whether there is nothing to look for."""
        return not self.words.strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Replacement:
    """What is looked for, and what is put in its place."""

    sought: Sought
    words: str

    def of(self, match: str) -> str:
        """Return what takes the place of `match`.

        Unless case matters, it begins with a capital where the match does, or is all in capitals. Words that have a
        capital themselves, or hold a bound phrase, stay as they are.
        """
        words = self.words
        letters = [letter for letter in match if letter.isalpha()]
        is_fixed = self.sought.match_case or "{" in words or words != words.lower()
        if is_fixed or not letters or not letters[0].isupper():
            return words
        if len(letters) > 1 and all(letter.isupper() for letter in letters):
            return words.upper()
        first = next((at for at, letter in enumerate(words) if letter.isalpha()), len(words))
        return words[:first] + words[first : first + 1].upper() + words[first + 1 :]

    def put_in(self, text: str, found: Iterable[Found]) -> str:
        """Return `text` with the words in place of each match."""
        parts: list[str] = []
        at = 0
        for each in found:
            parts += [text[at : each.start], self.of(text[each.start : each.end])]
            at = each.end
        return "".join([*parts, text[at:]])


@dataclass(frozen=True, slots=True)
class Found:
    """Where a match begins and ends in a text."""

    start: int
    end: int


def find(text: str, sought: Sought) -> tuple[Found, ...]:
    """Return the matches in `text`, in order; none of them overlap.

    A space matches any white space within a paragraph, also the end of a line. Straight quotes match curly ones.
    An escaped sign is found by the sign, and its backslash belongs to the match.
    """
    if sought.is_empty:
        return ()
    pattern = _pattern(sought)
    return tuple(
        Found(start + match.start(), start + match.end())
        for start, end in content_ranges(text)
        for match in _uncut(pattern, text[start:end], in_phrases=sought.in_phrases)
    )


def plain_part(sought: Sought) -> str:
    """Return letters and digits in a row that every text with a match holds, whatever their case; or nothing.

    For stores that can look for them faster than texts are read. ASCII alone: it has one case folding everywhere.
    """
    return max(_PLAIN.findall(clean(sought.words)), key=len, default="")


_PLAIN = re.compile(r"[A-Za-z0-9]+")
_MARKS = "\u0300-\u036f"
_QUOTES = {"'": "'’‘", '"': '"“”„'}
_GAP = r"(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*)"
_LETTER = r"[^\W_]"


@lru_cache(maxsize=32)
def _pattern(sought: Sought) -> re.Pattern[str]:
    words = fold_spaces(clean(sought.words))
    begins = _edge(f"(?<!{_LETTER})", words[0], sought)
    ends = _edge(f"(?!{_LETTER})", words[-1], sought)
    signs = (_sign(sign, match_case=sought.match_case) for sign in words)
    return re.compile(f"{begins}{''.join(signs)}{ends}(?![{_MARKS}])")


def _edge(assertion: str, sign: str, sought: Sought) -> str:
    """Whole words end where letters end; an underscore is a mark of the grammar, and no letter."""
    return assertion if sought.whole_words and sign.isalnum() else ""


def _sign(sign: str, *, match_case: bool) -> str:
    if sign == " ":
        return _GAP
    if sign in _QUOTES:
        return f"[{_QUOTES[sign]}]"
    same = re.escape(sign)
    if sign in ESCAPABLE:
        return rf"(?:\\{same}|{same})"
    others = "" if match_case else "".join(each for each in (sign.lower(), sign.upper()) if len(each) == 1)
    return f"[{re.escape(sign + others)}]" if others else same


def _uncut(pattern: re.Pattern[str], words: str, *, in_phrases: bool) -> Iterator[re.Match[str]]:
    """Go through the matches in the words of one block, without those that cut something in two."""
    guarded: Sequence[tuple[int, int]] | None = None
    at = 0
    while match := pattern.search(words, at):
        if guarded is None:
            guarded = [each for span in inline_spans(words) for each in _guarded(span, in_phrases=in_phrases)]
        if any(_cuts(match, *each) for each in guarded):
            at = match.start() + 1
        else:
            yield match
            at = match.end()


def _guarded(span: Span, *, in_phrases: bool) -> Iterator[tuple[int, int]]:
    """Give what must stay whole of a span: an escape always, a phrase and an address unless they are asked for."""
    if span.kind is SpanKind.ESCAPE or (span.kind is SpanKind.PHRASE and not in_phrases):
        yield span.start, span.end
    elif span.kind is SpanKind.LINK and not in_phrases:
        yield span.inner_end + 2, span.end - 1


def _cuts(match: re.Match[str], start: int, end: int) -> bool:
    """Say whether a match holds a part of what stands from `start` to `end`, and not all of it."""
    overlaps = match.start() < end and start < match.end()
    return overlaps and not (match.start() <= start and end <= match.end())
