"""Replacing on all pages: from the menu to the dialog, and to the notice that puts all back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from trialeditor.domain.text.finding import Sought
from trialeditor.gui.bus import Bus
from trialeditor.gui.dialogs.replace import ReplaceDialog
from trialeditor.gui.faces import NoticeFace
from trialeditor.gui.jobs import Runner
from trialeditor.gui.presenters.drafts import DraftKeeper
from trialeditor.gui.presenters.replace_verbs import ReplaceVerbs
from trialeditor.gui.presenters.replacing import ReplaceTask
from trialeditor.gui.session import Session
from trialeditor.gui.wardrobe import Wardrobe
from trialeditor.services.replacing import Written


class ReplaceWindows(QObject):
    """Opens the dialog, and keeps what puts the last replacement back for as long as its notice stands."""

    noticed = Signal(object)
    """NoticeFace."""

    def __init__(
        self,
        *,
        verbs: ReplaceVerbs,
        runner: Runner,
        bus: Bus,
        session: Session,
        keeper: DraftKeeper,
        window: QWidget,
        wardrobe: Wardrobe,
    ) -> None:
        super().__init__(window)
        self._verbs = verbs
        self._runner = runner
        self._bus = bus
        self._session = session
        self._keeper = keeper
        self._window = window
        self._wardrobe = wardrobe
        self._written: tuple[Written, ...] = ()
        self._told: NoticeFace | None = None

    def open(self, sought: Sought, words: str) -> None:
        """Ask what to replace, once the words in hand are stored: they are looked at too."""
        self._keeper.settle(lambda: self._open(sought, words))

    def undo(self, shown: NoticeFace | None) -> None:
        """Put the last replacement back, once, when the notice whose button was pressed is the one that told of it."""
        if self._written and shown is self._told:
            written, self._written = self._written, ()
            self._keeper.settle(lambda: self._put_back(written))

    def _open(self, sought: Sought, words: str) -> None:
        task = self._task()
        if task is None:
            return
        dialog = self._dialog(task)
        dialog.look_requested.connect(task.look)
        dialog.ticked.connect(task.choose)
        dialog.go_requested.connect(task.go)
        task.planned.connect(dialog.show_rows)
        task.summarized.connect(dialog.show_summary)
        task.refused.connect(dialog.show_problem)
        self._wardrobe.dress(dialog)
        dialog.open()
        dialog.begin(sought, words)

    def _put_back(self, written: tuple[Written, ...]) -> None:
        """Show how far it is, and let the person stop it."""
        task = self._task()
        if task is None:
            return
        dialog = self._dialog(task)
        task.refused.connect(lambda face: self._end(dialog, face, ()))
        self._wardrobe.dress(dialog)
        dialog.open()
        dialog.show_running()
        task.put_back(written)

    def _task(self) -> ReplaceTask | None:
        person = self._session.person
        if person is None:
            return None
        return ReplaceTask(verbs=self._verbs, runner=self._runner, bus=self._bus, person=person, parent=self)

    def _dialog(self, task: ReplaceTask) -> ReplaceDialog:
        dialog = ReplaceDialog(self._verbs.sections(), self._window)
        dialog.stop_requested.connect(task.stop)
        dialog.finished.connect(task.end)
        task.progressed.connect(dialog.show_progress)
        task.done.connect(lambda face, written: self._end(dialog, face, written))
        return dialog

    def _end(self, dialog: ReplaceDialog, face: NoticeFace, written: tuple[Written, ...]) -> None:
        self._written, self._told = written, face
        if isValid(dialog):
            dialog.finish()
        self.noticed.emit(face)
