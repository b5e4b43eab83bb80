"""Six weeks as a table, and the pages that are due as a list."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from trialeditor.gui.calendar_faces import DayFace, DueFace
from trialeditor.gui.models.rows import FACE_ROLE, FaceList
from trialeditor.gui.plain_tip import plain_tip

WEEK = 7


class MonthModel(QAbstractTableModel):
    """Days by week and weekday. `FACE_ROLE` gives a DayFace."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._days: tuple[DayFace, ...] = ()
        self._weekdays: tuple[str, ...] = ()

    def show_days(self, days: tuple[DayFace, ...], weekdays: tuple[str, ...]) -> None:
        """Hold other weeks; as long as there are as many, only what they say changes."""
        if len(days) != len(self._days) or weekdays != self._weekdays:
            self.beginResetModel()
            self._days, self._weekdays = days, weekdays
            self.endResetModel()
            return
        self._days = days
        self.dataChanged.emit(self.index(0, 0), self.index(len(days) // WEEK - 1, WEEK - 1))

    def place(self, day: date) -> QModelIndex:
        """Return where a day stands; an invalid index for one that is not shown."""
        found = next((number for number, face in enumerate(self._days) if face.day == day), None)
        return QModelIndex() if found is None else self.index(found // WEEK, found % WEEK)

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._days) // WEEK

    @override
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else WEEK

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        face = self._days[index.row() * WEEK + index.column()]
        if role == FACE_ROLE:
            return face
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return face.spoken
        if role == Qt.ItemDataRole.ToolTipRole and face.count:
            return plain_tip("\n".join((face.spoken, *face.titles)))
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        is_name = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._weekdays[section] if is_name and section < len(self._weekdays) else None


class DueModel(FaceList[DueFace]):
    """Pages in the order of their days. `FACE_ROLE` gives a DueFace."""

    def show_rows(self, rows: tuple[DueFace, ...]) -> bool:
        """Hold other pages; say whether they are others."""
        if rows is self._faces:
            return False
        self._hold(rows)
        return True

    def line_of(self, nct: str) -> int | None:
        """Return the line of a page."""
        return next((line for line, face in enumerate(self._faces) if face.nct == nct), None)

    @override
    def said(self, face: DueFace, role: int) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return face.spoken
        return plain_tip(face.tip) if role == Qt.ItemDataRole.ToolTipRole else None
