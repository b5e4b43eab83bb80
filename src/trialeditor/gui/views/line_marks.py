"""Which lines of a view are marked, and which of them is open. The same for cards and for a table."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractItemModel, QItemSelection, QItemSelectionModel, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView

from trialeditor.gui.faces import ListingFace
from trialeditor.gui.models.rows import FACE_ROLE
from trialeditor.gui.models.trial_list import TrialListModel


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """What is marked, and where the view stands, in trials and not in rows."""

    marked: tuple[str, ...]
    current: str
    top: str
    offset: int
    """Where the list is scrolled to."""


_ROWS = QItemSelectionModel.SelectionFlag.Rows


class LineMarks(QObject):
    """Speaks of trials where the view speaks of rows."""

    opened = Signal(str)
    """The NCT number of the line that was chosen alone."""
    marked = Signal(object)
    """tuple of NCT numbers: the lines that are chosen, in the order of the list."""
    all_requested = Signal()
    """Choose every trial of the list, those that are not shown yet among them."""

    def __init__(self, view: QAbstractItemView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._lines: TrialListModel | None = None
        self._place: _Place | None = None
        """What is put back when the list has been filled again."""
        self.chosen = ""
        """The trial whose page is open."""
        for keys in QKeySequence.keyBindings(QKeySequence.StandardKey.SelectAll):
            every = QShortcut(keys, view, context=Qt.ShortcutContext.WidgetShortcut)
            every.activated.connect(self.all_requested)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            alone = QShortcut(QKeySequence(key), view, context=Qt.ShortcutContext.WidgetShortcut)
            alone.activated.connect(self.choose_current)
        none = QShortcut(QKeySequence(Qt.Key.Key_Escape), view, context=Qt.ShortcutContext.WidgetShortcut)
        none.activated.connect(self.mark_none)

    def set_model(self, lines: TrialListModel, model: QAbstractItemModel) -> None:
        """Let the view show `model`, whose rows are those of `lines`."""
        self._lines = lines
        self._view.setModel(model)
        selection = self._view.selectionModel()
        selection.currentChanged.connect(lambda _new, _old: self._on_current())
        selection.selectionChanged.connect(lambda _new, _old: self._on_selection())
        model.modelReset.connect(self._after_reset)
        lines.refilling.connect(self._note_place)
        lines.refilled.connect(self._put_back)

    def choose(self, nct: str) -> None:
        """Mark the line of a trial, without telling of it; none for an empty number. Others chosen with it stay."""
        self.chosen = nct
        if not nct and self._lines is not None:
            self._view.selectionModel().clear()
        self._mark()

    def mark_all(self) -> None:
        """Mark every line that is here."""
        self._view.selectAll()

    def mark_none(self) -> None:
        """Mark the line of the open page alone."""
        self._view.clearSelection()
        self._mark()

    def rows(self) -> list[int]:
        """Return the rows that are marked, in order."""
        if self._lines is None:
            return []
        selection = self._view.selectionModel().selection()
        ranges = (selection.at(place) for place in range(selection.count()))
        return sorted({row for each in ranges for row in range(each.top(), each.bottom() + 1)})

    def choose_current(self) -> None:
        """Choose the line that has the focus, alone: the keys come to the first one before it is chosen."""
        if self.current_row() >= 0:
            self._choose_row(self.current_row())

    def take_over(self, other: LineMarks) -> None:
        """Mark what another view had marked, and bring its current line into sight."""
        self.chosen = other.chosen
        model, rows = self._view.model(), other.rows()
        chosen = QItemSelection()
        for row in rows:
            chosen.select(model.index(row, 0), model.index(row, 0))
        selection = self._view.selectionModel()
        selection.select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect | _ROWS)
        current = other.current_row()
        if current >= 0:
            index = model.index(current, self._first_column())
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self._view.scrollTo(index)

    def current_row(self) -> int:
        """Return the row that keys act on; -1 for none."""
        return self._view.currentIndex().row() if self._lines is not None else -1

    def go_to_first(self) -> None:
        """Choose the first line."""
        if self._lines is not None and self._lines.rowCount():
            self._choose_row(0)
            self._view.setFocus()

    def _first_column(self) -> int:
        """Return the column that a row is entered by: keys do not work from one that is hidden."""
        return max(self._view.indexAt(self._view.viewport().rect().topLeft()).column(), 0)

    def _choose_row(self, row: int) -> None:
        index = self._view.model().index(row, self._first_column())
        self._view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect | _ROWS)

    def _on_current(self) -> None:
        """Open the page of a line that is chosen alone. Who chooses several is not asking for a page."""
        row = self.current_row()
        if row < 0 or self.rows() != [row] or self._lines is None:
            return
        face = self._lines.data(self._lines.index(row), FACE_ROLE)
        if isinstance(face, ListingFace) and face.nct != self.chosen:
            self.chosen = face.nct
            self.opened.emit(face.nct)

    def _on_selection(self) -> None:
        lines = self._lines
        if lines is not None:
            self.marked.emit(tuple(lines.nct_at(row) for row in self.rows()))
        self._on_current()

    def _note_place(self) -> None:
        lines, top = self._lines, self._view.indexAt(self._view.viewport().rect().topLeft()).row()
        if lines is None:
            return
        self._place = _Place(
            marked=tuple(lines.nct_at(row) for row in self.rows()),
            current=lines.nct_at(self.current_row()) if self.current_row() >= 0 else "",
            top=lines.nct_at(top) if top >= 0 else "",
            offset=self._view.verticalScrollBar().value(),
        )

    def _put_back(self) -> None:
        """Mark the lines that are still here, and show the one on top that was there: nobody asked for a move."""
        lines, (place, self._place) = self._lines, (self._place, None)
        if lines is None or place is None:
            return
        model, selection, marked = self._view.model(), self._view.selectionModel(), QItemSelection()
        rows = {lines.nct_at(row): row for row in range(lines.rowCount())}
        for nct in place.marked:
            if nct in rows:
                marked.select(model.index(rows[nct], 0), model.index(rows[nct], 0))
        current = rows.get(place.current)
        if current is not None:
            index = model.index(current, self._first_column())
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        selection.select(marked, QItemSelectionModel.SelectionFlag.ClearAndSelect | _ROWS)
        if marked.isEmpty():
            self.marked.emit(())
        self._view.verticalScrollBar().setValue(place.offset)
        if place.offset and place.top in rows:
            index = model.index(rows[place.top], self._first_column())
            self._view.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)

    def _after_reset(self) -> None:
        if self._place is not None:
            return
        self.marked.emit(())
        self._mark()

    def _mark(self) -> None:
        row = self._lines.row_of(self.chosen) if self._lines else None
        if row is not None and row not in self.rows():
            self._choose_row(row)  # else others that were chosen with it meanwhile would go
