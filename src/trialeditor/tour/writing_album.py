"""Pictures of somebody who writes: the bar, the phrases, lengths, what is wrong, large words, and only the words."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from trialeditor.tour.driver import Driver

_DRAFT, _LAPSED = "NCT05350891", "NCT99990003"
_FOLLOWED_MS = 300
_TITLE = "Surgery, and then a medicine that helps the body to fight the cancer, for people whose cancer came back"
_STUDIES = """**What happens:** {enrollment.count|About} get *surgery* first, see [the leaflet](https://example.org).

1. The surgeons take the cancer out.
2. The doctors give a medicine. The study is {status|inlin}.
  - It goes into a vein.

You can ask the team, and {enrolment} others."""


class WritingAlbum:
    """One theme's pictures of the editor."""

    def __init__(self, driver: Driver, folder: Path, out: Path) -> None:
        """Use `folder` for files that the pictures need."""
        self._driver = driver
        self._folder = folder
        self._out = out
        self._pane = driver.window.ui.editorPane

    def fill(self) -> None:
        """Take all pictures."""
        driver, ui = self._driver, self._driver.window.ui
        driver.open(_DRAFT)
        ui.actionShowFacts.setChecked(False)
        driver.write("title", _TITLE)
        driver.write("summary", " ".join(f"This is sentence {number} of a long summary." for number in range(1, 9)))
        self._picture("lengths")
        driver.write("studies", _STUDIES)
        self._select(2, 15)
        self._picture("format-bar")
        self._phrases()
        ui.actionFocus.setChecked(True)
        self._pane.go_to("studies")
        self._picture("only-words")
        ui.actionFocus.setChecked(False)
        self._zoom(150)
        self._picture("zoom-150")
        self._zoom(100)
        ui.actionShowFacts.setChecked(True)
        driver.saved()
        driver.open(_LAPSED)
        self._pane.go_to("studies")
        self._picture("lapsed")

    def _phrases(self) -> None:
        """Show the list that a brace opens, as it is narrowed."""
        field = self._pane.card("studies").field
        field.moveCursor(QTextCursor.MoveOperation.End)
        QTest.keyClicks(field, " {")
        QTest.keyClicks(self._pane.completer.popup, "peo")
        self._driver.picture_with(self._pane.completer.popup, self._path("phrases"))
        self._pane.completer.popup.hide()
        self._driver.write("studies", _STUDIES)

    def _select(self, start: int, end: int) -> None:
        field = self._pane.card("studies").field
        cursor = field.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        field.setTextCursor(cursor)
        self._pane.go_to("studies")

    def _zoom(self, percent: int) -> None:
        self._driver.window.tools.show_zoom(percent)
        self._driver.pause(100)
        self._pane.go_to("studies")

    def _picture(self, name: str) -> None:
        """Take a picture when lengths, states and the preview have followed the words."""
        self._driver.saved()
        self._driver.pause(_FOLLOWED_MS)
        self._driver.picture(self._path(name))

    def _path(self, name: str) -> Path:
        return self._out / f"write-{name}.png"
