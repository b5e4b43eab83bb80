"""After another policy was set, here or by somebody else: the stages in lists are derived anew, while people work."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from typing_extensions import override

from trialeditor.domain.errors import TrialEditorError
from trialeditor.gui.faces import NoticeFace, Tone
from trialeditor.gui.jobs import Lane, Runner
from trialeditor.gui.presenters.task import Task
from trialeditor.gui.presenters.wording import trouble
from trialeditor.services.outcome import CancelCheck, Cancelled, Progress
from trialeditor.services.policies import refresh_stages, stages_are_stale
from trialeditor.services.workspace import Workspace

_BEGUN = NoticeFace(
    tone=Tone.INFO,
    what="The stages of pages are being brought up to date with the policy.",
    detail="You can work meanwhile. Lists and queues may show some pages as they were.",
)


class PolicyRenewal(Task):
    """Brings stages along where they are stale."""

    noticed = Signal(object)
    """NoticeFace, or None when there is nothing more to say."""
    renewed = Signal()
    """Lists show other stages now."""
    progressed = Signal(int, int, str)
    """Done, total (0 while unknown), and what is being done."""
    ended = Signal()

    def __init__(self, workspace: Workspace, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(runner, parent)
        self._workspace = workspace

    def start(self) -> None:
        """Look whether there is something to do, and do it."""
        workspace = self._workspace
        self._runner.run(Lane.STORAGE, lambda: stages_are_stale(workspace), self._begin, self._failed)

    def _begin(self, is_stale: bool) -> None:
        def work(progress: Progress, cancelled: CancelCheck) -> int:
            return refresh_stages(self._workspace, progress=progress, cancelled=cancelled)

        if is_stale:
            self.noticed.emit(_BEGUN)
            self._run(work, self._finished)

    def _finished(self, _pages: int) -> None:
        self.ended.emit()
        self.renewed.emit()
        self.noticed.emit(None)

    @override
    def _tell(self, done: int, total: int | None, what: str) -> None:
        self.progressed.emit(done, total or 0, what)

    @override
    def _failed(self, error: TrialEditorError) -> None:
        self.ended.emit()
        if not isinstance(error, Cancelled):
            self.noticed.emit(trouble(error))
