"""The dialog for a few sentences, by keys alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from trialeditor.gui.asking import NoteQuestion
from trialeditor.gui.dialogs.note import NoteDialog

QUESTION = NoteQuestion(
    title="Request changes", intro="", label="What to change", accept="Request", required="Say what to change."
)


@pytest.fixture
def dialog(qtbot: QtBot) -> NoteDialog:
    made = NoteDialog(QUESTION)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_tab_follows_the_eye(dialog: NoteDialog) -> None:
    ui = dialog.ui
    ui.note.setFocus()
    went = []
    for _ in range(3):
        here = QApplication.focusWidget()
        assert here is not None
        QTest.keyClick(here, Qt.Key.Key_Tab)
        went.append(QApplication.focusWidget())
    assert went == [ui.cancelButton, ui.acceptButton, ui.note]


def test_control_return_accepts(dialog: NoteDialog, qtbot: QtBot) -> None:
    QTest.keyClicks(dialog.ui.note, "Say who can join")
    with qtbot.waitSignal(dialog.answered) as heard:
        QTest.keyClick(dialog.ui.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert heard.args == ["Say who can join"]
    assert not dialog.isVisible()


def test_what_is_missing_is_said_until_something_is_typed(dialog: NoteDialog) -> None:
    dialog.ui.acceptButton.click()
    assert dialog.ui.problemLabel.text() == "Say what to change."
    QTest.keyClicks(dialog.ui.note, "S")
    assert not dialog.ui.problemLabel.isVisible()


def test_escape_hands_over_what_was_typed(dialog: NoteDialog, qtbot: QtBot) -> None:
    QTest.keyClicks(dialog.ui.note, "Half a note")
    with qtbot.waitSignal(dialog.left) as heard:
        QTest.keyClick(dialog.ui.note, Qt.Key.Key_Escape)
    assert heard.args == ["Half a note"]


def test_a_name_has_one_line_and_enter_answers(qtbot: QtBot) -> None:
    made = NoteDialog(NoteQuestion(title="Save this view", intro="", label="Name", accept="Save", is_name=True))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    answers: list[str] = []
    made.answered.connect(answers.append)
    with qtbot.waitExposed(made):
        made.show()
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, "Sleep ")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert (answers, made.isVisible()) == (["Sleep"], False)
