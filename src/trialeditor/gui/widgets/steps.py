"""Progress in a bar and in words."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QProgressBar

from trialeditor.gui.widgets.motion import set_extent


def show_progress(bar: QProgressBar, step: QLabel, count: QLabel, done: int, total: int, what: str) -> None:
    """Show `done` of `total`; a total of 0 is unknown."""
    set_extent(bar, total)
    bar.setValue(done)
    step.setText(what)
    count.setText(f"{done:,} of {total:,}" if total else f"{done:,}" if done else "")
