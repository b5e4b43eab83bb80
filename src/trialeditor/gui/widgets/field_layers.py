"""Marks under and behind the words of a field, from several sources: Qt takes one list, so they are laid together."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit


class FieldLayers(QObject):
    """The extra selections of one field. Later layers lie over earlier ones."""

    def __init__(self, field: QPlainTextEdit, names: Sequence[str]) -> None:
        super().__init__(field)
        self._field = field
        self._layers: dict[str, list[QTextEdit.ExtraSelection]] = {name: [] for name in names}

    def put(self, name: str, marks: list[QTextEdit.ExtraSelection]) -> None:
        """Lay other marks into a layer. The others stay: their cursors moved with the words."""
        if marks or self._layers[name]:
            self._layers[name] = marks
            self._field.setExtraSelections([mark for layer in self._layers.values() for mark in layer])
