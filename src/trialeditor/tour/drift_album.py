"""Pictures of what the record moved: one fact, a list of sites, a closed study, several sections, and nothing."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeAlias

from trialeditor.domain.ids import NctId
from trialeditor.domain.people import Person
from trialeditor.gui.dialogs.drift import DriftDialog
from trialeditor.gui.dialogs.drift_update import DriftUpdateDialog
from trialeditor.gui.dialogs.import_records import ImportDialog
from trialeditor.gui.dialogs.sign import SignDialog
from trialeditor.gui.handed import Handed
from trialeditor.gui.intake_faces import Step
from trialeditor.resources import resource_path
from trialeditor.services.editing import Edit, edit
from trialeditor.services.pages import load_page
from trialeditor.services.people import person_named
from trialeditor.services.reviewing import MEANINGS, sign, submit
from trialeditor.services.sample import sample_passphrases
from trialeditor.services.workspace import Workspace
from trialeditor.tour.driver import Driver

_CREAM, _SHOTS, _WALKS = "NCT99990002", "NCT99990005", "NCT99990009"
_EDITOR, _REVIEWER = "Edna Editor", "Rhea Reviewer"
_TYPED = "\n\nThe study plans for 156 people. It runs at {locations.count|inline}."
_Change: TypeAlias = Callable[[dict[str, Any]], None]


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
        dialog = self._open()
        self._picture(dialog, "why-not")
        driver.work_as(_REVIEWER)
        driver.wait("it can be signed", dialog.ui.signButton.isEnabled)
        self._picture(dialog, "several-sections")
        bar = dialog.ui.scroll.verticalScrollBar()
        bar.setValue(bar.maximum())
        self._picture(dialog, "several-sections-end")
        self._sign(dialog)
        self._picture(dialog, "nothing")
        dialog.close()
        self._bring_a_week()
        self._go_through()
        self._update()

    def _open(self) -> DriftDialog:
        self._driver.do(self._ui.actionDrift)
        dialog = self._driver.dialog(DriftDialog)
        self._driver.wait("a page is shown", dialog.ui.pageLabel.text)
        return dialog

    def _sign(self, dialog: DriftDialog) -> None:
        driver = self._driver
        dialog.ui.signButton.click()
        question = driver.dialog(SignDialog)
        driver.picture_with(question, self._out / "drift-sign.png")
        question.ui.passphrase.setText(self._passphrases()[_REVIEWER])
        question.ui.acceptButton.click()
        driver.wait("it is signed", lambda: dialog.ui.reportNotice.face)

    def _passphrases(self) -> Mapping[str, str]:
        return sample_passphrases(self._workspace)

    @property
    def _workspace(self) -> Workspace:
        workspace = self._driver.studio.workspace
        if workspace is None:
            raise RuntimeError("no workspace is open")
        return workspace

    def _bring_a_week(self) -> None:
        """Write and sign a page that types a number and names the sites; then import what a week brought."""
        workspace = self._workspace
        people = (person_named(workspace, _EDITOR), person_named(workspace, _REVIEWER), self._passphrases()[_REVIEWER])
        write_and_sign(workspace, NctId(_CREAM), "studies", _TYPED, people)
        file = self._folder / "weekly-download.json"
        changes = {_CREAM: _move_sites, _SHOTS: _close, _WALKS: _count}
        file.write_text(json.dumps([_newer(number, change) for number, change in changes.items()]), encoding="utf-8")
        self._driver.desk.imports.take(Handed(paths=(file,)))
        self._take_in(self._driver.dialog(ImportDialog))

    def _take_in(self, dialog: ImportDialog) -> None:
        driver = self._driver
        driver.wait("it is looked at", lambda: dialog.face and dialog.face.step is Step.RESULT)
        dialog.ui.acceptButton.click()
        driver.wait("it is in", lambda: dialog.face and dialog.face.title == "Done")
        driver.picture_with(dialog, self._out / "drift-after-import.png")
        dialog.ui.acceptButton.click()

    def _go_through(self) -> None:
        driver = self._driver
        dialog = driver.dialog(DriftDialog)
        for number, name in enumerate(("status-closed", "list-of-sites", "one-fact"), start=1):
            self._shows(dialog, f"{number} of 3")
            self._picture(dialog, name)
            dialog.ui.nextButton.click()
        dialog.close()

    def _shows(self, dialog: DriftDialog, place: str) -> None:
        self._driver.wait(f"page {place} is shown", lambda: dialog.ui.placeLabel.text() == place)

    def _update(self) -> None:
        driver = self._driver
        driver.work_as(_EDITOR)
        driver.open(_CREAM)
        dialog = self._open()
        driver.wait("there is something to update", dialog.ui.updateButton.isEnabled)
        dialog.ui.updateButton.click()
        question = driver.dialog(DriftUpdateDialog)
        driver.picture_with(question, self._out / "drift-update.png")
        question.ui.plainChoice.click()
        driver.picture_with(question, self._out / "drift-update-plain.png")
        question.ui.acceptButton.click()
        driver.wait("it is told", lambda: self._ui.notice.face)
        dialog.close()
        driver.saved()
        driver.picture(self._out / "drift-updated.png")

    def _picture(self, dialog: DriftDialog, name: str) -> None:
        self._driver.picture_with(dialog, self._out / f"drift-{name}.png")


def write_and_sign(workspace: Workspace, nct: NctId, key: str, more: str, people: tuple[Person, Person, str]) -> None:
    """Write on in a section, submit the page and sign it; `people` are its author, its signer and their passphrase."""
    author, signer, passphrase = people
    words = load_page(workspace, nct).content.text(key)
    edit(workspace, nct, author, [Edit(key=key, text=f"{words}{more}")])
    submit(workspace, nct, author)
    until = workspace.clock.today() + timedelta(days=365)
    sign(workspace, nct, signer, meaning=MEANINGS[0], next_review=until, passphrase=passphrase)


def _newer(number: str, change: _Change) -> dict[str, Any]:
    """Return a record of the sample in a newer state; without a date of its own it is of the day of its import."""
    text = resource_path("samples", "find-a-trial", "records", f"{number}.json").read_text(encoding="utf-8")
    record: dict[str, Any] = json.loads(text)
    change(record["protocolSection"])
    record["derivedSection"] = {"miscInfoModule": {}}
    return record


def _close(protocol: dict[str, Any]) -> None:
    protocol["statusModule"]["overallStatus"] = "ACTIVE_NOT_RECRUITING"
    for site in protocol["contactsLocationsModule"]["locations"]:
        site["status"] = "ACTIVE_NOT_RECRUITING"


def _move_sites(protocol: dict[str, Any]) -> None:
    protocol["designModule"]["enrollmentInfo"]["count"] = 240
    places = protocol["contactsLocationsModule"]["locations"]
    del places[0]
    for facility, city in (("Lakeside Example Clinic", "Erie"), ("Hillside Example Clinic", "Scranton")):
        places.append({"facility": facility, "city": city, "state": "Pennsylvania", "country": "United States"})


def _count(protocol: dict[str, Any]) -> None:
    protocol["designModule"]["enrollmentInfo"]["count"] = 412
