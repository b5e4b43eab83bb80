"""The mark of a badge as a picture, for what shows icons."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from trialeditor.gui.faces import BadgeFace
from trialeditor.gui.shapes import draw_shape
from trialeditor.gui.theme import Colors

SIDE = 14


def shape_picture(badge: BadgeFace, colors: Colors, scale: float) -> QPixmap:
    """Return the shape of a badge in its color, for a screen with `scale` dots to the pixel."""
    picture = QPixmap(round(SIDE * scale), round(SIDE * scale))
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    draw_shape(painter, badge.shape, QRectF(0, 0, SIDE, SIDE), colors.of(badge.tone))
    painter.end()
    return picture
