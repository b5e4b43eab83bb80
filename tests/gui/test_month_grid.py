"""The grid of a month by keys: beyond its edge too."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from trialeditor.gui.calendar_faces import CalendarFace, Span
from trialeditor.gui.presenters.calendar_wording import day_face, weeks
from trialeditor.gui.views.month_grid import MonthGrid

TODAY = date(2026, 5, 31)


def face(day: date) -> CalendarFace:
    return CalendarFace(
        title="",
        weekdays=("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
        days=tuple(day_face(each, day, TODAY, ()) for each in weeks(day, 0)),
        chosen=day,
        span=Span.DAY,
        rows=(),
        heading="",
        order="",
        empty="",
    )


def test_arrows_go_over_the_edge_of_a_month(qtbot: QtBot) -> None:
    grid = MonthGrid()
    qtbot.addWidget(grid)
    grid.show_face(face(TODAY))
    days: list[date] = []
    grid.chosen.connect(days.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(grid, key)
    assert days == [TODAY + timedelta(days=each) for each in (1, -1, 7, -7)]


def test_pages_home_and_return_are_told(qtbot: QtBot) -> None:
    grid = MonthGrid()
    qtbot.addWidget(grid)
    grid.show_face(face(TODAY))
    told: list[object] = []
    grid.months_passed.connect(told.append)
    grid.today_wanted.connect(lambda: told.append("today"))
    grid.entered.connect(lambda: told.append("entered"))
    for key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_Return):
        QTest.keyClick(grid, key)
    assert told == [-1, 1, "today", "entered"]
    assert "May 31, 2026, today: nothing due" in str(grid.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))
