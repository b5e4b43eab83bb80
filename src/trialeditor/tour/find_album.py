"""Pictures of find and replace: in the open page, and on all pages."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QTextCursor

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

    def _look_for(self, words: str) -> None:
        self._bar.ui.findEdit.setText(words)
        self._driver.wait("it is counted", lambda: " of " in self._bar.ui.countLabel.text())

    def _picture(self, name: str) -> None:
        self._driver.picture(self._out / f"find-{name}.png")
