"""A few sentences: the note of a submission, what to change, why a date moves."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from trialeditor.gui.asking import NoteQuestion
from trialeditor.gui.dialogs.base import Dialog, set_words, words_of
from trialeditor.gui.forms.ui_note_dialog import Ui_NoteDialog


class NoteDialog(Dialog):
    """One field: some lines, or one for a name."""

    answered = Signal(str)
    """The note."""
    left = Signal(str)
    """The note so far, when the dialog was dismissed."""

    def __init__(self, question: NoteQuestion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_NoteDialog()
        self.ui.setupUi(self)
        self._question = question
        self.name = QLineEdit(self)
        """The one line, where a name is asked for."""
        self.name.setVisible(question.is_name)
        self.setWindowTitle(question.title)
        self.ui.titleLabel.setText(question.title)
        set_words(self.ui.introLabel, question.intro)
        self.ui.noteLabel.setText(f"&{question.label}")
        self.ui.note.setAccessibleName(question.label)
        self.ui.note.setPlaceholderText(question.placeholder)
        self.ui.acceptButton.setText(question.accept)
        self.ui.note.setPlainText(question.note)
        set_words(self.ui.problemLabel, question.problem)
        if question.is_name:
            self._take_name()
        self.ui.acceptButton.clicked.connect(self._answer)
        self.ui.cancelButton.clicked.connect(self.reject)
        self.ui.note.textChanged.connect(lambda: set_words(self.ui.problemLabel, ""))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._answer)

    @override
    def reject(self) -> None:
        """Go without an answer. What was typed is not lost."""
        self.left.emit(self._words)
        super().reject()

    @property
    def _words(self) -> str:
        return self.name.text().strip() if self._question.is_name else words_of(self.ui.note)

    def _take_name(self) -> None:
        """Have one line instead of a field for sentences; Enter answers."""
        ui, name = self.ui, self.name
        ui.layout_2.replaceWidget(ui.note, name)
        ui.note.hide()
        ui.noteLabel.setBuddy(name)
        name.setAccessibleName(self._question.label)
        name.setText(self._question.note)
        name.selectAll()
        name.textChanged.connect(lambda: set_words(ui.problemLabel, ""))
        ui.acceptButton.setDefault(True)
        QWidget.setTabOrder(name, ui.cancelButton)
        name.setFocus()
        self.resize(self.width(), self.minimumSizeHint().height())

    def _answer(self) -> None:
        note = self._words
        if not note and self._question.required:
            set_words(self.ui.problemLabel, self._question.required)
            (self.name if self._question.is_name else self.ui.note).setFocus()
            return
        self.answered.emit(note)
        self.accept()
