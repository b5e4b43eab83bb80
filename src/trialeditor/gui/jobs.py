"""Work off the GUI thread: the only place with threads. Results come back to the GUI thread, in order of completion.

Five lanes: *storage* is one thread, so that reads and writes of the window follow each other; *long* is one thread
for imports and exports, so that autosave never waits for them; *pure* is for work that touches no database; *reading*
for such work on whole records and *checking* for the checks, so that the preview, which follows the typing, never
waits for them.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from enum import StrEnum
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QThread, Signal, Slot

from trialeditor.domain.errors import TrialEditorError

T = TypeVar("T")


_TURN_S = 0.001
"""How long a thread may keep the interpreter while the window waits: Python's own 5 ms are a third of a frame."""
_SAFE = "What was stored before is safe."


class Lane(StrEnum):
    """Which thread does the work."""

    STORAGE = "storage"
    LONG = "long"
    PURE = "pure"
    READING = "reading"
    CHECKING = "checking"


class Job:
    """A handle on work that was handed in. Cancelling asks long work to stop, and forgets the result of other work."""

    def __init__(self) -> None:
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop as soon as it can."""
        self._stop.set()

    def cancelled(self) -> bool:
        """Say whether somebody asked to stop. Work may call this from its own thread."""
        return self._stop.is_set()


class Runner(Protocol):
    """Takes work. Tests have a runner of their own that works at once."""

    def run(
        self, lane: Lane, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[TrialEditorError], None]
    ) -> Job:
        """Do `work` in `lane`; then call `done` with the result or `failed` with the error, on the GUI thread."""
        ...

    def post(self, call: Callable[[], None]) -> None:
        """Call `call` on the GUI thread, soon. From any thread."""
        ...


class Jobs(QObject):
    """The application's runner."""

    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_TURN_S)
        self._pools = {lane: ThreadPoolExecutor(max_workers=1, thread_name_prefix=lane) for lane in Lane}
        self._closed = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self, lane: Lane, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[TrialEditorError], None]
    ) -> Job:
        """Do `work` in `lane`; then call `done` with the result or `failed` with the error, on the GUI thread."""
        job = Job()
        if not self._closed:
            self._pools[lane].submit(self._do, job, work, done, failed)
        return job

    def post(self, call: Callable[[], None]) -> None:
        """Call `call` on the GUI thread, soon. From any thread."""
        if not self._closed:
            self._arrived.emit(call)

    def settle(self, lane: Lane, seconds: float) -> None:
        """Wait until `lane` is done with what was handed in, at most so long, and deliver what came of it.

        For who has to know at once what is stored, when there may be no later. Does nothing on another thread.
        """
        if not self._closed and QThread.currentThread() is self.thread():
            wait([self._pools[lane].submit(_nothing)], seconds)
            QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    def close(self) -> None:
        """Finish what was handed in, and take nothing more. Results that arrive from now on are dropped."""
        for pool in self._pools.values():
            pool.shutdown(wait=True)
        self._closed = True

    def _do(self, job: Job, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Any], None]) -> None:
        try:
            result = work()
        except TrialEditorError as error:
            self.post(_bound(failed, error))
        except Exception as error:  # noqa: BLE001 - a bug in a thread is raised again where bugs are reported
            self.post(_bound(_report(failed), error))
        else:
            if not job.cancelled():
                self.post(_bound(done, result))

    @Slot(object)
    def _deliver(self, call: Callable[[], None]) -> None:
        if not self._closed:
            call()


def _nothing() -> None:
    """Stand at the end of a lane."""


def _bound(call: Callable[[T], None], value: T) -> Callable[[], None]:
    return lambda: call(value)


def _report(failed: Callable[[Any], None]) -> Callable[[Exception], None]:
    """Let who waits hear that it failed, or they would wait for ever; then raise the bug where bugs are reported."""

    def report(error: Exception) -> None:
        try:
            failed(
                TrialEditorError(
                    "Something went wrong inside Trial Editor.", safe=_SAFE, do="Try again, or close the window."
                )
            )
        finally:
            raise error

    return report


class Latest:
    """Work of which only the newest matters: while one runs, at most one waits, and a newer one takes its place."""

    def __init__(self, runner: Runner, lane: Lane) -> None:
        self._runner = runner
        self._lane = lane
        self._running = False
        self._waiting: Callable[[], None] | None = None

    def run(self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[TrialEditorError], None]) -> None:
        """Do `work` soon, unless newer work takes its place before it began."""
        if self._running:
            self._waiting = lambda: self.run(work, done, failed)
            return
        self._running = True
        self._runner.run(self._lane, work, self._then(done), self._then(failed))

    def forget(self) -> None:
        """Drop the work that waits."""
        self._waiting = None

    def _then(self, call: Callable[[T], None]) -> Callable[[T], None]:
        def arrived(value: T) -> None:
            self._running = False
            try:
                call(value)
            finally:
                waiting, self._waiting = self._waiting, None
                if waiting:
                    waiting()

        return arrived
