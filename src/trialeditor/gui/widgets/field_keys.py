"""Keys that mean more in a list, or beside a phrase of the record, than they do in other text."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from trialeditor.gui.edits.change import Change, Edit
from trialeditor.gui.edits.lists import erase_mark, go_on
from trialeditor.gui.edits.phrases import erase_after, erase_before

_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_PAD = Qt.KeyboardModifier.KeypadModifier


def edit_of_key(event: QKeyEvent) -> Edit | None:
    """Return what a key does beyond its usual work, if it is one that does; it counts as typing."""
    return _EDITS.get((Qt.Key(event.key()), event.modifiers() & ~_PAD))


def _break_line(_text: str, start: int, end: int) -> Change:
    """Begin another line of the same paragraph. Qt's own is a sign that only looks like one."""
    return Change(start=start, end=end, words="\n", anchor=start + 1, cursor=start + 1)


def _erase_back(text: str, start: int, end: int) -> Change | None:
    return erase_mark(text, start, end) or erase_before(text, start, end)


_EDITS: Mapping[tuple[Qt.Key, Qt.KeyboardModifier], Edit] = {
    (Qt.Key.Key_Return, _NONE): go_on,
    (Qt.Key.Key_Enter, _NONE): go_on,
    (Qt.Key.Key_Return, _SHIFT): _break_line,
    (Qt.Key.Key_Enter, _SHIFT): _break_line,
    (Qt.Key.Key_Backspace, _NONE): _erase_back,
    (Qt.Key.Key_Delete, _NONE): erase_after,
}
