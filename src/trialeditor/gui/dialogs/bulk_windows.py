"""Acts on the trials that are chosen in the list: from the bar to the dialog that shows what would happen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from trialeditor.domain.clock import Clock
from trialeditor.gui.bulk_faces import BulkForm, BulkKind
from trialeditor.gui.bus import Bus
from trialeditor.gui.dialogs.bulk import BulkDialog
from trialeditor.gui.faces import NoticeFace, Tone
from trialeditor.gui.jobs import Runner
from trialeditor.gui.presenters.bulk import BulkTask
from trialeditor.gui.presenters.bulk_verbs import BulkVerbs
from trialeditor.gui.session import Session
from trialeditor.gui.wardrobe import Wardrobe

UNDO = "Undo"


class BulkWindows(QObject):
    """Opens a dialog for each act, and keeps what undoes the last one for as long as its notice stands."""

    noticed = Signal(object)
    """NoticeFace."""
    export_wanted = Signal(object)
    """frozenset of NctId."""

    def __init__(
        self,
        *,
        verbs: BulkVerbs,
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
        self._undo: Callable[[], None] | None = None
        self._told: NoticeFace | None = None

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
        """Undo the last act, once, when the notice whose button was pressed is the one that told of it."""
        undo = self._undo
        if undo is not None and shown is self._told:
            self._undo = None
            undo()

    def _ask(self, task: BulkTask, form: BulkForm) -> None:
        dialog = BulkDialog(form, self._window)
        dialog.chosen.connect(task.choose)
        dialog.go_requested.connect(task.go)
        task.planned.connect(dialog.show_plan)
        task.refused.disconnect(self.noticed)
        task.refused.connect(dialog.show_problem)
        task.done.connect(lambda _words, _undo: _close(dialog))
        task.export_wanted.connect(lambda ncts: self._export(dialog, ncts))
        self._wardrobe.dress(dialog)
        dialog.open()
        dialog.begin()

    def _export(self, dialog: BulkDialog, ncts: object) -> None:
        _close(dialog)
        self.export_wanted.emit(ncts)

    def _tell(self, words: str, undo: Callable[[], None] | None) -> None:
        self._undo = undo
        self._told = NoticeFace(tone=Tone.GOOD, what=words, act=UNDO if undo else "")
        self.noticed.emit(self._told)


def _close(dialog: BulkDialog) -> None:
    if isValid(dialog):
        dialog.accept()
