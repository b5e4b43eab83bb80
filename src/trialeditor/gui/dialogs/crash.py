"""After an error that nobody expected: what happened, what is safe, what to do; and a report that holds no words.

The dialog does not take the focus, and nobody has to answer it. There is one, however many errors there are.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from trialeditor.config.atomic import write_atomically
from trialeditor.diagnostics.crash import CrashReport
from trialeditor.domain.errors import StorageUnavailable, TrialEditorError
from trialeditor.gui.calm.announcing import announce
from trialeditor.gui.calm.crash_faces import CrashFace, crash_face, crash_notice
from trialeditor.gui.dialogs.ask import DialogAsk
from trialeditor.gui.dialogs.base import FittingDialog, set_words
from trialeditor.gui.faces import NoticeFace
from trialeditor.gui.forms.ui_crash_dialog import Ui_CrashDialog
from trialeditor.gui.jobs import Lane, Runner
from trialeditor.gui.presenters.wording import trouble
from trialeditor.gui.wardrobe import Wardrobe
from trialeditor.gui.widgets.polish import repolish

_KINDS = ("Text (*.txt)",)
_MOST = 10
"""Reports that are kept together; of more, the newest."""


class CrashDialog(FittingDialog):
    """Words, a report that can be opened, and two ways to go on."""

    save_requested = Signal()
    close_requested = Signal()
    """Close the window, in the usual way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_CrashDialog()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.ui.report.hide()
        set_words(self.ui.savedLabel, "")
        self.ui.reportButton.toggled.connect(self._unfold)
        self.ui.copyButton.clicked.connect(self._copy)
        self.ui.saveButton.clicked.connect(self.save_requested)
        self.ui.closeButton.clicked.connect(self._leave)
        self.ui.goOnButton.clicked.connect(self.accept)
        self.ui.goOnButton.setFocus()

    def show_face(self, face: CrashFace) -> None:
        """Say what happened."""
        self.setWindowTitle(face.title)
        self.ui.titleLabel.setText(face.title)
        self.ui.whatLabel.setText(face.what)
        self.ui.safeLabel.setText(face.safe)
        repolish(self.ui.safeLabel, "tone", "" if face.is_safe else "bad")
        self.ui.doLabel.setText(face.do)
        self.ui.report.setPlainText(face.report)

    def show_saved(self, words: str) -> None:
        """Say what became of the report."""
        set_words(self.ui.savedLabel, words)
        announce(self, words)

    def _unfold(self, is_open: bool) -> None:
        self.ui.report.setVisible(is_open)
        self.ui.reportButton.setText("Hide the &report" if is_open else "Show the &report")
        self.resize(self.width(), self.sizeHint().height())

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.ui.report.toPlainText())
        self.show_saved("The report is copied.")

    def _leave(self) -> None:
        self.accept()
        self.close_requested.emit()


class CrashWindows(QObject):
    """Opens the dialog after the first error. Of later ones a notice tells, and the dialog follows while it is open."""

    noticed = Signal(object)
    """NoticeFace."""
    close_requested = Signal()
    """The person wants to close the window."""

    def __init__(self, runner: Runner, window: QWidget, wardrobe: Wardrobe) -> None:
        super().__init__(window)
        self._runner = runner
        self._window = window
        self._wardrobe = wardrobe
        self._reports: list[CrashReport] = []
        self._told: NoticeFace | None = None
        self._dialog: CrashDialog | None = None

    def tell(self, report: CrashReport) -> None:
        """Tell of an error. On the GUI thread."""
        is_first = not self._reports
        self._reports = [*self._reports, report][-_MOST:]
        face = crash_face(self._reports)
        self._told = crash_notice(face)
        self.noticed.emit(self._told)
        if self._dialog is not None:
            self._dialog.show_face(face)
        elif is_first:
            self._make(face).show()

    def tell_again(self) -> None:
        """Tell that an error that was told of came again."""
        if self._told is not None:
            self.noticed.emit(self._told)

    def act(self, shown: NoticeFace | None) -> None:
        """Open the dialog, when the notice whose button was pressed is the one that told of an error."""
        if self._told is None or shown is not self._told:
            return
        dialog = self._dialog or self._make(crash_face(self._reports))
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def _make(self, face: CrashFace) -> CrashDialog:
        dialog = CrashDialog(QApplication.activeModalWidget() or self._window)  # what is modal would block it
        dialog.show_face(face)
        dialog.save_requested.connect(lambda: self._save(dialog))
        dialog.close_requested.connect(self.close_requested)
        dialog.destroyed.connect(self._gone)
        self._wardrobe.dress(dialog)
        self._dialog = dialog
        return dialog

    def _gone(self) -> None:
        self._dialog = None

    def _save(self, dialog: CrashDialog) -> None:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        start = Path(documents or Path.home()) / "trial-editor-report.txt"
        report = dialog.ui.report.toPlainText()
        ask = DialogAsk(dialog, self._wardrobe.dress)
        ask.save_as("Save the report", start, _KINDS, lambda path: self._write(dialog, path, report))

    def _write(self, dialog: CrashDialog, path: Path, report: str) -> None:
        def say(words: str) -> None:
            if isValid(dialog):
                dialog.show_saved(words)

        def failed(error: TrialEditorError) -> None:
            say(" ".join(filter(None, (trouble(error).what, trouble(error).detail))))

        self._runner.run(Lane.PURE, _writing(path, report), lambda _none: say("The report is saved."), failed)


def _writing(path: Path, report: str) -> Callable[[], None]:
    def write() -> None:
        try:
            write_atomically(path, report.encode())
        except OSError as error:
            raise StorageUnavailable(
                "The report could not be saved.", safe="It is still here.", do="Choose another folder, or copy it."
            ) from error

    return write
