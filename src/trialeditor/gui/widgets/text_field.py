"""The field of a section: shows what the marks of its text mean, and takes keys, paste, drops and phrases."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import cast

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QToolTip, QWidget
from typing_extensions import override

from trialeditor.gui.carrying import TooLong, brought, carried, typed
from trialeditor.gui.check_faces import MarkFace
from trialeditor.gui.edits.emphasis import looks_at
from trialeditor.gui.edits.links import link_to, lone_address
from trialeditor.gui.edits.lists import begins_words, indent, outdent
from trialeditor.gui.pasting import fitted
from trialeditor.gui.phrase_book import PhraseBook
from trialeditor.gui.plain_tip import plain_tip
from trialeditor.gui.theme import LIGHT, Colors
from trialeditor.gui.widgets.check_marks import LAYER as CHECKS
from trialeditor.gui.widgets.check_marks import CheckMarks
from trialeditor.gui.widgets.comment_marks import LAYER as SAID
from trialeditor.gui.widgets.comment_marks import SaidMarks
from trialeditor.gui.widgets.field_keys import edit_of_key
from trialeditor.gui.widgets.field_layers import FieldLayers
from trialeditor.gui.widgets.field_marks import FieldMarks
from trialeditor.gui.widgets.field_pills import draw_pills, phrase_at
from trialeditor.gui.widgets.found_marks import LAYER as FOUND
from trialeditor.gui.widgets.found_marks import FoundMarks
from trialeditor.gui.widgets.growing_field import GrowingField, chars
from trialeditor.gui.widgets.phrase_completer import PhraseCompleter


class TextField(GrowingField):
    """Plain text of one section."""

    entered = Signal()
    """The field got the focus."""
    phrase_wanted = Signal()
    """A brace was typed: offer phrases."""
    looks_changed = Signal(object)
    """The looks at the cursor: a frozenset of SpanKind."""
    paste_refused = Signal()
    """More was pasted than a section can hold; nothing was put in."""
    pointed_at = Signal(object)
    """MarkFace: a menu is about to open on words that a check asks about."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colors = LIGHT
        self._completer: PhraseCompleter | None = None
        self._marks = FieldMarks(self.document())
        layers = FieldLayers(self, (SAID, CHECKS, FOUND))
        self.said = SaidMarks(self, layers)
        self.checks = CheckMarks(self, layers)
        self.found = FoundMarks(self, layers)
        self.finding_actions: Sequence[QAction] = ()
        """What its menu offers on words that a check asks about."""
        self.comment_actions: Sequence[QAction] = ()
        """What its menu offers on any words."""
        self.cursorPositionChanged.connect(self.tell_looks)

    def paste_as_typed(self) -> None:
        """Paste without looks: what was copied is taken as if it were typed, signs and all."""
        data = cast("QMimeData | None", QGuiApplication.clipboard().mimeData())  # the stubs leave None out
        with self.step("paste"), self._bounded():
            self.textCursor().insertText(typed(data) if data is not None else "")

    def set_completer(self, completer: PhraseCompleter | None) -> None:
        """Let `completer` see keys while its list is open."""
        self._completer = completer

    def set_book(self, book: PhraseBook) -> None:
        """Tell what phrases read now."""
        self._marks.set_book(book)
        self.viewport().update()

    def set_colors(self, colors: Colors) -> None:
        """Take the theme's colors."""
        self._colors = colors
        self._marks.set_colors(colors)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._completer and self._completer.takes(event):
            event.ignore()
            return
        edit = None if self.isReadOnly() else edit_of_key(event)
        change = edit(*self.selection()) if edit else None
        if change:
            self.replace(change)
        elif event.matches(QKeySequence.StandardKey.Cut):
            self.cut()
        else:
            super().keyPressEvent(event)
        if event.text() == "{":
            self.phrase_wanted.emit()
        elif self._completer:
            self._completer.refresh()

    @override
    def cut(self) -> None:
        """Take the selected words out, as one step."""
        with self.step("cut"):
            super().cut()

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        """Let Tab change the level of an item before its words, and leave the field everywhere else."""
        if self._completer and self._completer.is_open:
            return False  # the list takes the key
        if not self.isReadOnly() and begins_words(*self.selection()):
            changed = self.edit(indent if next else outdent, "list level")
            return changed or super().focusNextPrevChild(next)
        return super().focusNextPrevChild(next)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()
        self.tell_looks()

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Leave files to the window, which imports them: their paths are no words of a page."""
        has_words = super().canInsertFromMimeData(source) or source.hasHtml()
        return has_words and not any(url.isLocalFile() for url in source.urls())

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take what is pasted or dropped, cleaned to our grammar; an address on a selection makes it a link."""
        address = lone_address(source.text()) if self.textCursor().hasSelection() else ""
        if address and self.edit(lambda text, start, end: link_to(text, start, end, address), "link"):
            return
        with self.step("paste"), self._bounded():
            words = brought(source)
            cursor = self.textCursor()
            line, after = _around(cursor)
            cursor.insertText(fitted(words, line, after))
            self.setTextCursor(cursor)

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        return carried(self.textCursor().selection().toPlainText())

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        with self.step("drop"):
            super().dropEvent(event)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        is_by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        mark = self.checks.at(self.textCursor().position()) if is_by_key else self._mark_at(event.pos())
        if mark is not None:
            self.pointed_at.emit(mark)
            _put_first(menu, [each for each in self.finding_actions if each.isEnabled()])
        _put_first(menu, [each for each in self.comment_actions if each.isEnabled()])
        menu.popup(event.globalPos())

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._show_tip(event):
            return True
        return super().viewportEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        draw_pills(painter, self, event.rect(), self._marks, self._colors)
        painter.end()
        super().paintEvent(event)

    @contextmanager
    def _bounded(self) -> Iterator[None]:
        try:
            yield
        except TooLong:
            self.paste_refused.emit()

    def tell_looks(self) -> None:
        """Tell of the looks at the cursor."""
        cursor = self.textCursor()
        line = cursor.block().text()
        self.looks_changed.emit(looks_at(self._marks.spans(line), chars(line, cursor.positionInBlock())))

    def _show_tip(self, event: QHelpEvent) -> bool:
        """Say what a phrase reads, what a check says of the words, and what people do."""
        phrase, mark = phrase_at(self, event.pos(), self._marks), self._mark_at(event.pos())
        told = self._marks.book.told(phrase) if phrase is not None and self._marks.book is not None else ""
        said = self.said.at(self.cursorForPosition(event.pos()).position())
        words = "\n\n".join(part for part in (told, mark.tip if mark else "", said.tip if said else "") if part)
        if words:
            QToolTip.showText(event.globalPos(), plain_tip(words), self)
        return bool(words)

    def _mark_at(self, place: QPoint) -> MarkFace | None:
        return self.checks.at(self.cursorForPosition(place).position())


def _put_first(menu: QMenu, actions: Sequence[QAction]) -> None:
    """Put actions above what a menu offers already."""
    before = menu.actions()
    if before and actions:
        menu.insertActions(before[0], list(actions))
        menu.insertSeparator(before[0])


def _around(cursor: QTextCursor) -> tuple[str, str]:
    """Return what stands on the line before and after a selection."""
    first, last = QTextCursor(cursor), QTextCursor(cursor)
    first.setPosition(cursor.selectionStart())
    first.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
    last.setPosition(cursor.selectionEnd())
    last.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    return first.selectedText(), last.selectedText()
