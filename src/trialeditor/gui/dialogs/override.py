"""Words in place of a fact section's, with the reason for them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trialeditor.gui.asking import OverrideAnswer, OverrideQuestion
from trialeditor.gui.dialogs.base import Dialog, set_words, words_of
from trialeditor.gui.forms.ui_override_dialog import Ui_OverrideDialog


class OverrideDialog(Dialog):
    """Two fields, and what the record says."""

    answered = Signal(object)
    """OverrideAnswer."""

    def __init__(self, question: OverrideQuestion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_OverrideDialog()
        self.ui.setupUi(self)
        self.ui.titleLabel.setText(f"Override “{question.heading}”")
        self.ui.facts.setPlainText(question.facts)
        set_words(self.ui.problemLabel, "")
        self.ui.acceptButton.clicked.connect(self._answer)
        self.ui.cancelButton.clicked.connect(self.reject)
        self.ui.words.setFocus()

    def _answer(self) -> None:
        text, reason = words_of(self.ui.words), self.ui.reason.text().strip()
        if not text or not reason:
            missing = "words" if not text else "a reason"
            set_words(self.ui.problemLabel, f"An override needs {missing}.")
            return
        self.answered.emit(OverrideAnswer(text=text, reason=reason))
        self.accept()
