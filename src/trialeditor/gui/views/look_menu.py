"""The menu in which the look of the list is chosen. It stays open while columns are ticked, one after the other."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from trialeditor.domain.list_look import Column, ListLayout
from trialeditor.gui.list_faces import ColumnFace, LookFace

_LAYOUTS = {ListLayout.CARDS: "Car&ds", ListLayout.TABLE: "&Table"}
_LAST = "A table has one column at least."


class LookMenu(QMenu):
    """Cards or table, then the columns."""

    layout_chosen = Signal(object)
    """ListLayout."""
    column_chosen = Signal(object, bool)
    """Column, and whether it is to be shown."""
    usual_requested = Signal()
    """Show the columns as they were at the first start."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setToolTipsVisible(True)
        self._layouts: dict[ListLayout, QAction] = {}
        self._columns: dict[Column, QAction] = {}
        group = QActionGroup(self)
        for layout, words in _LAYOUTS.items():
            self._layouts[layout] = group.addAction(self._tick(words))
            self._layouts[layout].triggered.connect(lambda _on=False, each=layout: self.layout_chosen.emit(each))
        self.addSection("Columns")
        self._end = self.addSeparator()
        self._usual = self.addAction("&Usual columns and widths")
        self._usual.triggered.connect(self.usual_requested)

    def show_look(self, face: LookFace) -> None:
        """Tick what is shown. Columns stand in the order in which there are offered, whatever the table's order is."""
        self._layouts[face.layout].setChecked(True)
        by_column = {each.column: each for each in face.columns}
        for column in Column:
            self._show_column(by_column[column])
        self._usual.setEnabled(not face.is_usual)
        self._usual.setToolTip("" if self._usual.isEnabled() else "They are shown already.")

    def _show_column(self, face: ColumnFace) -> None:
        action = self._columns.get(face.column)
        if action is None:
            action = self._columns[face.column] = self._tick(face.heading)
            self.insertAction(self._end, action)
            action.triggered.connect(lambda on, column=face.column: self.column_chosen.emit(column, on))
        action.setChecked(face.is_shown)
        action.setEnabled(face.can_go)
        action.setToolTip("" if face.can_go else _LAST)

    def _tick(self, words: str) -> QAction:
        action = self.addAction(words)
        action.setCheckable(True)
        return action

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick a column and stay; anything else closes the menu."""
        action = self.actionAt(event.position().toPoint())
        if action in self._columns.values() and action.isEnabled():
            action.trigger()
        else:
            super().mouseReleaseEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The space bar ticks and stays, as with the mouse; Enter closes the menu."""
        action = self.activeAction()
        if event.key() == Qt.Key.Key_Space and action in self._columns.values() and action.isEnabled():
            action.trigger()
        else:
            super().keyPressEvent(event)
