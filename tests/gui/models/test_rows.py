"""Rows as a table and faces as a list: what all such models answer."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from typing_extensions import override

from trialeditor.gui.models.rows import FACE_ROLE, FaceList, RowsTable

Role = Qt.ItemDataRole
pytestmark = pytest.mark.usefixtures("qapp")


@dataclass(frozen=True, slots=True)
class Line:
    cells: tuple[str, ...]
    tip: str


class Words(FaceList[str]):
    @override
    def said(self, face: str, role: int) -> object:
        return face.upper() if role == Role.DisplayRole else None

    def show(self, faces: list[str], *, only_reword: bool = False) -> None:
        (self._reword if only_reword else self._hold)(faces)


LINES = (Line(("one", "1"), "first <b>"), Line(("two", "2"), "second"))


def test_a_table_shows_cells_below_its_headings_and_gives_the_row() -> None:
    parent = QObject()
    table = RowsTable[Line](("Name", "Number"), parent)
    tester = QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    table.show_rows(LINES)
    assert (table.rowCount(), table.columnCount()) == (2, 2)
    assert table.rowCount(table.index(0, 0)) == table.columnCount(table.index(0, 0)) == 0
    assert table.index(1, 1).data() == "2"
    assert table.index(1, 0).data(FACE_ROLE) is table.row(table.index(1, 1)) is LINES[1]
    assert table.headerData(1, Qt.Orientation.Horizontal) == "Number"
    assert table.headerData(1, Qt.Orientation.Vertical) is None
    assert table.headerData(1, Qt.Orientation.Horizontal, Role.DecorationRole) is None
    del tester


def test_a_tip_of_a_table_is_plain_text() -> None:
    table = RowsTable[Line](("Name", "Number"))
    table.show_rows(LINES)
    assert "&lt;b&gt;" in table.index(0, 0).data(Role.ToolTipRole)


def test_a_line_that_is_gone_gives_no_row() -> None:
    table = RowsTable[Line](("Name", "Number"))
    table.show_rows(LINES)
    last = table.index(1, 0)
    table.show_rows(LINES[:1])
    assert table.row(last) is None
    assert table.row(QModelIndex()) is None


def test_a_list_gives_its_face_and_what_its_model_says_of_it() -> None:
    words = Words()
    tester = QAbstractItemModelTester(words, QAbstractItemModelTester.FailureReportingMode.Fatal)
    words.show(["a", "b"])
    assert (words.rowCount(), words.rowCount(words.index(0))) == (2, 0)
    assert (words.index(1).data(FACE_ROLE), words.index(1).data()) == ("b", "B")
    assert words.index(1).data(Role.ToolTipRole) is None
    del tester


def test_faces_that_only_read_otherwise_leave_lines_where_they_are() -> None:
    words = Words()
    words.show(["a", "b"])
    resets, changes = QSignalSpy(words.modelReset), QSignalSpy(words.dataChanged)
    words.show(["c", "d"], only_reword=True)
    assert (resets.count(), changes.count()) == (0, 1)
    assert (changes.at(0)[0].row(), changes.at(0)[1].row()) == (0, 1)
    assert words.index(0).data(FACE_ROLE) == "c"
