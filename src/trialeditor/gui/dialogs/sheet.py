"""The sign-off sheet of a page in a window beside the work, as paper: read, saved, opened in the browser to print."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from trialeditor.gui.asking import Ask
from trialeditor.gui.dialogs.base import FittingDialog
from trialeditor.gui.dialogs.beside import Beside, documents
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
        self._window = window
        self._beside = Beside(self._make, wardrobe, self)
        presenter.file_ready.connect(lambda path: QDesktopServices.openUrl(QUrl.fromLocalFile(path)))

    def open(self, nct: str) -> None:
        """Show the sheet of a page."""
        self._beside.open()
        self._presenter.open(nct)

    def _make(self) -> SheetDialog:
        dialog, presenter = SheetDialog(self._window), self._presenter
        dialog.save_requested.connect(
            lambda: self._ask.save_as("Save the sheet", documents() / presenter.file_name, _KINDS, presenter.save)
        )
        dialog.browser_requested.connect(presenter.open_in_browser)
        presenter.shown.connect(dialog.show_sheet)
        presenter.noticed.connect(dialog.show_notice)
        return dialog
