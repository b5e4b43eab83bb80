"""How the marks of a text look while it is written: bold in bold, marks dimmed, phrases tinted, broken ones underlined.

Only the line that changed is looked at, and all that is asked is what stands in it: no checks, no files, no database.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextBlock, QTextCharFormat, QTextDocument
from typing_extensions import override

from trialeditor.domain.text import BoundPhrase
from trialeditor.domain.text.grammar import ITEM
from trialeditor.domain.text.spans import Span, SpanKind, text_spans
from trialeditor.gui.phrase_book import PhraseBook
from trialeditor.gui.theme import LIGHT, Colors

_MOST_KEPT = 400


@dataclass(frozen=True, slots=True)
class PhraseMark:
    """A bound phrase of one line, from `start` to `end` as Qt counts."""

    start: int
    end: int
    phrase: BoundPhrase


class FieldMarks(QSyntaxHighlighter):
    """Sets the looks of one field's text."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.book: PhraseBook | None = None
        self._colors = LIGHT
        self._is_ascii = True
        self._kept: dict[str, tuple[Span, ...]] = {}

    def set_book(self, book: PhraseBook) -> None:
        """Look phrases up here from now on."""
        if self.book is None or self.book.facts is not book.facts:
            self.book = book
            self.rehighlight()

    def set_colors(self, colors: Colors) -> None:
        """Take the theme's colors."""
        if colors is not self._colors:
            self._colors = colors
            self.rehighlight()

    def phrases(self, line: str) -> tuple[PhraseMark, ...]:
        """Return the bound phrases of a line."""
        return tuple(_mark(line, span) for span in self.spans(line) if span.kind is SpanKind.PHRASE)

    def spans(self, line: str) -> tuple[Span, ...]:
        """Return what stands in a line; of a line that was asked for before, without looking at it again."""
        if line not in self._kept:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            self._kept[line] = text_spans(line)
        return self._kept[line]

    def is_broken(self, phrase: BoundPhrase) -> bool:
        """Say whether nothing fills a phrase."""
        return self.book is not None and self.book.words(phrase) is None

    @override
    def highlightBlock(self, text: str) -> None:
        self._is_ascii = text.isascii()
        item = ITEM.fullmatch(text)
        if item:
            self._dim(text, item.start("mark"), item.end("mark"))
        for span in self.spans(text):
            self._paint(text, span)

    def _paint(self, text: str, span: Span) -> None:
        """Set the looks of one span. Outer ones come first, so that what stands within keeps theirs."""
        if span.kind is SpanKind.ESCAPE:
            self._dim(text, span.start, span.start + 1)
            return
        look = self._around(text, span.start)
        if span.kind is SpanKind.BOLD:
            look.setFontWeight(QFont.Weight.DemiBold)
        elif span.kind is SpanKind.ITALIC:
            look.setFontItalic(True)
        elif span.kind is SpanKind.LINK:
            look.setForeground(QColor(self._colors.accent))
            look.setFontUnderline(True)
        else:
            self._tint(text, span, look)
        self._set(text, span.start, span.end, look)
        self._dim(text, span.start, span.inner_start)
        self._dim(text, span.inner_end, span.end)

    def _tint(self, text: str, span: Span, look: QTextCharFormat) -> None:
        key, _, form = text[span.inner_start : span.inner_end].partition("|")
        if self.is_broken(BoundPhrase(key=key, form=form)):
            look.setForeground(QColor(self._colors.bad))
            look.setUnderlineColor(QColor(self._colors.bad))
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        else:
            look.setForeground(QColor(self._colors.accent))

    def _dim(self, text: str, start: int, end: int) -> None:
        look = self._around(text, start)
        look.setFontUnderline(look.underlineStyle() == QTextCharFormat.UnderlineStyle.WaveUnderline)
        look.setForeground(QColor(self._colors.muted))
        self._set(text, start, end, look)

    def _around(self, text: str, place: int) -> QTextCharFormat:
        return QTextCharFormat(self.format(self._at(text, place)))

    def _set(self, text: str, start: int, end: int, look: QTextCharFormat) -> None:
        first = self._at(text, start)
        self.setFormat(first, self._at(text, end) - first, look)

    def _at(self, text: str, place: int) -> int:
        """Return a place of the line as Qt counts."""
        return place if self._is_ascii else _units(text[:place])


def pills(block: QTextBlock, marks: Sequence[PhraseMark]) -> list[QRectF]:
    """Return where phrases stand in a line of text, as boxes from the upper left corner of its block."""
    layout = block.layout()
    boxes = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, last = line.textStart(), line.textStart() + line.textLength()
        for mark in marks:
            start, end = max(mark.start, first), min(mark.end, last)
            if start < end:
                left, right = _x(line.cursorToX(start)), _x(line.cursorToX(end))
                boxes.append(QRectF(left, line.y(), right - left, line.height()))
    return boxes


def _x(place: object) -> float:
    """Return the place alone: the binding gives the cursor's position with it."""
    return float(place[0] if isinstance(place, (tuple, list)) else place)  # type: ignore[arg-type]  # it is a float then


def _mark(line: str, span: Span) -> PhraseMark:
    key, _, form = line[span.inner_start : span.inner_end].partition("|")
    start = _units(line[: span.start])
    return PhraseMark(start, start + span.end - span.start, BoundPhrase(key=key, form=form))


def _units(text: str) -> int:
    """Return how many steps of a cursor `text` takes: Qt counts in UTF-16, in which an emoji is two."""
    return len(text) if text.isascii() else len(text) + sum(char > "\uffff" for char in text)
