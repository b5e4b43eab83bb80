"""Marks on the words of a field, in the theme's colors: what all kinds of them share.

They are extra selections: they cost no look of the text itself, and move with the words while somebody types.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPlainTextEdit

from trialeditor.gui.theme import LIGHT, Colors
from trialeditor.gui.widgets.field_layers import FieldLayers


class DrawnMarks(QObject):
    """The marks of one kind in a field, which owns them."""

    def __init__(self, field: QPlainTextEdit, layers: FieldLayers) -> None:
        super().__init__(field)
        self._field = field
        self._layers = layers
        self._colors = LIGHT

    def set_colors(self, colors: Colors) -> None:
        """Take the theme's colors."""
        if colors is not self._colors:
            self._colors = colors
            self._draw()

    def _draw(self) -> None:
        raise NotImplementedError
