"""Draws one person: the name, what they do, and how their signing key stands."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from typing_extensions import override

from trialeditor.gui.people_faces import MemberFace
from trialeditor.gui.views.line_delegate import LineDelegate, caption
from trialeditor.gui.widgets.badge import badge_size, draw_badge

MEMBER_ROLE = int(Qt.ItemDataRole.UserRole)
_PAD = 12.0
_TOP = 8.0
_GAP = 2.0


class MemberDelegate(LineDelegate):
    """The look of a person."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        small = QFontMetricsF(caption(option.font)).lineSpacing()
        return QSize(200, round(2 * _TOP + QFontMetricsF(option.font).lineSpacing() + _GAP + small))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        face = index.data(MEMBER_ROLE)
        box = QRectF(option.rect)
        painter.save()
        self._ground(painter, option, box)
        if isinstance(face, MemberFace):
            is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._words(painter, option.font, face, box.adjusted(_PAD, _TOP, -_PAD, -_TOP), is_chosen=is_chosen)
        painter.restore()

    def _words(self, painter: QPainter, base: QFont, face: MemberFace, inner: QRectF, *, is_chosen: bool) -> None:
        size = badge_size(face.badge, base)
        place = QRectF(
            inner.right() - size.width(), inner.center().y() - size.height() / 2, size.width(), size.height()
        )
        draw_badge(painter, face.badge, place, base, self._colors, on_color=is_chosen)
        bold, small = QFont(base), caption(base)
        bold.setWeight(QFont.Weight.DemiBold)
        width = place.left() - inner.left() - _PAD
        line = QFontMetricsF(bold).lineSpacing()
        name = f"{face.name} · you" if face.is_you else face.name
        self._line(painter, bold, name, QRectF(inner.left(), inner.top(), width, line), self._colors.text)
        below = QRectF(inner.left(), inner.top() + line + _GAP, width, QFontMetricsF(small).lineSpacing())
        self._line(painter, small, face.roles, below, self._colors.muted)
