"""The lines of a report as a table: columns and rows of words."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from trialeditor.gui.intake_faces import ColumnFace, LinesFace
from trialeditor.gui.plain_tip import plain_tip


class ReportModel(QAbstractTableModel):
    """Rows of one group. A line's tool tip has all its words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._face = LinesFace()

    def show_lines(self, face: LinesFace) -> None:
        """Hold other lines."""
        self.beginResetModel()
        self._face = face
        self.endResetModel()

    @property
    def columns(self) -> tuple[ColumnFace, ...]:
        """The columns."""
        return self._face.columns

    def first(self, row: int) -> str:
        """Return what a line begins with."""
        return self._face.rows[row][0]

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._face.rows)

    @override
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._face.columns)

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._face.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            named = zip(self._face.columns, row, strict=True)
            return plain_tip("\n".join(f"{column.heading}: {words}" for column, words in named if words))
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._face.columns[section].heading
        return None
