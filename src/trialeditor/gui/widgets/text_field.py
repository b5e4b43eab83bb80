"""A field for plain text that grows with its words, and leaves undo to the page."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextCursor, QTextOption, QWheelEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from trialeditor.gui.undo_router import UndoRouter
from trialeditor.gui.widgets.phrase_completer import PhraseCompleter

_LEAST_LINES = 2


class TextField(QPlainTextEdit):
    """Plain text of one section."""

    typed = Signal(str)
    """The whole text, after a person changed it."""
    entered = Signal()
    """The field got the focus."""
    phrase_wanted = Signal()
    """A brace was typed: offer phrases."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUndoRedoEnabled(False)
        UndoRouter(self)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._is_shown_text = False
        self._completer: PhraseCompleter | None = None
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
        cursor = self.textCursor()
        cursor.setPosition(_units(old[:start]))
        cursor.setPosition(_units(old[: len(old) - end]), QTextCursor.MoveMode.KeepAnchor)
        self._is_shown_text = True
        cursor.insertText(text[start : len(text) - end])
        self._is_shown_text = False
        self.setTextCursor(cursor)

    def insert_words(self, words: str, *, instead_of: int = 0) -> None:
        """Put `words` at the cursor, in place of the `instead_of` characters before it, as if typed."""
        cursor = self.textCursor()
        for _ in range(instead_of):
            cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(words)
        self.setTextCursor(cursor)

    def before_cursor(self) -> str:
        """Return the words of the paragraph that stand before the cursor."""
        cursor = self.textCursor()
        cursor.setPosition(cursor.position())
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText()

    def set_completer(self, completer: PhraseCompleter | None) -> None:
        """Let `completer` see keys while its list is open."""
        self._completer = completer

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._completer and self._completer.takes(event):
            event.ignore()
            return
        super().keyPressEvent(event)
        if event.text() == "{":
            self.phrase_wanted.emit()
        elif self._completer:
            self._completer.refresh()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Leave files to the window, which imports them: their paths are no words of a page."""
        return super().canInsertFromMimeData(source) and not any(url.isLocalFile() for url in source.urls())

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: a field shows all its words and has nothing to scroll."""
        event.ignore()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, self.minimumHeight())

    def _on_text_changed(self) -> None:
        if not self._is_shown_text:
            self.typed.emit(self.toPlainText())

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


def _units(text: str) -> int:
    """Return how many steps of a cursor `text` takes: Qt counts in UTF-16, in which an emoji is two."""
    return len(text) + sum(char > "\uffff" for char in text)
