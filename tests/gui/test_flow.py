"""Widgets in rows: filled from the left, and none alone in the last row where rows can be even."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from trialeditor.gui.widgets.flow import FlowLayout


class Block(QWidget):
    """So wide, and 20 high."""

    def __init__(self, width: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(width, 20)


@pytest.mark.parametrize(
    ("widths", "room", "rows"),
    [
        ((100, 100, 100, 100), 430, [4]),
        ((100, 100, 100, 100), 420, [2, 2]),  # three and one would leave the last alone
        ((100, 100, 100, 100, 100), 330, [3, 2]),
        ((100, 100, 100, 100, 100, 100, 100), 330, [3, 3, 1]),  # even rows of three cannot hold it otherwise
        ((10, 300, 10, 300), 340, [2, 2]),
        ((10, 10, 300, 320), 340, [3, 1]),  # two even rows would be too wide
        ((500, 50), 300, [1, 1]),
    ],
)
def test_rows_hold_what_fits_and_are_even_rather_than_leave_one_alone(
    qtbot: QtBot, widths: tuple[int, ...], room: int, rows: list[int]
) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    flow = FlowLayout(place, spacing=8)
    blocks = [Block(width, place) for width in widths]
    for block in blocks:
        flow.addWidget(block)
    place.resize(room, flow.heightForWidth(room))
    flow.activate()
    tops = [block.y() for block in blocks]
    assert [tops.count(top) for top in sorted(set(tops))] == rows
    assert flow.heightForWidth(room) == len(rows) * 28 - 8
    assert all(block.x() + block.width() <= room for block in blocks if block.width() <= room)
