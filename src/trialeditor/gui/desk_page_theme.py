"""The look of pages: from the menu to its window. Who hears what from whom; no decisions are made here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from trialeditor.gui.dialogs.beside import Beside, documents
from trialeditor.gui.dialogs.page_theme import PageThemeDialog
from trialeditor.gui.jobs import Runner
from trialeditor.gui.presenters.page_theme import PageThemeTask, PageThemeVerbs, WorkspaceThemes
from trialeditor.gui.wardrobe import Wardrobe
from trialeditor.services.workspace import Workspace

if TYPE_CHECKING:
    from trialeditor.gui.desk import Desk

_CHOOSE = "Choose the folder of a theme"
_START = "Choose a new folder for the copy"


class PageThemeDesk(QObject):
    """Opens one window at a time, beside the work."""

    def __init__(self, desk: Desk, workspace: Workspace, runner: Runner, wardrobe: Wardrobe) -> None:
        super().__init__(desk.window)
        self._desk, self._runner = desk, runner
        self._verbs: PageThemeVerbs = WorkspaceThemes(workspace)
        self.beside = Beside(self._make, wardrobe, self)
        self.task: PageThemeTask | None = None
        desk.window.ui.actionPageTheme.triggered.connect(lambda _on: self.open())

    def open(self) -> None:
        """Show the window."""
        if self.beside.open() and self.task is not None:
            self.task.refresh()

    def _make(self) -> PageThemeDialog:
        desk = self._desk
        task = PageThemeTask(self._verbs, self._runner, desk.bus, desk.session, self)
        dialog = PageThemeDialog(desk.window, has_engine=not desk.window.ui.previewPane.is_plain)
        dialog.choose_requested.connect(lambda: desk.ask.folder(_CHOOSE, documents(), task.look_at))
        dialog.start_requested.connect(lambda: desk.ask.folder(_START, documents(), task.start))
        dialog.stop_requested.connect(task.stop)
        dialog.use_requested.connect(task.use)
        dialog.plain_requested.connect(task.go_plain)
        dialog.page_chosen.connect(task.show_page)
        task.shown.connect(dialog.show_face)
        task.progressed.connect(dialog.show_progress)
        task.paired.connect(dialog.show_pair)
        task.noticed.connect(dialog.show_notice)
        dialog.finished.connect(task.stop)
        dialog.finished.connect(task.end)
        dialog.finished.connect(self._gone)
        self.task = task
        return dialog

    def _gone(self) -> None:
        self.task = None
