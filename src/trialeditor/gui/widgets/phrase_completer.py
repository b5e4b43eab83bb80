"""The list that opens under the cursor when a brace is typed: phrases that follow the record."""

from __future__ import annotations

import re
from typing import Protocol

from PySide6.QtCore import QModelIndex, QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QListView, QWidget

from trialeditor.gui.models.phrases import SEARCH_ROLE, SOURCE_ROLE, PhraseModel

_OPEN = re.compile(r"\{[a-z_.|A-Z]*\Z")
_WIDTH = 460
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


class PhraseCompleter(QObject):
    """Offers phrases to one field at a time."""

    def __init__(self, model: PhraseModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._field: Field | None = None
        self._completer = QCompleter(model, self)
        self._completer.setCompletionRole(SEARCH_ROLE)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setMaxVisibleItems(10)
        self.popup = QListView()
        self.popup.setProperty("uiRole", "popup")
        self._completer.setPopup(self.popup)
        # The signal without an index type would give the text alone.
        self._completer.activated[QModelIndex].connect(self._chosen)  # type: ignore[index]  # overloads are not in the stubs
        self.popup.setAccessibleName("Phrases from the record")

    def open_for(self, field: Field, widget: QWidget) -> None:
        """Open the list at the cursor of `field`, which is the widget `widget`."""
        self._field = field
        self._completer.setWidget(widget)
        self._show(self._typed() or "")

    def refresh(self) -> None:
        """Follow what is typed while the list is open; close it when the brace is gone."""
        if not self.popup.isVisible():
            return
        typed = self._typed()
        if typed is None:
            self.popup.hide()
        else:
            self._show(typed)

    def takes(self, event: QKeyEvent) -> bool:
        """Say whether the open list wants this key."""
        return self.popup.isVisible() and Qt.Key(event.key()) in _TAKEN

    @property
    def is_open(self) -> bool:
        """Whether the list is open."""
        return self.popup.isVisible()

    def _show(self, typed: str) -> None:
        if self._field is None:
            return
        self._completer.setCompletionPrefix(typed)
        if not self._completer.completionCount():
            self.popup.hide()
            return
        self.popup.setCurrentIndex(self._completer.completionModel().index(0, 0))
        box = self._field.cursorRect()
        box.setWidth(_WIDTH)
        self._completer.complete(box)

    def _typed(self) -> str | None:
        """Return what was typed since the open brace, with it; None when no brace is open."""
        found = _OPEN.search(self._field.before_cursor()) if self._field else None
        return found[0] if found else None

    def _chosen(self, index: QModelIndex) -> None:
        if self._field is not None:
            self._field.insert_words(index.data(SOURCE_ROLE), instead_of=len(self._typed() or ""))
