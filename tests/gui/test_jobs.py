"""Work off the GUI thread: where it runs, what comes back, and what is dropped."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from support.desks import AtOnce
from trialeditor.domain.errors import NotFound, TrialEditorError
from trialeditor.gui.jobs import Jobs, Lane, Latest

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


def never(error: TrialEditorError) -> None:
    raise AssertionError(error)


def test_work_is_done_elsewhere_and_answered_here(jobs: Jobs, qtbot: QtBot) -> None:
    here = threading.current_thread()
    worked: list[threading.Thread] = []
    answered: list[threading.Thread] = []

    def work() -> None:
        worked.append(threading.current_thread())

    jobs.run(Lane.STORAGE, work, lambda _result: answered.append(threading.current_thread()), never)
    qtbot.waitUntil(lambda: bool(answered))
    assert worked[0] is not here
    assert answered == [here]


def test_storage_work_follows_in_order(jobs: Jobs, qtbot: QtBot) -> None:
    results: list[int] = []
    for number in range(50):
        jobs.run(Lane.STORAGE, lambda number=number: number, results.append, never)  # type: ignore[misc]  # a bound default
    qtbot.waitUntil(lambda: len(results) == 50)
    assert results == list(range(50))


def test_long_work_keeps_nobody_waiting(jobs: Jobs, qtbot: QtBot) -> None:
    gate = threading.Event()
    results: list[str] = []
    jobs.run(Lane.LONG, lambda: gate.wait(5), lambda _done: results.append("long"), never)
    jobs.run(Lane.STORAGE, lambda: None, lambda _done: results.append("short"), never)
    qtbot.waitUntil(lambda: bool(results))
    assert results == ["short"]
    gate.set()
    qtbot.waitUntil(lambda: len(results) == 2)


def test_an_expected_error_is_an_answer(jobs: Jobs, qtbot: QtBot) -> None:
    failures: list[TrialEditorError] = []

    def work() -> None:
        raise NotFound("Gone.")

    jobs.run(Lane.PURE, work, lambda _result: None, failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert isinstance(failures[0], NotFound)


def test_a_bug_surfaces_on_the_gui_thread(jobs: Jobs, qtbot: QtBot) -> None:
    def work() -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as exceptions:
        jobs.run(Lane.PURE, work, lambda _result: None, lambda _error: None)
        qtbot.waitUntil(lambda: bool(exceptions))
    assert exceptions[0][0] is ZeroDivisionError


def test_a_cancelled_result_is_dropped(jobs: Jobs, qtbot: QtBot) -> None:
    results: list[str] = []
    gate = threading.Event()
    jobs.run(Lane.STORAGE, lambda: gate.wait(5), lambda _done: results.append("no"), never).cancel()
    jobs.run(Lane.STORAGE, lambda: None, lambda _done: results.append("yes"), never)
    gate.set()
    qtbot.waitUntil(lambda: bool(results))
    assert results == ["yes"]


def test_closing_finishes_what_was_handed_in() -> None:
    jobs = Jobs()
    done: list[int] = []
    for number in range(20):
        jobs.run(Lane.STORAGE, lambda number=number: done.append(number), lambda _none: None, never)  # type: ignore[misc]  # a bound default
    jobs.close()
    assert done == list(range(20))
    assert QThread.currentThread().isRunning()


def test_only_the_newest_that_waits_is_done() -> None:
    runner = AtOnce()
    runner.is_held = True
    latest = Latest(runner, Lane.PURE)
    results: list[int] = []
    works: list[Callable[[], int]] = [lambda: 1, lambda: 2, lambda: 3]
    for work in works:
        latest.run(work, results.append, never)
    runner.let_go()
    assert results == [1, 3]


def test_after_a_failure_the_next_goes_on() -> None:
    runner = AtOnce()
    latest = Latest(runner, Lane.PURE)
    failures: list[TrialEditorError] = []
    results: list[int] = []

    def bad() -> int:
        raise NotFound("Gone.")

    latest.run(bad, results.append, failures.append)
    latest.run(lambda: 2, results.append, never)
    assert (len(failures), results) == (1, [2])


def test_who_waits_hears_of_a_bug_too(jobs: Jobs, qtbot: QtBot) -> None:
    failures: list[TrialEditorError] = []

    def work() -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as exceptions:
        jobs.run(Lane.STORAGE, work, lambda _result: None, failures.append)
        qtbot.waitUntil(lambda: bool(exceptions))
    assert [error.what for error in failures] == ["Something went wrong inside Trial Editor."]
