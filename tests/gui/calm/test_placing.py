"""Windows on screens that are there, that are gone, and that are smaller than before."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect

from trialeditor.gui.calm.placing import within_reach

LAPTOP, DESK = QRect(0, 0, 1366, 768), QRect(1366, 0, 2560, 1440)
USUAL = QRect(100, 80, 1000, 600)


@pytest.mark.parametrize(
    "frame", [USUAL, QRect(1500, 100, 2000, 1200), QRect(1300, 20, 800, 600), QRect(-800, 40, 1000, 600)]
)
def test_a_window_in_reach_stays(frame: QRect) -> None:
    assert within_reach(frame, [LAPTOP, DESK]) == frame


@pytest.mark.parametrize(
    "frame", [QRect(1500, 100, 2000, 1200), QRect(3000, 0, 900, 600), QRect(100, -300, 900, 600), QRect(200, 760, 9, 9)]
)
def test_a_window_out_of_reach_comes_to_the_screen_that_is_there(frame: QRect) -> None:
    placed = within_reach(frame, [LAPTOP])
    assert LAPTOP.contains(placed)
    assert placed.size() == frame.size().boundedTo(LAPTOP.size())


def test_a_window_is_never_larger_than_its_screen() -> None:
    assert within_reach(QRect(0, 0, 2000, 1200), [LAPTOP]) == LAPTOP


def test_without_a_screen_nothing_moves() -> None:
    assert within_reach(USUAL, []) == USUAL
