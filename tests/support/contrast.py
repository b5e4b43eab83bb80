"""Contrast by WCAG 2.2, for colors and for pictures of widgets."""

from __future__ import annotations

import math
from collections import Counter
from functools import cache

from PySide6.QtCore import QMargins, QPoint, QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

WORDS = 4.5
"""WCAG 2.2, 1.4.3: words on their ground."""
PARTS = 3.0
"""WCAG 2.2, 1.4.11: what is needed to recognize a control, its state and the focus."""


@cache
def luminance(color: str) -> float:
    """Relative luminance."""
    seen = QColor(color)
    parts = (seen.redF(), seen.greenF(), seen.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else math.pow((part + 0.055) / 1.055, 2.4) for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@cache
def contrast(one: str, other: str) -> float:
    """Contrast ratio, 1 to 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def grabbed(widget: QWidget, around: int = 0) -> QImage:
    """Take a picture of a widget as its window shows it, with some of what is around it."""
    window = widget.window()
    corner = widget.mapTo(window, QPoint(0, 0)) - QPoint(around, around)
    room = QRect(corner, widget.size().grownBy(_margins(around))).intersected(window.rect())
    return window.grab(room).toImage().convertToFormat(QImage.Format.Format_RGB32)


def colors_of(image: QImage) -> Counter[str]:
    """Count the pixels of each color."""
    return Counter({_name(pixel): count for pixel, count in Counter(_pixels(image)).items()})


def ink_on_ground(image: QImage) -> tuple[str, str]:
    """Return the color of most pixels, and of those that differ the color that stands out most: ink, then ground."""
    found = colors_of(image)
    ground = found.most_common(1)[0][0]
    return max(found, key=lambda each: contrast(each, ground)), ground


def changed_pixels(before: QImage, after: QImage) -> int:
    """Count the pixels whose color has a contrast of 3 : 1 to what it was."""
    if before.size() != after.size():
        return 0
    pairs = Counter((old, new) for old, new in zip(_pixels(before), _pixels(after), strict=True) if old != new)
    return sum(count for (old, new), count in pairs.items() if contrast(_name(old), _name(new)) >= PARTS)


def _pixels(image: QImage) -> memoryview:
    """Return the pixels of a picture of 32 bits, each as a number."""
    return memoryview(image.constBits()).cast("B").cast("I")


def _name(pixel: int) -> str:
    return f"#{pixel & 0xFFFFFF:06x}"


def _margins(around: int) -> QMargins:
    return QMargins(around, around, around, around)
