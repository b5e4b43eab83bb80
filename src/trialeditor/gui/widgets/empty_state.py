"""What stands where nothing is: what it is, and what to do next."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from trialeditor.gui.forms.ui_empty_state import Ui_EmptyState
from trialeditor.gui.icons import pixmap
from trialeditor.gui.theme import LIGHT, Colors


class EmptyState(QWidget):
    """An icon, a title, a sentence, and perhaps a button."""

    acted = Signal()
    """The button was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_EmptyState()
        self.ui.setupUi(self)
        self._icon = ""
        self._colors = LIGHT
        self.ui.actButton.clicked.connect(self.acted)
        self.ui.actButton.hide()

    def say(self, icon: str, title: str, text: str, act: str = "") -> None:
        """Show an icon, a title and a sentence; with `act`, a button."""
        self._icon = icon
        self.ui.titleLabel.setText(title)
        self.ui.textLabel.setText(text)
        self.ui.actButton.setText(act)
        self.ui.actButton.setVisible(bool(act))
        self._draw()

    def set_colors(self, colors: Colors) -> None:
        """Take the theme's colors."""
        self._colors = colors
        self._draw()

    def _draw(self) -> None:
        if self._icon:
            self.ui.iconLabel.setPixmap(pixmap(self._icon, 32, QColor(self._colors.edge)))
