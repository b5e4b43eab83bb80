"""What changes without being asked for, said to who cannot see it: a page that lapsed, words that were not saved.

What people do themselves is told by notices, which are said aloud as well; this is for what shows in badges alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from PySide6.QtCore import QObject

from trialeditor.gui.faces import CardFace, FactCardFace, HeaderFace

Say: TypeAlias = Callable[[str, bool], None]
"""Says words, at once when the flag is set."""


class Speaker(QObject):
    """Compares what is shown now with what was shown before, and says what is another."""

    def __init__(self, say: Say, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._page = ""
        self._stage = ""
        self._sections: dict[str, str] = {}
        self._is_trouble = False

    def turn_to(self, nct: str) -> None:
        """Take note that another page is open: what is shown of it is no change."""
        self._page, self._stage = nct, ""
        self._sections.clear()

    def hear_header(self, face: HeaderFace) -> None:
        """Say when the open page moved to another stage."""
        is_same = face.nct == self._page
        before, self._stage = self._stage, face.badge.word
        if is_same and before and before != face.badge.word:
            self._say(f"This page is now: {face.badge.word}. {face.sentence}", False)
        self._page = face.nct

    def hear_cards(self, faces: Sequence[CardFace | FactCardFace]) -> None:
        """Say which sections are in another state, with the reason where there is one."""
        for face in faces:
            before = self._sections.get(face.key)
            self._sections[face.key] = face.badge.word
            if before is not None and before != face.badge.word:
                self._say(f"{face.heading}: {face.badge.word}. {face.reasons}", False)

    def hear_saving(self, words: str, is_trouble: bool) -> None:
        """Say when words could not be saved, and when they are again."""
        was_trouble = self._is_trouble
        if is_trouble and not was_trouble:
            self._say(words, True)
        elif was_trouble and words.startswith(("Saved", "All words")):
            self._say(words, False)
            self._is_trouble = False
        self._is_trouble = self._is_trouble or is_trouble
