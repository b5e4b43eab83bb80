"""What would happen to each of many trials, as a table."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from typing_extensions import override

from trialeditor.gui.bulk_faces import PlanLine
from trialeditor.gui.models.rows import RowsTable
from trialeditor.gui.theme import LIGHT, Colors


class PlanTable(RowsTable[PlanLine]):
    """Four columns. What is left out stands below, in a quieter color, and says why in words."""

    def __init__(self, now: str, then: str, parent: QObject | None = None) -> None:
        super().__init__(("Number", "Title", now, then), parent)
        self._colors = LIGHT

    def set_colors(self, colors: Colors) -> None:
        """Take the theme's colors."""
        self._colors = colors

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.ForegroundRole and self._rows[index.row()].is_left_out:
            return QColor(self._colors.muted)
        return super().data(index, role)
