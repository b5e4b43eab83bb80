"""All findings of the workspace: from the menu to the window that shows them, and from there to a page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trialeditor.gui.all_findings_faces import FindingsRow
from trialeditor.gui.asking import Ask
from trialeditor.gui.dialogs.beside import Beside, documents
from trialeditor.gui.dialogs.findings import FindingsDialog
from trialeditor.gui.jobs import Runner
from trialeditor.gui.presenters.all_findings import AllFindingsTask, AllFindingsVerbs
from trialeditor.gui.wardrobe import Wardrobe

_KINDS = ("Table (*.csv)",)


class FindingsWindows(QObject):
    """Opens one window at a time, beside the work: people go on writing meanwhile."""

    finding_wanted = Signal(str, object)
    """NCT number and FindingId: this page is wanted, at this finding."""

    def __init__(self, verbs: AllFindingsVerbs, runner: Runner, ask: Ask, window: QWidget, wardrobe: Wardrobe) -> None:
        super().__init__(window)
        self._verbs, self._runner, self._ask = verbs, runner, ask
        self._window = window
        self._beside = Beside(self._make, wardrobe, self)
        self._task: AllFindingsTask | None = None

    def open(self) -> None:
        """Show the findings, and check all pages when the window is new."""
        if self._beside.open():
            self._start()

    def stop(self) -> None:
        """Stop checking."""
        if self._task is not None:
            self._task.stop()

    def _make(self) -> FindingsDialog:
        task, dialog = AllFindingsTask(self._verbs, self._runner, self), FindingsDialog(self._window)
        dialog.narrowed.connect(task.narrow)
        dialog.again_requested.connect(self._start)
        dialog.stop_requested.connect(task.stop)
        dialog.save_requested.connect(lambda: self._ask.save_as("Save findings", _file(), _KINDS, task.save))
        dialog.opened.connect(self._open_page)
        dialog.finished.connect(task.stop)
        dialog.finished.connect(task.end)
        dialog.finished.connect(self._gone)
        task.progressed.connect(dialog.show_progress)
        task.shown.connect(dialog.show_face)
        task.noticed.connect(dialog.show_notice)
        self._task = task
        return dialog

    def _start(self) -> None:
        dialog = self._beside.dialog
        if self._task is not None and dialog is not None:
            dialog.show_running()
            self._task.start()

    def _open_page(self, row: FindingsRow) -> None:
        self.finding_wanted.emit(row.nct, row.id)

    def _gone(self) -> None:
        self._task = None


def _file() -> Path:
    return documents() / "findings.csv"
