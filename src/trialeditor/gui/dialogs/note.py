"""A few sentences: the note of a submission, what to change, why a date moves."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from trialeditor.gui.asking import NoteQuestion
from trialeditor.gui.dialogs.base import Dialog, set_words, words_of
from trialeditor.gui.forms.ui_note_dialog import Ui_NoteDialog


class NoteDialog(Dialog):
    """One field."""

    answered = Signal(str)
    """The note."""
    left = Signal(str)
    """The note so far, when the dialog was dismissed."""

    def __init__(self, question: NoteQuestion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_NoteDialog()
        self.ui.setupUi(self)
        self._question = question
        self.setWindowTitle(question.title)
        self.ui.titleLabel.setText(question.title)
        set_words(self.ui.introLabel, question.intro)
        self.ui.noteLabel.setText(f"&{question.label}")
        self.ui.note.setAccessibleName(question.label)
        self.ui.note.setPlaceholderText(question.placeholder)
        self.ui.acceptButton.setText(question.accept)
        self.ui.note.setPlainText(question.note)
        set_words(self.ui.problemLabel, question.problem)
        self.ui.acceptButton.clicked.connect(self._answer)
        self.ui.cancelButton.clicked.connect(self.reject)
        self.ui.note.textChanged.connect(lambda: set_words(self.ui.problemLabel, ""))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._answer)

    @override
    def reject(self) -> None:
        """Go without an answer. What was typed is not lost."""
        self.left.emit(words_of(self.ui.note))
        super().reject()

    def _answer(self) -> None:
        note = words_of(self.ui.note)
        if not note and self._question.required:
            set_words(self.ui.problemLabel, self._question.required)
            self.ui.note.setFocus()
            return
        self.answered.emit(note)
        self.accept()
