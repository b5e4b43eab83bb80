"""A field that takes keys as they are pressed. Tab and Escape keep their meaning, so that nobody is caught in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from trialeditor.gui.keymap import native, spelled

_MODIFIERS = {
    *(Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta),
    *(Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_ScrollLock, Qt.Key.Key_unknown, Qt.Key(0)),
}
_LEAVES = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape}
_ENTERS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class KeyField(QLineEdit):
    """Shows the keys that were pressed last."""

    pressed = Signal(str)
    """Keys as `keymap.portable` writes them."""
    entered = Signal()
    """Enter alone: the keys are the ones that are meant."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    @override
    def event(self, event: QEvent) -> bool:
        """Keep the window's own shortcuts from acting on keys that are pressed here."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and not _leaves(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _leaves(event):
            event.ignore()
        elif Qt.Key(event.key()) in _ENTERS and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.entered.emit()
        elif Qt.Key(event.key()) not in _MODIFIERS:
            keys = spelled(QKeySequence(event.keyCombination()))
            self.setText(native(keys))
            self.pressed.emit(keys)


def _leaves(event: QKeyEvent) -> bool:
    alone = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}
    return Qt.Key(event.key()) in _LEAVES and alone
