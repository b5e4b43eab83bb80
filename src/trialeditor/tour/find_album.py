"""Pictures of find and replace: in the open page, and on all pages."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QTextCursor

from trialeditor.gui.dialogs.replace import ReplaceDialog
from trialeditor.tour.driver import Driver

_SIGNED = "NCT99990002"


class FindAlbum:
    """One theme's pictures of find and replace."""

    def __init__(self, driver: Driver, folder: Path, out: Path) -> None:
        """Take pictures into `out`; `folder` is not needed."""
        del folder
        self._driver = driver
        self._ui = driver.window.ui
        self._bar = driver.window.ui.editorPane.ui.findBar
        self._out = out

    def fill(self) -> None:
        """Take all pictures."""
        self._in_page()
        self._everywhere()

    def _in_page(self) -> None:
        driver, bar = self._driver, self._bar
        driver.open(_SIGNED)
        title = self._ui.editorPane.card("title").field
        title.setFocus()
        title.moveCursor(QTextCursor.MoveOperation.Start)
        driver.do(self._ui.actionFind)
        self._look_for("the study")
        driver.do(self._ui.actionFindNext)
        self._picture("page")
        driver.do(self._ui.actionReplace)
        bar.ui.replaceEdit.setText("this trial")
        self._picture("page-replace")
        bar.ui.findEdit.setText("zebra")
        driver.wait("it is not found", lambda: bar.ui.countLabel.text() == "Not found")
        self._picture("page-nothing")
        bar.close_bar()

    def _everywhere(self) -> None:
        driver = self._driver
        driver.do(self._ui.actionReplaceEverywhere)
        dialog = driver.dialog(ReplaceDialog)
        driver.picture_with(dialog, self._out / "find-all.png")
        dialog.ui.findEdit.setText("study")
        dialog.ui.replaceEdit.setText("trial")
        dialog.ui.wholeBox.setChecked(True)
        dialog.ui.lookButton.click()
        driver.wait("it is looked for", lambda: dialog.ui.pages.currentWidget() is dialog.ui.rowsPage)
        driver.picture_with(dialog, self._out / "find-all-plan.png")
        bar = dialog.ui.rows.verticalScrollBar()
        bar.setValue(bar.maximum())
        driver.picture_with(dialog, self._out / "find-all-left-out.png")
        dialog.show_running()
        dialog.show_progress(412, 1_204, "Replacing words")
        driver.picture_with(dialog, self._out / "find-all-progress.png")
        dialog.ui.acceptButton.setEnabled(True)
        dialog.ui.acceptButton.click()
        driver.wait("it is told", lambda: self._ui.notice.face and self._ui.notice.face.act)
        badge = self._ui.editorPane.card("summary").ui.stateBadge
        driver.wait("the cards follow", lambda: "Lapsed" in badge.accessibleDescription())
        self._picture("all-done")

    def _look_for(self, words: str) -> None:
        self._bar.ui.findEdit.setText(words)
        self._driver.wait("it is counted", lambda: " of " in self._bar.ui.countLabel.text())

    def _picture(self, name: str) -> None:
        self._driver.picture(self._out / f"find-{name}.png")
