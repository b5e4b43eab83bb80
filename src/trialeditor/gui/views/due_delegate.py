"""Draws a page that is due: its title, how far its day is, and why it stands where it stands."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from typing_extensions import override

from trialeditor.gui.calendar_faces import DueFace
from trialeditor.gui.models.rows import FACE_ROLE
from trialeditor.gui.views.line_delegate import LineDelegate, caption
from trialeditor.gui.widgets.badge import badge_size, draw_badge

_PAD = 12.0
_TOP = 8.0
_GAP = 2.0


class DueDelegate(LineDelegate):
    """The look of a page that is due."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        small = QFontMetricsF(caption(option.font)).lineSpacing()
        return QSize(200, round(2 * _TOP + QFontMetricsF(option.font).lineSpacing() + 2 * (_GAP + small)))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        face = index.data(FACE_ROLE)
        box = QRectF(option.rect)
        painter.save()
        self._ground(painter, option, box)
        if isinstance(face, DueFace):
            is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._words(painter, option.font, face, box.adjusted(_PAD, _TOP, -_PAD, -_TOP), is_chosen=is_chosen)
        painter.restore()

    def _words(self, painter: QPainter, base: QFont, face: DueFace, inner: QRectF, *, is_chosen: bool) -> None:
        size = badge_size(face.badge, base)
        bold, small = QFont(base), caption(base)
        bold.setWeight(QFont.Weight.DemiBold)
        line, below = QFontMetricsF(bold).lineSpacing(), QFontMetricsF(small).lineSpacing()
        place = QRectF(inner.right() - size.width(), inner.top(), size.width(), size.height())
        draw_badge(painter, face.badge, place, base, self._colors, on_color=is_chosen)
        width = place.left() - inner.left() - _PAD
        self._line(painter, bold, face.title, QRectF(inner.left(), inner.top(), width, line), self._colors.text)
        top = inner.top() + line + _GAP
        self._line(painter, small, face.why, QRectF(inner.left(), top, inner.width(), below), self._colors.text)
        top += below + _GAP
        self._line(painter, small, face.detail, QRectF(inner.left(), top, inner.width(), below), self._colors.muted)
