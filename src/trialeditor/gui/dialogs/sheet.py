"""The sign-off sheet of a page in a window beside the work, as paper: read, saved, opened in the browser to print."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from trialeditor.gui.asking import Ask
from trialeditor.gui.dialogs.base import FittingDialog
from trialeditor.gui.faces import NoticeFace
from trialeditor.gui.forms.ui_sheet_dialog import Ui_SheetDialog
from trialeditor.gui.presenters.sheet import SheetPresenter
from trialeditor.gui.wardrobe import Wardrobe

_KINDS = ("Web page (*.html)",)


class SheetDialog(FittingDialog):
    """Shows a sheet, and tells what is wanted of it."""

    save_requested = Signal()
    browser_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_SheetDialog()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ui = self.ui
        ui.sheet.setOpenLinks(False)
        ui.sheet.document().setDocumentMargin(24)
        ui.saveButton.clicked.connect(self.save_requested)
        ui.browserButton.clicked.connect(self.browser_requested)
        ui.closeButton.clicked.connect(self.close)
        ui.sheet.setFocus()

    def show_sheet(self, html: bytes) -> None:
        """Show a sheet from its beginning."""
        self.ui.sheet.setHtml(html.decode("utf-8"))

    def show_notice(self, face: NoticeFace) -> None:
        """Say what happened."""
        self.ui.notice.show_face(face)


class SheetWindows(QObject):
    """Opens one window at a time, or shows another sheet in the one that is open."""

    def __init__(self, presenter: SheetPresenter, ask: Ask, window: QWidget, wardrobe: Wardrobe) -> None:
        super().__init__(window)
        self._presenter, self._ask = presenter, ask
        self._window, self._wardrobe = window, wardrobe
        self._dialog: SheetDialog | None = None
        presenter.file_ready.connect(lambda path: QDesktopServices.openUrl(QUrl.fromLocalFile(path)))

    def open(self, nct: str) -> None:
        """Show the sheet of a page."""
        if self._dialog is None:
            self._dialog = self._make()
            self._wardrobe.dress(self._dialog)
            self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()
        self._presenter.open(nct)

    def _make(self) -> SheetDialog:
        dialog, presenter = SheetDialog(self._window), self._presenter
        dialog.save_requested.connect(
            lambda: self._ask.save_as("Save the sheet", _documents() / presenter.file_name, _KINDS, presenter.save)
        )
        dialog.browser_requested.connect(presenter.open_in_browser)
        presenter.shown.connect(dialog.show_sheet)
        presenter.noticed.connect(dialog.show_notice)
        dialog.finished.connect(self._gone)
        return dialog

    def _gone(self) -> None:
        self._dialog = None


def _documents() -> Path:
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(found or Path.home())
