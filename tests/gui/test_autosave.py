"""When words are saved: the clock runs from the first unsaved key, and typing on does not push it back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from trialeditor.gui.autosave import RETRY_MS, WAIT_MS, Autosave

pytestmark = pytest.mark.usefixtures("qapp")

ONE_SECOND_MS = 1_000


class Desk:
    """Counts saves; each is under way until it is told that it ended."""

    def __init__(self) -> None:
        self.saves = 0
        self.is_dirty = True
        self.autosave = Autosave(self.save)

    def save(self) -> bool:
        self.saves += self.is_dirty
        return self.is_dirty

    @property
    def timer(self) -> QTimer:
        return self.autosave._timer


def test_the_wait_leaves_room_in_the_second() -> None:
    assert WAIT_MS <= ONE_SECOND_MS * 3 / 4


def test_typing_on_does_not_start_the_clock_again(qtbot: QtBot) -> None:
    desk = Desk()
    desk.autosave.touched()
    qtbot.wait(50)
    left = desk.timer.remainingTime()
    desk.autosave.touched()
    assert desk.timer.remainingTime() <= left
    desk.autosave.stop()


def test_it_saves_while_somebody_types_on(qtbot: QtBot) -> None:
    desk = Desk()
    desk.autosave._wait_ms = 20
    typing = QTimer()
    typing.timeout.connect(desk.autosave.touched)
    typing.start(5)
    qtbot.waitUntil(lambda: desk.saves == 1)
    typing.stop()
    desk.autosave.stop()


def test_one_save_at_a_time_and_then_the_words_that_came_meanwhile() -> None:
    desk = Desk()
    desk.autosave.flush()
    desk.autosave.flush()
    desk.autosave.touched()
    assert (desk.saves, desk.timer.isActive()) == (1, False)
    desk.autosave.done(still_dirty=True)
    assert desk.timer.isActive()
    desk.autosave.stop()


def test_nothing_is_saved_when_nothing_changed() -> None:
    desk = Desk()
    desk.is_dirty = False
    desk.autosave.flush()
    assert (desk.saves, desk.autosave.is_saving) == (0, False)


def test_a_failed_save_is_tried_again_later() -> None:
    desk = Desk()
    desk.autosave.flush()
    desk.autosave.failed()
    assert ONE_SECOND_MS < desk.timer.remainingTime() < 2 * RETRY_MS
    desk.autosave.stop()


def test_while_a_version_is_made_nothing_is_saved() -> None:
    desk = Desk()
    desk.autosave.hold()
    desk.autosave.flush()
    assert desk.saves == 0
    desk.autosave.release(is_dirty=True)
    desk.autosave.flush()
    assert desk.saves == 1
