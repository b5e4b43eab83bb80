"""Draws one state of a record: its day, what changed in it, where it came from."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem
from typing_extensions import override

from trialeditor.gui.history_faces import StateFace
from trialeditor.gui.views.line_delegate import FaceDelegate, caption

_PAD = 16.0
_TOP = 10.0
_GAP = 3.0


class StateDelegate(FaceDelegate[StateFace]):
    """The look of a state."""

    kind = StateFace
    room = (_PAD, _TOP)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        line = QFontMetricsF(option.font).lineSpacing()
        small = QFontMetricsF(caption(option.font)).lineSpacing()
        return QSize(200, round(2 * _TOP + 2 * line + small + 2 * _GAP))

    @override
    def _words(self, painter: QPainter, base: QFont, face: StateFace, inner: QRectF, *, is_chosen: bool) -> None:
        line = self._named(painter, base, face.name, face.badge, inner, is_chosen=is_chosen)
        top = inner.top() + line + _GAP
        self._line(painter, base, face.changed, QRectF(inner.left(), top, inner.width(), line), self._colors.text)
        small = caption(base)
        box = QRectF(inner.left(), top + line + _GAP, inner.width(), QFontMetricsF(small).lineSpacing())
        self._line(painter, small, face.detail, box, self._colors.muted)
