"""Draws one cell of the table of trials: words on one line, the stage in word and shape, a due date in its tone."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from typing_extensions import override

from trialeditor.domain.list_look import Column
from trialeditor.gui.faces import ListingFace
from trialeditor.gui.models.rows import FACE_ROLE
from trialeditor.gui.models.trial_table import COLUMNS
from trialeditor.gui.views.line_delegate import LineDelegate
from trialeditor.gui.widgets.badge import badge_size, draw_badge

_PAD = 8.0


class CellDelegate(LineDelegate):
    """The look of a cell."""

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        box = QRectF(option.rect)
        self._cell(painter, option, box)
        inner = box.adjusted(_PAD, 0, -_PAD, 0)
        face, column = index.data(FACE_ROLE), COLUMNS[index.column()]
        if isinstance(face, ListingFace) and column is Column.STAGE:
            size = badge_size(face.badge, option.font)
            badge = QRectF(inner.left(), inner.center().y() - size.height() / 2, size.width(), size.height())
            is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            painter.setClipRect(box)
            draw_badge(painter, face.badge, badge, option.font, self._colors, on_color=is_chosen)
        else:
            words = str(index.data(Qt.ItemDataRole.DisplayRole))
            self._line(painter, self._font(option.font, column), words, inner, self._color(face, column))
        painter.restore()

    def _cell(self, painter: QPainter, option: QStyleOptionViewItem, box: QRectF) -> None:
        """Paint the ground of a cell: what is chosen is one band from end to end."""
        colors, state = self._colors, option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(colors.accent_soft))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(colors.line))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(colors.accent))
            painter.drawRect(box.adjusted(0, 0, -1, -2))

    @staticmethod
    def _font(base: QFont, column: Column) -> QFont:
        font = QFont(base)
        if column is Column.TITLE:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def _color(self, face: object, column: Column) -> str:
        if isinstance(face, ListingFace) and column is Column.DUE:
            return self._colors.of(face.due_tone).name()
        return self._colors.text if column in (Column.TITLE, Column.NUMBER) else self._colors.neutral
