"""Comments in the cards: marks on the words that they are about, and which of them the cursor is in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from trialeditor.gui.comment_faces import CommentMarks
from trialeditor.gui.views.card_column import CardColumn


class CardComments(QObject):
    """Keeps what is shown, for cards that are made later."""

    entered = Signal(int)
    """The person put the cursor into the words of this thread."""

    def __init__(self, cards: CardColumn, actions: Sequence[QAction]) -> None:
        """Show it in `cards`; `actions` are what a field's menu offers on any words."""
        super().__init__(cards)
        self._cards = cards
        self._actions = tuple(actions)
        self._marks = CommentMarks()

    def show_marks(self, face: CommentMarks) -> None:
        """Mark other words."""
        self._marks = face
        for key in self._cards.keys:
            field = self._cards.card(key).field
            field.comment_actions = self._actions
            marks = field.said
            marks.told = self.entered.emit
            marks.show_marks(face.marks.get(key, ()))

    def show_again(self) -> None:
        """Show the same in other cards."""
        self.show_marks(self._marks)
