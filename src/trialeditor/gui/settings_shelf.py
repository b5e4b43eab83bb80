"""The person's choices while the window is open: one place that holds them, and writes them down off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from trialeditor.config.settings import Settings
from trialeditor.domain.errors import TrialEditorError
from trialeditor.gui.jobs import Lane, Runner

KeepSettings = Callable[[Settings], None]
"""Writes settings down; raises TrialEditorError when it cannot."""


class SettingsShelf(QObject):
    """Holds the settings. What a dialog changes is written at once: records are fetched by what the file says."""

    changed = Signal(object)
    """Settings: a dialog changed some of them."""
    failed = Signal(object)
    """TrialEditorError: they could not be written."""

    def __init__(self, settings: Settings, keep: KeepSettings | None = None, parent: QObject | None = None) -> None:
        """Write with `keep`; without it, nothing is written before the window closes."""
        super().__init__(parent)
        self.now = settings
        self._keep = keep

    def put(self, settings: Settings, runner: Runner) -> None:
        """Take other settings, tell everybody, and write them down."""
        if settings == self.now:
            return
        self.now = settings
        self.changed.emit(settings)
        self.write(runner)

    def write(self, runner: Runner) -> None:
        """Write the settings down."""
        keep, settings = self._keep, self.now
        if keep is not None:
            runner.run(Lane.PURE, lambda: keep(settings), lambda _done: None, self._fail)

    def _fail(self, error: TrialEditorError) -> None:
        self.failed.emit(error)
