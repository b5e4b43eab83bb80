"""The sign-off: who signs, as what, what it means, and exactly which words; with the passphrase again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import pairwise
from typing import cast

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QWidget

from trialeditor.gui.asking import SignAnswer, SignQuestion
from trialeditor.gui.dialogs.base import Dialog, set_words
from trialeditor.gui.forms.ui_sign_dialog import Ui_SignDialog
from trialeditor.gui.plain_tip import plain_tip
from trialeditor.gui.widgets.date_field import FORMAT
from trialeditor.gui.widgets.disclosure import Disclosure

_FEW = 10
"""So many sections are open from the beginning: what is signed has to be seen."""


class SignDialog(Dialog):
    """The form of a signature (21 CFR 11.50: printed name, date and time, meaning)."""

    answered = Signal(object)
    """SignAnswer."""

    def __init__(self, question: SignQuestion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_SignDialog()
        self.ui.setupUi(self)
        self._refusal = question.refusal
        self._parts: list[Disclosure] = []
        self._show_page(question)
        self._show_fields(question)
        self.ui.acceptButton.clicked.connect(self._answer)
        self.ui.cancelButton.clicked.connect(self.reject)
        self.ui.passphrase.textChanged.connect(lambda _text: self._allow())
        self.ui.meaning.editTextChanged.connect(lambda _text: self._allow())
        self.ui.date.date_changed.connect(lambda _day: self._allow())
        self._allow()
        self.ui.changesButton.setVisible(question.look is not None)
        if question.look is not None:
            self.ui.changesButton.clicked.connect(lambda _on=False, look=question.look: self._look(look))
        self.ui.passphrase.setFocus()

    def _look(self, look: Callable[[], None]) -> None:
        """Go and see what changed; nothing is signed."""
        self.reject()
        look()

    def _show_page(self, question: SignQuestion) -> None:
        ui = self.ui
        set_words(ui.introLabel, question.page)
        ui.nameLabel.setText(question.name)
        ui.roleLabel.setText(question.role)
        ui.roleLabel.setVisible(not question.roles)
        ui.roleBox.setVisible(bool(question.roles))
        ui.roleBox.addItems(list(question.roles))
        ui.roleBox.setCurrentText(question.role)
        ui.versionLabel.setText(question.version)
        for place, part in enumerate(question.parts):
            shown = Disclosure(part.heading, part.text, part.note, ui.sections, why=part.why)
            ui.sectionsLayout.insertWidget(place, shown)
            shown.opened.connect(lambda _is_open: self._name_button())
            self._parts.append(shown)
        ui.sectionsLayout.addStretch(1)
        ui.openAllButton.clicked.connect(lambda: self._open_all(not self._are_open))
        for shown, part in zip(self._parts, question.parts, strict=True):
            shown.set_open(part.is_open or len(self._parts) <= _FEW)
        self._name_button()
        after = (ui.meaning, ui.date, ui.passphrase, ui.cancelButton, ui.acceptButton)
        for one, other in pairwise(
            (*(part.head for part in self._parts), *after)
        ):  # the sections were made last, but stand before these
            self.setTabOrder(one, other)

    def _show_fields(self, question: SignQuestion) -> None:
        ui = self.ui
        ui.meaning.addItems(list(question.meanings))
        ui.roleBox.currentTextChanged.connect(lambda role: self._mean(question, role))
        if question.meaning:
            ui.meaning.setEditText(question.meaning)
        self._earliest = _qdate(question.earliest)
        ui.date.setDate(_qdate(question.next_review))
        hint = f"This is the sample. The passphrase of {question.name} is: {question.sample_passphrase}"
        set_words(ui.sampleLabel, hint if question.sample_passphrase else "")
        set_words(ui.problemLabel, question.refusal or question.problem)

    def _mean(self, question: SignQuestion, role: str) -> None:
        """Propose what a signature in a role means, unless the person typed a meaning."""
        if self.ui.meaning.currentText() in (*question.meanings, "") and role in question.usual:
            self.ui.meaning.setEditText(question.usual[role])

    @property
    def _are_open(self) -> bool:
        return all(part.is_open for part in self._parts)

    def _open_all(self, are_open: bool) -> None:
        for part in self._parts:
            part.set_open(are_open)
        self._name_button()

    def _name_button(self) -> None:
        self.ui.openAllButton.setText("Close all" if self._are_open else "Open all")

    def open_part(self, place: int) -> None:
        """Open the words of a section, counted from 0."""
        self._parts[place].set_open(True)

    def _allow(self) -> None:
        why_not = self._refusal or self._missing()
        self.ui.acceptButton.setEnabled(not why_not)
        self.ui.acceptButton.setToolTip(plain_tip(why_not) if why_not else "")
        self.ui.acceptButton.setAccessibleDescription(why_not)

    def _missing(self) -> str:
        day = self.ui.date.date()
        if not day.isValid():
            return f"Type the next review date like this: {self._earliest.toString(FORMAT)}."
        if day < self._earliest:
            return f"The next review cannot be before {self._earliest.toString(FORMAT)}."
        if not self.ui.passphrase.text() or not self.ui.meaning.currentText().strip():
            return "Type your passphrase and what your signature means."
        return ""

    def _answer(self) -> None:
        answer = SignAnswer(
            meaning=self.ui.meaning.currentText().strip(),
            next_review=cast("date", self.ui.date.date().toPython()),
            passphrase=self.ui.passphrase.text(),
            role=self.ui.roleBox.currentText(),
        )
        self.ui.passphrase.clear()
        self.answered.emit(answer)
        self.accept()


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
