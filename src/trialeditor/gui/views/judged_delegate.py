"""Draws a finding or a criterion: the mark of how it stands, its words, and what is said of them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout
from PySide6.QtWidgets import QStyleOptionViewItem
from typing_extensions import override

from trialeditor.gui.check_faces import HeadingFace, LineFace
from trialeditor.gui.models.rows import FACE_ROLE
from trialeditor.gui.shapes import draw_shape
from trialeditor.gui.views.line_delegate import LineDelegate, caption, strong

_PAD, _TOP, _GAP = 16.0, 8.0, 2.0
_HEAD_TOP, _HEAD_BELOW = 16.0, 6.0
_BESIDE = 8.0
_LINES = 2
"""Lines of what is said; all of it stands below the list."""


class JudgedDelegate(LineDelegate):
    """The look of lines and of the names above them."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        face = index.data(FACE_ROLE)
        line = QFontMetricsF(option.font).lineSpacing()
        small = QFontMetricsF(caption(option.font)).lineSpacing()
        if isinstance(face, HeadingFace):
            return QSize(200, round(_HEAD_TOP + small + _HEAD_BELOW))
        more = small + _GAP if isinstance(face, LineFace) and face.note else 0
        return QSize(200, round(2 * _TOP + line + _GAP + _LINES * small + more))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        face = index.data(FACE_ROLE)
        box = QRectF(option.rect)
        painter.save()
        painter.setClipRect(box)
        if isinstance(face, HeadingFace):
            self._heading(painter, option.font, face, box)
        elif isinstance(face, LineFace):
            self._ground(painter, option, box)
            self._words(painter, option.font, face, box.adjusted(_PAD, _TOP, -_PAD, -_TOP))
        painter.restore()

    def _heading(self, painter: QPainter, base: QFont, face: HeadingFace, box: QRectF) -> None:
        small = caption(base)
        bold = strong(small)
        line = QFontMetricsF(bold)
        row = QRectF(box.left() + _PAD, box.top() + _HEAD_TOP, box.width() - 2 * _PAD, line.lineSpacing())
        counts = QFontMetricsF(small).horizontalAdvance(face.counts)
        name = row.adjusted(0, 0, -counts - _BESIDE, 0)
        self._line(painter, bold, face.words, name, self._colors.text)
        painter.setFont(small)
        painter.setPen(QColor(self._colors.muted))
        painter.drawText(row, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, face.counts)
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(self._colors.line))

    def _words(self, painter: QPainter, base: QFont, face: LineFace, inner: QRectF) -> None:
        bold = strong(base)
        metrics, small = QFontMetricsF(bold), caption(base)
        side, line, below = metrics.ascent(), metrics.lineSpacing(), QFontMetricsF(small).lineSpacing()
        mark = QRectF(inner.left(), inner.top() + (line - side) / 2, side, side)
        draw_shape(painter, face.badge.shape, mark, self._colors.of(face.badge.tone))
        left = inner.left() + side + _BESIDE
        width = inner.right() - left
        self._line(painter, bold, face.name, QRectF(left, inner.top(), width, line), self._colors.text)
        top = inner.top() + line + _GAP
        self._lines(painter, small, f"{face.badge.word} · {face.about}", QRectF(left, top, width, _LINES * below))
        if face.note:
            row = QRectF(left, top + _LINES * below + _GAP, width, below)
            self._line(painter, small, face.note, row, self._colors.text)

    def _lines(self, painter: QPainter, font: QFont, text: str, box: QRectF) -> None:
        """Draw words on the lines that there are; the last one ends with an ellipsis where more would follow."""
        metrics = QFontMetricsF(font)
        layout = QTextLayout(text, font)
        layout.beginLayout()
        painter.setFont(font)
        painter.setPen(QColor(self._colors.muted))
        for number in range(_LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(box.width())
            part = text[line.textStart() : line.textStart() + line.textLength()]
            if number == _LINES - 1:
                part = metrics.elidedText(text[line.textStart() :], Qt.TextElideMode.ElideRight, box.width())
            at = QPointF(box.left(), box.top() + number * metrics.lineSpacing() + metrics.ascent())
            painter.drawText(at, part)
        layout.endLayout()
