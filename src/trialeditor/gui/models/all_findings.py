"""The findings of all pages as a table that can be put into another order."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from trialeditor.gui.all_findings_faces import HEADINGS, FindingsRow
from trialeditor.gui.plain_tip import plain_tip

FACE_ROLE = int(Qt.ItemDataRole.UserRole)


class AllFindingsModel(QAbstractTableModel):
    """One line a finding. It is ordered by a click on a heading, heavy ones first where weights are meant."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[FindingsRow] = []
        self._order: tuple[int, Qt.SortOrder] | None = None

    def show_rows(self, rows: tuple[FindingsRow, ...]) -> None:
        """Hold other findings, in the order that was chosen."""
        self.beginResetModel()
        self._rows = list(rows)
        self._arrange()
        self.endResetModel()

    def row(self, index: QModelIndex | QPersistentModelIndex) -> FindingsRow | None:
        """Return the finding of a line."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(HEADINGS)

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.cells[index.column()]
        if role == FACE_ROLE:
            return row
        return plain_tip(row.tip) if role == Qt.ItemDataRole.ToolTipRole else None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        column, order = self._order or (-1, Qt.SortOrder.AscendingOrder)
        arrow = "↑" if order is Qt.SortOrder.AscendingOrder else "↓"
        return f"{HEADINGS[section]} {arrow}" if section == column else HEADINGS[section]

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.layoutAboutToBeChanged.emit()
        self._order = (column, order) if column >= 0 else None
        self._arrange()
        self.layoutChanged.emit()

    def _arrange(self) -> None:
        if self._order is None:
            return
        column, order = self._order
        self._rows.sort(key=lambda row: _key(row, column), reverse=order is Qt.SortOrder.DescendingOrder)


def _key(row: FindingsRow, column: int) -> tuple[int, str]:
    return (-row.rank, "") if column == 0 else (0, row.cells[column].casefold())
