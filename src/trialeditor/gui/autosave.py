"""When to save: at most a second after the first unsaved key, whether typing goes on or not; one save at a time.

This is a limit on how long words are unsaved, not a pause that typing must make.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

WAIT_MS = 500
"""Leaves the disk half of the second: words that come while one save is under way wait for that and for the next."""
RETRY_MS = 5_000


class Autosave(QObject):
    """Calls `save` when it is time. `save` begins a save if something is unsaved, and says whether it did."""

    def __init__(self, save: Callable[[], bool], parent: QObject | None = None, *, wait_ms: int = WAIT_MS) -> None:
        super().__init__(parent)
        self._save = save
        self._saving = False
        self._is_held = False
        self._wait_ms = wait_ms
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)

    @property
    def is_saving(self) -> bool:
        """Whether a save is under way."""
        return self._saving

    @property
    def is_held(self) -> bool:
        """Whether saves are held back."""
        return self._is_held

    def touched(self) -> None:
        """Take note of unsaved words. Only the first ones start the clock."""
        if not self._timer.isActive() and not self._saving:
            self._timer.start(self._wait_ms)

    def flush(self) -> None:
        """Save now, unless a save is under way."""
        self._timer.stop()
        if self._saving or self._is_held:
            return
        self._saving = True
        if not self._save():
            self._saving = False

    def done(self, *, still_dirty: bool) -> None:
        """Take note that the save ended; words that came meanwhile get their own clock."""
        self._saving = False
        if still_dirty:
            self.touched()

    def failed(self, *, retry: bool = True) -> None:
        """Take note that the save failed; try again later, if that can help."""
        self._saving = False
        if retry:
            self._timer.start(RETRY_MS)

    def hold(self) -> None:
        """Begin no save while a version is made: the working copy goes with it."""
        self._is_held = True

    def release(self, *, is_dirty: bool) -> None:
        """Save again when it is time."""
        self._is_held = False
        if is_dirty:
            self.touched()

    def stop(self) -> None:
        """Forget the clock: nothing of this page is to be saved any more."""
        self._timer.stop()
        self._saving = False
        self._is_held = False
