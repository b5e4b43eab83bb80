"""Long work: what comes of it is told while somebody listens, and only then."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from support.desks import AtOnce
from support.offices import Office
from trialeditor.config.settings import ExportFormat
from trialeditor.domain.ids import parse_nct_id
from trialeditor.export.export_page import BundleOptions
from trialeditor.gui.asking import ExportChoice
from trialeditor.gui.dialogs.export import ExportDialog
from trialeditor.gui.faces import NoticeFace
from trialeditor.gui.presenters.tasks import ExportTask, export_details
from trialeditor.gui.presenters.verbs import WorkspaceVerbs
from trialeditor.services.exporting import ExportReport, export_keys

pytestmark = pytest.mark.usefixtures("qapp")


def exported(office: Office, runner: AtOnce, told: list[NoticeFace]) -> ExportTask:
    office.sign_off_page()
    task = ExportTask(WorkspaceVerbs(office.workspace), runner)
    task.verified.connect(lambda face, _details: told.append(face))
    choice = ExportChoice(format=ExportFormat.HTML, zip=False, drafts=False, folder=office.folder / "bundle")
    task.start(choice, "Test")
    return task


def test_pages_that_stay_at_home_are_named_with_the_reason_for_all_of_them() -> None:
    withheld = (parse_nct_id("NCT00000002"),)
    report = ExportReport(pages=1, written=3, unchanged=0, files=3, out=Path("bundle"), withheld=withheld)
    *_, why, named = export_details(report, BundleOptions()).splitlines()
    assert why == "These pages stayed here, because they are not signed as the policy asks, or were retired:"
    assert named == "NCT00000002"


def test_a_key_list_confirms_the_signers(office: Office) -> None:
    told: list[NoticeFace] = []
    task = exported(office, AtOnce(), told)
    keys = office.folder / "keys.json"
    export_keys(office.workspace, keys, actor="Test")
    task.verify()
    task.verify(keys)
    assert "not confirmed" in told[0].detail
    assert told[1].what == "The bundle verifies, and its signers are confirmed."
    task.end()


def test_a_task_that_is_left_comes_to_its_end_in_silence(office: Office, qtbot: QtBot) -> None:
    told: list[NoticeFace] = []
    runner = AtOnce()
    task = exported(office, runner, told)
    runner.is_held = True
    task.verify()
    with qtbot.waitSignal(task.destroyed):
        task.end()
        runner.let_go()
        task.blockSignals(False)
    assert told == []


@pytest.mark.parametrize("typed", ["/", "~nobody-of-this-name/bundle"])
def test_any_folder_can_be_typed(office: Office, qtbot: QtBot, typed: str) -> None:
    dialog = ExportDialog(Path("bundle"))
    qtbot.addWidget(dialog)
    choices: list[ExportChoice] = []
    dialog.start_requested.connect(choices.append)
    dialog.ui.folder.setText(typed)
    dialog.ui.zipChoice.setChecked(True)
    dialog.start()
    runner = AtOnce()
    runner.is_held = True
    task = ExportTask(WorkspaceVerbs(office.workspace), runner)
    task.start(choices[0], "Test")
    assert choices[0].folder == Path(typed)
