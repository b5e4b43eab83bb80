"""Two versions of the same words, side by side. Neither is lost, whichever is chosen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trialeditor.gui.asking import ConflictQuestion
from trialeditor.gui.dialogs.base import Dialog
from trialeditor.gui.forms.ui_conflict_dialog import Ui_ConflictDialog


class ConflictDialog(Dialog):
    """Both texts, and three ways on."""

    answered = Signal(bool)
    """True: keep the person's own words; False: use the others."""

    def __init__(self, question: ConflictQuestion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ConflictDialog()
        self.ui.setupUi(self)
        self.ui.titleLabel.setText("Two versions of the same words")
        self.ui.introLabel.setText(question.what)
        self.ui.yours.setPlainText(question.yours)
        self.ui.theirs.setPlainText(question.theirs)
        self.ui.yoursButton.clicked.connect(lambda: self._answer(keep_mine=True))
        self.ui.theirsButton.clicked.connect(lambda: self._answer(keep_mine=False))
        self.ui.laterButton.clicked.connect(self.reject)

    def _answer(self, *, keep_mine: bool) -> None:
        self.answered.emit(keep_mine)
        self.accept()
