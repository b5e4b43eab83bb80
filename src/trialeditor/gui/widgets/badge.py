"""A state in a word, a shape and a color, on a soft ground."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from trialeditor.gui.faces import BadgeFace, Shape
from trialeditor.gui.shapes import draw_shape
from trialeditor.gui.theme import LIGHT, SCALE, Colors

_PAD = 8.0
_GAP = 6.0


def badge_font(base: QFont) -> QFont:
    """Return the font of a badge's word."""
    font = QFont(base)
    font.setPointSizeF(base.pointSizeF() * SCALE["caption"])
    font.setWeight(QFont.Weight.DemiBold)
    return font


def badge_size(face: BadgeFace, base: QFont) -> QSize:
    """Return how much room a badge takes."""
    metrics = QFontMetricsF(badge_font(base))
    mark = 0.0 if face.shape is Shape.NONE else metrics.ascent() + _GAP
    return QSize(round(metrics.horizontalAdvance(face.word) + mark + 2 * _PAD + 1), round(metrics.height() + 5))


def draw_badge(
    painter: QPainter, face: BadgeFace, box: QRectF, base: QFont, colors: Colors, *, on_color: bool = False
) -> None:
    """Draw a badge that fills `box`; `on_color` when what lies behind it is not plain."""
    font = badge_font(base)
    side = QFontMetricsF(font).ascent()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colors.surface) if on_color else colors.soft(face.tone))
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    left = box.left() + _PAD
    if face.shape is not Shape.NONE:
        mark = QRectF(left, box.center().y() - side / 2, side, side)
        draw_shape(painter, face.shape, mark, colors.of(face.tone))
        left += side + _GAP
    painter.setFont(font)
    painter.setPen(colors.of(face.tone))
    painter.drawText(box.adjusted(left - box.left(), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, face.word)
    painter.restore()


class Badge(QWidget):
    """The badge as a widget. Empty until `show_face`; hidden for an empty word."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = BadgeFace(word="")
        self._colors = LIGHT

    def show_face(self, face: BadgeFace) -> None:
        """Show a state."""
        self._face = face
        self.setAccessibleDescription(face.word)
        self.setVisible(bool(face.word))
        self.updateGeometry()
        self.update()

    def set_colors(self, colors: Colors) -> None:
        """Take the theme's colors."""
        self._colors = colors
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return badge_size(self._face, self.font())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._face.word:
            return  # nothing is known yet: an empty shape would look like something that failed
        painter = QPainter(self)
        draw_badge(painter, self._face, QRectF(self.rect()), self.font(), self._colors)
        painter.end()
