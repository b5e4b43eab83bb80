"""Draws a day: its number, how many pages are due, and which, as far as there is room."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from typing_extensions import override

from trialeditor.gui.calendar_faces import DayFace
from trialeditor.gui.faces import BadgeFace, Shape, Tone
from trialeditor.gui.models.rows import FACE_ROLE
from trialeditor.gui.views.line_delegate import LineDelegate, caption
from trialeditor.gui.widgets.badge import badge_size, draw_badge

_PAD = 6.0
_GAP = 4.0
_ROUND = 6.0


class DayDelegate(LineDelegate):
    """The look of a day."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(48, round(QFontMetricsF(option.font).lineSpacing() + 2 * _PAD))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        face = index.data(FACE_ROLE)
        painter.save()
        painter.setClipRect(option.rect)
        if isinstance(face, DayFace):
            box = QRectF(option.rect)
            self._cell(painter, option, face, box)
            self._words(painter, option.font, face, box.adjusted(_PAD, _PAD, -_PAD, -_PAD))
        painter.restore()

    def _cell(self, painter: QPainter, option: QStyleOptionViewItem, face: DayFace, box: QRectF) -> None:
        colors, state = self._colors, option.state
        painter.fillRect(box, QColor(colors.surface if face.in_month else colors.sunken))
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(colors.accent_soft))
        painter.setPen(QPen(QColor(colors.line), 1.0))
        painter.drawLine(QLineF(box.right() - 1, box.top(), box.right() - 1, box.bottom()))
        painter.drawLine(QLineF(box.left(), box.bottom() - 1, box.right(), box.bottom() - 1))
        if state & QStyle.StateFlag.State_Selected:
            is_there = bool(state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(QColor(colors.accent), 2.0 if is_there else 1.0))
            painter.drawRect(box.adjusted(1, 1, -2, -2))

    def _words(self, painter: QPainter, base: QFont, face: DayFace, inner: QRectF) -> None:
        colors = self._colors
        bold = QFont(base)
        bold.setWeight(QFont.Weight.DemiBold if face.is_today else QFont.Weight.Normal)
        line = QFontMetricsF(bold).lineSpacing()
        number = str(face.day.day)
        color = colors.text if face.in_month else colors.muted
        head = QRectF(inner.left(), inner.top(), inner.width(), line)
        if face.is_today:
            width = max(QFontMetricsF(bold).horizontalAdvance(number) + 2 * _PAD, line)
            disc = QRectF(inner.left() - _GAP / 2, inner.top(), width, line)
            painter.setBrush(QColor(colors.accent))
            painter.setPen(QColor(colors.accent))
            painter.drawRoundedRect(disc, _ROUND, _ROUND)
            head.setLeft(disc.left() + _PAD)
            color = colors.on_accent
        self._line(painter, bold, number, head, color)
        if face.count:
            self._due(painter, base, face, inner, line)

    def _due(self, painter: QPainter, base: QFont, face: DayFace, inner: QRectF, line: float) -> None:
        """Draw how many, at the right of the number, and below it which, as many lines as there is room for."""
        shape = Shape.TRIANGLE if face.tone is Tone.WARN else Shape.CLOCK
        badge = BadgeFace(word=str(face.count), tone=face.tone, shape=shape)
        size = badge_size(badge, base)
        place = QRectF(inner.right() - size.width(), inner.top(), size.width(), min(float(size.height()), line))
        draw_badge(painter, badge, place, base, self._colors)
        small = caption(base)
        below = QFontMetricsF(small).lineSpacing()
        top = inner.top() + line + _GAP
        for title in face.titles:
            if top + below > inner.bottom() + 1:
                return
            self._line(painter, small, title, QRectF(inner.left(), top, inner.width(), below), self._colors.muted)
            top += below
