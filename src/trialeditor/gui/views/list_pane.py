"""The list of trials with its search."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QTimer, Signal
from PySide6.QtWidgets import QWidget

from trialeditor.gui.faces import ListingFace
from trialeditor.gui.forms.ui_list_pane import Ui_ListPane
from trialeditor.gui.models.trial_list import FACE_ROLE, TrialListModel
from trialeditor.gui.theme import Colors
from trialeditor.gui.views.listing_delegate import ListingDelegate

_DEBOUNCE_MS = 20


class ListPane(QWidget):
    """Search above, lines below."""

    searched = Signal(str)
    """What is in the search field, a moment after it changed."""
    opened = Signal(str)
    """The NCT number of the line that was chosen."""
    empty_acted = Signal()
    """The button of the empty list was pressed."""

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

    def set_model(self, model: TrialListModel) -> None:
        """Show the lines of `model`."""
        self._model = model
        self.ui.list.setModel(model)
        self.ui.list.selectionModel().currentChanged.connect(self._on_current)
        model.modelReset.connect(self._after_reset)

    def show_count(self, words: str) -> None:
        """Say how many lines there are."""
        self.ui.countLabel.setText(words)

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

    def set_colors(self, colors: Colors) -> None:
        """Take the theme's colors."""
        self._delegate.set_colors(colors)
        self.ui.list.viewport().update()

    def _on_current(self, current: QModelIndex) -> None:
        face = current.data(FACE_ROLE) if current.isValid() else None
        if isinstance(face, ListingFace) and face.nct != self._chosen:
            self._chosen = face.nct
            self.opened.emit(face.nct)

    def _after_reset(self) -> None:
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
