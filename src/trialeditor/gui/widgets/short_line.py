"""One line of words that is cut off with an ellipsis where there is no room; the tool tip has all of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from trialeditor.gui.plain_tip import plain_tip


class ShortLine(QLabel):
    """A label that never wraps and never widens the window. Its text is whole; only what is drawn is cut."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(1)

    @property
    def words(self) -> str:
        """All of the words."""
        return self.text()

    def say(self, words: str) -> None:
        """Show words."""
        self.setText(words)

    @override
    def setText(self, text: str) -> None:
        super().setText(text)
        self._tell_rest()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_rest()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        flags, role = self.alignment().value, QPalette.ColorRole.WindowText
        self.style().drawItemText(
            painter, self.contentsRect(), flags, self.palette(), self.isEnabled(), self._cut(), role
        )
        painter.end()

    def _cut(self) -> str:
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())

    def _tell_rest(self) -> None:
        self.setToolTip(plain_tip(self.text()) if self._cut() != self.text() else "")
