"""The facts of the record as a table: what people call them, what they read, and where they come from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from trialeditor.gui.carrying import KIND, carried
from trialeditor.gui.faces import FactRow
from trialeditor.gui.plain_tip import plain_tip

SOURCE_ROLE = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, and how a row reads in it."""

    heading: str
    text: Callable[[FactRow], str]


COLUMNS = (
    Column("Fact", lambda row: row.label),
    Column("Words for patients", lambda row: row.phrase),
    Column("Path in the record", lambda row: row.path),
)


class FactsModel(QAbstractTableModel):
    """Rows of facts, those that hold every word of the filter."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[FactRow, ...] = ()
        self._rows: tuple[FactRow, ...] = ()
        self._filter = ""

    def show_rows(self, rows: Sequence[FactRow]) -> None:
        """Hold other facts."""
        self._all = tuple(rows)
        self.filter(self._filter)

    def filter(self, text: str) -> None:
        """Show the facts that hold every word of `text`, whatever the case."""
        self._filter = text
        words = text.casefold().split()
        self.beginResetModel()
        self._rows = tuple(row for row in self._all if all(word in _searched(row) for word in words))
        self.endResetModel()

    def source(self, row: int) -> str:
        """Return the bound phrase of a row."""
        return self._rows[row].source

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(COLUMNS)

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[index.column()].text(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(f"{row.phrase}\n{row.source}\n{row.path}")
        return row.source if role == SOURCE_ROLE else None

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    @override
    def mimeTypes(self) -> list[str]:
        return [KIND]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the phrase of the row that is dragged; a field puts it in where it is dropped."""
        return carried(self.source(indexes[0].row()))

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section].heading
        return None


def _searched(row: FactRow) -> str:
    return f"{row.label} {row.key} {row.phrase} {row.path}".casefold()
