"""Rows of one kind as a table or as a list: what is the same in all models that hold a handful of finished values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from trialeditor.gui.plain_tip import plain_tip

FACE_ROLE = int(Qt.ItemDataRole.UserRole)
"""Gives the value that a row shows."""


class WordedRow(Protocol):
    """A row of a table, in final words."""

    @property
    def cells(self) -> Sequence[str]:
        """Return the words below each heading."""
        ...

    @property
    def tip(self) -> str:
        """Return what the row says where the mouse rests on it."""
        ...


RowT = TypeVar("RowT", bound=WordedRow)
FaceT = TypeVar("FaceT")


class RowsTable(QAbstractTableModel, Generic[RowT]):
    """One line a row, below headings. `FACE_ROLE` gives the row."""

    def __init__(self, headings: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings = tuple(headings)
        self._rows: list[RowT] = []

    def show_rows(self, rows: Sequence[RowT]) -> None:
        """Hold other rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row(self, index: QModelIndex | QPersistentModelIndex) -> RowT | None:
        """Return the row of a line."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._headings)

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
        is_heading = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._headings[section] if is_heading else None


class FaceList(QAbstractListModel, Generic[FaceT]):
    """One line a face. `FACE_ROLE` gives it; what else is said of it, a model of its own says in `said`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._faces: tuple[FaceT, ...] = ()

    def said(self, face: FaceT, role: int) -> object:
        """Return what a line says in a role other than `FACE_ROLE`."""
        raise NotImplementedError

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._faces)

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        face = self._faces[index.row()]
        return face if role == FACE_ROLE else self.said(face, role)

    def _hold(self, faces: Sequence[FaceT]) -> None:
        """Hold other faces, all of them new."""
        self.beginResetModel()
        self._faces = tuple(faces)
        self.endResetModel()

    def _reword(self, faces: Sequence[FaceT]) -> None:
        """Hold as many faces that only read otherwise: lines, and the one that is chosen, stay."""
        self._faces = tuple(faces)
        if faces:
            self.dataChanged.emit(self.index(0), self.index(len(faces) - 1))
