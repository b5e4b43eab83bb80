"""One icon set, tinted: `resources/icons/*.svg` are drawn in `currentColor`, and take the theme's colors here."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from trialeditor.resources import resource_path

SIZES = (16, 20, 24)
_LARGEST_USUAL = 2.0
PROPERTY = "iconName"
"""Actions and buttons name their icon in this property of their form."""


@cache
def _svg(name: str) -> str:
    return resource_path("icons", f"{name}.svg").read_text(encoding="utf-8")


def scales() -> list[float]:
    """Return how many pixels make up a logical one: on the screens, and usually on one that is added later."""
    return sorted({1.0, _LARGEST_USUAL, *(each.devicePixelRatio() for each in QGuiApplication.screens())})


def pixmap(name: str, size: int, color: QColor, scale: float = 0.0) -> QPixmap:
    """Draw one icon, `size` logical pixels wide and high, in one color; without a `scale` for the finest screen."""
    scale = scale or max((each.devicePixelRatio() for each in QGuiApplication.screens()), default=1.0)
    renderer = QSvgRenderer(QByteArray(_svg(name).replace("currentColor", color.name()).encode()))
    side = round(size * scale)
    image = QPixmap(QSize(side, side))
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    image.setDevicePixelRatio(scale)
    return image


def icon(name: str, normal: str, disabled: str) -> QIcon:
    """Return an icon with its colors for use and for disuse."""
    made = QIcon()
    for size in SIZES:
        for scale in scales():
            made.addPixmap(pixmap(name, size, QColor(normal), scale), QIcon.Mode.Normal)
            made.addPixmap(pixmap(name, size, QColor(disabled), scale), QIcon.Mode.Disabled)
    return made
