"""The slim bar of the card in which the person writes: bold, italic, lists, link, phrase."""

from __future__ import annotations

from dataclasses import dataclass, fields

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton, QWidget

from trialeditor.gui.forms.ui_format_bar import Ui_FormatBar


@dataclass(frozen=True, slots=True, kw_only=True)
class FormatActions:
    """What the bar offers; the menu and the keys have the same actions."""

    bold: QAction
    italic: QAction
    bullets: QAction
    numbers: QAction
    link: QAction
    phrase: QAction

    @property
    def all(self) -> tuple[QAction, ...]:
        """Return the actions in their order on the bar."""
        return tuple(getattr(self, each.name) for each in fields(self))


class FormatBar(QWidget):
    """Buttons that do not take the focus: the cursor stays where the person writes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_FormatBar()
        self.ui.setupUi(self)

    def set_actions(self, actions: FormatActions) -> None:
        """Let the buttons do `actions`."""
        for button, action in zip(self._buttons(), actions.all, strict=True):
            name = button.accessibleName()
            button.setDefaultAction(action)
            button.setAccessibleName(name)

    def set_where(self, where: str) -> None:
        """Say which section the buttons act on, for screen readers."""
        for button in self._buttons():
            button.setAccessibleDescription(where)

    def _buttons(self) -> tuple[QToolButton, ...]:
        ui = self.ui
        return ui.boldButton, ui.italicButton, ui.bulletsButton, ui.numbersButton, ui.linkButton, ui.phraseButton
