"""The values of one filter, in a list that opens below its button. Space and Enter choose, Escape closes."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QHideEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from trialeditor.domain.trial import Facet
from trialeditor.gui.dialogs.base import set_words
from trialeditor.gui.filter_faces import FacetFace, FacetValueFace
from trialeditor.gui.forms.ui_facet_popup import Ui_FacetPopup
from trialeditor.gui.models.facet_values import FacetModel
from trialeditor.gui.models.rows import FACE_ROLE
from trialeditor.gui.theme import LIGHT, Colors
from trialeditor.gui.views.line_delegate import caption

_LETTERS = 44
"""How wide it is, in letters of middling width."""
_ROW_ROOM = 12
_PAD = 8
_MOST_ROWS = 12
_DEBOUNCE_MS = 120
_CHOOSE = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class FacetDelegate(QStyledItemDelegate):
    """A check mark and words at the left, the count at the right."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._colors = LIGHT

    def set_colors(self, colors: Colors) -> None:
        """Take the theme's colors."""
        self._colors = colors

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(_LETTERS * option.fontMetrics.averageCharWidth(), row_height(option.fontMetrics))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        face = index.data(FACE_ROLE)
        if isinstance(face, FacetValueFace):
            self._count(painter, option.font, QRectF(option.rect), face.count)

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Keep the words away from the count."""
        super().initStyleOption(option, index)
        face = index.data(FACE_ROLE)
        if isinstance(face, FacetValueFace):
            room = option.rect.width() - 48 - QFontMetricsF(caption(option.font)).horizontalAdvance(face.count)
            metrics = QFontMetricsF(option.font)
            option.text = metrics.elidedText(face.label, Qt.TextElideMode.ElideRight, room)

    def _count(self, painter: QPainter, base: QFont, box: QRectF, words: str) -> None:
        painter.save()
        painter.setFont(caption(base))
        painter.setPen(QColor(self._colors.muted))
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box.adjusted(0, 0, -_PAD, 0), align, words)
        painter.restore()


def row_height(metrics: QFontMetrics) -> int:
    """Return the height of a value's row."""
    return metrics.lineSpacing() + _ROW_ROOM


class FacetPopup(QFrame):
    """One for all filters."""

    searched = Signal(object, str)
    """Facet, and the letters that its values should contain; a moment after they were typed."""
    toggled = Signal(object, str)
    """Facet and value: choose it, or take it away."""
    cleared = Signal(object)
    """Facet: take all of its values away."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.ui = Ui_FacetPopup()
        self.ui.setupUi(self)
        self._facet = Facet.STAGE
        self._model = FacetModel(self)
        self._delegate = FacetDelegate(self)
        self._debounce = QTimer(self)
        self._debounce.setSingleShot(True)
        self._debounce.setInterval(_DEBOUNCE_MS)
        self._debounce.timeout.connect(lambda: self.searched.emit(self._facet, self.ui.search.text()))
        self.ui.values.setModel(self._model)
        self.ui.values.setItemDelegate(self._delegate)
        self.ui.values.clicked.connect(self._toggle)
        self.ui.search.textEdited.connect(lambda _text: self._debounce.start())
        self.ui.clearButton.clicked.connect(lambda: self.cleared.emit(self._facet))
        for field in (self.ui.values, self.ui.search):
            field.installEventFilter(self)

    def begin(self, facet: Facet, title: str, below: QWidget) -> None:
        """Open below a button; the values come a moment later."""
        self._facet = facet
        self.ui.search.clear()
        self.ui.values.setAccessibleName(title)
        self.setAccessibleName(f"Filter by {title.lower()}")
        self.show_values(FacetFace(facet=facet, title=title, values=(), can_search=False))
        corner = below.mapToGlobal(QPoint(0, below.height() + 4))
        there = self.screen().availableGeometry()
        self.move(max(there.left(), min(corner.x(), there.right() - self.width())), corner.y())
        self.show()

    def show_values(self, face: FacetFace) -> None:
        """Offer values."""
        ui = self.ui
        is_first = not self._model.rowCount()
        self._model.show_values(face.values)
        ui.search.setVisible(face.can_search)
        set_words(ui.noteLabel, face.note)
        ui.clearButton.setEnabled(any(each.is_chosen for each in face.values))
        metrics = self.fontMetrics()
        ui.values.setFixedHeight(min(max(len(face.values), 1), _MOST_ROWS) * row_height(metrics))
        self.setFixedWidth(_LETTERS * metrics.averageCharWidth())
        self.adjustSize()
        if is_first and face.values:
            ui.values.setCurrentIndex(self._model.index(0))
            (ui.search if face.can_search else ui.values).setFocus()

    def set_colors(self, colors: Colors) -> None:
        """Take the theme's colors."""
        self._delegate.set_colors(colors)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Space and Enter choose in the list; Down and Enter go from the search to the list."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        values = self.ui.values
        if watched is values and event.key() in _CHOOSE:
            self._toggle(values.currentIndex())
            return True
        if watched is self.ui.search and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            values.setFocus()
            values.setCurrentIndex(self._model.index(0))
            return True
        return False

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._debounce.stop()
        self.closed.emit()

    def _toggle(self, index: QModelIndex) -> None:
        face = index.data(FACE_ROLE) if index.isValid() else None
        if isinstance(face, FacetValueFace):
            self.toggled.emit(self._facet, face.value)
