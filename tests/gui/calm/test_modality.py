"""What stands in the way, and what does not: the export stands beside the window, and one at a time."""

from __future__ import annotations

from pathlib import Path

from support.desks import Seat
from trialeditor.gui.dialogs.confirm import ConfirmDialog
from trialeditor.gui.dialogs.export import ExportDialog
from trialeditor.gui.presenters.wording import done
from trialeditor.services.workspace import Workspace


def test_people_go_on_writing_beside_an_export(seat: Seat, sample: Path) -> None:
    driver = seat.open(Workspace.open(sample))
    driver.open("NCT05350891")
    driver.do(driver.window.ui.actionExport)
    dialog = driver.dialog(ExportDialog)
    assert not dialog.isModal()
    dialog.show_running()
    driver.write("title", "Written meanwhile")
    driver.saved()
    driver.do(driver.window.ui.actionExport)
    assert driver.window.findChildren(ExportDialog) == [dialog]
    driver.window.close()
    question = driver.dialog(ConfirmDialog)
    assert question.windowTitle() == "Stop the export and close?"
    question.reject()
    dialog.show_report(done("Nothing was exported."), "", is_written=False)
    driver.do(driver.window.ui.actionExport)
    driver.wait("another one is offered", lambda: driver.dialog(ExportDialog) is not dialog)
    driver.dialog(ExportDialog).close()
