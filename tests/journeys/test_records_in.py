"""Records on their way in: dropped, pasted or fetched, looked at, taken in, and found again in the list."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from support.command_line import Command
from support.desks import Seat
from support.dragging import drag_over, drop_on
from support.registry_server import RegistryServer, silent, study
from support.repository import ROOT
from trialeditor.config.registry import REGISTRY_VARIABLE
from trialeditor.domain.trial import Facet
from trialeditor.gui.dialogs.confirm import ConfirmDialog
from trialeditor.gui.dialogs.import_records import ImportDialog
from trialeditor.gui.faces import Tone
from trialeditor.gui.filter_faces import FacetFace
from trialeditor.gui.handed import Handed
from trialeditor.gui.intake_faces import Group, Step
from trialeditor.gui.widgets.dropping import DropVeil
from trialeditor.services.workspace import Workspace
from trialeditor.tour.driver import Driver

RECORDS = ROOT / "tests" / "data" / "records"
COUNTRY = "Denmark"
NEW = ["NCT99000101", "NCT99000102", "NCT99000103", "NCT99000104"]
"""Whom the records are of; one more in them has no number."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Downloads of a week."""
    made = tmp_path / "downloads"
    made.mkdir()
    for name in ("complete.json", "page.json", "sparse.json"):
        shutil.copy(RECORDS / name, made / name)
    return made


def step(driver: Driver, wanted: Step, title: str = "") -> ImportDialog:
    """Wait for a step of the import."""
    dialog = driver.dialog(ImportDialog)
    driver.wait(
        f"the step {wanted} {title} is there",
        lambda: dialog.face and dialog.face.step is wanted and title in dialog.face.title,
    )
    return dialog


def counts(dialog: ImportDialog) -> dict[str, str]:
    """What the tiles say."""
    assert dialog.face is not None
    assert dialog.face.result is not None
    return {tile.group.value: tile.count for tile in dialog.face.result.tiles}


def listed(trialeditor: Command) -> dict[str, str]:
    """The trials and their stages, by the command line."""
    return {line["nct"]: line["stage"] for line in trialeditor("list", "--json").json}


def drop(driver: Driver, path: Path) -> None:
    """Drop something on the window."""
    drag_over(driver.window, path)
    veil = driver.window.findChildren(DropVeil)[0]
    assert veil.isVisible()
    drop_on(veil, path)


def test_a_dropped_folder_is_looked_at_taken_in_and_shown(
    sample: Path, seat: Seat, folder: Path, trialeditor: Command
) -> None:
    driver = seat.open(Workspace.open(sample))
    before = listed(trialeditor)
    drop(driver, folder)
    dialog = step(driver, Step.RESULT)
    assert counts(dialog) == {"new": "4", "changed": "0", "unchanged": "0", "failed": "1"}
    assert listed(trialeditor) == before
    dialog.ui.tiles.tile(Group.FAILED).click()
    assert "page.json" in dialog.ui.table.model().index(0, 0).data()
    assert "nctId" in dialog.ui.table.model().index(0, 2).data()

    dialog.ui.acceptButton.click()
    dialog = step(driver, Step.RESULT, "Done")
    driver.wait("they are in the list", lambda: driver.desk.model.row_of(NEW[0]) is not None)
    dialog.ui.acceptButton.click()
    pane = driver.window.ui.listPane.ui
    driver.wait("they are shown alone", lambda: pane.countLabel.text() == f"4 of {len(before) + 4}")
    assert [driver.desk.model.row_of(nct) for nct in NEW] == [0, 1, 2, 3]
    assert not driver.window.findChildren(ImportDialog)
    assert listed(trialeditor) == before | dict.fromkeys(NEW, "new")


def test_the_same_again_is_unchanged(sample: Path, seat: Seat, folder: Path, trialeditor: Command) -> None:
    trialeditor("import", folder / "complete.json")
    driver = seat.open(Workspace.open(sample))
    drop(driver, folder / "complete.json")
    dialog = step(driver, Step.RESULT)
    assert counts(dialog) == {"new": "0", "changed": "0", "unchanged": "1", "failed": "0"}
    assert not dialog.ui.acceptButton.isVisible()
    dialog.reject()


def test_a_changed_record_lapses_what_was_signed_and_that_is_said(
    sample: Path, seat: Seat, tmp_path: Path, trialeditor: Command
) -> None:
    source = ROOT / "resources" / "samples" / "find-a-trial" / "records" / "NCT99990002.json"
    record = json.loads(source.read_text(encoding="utf-8"))
    record["protocolSection"]["statusModule"]["overallStatus"] = "TERMINATED"
    record["protocolSection"]["statusModule"]["lastUpdatePostDateStruct"] = {"date": "2026-11-21"}
    record["derivedSection"] = {"miscInfoModule": {"versionHolder": "2026-11-21"}}
    file = tmp_path / "changed.json"
    file.write_text(json.dumps(record), encoding="utf-8")
    driver = seat.open(Workspace.open(sample))
    assert listed(trialeditor)["NCT99990002"] == "signed"
    drop(driver, file)
    dialog = step(driver, Step.RESULT)
    assert counts(dialog)["changed"] == "1"
    dialog.ui.acceptButton.click()
    step(driver, Step.RESULT, "Done")
    notice = dialog.ui.reportNotice.face
    assert notice is not None
    assert notice.tone is Tone.WARN
    assert notice.detail.startswith("1 signed page has lapsed")
    assert listed(trialeditor)["NCT99990002"] == "lapsed"
    dialog.reject()


