"""The tabs beside the words: the history of the page and the record of its trial. No decisions are made here."""

from __future__ import annotations

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from trialeditor.gui.asking import Ask
from trialeditor.gui.bus import Bus
from trialeditor.gui.calm.waiting import saying
from trialeditor.gui.jobs import Runner
from trialeditor.gui.main_window import MainWindow
from trialeditor.gui.presenters.drafts import DraftKeeper
from trialeditor.gui.presenters.page_history import PageHistoryPresenter
from trialeditor.gui.presenters.page_history_verbs import WorkspacePageHistory
from trialeditor.gui.presenters.record_tab import RecordTabPresenter
from trialeditor.gui.session import Session
from trialeditor.gui.views.editor_pane import HISTORY, RECORD
from trialeditor.services.workspace import Workspace


class CenterDesk(QObject):
    """Connects the tabs; each follows the open page while it is in sight."""

    def __init__(
        self,
        *,
        workspace: Workspace,
        runner: Runner,
        session: Session,
        keeper: DraftKeeper,
        bus: Bus,
        ask: Ask,
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self.history = PageHistoryPresenter(
            verbs=WorkspacePageHistory(workspace),
            keeper=keeper,
            bus=bus,
            ask=ask,
            clock=workspace.clock,
            runner=saying(runner, "Reading the history…"),
            session=session,
            parent=self,
        )
        self.record = RecordTabPresenter(runner=saying(runner, "Reading the record…"), session=session, parent=self)
        self._connect_history(window)
        self._connect_record(window)
        center = window.ui.editorPane.center
        center.changed.connect(self._turn)
        self._turn(*center.shown)

    def _turn(self, *shown: str) -> None:
        self.history.turn(HISTORY in shown)
        self.record.turn(RECORD in shown)

    def _connect_history(self, window: MainWindow) -> None:
        tab, history = window.ui.editorPane.ui.historyTab, self.history
        tab.event_chosen.connect(history.choose_event)
        tab.pair_chosen.connect(history.choose)
        tab.restore_requested.connect(history.restore)
        history.shown.connect(tab.show_timeline)
        history.emptied.connect(tab.show_empty)
        history.compared.connect(tab.show_comparison)
        history.noticed.connect(window.show_notice)

    def _connect_record(self, window: MainWindow) -> None:
        tab, record = window.ui.editorPane.ui.recordTab, self.record
        tab.searched.connect(record.search)
        tab.registry_requested.connect(record.open_registry)
        tab.history_requested.connect(window.ui.actionRecordHistory.trigger)
        record.begun.connect(tab.show_age)
        record.shown.connect(tab.show_tree)
        record.counted.connect(tab.show_count)
        record.noticed.connect(window.show_notice)
        record.address_wanted.connect(lambda address: QDesktopServices.openUrl(QUrl(address)))
