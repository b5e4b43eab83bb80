"""The facts of the record below the editor: look one up, and put its phrase into the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget
from typing_extensions import override

from trialeditor.domain.fact_labels import FactGroup
from trialeditor.gui.faces import FactRow
from trialeditor.gui.forms.ui_facts_panel import Ui_FactsPanel
from trialeditor.gui.models.facts_table import FactsModel
from trialeditor.gui.theme import Colors
from trialeditor.gui.views.fact_delegate import FactDelegate
from trialeditor.gui.widgets.empty_hint import EmptyHint

_ROW = 28
_KEY_WIDTH = 208
_PATH = 2
_NARROW = 680
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WAYS: Mapping[int, bool] = {Qt.Key.Key_Left: False, Qt.Key.Key_Right: True}


class FactsPanel(QWidget):
    """A table with a filter, in groups that can be closed."""

    insert_requested = Signal(str)
    """A bound phrase to put where the cursor was."""
    close_requested = Signal()
    folded = Signal(object)
    """frozenset of FactGroup: a person closed or opened a group, and these are closed now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_FactsPanel()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = FactsModel(self)
        self._model.modelReset.connect(self._span)
        self._model.folded.connect(self.folded)
        self._delegate = FactDelegate(self)
        self._set_up_table()
        self.ui.filter.textChanged.connect(self._model.filter)
        self.ui.filter.returnPressed.connect(self._go_to_table)
        self.ui.insertButton.clicked.connect(self._insert)
        self.ui.closeButton.clicked.connect(self.close_requested)

    def show_rows(self, rows: Sequence[FactRow]) -> None:
        """Show other facts."""
        self._model.show_rows(rows)

    def close_groups(self, groups: frozenset[FactGroup]) -> None:
        """Close these groups, as they were the last time."""
        self._model.close(groups)

    def set_colors(self, colors: Colors) -> None:
        """Take the theme's colors."""
        self._delegate.set_colors(colors)
        self.ui.table.viewport().update()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the table inserts, and opens or closes a group; so do the arrow keys with a group."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        row = self.ui.table.currentIndex().row()
        if event.key() in _ENTER:
            if not self._turn(row):
                self._insert()
            return True
        if event.key() == Qt.Key.Key_Space:
            return self._turn(row)
        return event.key() in _WAYS and self._fold(row, is_open=_WAYS[event.key()])

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the words need it more than the path, which their tool tip has too."""
        super().resizeEvent(event)
        self.ui.table.setColumnHidden(_PATH, event.size().width() < _NARROW)

    def _set_up_table(self) -> None:
        table = self.ui.table
        table.setModel(self._model)
        table.setItemDelegate(self._delegate)
        table.clicked.connect(lambda index: self._turn(index.row()))
        EmptyHint(table, "No fact has these words. Clear the filter to see all of them.")
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(0, _KEY_WIDTH)
        header.resizeSection(2, _KEY_WIDTH)
        table.setDragEnabled(True)
        table.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        table.setDefaultDropAction(Qt.DropAction.CopyAction)
        table.doubleClicked.connect(self._insert)
        table.installEventFilter(self)

    def _go_to_table(self) -> None:
        heads = self._model.heads()
        first = next((row for row in range(self._model.rowCount()) if row not in heads), None)
        if first is not None:
            self.ui.table.selectRow(first)
            self.ui.table.setFocus()

    def _span(self) -> None:
        """Let the heading of a group go from end to end."""
        self.ui.table.clearSpans()
        for row in self._model.heads():
            self.ui.table.setSpan(row, 0, 1, self._model.columnCount())

    def _turn(self, row: int) -> bool:
        """Open a closed group, or close an open one; say whether the row is the heading of one."""
        head = self._model.head(row)
        if head is not None:
            self._fold(row, is_open=not head.is_open)
        return head is not None

    def _fold(self, row: int, *, is_open: bool) -> bool:
        is_changed = self._model.fold(row, is_open=is_open)
        if is_changed:
            self.ui.table.selectRow(row)
        return is_changed

    def _insert(self) -> None:
        index = self.ui.table.currentIndex()
        if index.isValid() and self._model.source(index.row()):
            self.insert_requested.emit(self._model.source(index.row()))
