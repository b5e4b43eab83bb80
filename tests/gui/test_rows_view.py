"""Rows beside the work: columns that fill the width, a row that opens, a box that keeps what is chosen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QComboBox, QHeaderView, QListView, QTableWidget
from pytestqt.qtbot import QtBot

from trialeditor.gui.all_findings_faces import FilterFace
from trialeditor.gui.widgets.rows_view import RowOpener, fill_choices, set_widths

BOTH = FilterFace(value="a", words="Ann"), FilterFace(value="b", words="Bob")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_return_and_enter_open_a_row_and_other_keys_do_not(qtbot: QtBot, key: Qt.Key) -> None:
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(QStringListModel(["one", "two"], view))
    opened = QSignalSpy(RowOpener(view).opened)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert opened.count() == 0
    QTest.keyClick(view, key)
    assert opened.count() == 1


def test_a_double_click_opens_a_row(qtbot: QtBot) -> None:
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(QStringListModel(["one", "two"], view))
    opened = QSignalSpy(RowOpener(view).opened)
    view.doubleClicked.emit(view.model().index(0, 0))
    assert opened.count() == 1


def test_the_last_column_takes_the_rest(qtbot: QtBot) -> None:
    table = QTableWidget(1, 3)
    qtbot.addWidget(table)
    set_widths(table, (90, 120))
    header = table.horizontalHeader()
    assert [header.sectionSize(each) for each in (0, 1)] == [90, 120]
    assert header.sectionResizeMode(2) is QHeaderView.ResizeMode.Stretch


def test_a_choice_stays_as_long_as_it_is_offered(qtbot: QtBot) -> None:
    box = QComboBox()
    qtbot.addWidget(box)
    fill_choices(box, "Everybody", BOTH)
    box.setCurrentIndex(2)
    moved = QSignalSpy(box.currentTextChanged)
    fill_choices(box, "Everybody", BOTH[1:])
    assert (box.currentText(), box.count()) == ("Bob", 2)
    fill_choices(box, "Everybody", BOTH[:1])
    assert (box.currentText(), moved.count()) == ("Everybody", 0)
