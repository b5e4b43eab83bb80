"""What stands around the work in every window: the palette, the keys, the settings. One place that makes them."""

from __future__ import annotations

from PySide6.QtCore import QObject

from trialeditor.gui.calm.task_waits import TaskWait
from trialeditor.gui.calm.waiting import Waits
from trialeditor.gui.desk import Desk
from trialeditor.gui.dialogs.ask import DialogAsk
from trialeditor.gui.facts_wiring import remember_groups
from trialeditor.gui.jobs import Runner
from trialeditor.gui.main_window import MainWindow
from trialeditor.gui.palette_wiring import PaletteDesk
from trialeditor.gui.settings_shelf import SettingsShelf
from trialeditor.gui.settings_wiring import SettingsDesk
from trialeditor.gui.shortcut_wiring import ShortcutDesk
from trialeditor.gui.wardrobe import Wardrobe
from trialeditor.gui.widgets.action_catalog import ActionCatalog
from trialeditor.services.workspace import Workspace


class Comforts(QObject):
    """Made with the window; `attach` gives it a workspace."""

    def __init__(self, window: MainWindow, wardrobe: Wardrobe, runner: Runner, shelf: SettingsShelf) -> None:
        super().__init__(window)
        ask = DialogAsk(window, wardrobe.dress)
        self._shelf = shelf
        remember_groups(window.ui.editorPane.ui.facts, shelf)
        self.settings = SettingsDesk(window, wardrobe, ask, runner, shelf)
        self.shortcuts = ShortcutDesk(window, wardrobe, ask, runner, shelf)
        self.catalog = ActionCatalog(window.ui.menuBar, without=(window.ui.actionPalette,))
        self.palette = PaletteDesk(window, self.catalog, runner, shelf)

    def attach(self, desk: Desk, workspace: Workspace, waits: Waits) -> None:
        """Serve an open workspace; what works in the background says so among `waits`."""
        self.palette.attach(desk, workspace)
        self.settings.attach(desk, workspace)
        for task in (desk.renewal, self.settings.renewal):
            TaskWait(task, waits, desk)
        desk.queues.look.remember(self._shelf)

    def close(self) -> None:
        """Leave the process as it was."""
        self.settings.close()
