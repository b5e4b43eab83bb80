"""One line of words that is cut off with an ellipsis where there is no room; the tool tip has all of it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from trialeditor.gui.plain_tip import plain_tip


class ShortLine(QLabel):
    """A label that never wraps and never widens the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setMinimumWidth(1)

    @property
    def words(self) -> str:
        """All of the words."""
        return self._words

    def say(self, words: str) -> None:
        """Show words."""
        self._words = words
        self._cut()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._words), super().sizeHint().height())

    def _cut(self) -> None:
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, self.contentsRect().width())
        if shown != self.text():
            self.setText(shown)
        self.setToolTip(plain_tip(self._words) if shown != self._words else "")
        self.setAccessibleDescription(self._words)
