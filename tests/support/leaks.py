"""A test fails when it leaves a thread, a running timer or a window behind.

What a fixture of a wider scope than one test makes is known from then on, and allowed. Qt is looked
at only for tests that use `qapp`, so that the others do not pay for it.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from weakref import WeakSet

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

SECONDS_TO_END = 1.0
FAILED = pytest.StashKey[bool]()


def running_threads() -> list[threading.Thread]:
    """Python's threads. A dummy only says that some foreign thread once called Python."""
    return [thread for thread in threading.enumerate() if not isinstance(thread, threading._DummyThread)]


def kinds(*bases: type) -> set[type]:
    """These classes and all that derive from them."""
    return {*bases, *(kind for base in bases for kind in kinds(*base.__subclasses__()))} if bases else set()


def is_busy(thing: QObject) -> bool:
    """Whether a timer is active, or a thread runs. A wrapper whose C++ object is gone is neither."""
    if not isValid(thing):
        return False
    return thing.isActive() if isinstance(thing, QTimer) else isinstance(thing, QThread) and thing.isRunning()


def busy_objects() -> list[QObject]:
    """Active timers and running threads that Python made. Comparing types is five times faster than isinstance."""
    wanted = kinds(QTimer, QThread)
    return [thing for thing in gc.get_objects() if type(thing) in wanted and is_busy(thing)]


def open_windows() -> list[QWidget]:
    """Widgets that nobody owns, shown or not, and a modal window that is still up."""
    modal = QApplication.activeModalWidget()
    ownerless = [widget for widget in QApplication.topLevelWidgets() if widget.parent() is None]
    return ownerless if modal is None or modal in ownerless else [*ownerless, modal]


def settle() -> None:
    """Let Qt delete what it was asked to delete, and Python what nobody holds."""
    for _ in range(2):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QCoreApplication.processEvents()
        gc.collect()


def set_aside() -> None:
    """Let Python look no more at what is alive between two tests: modules and tables, by the million.

    Nobody holds on to what a test made; that is collected first.
    """
    gc.collect()
    gc.freeze()


class Leaks:
    """Knows what may be alive, and finds what should not be."""

    def __init__(self) -> None:
        """Allow what runs already, such as the threads of pytest-xdist."""
        self._known: WeakSet[object] = WeakSet(running_threads())

    def find(self, *, with_qt: bool) -> list[object]:
        """What is alive and not known; things on their way out get a moment."""
        alive = self._alive(with_qt=with_qt)
        if not alive:
            return []
        for thread in alive:
            if isinstance(thread, threading.Thread):
                thread.join(SECONDS_TO_END)
        del alive
        if with_qt:
            settle()
        return self._alive(with_qt=with_qt)

    def allow(self, *, with_qt: bool) -> None:
        """Take what is alive now as known."""
        for thing in self._alive(with_qt=with_qt):
            self._known.add(thing)

    def _alive(self, *, with_qt: bool) -> list[object]:
        things: list[object] = [*running_threads()]
        if with_qt and QCoreApplication.instance() is not None:
            things += [*busy_objects(), *open_windows()]
        return [thing for thing in things if thing not in self._known]


def uses_qt(item: pytest.Item) -> bool:
    """Whether a test has a QApplication."""
    return "qapp" in getattr(item, "fixturenames", ())


class LeakGuard:
    """The hooks around each test."""

    def __init__(self) -> None:
        """Start from what is alive now."""
        self._leaks = Leaks()

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(
        self, fixturedef: pytest.FixtureDef[object], request: pytest.FixtureRequest
    ) -> Iterator[None]:
        """Allow what fixtures of modules and sessions make."""
        result = yield
        if fixturedef.scope != "function":
            self._leaks.allow(with_qt=uses_qt(request.node) if isinstance(request.node, pytest.Item) else True)
        return result

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, item: pytest.Item) -> Iterator[None]:
        """Remember that a test failed: its traceback keeps its windows alive."""
        report: pytest.TestReport = yield  # type: ignore[assignment]  # pytest types a wrapper's yield as None
        item.stash[FAILED] = report.failed or item.stash.get(FAILED, False)
        return report  # type: ignore[return-value]  # the same

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_teardown(self, item: pytest.Item) -> Iterator[None]:
        """Look once the last fixture is gone. What was found is told once."""
        yield
        if item.stash.get(FAILED, False):
            self._leaks.allow(with_qt=uses_qt(item))
            return
        found = [f"left behind: {thing!r}" for thing in self._leaks.find(with_qt=uses_qt(item))]
        self._leaks.allow(with_qt=uses_qt(item))
        if uses_qt(item):
            set_aside()
        if found:
            pytest.fail("\n".join(found), pytrace=False)


def pytest_configure(config: pytest.Config) -> None:
    """Start to watch."""
    config.pluginmanager.register(LeakGuard(), "trialeditor-leaks")
