"""One piece of work that takes a while: watched, stoppable, and told of as long as somebody listens."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject

from trialeditor.domain.errors import TrialEditorError
from trialeditor.gui.jobs import Lane, Runner
from trialeditor.services.outcome import CancelCheck, Progress

T = TypeVar("T")
_EVERY_S = 0.05


class Task(QObject):
    """One piece of long work."""

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._stop = False
        self._told = 0.0
        self._is_over = False
        self._under_way = 0

    def end(self) -> None:
        """Tell nobody any more: the dialog is gone. What is under way may still come to its end."""
        self._is_over = True
        self.blockSignals(True)
        self._go_when_over()

    def stop(self) -> None:
        """Ask the work to stop. It ends with a report."""
        self._stop = True

    def _run(
        self,
        work: Callable[[Progress, CancelCheck], T],
        finished: Callable[[T], None],
        failed: Callable[[TrialEditorError], None] | None = None,
    ) -> None:
        self._stop = False
        self._hand_in(lambda: work(self._progress, lambda: self._stop), finished, failed or self._failed)

    def _hand_in(
        self, work: Callable[[], T], finished: Callable[[T], None], failed: Callable[[TrialEditorError], None]
    ) -> None:
        self._under_way += 1
        self._runner.run(Lane.LONG, work, self._then(finished), self._then(failed))

    def _then(self, call: Callable[[T], None]) -> Callable[[T], None]:
        def arrived(value: T) -> None:
            self._under_way -= 1
            call(value)
            self._go_when_over()

        return arrived

    def _go_when_over(self) -> None:
        if self._is_over and not self._under_way:
            self.deleteLater()

    def _progress(self, done: int, total: int | None, what: str) -> None:
        """Hear from the work's own thread; pass on what an eye can follow."""
        now = time.monotonic()
        if now - self._told >= _EVERY_S:
            self._told = now
            self._runner.post(lambda: self._tell(done, total, what))

    def _tell(self, done: int, total: int | None, what: str) -> None:
        """Say how far the work is. On the GUI thread."""
        raise NotImplementedError

    def _failed(self, error: TrialEditorError) -> None:
        """Say that the work could not be done."""
        raise NotImplementedError
