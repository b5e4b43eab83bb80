"""Waits: nothing for what is soon over, words for what is not, how far it is, and a way to stop it."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from support.desks import AtOnce
from trialeditor.domain.errors import NotFound, TrialEditorError
from trialeditor.gui.calm.waiting import AFTER_S, LEAST_S, Patience, WaitFace, Waits, saying
from trialeditor.gui.jobs import Jobs, Lane
from trialeditor.gui.widgets import motion
from trialeditor.gui.widgets.wait_bar import WaitBar


class Time:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.at = 100.0

    def now(self) -> float:
        return self.at

    def go_on(self, seconds: float, waits: Waits) -> None:
        self.at += seconds
        waits.look()


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def waits(qapp: object, time: Time) -> Iterator[Waits]:  # noqa: ARG001 - timers want an application
    made = Waits(now=time.now)
    yield made
    made.deleteLater()


def shown(waits: Waits) -> WaitFace | None:
    return waits.face


def test_what_is_soon_over_is_not_worth_a_word(waits: Waits, time: Time) -> None:
    faces: list[object] = []
    waits.shown.connect(faces.append)
    wait = waits.begin("Reading the page…")
    time.go_on(AFTER_S - 0.1, waits)
    wait.end()
    time.go_on(1, waits)
    assert faces == []


def test_what_takes_long_is_said_with_how_far_it_is(waits: Waits, time: Time) -> None:
    wait = waits.begin("Bringing the list up to date…", lambda: None)
    time.go_on(AFTER_S, waits)
    assert shown(waits) == WaitFace(words="Bringing the list up to date…", can_stop=True)
    wait.tell(20, 80)
    assert shown(waits) == WaitFace(words="Bringing the list up to date…", done=20, total=80, can_stop=True)
    time.go_on(LEAST_S, waits)
    wait.end()
    assert shown(waits) is None


def test_nothing_flickers(waits: Waits, time: Time) -> None:
    wait = waits.begin("Counting…")
    time.go_on(AFTER_S, waits)
    wait.end()
    assert shown(waits) is not None
    time.go_on(LEAST_S, waits)
    assert shown(waits) is None


def test_the_longest_wait_is_shown_and_then_the_next(waits: Waits, time: Time) -> None:
    first = waits.begin("First…")
    time.go_on(0.3, waits)
    second = waits.begin("Second…")
    time.go_on(0.3, waits)
    assert shown(waits) == WaitFace(words="First…")
    time.go_on(0.5, waits)
    first.end()
    assert shown(waits) == WaitFace(words="Second…")
    second.end()
    second.end()


def test_work_is_stopped_once(waits: Waits, time: Time) -> None:
    stopped: list[bool] = []
    waits.begin("Bringing…", lambda: stopped.append(True))
    waits.stop()
    assert stopped == []
    time.go_on(AFTER_S, waits)
    waits.stop()
    waits.stop()
    assert stopped == [True]
    assert shown(waits) == WaitFace(words="Stopping…")


def test_a_runner_tells_of_its_work_until_it_is_done_or_failed(waits: Waits, time: Time) -> None:
    inner = AtOnce()
    inner.is_held = True
    runner = saying(Patience(inner, waits), "Reading the list…")
    got: list[object] = []

    def fail() -> int:
        raise NotFound("It is gone.")

    runner.run(Lane.STORAGE, lambda: 7, got.append, got.append)
    runner.run(Lane.STORAGE, fail, got.append, got.append)
    time.go_on(AFTER_S, waits)
    assert shown(waits) == WaitFace(words="Reading the list…")
    time.go_on(LEAST_S, waits)
    inner.let_go()
    assert shown(waits) is None
    assert got[0] == 7
    assert isinstance(got[1], NotFound)
    assert saying(inner, "Reading…") is inner


def test_imports_and_exports_show_themselves(waits: Waits, time: Time) -> None:
    inner = AtOnce()
    inner.is_held = True
    Patience(inner, waits).run(Lane.LONG, lambda: 7, lambda _done: None, lambda _error: None)
    time.go_on(5, waits)
    assert shown(waits) is None
    inner.let_go()


def test_every_lane_has_words(waits: Waits, time: Time) -> None:
    inner = AtOnce()
    inner.is_held = True
    for lane in Lane:
        Patience(inner, waits).run(lane, lambda: 7, lambda _done: None, lambda _error: None)
    time.go_on(AFTER_S, waits)
    assert shown(waits) is not None
    inner.let_go()


def test_a_bug_ends_the_wait_too(qtbot: QtBot) -> None:
    jobs, waits = Jobs(), Waits()
    heard: list[TrialEditorError] = []
    done = threading.Event()

    def explode() -> int:
        done.set()
        raise ValueError("a bug")

    with qtbot.captureExceptions() as caught:
        Patience(jobs, waits).run(Lane.PURE, explode, lambda _done: None, heard.append)
        qtbot.waitUntil(lambda: bool(heard))
    assert len(caught) == 1
    assert waits._waits == []
    jobs.close()
    waits.deleteLater()
    jobs.deleteLater()


@pytest.fixture
def bar(qtbot: QtBot) -> Iterator[WaitBar]:
    made = WaitBar()
    qtbot.addWidget(made)
    yield made
    motion.ask_for_less(False)


def test_the_bar_says_what_it_waits_for(bar: WaitBar) -> None:
    bar.show_face(WaitFace(words="Counting…"))
    assert bar.isVisible()
    assert bar.ui.wordsLabel.text() == "Counting…"
    assert not bar.ui.stopButton.isVisible()
    assert (bar.ui.bar.isVisible(), bar.ui.bar.maximum()) == (True, 0)
    bar.show_face(WaitFace(words="Counting…", done=1, total=4, can_stop=True))
    assert (bar.ui.bar.value(), bar.ui.bar.maximum(), bar.ui.stopButton.isVisible()) == (1, 4, True)
    bar.show_face(None)
    assert not bar.isVisible()


def test_nothing_moves_where_that_is_asked_for(bar: WaitBar) -> None:
    motion.ask_for_less(True)
    bar.show_face(WaitFace(words="Counting…"))
    assert not bar.ui.bar.isVisible()
    assert bar.ui.bar.maximum() == 1
    bar.show_face(WaitFace(words="Counting…", done=1, total=4))
    assert bar.ui.bar.isVisible()
