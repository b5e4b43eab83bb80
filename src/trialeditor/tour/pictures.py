"""Pictures of the window, also with a dialog over it: off screen there is no desktop that would show them together."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

_VEIL = QColor(10, 20, 30, 90)
_EDGE = QColor(128, 140, 152, 140)
_RADIUS = 8.0


class Camera:
    """Saves pictures. Another kind may choose among them, or look at what is shown instead."""

    def wants(self, path: Path) -> bool:  # noqa: ARG002 - another kind asks for the name
        """Say whether a picture is to be taken."""
        return True

    def take(self, path: Path, shown: QWidget, grab: Callable[[], QPixmap]) -> bool:  # noqa: ARG002 - the same
        """Take a picture of `shown` with what is around it; say whether it could be stored."""
        path.parent.mkdir(parents=True, exist_ok=True)
        return grab().save(str(path))


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
