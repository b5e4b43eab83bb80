"""The menu does what the keys do in the field that has the focus, and says why where that cannot be."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction, QGuiApplication, QUndoCommand, QUndoStack
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from trialeditor.gui.faces import BadgeFace, CardFace, LengthFace
from trialeditor.gui.main_window import MainWindow
from trialeditor.gui.widgets.action_catalog import ActionCatalog
from trialeditor.gui.widgets.edit_menu import whys_not
from trialeditor.gui.widgets.text_field import TextField

CARD = CardFace(
    key="title",
    group="",
    heading="Title",
    hint="",
    text="A new skin cream",
    badge=BadgeFace(word="Draft"),
    reasons="",
    length=LengthFace(words="4 of 16 words", has_limit=True),
)
NO_FIELD = "Click into a field of text first."


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow()
    made.resize(1200, 800)
    made.ui.editorPane.show_cards([CARD])
    made.ui.editorPane.cards.allow_edits(True, "")
    made.ui.editorPane.cards.show_text("title", CARD.text, "")
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close_now()
    made.deleteLater()


def title(window: MainWindow) -> TextField:
    return window.ui.editorPane.card("title").field


def search(window: MainWindow) -> QLineEdit:
    return window.ui.listPane.ui.search


def look(window: MainWindow) -> None:
    window.ui.menuEdit.aboutToShow.emit()


def choose(window: MainWindow, action: QAction) -> None:
    """Choose from the menu: it closes before the action is done."""
    look(window)
    window.ui.menuEdit.aboutToHide.emit()
    action.trigger()
    QApplication.processEvents()


def test_words_go_from_one_field_into_another(window: MainWindow) -> None:
    ui, field = window.ui, title(window)
    field.setFocus()
    choose(window, ui.actionSelectAll)
    choose(window, ui.actionCopy)
    search(window).setFocus()
    choose(window, ui.actionPaste)
    assert search(window).text() == "A new skin cream"
    assert field.toPlainText() == "A new skin cream"


def test_a_cut_is_one_step_of_the_page(window: MainWindow) -> None:
    field = title(window)
    steps: list[tuple[str, str]] = []
    field.edited.connect(lambda text, name: steps.append((text, name)))
    field.setFocus()
    choose(window, window.ui.actionSelectAll)
    choose(window, window.ui.actionCut)
    assert steps == [("", "cut")]
    assert QGuiApplication.clipboard().text() == "A new skin cream"


def test_without_a_field_nothing_of_it_can_be_chosen_and_it_says_why(window: MainWindow) -> None:
    ui = window.ui
    ui.listPane.ui.list.setFocus()
    look(window)
    for action in (ui.actionCut, ui.actionCopy, ui.actionPaste, ui.actionSelectAll):
        assert (action.isEnabled(), action.statusTip()) == (False, NO_FIELD)
    search(window).setText("sleep")
    search(window).setFocus()
    look(window)
    assert ui.actionSelectAll.isEnabled()
    assert ui.actionSelectAll.statusTip() == "Select all words of this field"


def test_each_field_says_what_it_cannot(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    QGuiApplication.clipboard().clear()
    assert whys_not(field) == (
        *("Select words first.", "Select words first."),
        *("Nothing was copied yet.", "This field is empty."),
    )
    field.setText("copper garden")
    field.selectAll()
    QGuiApplication.clipboard().setText("words")
    assert whys_not(field) == ("", "", "", "")
    field.setReadOnly(True)
    assert whys_not(field) == ("These words can only be read.", "", "These words can only be read.", "")
    field.setEchoMode(QLineEdit.EchoMode.Password)
    assert whys_not(field)[1] == "Nobody can copy what is hidden here."


def test_undo_is_of_the_field_that_has_its_own_and_else_of_the_page(window: MainWindow) -> None:
    ui = window.ui
    stack = QUndoStack(window)
    window.undo_group.addStack(stack)
    stack.setActive(True)
    stack.push(QUndoCommand("typing in Title"))
    assert (ui.actionUndo.text(), ui.actionUndo.isEnabled()) == ("&Undo typing in Title", True)
    search(window).setFocus()
    look(window)
    assert (ui.actionUndo.isEnabled(), ui.actionUndo.statusTip()) == (False, "Nothing was typed in this field.")
    ui.menuEdit.aboutToHide.emit()
    QApplication.processEvents()
    assert (ui.actionUndo.text(), ui.actionUndo.isEnabled()) == ("&Undo typing in Title", True)  # of the bar
    QTest.keyClicks(search(window), "sleep")
    choose(window, ui.actionUndo)
    assert (search(window).text(), stack.canUndo()) == ("", True)
    choose(window, ui.actionRedo)
    assert search(window).text() == "sleep"
    title(window).setFocus()
    choose(window, ui.actionUndo)
    assert not stack.canUndo()
    assert ui.actionUndo.toolTip() == "Nothing was changed on this page since you opened it."


def test_neither_the_palette_nor_the_dialog_of_keys_has_what_every_field_does(window: MainWindow) -> None:
    names = ActionCatalog(window.ui.menuBar).actions()
    assert "actionUndo" in names
    assert not {"actionCut", "actionCopy", "actionPaste", "actionSelectAll"} & names.keys()
    assert window.ui.actionCut.text() == "&Cut\tCtrl+X"
    assert not window.ui.actionCut.shortcuts()
