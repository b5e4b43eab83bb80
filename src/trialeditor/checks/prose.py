"""Prose: the words of one section as a reader meets them, with the way back to each of them in the typed text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from trialeditor.domain.facts import Facts
from trialeditor.domain.phrases import words_of
from trialeditor.domain.text import BoundPhrase
from trialeditor.domain.text.cleaning import clean, fold_spaces
from trialeditor.domain.text.spans import Span, SpanKind, content_ranges, inline_spans


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A run of the prose (`start` to `end`) and where it was typed.

    Without a `phrase` it has one character for each typed one; with one, it is the phrase's words as a whole.
    """

    start: int
    end: int
    source_start: int
    source_end: int
    phrase: BoundPhrase | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One paragraph or one item of a list, as a range of the prose."""

    start: int
    end: int
    is_item: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """Words that lead to a `target`, as a range of the prose."""

    start: int
    end: int
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """Words without marks: paragraphs and items in order, parted by line ends, bound phrases filled in."""

    text: str
    lines: tuple[Line, ...] = ()
    stretches: tuple[Stretch, ...] = ()
    links: tuple[Linked, ...] = ()
    source: str = ""

    def source_range(self, start: int, end: int) -> tuple[int, int]:
        """Return where the words from `start` to `end` were typed; a phrase counts as a whole."""
        if not self.stretches:
            return start, end
        return self._typed_start(start), self._typed_end(max(start, end - 1)) if end > start else self._typed_start(
            start
        )

    def phrase_at(self, start: int, end: int) -> BoundPhrase | None:
        """Return the bound phrase that gave any of the words from `start` to `end`, or None where people typed them."""
        for stretch in self.stretches[self._index(start) :]:
            if stretch.start >= end:
                return None
            if stretch.phrase is not None and stretch.end > start:
                return stretch.phrase
        return None

    def link_at(self, start: int, end: int) -> Linked | None:
        """Return a link that shares words with the range, or None."""
        return next((link for link in self.links if link.start < end and start < link.end), None)

    def line_at(self, at: int) -> Line | None:
        """Return the paragraph or item that holds the place `at`, or None."""
        return next((line for line in self.lines if line.start <= at <= line.end), None)

    def _index(self, at: int) -> int:
        """Return the number of the stretch at or before `at`."""
        return max(0, bisect_right(self.stretches, at, key=lambda stretch: stretch.start) - 1)

    def _typed_start(self, at: int) -> int:
        stretch = self.stretches[self._index(at)]
        if stretch.phrase is not None:
            return stretch.source_start
        return min(stretch.source_start + max(0, at - stretch.start), stretch.source_end)

    def _typed_end(self, last: int) -> int:
        """Return the end of what gave the character `last`."""
        stretch = self.stretches[self._index(last)]
        if stretch.phrase is not None:
            return stretch.source_end
        return min(stretch.source_start + max(0, last - stretch.start) + 1, stretch.source_end)


def prose_of(source: str, facts: Facts) -> Prose:
    """Return the prose of a typed text. A phrase that names no fact reads as it was typed."""
    writer = _Writer(facts=facts)
    for start, end in content_ranges(source):
        writer.line(source, start, end)
    return Prose(
        text="".join(writer.parts),
        lines=tuple(writer.lines),
        stretches=tuple(writer.stretches),
        links=tuple(writer.links),
        source=source,
    )


def prose_of_reading(text: str) -> Prose:
    """Return the prose of a reader text, such as that of a made section: each line for itself, tabs as spaces."""
    plain = text.replace("\t", " ")
    lines: list[Line] = []
    at = 0
    for line in plain.split("\n"):
        if line.strip():
            lines.append(Line(start=at, end=at + len(line), is_item=line.lstrip().startswith("• ")))
        at += len(line) + 1
    return Prose(text=plain, lines=tuple(lines), source=plain)


@dataclass(slots=True)
class _Writer:
    """Puts prose together, line by line."""

    facts: Facts
    parts: list[str] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    stretches: list[Stretch] = field(default_factory=list)
    links: list[Linked] = field(default_factory=list)
    at: int = 0

    def line(self, source: str, start: int, end: int) -> None:
        """Add one paragraph or item, which was typed from `start` to `end`."""
        if self.parts:
            self._put("\n", start, start)
        begin = self.at
        self._run(source, start, end, [span.moved(start) for span in inline_spans(source[start:end])])
        line_start = source.rfind("\n", 0, start) + 1
        self.lines.append(Line(start=begin, end=self.at, is_item=bool(source[line_start:start].strip())))

    def _run(self, source: str, start: int, end: int, spans: list[Span]) -> None:
        """Add what was typed from `start` to `end`, where `spans` stand in reading order, outer ones first."""
        at = start
        for span, inner in _outermost(spans):
            self._words(source, at, span.start)
            self._span(source, span, inner)
            at = span.end
        self._words(source, at, end)

    def _span(self, source: str, span: Span, inner: list[Span]) -> None:
        if span.kind is SpanKind.PHRASE:
            self._phrase(source, span)
            return
        begin = self.at
        self._run(source, span.inner_start, span.inner_end, inner)
        if span.kind is SpanKind.LINK:
            target = source[span.inner_end + 2 : span.end - 1]
            self.links.append(Linked(start=begin, end=self.at, target=target))

    def _phrase(self, source: str, span: Span) -> None:
        key, _, form = source[span.inner_start : span.inner_end].partition("|")
        phrase = BoundPhrase(key=key, form=form)
        words = words_of(phrase, self.facts)
        text = source[span.start : span.end] if words is None else fold_spaces(clean(words))
        self._put(text, span.start, span.end, phrase)

    def _words(self, source: str, start: int, end: int) -> None:
        """Add typed words; a line end within a paragraph reads as a space."""
        if start < end:
            self._put(source[start:end].replace("\n", " "), start, end)

    def _put(self, text: str, start: int, end: int, phrase: BoundPhrase | None = None) -> None:
        if not text:
            return
        after = self.at + len(text)
        self.stretches.append(Stretch(start=self.at, end=after, source_start=start, source_end=end, phrase=phrase))
        self.parts.append(text)
        self.at = after


def _outermost(spans: list[Span]) -> Iterator[tuple[Span, list[Span]]]:
    """Go through the spans that stand in no other, each with those within it."""
    index = 0
    while index < len(spans):
        outer = spans[index]
        index += 1
        first = index
        while index < len(spans) and spans[index].start < outer.end:
            index += 1
        yield outer, spans[first:index]
