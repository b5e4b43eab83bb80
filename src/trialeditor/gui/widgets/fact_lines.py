"""The words of a fact section: labels and values in two columns, lists with their depth."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from trialeditor.gui.faces import FactLine

_INDENT = 16
_LABEL_WIDTH = 160


class FactLines(QWidget):
    """Lines that can be read and copied, not changed."""

    def __init__(self, lines: Sequence[FactLine], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        if any(line.label for line in lines):
            grid.setColumnMinimumWidth(0, _LABEL_WIDTH)
        for row, line in enumerate(lines):
            self._add(grid, row, line)

    def _add(self, grid: QGridLayout, row: int, line: FactLine) -> None:
        words = _label(line.text, "factStrong" if line.strong else "factValue")
        words.setContentsMargins(line.depth * _INDENT, 0, 0, 0)
        if not line.label:
            grid.addWidget(words, row, 0, 1, 2)
            return
        grid.addWidget(_label(line.label, "factLabel"), row, 0)
        grid.addWidget(words, row, 1)


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setMinimumWidth(1)  # a word without an end is cut off; it does not push the card out of sight
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
    label.setProperty("uiRole", role)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
