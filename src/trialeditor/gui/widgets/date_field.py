"""A date that is typed as text, so that what stands there is what was typed; or chosen in a calendar.

A field of sections (QDateEdit) drops what is typed over a selection and keeps the rest: another date than was meant.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QDate, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QWidget
from typing_extensions import override

from trialeditor.domain.dates import MONTHS
from trialeditor.gui.icons import icon
from trialeditor.gui.theme import LIGHT, Colors

FORMAT = "yyyy-MM-dd"
_ISO = re.compile(r"\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\s*\Z")
_SAID = re.compile(r"\s*([A-Za-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})\s*\Z")
_STEPS = {Qt.Key.Key_Up: (1, 0), Qt.Key.Key_Down: (-1, 0), Qt.Key.Key_PageUp: (0, 1), Qt.Key.Key_PageDown: (0, -1)}
_AROUND = 56


class DateField(QLineEdit):
    """Takes 2027-05-12 and May 12, 2027. Up and Down move by a day, Page up and Page down by a month."""

    date_changed = Signal(QDate)
    """What stands there now; an invalid date while it is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText("2027-05-12")
        self._calendar: QCalendarWidget | None = None
        self._choose = QAction("Choose in a calendar", self)
        self._choose.triggered.connect(lambda _on: self.open_calendar())
        self.addAction(self._choose, QLineEdit.ActionPosition.TrailingPosition)
        self.set_colors(LIGHT)
        self.textChanged.connect(lambda _text: self.date_changed.emit(self.date()))

    def date(self) -> QDate:
        """Return what stands there, or an invalid date."""
        return read_date(self.text())

    def setDate(self, day: QDate) -> None:
        """Show a date."""
        self.setText(day.toString(FORMAT))

    def set_colors(self, colors: Colors) -> None:
        """Take the theme's colors."""
        self._choose.setIcon(icon("calendar", colors.muted, colors.edge))

    @override
    def setReadOnly(self, arg__1: bool) -> None:
        """Let nobody change the date, in no way."""
        super().setReadOnly(arg__1)
        self._choose.setEnabled(not arg__1)

    def open_calendar(self) -> QCalendarWidget:
        """Open a calendar below the field."""
        if self._calendar is None:
            self._calendar = QCalendarWidget(self)
            self._calendar.setWindowFlag(Qt.WindowType.Popup)
            self._calendar.clicked.connect(self._take)
            self._calendar.activated.connect(self._take)
        if self.date().isValid():
            self._calendar.setSelectedDate(self.date())
        self._calendar.move(self.mapToGlobal(QPoint(0, self.height())))
        self._calendar.show()
        return self._calendar

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        day = self.date()
        if step and day.isValid() and not self.isReadOnly():
            self.setDate(day.addDays(step[0]).addMonths(step[1]))
        else:
            super().keyPressEvent(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("0000-00-00") + _AROUND, super().sizeHint().height())

    def _take(self, day: QDate) -> None:
        if self._calendar is not None:
            self._calendar.hide()
        self.setDate(day)
        self.setFocus()


def read_date(words: str) -> QDate:
    """Read a date as people type it, year first or with the month's name; an invalid date for anything else."""
    iso = _ISO.match(words)
    if iso:
        return QDate(int(iso[1]), int(iso[2]), int(iso[3]))
    said = _SAID.match(words)
    months = [number for number, name in enumerate(MONTHS, 1) if said and name.lower().startswith(said[1].lower())]
    if said is None or len(months) != 1:
        return QDate()
    return QDate(int(said[3]), months[0], int(said[2]))
