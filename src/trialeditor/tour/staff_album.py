"""Pictures of people, workspaces, the manual, About and the newcomers' tour."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialog

from trialeditor.gui.dialogs.about import AboutDialog
from trialeditor.gui.dialogs.end_key import EndKeyDialog
from trialeditor.gui.dialogs.help import HelpViewer
from trialeditor.gui.dialogs.people import PeopleDialog
from trialeditor.gui.dialogs.person import PassphraseDialog, PersonDialog
from trialeditor.gui.people_faces import PassphraseQuestion
from trialeditor.gui.presenters.people_wording import judge_passphrase
from trialeditor.tour.driver import Driver

_SECRET = "four words do well"  # noqa: S105 - it protects nothing but a picture
_LAPSED = "NCT99990003"
_STEPS = 8


class PeopleAlbum:
    """One theme's pictures of people."""

    def __init__(self, driver: Driver, folder: Path, out: Path) -> None:
        """Take pictures into `out`; no files are needed."""
        del folder
        self._driver = driver
        self._out = out
        self._ui = driver.window.ui

    def fill(self) -> None:
        """Take all pictures."""
        driver = self._driver
        driver.do(self._ui.actionPeople)
        self._list("not-a-publisher").reject()
        driver.work_as("Rhea Reviewer")
        driver.do(self._ui.actionPeople)
        people = self._list("list")
        self._add(people)
        self._roles(people)
        self._keys(people)
        people.reject()
        self._passphrase()

    def _list(self, name: str) -> PeopleDialog:
        dialog = self._driver.dialog(PeopleDialog)
        self._driver.wait("people are shown", dialog.ui.people.count)
        self._take(name, dialog)
        return dialog

    def _add(self, people: PeopleDialog) -> None:
        people.ui.addButton.click()
        dialog = self._over(people)
        self._take("add", dialog)
        dialog.ui.name.setText("Mara Medic")
        dialog.ui.medicalReviewer.setChecked(True)
        dialog.ui.passphrase.setText(_SECRET[:7])
        self._take("add-short", dialog)
        for field in (dialog.ui.passphrase, dialog.ui.again):
            field.setText(_SECRET)
        self._take("add-good", dialog)
        dialog.ui.acceptButton.click()
        self._driver.wait("she is there", lambda: people.ui.people.count() > 2)  # noqa: PLR2004 - two were there
        self._take("added", people)

    def _roles(self, people: PeopleDialog) -> None:
        people.ui.people.setCurrentRow(0)
        people.ui.rolesButton.click()
        dialog = self._over(people)
        self._take("roles", dialog)
        dialog.reject()
        self._driver.pause(50)

    def _keys(self, people: PeopleDialog) -> None:
        rows = [people.ui.people.item(row).text() for row in range(people.ui.people.count())]
        people.ui.people.setCurrentRow(rows.index("Rhea Reviewer"))
        for name, button in (("retire-key", people.ui.retireButton), ("revoke-key", people.ui.revokeButton)):
            button.click()
            asked = list[EndKeyDialog]()
            self._driver.wait("it asks", lambda: _visible(people, asked))  # noqa: B023 - within this turn
            dialog = asked[0]
            self._driver.wait("it is told what that does", dialog.ui.acceptButton.isEnabled)
            dialog.ui.reason.setPlainText("The laptop with this key was stolen.")
            self._take(name, dialog)
            dialog.reject()
            self._driver.pause(50)

    def _passphrase(self) -> None:
        windows = self._driver.desk.staff.windows
        problem = (
            "The passphrase does not open this key. Your passphrase was not changed. Type it again; capitals count."
        )
        windows.passphrase(
            PassphraseQuestion(name="Rhea Reviewer", judge=judge_passphrase, problem=problem), lambda _answer: None
        )
        dialog = self._driver.dialog(PassphraseDialog)
        dialog.ui.old.setText(_SECRET)
        dialog.ui.passphrase.setText(_SECRET)
        dialog.ui.again.setText("four birds")
        self._take("passphrase", dialog)
        dialog.reject()

    def _over(self, people: PeopleDialog) -> PersonDialog:
        found: list[PersonDialog] = []

        def there() -> bool:
            found[:] = [each for each in people.findChildren(PersonDialog) if each.isVisible()]
            return bool(found)

        self._driver.wait("it asks", there)
        return found[0]

    def _take(self, name: str, dialog: QDialog) -> None:
        self._driver.picture_with(dialog, self._out / f"people-{name}.png")


def _visible(people: PeopleDialog, found: list[EndKeyDialog]) -> bool:
    found[:] = [each for each in people.findChildren(EndKeyDialog) if each.isVisible()]
    return bool(found)


class HelpAlbum:
    """One theme's pictures of what helps: the manual, About, and the newcomers' tour."""

    def __init__(self, driver: Driver, folder: Path, out: Path) -> None:
        """Take pictures into `out`; no files are needed."""
        del folder
        self._driver = driver
        self._out = out
        self._ui = driver.window.ui

    def fill(self) -> None:
        """Take all pictures."""
        self._manual()
        self._about()
        self._tour()

    def _manual(self) -> None:
        driver = self._driver
        driver.do(self._ui.actionManual)
        viewer = driver.dialog(HelpViewer)
        viewer.page_wanted.emit("write.md", "", "")
        driver.picture_with(viewer, self._path("page"))
        viewer.ui.search.setText("signature laps")
        driver.wait("there are hits", viewer.ui.hits.count)
        viewer.ui.search.returnPressed.emit()
        driver.picture_with(viewer, self._path("search"))
        viewer.ui.search.setText("zebra")
        driver.wait("there are none", lambda: viewer.ui.hits.count() == 0)
        driver.picture_with(viewer, self._path("search-nothing"))
        viewer.close()
        driver.pause(50)

    def _about(self) -> None:
        driver = self._driver
        driver.do(self._ui.actionAbout)
        dialog = driver.dialog(AboutDialog)
        driver.wait("the parts are there", dialog.ui.parts.rowCount)
        driver.picture_with(dialog, self._path("about"))
        dialog.reject()

    def _tour(self) -> None:
        driver, coach = self._driver, self._driver.studio.coach.presenter
        driver.do(self._ui.actionTour)
        driver.picture(self._path("tour-begin"))
        driver.open(_LAPSED)
        coach.skip()
        driver.picture(self._path("tour-look"))
        for _ in range(_STEPS):
            coach.skip()
        driver.picture(self._path("tour-over"))
        coach.leave()

    def _path(self, name: str) -> Path:
        return self._out / f"help-{name}.png"
