"""Work on thousands of trials, a slice at a time: whoever else needs the database gets their turn between two slices.

Autosave waits for one slice at most, the window shows how far it is, and a person can stop between two slices: what is
done by then is done, and whole.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from trialeditor.domain.errors import TrialEditorError
from trialeditor.gui.jobs import Lane, Runner

Item = TypeVar("Item")
Result = TypeVar("Result")
SLICE = 10
"""Pages that are derived in a fifth of a second, about, so that autosave is never late."""
ROWS = 500
"""Lines of the list that are read in about as long."""


class Sliced(Generic[Item, Result]):
    """One run. `results` holds what each finished slice gave, in order."""

    def __init__(
        self, runner: Runner, items: Sequence[Item], work: Callable[[Sequence[Item]], Result], *, size: int = SLICE
    ) -> None:
        self._runner = runner
        self._items = items
        self._work = work
        self._size = size
        self._is_stopped = False
        self._is_dropped = False
        self._heard: Callable[[int], None] = lambda _done: None
        self._over: Callable[[], None] = lambda: None
        self._failed: Callable[[TrialEditorError], None] = lambda _error: None
        self.done = 0
        self.results: list[Result] = []

    def start(
        self, over: Callable[[], None], failed: Callable[[TrialEditorError], None], heard: Callable[[int], None]
    ) -> None:
        """Begin; call `heard` with how many items are done after each slice, and `over` or `failed` at the end."""
        self._over, self._failed, self._heard = over, failed, heard
        self._next()

    def stop(self) -> None:
        """Do no further slice; `over` is called when the present one is done."""
        self._is_stopped = True

    def drop(self) -> None:
        """Do no further slice, and call nobody any more."""
        self._is_stopped = self._is_dropped = True

    @property
    def is_whole(self) -> bool:
        """Say whether every item had its turn."""
        return self.done == len(self._items)

    def _next(self) -> None:
        if self._is_dropped:
            return
        if self._is_stopped or self.is_whole:
            self._over()
            return
        part = self._items[self.done : self.done + self._size]
        self._runner.run(Lane.STORAGE, lambda: self._work(part), lambda result: self._take(part, result), self._fail)

    def _take(self, part: Sequence[Item], result: Result) -> None:
        self.results.append(result)
        self.done += len(part)
        if not self._is_dropped:
            self._heard(self.done)
        self._next()

    def _fail(self, error: TrialEditorError) -> None:
        if not self._is_dropped:
            self._failed(error)
