"""Long work without a dialog of its own: how far it is, and a button that stops it, at the edge of the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, SignalInstance

from trialeditor.gui.calm.waiting import Wait, Waits


class Quiet(Protocol):
    """Long work that tells how far it is: `progressed` (done, total, words) and `ended`."""

    progressed: SignalInstance
    ended: SignalInstance

    def stop(self) -> None:
        """Ask the work to stop."""
        ...


class TaskWait(QObject):
    """Follows one piece of long work for as long as its owner lives."""

    def __init__(self, task: Quiet, waits: Waits, parent: QObject) -> None:
        super().__init__(parent)
        self._stop: Callable[[], None] = task.stop
        self._waits = waits
        self._wait: Wait | None = None
        task.progressed.connect(self._tell)
        task.ended.connect(self._end)

    def _tell(self, done: int, total: int, words: str) -> None:
        if self._wait is None:
            self._wait = self._waits.begin(words, self._stop)
        self._wait.tell(done, total, words)

    def _end(self) -> None:
        wait, self._wait = self._wait, None
        if wait is not None:
            wait.end()
