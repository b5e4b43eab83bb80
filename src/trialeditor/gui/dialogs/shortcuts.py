"""The keys of all actions: found, changed, given back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from trialeditor.gui.dialogs.base import Dialog
from trialeditor.gui.forms.ui_shortcuts_dialog import Ui_ShortcutsDialog
from trialeditor.gui.models.palette import PaletteModel
from trialeditor.gui.palette_faces import PaletteLine
from trialeditor.gui.presenters.shortcuts import KeyFace, TrialOfKeys
from trialeditor.gui.theme import Colors
from trialeditor.gui.views.palette_delegate import PaletteDelegate
from trialeditor.gui.widgets.polish import repolish


class ShortcutsDialog(Dialog):
    """A list of actions by menu, and a field that takes keys."""

    searched = Signal(str)
    line_chosen = Signal(object)
    """PaletteLine or None."""
    keys_pressed = Signal(str)
    set_requested = Signal()
    remove_requested = Signal()
    reset_requested = Signal()
    reset_all_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ShortcutsDialog()
        self.ui.setupUi(self)
        self._model = PaletteModel(self)
        self._delegate = PaletteDelegate(self)
        self.ui.lines.setModel(self._model)
        self.ui.lines.setItemDelegate(self._delegate)
        self._connect()
        self.show_key(None)
        self.ui.search.setFocus()

    def set_colors(self, colors: Colors) -> None:
        """Take the theme's colors."""
        self._delegate.set_colors(colors)

    def show_lines(self, lines: Sequence[PaletteLine]) -> None:
        """Show the actions that fit; the chosen one stays, else the first is."""
        kept = self._model.line(self.ui.lines.currentIndex().row())
        self._model.show_lines(lines)
        self.ui.lines.setCurrentIndex(self._model.index(self._model.row_of(kept)))
        if not lines:
            self.line_chosen.emit(None)

    def show_key(self, face: KeyFace | None) -> None:
        """Show the keys of the chosen action."""
        ui = self.ui
        ui.keysLabel.setText(f"Keys for “{face.name}”" if face else "Keys")
        ui.keys.setText(face.keys if face else "")
        ui.keys.setEnabled(face is not None)
        ui.keys.setAccessibleDescription(f"{face.name}: {face.keys or 'no keys'}" if face else "")
        ui.removeButton.setEnabled(face is not None and face.can_remove)
        ui.resetButton.setEnabled(face is not None and face.is_changed)
        ui.resetButton.setToolTip(f"Usually: {face.usual}" if face else "")

    def show_trial(self, trial: TrialOfKeys) -> None:
        """Say whether the keys that were pressed can be taken."""
        self._say(trial.words, "problem" if trial.is_trouble else "hint")
        self.ui.setButton.setEnabled(trial.can_set)
        self.ui.setButton.setText(trial.set_words)

    def say(self, words: str) -> None:
        """Say what was done."""
        self._say(words, "hint")

    def show_changed(self, is_any: bool) -> None:
        """Say whether there is something to give back."""
        self.ui.resetAllButton.setEnabled(is_any)

    def _say(self, words: str, role: str) -> None:
        self.ui.problem.setText(words)
        repolish(self.ui.problem, "uiRole", role)

    def _connect(self) -> None:
        ui = self.ui
        ui.search.textEdited.connect(self.searched)
        ui.search.textChanged.connect(lambda text: None if text else self.searched.emit(""))
        ui.lines.selectionModel().currentChanged.connect(self._choose)
        ui.lines.activated.connect(lambda _index: ui.keys.setFocus())
        ui.keys.pressed.connect(self.keys_pressed)
        ui.keys.entered.connect(self.set_requested)
        ui.setButton.clicked.connect(self.set_requested)
        ui.removeButton.clicked.connect(self.remove_requested)
        ui.resetButton.clicked.connect(self.reset_requested)
        ui.resetAllButton.clicked.connect(self.reset_all_requested)
        ui.closeButton.clicked.connect(self.accept)
        for button in (ui.setButton, ui.removeButton, ui.resetButton, ui.resetAllButton, ui.closeButton):
            button.setAutoDefault(False)  # Enter belongs to the field of keys

    def _choose(self, index: QModelIndex) -> None:
        self.line_chosen.emit(self._model.line(index.row()))
