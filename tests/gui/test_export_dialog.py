"""The export dialog: every format and packing, what cannot be chosen says why, and the last choice comes back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from support.desks import Seat
from trialeditor.config.settings import ExportFormat
from trialeditor.export.export_page import Formats
from trialeditor.export.formats import MANIFEST
from trialeditor.export.verify import verify_bundle
from trialeditor.gui.asking import ExportChoice
from trialeditor.gui.dialogs.export import ExportDialog
from trialeditor.gui.presenters.tasks import options_of, say_options
from trialeditor.services.workspace import Workspace

CHOICE = ExportChoice(
    format=ExportFormat.ALL, zip=True, bag=True, history=True, drafts=False, folder=Path("/exports/site")
)


@pytest.fixture
def dialog(qtbot: QtBot) -> ExportDialog:
    made = ExportDialog(Path("/exports/bundle"))
    qtbot.addWidget(made)
    return made


def started(dialog: ExportDialog) -> ExportChoice:
    choices: list[ExportChoice] = []
    dialog.start_requested.connect(choices.append)
    dialog.start()
    return choices[-1]


@pytest.mark.parametrize("kind", ExportFormat)
@pytest.mark.parametrize("is_on", [False, True])
def test_what_is_proposed_is_what_is_chosen(dialog: ExportDialog, kind: ExportFormat, is_on: bool) -> None:
    proposed = replace(CHOICE, format=kind, zip=is_on, bag=is_on, history=is_on)
    dialog.propose(proposed)
    assert started(dialog) == replace(proposed, history=is_on and kind.has_data)


def test_a_history_goes_with_data_alone_and_it_is_said(dialog: ExportDialog) -> None:
    ui = dialog.ui
    dialog.propose(replace(CHOICE, format=ExportFormat.HTML))
    assert not ui.historyChoice.isEnabled()
    assert ui.historyHint.text() == ui.historyChoice.accessibleDescription() == "A history goes with JSON alone."
    ui.jsonChoice.setChecked(True)
    assert ui.historyChoice.isEnabled()
    assert "names of who wrote it" in ui.historyHint.text()


def test_each_choice_has_a_key_of_its_own(dialog: ExportDialog) -> None:
    texts = [each.text() for each in dialog.ui.optionsPage.findChildren(QAbstractButton) if "&" in each.text()]
    keys = [text[text.index("&") + 1].lower() for text in [*texts, dialog.ui.folderLabel.text()]]
    assert len(keys) == len(set(keys)) == 10


def test_every_format_that_there_is_can_be_chosen() -> None:
    assert {kind.value for kind in ExportFormat} == {kind.value for kind in Formats}
    assert {kind for kind in ExportFormat if kind.has_data} == {
        ExportFormat(each.value) for each in Formats if "json" in each.names
    }


def test_drafts_are_asked_for_each_time(dialog: ExportDialog) -> None:
    dialog.propose(replace(CHOICE, drafts=True))
    assert not started(dialog).drafts


@pytest.mark.parametrize(
    ("choice", "words"),
    [
        (replace(CHOICE, format=ExportFormat.HTML, zip=False, bag=False, history=False), "HTML"),
        (
            replace(CHOICE, format=ExportFormat.BOTH, drafts=True),
            "HTML, JSON and the history of pages as a BagIt bag in one zip file, with drafts",
        ),
    ],
)
def test_the_report_says_what_was_written(choice: ExportChoice, words: str) -> None:
    assert say_options(options_of(choice, None)) == words


def test_the_last_choice_of_a_workspace_is_proposed_again(seat: Seat, sample: Path, tmp_path: Path) -> None:
    driver = seat.open(Workspace.open(sample))
    driver.do(driver.window.ui.actionExport)
    dialog = driver.dialog(ExportDialog)
    ui = dialog.ui
    assert ui.htmlChoice.isChecked()
    for choice in (ui.allChoice, ui.bagChoice, ui.draftsChoice):
        choice.setChecked(True)
    ui.folder.setText(str(tmp_path / "bag"))
    ui.acceptButton.click()
    driver.wait("it is exported", lambda: ui.reportNotice.face)
    assert "as a BagIt bag, with drafts." in ui.reportText.toPlainText()
    assert (tmp_path / "bag" / "data" / MANIFEST).is_file()
    assert verify_bundle(tmp_path / "bag").ok
    dialog.reject()
    driver.wait("the dialog goes", lambda: not driver.window.findChildren(ExportDialog))
    driver.do(driver.window.ui.actionExport)
    again = driver.dialog(ExportDialog).ui
    assert (again.allChoice.isChecked(), again.bagChoice.isChecked(), again.draftsChoice.isChecked()) == (
        True,
        True,
        False,
    )
    assert again.folder.text() == str(tmp_path / "bag")
    assert list(driver.studio.settings.exports) == [str(sample)]
    driver.dialog(ExportDialog).close()
