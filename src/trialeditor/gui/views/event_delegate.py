"""Draws what happened to a page: a version with who made it and what was done with it, line by line."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem
from typing_extensions import override

from trialeditor.gui.models.rows import FACE_ROLE
from trialeditor.gui.timeline_faces import ActFace, EventFace
from trialeditor.gui.views.line_delegate import FaceDelegate, caption
from trialeditor.gui.widgets.badge import badge_size, draw_badge

_PAD = 16.0
_TOP = 10.0
_GAP = 3.0
_ABOVE_ACT = 8.0


class EventDelegate(FaceDelegate[EventFace]):
    """The look of an event."""

    kind = EventFace
    room = (_PAD, _TOP)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        face = index.data(FACE_ROLE)
        line = QFontMetricsF(option.font).lineSpacing()
        small = QFontMetricsF(caption(option.font)).lineSpacing()
        height = 2 * _TOP + line + _GAP + small
        if isinstance(face, EventFace):
            height += (small + _GAP) * bool(face.note)
            height += sum(_ABOVE_ACT + badge_size(act.badge, option.font).height() + _GAP + small for act in face.acts)
        return QSize(200, round(height))

    @override
    def _words(self, painter: QPainter, base: QFont, face: EventFace, inner: QRectF, *, is_chosen: bool) -> None:
        small = caption(base)
        below = QFontMetricsF(small).lineSpacing()
        top = inner.top() + _GAP + self._named(painter, base, face.name, face.badge, inner, is_chosen=is_chosen)
        self._line(painter, small, face.who, QRectF(inner.left(), top, inner.width(), below), self._colors.muted)
        top += below
        if face.note:
            box = QRectF(inner.left(), top + _GAP, inner.width(), below)
            self._line(painter, small, face.note, box, self._colors.text)
            top += _GAP + below
        for act in face.acts:
            top = self._act(painter, base, act, QRectF(inner.left(), top, inner.width(), 0), is_chosen=is_chosen)

    def _act(self, painter: QPainter, base: QFont, act: ActFace, at: QRectF, *, is_chosen: bool) -> float:
        """Draw what was done with a version below `at`; return where that ends."""
        size = badge_size(act.badge, base)
        top = at.top() + _ABOVE_ACT
        width = min(float(size.width()), at.width())
        draw_badge(
            painter, act.badge, QRectF(at.left(), top, width, size.height()), base, self._colors, on_color=is_chosen
        )
        small = caption(base)
        below = QFontMetricsF(small).lineSpacing()
        top += size.height() + _GAP
        self._line(painter, small, act.detail, QRectF(at.left(), top, at.width(), below), self._colors.muted)
        return top + below
