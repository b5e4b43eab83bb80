"""The palette: who hears what from whom. No decisions are made here."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from trialeditor.gui.desk import Desk
from trialeditor.gui.jobs import Runner
from trialeditor.gui.main_window import MainWindow
from trialeditor.gui.presenters.palette import PalettePresenter, WorkspacePalette
from trialeditor.gui.settings_shelf import SettingsShelf
from trialeditor.gui.views.palette import Palette
from trialeditor.gui.widgets.action_catalog import ActionCatalog
from trialeditor.services.workspace import Workspace


class PaletteDesk(QObject):
    """Connects the palette with the actions of the window, and with the trials of a workspace once one is open."""

    def __init__(self, window: MainWindow, catalog: ActionCatalog, runner: Runner, shelf: SettingsShelf) -> None:
        super().__init__(window)
        self._catalog = catalog
        self.palette = Palette(window)
        self.presenter = PalettePresenter(catalog.faces, runner, recent=shelf.now.recent_actions, parent=self)
        palette, presenter = self.palette, self.presenter
        window.ui.actionPalette.triggered.connect(lambda _on: self._open())
        palette.typed.connect(presenter.search)
        palette.chosen.connect(presenter.choose)
        palette.closed.connect(presenter.end)
        presenter.shown.connect(palette.show_lines)
        presenter.said.connect(palette.show_words)
        presenter.action_chosen.connect(self._do)
        presenter.used.connect(lambda keys: self._remember(shelf, keys))

    def attach(self, desk: Desk, workspace: Workspace) -> None:
        """Find the trials of a workspace, and open them on its desk."""
        self.presenter.attach(WorkspacePalette(workspace))
        self.presenter.trial_chosen.connect(self.palette.close_up)
        self.presenter.trial_chosen.connect(desk.editor.open)

    @staticmethod
    def _remember(shelf: SettingsShelf, keys: tuple[str, ...]) -> None:
        shelf.now = replace(shelf.now, recent_actions=keys)

    def _open(self) -> None:
        if self.palette.isVisible():
            self.palette.close_up()
        else:
            self.presenter.begin()
            self.palette.open()

    def _do(self, key: str) -> None:
        """Do an action where the person was: the palette has given the focus back by then."""
        self.palette.close_up()
        action = self._catalog.actions().get(key)
        if action is not None:
            QTimer.singleShot(0, action, action.trigger)
