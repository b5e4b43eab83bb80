"""Pictures of a dialog over its window: off screen there is no desktop that would show them together."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

_VEIL = QColor(10, 20, 30, 90)
_EDGE = QColor(10, 20, 30, 60)
_RADIUS = 8.0


def draw_at(whole: QPixmap, part: QPixmap, corner: QPoint) -> QPixmap:
    """Draw `part` with its upper left corner at a point of `whole`, and return the whole."""
    painter = QPainter(whole)
    painter.drawPixmap(corner, part)
    painter.end()
    return whole


def draw_over(whole: QPixmap, dialog: QPixmap) -> QPixmap:
    """Draw `dialog` into the middle of `whole`, which is dimmed, and return the whole."""
    painter = QPainter(whole)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    size = whole.deviceIndependentSize()
    part = dialog.deviceIndependentSize()
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), _VEIL)
    corner = QPointF(round((size.width() - part.width()) / 2), round((size.height() - part.height()) / 2))
    for width in (12, 8, 4):
        shadow = QRectF(corner.x() - width, corner.y() - width, part.width() + 2 * width, part.height() + 2 * width)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(10, 20, 30, 20))
        painter.drawRoundedRect(shadow, _RADIUS + width, _RADIUS + width)
    painter.drawPixmap(corner, dialog)
    painter.setPen(_EDGE)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(corner.x(), corner.y(), part.width(), part.height()))
    painter.end()
    return whole
