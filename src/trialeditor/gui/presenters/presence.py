"""Who else writes on the open page: asked now and then, because nobody tells this window of another one."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from trialeditor.domain.clock import Clock
from trialeditor.domain.errors import TrialEditorError
from trialeditor.gui.document import Document
from trialeditor.gui.jobs import Lane, Latest, Runner
from trialeditor.gui.presenters.comment_verbs import PulseVerbs
from trialeditor.gui.presenters.wording import say_clock
from trialeditor.gui.session import Session
from trialeditor.services.presence import Pulse, Writer

PACE_MS = 15_000
"""So often the page is asked about. The question is one read of a few rows."""


class PresencePresenter(QObject):
    """Asks while a page is open."""

    told = Signal(str)
    """Who else writes here, in words; empty when nobody does."""
    newer = Signal(bool)
    """Whether a version is there that the person's draft does not rest on."""
    said = Signal()
    """Somebody in another window said something, or closed a thread."""

    def __init__(
        self,
        *,
        verbs: PulseVerbs,
        runner: Runner,
        session: Session,
        clock: Clock,
        pace_ms: int = PACE_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._verbs = verbs
        self._session = session
        self._clock = clock
        self._comments: tuple[int, int] | None = None
        self._latest = Latest(runner, Lane.STORAGE)
        self._timer = QTimer(self)
        self._timer.setInterval(pace_ms)
        self._timer.timeout.connect(self.ask)
        session.document_changed.connect(lambda _document: self._begin())
        session.refreshed.connect(self.ask)

    def ask(self) -> None:
        """Ask about the open page. What goes wrong is not told: it is a hint, and the next question comes soon."""
        document = self._session.document
        if document is None:
            return
        nct, person = document.page.nct_id, document.person

        def heard(pulse: Pulse) -> None:
            if document is self._session.document:
                self._hear(document, pulse)

        self._latest.run(lambda: self._verbs.pulse(nct, person), heard, _ignore)

    def _begin(self) -> None:
        self._comments = None
        self.told.emit("")
        self.newer.emit(False)
        if self._session.document is None:
            self._timer.stop()
        else:
            self._timer.start()
            self.ask()

    def _hear(self, document: Document, pulse: Pulse) -> None:
        is_behind = lies_behind(document, pulse)
        saved = f"{pulse.author} saved version {pulse.version} since you began." if is_behind else ""
        self.told.emit(" ".join(filter(None, (saved, say_writers(pulse.writers, self._clock.now())))))
        self.newer.emit(is_behind)
        before, self._comments = self._comments, (pulse.last_comment, pulse.acts)
        if before is not None and before != self._comments:
            self.said.emit()


def lies_behind(document: Document, pulse: Pulse) -> bool:
    """Say whether a draft is in hand that was begun from an older version than the newest one."""
    return pulse.version > document.base and (bool(document.version) or document.is_dirty)


def say_writers(writers: tuple[Writer, ...], now: datetime) -> str:
    """Say who else writes on a page, and when words of theirs were stored last; empty for nobody."""
    if not writers:
        return ""
    names = [each.name for each in writers]
    if len(names) == 1:
        return f"{names[0]} is writing here too, last at {say_clock(writers[0].at, now)}."
    listed = f"{', '.join(names[:-1])} and {names[-1]}"
    return f"{listed} are writing here too, last at {say_clock(writers[0].at, now)}."


def _ignore(_error: TrialEditorError) -> None:
    """Leave it at what was told before."""
