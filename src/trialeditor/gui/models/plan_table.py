"""What would happen to each of many trials, as a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from typing_extensions import override

from trialeditor.gui.bulk_faces import PlanLine
from trialeditor.gui.plain_tip import plain_tip
from trialeditor.gui.theme import LIGHT, Colors


class PlanTable(QAbstractTableModel):
    """Four columns. What is left out stands below, in a quieter color, and says why in words."""

    def __init__(self, now: str, then: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings = ("Number", "Title", now, then)
        self._lines: tuple[PlanLine, ...] = ()
        self._colors = LIGHT

    def show_lines(self, lines: Sequence[PlanLine]) -> None:
        """Hold other lines."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def set_colors(self, colors: Colors) -> None:
        """Take the theme's colors."""
        self._colors = colors

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._lines)

    @override
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._headings)

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self._lines[index.row()]
        words = (line.nct, line.title, line.now, line.then)[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(words)
        if role == Qt.ItemDataRole.ForegroundRole and line.is_left_out:
            return QColor(self._colors.muted)
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None
