"""The findings of all pages as a table that can be put into another order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from typing_extensions import override

from trialeditor.gui.all_findings_faces import HEADINGS, FindingsRow
from trialeditor.gui.models.rows import RowsTable


class AllFindingsModel(RowsTable[FindingsRow]):
    """One line a finding. It is ordered by a click on a heading, heavy ones first where weights are meant."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(HEADINGS, parent)
        self._order: tuple[int, Qt.SortOrder] | None = None

    @override
    def show_rows(self, rows: Sequence[FindingsRow]) -> None:
        """Hold other findings, in the order that was chosen."""
        super().show_rows(self._arranged(rows))

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        heading = super().headerData(section, orientation, role)
        column, order = self._order or (-1, Qt.SortOrder.AscendingOrder)
        arrow = "↑" if order is Qt.SortOrder.AscendingOrder else "↓"
        return f"{heading} {arrow}" if heading is not None and section == column else heading

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.layoutAboutToBeChanged.emit()
        self._order = (column, order) if column >= 0 else None
        self._rows = self._arranged(self._rows)
        self.layoutChanged.emit()

    def _arranged(self, rows: Sequence[FindingsRow]) -> list[FindingsRow]:
        if self._order is None:
            return list(rows)
        column, order = self._order
        return sorted(rows, key=lambda row: _key(row, column), reverse=order is Qt.SortOrder.DescendingOrder)


def _key(row: FindingsRow, column: int) -> tuple[int, str]:
    return (-row.rank, "") if column == 0 else (0, row.cells[column].casefold())
