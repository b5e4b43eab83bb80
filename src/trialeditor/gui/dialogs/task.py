"""A piece of work that takes a while: what it does now, a way to stop it, and what came of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from trialeditor.gui.dialogs.base import Dialog
from trialeditor.gui.faces import NoticeFace
from trialeditor.gui.forms.ui_task_dialog import Ui_TaskDialog
from trialeditor.gui.widgets.steps import show_progress


class TaskDialog(Dialog):
    """Progress, then a report."""

    stop_requested = Signal()

    def __init__(self, title: str, intro: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_TaskDialog()
        self.ui.setupUi(self)
        self._is_running = True
        self.setWindowTitle(title)
        self.ui.titleLabel.setText(title)
        self.ui.introLabel.setText(intro)
        self.ui.acceptButton.hide()
        self.ui.cancelButton.clicked.connect(self._stop)
        self.ui.acceptButton.clicked.connect(self.accept)
        self.ui.bar.setRange(0, 0)

    def show_progress(self, done: int, total: int, what: str) -> None:
        """Say how far the work is; a total of 0 is unknown."""
        show_progress(self.ui.bar, self.ui.stepLabel, self.ui.doneLabel, done, total, what)

    def show_report(self, face: NoticeFace, details: str) -> None:
        """Say what came of it."""
        self._is_running = False
        self.ui.reportNotice.show_face(face, can_close=False)
        self.ui.reportText.setPlainText(details)
        self.ui.reportText.setVisible(bool(details))
        self.ui.pages.setCurrentWidget(self.ui.reportPage)
        self.ui.cancelButton.hide()
        self.ui.acceptButton.show()
        self.ui.acceptButton.setFocus()

    @override
    def reject(self) -> None:
        """Escape stops the work first, and closes when it has stopped."""
        if self._is_running:
            self._stop()
        else:
            super().reject()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._is_running:
            self._stop()
            event.ignore()

    def _stop(self) -> None:
        self.ui.cancelButton.setEnabled(False)
        self.ui.stepLabel.setText("Stopping…")
        self.stop_requested.emit()
