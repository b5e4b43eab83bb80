"""The sign-off shows the words that are signed, and takes no date that was not meant."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from trialeditor.gui.asking import SignAnswer, SignQuestion
from trialeditor.gui.dialogs.sign import SignDialog
from trialeditor.gui.faces import SignedPart
from trialeditor.gui.widgets.disclosure import Disclosure


@pytest.fixture
def ask(qtbot: QtBot) -> Callable[[int], SignDialog]:
    def open_with(count: int) -> SignDialog:
        dialog = SignDialog(
            SignQuestion(
                page="Sleep",
                name="Rhea Reviewer",
                role="Reviewer",
                version="1",
                parts=tuple(SignedPart(heading=f"Part {n}", text=f"Words {n}", note="") for n in range(count)),
                meanings=("Reviewed",),
                earliest=date(2026, 11, 23),
                next_review=date(2027, 5, 12),
                sample_passphrase="",
                refusal="",
            )
        )
        qtbot.addWidget(dialog)
        return dialog

    return open_with


def states(dialog: SignDialog) -> set[bool]:
    return {part.is_open for part in dialog.findChildren(Disclosure)}


def test_few_sections_are_open_from_the_beginning(ask: Callable[[int], SignDialog]) -> None:
    dialog = ask(10)
    assert states(dialog) == {True}
    assert dialog.ui.openAllButton.text() == "Close all"


def test_many_sections_open_at_once(ask: Callable[[int], SignDialog]) -> None:
    dialog = ask(11)
    dialog.open_part(1)
    assert states(dialog) == {True, False}
    dialog.ui.openAllButton.click()
    assert states(dialog) == {True}
    dialog.ui.openAllButton.click()
    assert states(dialog) == {False}


def test_tab_follows_the_eye(ask: Callable[[int], SignDialog], qtbot: QtBot) -> None:
    dialog = ask(2)
    with qtbot.waitExposed(dialog):
        dialog.show()
    ui = dialog.ui
    parts = [part.head for part in dialog.findChildren(Disclosure)]
    ui.openAllButton.setFocus()
    went = []
    for _ in range(7):
        here = QApplication.focusWidget()
        assert here is not None
        QTest.keyClick(here, Qt.Key.Key_Tab)
        went.append(QApplication.focusWidget())
    fields = [ui.meaning, ui.date, ui.passphrase, ui.cancelButton]
    assert went == [ui.scroll, *parts, *fields]


def test_a_signature_wants_a_date_that_can_be_kept(ask: Callable[[int], SignDialog]) -> None:
    dialog = ask(1)
    accept = dialog.ui.acceptButton
    dialog.ui.passphrase.setText("correct horse")
    can = {}
    for typed in ("2027-05-12", "2027-13-12", "2026-11-22"):
        dialog.ui.date.setText(typed)
        can[typed] = accept.isEnabled()
    assert can == {"2027-05-12": True, "2027-13-12": False, "2026-11-22": False}
    assert "cannot be before 2026-11-23" in accept.accessibleDescription()


def test_who_holds_two_roles_chooses_one_and_its_meaning_is_proposed(qtbot: QtBot) -> None:
    looked: list[bool] = []
    dialog = SignDialog(
        SignQuestion(
            page="Sleep",
            name="Mia Medical",
            role="Medical reviewer",
            version="1",
            parts=(),
            meanings=("Reviewed", "Reviewed the medical content"),
            earliest=date(2026, 11, 23),
            next_review=date(2027, 5, 12),
            sample_passphrase="",
            refusal="",
            roles=("Medical reviewer", "Reviewer"),
            usual={"Medical reviewer": "Reviewed the medical content", "Reviewer": "Reviewed"},
            meaning="Reviewed the medical content",
            look=lambda: looked.append(True),
        )
    )
    qtbot.addWidget(dialog)
    assert dialog.ui.roleLabel.isHidden()
    dialog.ui.roleBox.setCurrentText("Reviewer")
    assert dialog.ui.meaning.currentText() == "Reviewed"
    dialog.ui.meaning.setEditText("Read twice")
    dialog.ui.roleBox.setCurrentText("Medical reviewer")
    assert dialog.ui.meaning.currentText() == "Read twice"
    answers: list[SignAnswer] = []
    dialog.answered.connect(answers.append)
    dialog.ui.passphrase.setText("secret")
    dialog.ui.acceptButton.click()
    assert answers[0].role == "Medical reviewer"
    dialog.ui.changesButton.click()
    assert looked == [True]


def test_who_holds_one_role_is_offered_no_other(ask: Callable[[int], SignDialog]) -> None:
    dialog = ask(1)
    assert dialog.ui.roleBox.isHidden()
    assert dialog.ui.changesButton.isHidden()
