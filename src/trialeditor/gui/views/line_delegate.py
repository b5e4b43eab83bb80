"""What the lines of all our lists share: the ground that shows what is chosen, and how words are cut."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from trialeditor.gui.faces import BadgeFace
from trialeditor.gui.models.rows import FACE_ROLE
from trialeditor.gui.theme import LIGHT, SCALE, Colors
from trialeditor.gui.widgets.badge import badge_size, draw_badge

FaceT = TypeVar("FaceT")
_BAR = 3.0
_BESIDE = 12.0
"""Between a name and its badge."""


class LineDelegate(QStyledItemDelegate):
    """The ground of a line. What stands on it is said by the delegate of each list."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._colors = LIGHT

    def set_colors(self, colors: Colors) -> None:
        """Take the theme's colors."""
        self._colors = colors

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, box: QRectF) -> None:
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(self._colors.accent_soft))
            painter.fillRect(QRectF(box.left(), box.top(), _BAR, box.height()), QColor(self._colors.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(self._colors.hover))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(self._colors.line))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(self._colors.accent))
            painter.drawRect(box.adjusted(1, 1, -2, -2))

    @staticmethod
    def _line(painter: QPainter, font: QFont, text: str, box: QRectF, color: str) -> None:
        """Draw a single line; what does not fit ends with an ellipsis."""
        painter.setFont(font)
        painter.setPen(QColor(color))
        short = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, short)


class FaceDelegate(LineDelegate, Generic[FaceT]):
    """Draws lines of one kind: the ground, and on it what `_words` draws, with room around it."""

    kind: type[FaceT]
    """Lines that hold anything else are left empty."""
    room: tuple[float, float]
    """At the sides, and above and below."""

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        face, box = index.data(FACE_ROLE), QRectF(option.rect)
        painter.save()
        painter.setClipRect(box)
        self._ground(painter, option, box)
        if isinstance(face, self.kind):
            is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            (side, above) = self.room
            self._words(painter, option.font, face, box.adjusted(side, above, -side, -above), is_chosen=is_chosen)
        painter.restore()

    def _words(self, painter: QPainter, base: QFont, face: FaceT, inner: QRectF, *, is_chosen: bool) -> None:
        raise NotImplementedError

    def _named(
        self, painter: QPainter, base: QFont, name: str, badge: BadgeFace | None, inner: QRectF, *, is_chosen: bool
    ) -> float:
        """Draw a name with its badge at the other end of its line; return how high the line is."""
        bold = strong(base)
        line, right = QFontMetricsF(bold).lineSpacing(), inner.right()
        if badge:
            size = badge_size(badge, base)
            right -= size.width()
            place = QRectF(right, inner.top() + (line - size.height()) / 2, size.width(), size.height())
            draw_badge(painter, badge, place, base, self._colors, on_color=is_chosen)
        width = right - inner.left() - (_BESIDE if badge else 0)
        self._line(painter, bold, name, QRectF(inner.left(), inner.top(), width, line), self._colors.text)
        return line


def strong(base: QFont) -> QFont:
    """Return the font of a name."""
    font = QFont(base)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def caption(base: QFont) -> QFont:
    """Return the font of what stands below a name."""
    font = QFont(base)
    font.setPointSizeF(base.pointSizeF() * SCALE["caption"])
    return font


def draw_lines(painter: QPainter, layout: QTextLayout, box: QRectF, *, most: int, color: str) -> None:
    """Draw words with looks of their own on so many lines at the most, from the top of a box."""
    layout.beginLayout()
    top = 0.0
    for _ in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(box.width())
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    painter.setPen(QColor(color))
    layout.draw(painter, box.topLeft())
