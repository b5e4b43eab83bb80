"""Before a key is ended: what that would do, from which day on, and why."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from trialeditor.gui.dialogs.base import Dialog, set_words, words_of
from trialeditor.gui.forms.ui_end_key_dialog import Ui_EndKeyDialog
from trialeditor.gui.people_faces import EndKeyAnswer, EndKeyQuestion, KeyEffectFace

_ROOMY = 580
"""As high as a few pages that lapse need; lower where the screen is."""
_WORKING = "It is being worked out…"
_NO_REASON = "Say why: it stands in the audit trail."
_NO_DAY = "This is no day. Type it as 2027-05-12, or leave it empty."


class EndKeyDialog(Dialog):
    """Cancel is the safe way, and the one that Enter takes."""

    answered = Signal(object)
    """EndKeyAnswer."""

    def __init__(self, question: EndKeyQuestion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_EndKeyDialog()
        self.ui.setupUi(self)
        self._question = question
        ui = self.ui
        self.setWindowTitle(question.title)
        ui.titleLabel.setText(question.title)
        set_words(ui.introLabel, question.intro)
        ui.dayArea.setVisible(question.asks_day)
        if question.asks_day:
            self.resize(self.width(), _ROOMY)
        ui.acceptButton.setText(question.accept)
        ui.reason.setPlainText(question.reason)
        set_words(ui.problemLabel, question.problem)
        if question.last_good:
            ui.day.setDate(QDate(question.last_good.year, question.last_good.month, question.last_good.day))
        ui.day.date_changed.connect(lambda _day: self._look())
        ui.reason.textChanged.connect(lambda: set_words(ui.problemLabel, ""))
        ui.acceptButton.clicked.connect(self._answer)
        ui.cancelButton.clicked.connect(self.reject)
        (ui.day if question.asks_day else ui.reason).setFocus()
        self._look()

    @property
    def _day(self) -> date | None:
        day = self.ui.day.date()
        return date(day.year(), day.month(), day.day()) if day.isValid() else None

    def _look(self) -> None:
        """Ask what it would do, and do nothing before that is known."""
        ui, day = self.ui, self._day
        is_day = day is not None or not ui.day.text().strip()
        ui.acceptButton.setEnabled(False)
        ui.effects.hide()
        ui.effectLabel.setText(_WORKING if is_day else _NO_DAY)
        if is_day:
            self._question.look(day, lambda face: self._tell(day, face))

    def _tell(self, day: date | None, face: KeyEffectFace) -> None:
        if not isValid(self) or day != self._day:  # gone, or another day stands there by now
            return
        ui = self.ui
        ui.effectLabel.setText(face.words)
        ui.effects.clear()
        ui.effects.addItems(list(face.lines))
        ui.effects.setVisible(bool(face.lines))
        ui.acceptButton.setEnabled(face.is_known)

    def _answer(self) -> None:
        reason = words_of(self.ui.reason)
        if not reason:
            set_words(self.ui.problemLabel, _NO_REASON)
            self.ui.reason.setFocus()
            return
        self.answered.emit(EndKeyAnswer(reason=reason, last_good=self._day))
        self.accept()
