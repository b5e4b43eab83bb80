"""Three texts of a section side by side, with their marks, such as the record then, the record now, and our words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTableCell,
    QTextTableFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextBrowser, QWidget
from typing_extensions import override

from trialeditor.gui.drift_faces import Cell, ColumnsFace, FactRowFace
from trialeditor.gui.history_faces import Mark, Span
from trialeditor.gui.theme import LIGHT, Colors, Space
from trialeditor.gui.widgets.marked_words import Looks

_SHARES = (31, 31, 38)
_SAID = {Mark.OLD: "gone: ", Mark.NEW: "new: ", Mark.LOUD: "out of date: "}


class ThreeColumns(QTextBrowser):
    """A table as high as its words. It scrolls with what it stands in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self._colors = LIGHT
        self._face: ColumnsFace | None = None

    def show_face(self, face: ColumnsFace) -> None:
        """Show a section."""
        self._face = face
        self.setAccessibleName(": ".join((face.heading, heads(face))))
        self.setAccessibleDescription(spoken(face))
        self._write()

    def set_colors(self, colors: Colors) -> None:
        """Take the theme's colors."""
        self._colors = colors
        self._write()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(1, self.minimumHeight())

    def _fit(self) -> None:
        frame = self.height() - self.viewport().height()
        height = round(self.document().size().height() + 0.5) + max(frame, 0)
        if height != self.minimumHeight():
            self.setFixedHeight(height)

    def _write(self) -> None:
        """Write all anew, in one step. Clearing the document would take its frame from whoever dresses it."""
        face = self._face
        if face is None:
            return
        looks = Looks(self._colors, self.font().pointSizeF())
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        table = cursor.insertTable(1 + len(face.rows), len(_SHARES), self._shape())
        for column, words in enumerate((face.then_head, face.now_head, face.ours_head)):
            _fill(table.cellAt(0, column), ((Span(words, Mark.MUTED),),), looks)
        table.mergeCells(1, 2, len(face.rows), 1)
        for row, fact in enumerate(face.rows, start=1):
            label = ((Span(fact.label, Mark.STRONG),),) if fact.label else ()
            _fill(table.cellAt(row, 0), (*label, *fact.then), looks)
            _fill(table.cellAt(row, 1), (*label, *fact.now), looks)
        _fill(table.cellAt(1, 2), face.ours, looks)
        cursor.endEditBlock()
        self._fit()

    def _shape(self) -> QTextTableFormat:
        shape = QTextTableFormat()
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        shape.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, each) for each in _SHARES])
        shape.setCellPadding(Space.SNUG)
        shape.setCellSpacing(0)
        shape.setBorder(1)
        shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        shape.setBorderBrush(QBrush(QColor(self._colors.line)))
        shape.setBorderCollapse(True)
        shape.setHeaderRowCount(1)
        return shape


def _fill(place: QTextTableCell, lines: Cell, looks: Looks) -> None:
    cursor = place.firstCursorPosition()
    below = QTextBlockFormat()
    below.setTopMargin(Space.TIGHT)
    for number, line in enumerate(lines):
        if number:
            cursor.insertBlock(below)
        for span in line:
            cursor.insertText(span.text, looks.of(span.mark))


def heads(face: ColumnsFace) -> str:
    """Return what the columns hold, in words."""
    return f"{_small(face.then_head)}, {_small(face.now_head)}, and {_small(face.ours_head)}"


def _small(head: str) -> str:
    return f"{head[:1].lower()}{head[1:]}"


def spoken(face: ColumnsFace) -> str:
    """Return the columns for a screen reader, with the marks in words."""
    rows = [_spoken_row(face, row) for row in face.rows]
    return " ".join([*rows, f"{face.ours_head}: {_said(face.ours)}"])


def _spoken_row(face: ColumnsFace, row: FactRowFace) -> str:
    if not row.label:
        return f"{face.then_head}: {_said(row.then)}. {face.now_head}: {_said(row.now)}."
    return f"{row.label}, then: {_said(row.then)}. Now: {_said(row.now)}."


def _said(lines: Sequence[Sequence[Span]]) -> str:
    return "; ".join("".join(f"{_SAID.get(span.mark, '')}{span.text}" for span in line).strip() for line in lines)
