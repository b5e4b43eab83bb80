"""A field for plain text that grows with its words, tells of each step of work in it, and leaves undo to the page."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor, QTextOption, QWheelEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from trialeditor.gui.edits.change import Change, Edit
from trialeditor.gui.undo_router import UndoRouter

_LEAST_LINES = 2


class GrowingField(QPlainTextEdit):
    """Plain text without scroll bars, with changes counted in characters."""

    typed = Signal(str)
    """The whole text, after a person typed."""
    edited = Signal(str, str)
    """The whole text and the name of what was done ("bold"), after one whole step: toolbar, paste, drop, insertion."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUndoRedoEnabled(False)
        UndoRouter(self)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._is_shown_text = False
        self._step_has_words: bool | None = None
        self._last_text = ""
        self.textChanged.connect(self._on_text_changed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self._fit()

    def show_text(self, text: str) -> None:
        """Show `text` without telling of it; only the part that differs is replaced, so that the cursor stays."""
        old = self.toPlainText()
        if old == text:
            return
        start = _common(old, text)
        end = _common(old[start:][::-1], text[start:][::-1])
        self._is_shown_text = True
        self.replace(Change(start=start, end=len(old) - end, words=text[start : len(text) - end], anchor=-1, cursor=-1))
        self._is_shown_text = False

    def edit(self, edit: Edit, name: str) -> bool:
        """Do something to the selection, as one step; say whether there was something to do."""
        change = None if self.isReadOnly() else edit(*self.selection())
        if change is None:
            return False
        with self.step(name):
            self.replace(change)
        return True

    def selection(self) -> tuple[str, int, int]:
        """Return the whole text, and where the selection begins and ends in it, in characters."""
        text, cursor = self.toPlainText(), self.textCursor()
        return text, chars(text, cursor.selectionStart()), chars(text, cursor.selectionEnd())

    def insert_words(self, words: str, *, instead_of: int = 0) -> None:
        """Put `words` at the cursor, in place of the `instead_of` characters before it, as one step."""
        cursor = self.textCursor()
        for _ in range(instead_of):
            cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor)
        with self.step("insertion"):
            cursor.insertText(words)
            self.setTextCursor(cursor)

    def before_cursor(self) -> str:
        """Return the words of the paragraph that stand before the cursor."""
        cursor = self.textCursor()
        cursor.setPosition(cursor.position())
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: a field shows all its words and has nothing to scroll."""
        event.ignore()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, self.minimumHeight())

    def replace(self, change: Change) -> None:
        """Make a change, and select what it says; nothing where it does not say (-1)."""
        text, cursor = self.toPlainText(), self.textCursor()
        if text[change.start : change.end] != change.words:
            cursor.setPosition(units(text[: change.start]))
            cursor.setPosition(units(text[: change.end]), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(change.words)
        if change.anchor >= 0:
            after = change.applied(text)
            cursor.setPosition(units(after[: change.anchor]))
            cursor.setPosition(units(after[: change.cursor]), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Tell of all that changes in here at once, as one step. A step within a step is part of it."""
        is_outer = self._step_has_words is None
        if is_outer:
            self._step_has_words = False
        try:
            yield
        finally:
            if is_outer:
                has_words, self._step_has_words = self._step_has_words, None
                if has_words:
                    self.edited.emit(self.toPlainText(), name)

    def _on_text_changed(self) -> None:
        """Tell of other words. New looks (of a phrase, of the theme) are a change too for Qt, but they are no words."""
        text = self.toPlainText()
        if text == self._last_text:
            return
        self._last_text = text
        if self._is_shown_text:
            return
        if self._step_has_words is None:
            self.typed.emit(text)
        else:
            self._step_has_words = True

    def _fit(self) -> None:
        lines = max(_LEAST_LINES, round(self.document().size().height()))
        margins = self.contentsMargins()
        inner = lines * self.fontMetrics().lineSpacing() + 2 * round(self.document().documentMargin())
        height = inner + margins.top() + margins.bottom() + 4
        if self.minimumHeight() != height or self.maximumHeight() != height:
            self.setFixedHeight(height)


def _common(one: str, other: str) -> int:
    """Return how many characters both begin with."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count


def units(text: str) -> int:
    """Return how many steps of a cursor `text` takes: Qt counts in UTF-16, in which an emoji is two."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def chars(text: str, units: int) -> int:
    """Return how many characters of `text` a cursor went over in `units` steps."""
    if text.isascii():
        return units
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "surrogatepass"))
