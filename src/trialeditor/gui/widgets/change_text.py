"""What differs between two states of a record, as text with marked words: struck through or underlined, and colored."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QWidget

from trialeditor.gui.history_faces import ChangeLine, Mark, Span
from trialeditor.gui.theme import LIGHT, SCALE, Colors
from trialeditor.gui.widgets.marked_words import look_of

_INDENT = 20.0
_ABOVE: Mapping[int, float] = {0: 22.0, 1: 12.0, 2: 3.0, 3: 0.0}
"""Space above a line, by its depth."""


class ChangeText(QTextBrowser):
    """Read-only text that can be selected, copied, and read by a screen reader."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self._colors = LIGHT
        self._lines: tuple[ChangeLine, ...] = ()

    def show_lines(self, lines: tuple[ChangeLine, ...]) -> None:
        """Show other lines, from the first on."""
        self._lines = lines
        self._write()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def set_colors(self, colors: Colors) -> None:
        """Take the theme's colors."""
        self._colors = colors
        self._write()

    def _write(self) -> None:
        """Write all lines anew, in one step. Clearing the document would take its frame from whoever dresses it."""
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        for number, line in enumerate(self._lines):
            shape = QTextBlockFormat()
            shape.setLeftMargin(_INDENT * max(line.depth - 1, 0))
            shape.setTopMargin(_ABOVE[line.depth] if number else 0.0)
            if number:
                cursor.insertBlock(shape)
            else:
                cursor.setBlockFormat(shape)
            for span in line.spans:
                cursor.insertText(span.text, self._look(span, line))
        cursor.endEditBlock()

    def _look(self, span: Span, line: ChangeLine) -> QTextCharFormat:
        size = self.font().pointSizeF()
        look = look_of(span.mark, self._colors, size)
        if line.depth == 0 and span.mark is not Mark.MUTED:
            look.setFontPointSize(size * SCALE["pane"])
            look.setForeground(self._colors.of(line.tone))
        return look
