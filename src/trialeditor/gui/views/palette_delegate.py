"""Draws a line of the palette: a name with the letters that fit, where it stands or why not, and its keys."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from typing_extensions import override

from trialeditor.gui.models.rows import FACE_ROLE
from trialeditor.gui.palette_faces import PaletteLine
from trialeditor.gui.views.line_delegate import LineDelegate, caption, strong

_PAD, _TOP, _GAP, _KEY_PAD, _RADIUS = 16.0, 8.0, 12.0, 6.0, 4.0
_ABOVE_GROUP = 12.0
_LEAST_NAME = 0.45
"""The part of a line that its name has at the least."""


class PaletteDelegate(LineDelegate):
    """The look of a line."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        line = index.data(FACE_ROLE)
        height = QFontMetricsF(option.font).lineSpacing() + 2 * _TOP
        if isinstance(line, PaletteLine) and line.group:
            height += _group_height(option.font)
        return QSize(200, round(height))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line = index.data(FACE_ROLE)
        if not isinstance(line, PaletteLine):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        if line.group:
            box = self._heading(painter, option.font, line.group, box)
        self._chosen(painter, option, box)
        self._words(painter, option.font, line, box.adjusted(_PAD, 0, -_PAD, 0))
        painter.restore()

    def _heading(self, painter: QPainter, base: QFont, group: str, box: QRectF) -> QRectF:
        """Draw the heading above a line; return where the line itself stands."""
        height = _group_height(base)
        font = caption(base)
        font.setWeight(QFont.Weight.DemiBold)
        at = QRectF(box.left() + _PAD, box.top() + _ABOVE_GROUP, box.width() - 2 * _PAD, height - _ABOVE_GROUP)
        self._line(painter, font, group, at, self._colors.muted)
        return box.adjusted(0, height, 0, 0)

    def _chosen(self, painter: QPainter, option: QStyleOptionViewItem, box: QRectF) -> None:
        """Draw the ground of the line that Enter chooses; the others have none, and no lines between them."""
        if option.state & QStyle.StateFlag.State_Selected:
            self._ground(painter, option, box)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(self._colors.hover))

    def _words(self, painter: QPainter, base: QFont, line: PaletteLine, inner: QRectF) -> None:
        right = inner.right()
        if line.keys:
            right = self._keys(painter, caption(base), line, inner) - _GAP
        metrics = QFontMetricsF(base)
        bold = strong(base)
        name = f"{line.name}  ✓" if line.is_on else line.name
        wanted = QFontMetricsF(bold).horizontalAdvance(name) + 2
        room = right - inner.left()
        detail = QFontMetricsF(caption(base)).horizontalAdvance(line.detail) + 2
        width = min(wanted, max(room - _GAP - detail, room * _LEAST_NAME))
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, width)
        self._name(painter, base, shown, line, QRectF(inner.left(), inner.top(), width, inner.height()))
        at = QRectF(inner.left() + width + _GAP, inner.top(), room - width - _GAP, inner.height())
        self._line(painter, caption(base), line.detail, at, self._colors.warn if line.why_not else self._colors.muted)

    def _name(self, painter: QPainter, font: QFont, shown: str, line: PaletteLine, box: QRectF) -> None:
        """Draw a name with the letters that were typed in bold: by weight and color, so that either is enough."""
        layout = QTextLayout(shown, font)
        strong = QTextCharFormat()
        strong.setFontWeight(QFont.Weight.DemiBold)
        strong.setForeground(QColor(self._colors.accent))
        layout.setFormats([_range(place, strong) for place in line.marks if place < len(shown)])
        layout.beginLayout()
        row = layout.createLine()
        row.setLineWidth(box.width() + _GAP)
        layout.endLayout()
        painter.setPen(QColor(self._colors.muted if line.why_not else self._colors.text))
        layout.draw(painter, box.topLeft() + QRectF(0, (box.height() - row.height()) / 2, 0, 0).topLeft())

    def _keys(self, painter: QPainter, font: QFont, line: PaletteLine, inner: QRectF) -> float:
        """Draw the keys at the right; return where they begin."""
        metrics = QFontMetricsF(font)
        width, height = metrics.horizontalAdvance(line.keys) + 2 * _KEY_PAD, metrics.lineSpacing() + 2
        cap = QRectF(inner.right() - width, inner.center().y() - height / 2, width, height)
        painter.setPen(QColor(self._colors.line))
        painter.setBrush(QColor(self._colors.surface))
        painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        self._line(painter, font, line.keys, cap.adjusted(_KEY_PAD, 0, -_KEY_PAD + 2, 0), self._colors.muted)
        return cap.left()


def _range(place: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = place, 1
    made.format = look
    return made


def _group_height(base: QFont) -> float:
    return QFontMetricsF(caption(base)).lineSpacing() + _ABOVE_GROUP + 4
