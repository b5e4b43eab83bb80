"""How words look that went, came, or must not be overlooked: struck through, underlined or bold, and colored."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QColor, QFont, QTextCharFormat

from trialeditor.gui.faces import Tone
from trialeditor.gui.history_faces import Mark
from trialeditor.gui.theme import SCALE, Colors

_TONES: Mapping[Mark, Tone] = {Mark.OLD: Tone.BAD, Mark.NEW: Tone.GOOD, Mark.LOUD: Tone.WARN}
"""Which words went and which came: for people who read what changed, never by color alone."""


def look_of(mark: Mark, colors: Colors, size: float) -> QTextCharFormat:
    """Return the look of words with a mark; `size` is that of the text, in points."""
    look = QTextCharFormat()
    look.setForeground(QColor(colors.text))
    if mark in {Mark.STRONG, Mark.LOUD}:
        look.setFontWeight(QFont.Weight.DemiBold)
    if mark is Mark.MUTED:
        look.setForeground(QColor(colors.muted))
        look.setFontPointSize(size * SCALE["caption"])
    tone = _TONES.get(mark)
    if tone:
        look.setForeground(colors.of(tone))
        look.setBackground(colors.soft(tone))
    look.setFontStrikeOut(mark is Mark.OLD)
    look.setFontUnderline(mark is Mark.NEW)
    return look


class Looks:
    """The looks of all marks in one theme and one size of text, each made once: long texts have many words."""

    def __init__(self, colors: Colors, size: float) -> None:
        self._colors, self._size = colors, size
        self._made: dict[Mark, QTextCharFormat] = {}

    def of(self, mark: Mark) -> QTextCharFormat:
        """Return the look of words with a mark."""
        if mark not in self._made:
            self._made[mark] = look_of(mark, self._colors, self._size)
        return self._made[mark]
