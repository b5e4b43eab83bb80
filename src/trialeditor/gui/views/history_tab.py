"""The history of a page: its versions and who did what with them, and what differs between any two."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

from trialeditor.gui.forms.ui_history_tab import Ui_HistoryTab
from trialeditor.gui.history_faces import ComparisonFace
from trialeditor.gui.models.event_list import EventModel
from trialeditor.gui.plain_tip import plain_tip
from trialeditor.gui.timeline_faces import TimelineFace
from trialeditor.gui.views.event_delegate import EventDelegate

_WIDE = 720
"""From this width on, the events stand beside what differs, else above it."""
_COPIED_MS = 2000


class HistoryTab(QWidget):
    """Shows events and a comparison, and tells which versions the person wants to see."""

    event_chosen = Signal(int)
    """The row of an event: a version is compared with the one before."""
    pair_chosen = Signal(int, int)
    """The places of two versions, old and new."""
    restore_requested = Signal()
    """The newer version of the pair is wanted back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_HistoryTab()
        self.ui.setupUi(self)
        self._text = ""
        self._is_showing = False
        self._model = EventModel(self)
        self.ui.events.setModel(self._model)
        self.ui.events.setItemDelegate(EventDelegate(self.ui.events))
        self.ui.panes.setStretchFactor(1, 1)
        self._copied = QTimer(self)
        self._copied.setSingleShot(True)
        self._copied.timeout.connect(lambda: self.ui.copyButton.setText("Copy as text"))
        self.ui.events.selectionModel().currentChanged.connect(lambda now, _before: self._choose(now.row()))
        for box in (self.ui.oldBox, self.ui.newBox):
            box.activated.connect(lambda _row: self._choose_pair())
        self.ui.copyButton.clicked.connect(self._copy)
        self.ui.restoreButton.clicked.connect(self.restore_requested)
        self.setFocusProxy(self.ui.events)

    def show_empty(self, title: str, text: str) -> None:
        """Say why there is no history."""
        self.ui.empty.say("history", title, text)
        self.ui.pages.setCurrentWidget(self.ui.empty)

    def show_timeline(self, face: TimelineFace) -> None:
        """Show the events, and which two versions are compared."""
        self.ui.pages.setCurrentWidget(self.ui.panes)
        self._is_showing = True
        self._model.show_events(face.events)
        self.ui.events.setCurrentIndex(self._model.index(face.row))
        self._is_showing = False
        signed = (face.signed,) if face.signed else ()
        _fill(self.ui.oldBox, (*face.versions, face.start, *signed), face.old)
        _fill(self.ui.newBox, face.versions, face.new)
        self.ui.restoreButton.setText(face.restore)
        self.ui.restoreButton.setEnabled(not face.why_not_restore)
        why = face.why_not_restore or "Make a new version with the words of this one"
        self.ui.restoreButton.setToolTip(plain_tip(why))
        self.ui.restoreButton.setAccessibleDescription(why)

    def show_comparison(self, face: ComparisonFace) -> None:
        """Show what differs, or why there is nothing to show."""
        self._text = face.text
        self.ui.copyButton.setEnabled(bool(face.text))
        if face.lines:
            self.ui.comparison.setCurrentWidget(self.ui.text)
            self.ui.text.show_lines(face.lines)
        else:
            self.ui.nothing.say("history", face.title, face.message)
            self.ui.comparison.setCurrentWidget(self.ui.nothing)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the events above what differs where there is no room beside it."""
        super().resizeEvent(event)
        wanted = Qt.Orientation.Horizontal if event.size().width() >= _WIDE else Qt.Orientation.Vertical
        if wanted != self.ui.panes.orientation() or not event.oldSize().isValid():
            self.ui.panes.setOrientation(wanted)
            self._divide(event.size())

    def make_room(self) -> None:
        """Give most of the tab to what differs."""
        if self.ui.panes.orientation() == Qt.Orientation.Vertical:
            whole = self.ui.panes.height()
            self.ui.panes.setSizes([whole // 5, whole - whole // 5])

    def _divide(self, size: QSize) -> None:
        is_beside = self.ui.panes.orientation() == Qt.Orientation.Horizontal
        whole = size.width() if is_beside else size.height()
        first = 300 if is_beside else round(whole * 0.4)
        self.ui.panes.setSizes([first, max(whole - first, 1)])

    def _choose(self, row: int) -> None:
        if row >= 0 and not self._is_showing:
            self.event_chosen.emit(row)

    def _choose_pair(self) -> None:
        self.pair_chosen.emit(self.ui.oldBox.currentIndex(), self.ui.newBox.currentIndex())

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self.ui.copyButton.setText("Copied")
        self._copied.start(_COPIED_MS)


def _fill(box: QComboBox, names: tuple[str, ...], place: int) -> None:
    if [box.itemText(each) for each in range(box.count())] != list(names):
        box.clear()
        box.addItems(list(names))
    box.setCurrentIndex(place)
