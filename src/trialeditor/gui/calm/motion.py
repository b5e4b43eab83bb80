"""Less motion: where the system, or the person, asks for it, nothing in the window moves by itself."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from trialeditor.gui.main_window import MainWindow
from trialeditor.gui.widgets.motion import ask_for_less, set_effects, system_asks

_SYSTEM = "The system's settings ask for it."


class Motion(QObject):
    """Follows the system and the action of the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._action = window.ui.actionLessMotion
        self._style = QGuiApplication.styleHints()
        self._hints = self._style.accessibility()
        self._hints.motionPreferenceChanged.connect(self._follow)
        self._action.toggled.connect(self._choose)
        self._follow()

    def _choose(self, is_asked: bool) -> None:
        ask_for_less(is_asked)
        set_effects()

    def _follow(self) -> None:
        """Take what the system says. Where it asks for less motion, there is nothing to choose."""
        self._window.allow({self._action: _SYSTEM if system_asks() else None})
        set_effects()
