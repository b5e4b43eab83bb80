"""Draws one line of the list: title, number, state in word and shape, what lapsed, when it is due."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from typing_extensions import override

from trialeditor.gui.faces import BadgeFace, ListingFace
from trialeditor.gui.models.rows import FACE_ROLE
from trialeditor.gui.views.line_delegate import LineDelegate, caption, strong
from trialeditor.gui.widgets.badge import badge_size, draw_badge

_PAD = 16.0
_TOP = 12.0
_GAP = 6.0
_TITLE_LINES = 2


class ListingDelegate(LineDelegate):
    """The look of a line."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        line = QFontMetricsF(option.font).lineSpacing()
        small = QFontMetricsF(caption(option.font)).lineSpacing()
        badge = badge_size(BadgeFace(word="Draft"), option.font).height()
        return QSize(200, round(2 * _TOP + _TITLE_LINES * line + small + badge + 1.5 * _GAP))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        face = index.data(FACE_ROLE)
        box = QRectF(option.rect)
        painter.save()
        self._ground(painter, option, box)
        inner = box.adjusted(_PAD, _TOP, -_PAD, -_TOP)
        if isinstance(face, ListingFace):
            is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._words(painter, option.font, face, inner, is_chosen=is_chosen)
        else:
            self._text(painter, caption(option.font), "Loading…", inner, self._colors.muted)
        painter.restore()

    def _words(self, painter: QPainter, base: QFont, face: ListingFace, inner: QRectF, *, is_chosen: bool) -> None:
        bold = strong(base)
        line = QFontMetricsF(bold).lineSpacing()
        title = QRectF(inner.left(), inner.top(), inner.width(), _TITLE_LINES * line)
        drawn = _draw_lines(painter, bold, face.title, title, QColor(self._colors.text))
        title.setHeight(drawn * line)
        small = caption(base)
        below = QRectF(inner.left(), title.bottom() + _GAP / 2, inner.width(), QFontMetricsF(small).lineSpacing())
        self._text(
            painter, small, " · ".join(part for part in (face.nct, face.note) if part), below, self._colors.muted
        )
        size = badge_size(face.badge, base)
        badge = QRectF(inner.left(), below.bottom() + _GAP, size.width(), size.height())
        draw_badge(painter, face.badge, badge, base, self._colors, on_color=is_chosen)
        rest = QRectF(badge.right() + _GAP, badge.top(), inner.right() - badge.right() - _GAP, badge.height())
        due = self._colors.of(face.due_tone).name()
        self._text(painter, small, face.due, rest, due, Qt.AlignmentFlag.AlignRight)

    @staticmethod
    def _text(
        painter: QPainter,
        font: QFont,
        text: str,
        box: QRectF,
        color: str,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        painter.setFont(font)
        painter.setPen(QColor(color))
        short = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, align | Qt.AlignmentFlag.AlignVCenter, short)


def _draw_lines(painter: QPainter, font: QFont, text: str, box: QRectF, color: QColor) -> int:
    """Draw `text` on at most two lines, and return how many; what does not fit ends with an ellipsis."""
    metrics = QFontMetricsF(font)
    layout = QTextLayout(text, font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    painter.setFont(font)
    painter.setPen(color)
    for number in range(_TITLE_LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(box.width())
        words = text[line.textStart() : line.textStart() + line.textLength()]
        if number == _TITLE_LINES - 1:
            words = metrics.elidedText(text[line.textStart() :], Qt.TextElideMode.ElideRight, box.width())
        top = box.top() + number * metrics.lineSpacing()
        place = QRectF(box.left(), top, box.width() + 1, metrics.lineSpacing())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words.strip())
    layout.endLayout()
    return max(layout.lineCount(), 1)
