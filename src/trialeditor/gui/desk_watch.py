"""What is watched over the years: what falls due, and the audit trail. Who hears what from whom; no decisions here."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from trialeditor.gui.bulk_faces import BulkKind
from trialeditor.gui.calm.waiting import saying
from trialeditor.gui.dialogs.audit_windows import AuditWindows
from trialeditor.gui.dialogs.calendar_windows import CalendarWindows
from trialeditor.gui.dialogs.sheet import SheetWindows
from trialeditor.gui.document import Document
from trialeditor.gui.jobs import Runner
from trialeditor.gui.presenters.audit_verbs import WorkspaceAudit
from trialeditor.gui.presenters.calendar_verbs import WorkspaceCalendar
from trialeditor.gui.presenters.sheet import SheetPresenter, WorkspaceSheets
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
        self._to_sign = ""
        """The page that is about to open, and is to be signed then."""
        clock, window = workspace.clock, desk.window
        reading = saying(runner, "Reading the trail…")
        self.audit = AuditWindows(WorkspaceAudit(workspace), reading, desk.bus, desk.ask, clock, window, wardrobe)
        looking = saying(runner, "Looking at dates…")
        self.calendar = CalendarWindows(
            verbs=WorkspaceCalendar(workspace),
            runner=looking,
            bus=desk.bus,
            ask=desk.ask,
            clock=clock,
            window=window,
            wardrobe=wardrobe,
            session=desk.session,
        )
        self._sheets = SheetPresenter(WorkspaceSheets(workspace), saying(runner, "Making the sheet…"), self)
        self.sheet = SheetWindows(self._sheets, desk.ask, window, wardrobe)
        self._connect()
        self._allow(desk.session.document)

    def _connect(self) -> None:
        desk, ui = self._desk, self._desk.window.ui
        ui.actionAuditTrail.triggered.connect(lambda _on: self.audit.open())
        ui.actionPageTrail.triggered.connect(lambda _on: self._of_page(self.audit.open))
        ui.actionSheet.triggered.connect(lambda _on: self._of_page(self.sheet.open))
        self.audit.page_wanted.connect(desk.editor.open)
        ui.actionCalendar.triggered.connect(lambda _on: self.calendar.open())
        self.calendar.page_wanted.connect(desk.editor.open)
        self.calendar.sign_wanted.connect(self._open_to_sign)
        self.calendar.spread_wanted.connect(lambda ncts: desk.queues.bulk.open(BulkKind.DATES, ncts))
        desk.editor.opened.connect(self._opened)
        desk.editor.stayed.connect(lambda _nct: self._forget())
        desk.session.document_changed.connect(self._allow)
        desk.closed.connect(self._sheets.close)
        for windows in (self.audit, self.calendar):
            desk.window.close_requested.connect(windows.stop)

    def _of_page(self, show: Callable[[str], None]) -> None:
        document = self._desk.session.document
        if document is not None:
            show(document.page.nct_id)

    def _open_to_sign(self, nct: str) -> None:
        """Open a page and ask for a signature: whoever finds it still right answers for it again."""
        self._to_sign = nct
        self._desk.editor.open(nct)

    def _opened(self, nct: str) -> None:
        wanted, self._to_sign = self._to_sign, ""
        if wanted and nct == wanted:
            self._desk.review.sign()

    def _forget(self) -> None:
        self._to_sign = ""

    def _allow(self, document: Document | None) -> None:
        ui = self._desk.window.ui
        self._desk.window.allow(dict.fromkeys((ui.actionPageTrail, ui.actionSheet), None if document else NO_PAGE))
