"""A heading that opens and closes the words below it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from trialeditor.gui.icons import icon
from trialeditor.gui.theme import LIGHT, Colors


class Disclosure(QWidget):
    """Words that can be opened."""

    opened = Signal(bool)

    def __init__(
        self, heading: str, text: str, note: str = "", parent: QWidget | None = None, *, why: str = ""
    ) -> None:
        super().__init__(parent)
        self._colors = LIGHT
        self._button = QToolButton(self)
        self._button.setText(f"{heading}  ·  {note}" if note else heading)
        self._button.setAccessibleName(heading)
        self._button.setProperty("uiRole", "disclosure")
        self._button.setCheckable(True)
        self._button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._body = QLabel(text or "No words", self)
        self._body.setTextFormat(Qt.TextFormat.PlainText)
        self._body.setWordWrap(True)
        self._body.setContentsMargins(32, 0, 12, 8)
        self._body.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._body.setAccessibleName(f"{heading}, as the reader reads it")
        self._why = _reason(why, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, 4, 0)
        column.setSpacing(0)
        column.addWidget(self._button)
        around = QHBoxLayout()
        around.setContentsMargins(32, 0, 12, 4)
        around.addWidget(self._why)
        column.addLayout(around)
        column.addWidget(self._body)
        self._button.toggled.connect(self.set_open)
        self.set_open(False)

    def set_open(self, is_open: bool) -> None:
        """Open or close."""
        self._button.setChecked(is_open)
        self._body.setVisible(is_open)
        self._why.setVisible(is_open and bool(self._why.text()))
        self._draw()
        self.opened.emit(is_open)

    @property
    def head(self) -> QWidget:
        """What opens and closes the words, and takes the focus."""
        return self._button

    @property
    def is_open(self) -> bool:
        """Whether the words are shown."""
        return self._button.isChecked()

    def set_colors(self, colors: Colors) -> None:
        """Take the theme's colors."""
        self._colors = colors
        self._draw()

    def _draw(self) -> None:
        name = "chevron-down" if self._button.isChecked() else "chevron-right"
        self._button.setIcon(icon(name, self._colors.muted, self._colors.edge))


def _reason(words: str, parent: QWidget) -> QLabel:
    """Return what is said about the words, on a ground of its own: it must not look like one of them."""
    label = QLabel(words, parent)
    label.setProperty("uiRole", "reason")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
