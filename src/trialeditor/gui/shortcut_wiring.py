"""The keys of the window: put on its actions, changed in a dialog, kept in the settings. No decisions are made here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence, QShortcut

from trialeditor.gui.action_states import native_keys, tell_keys
from trialeditor.gui.asking import Ask, ConfirmQuestion
from trialeditor.gui.dialogs.shortcuts import ShortcutsDialog
from trialeditor.gui.jobs import Runner
from trialeditor.gui.keymap import KeyMap, spelled
from trialeditor.gui.main_window import MainWindow
from trialeditor.gui.presenters.shortcuts import ShortcutsPresenter
from trialeditor.gui.settings_shelf import SettingsShelf
from trialeditor.gui.wardrobe import Wardrobe
from trialeditor.gui.widgets.action_catalog import ActionCatalog, plain

_ALL = ConfirmQuestion(
    title="Reset all keys?",
    intro="Every action gets its usual keys again. The keys that you chose are forgotten.",
    accept="Reset all keys",
)


class ShortcutDesk(QObject):
    """Puts keys on actions, and opens the dialog."""

    def __init__(
        self,
        window: MainWindow,
        wardrobe: Wardrobe,
        ask: Ask,
        runner: Runner,
        shelf: SettingsShelf,
    ) -> None:
        super().__init__(window)
        self._window, self._wardrobe, self._ask = window, wardrobe, ask
        self._runner, self._shelf = runner, shelf
        self._catalog = ActionCatalog(window.ui.menuBar)
        self._taken = taken_keys(window)
        usual = {key: _keys(action) for key, action in self._catalog.actions().items()}
        self.map = KeyMap(usual=usual, chosen=shelf.now.keys)
        self._put_on()
        window.ui.actionShortcuts.triggered.connect(lambda _on: self.open())

    def open(self) -> None:
        """Open the dialog."""
        dialog = ShortcutsDialog(self._window)
        presenter = ShortcutsPresenter(self.map, self._catalog.faces(), self._taken, dialog)
        presenter.shown.connect(dialog.show_lines)
        presenter.chosen.connect(dialog.show_key)
        presenter.tried.connect(dialog.show_trial)
        presenter.said.connect(dialog.say)
        presenter.changed.connect(self._use)
        presenter.changed.connect(lambda _map: dialog.show_changed(presenter.is_any_changed))
        dialog.searched.connect(presenter.search)
        dialog.line_chosen.connect(presenter.choose)
        dialog.keys_pressed.connect(presenter.try_keys)
        dialog.set_requested.connect(presenter.set_tried)
        dialog.remove_requested.connect(presenter.remove)
        dialog.reset_requested.connect(presenter.reset)
        dialog.reset_all_requested.connect(lambda: self._ask.confirm(_ALL, presenter.reset_all))
        dialog.show_changed(presenter.is_any_changed)
        presenter.start()
        self._wardrobe.dress(dialog)
        dialog.open()

    def _use(self, keymap: KeyMap) -> None:
        self.map = keymap
        self._put_on()
        self._shelf.put(replace(self._shelf.now, keys=dict(keymap.chosen)), self._runner)

    def _put_on(self) -> None:
        actions, keys = self._catalog.actions(), self.map.all_keys()
        for each in actions.values():
            each.setShortcuts([])  # first all go, so that no two ever share keys
        for key, action in actions.items():
            action.setShortcuts([QKeySequence(each) for each in keys.get(key, ())])
        self._window.states.follow_keys(actions.values())
        ui = self._window.ui
        tell_keys(ui.editorPane.ui.recordTab.ui.historyButton, ui.actionRecordHistory)
        tell_keys(ui.personButton, ui.actionWorkAs)
        self._window.status.show_keys(native_keys(ui.actionPalette))


def taken_keys(window: MainWindow) -> Mapping[str, str]:
    """Return what else has keys in a window: the menus, and parts that listen for themselves."""
    taken = {"Alt+F4": "closes the window"}
    for each in window.findChildren(QShortcut):
        part = each.parent()
        name = str(part.property("accessibleName") or "") if part is not window and part is not None else ""
        if name:
            taken[spelled(each.key())] = f"is used in “{name}”"
    for top in window.ui.menuBar.actions():
        at = top.text().find("&")
        if at >= 0:
            taken[f"Alt+{top.text()[at + 1].upper()}"] = f"opens the menu “{plain(top.text())}”"
    return taken


def _keys(action: QAction) -> tuple[str, ...]:
    return tuple(spelled(keys) for keys in action.shortcuts())
