"""The entries of the audit trail as a table, newest first: older ones are asked for as somebody comes to the end."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from trialeditor.gui.audit_faces import HEADINGS, TrailRow
from trialeditor.gui.plain_tip import plain_tip

ROW_ROLE = int(Qt.ItemDataRole.UserRole)


class AuditModel(QAbstractTableModel):
    """Holds what was looked at."""

    more_wanted = Signal(int)
    """The number of the oldest entry that is here: those before it are wanted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[TrailRow] = []
        self._total = 0
        self._asked = 0
        """The entry before which was asked already; 0 for none."""

    @property
    def total(self) -> int:
        """How many entries there are in all."""
        return self._total

    def restart(self, rows: Sequence[TrailRow], total: int) -> None:
        """Begin anew with the newest entries."""
        self.beginResetModel()
        self._rows, self._total, self._asked = list(rows), total, 0
        self.endResetModel()

    def append(self, rows: Sequence[TrailRow]) -> None:
        """Hold older entries that were asked for; without any, there are no more."""
        if not rows:
            self._total = len(self._rows)
            return
        first = len(self._rows)
        self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
        self._rows += rows
        self.endInsertRows()

    def prepend(self, rows: Sequence[TrailRow], total: int) -> None:
        """Hold newer entries; what is looked at stays where it is."""
        self._total = total
        if rows:
            self.beginInsertRows(QModelIndex(), 0, len(rows) - 1)
            self._rows[:0] = rows
            self.endInsertRows()

    def row(self, index: QModelIndex | QPersistentModelIndex) -> TrailRow | None:
        """Return the entry of a line."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def line_of(self, seq: int) -> int | None:
        """Return the line of an entry that is here."""
        return next((line for line, row in enumerate(self._rows) if row.seq == seq), None)

    @override
    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> bool:
        return not parent.isValid() and 0 < len(self._rows) < self._total and self._rows[-1].seq != self._asked

    @override
    def fetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> None:
        if self.canFetchMore(parent):
            self._asked = self._rows[-1].seq
            self.more_wanted.emit(self._asked)

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
        if role == ROW_ROLE:
            return row
        return plain_tip(row.tip) if role == Qt.ItemDataRole.ToolTipRole else None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        is_heading = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return HEADINGS[section] if is_heading else None
