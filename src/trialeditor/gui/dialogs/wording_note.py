"""An editor's note beside words of the registry: which words, and what is said of them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trialeditor.gui.asking import WordingNoteAnswer, WordingNoteQuestion
from trialeditor.gui.dialogs.base import Dialog, set_words
from trialeditor.gui.forms.ui_wording_note_dialog import Ui_WordingNoteDialog


class WordingNoteDialog(Dialog):
    """Two lines, and what the record says. Words that are selected there become the quote."""

    answered = Signal(object)
    """WordingNoteAnswer."""

    def __init__(self, question: WordingNoteQuestion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_WordingNoteDialog()
        self.ui.setupUi(self)
        self._question = question
        ui = self.ui
        ui.titleLabel.setText(f"Note beside “{question.heading}”")
        ui.facts.setPlainText(question.facts)
        ui.quote.setText(question.quote)
        ui.text.setText(question.text)
        ui.removeButton.setVisible(not question.is_new)
        if not question.is_new:
            ui.acceptButton.setText("Change the note")
        set_words(ui.problemLabel, "")
        ui.facts.selectionChanged.connect(self._take_selection)
        ui.acceptButton.clicked.connect(self._answer)
        ui.cancelButton.clicked.connect(self.reject)
        ui.removeButton.clicked.connect(lambda: self._give(question.quote, ""))
        (ui.text if question.quote else ui.facts).setFocus()
        self._show_quote()

    def _show_quote(self) -> None:
        """Bring the words that the note is about into sight, among those of the record."""
        found = self.ui.facts.document().find(self._question.quote) if self._question.quote else None
        if found is not None and not found.isNull():
            self.ui.facts.setTextCursor(found)

    def _take_selection(self) -> None:
        words = self.ui.facts.textCursor().selectedText().strip()
        if words:
            self.ui.quote.setText(words)

    def _answer(self) -> None:
        quote, text = self.ui.quote.text(), self.ui.text.text()
        problem = self._question.problem(quote, text)
        if problem:
            set_words(self.ui.problemLabel, problem)
            return
        self._give(quote, text)

    def _give(self, quote: str, text: str) -> None:
        self.answered.emit(WordingNoteAnswer(quote=quote, text=text))
        self.accept()
