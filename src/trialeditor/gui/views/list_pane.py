"""The list of trials with its search."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from trialeditor.gui.faces import ListingFace
from trialeditor.gui.forms.ui_list_pane import Ui_ListPane
from trialeditor.gui.models.trial_list import FACE_ROLE, TrialListModel
from trialeditor.gui.plain_tip import plain_tip
from trialeditor.gui.queue_faces import OrderFace
from trialeditor.gui.theme import Colors
from trialeditor.gui.views.listing_delegate import ListingDelegate

_DEBOUNCE_MS = 20
_LEAST_LIST = 260
"""A list narrower than this is shown without the queues beside it."""


class ListPane(QWidget):
    """Search above, lines below."""

    searched = Signal(str)
    """What is in the search field, a moment after it changed."""
    opened = Signal(str)
    """The NCT number of the line that was chosen."""
    empty_acted = Signal()
    """The button of the empty list was pressed."""
    marked = Signal(object)
    """tuple of NCT numbers: the lines that are chosen, in the order of the list."""
    all_requested = Signal()
    """Choose every trial of the list, those that are not shown yet among them."""
    sorted = Signal(object)
    """Sort: what the list should be ordered by."""
    turned = Signal(bool)
    """Whether the last should come first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ListPane()
        self.ui.setupUi(self)
        self._delegate = ListingDelegate(self)
        self._model: TrialListModel | None = None
        self._chosen = ""
        self._debounce = QTimer(self)
        self._debounce.setSingleShot(True)
        self._debounce.setInterval(_DEBOUNCE_MS)
        self._debounce.timeout.connect(lambda: self.searched.emit(self.ui.search.text()))
        self.ui.search.textChanged.connect(lambda _text: self._debounce.start())
        self.ui.search.returnPressed.connect(self._go_to_first)
        self.ui.empty.acted.connect(self.empty_acted)
        self.ui.list.setItemDelegate(self._delegate)
        self.ui.list.setMouseTracking(True)
        self._wants_rail = True
        self._sort_menu = QMenu(self)
        self.ui.sortButton.setMenu(self._sort_menu)
        for keys in QKeySequence.keyBindings(QKeySequence.StandardKey.SelectAll):
            every = QShortcut(keys, self.ui.list, context=Qt.ShortcutContext.WidgetShortcut)
            every.activated.connect(self.all_requested)
        none = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.ui.list, context=Qt.ShortcutContext.WidgetShortcut)
        none.activated.connect(self.mark_none)

    def set_model(self, model: TrialListModel) -> None:
        """Show the lines of `model`."""
        self._model = model
        self.ui.list.setModel(model)
        selection = self.ui.list.selectionModel()
        selection.currentChanged.connect(lambda _new, _old: self._on_current())
        selection.selectionChanged.connect(lambda _new, _old: self._on_selection())
        model.modelReset.connect(self._after_reset)

    def show_count(self, words: str) -> None:
        """Say how many lines there are."""
        self.ui.countLabel.setText(words)

    def show_title(self, words: str) -> None:
        """Say which queue this is."""
        self.ui.titleLabel.setText(words)

    def show_order(self, face: OrderFace) -> None:
        """Say how the list is ordered, and offer other orders."""
        self.ui.sortButton.setText(face.label)
        self.ui.sortButton.setToolTip(plain_tip(face.spoken))
        self.ui.sortButton.setAccessibleName(face.spoken)
        menu = self._sort_menu
        menu.clear()
        for each in face.sorts:
            action = self._choice(each.label, is_chosen=each.is_chosen)
            action.triggered.connect(lambda _on=False, sort=each.sort: self.sorted.emit(sort))
        menu.addSeparator()
        for words, is_down in ((face.upward, False), (face.downward, True)):
            action = self._choice(words, is_chosen=is_down is face.is_descending)
            action.triggered.connect(lambda _on=False, is_down=is_down: self.turned.emit(is_down))

    def show_rail(self, is_wanted: bool) -> None:
        """Show the queues where there is room for them, or hide them."""
        self._wants_rail = is_wanted
        self._fit_rail()

    def mark_all(self) -> None:
        """Mark every line that is here."""
        self.ui.list.selectAll()

    def mark_none(self) -> None:
        """Mark the line of the open page alone."""
        self.ui.list.clearSelection()
        self._mark()

    def show_empty(self, title: str, text: str, act: str = "") -> None:
        """Say why there are no lines, and what to do; an empty title shows the lines."""
        if title:
            self.ui.empty.say("list", title, text, act)
        self.ui.pages.setCurrentWidget(self.ui.empty if title else self.ui.list)

    def choose(self, nct: str) -> None:
        """Mark the line of a trial, without telling of it; none for an empty number."""
        self._chosen = nct
        if not nct:
            self.ui.list.selectionModel().clear()
        self._mark()

    def go(self) -> None:
        """Move the focus to the lines."""
        self.ui.list.setFocus()

    def go_to_search(self) -> None:
        """Move the focus to the search field."""
        self.ui.search.setFocus()
        self.ui.search.selectAll()

    def clear_search(self) -> None:
        """Search for nothing."""
        self.ui.search.clear()

    def show_search(self, words: str) -> None:
        """Search for something that a saved view holds."""
        self.ui.search.setText(words)

    def set_colors(self, colors: Colors) -> None:
        """Take the theme's colors."""
        self._delegate.set_colors(colors)
        self.ui.list.viewport().update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rail()

    def _fit_rail(self) -> None:
        """A narrow pane has no room for the queues: the menu has them, and so have their keys."""
        self.ui.rail.setVisible(self._wants_rail and self.width() >= self.ui.rail.minimumWidth() + _LEAST_LIST)

    def _choice(self, words: str, *, is_chosen: bool) -> QAction:
        action = self._sort_menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(is_chosen)
        return action

    def _on_current(self) -> None:
        """Open the page of a line that is chosen alone. Who chooses several is not asking for a page."""
        selection = self.ui.list.selectionModel()
        current = selection.currentIndex()
        if selection.selectedIndexes() != [current]:
            return
        face = current.data(FACE_ROLE) if current.isValid() else None
        if isinstance(face, ListingFace) and face.nct != self._chosen:
            self._chosen = face.nct
            self.opened.emit(face.nct)

    def _on_selection(self) -> None:
        model = self._model
        if model is not None:
            rows = sorted(index.row() for index in self.ui.list.selectionModel().selectedIndexes())
            self.marked.emit(tuple(model.nct_at(row) for row in rows))
        self._on_current()

    def _after_reset(self) -> None:
        self.marked.emit(())
        self._mark()

    def _mark(self) -> None:
        row = self._model.row_of(self._chosen) if self._model else None
        if self._model is None or row is None:
            return
        selection = self.ui.list.selectionModel()
        selection.setCurrentIndex(self._model.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _go_to_first(self) -> None:
        if self._model is not None and self._model.rowCount():
            self.ui.list.setCurrentIndex(self._model.index(0))
            self.ui.list.setFocus()
