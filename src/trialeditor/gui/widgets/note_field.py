"""A small field for what people say to each other: Tab leaves it, Ctrl+Return sends, its undo is its own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget
from typing_extensions import override

_LINES = 2
_SEND = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NoteField(QPlainTextEdit):
    """A few lines of plain text."""

    sent = Signal()
    """Ctrl+Return was pressed."""
    left = Signal()
    """Escape was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_text(self, text: str) -> None:
        """Show other words; the same ones leave the cursor where it is."""
        if self.toPlainText() != text:
            self.setPlainText(text)

    def put(self, words: str) -> None:
        """Insert words at the cursor, and go there."""
        self.insertPlainText(words)
        self.setFocus()

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, self._height(_LINES))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._height(_LINES))

    @override
    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+Return for itself: in the window it is the key of another step."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _sends(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _sends(event):
            self.sent.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _height(self, lines: int) -> int:
        around = self.document().documentMargin() * 2 + self.frameWidth() * 2 + self.contentsMargins().top() * 2
        return round(self.fontMetrics().lineSpacing() * lines + around) + 8


def _sends(event: QKeyEvent) -> bool:
    return event.key() in _SEND and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
