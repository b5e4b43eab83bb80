"""Pictures of the glossary: all terms, one of the team's own, and a search without an answer."""

from __future__ import annotations

from pathlib import Path

from trialeditor.gui.dialogs.glossary import GlossaryDialog
from trialeditor.tour.driver import Driver

_PAGE = "NCT05350891"


class GlossaryAlbum:
    """One theme's pictures of the glossary."""

    def __init__(self, driver: Driver, folder: Path, out: Path) -> None:
        """Take pictures into `out`; `folder` is not needed."""
        del folder
        self._driver = driver
        self._out = out

    def fill(self) -> None:
        """Take all pictures."""
        driver = self._driver
        driver.open(_PAGE)
        driver.do(driver.window.ui.actionGlossary)
        dialog = driver.dialog(GlossaryDialog)
        ui = dialog.ui
        driver.wait("the terms are shown", lambda: ui.table.model().rowCount() > 1)
        ui.table.selectRow(2)
        driver.picture_with(dialog, self._out / "glossary-all.png")
        ui.meaning.setPlainText("Given after the main treatment, so that the disease may stay away.")
        ui.source.setText("Our own words, after the National Cancer Institute")
        ui.saveButton.click()
        driver.wait("the term is the team's", ui.removeButton.isEnabled)
        driver.picture_with(dialog, self._out / "glossary-own.png")
        ui.filter.setText("transnasal endoscopic")
        driver.wait("nothing is found", lambda: not ui.table.model().rowCount())
        ui.newButton.click()
        ui.term.setText("transnasal surgery")
        ui.saveButton.click()
        driver.picture_with(dialog, self._out / "glossary-none.png")
        dialog.close()
