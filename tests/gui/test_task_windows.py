"""What is offered for import is what can be read."""

from __future__ import annotations

from trialeditor.gui.dialogs.task_windows import KINDS


def test_only_files_that_can_be_read_are_offered() -> None:
    assert KINDS.partition(";;")[0] == "Study records (*.json *.ndjson *.gz)"
