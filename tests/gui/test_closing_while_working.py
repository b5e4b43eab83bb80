"""A window whose work is under way stops it before it closes, also by the window's own button."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from shiboken6 import isValid

from trialeditor.gui.dialogs.export import ExportDialog
from trialeditor.gui.dialogs.replace import ReplaceDialog

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(params=["export", "replace"])
def dialog(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[ExportDialog | ReplaceDialog]:
    made = ExportDialog(tmp_path) if request.param == "export" else ReplaceDialog(())
    made.show()
    yield made
    if isValid(made):  # else it went as it was closed
        made.deleteLater()


def test_the_first_close_stops_and_leaves_the_window_open(dialog: ExportDialog | ReplaceDialog) -> None:
    stopped, finished = QSignalSpy(dialog.stop_requested), QSignalSpy(dialog.finished)
    dialog.show_running()
    dialog.close()
    assert (stopped.count(), finished.count(), dialog.isVisible()) == (1, 0, True)


def test_without_work_a_close_ends_it_for_everybody_who_listens(dialog: ExportDialog | ReplaceDialog) -> None:
    stopped, finished = QSignalSpy(dialog.stop_requested), QSignalSpy(dialog.finished)
    dialog.close()
    assert (stopped.count(), finished.count()) == (0, 1)
