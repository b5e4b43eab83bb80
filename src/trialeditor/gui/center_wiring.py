"""Who hears what from the tabs in the middle. No decisions are made here."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from trialeditor.gui.main_window import MainWindow
from trialeditor.gui.presenters.page_history import PageHistoryPresenter
from trialeditor.gui.presenters.record_tab import RecordTabPresenter
from trialeditor.gui.views.editor_pane import HISTORY, RECORD


def connect_history(window: MainWindow, history: PageHistoryPresenter) -> None:
    """Connect the history of the page; it follows the page while its tab is in sight."""
    pane = window.ui.editorPane
    tab = pane.ui.historyTab
    tab.event_chosen.connect(history.choose_event)
    tab.pair_chosen.connect(history.choose)
    tab.restore_requested.connect(history.restore)
    history.shown.connect(tab.show_timeline)
    history.emptied.connect(tab.show_empty)
    history.compared.connect(tab.show_comparison)
    history.noticed.connect(window.show_notice)
    pane.center.changed.connect(lambda *shown: history.turn(HISTORY in shown))
    history.turn(HISTORY in pane.center.shown)


def connect_record(window: MainWindow, record: RecordTabPresenter) -> None:
    """Connect the record of the trial; it follows the page while its tab is in sight."""
    pane = window.ui.editorPane
    tab = pane.ui.recordTab
    tab.searched.connect(record.search)
    tab.registry_requested.connect(record.open_registry)
    tab.history_requested.connect(window.ui.actionRecordHistory.trigger)
    record.begun.connect(tab.show_age)
    record.shown.connect(tab.show_tree)
    record.counted.connect(tab.show_count)
    record.noticed.connect(window.show_notice)
    record.address_wanted.connect(lambda address: QDesktopServices.openUrl(QUrl(address)))
    pane.center.changed.connect(lambda *shown: record.turn(RECORD in shown))
    record.turn(RECORD in pane.center.shown)
