"""The list of an older workspace: what it shows and filters by is made anew, while people work."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, Signal
from typing_extensions import override

from trialeditor.domain.errors import TrialEditorError
from trialeditor.gui.calm.waiting import Wait, waiting
from trialeditor.gui.faces import NoticeFace, Tone
from trialeditor.gui.jobs import Lane, Runner
from trialeditor.gui.presenters.task import Task
from trialeditor.gui.presenters.wording import done, trouble
from trialeditor.services.indexing import columns_are_stale, refresh_columns
from trialeditor.services.outcome import CancelCheck, Cancelled, Progress
from trialeditor.services.workspace import Workspace

_BEGUN = NoticeFace(
    tone=Tone.INFO,
    what="The list of trials is being brought up to date, once after an update.",
    detail="You can work meanwhile. Filters may not find everything yet.",
)

_WORDS = "Bringing the list of trials up to date…"
_GIVEN_UP = NoticeFace(
    tone=Tone.INFO,
    what="You stopped it: the list of trials is not up to date yet.",
    detail="Your pages are not touched. Filters may not find everything; it goes on when you next open the workspace.",
)


class RenewalVerbs(Protocol):
    """Columns of lists."""

    def columns_are_stale(self) -> bool:
        """Say whether an older program made them."""
        ...

    def refresh_columns(self, progress: Progress, cancelled: CancelCheck) -> int:
        """Make them anew; return how many trials there were."""
        ...


class WorkspaceRenewal:
    """The verbs, on a workspace."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def columns_are_stale(self) -> bool:
        """Say whether an older program made the columns."""
        return columns_are_stale(self._workspace)

    def refresh_columns(self, progress: Progress, cancelled: CancelCheck) -> int:
        """Make the columns anew; return how many trials there were."""
        return refresh_columns(self._workspace, progress=progress, cancelled=cancelled)


class RenewalPresenter(Task):
    """Makes the columns anew where they are stale."""

    noticed = Signal(object)
    """NoticeFace: it began, is done, or failed."""
    renewed = Signal()
    """There is more to show and to filter by."""
    progressed = Signal(int, int, str)
    """Done, total (0 while unknown), and what is being done."""
    ended = Signal()

    def __init__(self, verbs: RenewalVerbs, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(runner, parent)
        self._verbs = verbs
        self._wait: Wait | None = None
        self._is_given_up = False

    def start(self) -> None:
        """Look whether there is something to do, and do it."""
        self._runner.run(Lane.STORAGE, self._verbs.columns_are_stale, self._begin, self._failed)

    def _begin(self, is_stale: bool) -> None:
        if is_stale:
            self.noticed.emit(_BEGUN)
            self._wait = waiting(self._runner, _WORDS, self.give_up)
            self._run(self._verbs.refresh_columns, self._finished)

    def give_up(self) -> None:
        """Leave the rest for another time, as the person wants."""
        self._is_given_up = True
        self.stop()

    def _finished(self, trials: int) -> None:
        self.ended.emit()
        self._end()
        self.renewed.emit()
        self.noticed.emit(done("The list of trials is up to date.") if trials else None)

    @override
    def _tell(self, done: int, total: int | None, what: str) -> None:
        if self._wait is not None:
            self._wait.tell(done, total)

    @override
    def _failed(self, error: TrialEditorError) -> None:
        self.ended.emit()
        self._end()
        if not isinstance(error, Cancelled):
            self.noticed.emit(trouble(error))
        elif self._is_given_up:
            self.noticed.emit(_GIVEN_UP)

    def _end(self) -> None:
        if self._wait is not None:
            self._wait.end()
            self._wait = None
