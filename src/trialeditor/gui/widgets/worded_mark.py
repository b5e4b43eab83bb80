"""A line of words with a mark before it: how something stands, never by color alone."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget
from typing_extensions import override

from trialeditor.gui.faces import Shape, Tone
from trialeditor.gui.shapes import draw_shape
from trialeditor.gui.theme import LIGHT, Colors
from trialeditor.gui.widgets.polish import repolish

_SIDE = 14
_SHAPES = {Tone.GOOD: Shape.CHECK, Tone.WARN: Shape.TRIANGLE, Tone.BAD: Shape.TRIANGLE}


class _Mark(QWidget):
    """The shape of a tone."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.tone = Tone.NEUTRAL
        self.colors = LIGHT
        self.setFixedSize(_SIDE, _SIDE)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        draw_shape(painter, _SHAPES.get(self.tone, Shape.RING), box, self.colors.of(self.tone))
        painter.end()


class WordedMark(QWidget):
    """Words that are read out when they change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = _Mark(self)
        self._label = QLabel(self)
        self._label.setWordWrap(True)
        self._label.setProperty("uiRole", "hint")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._mark)
        row.addWidget(self._label, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_words(self, words: str, tone: Tone) -> None:
        """Say how it stands."""
        self._mark.tone = tone
        self._mark.update()
        self._label.setText(words)
        repolish(self._label, "tone", tone.value)
        self.setAccessibleDescription(words)

    @property
    def words(self) -> str:
        """What is said now."""
        return self._label.text()

    def set_colors(self, colors: Colors) -> None:
        """Take the theme's colors."""
        self._mark.colors = colors
        self._mark.update()
