"""From words as a reader sees them back to the place where they were typed, for comments that come from outside."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from trialeditor.domain.text.cleaning import clean, fold_spaces
from trialeditor.domain.text.spans import Span, SpanKind, content_ranges, inline_spans


@dataclass(frozen=True, slots=True)
class Typed:
    """Where quoted words stand in a text as it was typed, marks within them and all."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Sign:
    """A sign that a reader sees, and the typed stretch that it stands for."""

    char: str
    start: int
    end: int


def find_quote(source: str, quote: str, fill: Callable[[str], str]) -> Typed | None:
    """Return the first place of words that a reader quoted; None when they do not stand there.

    Marks of lists and emphasis and addresses of links are no words; a bound phrase reads as `fill` says for what
    stands between its braces. White space of any kind is one space.
    """
    wanted = fold_spaces(clean(quote)).strip()
    signs = _folded(_signs(source, fill))
    at = "".join(sign.char for sign in signs).find(wanted) if wanted else -1
    return Typed(signs[at].start, signs[at + len(wanted) - 1].end) if at >= 0 else None


def _folded(signs: Iterator[_Sign]) -> list[_Sign]:
    folded: list[_Sign] = []
    for sign in signs:
        if not sign.char.isspace():
            folded.append(sign)
        elif folded and folded[-1].char != " ":
            folded.append(_Sign(" ", sign.start, sign.end))
    return folded


def _signs(source: str, fill: Callable[[str], str]) -> Iterator[_Sign]:
    for start, end in content_ranges(source):
        text = source[start:end]
        yield from _within(text, inline_spans(text), 0, len(text), start, fill)
        yield _Sign(" ", end, end)


def _within(
    text: str, spans: tuple[Span, ...], at: int, end: int, base: int, fill: Callable[[str], str]
) -> Iterator[_Sign]:
    while at < end:
        span = next((each for each in spans if each.start == at and each.end <= end), None)
        if span is None:
            yield _Sign(text[at], base + at, base + at + 1)
            at += 1
            continue
        inner = text[span.inner_start : span.inner_end]
        if span.kind in {SpanKind.PHRASE, SpanKind.ESCAPE}:
            words = fill(inner) if span.kind is SpanKind.PHRASE else inner
            yield from (_Sign(char, base + span.start, base + span.end) for char in words)
        else:
            below = tuple(each for each in spans if each is not span)
            yield from _within(text, below, span.inner_start, span.inner_end, base, fill)
        at = span.end
