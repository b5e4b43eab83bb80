"""A month as a grid of weeks, gone through with the arrows, Page up, Page down and Home."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget
from typing_extensions import override

from trialeditor.gui.calendar_faces import CalendarFace, DayFace
from trialeditor.gui.models.month import WEEK, MonthModel
from trialeditor.gui.models.rows import FACE_ROLE
from trialeditor.gui.views.day_delegate import DayDelegate

_DAYS: Mapping[Qt.Key, int] = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -WEEK,
    Qt.Key.Key_Down: WEEK,
}
_MONTHS: Mapping[Qt.Key, int] = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class MonthGrid(QTableView):
    """Shows six weeks, and tells where somebody goes: beyond the edge too, into the next month."""

    chosen = Signal(object)
    """date: the day that is chosen now."""
    months_passed = Signal(int)
    """So many months on, or back."""
    today_wanted = Signal()
    entered = Signal()
    """Return on the chosen day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = MonthModel(self)
        self.setModel(self._model)
        self.setItemDelegate(DayDelegate(self))
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            header.setSectionsClickable(False)
        self.verticalHeader().hide()
        self.clicked.connect(self._click)
        self.doubleClicked.connect(lambda _place: self.entered.emit())

    def show_face(self, face: CalendarFace) -> None:
        """Show a month, with the chosen day."""
        self._model.show_days(face.days, face.weekdays)
        place = self._model.place(face.chosen)
        self.selectionModel().setCurrentIndex(place, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, day = Qt.Key(event.key()), self._day
        if key in _DAYS and day is not None:
            self.chosen.emit(day + timedelta(days=_DAYS[key]))
        elif key in _MONTHS:
            self.months_passed.emit(_MONTHS[key])
        elif key == Qt.Key.Key_Home:
            self.today_wanted.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    @property
    def _day(self) -> date | None:
        face = self.currentIndex().data(FACE_ROLE)
        return face.day if isinstance(face, DayFace) else None

    def _click(self, _place: QModelIndex) -> None:
        if self._day is not None:
            self.chosen.emit(self._day)
