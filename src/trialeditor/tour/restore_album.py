"""Pictures of a backup that is restored: what it holds beside what stands now."""

from __future__ import annotations

from pathlib import Path

from trialeditor.gui.dialogs.confirm import ConfirmDialog
from trialeditor.services.workspaces import back_up
from trialeditor.tour.driver import Driver

_PAGE = "NCT99990001"


class RestoreAlbum:
    """One theme's pictures."""

    def __init__(self, driver: Driver, folder: Path, out: Path) -> None:
        """Take pictures into `out`; the backup goes to `folder`."""
        self._driver = driver
        self._folder = folder
        self._out = out

    def fill(self) -> None:
        """Take all pictures."""
        driver, studio = self._driver, self._driver.studio
        if studio.workspace is None:
            raise RuntimeError("a picture of a restore without a workspace")
        copy = back_up(studio.workspace, self._folder / "Before the import.trialeditor", actor="Edna Editor")
        driver.open(_PAGE)
        driver.write("title", "Typed after the backup")
        driver.saved()
        studio.workspaces.restoring.consider(studio.workspace.path, copy, "Edna Editor")
        question = driver.dialog(ConfirmDialog)
        driver.picture_with(question, self._out / "restore-question.png")
        question.reject()
