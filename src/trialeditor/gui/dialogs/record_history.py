"""The history of a record, in a window beside the work: states at the left, what changed at the right."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QWidget

from trialeditor.gui.bus import Bus
from trialeditor.gui.dialogs.base import FittingDialog
from trialeditor.gui.dialogs.beside import Beside
from trialeditor.gui.document import Document
from trialeditor.gui.faces import NoticeFace
from trialeditor.gui.forms.ui_record_history import Ui_RecordHistory
from trialeditor.gui.history_faces import ComparisonFace, HistoryFace, StateFace
from trialeditor.gui.jobs import Runner
from trialeditor.gui.models.state_list import StateModel
from trialeditor.gui.presenters.record_history import RecordHistoryPresenter
from trialeditor.gui.presenters.record_verbs import RecordVerbs
from trialeditor.gui.views.state_delegate import StateDelegate
from trialeditor.gui.wardrobe import Wardrobe

_LIST_WIDTH = 320
_COPIED_MS = 2000
_ONCE = (
    "The record has come in once",
    "When a newer state of it is imported, you can see here what changed.",
)


class RecordHistory(FittingDialog):
    """Shows states and a comparison, and tells which two states the person wants."""

    state_chosen = Signal(int)
    """The row of a state: compare it with the one before."""
    pair_chosen = Signal(int, int)
    """The rows of two states, old and new."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_RecordHistory()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._text = ""
        self._is_showing = False
        self._model = StateModel(self)
        self.ui.states.setModel(self._model)
        self.ui.states.setItemDelegate(StateDelegate(self.ui.states))
        self.ui.panes.setSizes([_LIST_WIDTH, self.width() - _LIST_WIDTH])
        self.ui.panes.setStretchFactor(1, 1)
        self._copied = QTimer(self)
        self._copied.setSingleShot(True)
        self._copied.timeout.connect(self.ui.copiedLabel.clear)
        self.ui.states.selectionModel().currentChanged.connect(lambda now, _before: self._choose(now.row()))
        for box in (self.ui.oldBox, self.ui.newBox):
            box.activated.connect(lambda _row: self._choose_pair())
        self.ui.copyButton.clicked.connect(self._copy)
        self.ui.closeButton.clicked.connect(self.close)

    def show_history(self, face: HistoryFace) -> None:
        """Show the states, and which two are compared."""
        self.ui.titleLabel.setText(face.title)
        self.ui.subtitleLabel.setText(face.subtitle)
        self._model.show_states(face.states)
        for box, row in ((self.ui.oldBox, face.old), (self.ui.newBox, face.new)):
            _fill(box, face.states, row)
        self._select(face.new)
        is_alone = len(face.states) < 2  # noqa: PLR2004 - a pair takes two
        self.ui.pairBar.setVisible(not is_alone)
        if is_alone:
            self._say(*_ONCE)

    def show_state(self, row: int, face: StateFace) -> None:
        """Say what changed in a state."""
        self._model.show_state(row, face)

    def show_comparison(self, face: ComparisonFace) -> None:
        """Show what differs, or why there is nothing to show."""
        self._text = face.text
        self.ui.copyButton.setEnabled(bool(face.text))
        if self._model.rowCount() < 2:  # noqa: PLR2004 - a pair takes two
            return
        if face.lines:
            self.ui.pages.setCurrentWidget(self.ui.text)
            self.ui.text.show_lines(face.lines)
        else:
            self._say(face.title, face.message)

    def show_notice(self, face: NoticeFace) -> None:
        """Say what went wrong."""
        self._say(face.what, face.detail)

    def _say(self, title: str, message: str) -> None:
        self.ui.copyButton.setEnabled(False)
        self.ui.empty.say("history", title, message)
        self.ui.pages.setCurrentWidget(self.ui.empty)

    def _select(self, row: int) -> None:
        """Move the selection without telling that the person did."""
        self._is_showing = True
        self.ui.states.setCurrentIndex(self._model.index(row))
        self._is_showing = False

    def _choose(self, row: int) -> None:
        if row >= 0 and not self._is_showing:
            self.state_chosen.emit(row)

    def _choose_pair(self) -> None:
        self.pair_chosen.emit(self.ui.oldBox.currentIndex(), self.ui.newBox.currentIndex())

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self.ui.copiedLabel.setText("Copied")
        self._copied.start(_COPIED_MS)


def _fill(box: QComboBox, states: tuple[StateFace, ...], row: int) -> None:
    names = [f"{state.name} (current)" if state.badge else state.name for state in states]
    if [box.itemText(place) for place in range(box.count())] != names:
        box.clear()
        box.addItems(names)
    box.setCurrentIndex(row)


class RecordHistoryWindows(QObject):
    """Opens the window, or shows another record in the one that is open."""

    def __init__(self, verbs: RecordVerbs, runner: Runner, bus: Bus, window: QWidget, wardrobe: Wardrobe) -> None:
        super().__init__(window)
        self._task = RecordHistoryPresenter(verbs, runner, bus, self)
        self._window = window
        self._beside = Beside(self._make, wardrobe, self)

    def open(self, document: Document | None) -> None:
        """Show the history of the record of the page that is open."""
        if document is not None:
            self._beside.open()
            self._task.open(document.page.nct_id, document.page.trial.brief_title)

    def _make(self) -> RecordHistory:
        dialog = RecordHistory(self._window)
        dialog.state_chosen.connect(self._task.choose_state)
        dialog.pair_chosen.connect(self._task.choose)
        self._task.shown.connect(dialog.show_history)
        self._task.said.connect(dialog.show_state)
        self._task.compared.connect(dialog.show_comparison)
        self._task.noticed.connect(dialog.show_notice)
        dialog.finished.connect(self._task.close)
        return dialog
