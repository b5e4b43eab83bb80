"""What others write into the workspace: looked for now and then, and told like a write of this window."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from trialeditor.domain.errors import RestoredSince, TrialEditorError
from trialeditor.gui.bus import Bus
from trialeditor.gui.jobs import Lane, Latest, Runner
from trialeditor.gui.presenters.presence import PACE_MS
from trialeditor.gui.presenters.wording import trouble
from trialeditor.services.elsewhere import Elsewhere, written_elsewhere
from trialeditor.services.workspace import Workspace


class ElsewhereVerbs(Protocol):
    """Looking at the trail."""

    def written_elsewhere(self, seen: int | None) -> Elsewhere:
        """Return what others wrote after entry `seen`."""
        ...


class WorkspaceElsewhere:
    """The service, with the workspace filled in."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def written_elsewhere(self, seen: int | None) -> Elsewhere:
        """Return what others wrote after entry `seen`."""
        return written_elsewhere(self._workspace, seen)


class ElsewherePresenter(QObject):
    """Looks from the beginning, whether a page is open or not."""

    noticed = Signal(object)
    """NoticeFace: nothing can be done here any more."""

    def __init__(
        self,
        *,
        verbs: ElsewhereVerbs,
        runner: Runner,
        bus: Bus,
        is_busy: Callable[[], bool],
        pace_ms: int = PACE_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._verbs = verbs
        self._bus = bus
        self._is_busy = is_busy
        self._seen: int | None = None
        self._latest = Latest(runner, Lane.STORAGE)
        self._timer = QTimer(self)
        self._timer.setInterval(pace_ms)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self.look()

    def look(self) -> None:
        """Look once."""
        seen = self._seen
        self._latest.run(lambda: self._verbs.written_elsewhere(seen), self._hear, self._fail)

    def _hear(self, found: Elsewhere) -> None:
        """Tell of it, or look again later: a page is not read anew while a version of it is on its way."""
        if found.changes is not None and self._is_busy():
            return
        self._seen = found.seen
        if found.changes is not None:
            self._bus.changed.emit(found.changes)

    def _fail(self, error: TrialEditorError) -> None:
        """Tell, once, that a backup was restored. All else is not told: the next look comes soon."""
        if isinstance(error, RestoredSince):
            self._timer.stop()
            self.noticed.emit(trouble(error))
