"""A question before something that is hard to take back. Cancel is the safe way, and the one that Enter takes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from trialeditor.gui.asking import ConfirmQuestion
from trialeditor.gui.dialogs.base import Dialog, set_words
from trialeditor.gui.forms.ui_confirm_dialog import Ui_ConfirmDialog


class ConfirmDialog(Dialog):
    """Two buttons."""

    answered = Signal()

    def __init__(self, question: ConfirmQuestion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ConfirmDialog()
        self.ui.setupUi(self)
        self.setWindowTitle(question.title)
        self.ui.titleLabel.setText(question.title)
        set_words(self.ui.introLabel, question.intro)
        self.ui.acceptButton.setText(question.accept)
        self.ui.acceptButton.setAutoDefault(False)
        self.ui.cancelButton.setDefault(True)
        self.ui.acceptButton.clicked.connect(self._answer)
        self.ui.cancelButton.clicked.connect(self.reject)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Make room for all the words; how much they take is known once the dialog has its typeface."""
        super().showEvent(event)
        self.resize(self.width(), max(self.height(), self.heightForWidth(self.width())))

    def _answer(self) -> None:
        self.answered.emit()
        self.accept()
