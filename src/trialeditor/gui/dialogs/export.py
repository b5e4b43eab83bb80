"""The export: what to write and where, how far it is, what came of it, and whether it verifies."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from trialeditor.config.settings import ExportFormat
from trialeditor.gui.asking import ExportChoice
from trialeditor.gui.dialogs.base import Dialog
from trialeditor.gui.faces import NoticeFace
from trialeditor.gui.forms.ui_export_dialog import Ui_ExportDialog
from trialeditor.gui.widgets.motion import set_extent
from trialeditor.gui.widgets.steps import show_progress

_HISTORY = "Every version up to the published one, with the names of who wrote it. Leave it out for outsiders."
_NO_HISTORY = "A history goes with JSON alone."
_FOLDER_TARGET = "The folder is made, or replaced if an earlier export is in it."
_ZIP_TARGET = "A zip file is written beside this folder, in place of an earlier one."
_KEPT = "If the export is stopped or fails, the earlier one stays whole."


class ExportDialog(Dialog):
    """Options, then progress, then a report."""

    start_requested = Signal(object)
    """ExportChoice."""
    stop_requested = Signal()
    browse_requested = Signal()
    verify_requested = Signal()
    trust_requested = Signal()
    """Verify with a key list, which has to be asked for."""
    open_requested = Signal()

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ExportDialog()
        self.ui.setupUi(self)
        self.setWindowModality(Qt.WindowModality.NonModal)
        self._is_running = False
        self._formats = {
            ExportFormat.HTML: self.ui.htmlChoice,
            ExportFormat.JSON: self.ui.jsonChoice,
            ExportFormat.BOTH: self.ui.bothChoice,
            ExportFormat.CSV: self.ui.csvChoice,
            ExportFormat.ALL: self.ui.allChoice,
        }
        self.ui.folder.setText(str(folder))
        self._set_up_buttons()
        self.ui.draftsHint.hide()
        self._show_history()
        self._show_target()

    def propose(self, choice: ExportChoice) -> None:
        """Choose for the person to change. Drafts are asked for each time anew."""
        self._formats[choice.format].setChecked(True)
        self._formats[choice.format].setFocus()
        self.ui.historyChoice.setChecked(choice.history)
        self.ui.bagChoice.setChecked(choice.bag)
        self.ui.zipChoice.setChecked(choice.zip)
        self.ui.folder.setText(str(choice.folder))

    @property
    def is_running(self) -> bool:
        """Whether a bundle is being written."""
        return self._is_running

    def set_folder(self, folder: Path) -> None:
        """Take the folder that the person chose."""
        self.ui.folder.setText(str(folder))

    def show_progress(self, done: int, total: int, what: str) -> None:
        """Say how far the work is; a total of 0 is unknown."""
        show_progress(self.ui.bar, self.ui.stepLabel, self.ui.doneLabel, done, total, what)

    def show_running(self) -> None:
        """Show that the work is under way."""
        self._is_running = True
        set_extent(self.ui.bar, 0)
        self.ui.stepLabel.setText("Beginning…")
        self.ui.pages.setCurrentWidget(self.ui.progressPage)
        self.ui.acceptButton.hide()
        self.ui.cancelButton.setText("Stop")

    def show_report(self, face: NoticeFace, details: str, *, is_written: bool) -> None:
        """Say what came of it. A bundle that was written can be verified."""
        self._is_running = False
        self.ui.reportNotice.show_face(face, can_close=False)
        self.ui.reportText.setPlainText(details)
        self.ui.pages.setCurrentWidget(self.ui.reportPage)
        self.ui.acceptButton.hide()
        for button in (self.ui.verifyButton, self.ui.trustButton):
            button.setVisible(is_written)
            button.setEnabled(True)
        self.ui.openButton.setVisible(is_written)
        self.ui.cancelButton.setText("Close")
        self.ui.cancelButton.setEnabled(True)

    @override
    def reject(self) -> None:
        """Escape and the window's own button stop the work first, and close when it has stopped."""
        if self._is_running:
            self._stop()
        else:
            super().reject()

    def _set_up_buttons(self) -> None:
        ui = self.ui
        ui.verifyButton.hide()
        ui.trustButton.hide()
        ui.openButton.hide()
        ui.acceptButton.clicked.connect(self.start)
        ui.cancelButton.clicked.connect(self.reject)
        ui.browseButton.clicked.connect(self.browse_requested)
        ui.verifyButton.clicked.connect(self._verify)
        ui.trustButton.clicked.connect(self.trust_requested)
        ui.openButton.clicked.connect(self.open_requested)
        ui.draftsChoice.toggled.connect(ui.draftsHint.setVisible)
        ui.folder.textChanged.connect(lambda _text: self._show_target())
        ui.zipChoice.toggled.connect(lambda _on: self._show_target())
        ui.historyChoice.toggled.connect(lambda _on: self._show_history())
        for choice in self._formats.values():
            choice.toggled.connect(lambda _on: self._show_history())

    def _show_history(self) -> None:
        """Say what a history holds, or why there is none."""
        has_data = self._format().has_data
        self.ui.historyChoice.setEnabled(has_data)
        why = _HISTORY if has_data else _NO_HISTORY
        self.ui.historyHint.setText(why)
        self.ui.historyChoice.setAccessibleDescription(why)

    def _show_target(self) -> None:
        folder = self.ui.folder.text().strip()
        what = _ZIP_TARGET if self.ui.zipChoice.isChecked() else _FOLDER_TARGET
        self.ui.targetHint.setText(f"{what} {_KEPT}")
        self.ui.acceptButton.setEnabled(bool(folder))

    def _format(self) -> ExportFormat:
        return next(kind for kind, choice in self._formats.items() if choice.isChecked())

    def start(self) -> None:
        """Begin with what is chosen."""
        kind = self._format()
        choice = ExportChoice(
            format=kind,
            history=self.ui.historyChoice.isChecked() and kind.has_data,
            bag=self.ui.bagChoice.isChecked(),
            zip=self.ui.zipChoice.isChecked(),
            drafts=self.ui.draftsChoice.isChecked(),
            folder=_folder(self.ui.folder.text().strip()),
        )
        self.start_requested.emit(choice)

    def show_verifying(self) -> None:
        """Show that the bundle is being checked: large ones take a while, and nothing is lost by closing meanwhile."""
        set_extent(self.ui.bar, 0)
        self.ui.stepLabel.setText("Checking every file and every signature…")
        self.ui.doneLabel.clear()
        self.ui.pages.setCurrentWidget(self.ui.progressPage)
        self.ui.verifyButton.setEnabled(False)
        self.ui.trustButton.setEnabled(False)

    def _verify(self) -> None:
        self.show_verifying()
        self.verify_requested.emit()

    def _stop(self) -> None:
        self.ui.cancelButton.setEnabled(False)
        self.ui.stepLabel.setText("Stopping…")
        self.stop_requested.emit()


def _folder(typed: str) -> Path:
    """Return what was typed as a path; a `~` of nobody is a name like any other."""
    try:
        return Path(typed).expanduser()
    except RuntimeError:
        return Path(typed)
