"""Draws what a search found in the manual: where it stands, and some words around it with the letters that agree."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyleOptionViewItem
from typing_extensions import override

from trialeditor.gui.manual import Hit, places_of
from trialeditor.gui.views.line_delegate import LineDelegate, caption, draw_lines, strong

HIT_ROLE = int(Qt.ItemDataRole.UserRole)
_PAD = 12.0
_TOP = 8.0
_GAP = 2.0
_LINES = 3


class HitDelegate(LineDelegate):
    """The look of a hit."""

    query = ""
    """What was looked for."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        small = QFontMetricsF(caption(option.font)).lineSpacing()
        return QSize(120, round(2 * _TOP + QFontMetricsF(option.font).lineSpacing() + _GAP + _LINES * small))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        hit = index.data(HIT_ROLE)
        box = QRectF(option.rect)
        painter.save()
        self._ground(painter, option, box)
        if isinstance(hit, Hit):
            inner = box.adjusted(_PAD, _TOP, -_PAD, -_TOP)
            bold = strong(option.font)
            line = QFontMetricsF(bold).lineSpacing()
            head = QRectF(inner.left(), inner.top(), inner.width(), line)
            self._line(painter, bold, spoken_place(hit), head, self._colors.text)
            self._words(painter, caption(option.font), hit.snippet, inner.adjusted(0, line + _GAP, 0, 0))
        painter.restore()

    def _words(self, painter: QPainter, font: QFont, words: str, box: QRectF) -> None:
        """Draw a few lines of words, those that were looked for strong."""
        layout = QTextLayout(words, font)
        layout.setFormats(list(self._strong(words)))
        draw_lines(painter, layout, box, most=_LINES, color=self._colors.muted)

    def _strong(self, words: str) -> Iterable[QTextLayout.FormatRange]:
        look = QTextCharFormat()
        look.setFontWeight(QFont.Weight.DemiBold)
        look.setForeground(QColor(self._colors.text))
        look.setBackground(QColor(self._colors.warn_soft))
        for start, length in places_of(words, self.query):
            strong = QTextLayout.FormatRange()
            strong.start, strong.length, strong.format = start, length, look
            yield strong


def spoken_place(hit: Hit) -> str:
    """Say where a hit stands: "Write a page › Phrases"."""
    return f"{hit.title} › {hit.heading}" if hit.heading else hit.title
