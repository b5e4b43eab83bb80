"""The list that opens under the cursor: phrases that follow the record.

After a brace, what is typed goes into the text and narrows the list. Opened without one, the list keeps what is typed
for itself: nothing comes into the text until a phrase is chosen.
"""

from __future__ import annotations

import re
from typing import Protocol

from PySide6.QtCore import QModelIndex, QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCompleter, QLabel, QListView, QWidget
from typing_extensions import override

from trialeditor.gui.models.phrases import SOURCE_ROLE, PhraseModel
from trialeditor.gui.theme import Colors
from trialeditor.gui.widgets.phrase_delegate import WIDTH, PhraseDelegate

_OPEN = re.compile(r"\{[a-z_.|A-Z]*\Z")
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_TAKEN = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab}


class Field(Protocol):
    """A text field that phrases are put into."""

    def before_cursor(self) -> str:
        """Return the words of the paragraph that stand before the cursor."""
        ...

    def insert_words(self, words: str, *, instead_of: int = 0) -> None:
        """Put words at the cursor."""
        ...

    def cursorRect(self) -> QRect:
        """Return where the cursor is."""
        ...


class PhraseList(QListView):
    """Phrases, with a line above them that says what they are narrowed by."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("uiRole", "popup")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._line = QLabel(self)
        self._line.setProperty("uiRole", "caption")
        self._line.setTextFormat(Qt.TextFormat.PlainText)
        self._line.setContentsMargins(8, 4, 8, 4)

    @property
    def said(self) -> str:
        """What the line says."""
        return self._line.text()

    def say(self, words: str) -> None:
        """Say something above the phrases, or nothing."""
        self._line.setText(words)
        self._line.setVisible(bool(words))
        self.setAccessibleDescription(words)
        self._place()

    def make_room(self, beside: int) -> None:
        """Grow by the line, away from `beside`, which is where the cursor is on the screen: rows alone are counted."""
        box = self.geometry()
        if box.top() < beside:
            box.setTop(box.top() - self._line_height)
        else:
            box.setBottom(box.bottom() + self._line_height)
        self.setGeometry(box)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @property
    def _line_height(self) -> int:
        return self._line.sizeHint().height() if self.said else 0

    def _place(self) -> None:
        self.setViewportMargins(0, self._line_height, 0, 0)
        self._line.setGeometry(1, 1, self.width() - 2, self._line_height)


class PhraseCompleter(QObject):
    """Offers phrases to one field at a time."""

    def __init__(self, model: PhraseModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._field: Field | None = None
        self._model = model
        self._completer = QCompleter(model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(10)
        self._search: str | None = None
        """What is typed into the list itself; None after a brace."""
        self.popup = PhraseList()
        self._completer.setPopup(self.popup)
        self._delegate = PhraseDelegate(self.popup)
        self.popup.setItemDelegate(self._delegate)  # the completer has put its own in
        # The signal without an index type would give the text alone.
        self._completer.activated[QModelIndex].connect(self._chosen)  # type: ignore[index]  # overloads are not in the stubs
        self.popup.setAccessibleName("Phrases from the record")

    def open_for(self, field: Field, widget: QWidget) -> None:
        """Open the list at the cursor of `field`, which is the widget `widget`."""
        self._field = field
        self._completer.setWidget(widget)
        typed = self._typed()
        self._search = "" if typed is None else None
        self.popup.say("Type to narrow the list" if typed is None else "")
        self._show(typed or "")

    def refresh(self) -> None:
        """Follow what is typed into the text while the list is open; close it when the brace is gone."""
        if not self.popup.isVisible():
            return
        typed = self._typed()
        if typed is None:
            self.popup.hide()
        else:
            self._show(typed)

    def takes(self, event: QKeyEvent) -> bool:
        """Say whether the open list wants this key, and narrow the list by it when it keeps what is typed."""
        if not self.popup.isVisible():
            return False
        return Qt.Key(event.key()) in _TAKEN or (self._search is not None and self._narrow(self._search, event))

    def set_colors(self, colors: Colors) -> None:
        """Take the theme's colors."""
        self._delegate.colors = colors

    @property
    def is_open(self) -> bool:
        """Whether the list is open."""
        return self.popup.isVisible()

    def _narrow(self, search: str, event: QKeyEvent) -> bool:
        """Take a letter into the search, or the last one out of it. One that nothing is found for is left away."""
        if event.key() == Qt.Key.Key_Backspace and search:
            wanted = search[:-1]
        elif event.text().isprintable() and event.text() and not event.modifiers() & _COMMANDS:
            wanted = search + event.text().lstrip("{")
        else:
            return False
        if self._model.finds(wanted):
            self._search = wanted
            self.popup.say(f"Narrowed by “{wanted}”" if wanted else "Type to narrow the list")
        else:
            self.popup.say(f"Nothing has “{wanted}”{f'; narrowed by “{search}”' if search else ''}")
        self._show(self._search or "")
        return True

    def _show(self, typed: str) -> None:
        if self._field is None:
            return
        if not self._model.narrow(typed.removeprefix("{")):
            self.popup.hide()
            return
        box = self._field.cursorRect()
        box.setWidth(WIDTH)
        self._completer.complete(box)
        self.popup.make_room(self._completer.widget().mapToGlobal(box.topLeft()).y())
        self.popup.setCurrentIndex(self._completer.completionModel().index(0, 0))

    def _typed(self) -> str | None:
        """Return what was typed since the open brace, with it; None when no brace is open."""
        found = _OPEN.search(self._field.before_cursor()) if self._field else None
        return found[0] if found else None

    def _chosen(self, index: QModelIndex) -> None:
        if self._field is not None:
            self._field.insert_words(index.data(SOURCE_ROLE), instead_of=len(self._typed() or ""))
