"""Notices: which go by themselves, which stand, what comes back, what is said aloud, and that the focus stays."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from trialeditor.domain.clock import FixedClock
from trialeditor.gui.calm.notices import MOST_KEPT, NoticeBoard, goes_by_itself, reading_time
from trialeditor.gui.faces import NoticeFace, Tone
from trialeditor.gui.widgets import notice_bar
from trialeditor.gui.widgets.notice_bar import NoticeBar

CLOCK = FixedClock(at=datetime(2026, 11, 22, 9, 30, tzinfo=UTC))
SAVED = NoticeFace(tone=Tone.GOOD, what="Saved as version 3.")
HINT = NoticeFace(tone=Tone.INFO, what="“Sign” is not possible now.", detail="You wrote these words.")
FULL = NoticeFace(tone=Tone.BAD, what="The disk is full.", detail="Your words are still in the window. Make room.")
ASSIGNED = NoticeFace(tone=Tone.GOOD, what="3 trials assigned.", act="Undo")
MORE = NoticeFace(tone=Tone.GOOD, what="4 trials assigned.", act="Undo")


class Ground(QWidget):
    """A notice bar above a field."""

    def __init__(self) -> None:
        super().__init__()
        self.bar, self.field = NoticeBar(self), QLineEdit(self)
        column = QVBoxLayout(self)
        column.addWidget(self.bar)
        column.addWidget(self.field)


@pytest.fixture
def ground(qtbot: QtBot) -> Iterator[Ground]:
    made = Ground()
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.deleteLater()


@pytest.fixture
def bar(ground: Ground) -> NoticeBar:
    return ground.bar


@pytest.fixture
def board(ground: Ground) -> NoticeBoard:
    return NoticeBoard(ground.bar, CLOCK, ground)


def shown(bar: NoticeBar) -> NoticeFace | None:
    return bar.face


@pytest.mark.parametrize(
    ("face", "goes"), [(SAVED, True), (HINT, True), (FULL, False), (ASSIGNED, False)], ids=lambda each: str(each)[:40]
)
def test_only_what_needs_nothing_goes_by_itself(face: NoticeFace, goes: bool) -> None:
    assert goes_by_itself(face) is goes


def test_long_notices_are_shown_for_longer() -> None:
    assert reading_time(HINT) > reading_time(SAVED) >= 5_000


def test_what_goes_makes_place_for_what_still_stands(board: NoticeBoard, bar: NoticeBar) -> None:
    waits = []
    for face in (FULL, SAVED):
        bar.show_face(face)
        waits.append(board.is_waiting)
    board.time_out()
    assert shown(bar) is FULL
    assert [*waits, board.is_waiting] == [False, True, False]
    bar.ui.closeButton.click()
    assert shown(bar) is None
    bar.show_face(SAVED)
    board.time_out()
    assert shown(bar) is None


def test_an_offer_that_was_taken_or_overtaken_does_not_come_back(board: NoticeBoard, bar: NoticeBar) -> None:
    bar.show_face(ASSIGNED)
    bar.show_face(MORE)
    bar.show_face(SAVED)
    board.time_out()
    assert shown(bar) is MORE
    bar.ui.actButton.click()
    bar.show_face(SAVED)
    board.time_out()
    assert shown(bar) is None


def test_a_notice_stays_while_somebody_is_in_it(board: NoticeBoard, bar: NoticeBar) -> None:
    bar.show_face(SAVED)
    bar.ui.closeButton.setFocus()
    board.time_out()
    assert shown(bar) is SAVED
    assert board.is_waiting


def test_what_was_said_is_kept_newest_first_and_repeats_count_once(board: NoticeBoard, bar: NoticeBar) -> None:
    for face in (SAVED, FULL, FULL, None):
        bar.show_face(face)
    assert [each.face for each in board.past] == [FULL, SAVED]
    for number in range(MOST_KEPT + 5):
        bar.show_face(NoticeFace(tone=Tone.INFO, what=str(number)))
    assert len(board.past) == MOST_KEPT
    assert board.past[0].face.what == str(MOST_KEPT + 4)


def test_the_focus_stays_in_the_field_and_a_screen_reader_is_told(
    ground: Ground, board: NoticeBoard, bar: NoticeBar, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[tuple[str, bool]] = []
    monkeypatch.setattr(notice_bar, "announce", lambda _bar, words, urgent: said.append((words, urgent)))
    ground.field.setFocus()
    for face in (SAVED, FULL):
        bar.show_face(face)
        assert ground.field.hasFocus()
    board.time_out()
    assert said == [("Saved as version 3. ", False), (f"{FULL.what} {FULL.detail}", True)]
