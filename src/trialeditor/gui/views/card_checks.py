"""What the checks say, shown in the cards: marks under the words, and how each section reads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from trialeditor.gui.check_faces import MarksFace, StripFace
from trialeditor.gui.views.card_column import CardColumn
from trialeditor.gui.views.section_card import SectionCard


class CardChecks(QObject):
    """Keeps what is shown, for cards that are made later."""

    def __init__(self, cards: CardColumn, actions: Sequence[QAction]) -> None:
        """Show it in `cards`; `actions` are what a field's menu offers on words that a check asks about."""
        super().__init__(cards)
        self._cards = cards
        self._actions = tuple(actions)
        self._marks = MarksFace()
        self._strips: Mapping[str, StripFace] = {}

    def show_marks(self, face: MarksFace) -> None:
        """Mark other words."""
        self._marks = face
        for key in self._cards.keys:
            field = self._cards.card(key).field
            field.finding_actions = self._actions
            field.checks.show_marks(face.marks.get(key, ()))

    def show_readings(self, faces: Mapping[str, StripFace]) -> None:
        """Say below the words of each written section how they read."""
        self._strips = faces
        for key in self._cards.keys:
            card = self._cards.card(key)
            if isinstance(card, SectionCard):
                card.ui.reading.show_face(faces.get(key))

    def leave(self, key: str) -> None:
        """Let the words of a section be that were selected for another finding: one selection is enough."""
        if key in self._cards.keys:
            field = self._cards.card(key).field
            cursor = field.textCursor()
            cursor.clearSelection()
            field.setTextCursor(cursor)

    def show_again(self) -> None:
        """Show the same in other cards."""
        self.show_marks(self._marks)
        self.show_readings(self._strips)
