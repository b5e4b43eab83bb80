"""Pictures of the tabs beside the words: the record, the history of the page, and two side by side."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint

from trialeditor.gui.dialogs.confirm import ConfirmDialog
from trialeditor.gui.views.center_tabs import NOTHING, PREVIEW
from trialeditor.gui.views.editor_pane import HISTORY, RECORD, WRITE
from trialeditor.tour.driver import Driver

_LAPSED, _TWICE, _UNWRITTEN = "NCT99990003", "NCT99990002", "NCT99990012"


class TabsAlbum:
    """One theme's pictures of what stands in the middle of the window."""

    def __init__(self, driver: Driver, folder: Path, out: Path) -> None:
        """Take pictures into `out`; `folder` is not needed."""
        del folder
        self._driver = driver
        self._pane = driver.window.ui.editorPane
        self._center = self._pane.center
        self._out = out

    def fill(self) -> None:
        """Take all pictures."""
        self._record()
        self._history()
        self._side_by_side()

    def _record(self) -> None:
        driver, tab = self._driver, self._pane.ui.recordTab
        driver.open(_LAPSED)
        driver.do(driver.window.ui.actionTabRecord)
        driver.wait("the record is read", lambda: tab.ui.tree.model().rowCount())
        self._picture("record")
        tab.ui.search.setText("criteria")
        driver.wait("the criteria are found", lambda: "found" in tab.ui.countLabel.text())
        self._picture("record-search")
        tab.ui.search.setText("zebra")
        driver.wait("nothing is found", lambda: "Nothing" in tab.ui.countLabel.text())
        self._picture("record-nothing")
        tab.ui.search.clear()
        driver.wait("all is shown again", lambda: "found" not in tab.ui.countLabel.text())

    def _history(self) -> None:
        driver, tab = self._driver, self._pane.ui.historyTab
        driver.open(_UNWRITTEN)
        driver.do(driver.window.ui.actionTabHistory)
        self._picture("history-empty")
        driver.open(_TWICE)
        driver.wait("it is compared", tab.ui.text.toPlainText)
        self._picture("history")
        tab.ui.events.setCurrentIndex(tab.ui.events.model().index(1, 0))
        driver.wait("it can be restored", tab.ui.restoreButton.isEnabled)
        self._center.show_beside(NOTHING)
        self._picture("history-wide")
        tab.ui.restoreButton.click()
        dialog = driver.dialog(ConfirmDialog)
        driver.picture_with(dialog, self._out / "tab-restore.png")
        dialog.reject()

    def _side_by_side(self) -> None:
        driver, button = self._driver, self._pane.ui.besideButton
        self._center.show_tab(WRITE)
        for key in (RECORD, HISTORY):
            self._center.show_beside(key)
            self._picture(f"write-{key}")
        self._center.show_tab(RECORD)
        self._picture("record-history")
        menu = button.menu()
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))
        driver.picture_below(menu, button, self._out / "tab-side-by-side.png")
        menu.close()
        self._center.show_beside(PREVIEW)

    def _picture(self, name: str) -> None:
        self._driver.pause(200)
        self._driver.picture(self._out / f"tab-{name}.png")
