"""The head of the open page: title, state, dates, and the steps that can be taken."""

from __future__ import annotations

from datetime import date
from typing import cast

from PySide6.QtCore import QDate, QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton

from trialeditor.gui.faces import HeaderFace
from trialeditor.gui.forms.ui_editor_pane import Ui_EditorPane
from trialeditor.gui.plain_tip import plain_tip
from trialeditor.gui.widgets.polish import repolish


class PageHead(QObject):
    """Shows a HeaderFace in the upper part of the editor's form."""

    next_review_requested = Signal(object)
    """The date (datetime.date) that the next review should have."""

    def __init__(self, ui: Ui_EditorPane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._shown = QDate()
        self._nct = ""
        ui.nextReviewEdit.dateChanged.connect(lambda _day: self._offer())
        ui.nextReviewSet.clicked.connect(self._ask)

    def set_steps(self, save: QAction, request: QAction, submit: QAction, sign: QAction) -> None:
        """Give the buttons their actions. The first step that can be taken stands out."""
        pairs = zip((save, request, submit, sign), self._buttons(), strict=True)
        for action, button in pairs:
            button.setDefaultAction(action)
            action.changed.connect(self._emphasize)
        self._emphasize()

    def show_face(self, face: HeaderFace) -> None:
        """Show a page's head."""
        ui = self._ui
        ui.titleLabel.setText(face.title)
        ui.stageBadge.show_face(face.badge)
        ui.idLabel.setText(face.nct)
        ui.statusLabel.setText(face.status)
        ui.stageSentence.setText(face.sentence)
        ui.stageSentence.setVisible(bool(face.sentence))
        ui.reviewedLabel.setText(face.reviewed)
        self._show_date(face)

    def _show_date(self, face: HeaderFace) -> None:
        ui = self._ui
        ui.datesRow.setVisible(face.next_review is not None)
        if face.next_review is None:
            self._nct = ""
            return
        before, self._shown = (self._nct, self._shown), _qdate(face.next_review)
        self._nct = face.nct
        if before != (self._nct, self._shown):  # else a date that is being chosen would go
            ui.nextReviewEdit.setDate(self._shown)
        can_change = not face.why_not_next_review
        ui.nextReviewEdit.setReadOnly(not can_change)
        hint = face.why_not_next_review or "An earlier date needs a reason. A later one needs a new sign-off."
        ui.nextReviewEdit.setToolTip(plain_tip(hint))
        self._offer()

    def _offer(self) -> None:
        self._ui.nextReviewSet.setVisible(self._ui.nextReviewEdit.date() != self._shown)

    def _ask(self) -> None:
        self.next_review_requested.emit(cast("date", self._ui.nextReviewEdit.date().toPython()))

    def go_to_date(self) -> None:
        """Move the focus to the next review date."""
        self._ui.nextReviewEdit.setFocus()

    def reset_date(self) -> None:
        """Show the date that counts again."""
        self._ui.nextReviewEdit.setDate(self._shown)

    def _buttons(self) -> tuple[QToolButton, ...]:
        ui = self._ui
        return ui.saveVersionButton, ui.requestChangesButton, ui.submitButton, ui.signButton

    def _emphasize(self) -> None:
        steps = (self._ui.signButton, self._ui.submitButton, self._ui.saveVersionButton)
        first = next((button for button in steps if button.isEnabled()), None)
        for button in self._buttons():
            repolish(button, "uiRole", "primaryButton" if button is first else "plainButton")


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
