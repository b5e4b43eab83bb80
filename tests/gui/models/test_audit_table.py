"""The table of the trail: newest first, older entries asked for once, newer ones put before."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt

from trialeditor.gui.audit_faces import HEADINGS, TrailRow
from trialeditor.gui.models.audit_table import AuditModel
from trialeditor.gui.models.rows import FACE_ROLE

pytestmark = pytest.mark.usefixtures("qapp")
TOP = QModelIndex()


def rows(*numbers: int) -> tuple[TrailRow, ...]:
    return tuple(TrailRow(seq=each, nct="", cells=(str(each),) * len(HEADINGS), tip="") for each in numbers)


def numbers(model: AuditModel) -> list[str]:
    return [str(model.index(line, 0).data()) for line in range(model.rowCount())]


def test_older_entries_are_asked_for_once_and_until_there_are_no_more() -> None:
    model, asked = AuditModel(), list[int]()
    model.more_wanted.connect(asked.append)
    model.restart(rows(9, 8), 5)
    model.fetchMore(TOP)
    model.fetchMore(TOP)
    assert asked == [8]
    model.append(rows(7, 6))
    assert model.canFetchMore(TOP)
    model.fetchMore(TOP)
    model.append(())
    assert asked == [8, 6]
    assert not model.canFetchMore(TOP)
    assert numbers(model) == ["9", "8", "7", "6"]


def test_newer_entries_come_before_what_is_looked_at() -> None:
    model = AuditModel()
    model.restart(rows(9, 8), 2)
    model.prepend(rows(11, 10), 4)
    assert numbers(model) == ["11", "10", "9", "8"]
    assert (model.total, model.line_of(9), model.line_of(3)) == (4, 2, None)
    assert model.index(0, 1).data(FACE_ROLE).seq == 11
    assert model.headerData(1, Qt.Orientation.Horizontal) == "When"
