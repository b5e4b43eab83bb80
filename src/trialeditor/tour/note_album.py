"""Pictures of editor's notes: from a finding to the dialog, to the card and the page."""

from __future__ import annotations

from pathlib import Path

from trialeditor.gui.dialogs.wording_note import WordingNoteDialog
from trialeditor.gui.views.center_tabs import PREVIEW
from trialeditor.gui.views.editor_pane import WRITE
from trialeditor.gui.views.fact_card import FactCard
from trialeditor.tour.check_album import choose_finding
from trialeditor.tour.driver import Driver, StepFailed

_PAGE = "NCT05350891"
_SECTION = "eligibility"


class NoteAlbum:
    """One theme's pictures of notes beside the registry's wording."""

    def __init__(self, driver: Driver, folder: Path, out: Path) -> None:
        """Take pictures into `out`; `folder` is not needed."""
        del folder
        self._driver = driver
        self._ui = driver.window.ui
        self._pane = driver.window.ui.editorPane
        self._tab = driver.window.ui.editorPane.ui.checksTab
        self._out = out

    def fill(self) -> None:
        """Take all pictures."""
        driver, tab = self._driver, self._tab
        driver.open(_PAGE)
        driver.do(self._ui.actionTabChecks)
        driver.wait("it is checked", lambda: "hint" in self._pane.ui.checksButton.text())
        choose_finding(tab, "number.superscript")
        driver.pause(200)
        driver.picture(self._out / "note-finding.png")
        tab.ui.noteButton.click()
        dialog = driver.dialog(WordingNoteDialog)
        driver.picture_with(dialog, self._out / "note-dialog.png")
        dialog.ui.text.clear()
        dialog.ui.acceptButton.click()
        driver.picture_with(dialog, self._out / "note-dialog-refused.png")
        dialog.ui.text.setText("3.0 × 10⁹/L")
        dialog.ui.acceptButton.click()
        self._written()

    def _written(self) -> None:
        driver, card = self._driver, self._pane.cards.card(_SECTION)
        if not isinstance(card, FactCard):
            raise StepFailed("the criteria have no card of their own")
        driver.wait("the note stands in the card", lambda: not card.ui.notes.isHidden())
        self._pane.center.show_tab(WRITE)
        self._pane.center.show_beside(PREVIEW)
        self._pane.bring_up(_SECTION)
        driver.pause(300)
        driver.picture(self._out / "note-card.png")
        card.note_requested.emit(_SECTION, "3.0 x 109/L")
        dialog = driver.dialog(WordingNoteDialog)
        driver.picture_with(dialog, self._out / "note-change.png")
        dialog.ui.removeButton.click()
        driver.wait("the note is gone", card.ui.notes.isHidden)
