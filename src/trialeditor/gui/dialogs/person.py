"""A person: who they are, what they do, and the passphrase of a new key; and the change of one's own passphrase."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QWidget

from trialeditor.domain.people import SIGNING_ROLES, Role
from trialeditor.gui.dialogs.base import Dialog, set_words
from trialeditor.gui.forms.ui_passphrase_dialog import Ui_PassphraseDialog
from trialeditor.gui.forms.ui_person_dialog import Ui_PersonDialog
from trialeditor.gui.people_faces import (
    PassphraseAnswer,
    PassphraseFace,
    PassphraseQuestion,
    PersonAnswer,
    PersonQuestion,
)
from trialeditor.gui.plain_tip import plain_tip


class PersonDialog(Dialog):
    """Asks for a new person, or for other roles."""

    answered = Signal(object)
    """PersonAnswer."""

    def __init__(self, question: PersonQuestion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_PersonDialog()
        self.ui.setupUi(self)
        self._question = question
        self._boxes: Mapping[Role, QCheckBox] = {
            Role.EDITOR: self.ui.editor,
            Role.REVIEWER: self.ui.reviewer,
            Role.MEDICAL_REVIEWER: self.ui.medicalReviewer,
            Role.PUBLISHER: self.ui.publisher,
        }
        self._fill(question)
        self._connect()
        self._follow()
        if question.is_there:
            self.resize(self.width(), self.sizeHint().height())  # without a name there is less to show
        (self.ui.editor if question.is_there else self.ui.name).setFocus()

    def _fill(self, question: PersonQuestion) -> None:
        ui = self.ui
        self.setWindowTitle(question.title)
        ui.titleLabel.setText(question.title)
        ui.introLabel.setText(question.intro)
        ui.acceptButton.setText(question.accept)
        ui.name.setText(question.name)
        for each in (ui.name, ui.nameLabel):
            each.setVisible(not question.is_there)
        for role, box in self._boxes.items():
            box.setChecked(role in question.roles)
        set_words(ui.problemLabel, question.problem)

    def _connect(self) -> None:
        ui = self.ui
        for box in self._boxes.values():
            box.toggled.connect(lambda _on: self._follow())
        for field in (ui.name, ui.passphrase, ui.again):
            field.textChanged.connect(lambda _text: self._follow())
        ui.acceptButton.clicked.connect(self._answer)
        ui.cancelButton.clicked.connect(self.reject)

    @property
    def _roles(self) -> frozenset[Role]:
        return frozenset(role for role, box in self._boxes.items() if box.isChecked())

    @property
    def _wants_key(self) -> bool:
        return not self._question.has_key and bool(self._roles & SIGNING_ROLES)

    def _follow(self) -> None:
        ui = self.ui
        ui.passphraseArea.setVisible(self._wants_key)
        face = self._question.judge(ui.name.text(), ui.passphrase.text(), ui.again.text())
        ui.strength.show_words(face.words, face.tone)
        _allow(ui.acceptButton, self._missing(face))

    def _missing(self, face: PassphraseFace) -> str:
        if not self.ui.name.text().strip():
            return "Type the name."
        if not self._roles:
            return "Choose at least one role."
        return face.words if self._wants_key and not face.is_good else ""

    def _answer(self) -> None:
        passphrase = self.ui.passphrase.text() if self._wants_key else None
        answer = PersonAnswer(name=" ".join(self.ui.name.text().split()), roles=self._roles, passphrase=passphrase)
        _forget(self.ui.passphrase, self.ui.again)
        self.answered.emit(answer)
        self.accept()


class PassphraseDialog(Dialog):
    """Asks somebody for their passphrase and for a new one, twice."""

    answered = Signal(object)
    """PassphraseAnswer."""

    def __init__(self, question: PassphraseQuestion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_PassphraseDialog()
        self.ui.setupUi(self)
        self._question = question
        self.ui.introLabel.setText(
            f"{question.name}, your key and all that you signed stay as they are. Nobody can look the passphrase up."
        )
        set_words(self.ui.problemLabel, question.problem)
        for field in (self.ui.old, self.ui.passphrase, self.ui.again):
            field.textChanged.connect(lambda _text: self._follow())
        self.ui.acceptButton.clicked.connect(self._answer)
        self.ui.cancelButton.clicked.connect(self.reject)
        self._follow()
        self.ui.old.setFocus()

    def _follow(self) -> None:
        face = self._question.judge(self._question.name, self.ui.passphrase.text(), self.ui.again.text())
        self.ui.strength.show_words(face.words, face.tone)
        missing = "" if self.ui.old.text() else "Type your present passphrase."
        _allow(self.ui.acceptButton, missing or ("" if face.is_good else face.words))

    def _answer(self) -> None:
        answer = PassphraseAnswer(old=self.ui.old.text(), new=self.ui.passphrase.text())
        _forget(self.ui.old, self.ui.passphrase, self.ui.again)
        self.answered.emit(answer)
        self.accept()


def _forget(*fields: QLineEdit) -> None:
    """Take passphrases out of fields that are no longer needed. Setting them anew would ask for an answer again."""
    for field in fields:
        field.blockSignals(True)
        field.clear()


def _allow(button: QPushButton, why_not: str) -> None:
    button.setEnabled(not why_not)
    button.setToolTip(plain_tip(why_not) if why_not else "")
    button.setAccessibleDescription(why_not)
