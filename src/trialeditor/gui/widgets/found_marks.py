"""Matches in a field, underlined on a tinted ground; the one that the person is at stands out as a block."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit
from typing_extensions import override

from trialeditor.domain.text.finding import Found
from trialeditor.gui.widgets.drawn_marks import DrawnMarks
from trialeditor.gui.widgets.field_layers import FieldLayers
from trialeditor.gui.widgets.growing_field import units

LAYER = "found"


class FoundMarks(DrawnMarks):
    """The marks of one field, which owns them."""

    def __init__(self, field: QPlainTextEdit, layers: FieldLayers) -> None:
        super().__init__(field, layers)
        self._shown: tuple[tuple[Found, ...], Found | None] = ((), None)

    def show_found(self, found: Sequence[Found], here: Found | None) -> None:
        """Mark other matches; without any, take the marks away."""
        shown = (tuple(found), here)
        if shown != self._shown or found:
            self._shown = shown
            self._draw()

    @override
    def _draw(self) -> None:
        found, here = self._shown
        text = self._field.toPlainText()
        usual, present = self._look(is_here=False), self._look(is_here=True)
        self._layers.put(LAYER, [self._one(text, each, present if each == here else usual) for each in found])

    def _one(self, text: str, found: Found, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
        one = QTextEdit.ExtraSelection()
        one.cursor = stretch(self._field, text, found.start, found.end)
        one.format = look
        return one

    def _look(self, *, is_here: bool) -> QTextCharFormat:
        colors, look = self._colors, QTextCharFormat()
        look.setBackground(QColor(colors.warn if is_here else colors.warn_soft))
        look.setForeground(QColor(colors.surface if is_here else colors.text))
        look.setUnderlineColor(QColor(colors.warn))
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        return look


def stretch(field: QPlainTextEdit, text: str, start: int, end: int) -> QTextCursor:
    """Return a cursor that selects characters `start` to `end` of a field's text."""
    last = field.document().characterCount() - 1
    cursor = QTextCursor(field.document())
    cursor.setPosition(min(units(text[:start]), last))
    cursor.setPosition(min(units(text[:end]), last), QTextCursor.MoveMode.KeepAnchor)
    return cursor
