"""Draws a page that is due: its title, how far its day is, and why it stands where it stands."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem
from typing_extensions import override

from trialeditor.gui.calendar_faces import DueFace
from trialeditor.gui.views.line_delegate import FaceDelegate, caption

_PAD = 12.0
_TOP = 8.0
_GAP = 2.0


class DueDelegate(FaceDelegate[DueFace]):
    """The look of a page that is due."""

    kind = DueFace
    room = (_PAD, _TOP)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        small = QFontMetricsF(caption(option.font)).lineSpacing()
        return QSize(200, round(2 * _TOP + QFontMetricsF(option.font).lineSpacing() + 2 * (_GAP + small)))

    @override
    def _words(self, painter: QPainter, base: QFont, face: DueFace, inner: QRectF, *, is_chosen: bool) -> None:
        small = caption(base)
        below = QFontMetricsF(small).lineSpacing()
        top = inner.top() + _GAP + self._named(painter, base, face.title, face.badge, inner, is_chosen=is_chosen)
        self._line(painter, small, face.why, QRectF(inner.left(), top, inner.width(), below), self._colors.text)
        top += below + _GAP
        self._line(painter, small, face.detail, QRectF(inner.left(), top, inner.width(), below), self._colors.muted)
