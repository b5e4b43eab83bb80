"""What is watched over the years: the audit trail. Who hears what from whom; no decisions are made here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from trialeditor.gui.calm.waiting import saying
from trialeditor.gui.dialogs.audit_windows import AuditWindows
from trialeditor.gui.document import Document
from trialeditor.gui.jobs import Runner
from trialeditor.gui.presenters.audit_verbs import WorkspaceAudit
from trialeditor.gui.presenters.steps import NO_PAGE
from trialeditor.gui.wardrobe import Wardrobe
from trialeditor.services.workspace import Workspace

if TYPE_CHECKING:
    from trialeditor.gui.desk import Desk


class WatchDesk(QObject):
    """Opens windows beside the work, and leads from them back to a page."""

    def __init__(self, desk: Desk, workspace: Workspace, runner: Runner, wardrobe: Wardrobe) -> None:
        super().__init__(desk.window)
        self._desk = desk
        window, ui = desk.window, desk.window.ui
        reading = saying(runner, "Reading the trail…")
        self.audit = AuditWindows(
            WorkspaceAudit(workspace), reading, desk.bus, desk.ask, workspace.clock, window, wardrobe
        )
        self.audit.page_wanted.connect(desk.editor.open)
        ui.actionAuditTrail.triggered.connect(lambda _on: self.audit.open())
        ui.actionPageTrail.triggered.connect(lambda _on: self._open_trail())
        window.close_requested.connect(self.audit.stop)
        desk.session.document_changed.connect(self._allow)
        self._allow(desk.session.document)

    def _open_trail(self) -> None:
        document = self._desk.session.document
        if document is not None:
            self.audit.open(document.page.nct_id)

    def _allow(self, document: Document | None) -> None:
        ui = self._desk.window.ui
        self._desk.window.allow({ui.actionPageTrail: None if document else NO_PAGE})
