"""Matches in the cards of a page: marked in their fields, brought into sight, and selected."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QScrollArea

from trialeditor.domain.text.finding import Found
from trialeditor.gui.find_faces import FoundFace, Place
from trialeditor.gui.views.card_column import CardColumn
from trialeditor.gui.widgets.found_marks import stretch

_ABOVE = 96
"""Words around a match stay in sight with it."""
_LONGEST = 200


class FoundPlaces(QObject):
    """Knows where in the column something stands."""

    def __init__(self, cards: CardColumn, scroll: QScrollArea) -> None:
        super().__init__(cards)
        self._cards = cards
        self._scroll = scroll

    def show_found(self, face: FoundFace) -> None:
        """Mark the matches of all sections."""
        for key in self._cards.keys:
            here = Found(face.here.start, face.here.end) if face.here and face.here.key == key else None
            self._cards.card(key).field.found.show_found(face.places.get(key, ()), here)

    def reach(self, place: Place) -> None:
        """Select a match and bring it into sight. The focus stays where it is."""
        if place.key not in self._cards.keys:
            return
        self._let_go(place.key)
        field = self._cards.card(place.key).field
        cursor = stretch(field, field.toPlainText(), place.start, place.end)
        field.setTextCursor(cursor)
        self.bring_up(place)

    def _let_go(self, key: str) -> None:
        """Select nothing in the other sections: of what was found, one match alone is the present one."""
        for other in self._cards.keys:
            cursor = self._cards.card(other).field.textCursor()
            if other != key and cursor.hasSelection():
                cursor.clearSelection()
                self._cards.card(other).field.setTextCursor(cursor)

    def bring_up(self, place: Place) -> None:
        """Bring a match into sight, and some words around it as far as there is room."""
        field = self._cards.card(place.key).field
        box = field.cursorRect(stretch(field, field.toPlainText(), place.start, place.end))
        ground = self._scroll.widget()
        if field.isVisible() and ground is not None:
            at = field.viewport().mapTo(ground, QPoint(box.center()))
            room = self._scroll.viewport().height() // 3
            self._scroll.ensureVisible(at.x(), at.y(), 0, min(_ABOVE, room))

    def place(self) -> Place | None:
        """Return the selection of the field that the person wrote in last, also when it is empty."""
        key = self._cards.here_key
        if not key:
            return None
        _, start, end = self._cards.card(key).field.selection()
        return Place(key=key, start=start, end=end)

    def selected_words(self) -> str:
        """Return the words that are selected there, when they are few and on one line."""
        key = self._cards.here_key
        words = self._cards.card(key).field.textCursor().selectedText() if key else ""
        return "" if "\u2029" in words or len(words) > _LONGEST else words.strip()

    def go_to(self, place: Place | None) -> None:
        """Move the focus to a match, or to where the person wrote last."""
        if place is not None:
            self._cards.go_to(place.key)
        else:
            self._cards.go()
