"""A bundle of another workspace: dropped, looked at, its signers weighed, taken in, and found in the list."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QLabel

from support.command_line import Command
from support.desks import Seat
from support.dragging import drag_over, drop_on
from trialeditor.gui.dialogs.import_records import ImportDialog
from trialeditor.gui.handed import Handed
from trialeditor.gui.intake_faces import Group, Step
from trialeditor.gui.presenters.bundle_wording import fingerprint
from trialeditor.gui.widgets.dropping import DropVeil
from trialeditor.services.workspace import Workspace
from trialeditor.tour.driver import Driver


@pytest.fixture
def bundle(sample: Path, trialeditor: Command, tmp_path: Path) -> Path:
    """What the sample exports, packed."""
    out = tmp_path / "from-colleagues.zip"
    trialeditor("export", out, "--format", "json", "--zip", "--workspace", sample)
    return out


@pytest.fixture
def empty(trialeditor: Command, tmp_path: Path) -> Path:
    """A workspace of another team, with one person in it."""
    file = tmp_path / "ours.trialeditor"
    trialeditor("init", "--workspace", file)
    trialeditor("person", "add", "Petra Pub", "--role", "publisher", "--role", "editor", "--workspace", file)
    return file


def looked(driver: Driver, title: str = "What the bundle would bring") -> ImportDialog:
    dialog = driver.dialog(ImportDialog)
    driver.wait(f"“{title}” is there", lambda: dialog.face and dialog.face.title == title)
    return dialog


def counts(dialog: ImportDialog) -> dict[str, str]:
    assert dialog.face is not None
    assert dialog.face.result is not None
    return {tile.group.value: tile.count for tile in dialog.face.result.tiles}


def stages(trialeditor: Command, workspace: Path) -> dict[str, str]:
    return {line["nct"]: line["stage"] for line in trialeditor("list", "--json", "--workspace", workspace).json}


def column(model: QAbstractItemModel, heading: str) -> set[str]:
    """Return what stands below a heading."""
    headings = [model.headerData(place, Qt.Orientation.Horizontal) for place in range(model.columnCount())]
    return {model.index(row, headings.index(heading)).data() for row in range(model.rowCount())}


def test_a_bundle_is_dropped_told_of_trusted_and_taken_in(
    sample: Path, bundle: Path, empty: Path, seat: Seat, trialeditor: Command, tmp_path: Path
) -> None:
    driver = seat.open(Workspace.open(empty))
    drag_over(driver.window, bundle)
    drop_on(driver.window.findChildren(DropVeil)[0], bundle)
    dialog = looked(driver)
    ui = dialog.ui
    came = int(counts(dialog)["new"])
    assert came > 1
    assert f"{came} pages" in ui.introLabel.text()
    assert "Rhea Reviewer" in ui.introLabel.text()
    assert "invented" in said(ui.reportNotice.findChildren(QLabel))
    assert stages(trialeditor, empty) == {}, "nothing is changed by a look"

    assert (ui.trustChoice.isVisible(), ui.trustChoice.isChecked()) == (True, False)
    acts = json.loads((_unpacked(bundle, tmp_path) / "keys.json").read_bytes())["acts"]
    [key] = {act["key"] for act in acts if act["name"] == "Rhea Reviewer"}
    assert fingerprint(key) in ui.trustLabel.text()
    ui.tiles.tile(Group.NEW).click()
    assert column(ui.table.model(), "Signatures") == {"0"}
    ui.trustChoice.click()
    assert "1" in column(ui.table.model(), "Signatures")

    ui.acceptButton.click()
    dialog = looked(driver, "Done")
    driver.wait("they are in the list", lambda: driver.desk.model.rowCount() == came)
    dialog.ui.acceptButton.click()
    assert not [each for each in driver.window.findChildren(ImportDialog) if each.isVisible()]
    here, there = stages(trialeditor, empty), stages(trialeditor, sample)
    assert {nct: here[nct] for nct, stage in there.items() if stage in {"signed", "lapsed"}}.items() <= there.items()
    assert set(here.values()) == {"signed", "lapsed"}


def test_a_folder_that_was_changed_is_refused_before_anything_is_written(
    bundle: Path, empty: Path, seat: Seat, trialeditor: Command, tmp_path: Path
) -> None:
    folder = _unpacked(bundle, tmp_path)
    keys = folder / "keys.json"
    keys.write_bytes(keys.read_bytes().replace(b"Rhea", b"Rita"))
    driver = seat.open(Workspace.open(empty))
    driver.desk.imports.take(Handed(paths=(folder / "manifest.json",)))
    dialog = looked(driver, "That did not work")
    assert dialog.face is not None
    assert dialog.face.step is Step.MESSAGE
    assert dialog.face.message is not None
    assert "keys.json: was changed" in dialog.face.message.title
    assert stages(trialeditor, empty) == {}
    dialog.reject()


def _unpacked(bundle: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "unpacked"
    with zipfile.ZipFile(bundle) as packed:
        packed.extractall(folder)
    return folder


def said(labels: list[QLabel]) -> str:
    return " ".join(label.text() for label in labels)
