"""Whether anything may move by itself: a bar without an end, a menu that unfolds."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QProgressBar

_ASKED = "lessMotion"
_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)


def is_reduced() -> bool:
    """Say whether there should be no motion: the system says so, or the person chose it."""
    app = QCoreApplication.instance()
    return system_asks() or (app is not None and app.property(_ASKED) is True)


def system_asks() -> bool:
    """Say whether the system is set to less motion."""
    style = QGuiApplication.styleHints()  # held: its wrapper takes that of the accessibility hints with it
    return style.accessibility().motionPreference() == Qt.MotionPreference.ReducedMotion


def ask_for_less(is_asked: bool) -> None:
    """Take what the person chose, for all windows of the program."""
    app = QCoreApplication.instance()
    if app is not None:
        app.setProperty(_ASKED, is_asked)


def set_effects() -> None:
    """Let menus and tips come and go without motion where that is asked for; else as the platform does it."""
    if is_reduced():
        for effect in _EFFECTS:
            QApplication.setEffectEnabled(effect, False)


def set_extent(bar: QProgressBar, total: int) -> None:
    """Give a bar its end; one of unknown extent (0) moves, or stays empty where nothing may move."""
    bar.setRange(0, total or int(is_reduced()))
