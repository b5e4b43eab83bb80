"""How a section reads: the grade as a band, the longest sentence, and how it read when it was signed."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from trialeditor.gui.check_faces import StripFace
from trialeditor.gui.plain_tip import plain_tip
from trialeditor.gui.theme import Space
from trialeditor.gui.widgets.badge import Badge
from trialeditor.gui.widgets.short_line import ShortLine


class ReadingStrip(QWidget):
    """Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._badge = Badge(self)
        self._words = ShortLine(self)
        self._words.setProperty("uiRole", "caption")
        self._badge.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SMALL)
        row.addWidget(self._badge)
        row.addWidget(self._words, 1)
        self.hide()

    def show_face(self, face: StripFace | None) -> None:
        """Say how the section reads; nothing for one without words."""
        self.setVisible(face is not None)
        if face is not None:
            self._badge.show_face(face.badge)
            self._words.say(face.words)
            self._badge.setToolTip(plain_tip(face.tip))
            self.setAccessibleDescription(f"{face.badge.word}. {face.words}")

    @property
    def words(self) -> str:
        """What is said now."""
        return f"{self._badge.accessibleDescription()}. {self._words.words}" if not self.isHidden() else ""
