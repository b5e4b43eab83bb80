"""The list of trials as a table: the lines of `TrialListModel`, which alone fetches and holds them, in columns."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from trialeditor.domain.list_look import Column
from trialeditor.gui.faces import ListingFace
from trialeditor.gui.list_faces import HEADINGS
from trialeditor.gui.models.rows import FACE_ROLE
from trialeditor.gui.models.trial_list import TrialListModel
from trialeditor.gui.plain_tip import plain_tip

COLUMNS = tuple(Column)
_LOADING = "…"


class TrialTableModel(QAbstractTableModel):
    """Follows a `TrialListModel`, row by row."""

    def __init__(self, lines: TrialListModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._ordered: tuple[Column, str] | None = None
        lines.modelAboutToBeReset.connect(self.beginResetModel)
        lines.modelReset.connect(self.endResetModel)
        lines.rowsAboutToBeInserted.connect(self._before_rows)
        lines.rowsInserted.connect(self.endInsertRows)
        lines.dataChanged.connect(self._changed)

    def show_order(self, column: Column, *, is_descending: bool) -> None:
        """Say in a heading that the list is ordered by it: in words, since styles differ in where arrows point."""
        self._ordered = (column, "↓" if is_descending else "↑")
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else self._lines.rowCount()

    @override
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(COLUMNS)

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        column = COLUMNS[index.column()]
        if role not in (FACE_ROLE, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        face = self._lines.data(self._lines.index(index.row()), FACE_ROLE)
        if role == FACE_ROLE:
            return face
        words = face.cells.get(column, "") if isinstance(face, ListingFace) else _LOADING
        return plain_tip(words) if role == Qt.ItemDataRole.ToolTipRole and words else words

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        column = COLUMNS[section]
        ordered, arrow = self._ordered or (None, "")
        return f"{HEADINGS[column]} {arrow}" if column is ordered else HEADINGS[column]

    @override
    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> bool:
        return not parent.isValid() and self._lines.canFetchMore(QModelIndex())

    @override
    def fetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> None:
        self._lines.fetchMore(QModelIndex())

    def _before_rows(self, _parent: QModelIndex, first: int, last: int) -> None:
        self.beginInsertRows(QModelIndex(), first, last)

    def _changed(self, first: QModelIndex, last: QModelIndex) -> None:
        self.dataChanged.emit(self.index(first.row(), 0), self.index(last.row(), len(COLUMNS) - 1))
