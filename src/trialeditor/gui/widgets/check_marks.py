"""Findings under the words of a field: a wave for a blocker, dashes for a warning, dots for a hint."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit
from typing_extensions import override

from trialeditor.domain.findings import Weight
from trialeditor.gui.check_faces import MarkFace
from trialeditor.gui.faces import Tone
from trialeditor.gui.widgets.word_marks import WordMarks

LAYER = "checks"
LINES = {
    Weight.BLOCKER: QTextCharFormat.UnderlineStyle.WaveUnderline,
    Weight.WARNING: QTextCharFormat.UnderlineStyle.DashUnderline,
    Weight.HINT: QTextCharFormat.UnderlineStyle.DotLine,
}
"""Each weight has a line of its own, so that it can be told without color."""
TONES = {Weight.BLOCKER: Tone.BAD, Weight.WARNING: Tone.WARN, Weight.HINT: Tone.INFO}


class CheckMarks(WordMarks[MarkFace]):
    """The findings of one field."""

    def at(self, place: int) -> MarkFace | None:
        """Return the heaviest finding about a place of the text, as a cursor counts; None where there is none."""
        here = [face for face, cursor in self._placed if _holds(cursor, place)]
        return max(here, key=lambda face: face.weight.rank, default=None)

    @override
    def _draw(self) -> None:
        self._layers.put(LAYER, list(self._selections()))

    def _selections(self) -> Iterator[QTextEdit.ExtraSelection]:
        """Go through the marks, heavy ones first: what one of them covers, no other marks again."""
        taken: list[tuple[int, int]] = []
        by_weight = sorted(self._placed, key=lambda each: (not each[0].is_here, -each[0].weight.rank))
        for face, cursor in by_weight:
            for start, end in _left_free(cursor.selectionStart(), cursor.selectionEnd(), taken):
                taken.append((start, end))
                yield self._one(face, start, end)

    def _one(self, face: MarkFace, start: int, end: int) -> QTextEdit.ExtraSelection:
        one = QTextEdit.ExtraSelection()
        one.cursor = QTextCursor(self._field.document())
        one.cursor.setPosition(start)
        one.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        one.format = self._look(face)
        return one

    def _look(self, face: MarkFace) -> QTextCharFormat:
        look, tone = QTextCharFormat(), TONES[face.weight]
        look.setUnderlineStyle(LINES[face.weight])
        look.setUnderlineColor(self._colors.of(tone))
        if face.is_here:
            look.setBackground(QColor(self._colors.soft(tone)))
        return look


def _holds(cursor: QTextCursor, place: int) -> bool:
    return cursor.selectionStart() <= place < cursor.selectionEnd()


def _left_free(start: int, end: int, taken: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the parts of a stretch that none of `taken` covers."""
    free = [(start, end)] if end > start else []
    for first, last in taken:
        free = [
            part
            for left, right in free
            for part in ((left, min(right, first)), (max(left, last), right))
            if part[0] < part[1]
        ]
    return free
