"""How an offered phrase is drawn: what the fact is called, what it reads now, and the name of its form."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from trialeditor.gui.faces import PhraseOffer
from trialeditor.gui.models.rows import FACE_ROLE
from trialeditor.gui.theme import LIGHT, SCALE, Colors

WIDTH = 560
_LEAST = 240
_PAD, _GAP, _NAME, _FORM = 12.0, 12.0, 0.34, 0.16


class PhraseDelegate(QStyledItemDelegate):
    """Three columns: name, words, form."""

    colors: Colors = LIGHT

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(_LEAST, option.fontMetrics.height() + 12)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        offer: PhraseOffer = index.data(FACE_ROLE)
        box = QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(self.colors.accent_soft))
        inner = box.adjusted(_PAD, 0, -_PAD, 0)
        name, form = inner.width() * _NAME, inner.width() * _FORM
        font = QFont(option.font)
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * SCALE["caption"])
        first = QRectF(inner.left(), inner.top(), name - _GAP, inner.height())
        last = QRectF(inner.right() - form, inner.top(), form, inner.height())
        between = QRectF(inner.left() + name, inner.top(), inner.width() - name - form - _GAP, inner.height())
        _draw(painter, first, offer.label, font, self.colors.muted)
        _draw(painter, between, offer.words or "nothing", font, self.colors.text)
        _draw(painter, last, offer.source[1:-1].partition("|")[2], small, self.colors.muted, right=True)
        painter.restore()


def _draw(painter: QPainter, box: QRectF, words: str, font: QFont, color: str, *, right: bool = False) -> None:
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, round(box.width()))
    painter.setFont(font)
    painter.setPen(QColor(color))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | side, shown)
