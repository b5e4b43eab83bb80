"""The facts of the record below the editor: look one up, and put its phrase into the text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget
from typing_extensions import override

from trialeditor.gui.faces import FactRow
from trialeditor.gui.forms.ui_facts_panel import Ui_FactsPanel
from trialeditor.gui.models.facts_table import FactsModel
from trialeditor.gui.widgets.empty_hint import EmptyHint

_ROW = 28
_KEY_WIDTH = 180
_PATH = 2
_NARROW = 680


class FactsPanel(QWidget):
    """A table with a filter."""

    insert_requested = Signal(str)
    """A bound phrase to put where the cursor was."""
    close_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_FactsPanel()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = FactsModel(self)
        self._set_up_table()
        self.ui.filter.textChanged.connect(self._model.filter)
        self.ui.filter.returnPressed.connect(self._go_to_table)
        self.ui.insertButton.clicked.connect(self._insert)
        self.ui.closeButton.clicked.connect(self.close_requested)

    def show_rows(self, rows: Sequence[FactRow]) -> None:
        """Show other facts."""
        self._model.show_rows(rows)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the table inserts."""
        is_enter = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.type() == QEvent.Type.KeyPress and is_enter:
            self._insert()
            return True
        return False

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the words need it more than the path, which their tool tip has too."""
        super().resizeEvent(event)
        self.ui.table.setColumnHidden(_PATH, event.size().width() < _NARROW)

    def _set_up_table(self) -> None:
        table = self.ui.table
        table.setModel(self._model)
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
        if self._model.rowCount():
            self.ui.table.selectRow(0)
            self.ui.table.setFocus()

    def _insert(self) -> None:
        index = self.ui.table.currentIndex()
        if index.isValid():
            self.insert_requested.emit(self._model.source(index.row()))
