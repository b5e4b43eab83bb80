"""A date field takes the date that was typed, or none: never another one."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from trialeditor.gui.widgets.date_field import DateField, read_date


@pytest.fixture
def field(qtbot: QtBot) -> DateField:
    made = DateField()
    qtbot.addWidget(made)
    made.setDate(QDate(2027, 5, 12))
    return made


@pytest.mark.parametrize("typed", ["2027-03-04", "2027-3-4", "2027/03/04", "Mar 4, 2027", "march 4 2027"])
def test_a_date_typed_over_the_old_one_is_that_date(field: DateField, typed: str) -> None:
    field.selectAll()
    QTest.keyClicks(field, typed)
    assert field.text() == typed
    assert field.date().toPython() == date(2027, 3, 4)


@pytest.mark.parametrize("typed", ["", "2027-13-01", "2027-02-30", "soon", "Ma 4, 2027", "03/04/2027", "2027-05-1212"])
def test_what_is_no_date_is_none(field: DateField, typed: str) -> None:
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, typed)
    assert not field.date().isValid()


def test_keys_move_it_by_a_day_and_a_month(field: DateField) -> None:
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.text() == "2027-05-13"
    QTest.keyClick(field, Qt.Key.Key_PageDown)
    assert field.text() == "2027-04-13"
    field.setReadOnly(True)
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.text() == "2027-04-13"


def test_the_calendar_gives_a_date(field: DateField) -> None:
    calendar = field.open_calendar()
    assert calendar.selectedDate() == QDate(2027, 5, 12)
    calendar.clicked.emit(QDate(2027, 4, 1))
    assert field.text() == "2027-04-01"
    assert not calendar.isVisible()


@given(st.dates(min_value=date(1000, 1, 1)))
def test_what_is_shown_is_read_again(day: date) -> None:
    assert read_date(day.isoformat()).toPython() == day
