"""The line at the bottom: saving, the record's age, the way to every action; calm, and never wider than the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QStatusBar, QToolButton
from pytestqt.qtbot import QtBot

from trialeditor.gui.calm.task_waits import TaskWait
from trialeditor.gui.calm.waiting import WaitFace, Waits
from trialeditor.gui.widgets.status_line import StatusLine


def made(qtbot: QtBot) -> tuple[QStatusBar, StatusLine]:
    bar = QStatusBar()
    qtbot.addWidget(bar)
    bar.resize(900, 30)
    bar.show()
    return bar, StatusLine(bar)


def test_it_says_what_there_is_to_say_and_no_more(qtbot: QtBot) -> None:
    bar, line = made(qtbot)
    assert [each.text() for each in bar.findChildren(QLabel) if each.isVisible()] == []
    line.show_saving("Saved 10:42", is_trouble=False)
    line.show_record("Registry data as of May 12, 2026")
    assert [each.text() for each in bar.findChildren(QLabel) if each.isVisible()] == [
        "Saved 10:42",
        "Registry data as of May 12, 2026",
    ]
    line.show_saving("", is_trouble=False)
    assert [each.text() for each in bar.findChildren(QLabel) if each.isVisible()] == [
        "Registry data as of May 12, 2026"
    ]


def test_trouble_stands_out_and_goes(qtbot: QtBot) -> None:
    bar, line = made(qtbot)
    line.show_saving("Not saved: the disk is full", is_trouble=True)
    label = next(each for each in bar.findChildren(QLabel) if each.text() == line.saving)
    assert label.property("tone") == "bad"
    line.show_saving("Saved 10:43", is_trouble=False)
    assert label.property("tone") == ""


def test_the_hint_follows_the_keys_and_asks_for_the_palette(qtbot: QtBot) -> None:
    bar, line = made(qtbot)
    hints = []
    for keys in ("Ctrl+K", "Ctrl+Shift+A", ""):
        line.show_keys(keys)
        hints.append(line.hint)
    assert hints == ["Ctrl+K for every action", "Ctrl+Shift+A for every action", "Every action…"]
    button = bar.findChild(QToolButton)
    assert button is not None
    with qtbot.waitSignal(line.palette_requested):
        button.click()


class Work(QObject):
    """Long work."""

    progressed = Signal(int, int, str)
    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_stopped = False

    def stop(self) -> None:
        self.is_stopped = True


def test_background_work_shows_how_far_it_is_and_can_be_stopped() -> None:
    now = [0.0]
    waits = Waits(now=lambda: now[0])
    shown: list[WaitFace | None] = []
    waits.shown.connect(shown.append)
    work, owner = Work(), QObject()
    TaskWait(work, waits, owner)
    work.progressed.emit(10, 100, "Bringing the list up to date")
    assert shown == []
    now[0] = 1.0
    work.progressed.emit(20, 100, "Bringing the list up to date")
    assert shown[-1] == WaitFace(words="Bringing the list up to date", done=20, total=100, can_stop=True)
    waits.stop()
    assert work.is_stopped
    now[0] = 2.0
    work.ended.emit()
    assert shown[-1:] == [None]
    work.ended.emit()
    work.progressed.emit(1, 2, "Once more")
    work.ended.emit()
    assert waits.face is None


def test_what_is_said_meanwhile_does_not_come_through_a_passing_message(qtbot: QtBot) -> None:
    bar, line = made(qtbot)
    line.show_saving("Saving…", is_trouble=False)
    bar.showMessage("Put this page before the reviewers")
    line.show_saving("Saved 10:42", is_trouble=False)
    line.show_record("Registry data as of May 12, 2026")
    assert [each.text() for each in bar.findChildren(QLabel) if each.isVisible()] == []
    bar.clearMessage()
    assert next(each.text() for each in bar.findChildren(QLabel) if each.isVisible()) == "Saved 10:42"
