"""Comments on the words of a field: a line above them and a soft ground; findings have lines below."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit
from typing_extensions import override

from trialeditor.gui.comment_faces import CommentMark
from trialeditor.gui.faces import Tone
from trialeditor.gui.widgets.field_layers import FieldLayers
from trialeditor.gui.widgets.word_marks import WordMarks

LAYER = "comments"


class SaidMarks(WordMarks[CommentMark]):
    """The comments of one field."""

    def __init__(self, field: QPlainTextEdit, layers: FieldLayers) -> None:
        super().__init__(field, layers)
        self.told: Callable[[int], None] | None = None
        """Hears the number of a thread when the person puts the cursor into its words."""
        field.cursorPositionChanged.connect(self._tell)

    def at(self, place: int) -> CommentMark | None:
        """Return the mark at a place of the text, as a cursor counts: of several, the one with the fewest words."""
        here = [
            (cursor.selectionEnd() - cursor.selectionStart(), -face.number, face)
            for face, cursor in self._placed
            if cursor.selectionStart() <= place <= cursor.selectionEnd()
        ]
        return min(here, key=lambda each: each[:2])[2] if here else None

    def _tell(self) -> None:
        """Tell of the thread at the cursor; not while words are selected, or while a program moves the cursor."""
        if self.told is None or not self._field.hasFocus() or self._field.textCursor().hasSelection():
            return
        mark = self.at(self._field.textCursor().position())
        if mark is not None:
            self.told(mark.number)

    @override
    def _draw(self) -> None:
        self._layers.put(LAYER, [self._one(face, cursor) for face, cursor in self._placed])

    def _one(self, face: CommentMark, cursor: QTextCursor) -> QTextEdit.ExtraSelection:
        one, look = QTextEdit.ExtraSelection(), QTextCharFormat()
        look.setFontOverline(True)
        look.setBackground(self._colors.soft(Tone.WARN if face.is_here else Tone.INFO))
        one.cursor = QTextCursor(cursor)
        one.format = look
        return one
