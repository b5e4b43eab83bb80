"""Draws the headings of groups in the table of facts; the facts themselves are drawn as in any table."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from trialeditor.gui.models.facts_table import HEAD_ROLE, GroupHead
from trialeditor.gui.theme import LIGHT, Colors

_PAD, _GAP, _ARROW, _STROKE = 8.0, 8.0, 8.0, 1.75


class FactDelegate(QStyledItemDelegate):
    """A heading has an arrow that says whether it is open, and how many facts there are."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._colors = LIGHT

    def set_colors(self, colors: Colors) -> None:
        """Take the theme's colors."""
        self._colors = colors

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        head = index.data(HEAD_ROLE)
        if not isinstance(head, GroupHead):
            super().paint(painter, option, index)
            return
        painter.save()
        self._draw(painter, option, head, str(index.data()))
        painter.restore()

    def _draw(self, painter: QPainter, option: QStyleOptionViewItem, head: GroupHead, words: str) -> None:
        colors, box = self._colors, QRectF(option.rect)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(box, QColor(colors.accent_soft if is_chosen else colors.sunken))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colors.muted), _STROKE))
        painter.drawPolyline(_arrow(QPointF(box.left() + _PAD + _ARROW / 2, box.center().y()), is_open=head.is_open))
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        left = box.left() + _PAD + _ARROW + _GAP
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(font)
        painter.setPen(QColor(colors.text))
        painter.drawText(QRectF(left, box.top(), box.right() - left, box.height()), align, words)
        left += QFontMetricsF(font).horizontalAdvance(words) + _GAP
        painter.setFont(option.font)
        painter.setPen(QColor(colors.muted))
        painter.drawText(QRectF(left, box.top(), box.right() - left, box.height()), align, str(head.count))


def _arrow(at: QPointF, *, is_open: bool) -> QPolygonF:
    """Return a chevron around a point: downward when open, to the right when closed."""
    half, reach = _ARROW / 2, _ARROW / 4
    if is_open:
        return QPolygonF([at + QPointF(-half, -reach), at + QPointF(0, reach), at + QPointF(half, -reach)])
    return QPolygonF([at + QPointF(-reach, -half), at + QPointF(reach, 0), at + QPointF(-reach, half)])
