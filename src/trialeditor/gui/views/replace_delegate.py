"""Draws a section that would change: its tick, its page, and the sentence with the words that go and come."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from typing_extensions import override

from trialeditor.domain.text.differences import Piece, PieceKind
from trialeditor.gui.models.rows import FACE_ROLE
from trialeditor.gui.replace_faces import RowFace
from trialeditor.gui.views.line_delegate import LineDelegate, caption, draw_lines, strong
from trialeditor.gui.widgets.badge import badge_size, draw_badge

_PAD, _TOP, _GAP, _BOX = 12.0, 8.0, 4.0, 16.0
_LINES = 2
"""Lines of the sentence."""


class ReplaceDelegate(LineDelegate):
    """The look of a row. All rows are equally high, so that thousands cost no more than those in sight."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        line = QFontMetricsF(option.font).lineSpacing()
        small = QFontMetricsF(caption(option.font)).lineSpacing()
        return QSize(200, round(2 * _TOP + line + small + 2 * _GAP + _LINES * line))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        face = index.data(FACE_ROLE)
        box = QRectF(option.rect)
        painter.save()
        painter.setClipRect(box)
        self._ground(painter, option, box)
        if isinstance(face, RowFace):
            if not face.is_left_out:
                is_on = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
                self._tick(painter, option, is_on=is_on)
            inner = box.adjusted(2 * _PAD + _BOX, _TOP, -_PAD, -_TOP)
            is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._words(painter, option.font, face, inner, is_chosen=is_chosen)
        painter.restore()

    @override
    def editorEvent(
        self,
        event: QEvent,
        model: object,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Change the tick by Space, or by a click on its box."""
        is_key = (
            isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Space
        )
        is_click = isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease
        if is_click and isinstance(event, QMouseEvent):
            is_click = _box(option).adjusted(-8, -8, 8, 8).contains(event.position().toPoint())
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if not (is_key or is_click) or state is None:
            return False
        is_on = Qt.CheckState(state) is Qt.CheckState.Checked
        turned = Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked
        return bool(index.model().setData(index, turned, Qt.ItemDataRole.CheckStateRole))

    def _tick(self, painter: QPainter, option: QStyleOptionViewItem, *, is_on: bool) -> None:
        """Draw the box as the style sheet of the list has it."""
        box = QStyleOptionViewItem(option)
        box.rect = _box(option)
        on, off = QStyle.StateFlag.State_On, QStyle.StateFlag.State_Off
        box.state = QStyle.StateFlag.State_Enabled | (on if is_on else off)
        widget = option.widget
        style = widget.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck, box, painter, widget)

    def _words(self, painter: QPainter, base: QFont, face: RowFace, inner: QRectF, *, is_chosen: bool) -> None:
        bold = strong(base)
        line, right = QFontMetricsF(bold).lineSpacing(), inner.right()
        if face.badge is not None:
            size = badge_size(face.badge, base)
            right -= size.width()
            place = QRectF(right, inner.top() + (line - size.height()) / 2, size.width(), size.height())
            draw_badge(painter, face.badge, place, base, self._colors, on_color=is_chosen)
            right -= _PAD
        colors = self._colors
        name = QRectF(inner.left(), inner.top(), right - inner.left(), line)
        self._line(painter, bold, face.heading or face.title, name, colors.text)
        small = caption(base)
        below = QFontMetricsF(small).lineSpacing()
        where = " · ".join(part for part in (face.nct, face.title if face.heading else "", face.more) if part)
        top = inner.top() + line + _GAP
        self._line(painter, small, where, QRectF(inner.left(), top, inner.width(), below), colors.muted)
        self._sentence(
            painter, base, face.pieces, QRectF(inner.left(), top + below + _GAP, inner.width(), _LINES * line)
        )

    def _sentence(self, painter: QPainter, base: QFont, pieces: Sequence[Piece], box: QRectF) -> None:
        """Draw a sentence on the lines that there are: words that go struck through, words that come underlined."""
        layout = QTextLayout("".join(each.text for each in pieces), base)
        layout.setFormats(list(self._formats(pieces)))
        draw_lines(painter, layout, box, most=_LINES, color=self._colors.text)

    def _formats(self, pieces: Sequence[Piece]) -> list[QTextLayout.FormatRange]:
        formats: list[QTextLayout.FormatRange] = []
        at = 0
        for each in pieces:
            length = len(each.text.encode("utf-16-le")) // 2
            if each.kind is not PieceKind.SAME:
                one = QTextLayout.FormatRange()
                one.start, one.length, one.format = at, length, self._look(each.kind)
                formats.append(one)
            at += length
        return formats

    def _look(self, kind: PieceKind) -> QTextCharFormat:
        colors, look = self._colors, QTextCharFormat()
        is_gone = kind is PieceKind.REMOVED
        look.setForeground(QColor(colors.bad if is_gone else colors.good))
        look.setBackground(QColor(colors.bad_soft if is_gone else colors.good_soft))
        look.setFontStrikeOut(is_gone)
        look.setFontUnderline(not is_gone)
        return look


def _box(option: QStyleOptionViewItem) -> QRect:
    """Return where the tick of a row stands."""
    rect = option.rect
    return QRect(rect.left() + round(_PAD), rect.top() + round(_TOP) + 2, round(_BOX), round(_BOX))
