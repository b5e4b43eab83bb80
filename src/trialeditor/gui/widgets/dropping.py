"""Where files can be dropped: a well in a dialog, and a veil over the window while something is dragged across it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from trialeditor.gui.handed import handed
from trialeditor.gui.icons import pixmap
from trialeditor.gui.theme import LIGHT, SCALE, Colors
from trialeditor.gui.widgets.polish import repolish

_PATIENCE_MS = 400
_WIDTH, _PAD, _RADIUS, _ICON, _GAP = 520.0, 32.0, 12.0, 40, 8.0
_VEIL = 215
_TITLE, _TEXT = "Drop to import", "Files, folders and zip files of study records, or links to studies"


def brings_files(event: QDropEvent) -> bool:
    """Say whether files or links are dragged here. Text is not asked for: it is on its way into a field."""
    return event.source() is None and event.mimeData().hasUrls()


class DropWell(QFrame):
    """A framed place that says that it takes what is dragged onto it."""

    dropped = Signal(object)
    """Handed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()
            repolish(self, "hot", "true")

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        repolish(self, "hot", "false")

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        repolish(self, "hot", "false")
        event.acceptProposedAction()
        self.dropped.emit(handed(event.mimeData()))


class DropVeil(QWidget):
    """Covers a widget while something is dragged over it, and takes the drop.

    `lift` is called when a drag enters the covered widget; the drag then belongs to the veil. When it is gone before it
    reached the veil, the veil goes after a moment.
    """

    dropped = Signal(object)
    """Handed."""

    def __init__(self, covered: QWidget) -> None:
        super().__init__(covered)
        self._covered = covered
        self._colors = LIGHT
        self.setAcceptDrops(True)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self.hide)
        covered.installEventFilter(self)
        self.hide()

    def lift(self) -> None:
        """Cover the widget."""
        self.setGeometry(self._covered.rect())
        self.raise_()
        self.show()
        self._patience.start()

    def set_colors(self, colors: Colors) -> None:
        """Take the theme's colors."""
        self._colors = colors
        self.update()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._covered.rect())
        return False

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._patience.stop()
        event.acceptProposedAction()

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.hide()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._patience.stop()
        self.hide()
        event.acceptProposedAction()
        self.dropped.emit(handed(event.mimeData()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(self._colors.canvas)
        veil.setAlpha(_VEIL)
        painter.fillRect(self.rect(), veil)
        title = QFont(self.font())
        title.setPointSizeF(title.pointSizeF() * SCALE["dialog"])
        title.setWeight(QFont.Weight.DemiBold)
        heights = QFontMetricsF(title).lineSpacing(), QFontMetricsF(self.font()).lineSpacing()
        card = QRectF(0, 0, min(_WIDTH, self.width() - 2 * _PAD), _ICON + 2 * _GAP + sum(heights) + 2 * _PAD)
        card.moveCenter(QRectF(self.rect()).center())
        painter.setPen(QPen(QColor(self._colors.accent), 2.0, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(self._colors.accent_soft))
        painter.drawRoundedRect(card, _RADIUS, _RADIUS)
        icon = pixmap("import", _ICON, QColor(self._colors.accent))
        painter.drawPixmap(round(card.center().x() - _ICON / 2), round(card.top() + _PAD), icon)
        painter.setPen(QColor(self._colors.text))
        top = card.top() + _PAD + _ICON + _GAP
        for font, words, height in zip((title, self.font()), (_TITLE, _TEXT), heights, strict=True):
            painter.setFont(font)
            painter.drawText(QRectF(card.left(), top, card.width(), height), Qt.AlignmentFlag.AlignCenter, words)
            top += height + _GAP
        painter.end()
