"""The list of trials with its search."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget
from typing_extensions import override

from trialeditor.domain.list_look import ListLayout
from trialeditor.gui.forms.ui_list_pane import Ui_ListPane
from trialeditor.gui.list_faces import LookFace
from trialeditor.gui.models.trial_list import TrialListModel
from trialeditor.gui.models.trial_table import TrialTableModel
from trialeditor.gui.plain_tip import plain_tip
from trialeditor.gui.queue_faces import OrderFace
from trialeditor.gui.theme import Colors
from trialeditor.gui.views.line_marks import LineMarks
from trialeditor.gui.views.listing_delegate import ListingDelegate
from trialeditor.gui.views.look_menu import LookMenu

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
    heading_pressed = Signal(object)
    """Sort: order by this, or turn it around."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ListPane()
        self.ui.setupUi(self)
        self._delegate = ListingDelegate(self)
        self._model: TrialListModel | None = None
        self._columns: TrialTableModel | None = None
        self._layout = ListLayout.CARDS
        self._marks = {
            ListLayout.CARDS: LineMarks(self.ui.list, self),
            ListLayout.TABLE: LineMarks(self.ui.table, self),
        }
        self._debounce = QTimer(self)
        self._debounce.setSingleShot(True)
        self._debounce.setInterval(_DEBOUNCE_MS)
        self._debounce.timeout.connect(lambda: self.searched.emit(self.ui.search.text()))
        self.ui.search.textChanged.connect(lambda _text: self._debounce.start())
        self.ui.search.returnPressed.connect(self._go_to_first)
        self.ui.empty.acted.connect(self.empty_acted)
        self.ui.filters.follow(self.ui.lookButton)
        self.ui.list.setItemDelegate(self._delegate)
        self.ui.list.setMouseTracking(True)
        self._wants_rail = True
        self._sort_menu = QMenu(self)
        self.ui.sortButton.setMenu(self._sort_menu)
        self.look = LookMenu(self)
        self.ui.lookButton.setMenu(self.look)
        self.ui.table.menu_requested.connect(self.look.popup)
        self.ui.table.sort_requested.connect(self.heading_pressed)
        for layout, marks in self._marks.items():
            marks.opened.connect(self.opened)
            marks.marked.connect(lambda ncts, layout=layout: self._tell_marked(layout, ncts))
            marks.all_requested.connect(self.all_requested)

    def set_model(self, model: TrialListModel) -> None:
        """Show the lines of `model`."""
        self._model = model
        self._marks[ListLayout.CARDS].set_model(model, model)
        self._columns = TrialTableModel(model, self)
        self._marks[ListLayout.TABLE].set_model(model, self._columns)
        self.ui.table.fit()

    def show_look(self, face: LookFace) -> None:
        """Show cards or a table; what was marked stays marked."""
        self.ui.table.show_look(face)
        self.look.show_look(face)
        if face.layout is not self._layout:
            before, self._layout = self._here, face.layout
            had_focus = self.ui.list.hasFocus() or self.ui.table.hasFocus()
            if self._model is not None:
                self._here.take_over(before)
            if self.ui.pages.currentWidget() is not self.ui.empty:
                self.ui.pages.setCurrentWidget(self.view)
            if had_focus:
                self.view.setFocus()

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
        if self._columns is not None:
            self._columns.show_order(face.column, is_descending=face.is_descending)
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
        self._here.mark_all()

    def mark_none(self) -> None:
        """Mark the line of the open page alone."""
        self._here.mark_none()

    def show_empty(self, title: str, text: str, act: str = "") -> None:
        """Say why there are no lines, and what to do; an empty title shows the lines."""
        if title:
            self.ui.empty.say("list", title, text, act)
        self.ui.pages.setCurrentWidget(self.ui.empty if title else self.view)

    def choose(self, nct: str) -> None:
        """Mark the line of a trial, without telling of it; none for an empty number. Others chosen with it stay."""
        for marks in self._marks.values():
            marks.chosen = nct
        self._here.choose(nct)

    def go(self) -> None:
        """Move the focus to the lines."""
        self.view.setFocus()

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
        self.ui.table.set_colors(colors)

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

    def _go_to_first(self) -> None:
        self._here.go_to_first()

    def _tell_marked(self, layout: ListLayout, ncts: tuple[str, ...]) -> None:
        if layout is self._layout:
            self.marked.emit(ncts)

    @property
    def _here(self) -> LineMarks:
        return self._marks[self._layout]

    @property
    def view(self) -> QAbstractItemView:
        """The cards or the table, whichever is shown."""
        return self.ui.table if self._layout is ListLayout.TABLE else self.ui.list