def test_numbers_in_a_mail_are_fetched_and_later_all_are_refreshed(
    sample: Path,
    seat: Seat,
    registry_server: RegistryServer,
    monkeypatch: pytest.MonkeyPatch,
    trialeditor: Command,
) -> None:
    monkeypatch.setenv(REGISTRY_VARIABLE, registry_server.url)
    registry_server.add(study(12), study(13))
    driver = seat.open(Workspace.open(sample))
    driver.do(driver.window.ui.actionImportByNumber)
    dialog = step(driver, Step.SOURCE)
    dialog.ui.text.setPlainText(
        "Please add nct 0000-0012, NCT00000013 and https://clinicaltrials.gov/study/NCT00000099."
    )
    assert dialog.ui.acceptButton.text() == "Fetch 3 records"
    dialog.ui.acceptButton.click()
    step(driver, Step.RESULT)
    assert counts(dialog) == {"new": "2", "changed": "0", "unchanged": "0", "failed": "1"}
    dialog.ui.acceptButton.click()
    step(driver, Step.RESULT, "Done")
    dialog.reject()
    assert {"NCT00000012", "NCT00000013"} <= set(listed(trialeditor))

    registry_server.add(study(12, briefTitle="A new title"))
    driver.wait("the dialog is gone", lambda: not driver.window.findChildren(ImportDialog))
    driver.do(driver.window.ui.actionRefreshAll)
    dialog = step(driver, Step.MESSAGE)
    assert registry_server.url in dialog.ui.messagePage.ui.textLabel.text()
    dialog.ui.acceptButton.click()
    step(driver, Step.RESULT, "Done")
    assert (counts(dialog)["changed"], counts(dialog)["unchanged"]) == ("1", "1")
    assert "A new title" in trialeditor("show", "NCT00000012", "facts").out
    dialog.reject()


def test_copied_records_are_pasted_into_the_list(sample: Path, seat: Seat, trialeditor: Command) -> None:
    driver = seat.open(Workspace.open(sample))
    driver.window.ui.listPane.go()
    QApplication.clipboard().setText((RECORDS / "complete.json").read_text(encoding="utf-8"))
    QTest.keyClick(driver.window.ui.listPane.ui.list, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    dialog = step(driver, Step.RESULT)
    dialog.ui.acceptButton.click()
    step(driver, Step.RESULT, "Done")
    assert "NCT99000101" in listed(trialeditor)
    dialog.reject()


def test_copied_words_still_go_into_a_field(sample: Path, seat: Seat) -> None:
    driver = seat.open(Workspace.open(sample))
    driver.open("NCT99990001")
    field = driver.window.ui.editorPane.card("title").field
    field.setFocus()
    field.selectAll()
    QApplication.clipboard().setText("See NCT00000012")
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.toPlainText() == "See NCT00000012"
    assert not driver.window.findChildren(ImportDialog)
    driver.saved()


def test_the_window_asks_before_it_closes_on_an_import(
    sample: Path, seat: Seat, registry_server: RegistryServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(REGISTRY_VARIABLE, registry_server.url)
    registry_server.script("/studies", silent)
    registry_server.script("/studies/NCT00000012", silent)
    driver = seat.open(Workspace.open(sample))
    gone: list[bool] = []
    driver.desk.closed.connect(lambda: gone.append(True))
    driver.desk.imports.take(Handed(text="NCT00000012"))
    driver.wait("the registry is asked", registry_server.arrived.is_set)
    driver.window.close()
    driver.dialog(ConfirmDialog).ui.cancelButton.click()
    driver.window.close()
    driver.dialog(ConfirmDialog).ui.acceptButton.click()
    driver.wait("the window may go", lambda: gone)


def test_the_list_is_narrowed_by_country_and_stage(
    sample: Path, seat: Seat, folder: Path, trialeditor: Command
) -> None:
    trialeditor("import", folder, code=None)
    driver = seat.open(Workspace.open(sample))
    ui = driver.window.ui
    driver.do(ui.actionFilters)
    bar, count = ui.listPane.ui.filters, ui.listPane.ui.countLabel
    choose(driver, Facet.COUNTRY, COUNTRY)
    choose(driver, Facet.STAGE, "New")
    listed_there = trialeditor("list", "--country", COUNTRY, "--stage", "new", "--json").json
    expected = [line["nct"] for line in listed_there]
    driver.wait("the list follows", lambda: count.text().startswith(f"{len(expected)} of"))
    assert "NCT99000101" in expected
    assert [driver.desk.model.row_of(nct) for nct in expected] == list(range(len(expected)))

    choose(driver, Facet.STAGE, "New")
    assert bar.button(Facet.STAGE).text() == "Stage"
    QTest.keyClicks(ui.listPane.ui.search, "zebra")
    driver.wait("nothing is found", lambda: driver.desk.model.total == 0)
    ui.listPane.ui.empty.ui.actButton.click()
    driver.wait("all are there", lambda: " of " not in count.text())
    assert ui.listPane.ui.search.text() == ""
    assert bar.button(Facet.STAGE).text() == "Stage"


def choose(driver: Driver, facet: Facet, label: str) -> None:
    """Choose a value of a filter by keys, or take it away."""
    bar = driver.window.ui.listPane.ui.filters
    offers: list[FacetFace] = []
    driver.desk.filters.offered.connect(offers.append)
    QTest.keyClick(bar.button(facet), Qt.Key.Key_Space)
    driver.wait("values are offered", lambda: offers and offers[-1].values)
    values = bar.popup.ui.values
    row = next(row for row, each in enumerate(offers[-1].values) if each.label == label)
    values.setCurrentIndex(values.model().index(row, 0))
    QTest.keyClick(values, Qt.Key.Key_Space)
    QTest.keyClick(values, Qt.Key.Key_Escape)
    assert not bar.popup.isVisible()
