"""Draws a line of the rail: a name at the left, its count at the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from trialeditor.gui.models.rows import FACE_ROLE
from trialeditor.gui.queue_faces import RailFace, RailKind
from trialeditor.gui.theme import LIGHT, SCALE, Colors, Space

_PAD = 8.0
_ROOM = 12
_RADIUS = 6.0
_BAR = 3.0


class RailDelegate(QStyledItemDelegate):
    """The look of a line."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._colors = LIGHT

    def set_colors(self, colors: Colors) -> None:
        """Take the theme's colors."""
        self._colors = colors

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(80, round(QFontMetricsF(option.font).lineSpacing()) + _ROOM)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        face = index.data(FACE_ROLE)
        if isinstance(face, RailFace):
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(option.rect)
            self._ground(painter, option, box, is_chosen=face.is_chosen)
            self._words(painter, option.font, face, box.adjusted(_PAD, 0, -_PAD, 0))
            painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, box: QRectF, *, is_chosen: bool) -> None:
        state, inner = option.state, box.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        if is_chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(self._colors.accent_soft if is_chosen else self._colors.hover))
            painter.drawRoundedRect(inner, _RADIUS, _RADIUS)
        if is_chosen:  # a tint alone is not seen by everybody
            bar = QRectF(inner.left(), inner.top() + Space.SNUG, _BAR, inner.height() - 2 * Space.SNUG)
            painter.setBrush(QColor(self._colors.accent))
            painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(self._colors.accent))
            painter.drawRoundedRect(inner, _RADIUS, _RADIUS)

    def _words(self, painter: QPainter, base: QFont, face: RailFace, box: QRectF) -> None:
        small, font = QFont(base), QFont(base)
        small.setPointSizeF(base.pointSizeF() * SCALE["caption"])
        is_heading = face.kind is RailKind.HEADING
        font = small if is_heading else font
        font.setWeight(QFont.Weight.DemiBold if face.is_chosen or is_heading else QFont.Weight.Normal)
        room = QFontMetricsF(small).horizontalAdvance(face.count)
        painter.setFont(small)
        painter.setPen(QColor(self._colors.text if face.is_chosen else self._colors.muted))
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, face.count)
        painter.setFont(font)
        painter.setPen(QColor(self._colors.muted if is_heading else self._colors.text))
        words = box.adjusted(0, 0, -room - (_PAD if face.count else 0), 0)
        label = QFontMetricsF(font).elidedText(face.label, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, label)
