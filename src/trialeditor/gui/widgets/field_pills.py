"""Bound phrases on a tinted ground with round corners, drawn behind the words of a field."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QPlainTextEdit

from trialeditor.domain.text import BoundPhrase
from trialeditor.gui.theme import Colors
from trialeditor.gui.widgets.field_marks import FieldMarks, pills

_RADIUS = 5.0


def draw_pills(painter: QPainter, field: QPlainTextEdit, seen: QRect, marks: FieldMarks, colors: Colors) -> None:
    """Draw the ground of each phrase that is in sight; a broken one has the ground of what is wrong."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    block = field.firstVisibleBlock()
    while block.isValid():
        place = field.blockBoundingGeometry(block).translated(field.contentOffset())
        if place.top() > seen.bottom():
            return
        if place.bottom() >= seen.top():
            for mark in marks.phrases(block.text()):
                soft = colors.bad_soft if marks.is_broken(mark.phrase) else colors.accent_soft
                painter.setBrush(QColor(soft))
                for box in pills(block, (mark,)):
                    painter.drawRoundedRect(box.translated(place.topLeft()).adjusted(-1, 1, 1, -1), _RADIUS, _RADIUS)
        block = block.next()


def phrase_at(field: QPlainTextEdit, place: QPoint, marks: FieldMarks) -> BoundPhrase | None:
    """Return the phrase at a place of the field's viewport."""
    cursor = field.cursorForPosition(place)
    block = cursor.block()
    corner = field.blockBoundingGeometry(block).translated(field.contentOffset()).topLeft()
    for mark in marks.phrases(block.text()):
        if any(box.translated(corner).contains(place) for box in pills(block, (mark,))):
            return mark.phrase
    return None
