"""Where marks stand in a text as it is typed: for editors, which show them and change them in their place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum

from typing_extensions import override

from trialeditor.domain.text.blocks import BoundPhrase, Emphasis, Inline, Link, Plain
from trialeditor.domain.text.grammar import ITEM
from trialeditor.domain.text.inlines import InlineParser


class SpanKind(StrEnum):
    """What a stretch of text is."""

    BOLD = "bold"
    ITALIC = "italic"
    LINK = "link"
    PHRASE = "phrase"
    ESCAPE = "escape"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch with its marks (`start` to `end`) and without them: a link's words, a phrase's key and form."""

    kind: SpanKind
    start: int
    end: int
    inner_start: int
    inner_end: int

    def moved(self, by: int) -> Span:
        """Return the span as it stands in a text that has `by` characters more before it."""
        return replace(
            self,
            start=self.start + by,
            end=self.end + by,
            inner_start=self.inner_start + by,
            inner_end=self.inner_end + by,
        )


def inline_spans(text: str) -> tuple[Span, ...]:
    """Return the spans of one block's text, outer ones before those within, exactly as the grammar reads it."""
    tracer = _Tracer(text=text)
    tracer.run(0, len(text), 0)
    return tuple(sorted(tracer.found, key=lambda span: (span.start, -span.end)))


def text_spans(source: str) -> tuple[Span, ...]:
    """Return the spans of a whole text, in reading order."""
    return tuple(span.moved(start) for start, end in content_ranges(source) for span in inline_spans(source[start:end]))


def content_ranges(source: str) -> Iterator[tuple[int, int]]:
    """Go through the words of each paragraph and item: where they begin and end, without the item's mark."""
    open_at: tuple[int, int] | None = None
    at = 0
    for line in source.split("\n"):
        item = ITEM.fullmatch(line)
        if open_at and (item or not line.strip()):
            yield open_at
            open_at = None
        if item:
            open_at = (at + item.start("rest"), at + len(line))
        elif line.strip():
            open_at = (open_at[0] if open_at else at, at + len(line))
        at += len(line) + 1
    if open_at:
        yield open_at


@dataclass(slots=True)
class _Tracer(InlineParser):
    """The grammar's own scanner, with a note of where each piece stood."""

    found: list[Span] = field(default_factory=list)

    @override
    def piece(self, at: int, end: int, depth: int) -> tuple[Inline, int]:
        piece, after = InlineParser.piece(self, at, end, depth)
        span = self._span(piece, at, after)
        if span:
            self.found.append(span)
        return piece, after

    def _span(self, piece: Inline, at: int, after: int) -> Span | None:
        if isinstance(piece, Emphasis):
            kind = SpanKind.BOLD if piece.style == "bold" else SpanKind.ITALIC
            width = 2 if kind is SpanKind.BOLD else 1
            return Span(kind=kind, start=at, end=after, inner_start=at + width, inner_end=after - width)
        if isinstance(piece, Link):
            close = after - len(piece.target) - 3
            return Span(kind=SpanKind.LINK, start=at, end=after, inner_start=at + 1, inner_end=close)
        if isinstance(piece, BoundPhrase):
            return Span(kind=SpanKind.PHRASE, start=at, end=after, inner_start=at + 1, inner_end=after - 1)
        if isinstance(piece, Plain) and len(piece.text) == 1 and after - at > 1:
            return Span(kind=SpanKind.ESCAPE, start=at, end=after, inner_start=at + 1, inner_end=after)
        return None
