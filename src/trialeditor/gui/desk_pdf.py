"""The open page as a PDF. Who hears what from whom; no decisions are made here."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

from trialeditor.gui.calm.waiting import saying
from trialeditor.gui.jobs import Runner
from trialeditor.gui.presenters.printing import PrintPresenter, WorkspacePrinting
from trialeditor.services.workspace import Workspace

if TYPE_CHECKING:
    from trialeditor.gui.desk import Desk

_KINDS = ("PDF (*.pdf)",)


class PdfDesk(QObject):
    """Connects the action; the preview's wiring says when it can be used."""

    def __init__(self, desk: Desk, workspace: Workspace, runner: Runner) -> None:
        super().__init__(desk.window)
        self._ask = desk.ask
        self._folder = Path(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or Path.home()
        )
        self.presenter = PrintPresenter(
            verbs=WorkspacePrinting(workspace),
            runner=saying(runner, "Making the PDF…"),
            session=desk.session,
            print_page=desk.window.ui.previewPane.print_page,
            parent=self,
        )
        self.presenter.noticed.connect(desk.window.show_notice)
        self.presenter.saved.connect(lambda path: QDesktopServices.openUrl(QUrl.fromLocalFile(path)))
        desk.window.ui.actionPagePdf.triggered.connect(lambda _on: self.save())

    def save(self) -> None:
        """Ask where the PDF goes; the next one is proposed in the same folder."""
        if self.presenter.file_name:
            self._ask.save_as("Save as a PDF", self._folder / self.presenter.file_name, _KINDS, self._save)

    def _save(self, out: Path) -> None:
        self._folder = out.parent
        self.presenter.save(out)
