"""Pictures of two people who change the same page: what clashes, and the choice for each section."""

from __future__ import annotations

from pathlib import Path

from trialeditor.domain.ids import NctId
from trialeditor.gui.dialogs.conflict import ConflictDialog
from trialeditor.services.editing import Edit, edit
from trialeditor.services.pages import load_page
from trialeditor.services.people import person_named
from trialeditor.services.workspace import Workspace
from trialeditor.tour.driver import Driver, StepFailed

_PAGE = NctId("NCT99990002")
_COLLEAGUE = "Rhea Reviewer"
_CREAM = "You put the cream on once a day for 12 weeks."


class ConflictAlbum:
    """One theme's pictures of a conflict."""

    def __init__(self, driver: Driver, folder: Path, out: Path) -> None:
        """Take pictures into `out`; `folder` is not needed."""
        del folder
        self._driver = driver
        self._window = driver.window
        self._out = out

    def fill(self) -> None:
        """Take all pictures."""
        driver = self._driver
        driver.open(_PAGE)
        words = load_page(self._workspace, _PAGE).content
        studies = words.text("studies")
        driver.write("title", "A cream for long-lasting eczema, used once a day")
        driver.saved()
        self._catch_up(words.text("summary"))
        driver.write("studies", studies.replace(_CREAM, "You rub the cream into your skin once a day for 12 weeks."))
        driver.saved()
        self._colleague(
            Edit(key="title", text="Can a new skin cream calm eczema?"),
            Edit(key="studies", text=studies.replace(_CREAM, "You put on a thin layer once a day for 12 weeks.")),
        )
        self._choose()

    @property
    def _workspace(self) -> Workspace:
        workspace = self._driver.studio.workspace
        if workspace is None:
            raise StepFailed("no workspace is open")
        return workspace

    def _colleague(self, *edits: Edit) -> None:
        """Let a colleague save a version."""
        edit(self._workspace, _PAGE, person_named(self._workspace, _COLLEAGUE), edits, message="")

    def _catch_up(self, summary: str) -> None:
        driver, action = self._driver, self._window.ui.actionCatchUp
        self._colleague(Edit(key="summary", text=f"{summary} It is for adults."))
        driver.desk.reviewing.presence.ask()
        driver.wait("a newer version is told", action.isEnabled)
        driver.picture(self._out / "conflict-newer.png")
        driver.do(action)
        driver.wait("it is taken in", lambda: not action.isEnabled())
        driver.picture(self._out / "conflict-caught-up.png")

    def _choose(self) -> None:
        driver = self._driver
        driver.do(self._window.ui.actionSaveVersion)
        dialog = driver.dialog(ConflictDialog)
        self._picture(dialog, "sections")
        dialog.cards[0].ui.mineChoice.click()
        dialog.cards[1].ui.theirsChoice.click()
        self._picture(dialog, "chosen")
        dialog.ui.acceptButton.click()
        driver.wait(
            "a version is saved", lambda: load_page(self._workspace, _PAGE).content.text("title")[:7] == "A cream"
        )
        driver.pause(200)
        driver.picture(self._out / "conflict-saved.png")

    def _picture(self, dialog: ConflictDialog, name: str) -> None:
        self._driver.picture_with(dialog, self._out / f"conflict-{name}.png")
