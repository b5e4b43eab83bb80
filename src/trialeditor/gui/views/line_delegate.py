"""What the lines of all our lists share: the ground that shows what is chosen, and how words are cut."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from trialeditor.gui.theme import LIGHT, SCALE, Colors

_BAR = 3.0


class LineDelegate(QStyledItemDelegate):
    """The ground of a line. What stands on it is said by the delegate of each list."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._colors = LIGHT

    def set_colors(self, colors: Colors) -> None:
        """Take the theme's colors."""
        self._colors = colors

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, box: QRectF) -> None:
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(self._colors.accent_soft))
            painter.fillRect(QRectF(box.left(), box.top(), _BAR, box.height()), QColor(self._colors.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(self._colors.hover))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(self._colors.line))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(self._colors.accent))
            painter.drawRect(box.adjusted(1, 1, -2, -2))

    @staticmethod
    def _line(painter: QPainter, font: QFont, text: str, box: QRectF, color: str) -> None:
        """Draw a single line; what does not fit ends with an ellipsis."""
        painter.setFont(font)
        painter.setPen(QColor(color))
        short = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, short)


def caption(base: QFont) -> QFont:
    """Return the font of what stands below a name."""
    font = QFont(base)
    font.setPointSizeF(base.pointSizeF() * SCALE["caption"])
    return font


def draw_lines(painter: QPainter, layout: QTextLayout, box: QRectF, *, most: int, color: str) -> None:
    """Draw words with looks of their own on so many lines at the most, from the top of a box."""
    layout.beginLayout()
    top = 0.0
    for _ in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(box.width())
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    painter.setPen(QColor(color))
    layout.draw(painter, box.topLeft())
