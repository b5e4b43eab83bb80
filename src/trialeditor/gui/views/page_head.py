"""The head of the open page: title, state, dates, and the steps that can be taken."""

from __future__ import annotations

from datetime import date
from typing import cast

from PySide6.QtCore import QDate, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QToolButton

from trialeditor.gui.faces import HeaderFace, NoticeFace, Tone
from trialeditor.gui.forms.ui_editor_pane import Ui_EditorPane
from trialeditor.gui.plain_tip import plain_tip
from trialeditor.gui.theme import Space
from trialeditor.gui.widgets.date_field import FORMAT
from trialeditor.gui.widgets.flow import FlowLayout
from trialeditor.gui.widgets.polish import repolish

_LONGEST = 160
"""So many characters of a title: a longer one would leave no room to write."""


class PageHead(QObject):
    """Shows a HeaderFace in the upper part of the editor's form."""

    next_review_requested = Signal(object)
    """The date (datetime.date) that the next review should have."""
    noticed = Signal(object)
    """NoticeFace: about a date that cannot be read, or that was not set."""

    def __init__(self, ui: Ui_EditorPane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._shown = QDate()
        self._nct = ""
        self._left = ""
        self._is_signed = False
        self._offers_changes = False
        self._is_behind = False
        ui.nextReviewEdit.textChanged.connect(lambda _text: self._offer())
        ui.nextReviewSet.clicked.connect(self._ask)
        ui.nextReviewEdit.returnPressed.connect(self._ask)
        take_back = QShortcut(QKeySequence(Qt.Key.Key_Escape), ui.nextReviewEdit)
        take_back.setContext(Qt.ShortcutContext.WidgetShortcut)
        take_back.activated.connect(self.reset_date)
        ui.nextReviewHint.hide()
        row = FlowLayout(ui.steps, spacing=Space.SMALL)  # where words are large, the steps take two rows
        for button in self._buttons():
            row.addWidget(button)

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
        is_long = len(face.title) > _LONGEST
        ui.titleLabel.setText(f"{face.title[:_LONGEST].rstrip()}…" if is_long else face.title)
        ui.titleLabel.setToolTip(plain_tip(face.title) if is_long else "")
        ui.stageBadge.show_face(face.badge)
        ui.idLabel.setText(face.nct)
        ui.statusLabel.setText(face.status)
        ui.stageSentence.setText(face.sentence)
        ui.stageSentence.setVisible(bool(face.sentence))
        ui.reviewedLabel.setText(face.reviewed)
        self._is_signed = face.is_signed
        self._offers_changes = face.offers_changes
        self._show_now()
        self._emphasize()
        self._show_date(face)

    def _show_date(self, face: HeaderFace) -> None:
        ui = self._ui
        ui.datesRow.setVisible(face.next_review is not None)
        if self._nct not in ("", face.nct) and self._is_unset:
            self._left = self._nct
        if face.next_review is None:
            self._nct, self._shown = "", QDate()
            self.reset_date()
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

    def say_left(self) -> None:
        """Say that another page was opened while a date stood there that nobody set."""
        left, self._left = self._left, ""
        if left:
            detail = "The date that was typed there is gone. Open the page again to set one."
            self.noticed.emit(
                NoticeFace(tone=Tone.WARN, what=f"The next review date of {left} was not changed.", detail=detail)
            )

    def set_changes(self, action: QAction) -> None:
        """Lead from the head to what changed since the signature."""
        name = self._ui.changesButton.accessibleName()
        self._ui.changesButton.setDefaultAction(action)
        self._ui.changesButton.setAccessibleName(name)

    def say_presence(self, words: str) -> None:
        """Say who else writes on this page."""
        self._ui.presenceLabel.say(words)
        self._show_now()

    def set_catch_up(self, action: QAction) -> None:
        """Let the head take in what a colleague saved."""
        self._ui.catchUpButton.setDefaultAction(action)

    def offer_catch_up(self, is_behind: bool) -> None:
        """Show, or take away, the button that takes in what a colleague saved."""
        self._is_behind = is_behind
        self._show_now()

    def _show_now(self) -> None:
        words = bool(self._ui.presenceLabel.words)
        self._ui.changesButton.setVisible(self._offers_changes)
        self._ui.catchUpButton.setVisible(self._is_behind)
        self._ui.presenceLabel.setVisible(words)
        self._ui.nowRow.setVisible(self._is_behind or words)

    @property
    def _is_unset(self) -> bool:
        return self._ui.nextReviewEdit.text() != self._shown.toString(FORMAT)

    def _offer(self) -> None:
        self._ui.nextReviewSet.setVisible(self._is_unset)
        self._ui.nextReviewHint.setVisible(self._is_unset)

    def _ask(self) -> None:
        if not self._is_unset:
            return
        edit = self._ui.nextReviewEdit
        edit.setFocus()
        day = edit.date()
        if day.isValid():
            self.next_review_requested.emit(cast("date", day.toPython()))
            return
        detail = f"Type it like this: {self._shown.toString(FORMAT)}. The next review date stays as it was."
        self.noticed.emit(
            NoticeFace(tone=Tone.WARN, what=f"“{edit.text().strip()[:40]}” is not a date.", detail=detail)
        )

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
        wanted = steps[1:] if self._is_signed else steps
        first = next((button for button in wanted if button.isEnabled()), None)
        for button in self._buttons():
            button.setAccessibleDescription(button.defaultAction().statusTip())
            repolish(button, "uiRole", "primaryButton" if button is first else "plainButton")


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
