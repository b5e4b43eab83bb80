"""Fact checks of the open page. Who hears what from whom; no decisions are made here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from trialeditor.gui.calm.waiting import saying
from trialeditor.gui.dialogs.fact_check import FactCheckWindows
from trialeditor.gui.document import Document
from trialeditor.gui.jobs import Runner
from trialeditor.gui.presenters.fact_checks import FactCheckPresenter, WorkspaceFactChecks
from trialeditor.gui.presenters.steps import NO_PAGE
from trialeditor.gui.wardrobe import Wardrobe
from trialeditor.services.workspace import Workspace

if TYPE_CHECKING:
    from trialeditor.gui.desk import Desk

_NOT_WRITTEN = "Save a version of this page first."


class FactCheckDesk(QObject):
    """Connects the two actions."""

    def __init__(self, desk: Desk, workspace: Workspace, runner: Runner, wardrobe: Wardrobe) -> None:
        super().__init__(desk.window)
        self._window = desk.window
        presenter = FactCheckPresenter(
            verbs=WorkspaceFactChecks(workspace),
            runner=saying(runner, "Working on the fact check…"),
            bus=desk.bus,
            session=desk.session,
            parent=self,
        )
        self.windows = FactCheckWindows(presenter, desk.ask, desk.window, wardrobe)
        self.presenter = presenter
        presenter.noticed.connect(desk.window.show_notice)
        ui = desk.window.ui
        ui.actionSendFactCheck.triggered.connect(lambda _on: self.windows.send())
        ui.actionTakeFactCheck.triggered.connect(lambda _on: self.windows.take())
        desk.session.document_changed.connect(self._allow)
        desk.session.refreshed.connect(lambda: self._allow(desk.session.document))
        self._allow(desk.session.document)

    def _allow(self, document: Document | None) -> None:
        written = document is not None and document.page.revision_number > 0
        why_not = None if written else _NOT_WRITTEN if document else NO_PAGE
        self._window.allow({self._window.ui.actionSendFactCheck: why_not})
