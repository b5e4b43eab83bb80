"""The window of the glossary: what a line puts into the fields, and what can be done with it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from trialeditor.gui.dialogs.glossary import GlossaryDialog
from trialeditor.gui.glossary_faces import GlossaryFace, TermRow

THEIRS = TermRow(term="adjuvant", meaning="After it.", source="after NCI", whose="The program", note="Comes along.")
OURS = TermRow(
    term="transnasal", meaning="Through the nose.", source="", whose="Your team", note="Written.", remove="Remove"
)


@pytest.fixture
def dialog(qtbot: QtBot) -> GlossaryDialog:
    made = GlossaryDialog()
    qtbot.addWidget(made)
    made.show_face(GlossaryFace(rows=(THEIRS, OURS)))
    return made


def fields(dialog: GlossaryDialog) -> tuple[str, str, str]:
    ui = dialog.ui
    return ui.term.text(), ui.meaning.toPlainText(), ui.source.text()


def test_a_line_fills_the_fields_and_says_what_can_be_done(dialog: GlossaryDialog) -> None:
    dialog.ui.table.selectRow(0)
    assert fields(dialog) == ("adjuvant", "After it.", "after NCI")
    assert not dialog.ui.removeButton.isEnabled()
    assert "comes with the program" in dialog.ui.removeButton.toolTip()
    dialog.ui.table.selectRow(1)
    assert dialog.ui.removeButton.isEnabled()
    removed: list[str] = []
    dialog.removed.connect(removed.append)
    dialog.ui.removeButton.click()
    assert removed == ["transnasal"]


def test_what_is_typed_stays_while_the_terms_change(dialog: GlossaryDialog) -> None:
    saved: list[tuple[str, str, str]] = []
    dialog.saved.connect(lambda *word: saved.append(word))
    dialog.ui.newButton.click()
    assert fields(dialog) == ("", "", "")
    dialog.ui.term.setText("transnasal")
    dialog.ui.meaning.setPlainText(" By way of the nose. ")
    dialog.ui.saveButton.click()
    assert saved == [("transnasal", "By way of the nose.", "")]
    dialog.show_face(GlossaryFace(rows=(THEIRS, OURS), here="transnasal"))
    assert dialog.ui.table.currentIndex().row() == 1
    assert dialog.ui.meaning.toPlainText() == " By way of the nose. "


def test_nothing_found_says_what_to_do(dialog: GlossaryDialog) -> None:
    dialog.show_face(GlossaryFace(rows=()))
    assert dialog.ui.pages.currentWidget() is dialog.ui.empty


def test_who_may_not_write_is_told_why(dialog: GlossaryDialog) -> None:
    dialog.ui.table.selectRow(1)
    dialog.allow("Editors change words.")
    for button in (dialog.ui.saveButton, dialog.ui.removeButton):
        assert not button.isEnabled()
        assert button.accessibleDescription() == "Editors change words."
    assert dialog.ui.meaning.isReadOnly()
    dialog.allow("")
    assert dialog.ui.saveButton.isEnabled()
