"""Ctrl+Z reaches the page's undo stack, whichever of its fields has the focus.

A text widget claims Undo and Redo for itself in `ShortcutOverride`, even with its own undo off; the action with that
shortcut then never hears of it. Answering the override for it, without accepting, lets the shortcut through.

The filter sits on each field. On the application it would see every event of every object, also of the web engine's
objects while they are being made; PySide 6.12 crashes when it wraps one of those for Python.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from typing_extensions import override

REDO_KEYS = ("Ctrl+Shift+Z", "Ctrl+Y")
_OURS = (*REDO_KEYS, "Ctrl+K")
"""Some desktops give fields Ctrl+K for deleting a line; here it is the window's."""


class UndoRouter(QObject):
    """An event filter for one text widget, which owns it."""

    def __init__(self, field: QObject) -> None:
        super().__init__(field)
        field.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if not _is_ours(event):
            return False
        event.ignore()
        return True


def _is_ours(event: QKeyEvent) -> bool:
    if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
        return True
    pressed = QKeySequence(event.keyCombination())
    return any(pressed == QKeySequence(keys) for keys in _OURS)
