"""What the window waits for, at the edge of it: words, how far it is, and a button that stops it where that can be."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trialeditor.gui.calm.announcing import announce
from trialeditor.gui.calm.waiting import WaitFace
from trialeditor.gui.forms.ui_wait_bar import Ui_WaitBar
from trialeditor.gui.widgets.motion import is_reduced, set_extent


class WaitBar(QWidget):
    """Hidden until something takes long."""

    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_WaitBar()
        self.ui.setupUi(self)
        self.ui.stopButton.clicked.connect(self.stop_requested)
        self.hide()

    def show_face(self, face: WaitFace | None) -> None:
        """Show how far it is, or nothing. A screen reader says it once; the focus stays where it is."""
        if face is None:
            self.hide()
            return
        ui = self.ui
        is_other = self.isHidden() or ui.wordsLabel.text() != face.words
        ui.wordsLabel.setText(face.words)
        ui.bar.setVisible(bool(face.total) or not is_reduced())  # a bar without an end can only move
        set_extent(ui.bar, face.total)
        ui.bar.setValue(face.done)
        ui.stopButton.setVisible(face.can_stop)
        self.show()
        if is_other:
            announce(self, face.words)
