"""The newcomers' tour below the panes: a strip of its own that covers nothing and waits for nobody."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from trialeditor.gui.calm.announcing import announce
from trialeditor.gui.coach_faces import CoachFace
from trialeditor.gui.forms.ui_coach_bar import Ui_CoachBar


class CoachBar(QFrame):
    """Hidden until there is a tour. It never takes the focus by itself."""

    show_requested = Signal()
    skip_requested = Signal()
    leave_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_CoachBar()
        self.ui.setupUi(self)
        self.setAccessibleName("Newcomers' tour")
        for label in (self.ui.titleLabel, self.ui.wordsLabel, self.ui.captionLabel):
            label.setMinimumWidth(1)  # long words do not widen the window
        self.ui.showButton.clicked.connect(self.show_requested)
        self.ui.skipButton.clicked.connect(self.skip_requested)
        self.ui.leaveButton.clicked.connect(self.leave_requested)
        self.hide()

    def show_face(self, face: CoachFace | None) -> None:
        """Say what to do next; None when there is no tour."""
        self.setVisible(face is not None)
        if face is None:
            return
        ui = self.ui
        ui.captionLabel.setText(face.caption)
        ui.titleLabel.setText(face.title)
        ui.wordsLabel.setText(face.words)
        ui.showButton.setVisible(not face.is_over)
        ui.skipButton.setVisible(not face.is_over)
        ui.leaveButton.setText("Close" if face.is_over else "End the tour")
        self.setAccessibleDescription(f"{face.caption}: {face.title}. {face.words}")
        announce(self, f"{face.title}. {face.words}")

    def go(self) -> None:
        """Put the focus here, for those who work by keys."""
        first = self.ui.leaveButton if self.ui.showButton.isHidden() else self.ui.showButton
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)
