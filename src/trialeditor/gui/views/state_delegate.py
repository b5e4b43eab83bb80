"""Draws one state of a record: its day, what changed in it, where it came from."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from typing_extensions import override

from trialeditor.gui.history_faces import StateFace
from trialeditor.gui.models.rows import FACE_ROLE
from trialeditor.gui.views.line_delegate import LineDelegate, caption
from trialeditor.gui.widgets.badge import badge_size, draw_badge

_PAD = 16.0
_TOP = 10.0
_GAP = 3.0


class StateDelegate(LineDelegate):
    """The look of a state."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        line = QFontMetricsF(option.font).lineSpacing()
        small = QFontMetricsF(caption(option.font)).lineSpacing()
        return QSize(200, round(2 * _TOP + 2 * line + small + 2 * _GAP))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        face = index.data(FACE_ROLE)
        box = QRectF(option.rect)
        painter.save()
        self._ground(painter, option, box)
        if isinstance(face, StateFace):
            is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            inner = box.adjusted(_PAD, _TOP, -_PAD, -_TOP)
            self._words(painter, option.font, face, inner, is_chosen=is_chosen)
        painter.restore()

    def _words(self, painter: QPainter, base: QFont, face: StateFace, inner: QRectF, *, is_chosen: bool) -> None:
        bold = QFont(base)
        bold.setWeight(QFont.Weight.DemiBold)
        line = QFontMetricsF(bold).lineSpacing()
        right = inner.right()
        if face.badge:
            size = badge_size(face.badge, base)
            right -= size.width()
            place = QRectF(right, inner.top() + (line - size.height()) / 2, size.width(), size.height())
            draw_badge(painter, face.badge, place, base, self._colors, on_color=is_chosen)
        top = inner.top()
        self._line(painter, bold, face.name, QRectF(inner.left(), top, right - inner.left(), line), self._colors.text)
        top += line + _GAP
        self._line(painter, base, face.changed, QRectF(inner.left(), top, inner.width(), line), self._colors.text)
        small = caption(base)
        box = QRectF(inner.left(), top + line + _GAP, inner.width(), QFontMetricsF(small).lineSpacing())
        self._line(painter, small, face.detail, box, self._colors.muted)
