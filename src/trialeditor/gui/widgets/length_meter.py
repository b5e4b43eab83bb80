"""How long a section is against its limit, as a bar: filled, marked near its end, and broken beyond it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from trialeditor.gui.faces import LengthFace, Shape, Tone
from trialeditor.gui.shapes import draw_shape
from trialeditor.gui.theme import LIGHT, Colors

_WIDTH, _HEIGHT, _BAR, _GAP = 56, 18, 5.0, 6.0


class LengthMeter(QWidget):
    """A small bar, and a mark before it when the limit is near or passed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = LengthFace(words="")
        self._colors = LIGHT

    def show_face(self, face: LengthFace) -> None:
        """Show a length; nothing where there is no limit."""
        self._face = face
        self.setVisible(face.has_limit)
        self.setAccessibleDescription(face.words)
        self.update()

    def set_colors(self, colors: Colors) -> None:
        """Take the theme's colors."""
        self._colors = colors
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(_WIDTH + _HEIGHT + _GAP), _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        color = QColor(self._colors.edge) if self._face.tone is Tone.NEUTRAL else self._colors.of(self._face.tone)
        if self._face.shape is not Shape.NONE:
            draw_shape(painter, self._face.shape, QRectF(0, 2, _HEIGHT - 4, _HEIGHT - 4), color)
            painter.setPen(Qt.PenStyle.NoPen)
        track = QRectF(_HEIGHT + _GAP, (_HEIGHT - _BAR) / 2, _WIDTH, _BAR)
        painter.setBrush(QColor(self._colors.line))
        painter.drawRoundedRect(track, _BAR / 2, _BAR / 2)
        painter.setBrush(color)
        filled = QRectF(track)
        filled.setWidth(max(_BAR, track.width() * min(self._face.share, 1.0)) if self._face.share else 0)
        painter.drawRoundedRect(filled, _BAR / 2, _BAR / 2)
        painter.end()
