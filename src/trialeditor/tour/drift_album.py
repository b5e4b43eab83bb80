"""Pictures of what the record moved: one fact, a list of sites, a closed study, several sections, and nothing."""

from __future__ import annotations

from pathlib import Path

from trialeditor.gui.dialogs.drift import DriftDialog
from trialeditor.tour.driver import Driver

_LAPSED = "NCT99990003"


class DriftAlbum:
    """One theme's pictures of the window for what the record moved."""

    def __init__(self, driver: Driver, folder: Path, out: Path) -> None:
        """Use `folder` for files that the pictures need."""
        self._driver = driver
        self._folder = folder
        self._out = out
        self._ui = driver.window.ui

    def fill(self) -> None:
        """Take all pictures."""
        driver = self._driver
        driver.do(self._ui.actionDrift)
        dialog = driver.dialog(DriftDialog)
        driver.wait("a page is shown", dialog.ui.pageLabel.text)
        self._picture(dialog, "several-sections")

    def _picture(self, dialog: DriftDialog, name: str) -> None:
        self._driver.picture_with(dialog, self._out / f"drift-{name}.png")
