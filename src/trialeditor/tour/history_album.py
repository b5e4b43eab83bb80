"""Pictures of the history of a record."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from trialeditor.gui.dialogs.record_history import RecordHistory
from trialeditor.resources import resource_path
from trialeditor.services.importing import import_records
from trialeditor.services.intake import Intake
from trialeditor.tour.driver import Driver

_CHANGED, _ONCE = "NCT99990003", "NCT99990001"
_LATER = resource_path("samples", "find-a-trial", "records", f"{_CHANGED}-later.json")


class HistoryAlbum:
    """One theme's pictures of what changed in a record."""

    def __init__(self, driver: Driver, folder: Path, out: Path) -> None:
        """Use `folder` for files that the pictures need."""
        self._driver = driver
        self._folder = folder
        self._out = out

    def fill(self) -> None:
        """Take all pictures."""
        self._bring_a_newer_state()
        self._driver.open(_CHANGED)
        dialog = self._open()
        self._driver.wait("it is compared", dialog.ui.copyButton.isEnabled)
        self._driver.picture(self._path("newest"), dialog)
        bar = dialog.ui.text.verticalScrollBar()
        bar.setValue(bar.maximum())
        self._driver.picture(self._path("newest-end"), dialog)
        dialog.ui.states.setCurrentIndex(dialog.ui.states.model().index(1, 0))
        self._driver.wait("the older two are compared", dialog.ui.copyButton.isEnabled)
        self._driver.picture(self._path("earlier"), dialog)
        dialog.ui.states.setCurrentIndex(dialog.ui.states.model().index(2, 0))
        self._driver.picture(self._path("oldest"), dialog)
        dialog.close()
        self._driver.open(_ONCE)
        dialog = self._open()
        self._driver.wait("there is one state", lambda: dialog.ui.pages.currentWidget() is dialog.ui.empty)
        self._driver.picture(self._path("once"), dialog)
        dialog.close()

    def _open(self) -> RecordHistory:
        self._driver.do(self._driver.window.ui.actionRecordHistory)
        return self._driver.dialog(RecordHistory)

    def _bring_a_newer_state(self) -> None:
        file = self._folder / "weekly-download.json"
        file.write_text(json.dumps(newer_state()), encoding="utf-8")
        workspace = self._driver.studio.workspace
        if workspace is not None:
            import_records(workspace, Intake(paths=(file,)), actor="Edna Editor")

    def _path(self, name: str) -> Path:
        return self._out / f"history-{name}.png"


def newer_state() -> dict[str, Any]:
    """Return a record of the sample in which much has changed, of the kinds that real records show."""
    record: dict[str, Any] = json.loads(_LATER.read_text(encoding="utf-8"))
    protocol = record["protocolSection"]
    protocol["statusModule"] |= {"overallStatus": "ACTIVE_NOT_RECRUITING", "statusVerifiedDate": "2026-06"}
    protocol["designModule"]["enrollmentInfo"] = {"count": 143, "type": "ACTUAL"}
    eligibility = protocol["eligibilityModule"]
    eligibility["eligibilityCriteria"] = (
        "Inclusion Criteria:\n\n* Gave birth within the past 10 days\n"
        "* High blood pressure that began in pregnancy (gestational hypertension or preeclampsia)\n\n"
        "Exclusion Criteria:\n\n* High blood pressure before pregnancy\n* Kidney disease that needs dialysis\n"
        "* Has a smartphone\n* Taking part in another blood pressure study"
    )
    places = protocol["contactsLocationsModule"]
    for site in places["locations"]:
        site["status"] = "ACTIVE_NOT_RECRUITING"
    places["locations"][0]["geoPoint"]["lat"] = 39.96
    places["locations"].append(
        {"facility": "Lakeside Example Clinic", "city": "Erie", "state": "Pennsylvania", "country": "United States"}
    )
    places["centralContacts"] = [{"name": "Sample Mothers Study", "role": "CONTACT", "phone": "215-555-0188"}]
    arm = protocol["armsInterventionsModule"]["armGroups"][0]
    arm["description"] = arm["description"].replace("for 6 weeks", "for 12 weeks")
    protocol["referencesModule"] = {"seeAlsoLinks": [{"label": "Study website", "url": "https://example.org/mothers"}]}
    record["derivedSection"] = {"miscInfoModule": {}}  # without a date of its own it is of the day of its import
    return record
