"""Who hears what from the tabs in the middle. No decisions are made here."""

from __future__ import annotations

from trialeditor.gui.main_window import MainWindow
from trialeditor.gui.presenters.page_history import PageHistoryPresenter


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
    pane.center.changed.connect(lambda *shown: history.turn("history" in shown))
    history.turn("history" in pane.center.shown)
