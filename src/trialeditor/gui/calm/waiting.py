"""Work that takes long enough to be noticed: after half a second the window says what it waits for.

The one mechanism for it. Whoever hands in work through `Patience` need do nothing more; work that knows how far it is,
or that can be stopped, begins a `Wait` of its own.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from trialeditor.domain.errors import TrialEditorError
from trialeditor.gui.jobs import Job, Lane, Runner

T = TypeVar("T")
AFTER_S = 0.5
"""What is over sooner is not worth a word."""
LEAST_S = 0.4
"""What is shown stays for so long: nothing flickers."""
WORDS: Mapping[Lane, str] = MappingProxyType(
    {
        Lane.STORAGE: "Waiting for the workspace…",
        Lane.PURE: "Working it out…",
        Lane.READING: "Reading the record…",
        Lane.CHECKING: "Checking the words…",
    }
)
"""What is said of work that nobody gave a name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitFace:
    """What the window waits for. A total of 0 is unknown."""

    words: str
    done: int = 0
    total: int = 0
    can_stop: bool = False


class Wait:
    """One piece of work that is under way. On the GUI thread."""

    def __init__(self, waits: Waits, words: str, stop: Callable[[], None] | None, at: float) -> None:
        self._waits = waits
        self._stop = stop
        self.at = at
        self.face = WaitFace(words=words, can_stop=stop is not None)

    def tell(self, done: int, total: int | None, words: str = "") -> None:
        """Say how far the work is."""
        self.face = WaitFace(words=words or self.face.words, done=done, total=total or 0, can_stop=self.face.can_stop)
        self._waits.look()

    def stop(self) -> None:
        """Ask the work to stop, once. It says itself when it has."""
        stop, self._stop = self._stop, None
        if stop is not None:
            self.face = WaitFace(words="Stopping…")
            stop()
            self._waits.look()

    def end(self) -> None:
        """Take note that the work is over."""
        self._waits.drop(self)


class Waits(QObject):
    """Knows everything that is under way, and shows what has been under way for longest."""

    shown = Signal(object)
    """WaitFace, or None: nothing takes long any more."""

    def __init__(self, parent: QObject | None = None, *, now: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._now = now
        self._waits: list[Wait] = []
        self._face: WaitFace | None = None
        self._since = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)

    @property
    def face(self) -> WaitFace | None:
        """What is shown now."""
        return self._face

    def begin(self, words: str, stop: Callable[[], None] | None = None) -> Wait:
        """Take note that work begins; with `stop`, it can be stopped."""
        wait = Wait(self, words, stop, self._now())
        self._waits.append(wait)
        if not self._timer.isActive():
            self._timer.start(round(AFTER_S * 1000))
        return wait

    def stop(self) -> None:
        """Stop what is shown."""
        due = self._due()
        if due is not None:
            due.stop()

    def drop(self, wait: Wait) -> None:
        """Forget work that is over."""
        if wait in self._waits:
            self._waits.remove(wait)
            self.look()

    def look(self) -> None:
        """Show what takes long by now, and look again when it may be something else."""
        now, due = self._now(), self._due()
        rest = LEAST_S - (now - self._since)
        if due is None and self._face is not None and rest > 0:
            self._timer.start(round(rest * 1000))
            return
        self._show(due.face if due is not None else None, now)
        self._timer.stop()
        if due is None and self._waits:
            self._timer.start(max(1, round((self._waits[0].at + AFTER_S - now) * 1000)))

    def _due(self) -> Wait | None:
        now = self._now()
        return next((wait for wait in self._waits if now - wait.at >= AFTER_S), None)

    def _show(self, face: WaitFace | None, now: float) -> None:
        if face == self._face:
            return
        if self._face is None:
            self._since = now
        self._face = face
        self.shown.emit(face)


class Patience:
    """A runner that waits are told of, by the name that it was given."""

    def __init__(self, runner: Runner, waits: Waits, words: str = "") -> None:
        self._runner = runner
        self._waits = waits
        self._words = words

    def saying(self, words: str) -> Patience:
        """Return a runner that says what its work is."""
        return Patience(self._runner, self._waits, words)

    def run(
        self, lane: Lane, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[TrialEditorError], None]
    ) -> Job:
        """Do `work` in `lane`; then call `done` with the result or `failed` with the error, on the GUI thread."""
        if lane is Lane.LONG:  # whoever works there shows how far it is
            return self._runner.run(lane, work, done, failed)
        wait = self._waits.begin(self._words or WORDS[lane])
        return self._runner.run(lane, work, _ending(wait, done), _ending(wait, failed))

    def post(self, call: Callable[[], None]) -> None:
        """Call `call` on the GUI thread, soon. From any thread."""
        self._runner.post(call)

    def begin(self, words: str, stop: Callable[[], None] | None = None) -> Wait:
        """Take note of work that knows how far it is, or that can be stopped."""
        return self._waits.begin(words, stop)


def waiting(runner: Runner, words: str, stop: Callable[[], None] | None = None) -> Wait | None:
    """Begin a wait where somebody is told of it, else none."""
    return runner.begin(words, stop) if isinstance(runner, Patience) else None


def saying(runner: Runner, words: str) -> Runner:
    """Return `runner` with a name for its work, where somebody is told of it."""
    return runner.saying(words) if isinstance(runner, Patience) else runner


def _ending(wait: Wait, call: Callable[[T], None]) -> Callable[[T], None]:
    def arrived(value: T) -> None:
        wait.end()
        call(value)

    return arrived
