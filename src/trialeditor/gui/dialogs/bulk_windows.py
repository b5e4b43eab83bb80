"""Acts on the trials that are chosen in the list: from the bar to the dialog that shows what would happen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from trialeditor.domain.clock import Clock
from trialeditor.gui.bulk_faces import BulkForm, BulkKind
from trialeditor.gui.bus import Bus
from trialeditor.gui.dialogs.bulk import BulkDialog
from trialeditor.gui.faces import NoticeFace
from trialeditor.gui.jobs import Runner
from trialeditor.gui.presenters.bulk import BulkTask
from trialeditor.gui.presenters.bulk_undo import BulkUndo
from trialeditor.gui.presenters.bulk_verbs import Act, BulkVerbs, UndoVerbs
from trialeditor.gui.session import Session
from trialeditor.gui.wardrobe import Wardrobe


class AllBulkVerbs(BulkVerbs, UndoVerbs, Protocol):
    """Acts on many trials, and taking them back."""


class BulkWindows(QObject):
    """Opens a dialog for each act, and lets the last one be taken back."""

    noticed = Signal(object)
    """NoticeFace."""
    export_wanted = Signal(object)
    """frozenset of NctId."""

    def __init__(
        self,
        *,
        verbs: AllBulkVerbs,
        runner: Runner,
        bus: Bus,
        session: Session,
        clock: Clock,
        window: QWidget,
        wardrobe: Wardrobe,
    ) -> None:
        super().__init__(window)
        self._verbs = verbs
        self._runner = runner
        self._bus = bus
        self._session = session
        self._clock = clock
        self._window = window
        self._wardrobe = wardrobe
        self._told: NoticeFace | None = None
        self.last = BulkUndo(verbs=verbs, runner=runner, bus=bus, session=session, parent=self)
        self.last.noticed.connect(self.noticed)

    def open(self, kind: BulkKind, ncts: Sequence[str]) -> None:
        """Ask about an act on trials."""
        person = self._session.person
        if person is None or not ncts:
            return
        task = BulkTask(
            kind=kind,
            ncts=ncts,
            person=person,
            verbs=self._verbs,
            runner=self._runner,
            bus=self._bus,
            clock=self._clock,
            parent=self,
        )
        task.asked.connect(lambda form: self._ask(task, form))
        task.refused.connect(self.noticed)
        task.done.connect(self._tell)
        task.start()

    def undo(self, shown: NoticeFace | None) -> None:
        """Take the last act back when the notice whose button was pressed is the one that told of it."""
        if shown is not None and shown is self._told:
            self.last.undo()

    def _ask(self, task: BulkTask, form: BulkForm) -> None:
        dialog = BulkDialog(form, self._window)
        dialog.chosen.connect(task.choose)
        dialog.go_requested.connect(task.go)
        dialog.stop_requested.connect(task.stop)
        dialog.finished.connect(task.end)
        task.progressed.connect(dialog.show_progress)
        task.planned.connect(dialog.show_plan)
        task.refused.disconnect(self.noticed)
        task.refused.connect(dialog.show_problem)
        task.done.connect(lambda _face, _act: _close(dialog))
        task.export_wanted.connect(lambda ncts: self._export(dialog, ncts))
        self._wardrobe.dress(dialog)
        dialog.open()
        dialog.begin()

    def _export(self, dialog: BulkDialog, ncts: object) -> None:
        _close(dialog)
        self.export_wanted.emit(ncts)

    def _tell(self, face: NoticeFace, act: Act | None) -> None:
        self.last.offer(act)
        self._told = face
        self.noticed.emit(face)


def _close(dialog: BulkDialog) -> None:
    if isValid(dialog):
        dialog.accept()
