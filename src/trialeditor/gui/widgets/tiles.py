"""Counts as tiles, of which one is chosen: large number, shape and word."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from trialeditor.gui.faces import BadgeFace
from trialeditor.gui.intake_faces import Group, TileFace
from trialeditor.gui.shapes import draw_shape
from trialeditor.gui.theme import LIGHT, SCALE, Colors

_PAD = 12.0
_GAP = 8.0
_RADIUS = 8.0
_SPACING = 12
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Tile(QAbstractButton):
    """One count. It is chosen by a click or, from its neighbors, by the arrow keys."""

    def __init__(self, group: Group, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = TileFace(group=group, count="", badge=BadgeFace(word=""))
        self._colors = LIGHT
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_face(self, face: TileFace) -> None:
        """Show a count."""
        self._face = face
        self.setAccessibleName(face.spoken)
        self.updateGeometry()
        self.update()

    def set_colors(self, colors: Colors) -> None:
        """Take the theme's colors."""
        self._colors = colors
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose it by Enter too: the dialog around it would take the key for its own button."""
        if event.key() in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def sizeHint(self) -> QSize:
        number, word = QFontMetricsF(self._number_font()), QFontMetricsF(self._word_font())
        wide = word.horizontalAdvance(self._face.badge.word) + word.ascent() + _GAP
        width = max(wide, number.horizontalAdvance(self._face.count)) + 2 * _PAD + 1
        return QSize(round(width), round(2 * _PAD + number.lineSpacing() + word.lineSpacing()))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        self._paint_words(painter)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        colors, tone = self._colors, self._face.badge.tone
        chosen = self.isChecked()
        width = 2.0 if self.hasFocus() else 1.0
        inset = width / 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        edge = colors.accent if self.hasFocus() else colors.of(tone).name() if chosen else colors.line
        painter.setPen(QPen(QColor(edge), width))
        hovered = QColor(colors.hover if self.underMouse() else colors.surface)
        painter.setBrush(colors.soft(tone) if chosen else hovered)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)

    def _paint_words(self, painter: QPainter) -> None:
        number, word = self._number_font(), self._word_font()
        inner = QRectF(self.rect()).adjusted(_PAD, _PAD, -_PAD, -_PAD)
        painter.setFont(number)
        painter.setPen(QColor(self._colors.text if self._face.count != "0" else self._colors.muted))
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, self._face.count)
        metrics = QFontMetricsF(word)
        side = metrics.ascent() - 1
        line = QRectF(inner.left(), inner.bottom() - metrics.lineSpacing(), inner.width(), metrics.lineSpacing())
        color = self._colors.of(self._face.badge.tone)
        draw_shape(
            painter, self._face.badge.shape, QRectF(line.left(), line.center().y() - side / 2, side, side), color
        )
        painter.setFont(word)
        painter.setPen(color)
        painter.drawText(line.adjusted(side + _GAP, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._face.badge.word)

    def _number_font(self) -> QFont:
        return _font(self.font(), SCALE["page"])

    def _word_font(self) -> QFont:
        return _font(self.font(), SCALE["body"])


def _font(base: QFont, factor: float) -> QFont:
    font = QFont(base)
    font.setPointSizeF(base.pointSizeF() * factor)
    font.setWeight(QFont.Weight.DemiBold)
    return font


class TileBar(QWidget):
    """Tiles in a row: those that there is a count for."""

    chosen = Signal(object)
    """Group."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_SPACING)
        self._tiles = {group: Tile(group, self) for group in Group}
        for group, tile in self._tiles.items():
            row.addWidget(tile, 1)
            tile.toggled.connect(lambda on, group=group: self.chosen.emit(group) if on else None)

    def show_tiles(self, faces: Sequence[TileFace], chosen: Group) -> None:
        """Show counts, and choose one of them."""
        shown = {face.group: face for face in faces}
        for group, tile in self._tiles.items():
            tile.setVisible(group in shown)
            if group in shown:
                tile.show_face(shown[group])
        self._tiles[chosen].setChecked(True)

    @property
    def chosen_group(self) -> Group:
        """The group whose tile is chosen."""
        return next((group for group, tile in self._tiles.items() if tile.isChecked()), Group.NEW)

    def tile(self, group: Group) -> Tile:
        """Return the tile of a group."""
        return self._tiles[group]
