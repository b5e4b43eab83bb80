"""What takes a while with the audit trail: checking it, and writing it into a file. Both can be stopped."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from typing_extensions import override

from trialeditor.domain.audit_query import AuditQuery
from trialeditor.domain.clock import Clock
from trialeditor.domain.errors import TrialEditorError
from trialeditor.gui.jobs import Runner
from trialeditor.gui.presenters.audit_verbs import AuditTaskVerbs
from trialeditor.gui.presenters.audit_wording import CHECKING, stopped_face, verdict_face
from trialeditor.gui.presenters.task import Task
from trialeditor.gui.presenters.wording import done, say_count, trouble
from trialeditor.services.auditing import AuditVerdict
from trialeditor.services.outcome import Cancelled
from trialeditor.services.trail import TrailForm


class AuditCheck(Task):
    """Finds whether the workspace is what its trail says."""

    progressed = Signal(int, int, str)
    """Done, total (0 while unknown), and the present step."""
    judged = Signal(object)
    """VerdictFace."""
    noticed = Signal(object)
    """NoticeFace."""

    def __init__(self, verbs: AuditTaskVerbs, runner: Runner, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(runner, parent)
        self._verbs = verbs
        self._clock = clock
        self._is_running = False

    def start(self, against: Path | None = None) -> None:
        """Check the trail; with a bundle, also against what that proves. One check at a time."""
        if self._is_running:
            return
        self._is_running = True
        self.judged.emit(CHECKING)
        bundle = against.name if against else ""
        self._run(
            lambda progress, cancelled: self._verbs.verify(against, progress, cancelled),
            lambda verdict: self._judge(verdict, bundle),
        )

    def _judge(self, verdict: AuditVerdict, bundle: str) -> None:
        self._is_running = False
        self.judged.emit(verdict_face(verdict, self._clock.now(), bundle))

    @override
    def _tell(self, done: int, total: int | None, what: str) -> None:
        if self._is_running:
            self.progressed.emit(done, total or 0, what)

    @override
    def _failed(self, error: TrialEditorError) -> None:
        self._is_running = False
        words = (
            "The check was stopped before its end." if isinstance(error, Cancelled) else "The check could not be made."
        )
        self.judged.emit(stopped_face(words))
        if not isinstance(error, Cancelled):
            self.noticed.emit(trouble(error))


class TrailFile(Task):
    """Writes the entries that are found into a file."""

    progressed = Signal(int, int, str)
    """Done, total (0 while unknown), and the present step."""
    noticed = Signal(object)
    """NoticeFace."""

    def __init__(self, verbs: AuditTaskVerbs, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(runner, parent)
        self._verbs = verbs

    def save(self, query: AuditQuery, path: Path) -> None:
        """Write entries; a name that ends in .json makes JSON, any other a table."""
        form = TrailForm.JSON if path.suffix.lower() == ".json" else TrailForm.CSV
        self._run(
            lambda progress, cancelled: self._verbs.save(query, path, form, progress, cancelled),
            lambda count: self.noticed.emit(
                done(f"{say_count(count, 'entry is', 'entries are')} saved.", f"The file is {path}.")
            ),
        )

    @override
    def _tell(self, done: int, total: int | None, what: str) -> None:
        self.progressed.emit(done, total or 0, what)

    @override
    def _failed(self, error: TrialEditorError) -> None:
        self.noticed.emit(trouble(error))
