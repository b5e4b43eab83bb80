"""Exports: from the menu to the dialog that watches the work."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from trialeditor.config.settings import Settings
from trialeditor.domain.ids import NctId
from trialeditor.gui.asking import Ask, ExportChoice
from trialeditor.gui.dialogs.export import ExportDialog
from trialeditor.gui.jobs import Runner
from trialeditor.gui.presenters.export_choices import kept, recalled
from trialeditor.gui.presenters.tasks import ExportTask
from trialeditor.gui.presenters.verbs import TaskVerbs
from trialeditor.gui.session import Session
from trialeditor.gui.settings_shelf import SettingsShelf
from trialeditor.gui.wardrobe import Wardrobe

_ASK_KEYS = "Verify with the key list"
_KEYS = "Key lists (*.json);;All files (*)"
_BUNDLE = "find-a-trial-bundle"


class TaskWindows(QObject):
    """Opens a dialog for each piece of long work, beside the window: people go on writing meanwhile."""

    exported = Signal()
    """A bundle was written."""

    def __init__(
        self,
        verbs: TaskVerbs,
        runner: Runner,
        session: Session,
        ask: Ask,
        window: QWidget,
        wardrobe: Wardrobe,
    ) -> None:
        super().__init__(window)
        self._verbs = verbs
        self._runner = runner
        self._session = session
        self._ask = ask
        self._window = window
        self._wardrobe = wardrobe
        self._folder = Path()
        self._shelf = SettingsShelf(Settings())
        self._place = ""
        """The file of the workspace, by which the last choice is kept."""
        self._dialog: ExportDialog | None = None
        self._task: ExportTask | None = None
        self.use(Settings())

    def use(self, settings: Settings) -> None:
        """Propose what the person's settings say."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self._folder = Path(settings.export_folder or documents or Path.home())
        self._usual = ExportChoice(
            format=settings.export_format,
            zip=settings.export_zip,
            bag=settings.export_bag,
            history=settings.export_history,
            drafts=False,
            folder=self._folder / _BUNDLE,
        )

    def remember(self, shelf: SettingsShelf, workspace: Path) -> None:
        """Propose what was chosen for the last export of this workspace, and keep what is chosen from now on."""
        self._shelf, self._place = shelf, str(workspace)
        self.use(shelf.now)

    @property
    def is_running(self) -> bool:
        """Whether a bundle is being written."""
        return self._dialog is not None and self._dialog.is_running

    def stop(self) -> None:
        """Stop what is being written; the bundle that was there before stays."""
        if self._task is not None:
            self._task.stop()

    def open_export(self, _on: bool = False, only: frozenset[NctId] | None = None) -> None:
        """Ask what to export, of all trials or of some; then do it, and report. One at a time."""
        if self._dialog is not None and not self._dialog.is_running:
            self._dialog.close()
        if self._dialog is None:
            self._dialog = self._make(only)
            self._wardrobe.dress(self._dialog)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def _make(self, only: frozenset[NctId] | None) -> ExportDialog:
        task = ExportTask(self._verbs, self._runner, self, only=only)
        choice = recalled(self._shelf.now.exports.get(self._place, "")) or self._usual
        dialog = ExportDialog(choice.folder, self._window)
        dialog.propose(choice)
        dialog.start_requested.connect(lambda choice: self._export(task, dialog, choice))
        dialog.browse_requested.connect(lambda: self._ask.folder("Export to", self._folder, partial(_choose, dialog)))
        dialog.stop_requested.connect(task.stop)
        dialog.verify_requested.connect(task.verify)
        dialog.trust_requested.connect(lambda: self._ask.files(_ASK_KEYS, _KEYS, partial(_trust, task, dialog)))
        dialog.open_requested.connect(lambda: _show_folder(task))
        task.progressed.connect(dialog.show_progress)
        task.reported.connect(lambda face, details, written: dialog.show_report(face, details, is_written=written))
        task.reported.connect(lambda _face, _details, written: self.exported.emit() if written else None)
        task.verified.connect(lambda face, details: dialog.show_report(face, details, is_written=True))
        dialog.finished.connect(task.end)
        dialog.finished.connect(self._gone)
        self._task = task
        return dialog

    def _gone(self) -> None:
        self._dialog = self._task = None

    def _export(self, task: ExportTask, dialog: ExportDialog, choice: ExportChoice) -> None:
        self._folder = choice.folder.parent
        self._shelf.now = self._shelf.now.with_export(self._place, kept(choice))
        self._shelf.write(self._runner)
        dialog.show_running()
        task.start(choice, self._actor())

    def _actor(self) -> str:
        return self._session.person.name if self._session.person else ""


def _choose(dialog: ExportDialog, chosen: Path) -> None:
    if isValid(dialog):  # it may be closed before the question is answered
        dialog.set_folder(chosen / _BUNDLE)


def _trust(task: ExportTask, dialog: ExportDialog, paths: Sequence[Path]) -> None:
    if isValid(dialog) and paths:
        dialog.show_verifying()
        task.verify(paths[0])


def _show_folder(task: ExportTask) -> None:
    if task.out is not None:
        folder = task.out if task.out.is_dir() else task.out.parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
