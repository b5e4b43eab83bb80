"""The notices of the window: which goes by itself, which stands until it is closed, and what was said before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from trialeditor.domain.clock import Clock
from trialeditor.gui.faces import NoticeFace, Tone
from trialeditor.gui.widgets.notice_bar import NoticeBar

MOST_KEPT = 50
_LEAST_MS, _MS_PER_LETTER = 5_000, 70
"""Some fourteen letters a second are read without haste."""
_MOST_STANDING = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class PastNotice:
    """What was said, and when."""

    at: datetime
    face: NoticeFace


def goes_by_itself(face: NoticeFace) -> bool:
    """Say whether a notice needs nothing from the person. Warnings, trouble and offers stand until they are closed."""
    return not face.act and face.tone not in (Tone.WARN, Tone.BAD)


def reading_time(face: NoticeFace) -> int:
    """Return for how many milliseconds a notice that goes by itself is shown."""
    return _LEAST_MS + _MS_PER_LETTER * (len(face.what) + len(face.detail))


class NoticeBoard(QObject):
    """Follows the notice bar of the window.

    What goes by itself makes place for what stood there before; what still stands comes back without being said again.
    """

    kept = Signal(object)
    """Tuple of PastNotice, newest first: there is one more."""

    def __init__(self, bar: NoticeBar, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bar = bar
        self._clock = clock
        self._past: list[PastNotice] = []
        self._standing: list[NoticeFace] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.time_out)
        bar.said.connect(self._on_said)
        bar.closed.connect(self._on_closed)
        bar.acted.connect(lambda: self._forget(bar.face))

    @property
    def past(self) -> Sequence[PastNotice]:
        """What was said, newest first."""
        return tuple(self._past)

    @property
    def is_waiting(self) -> bool:
        """Whether the notice that is shown goes by itself."""
        return self._timer.isActive()

    def time_out(self) -> None:
        """Take away what was there long enough, unless somebody points at it or has the focus in it."""
        self._timer.stop()
        face = self._bar.face
        if face is None:
            return
        if self._bar.is_in_use:
            self._timer.start(reading_time(face))
        else:
            self._bar.put_back(self._standing[-1] if self._standing else None)

    def _on_said(self, face: NoticeFace | None) -> None:
        self._timer.stop()
        if face is None:
            self._standing.clear()
            return
        self._keep(face)
        if goes_by_itself(face):
            self._timer.start(reading_time(face))
        else:
            others = [each for each in self._standing if each != face and not (each.act and face.act)]
            self._standing = [*others, face][-_MOST_STANDING:]

    def _on_closed(self, face: NoticeFace) -> None:
        self._timer.stop()
        self._forget(face)
        if self._standing:
            self._bar.put_back(self._standing[-1])

    def _forget(self, face: NoticeFace | None) -> None:
        self._standing = [each for each in self._standing if each != face]

    def _keep(self, face: NoticeFace) -> None:
        """Keep a notice; one that is said again at once counts once."""
        if self._past and self._past[0].face == face:
            self._past.pop(0)
        self._past.insert(0, PastNotice(at=self._clock.now(), face=face))
        del self._past[MOST_KEPT:]
        self.kept.emit(self.past)
