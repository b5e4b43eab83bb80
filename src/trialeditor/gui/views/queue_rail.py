"""The queues at the left of the list, with the saved views below them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from trialeditor.gui.forms.ui_queue_rail import Ui_QueueRail
from trialeditor.gui.models.rail import RailModel
from trialeditor.gui.models.rows import FACE_ROLE
from trialeditor.gui.queue_faces import RailFace, RailKind
from trialeditor.gui.theme import Colors
from trialeditor.gui.views.rail_delegate import RailDelegate

_LETTERS = 20
"""How wide it is, in letters of middling width."""


class QueueRail(QWidget):
    """One line is chosen at any time. Arrow keys and clicks choose."""

    chosen = Signal(object)
    """RailFace: show this queue or view."""
    save_requested = Signal()
    """Keep what the list shows under a name."""
    rename_requested = Signal(str)
    """The name of a saved view."""
    delete_requested = Signal(str)
    """The name of a saved view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_QueueRail()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = RailModel(self)
        self._delegate = RailDelegate(self)
        lines = self.ui.lines
        lines.setModel(self._model)
        lines.setItemDelegate(self._delegate)
        lines.setMouseTracking(True)
        lines.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        lines.customContextMenuRequested.connect(self._offer_acts)
        lines.selectionModel().currentChanged.connect(self._on_current)
        lines.clicked.connect(self._on_current)
        self.ui.saveButton.clicked.connect(self.save_requested)
        for keys, wanted in (("F2", self.rename_requested), ("Delete", self.delete_requested)):
            shortcut = QShortcut(QKeySequence(keys), lines, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda wanted=wanted: self._ask(wanted))
        self._fit()

    def show_faces(self, faces: Sequence[RailFace]) -> None:
        """Show queues and views with their counts."""
        self._model.show_faces(faces)
        row = self._model.row_of_chosen()
        if row is not None:
            selection = self.ui.lines.selectionModel()
            blocked = selection.blockSignals(True)  # it is shown, not chosen
            selection.setCurrentIndex(self._model.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect)
            selection.blockSignals(blocked)
            self.ui.lines.viewport().update()

    def go(self) -> None:
        """Move the focus to the queues."""
        self.ui.lines.setFocus()

    def set_colors(self, colors: Colors) -> None:
        """Take the theme's colors."""
        self._delegate.set_colors(colors)
        self._fit()
        self.ui.lines.viewport().update()

    def _fit(self) -> None:
        self.setFixedWidth(_LETTERS * self.fontMetrics().averageCharWidth() + 16)

    def _on_current(self, current: QModelIndex) -> None:
        face = _face(current)
        if face is not None and not face.is_chosen:
            self.chosen.emit(face)

    def _ask(self, wanted: object) -> None:
        face = _face(self.ui.lines.currentIndex())
        if face is not None and face.kind is RailKind.VIEW and hasattr(wanted, "emit"):
            wanted.emit(face.key)

    def _offer_acts(self, place: QPoint) -> None:
        face = _face(self.ui.lines.indexAt(place))
        if face is None or face.kind is not RailKind.VIEW:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("&Rename…", lambda: self.rename_requested.emit(face.key))
        menu.addAction("&Delete…", lambda: self.delete_requested.emit(face.key))
        menu.popup(self.ui.lines.viewport().mapToGlobal(place))


def _face(index: QModelIndex) -> RailFace | None:
    face = index.data(FACE_ROLE) if index.isValid() else None
    return face if isinstance(face, RailFace) else None
