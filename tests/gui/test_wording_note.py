"""The dialog for an editor's note, and the notes of a card."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from trialeditor.gui.asking import WordingNoteAnswer, WordingNoteQuestion
from trialeditor.gui.dialogs.wording_note import WordingNoteDialog
from trialeditor.gui.faces import BadgeFace, FactCardFace, NoteFace
from trialeditor.gui.views.fact_card import FactCard

FACTS = "Inclusion criteria\n•  White cells ≥3.0 x 109/L"


def question(**changes: str | bool) -> WordingNoteQuestion:
    made = {"quote": "3.0 x 109/L", "text": "3.0 × 10⁹/L", "is_new": True, **changes}
    return WordingNoteQuestion(
        heading="Eligibility criteria",
        facts=FACTS,
        problem=lambda quote, text: "" if quote and text else "A note needs words.",
        quote=str(made["quote"]),
        text=str(made["text"]),
        is_new=bool(made["is_new"]),
    )


@pytest.mark.modal
def test_words_that_are_selected_become_the_quote(qtbot: QtBot) -> None:
    dialog = WordingNoteDialog(question(quote="", text=""))
    qtbot.addWidget(dialog)
    answers: list[WordingNoteAnswer] = []
    dialog.answered.connect(answers.append)
    dialog.ui.acceptButton.click()
    assert dialog.ui.problemLabel.text() == "A note needs words."
    cursor = dialog.ui.facts.document().find("White cells")
    dialog.ui.facts.setTextCursor(cursor)
    assert dialog.ui.quote.text() == "White cells"
    dialog.ui.facts.moveCursor(QTextCursor.MoveOperation.Start)
    assert dialog.ui.quote.text() == "White cells"
    dialog.ui.text.setText("of the blood")
    dialog.ui.acceptButton.click()
    assert answers == [WordingNoteAnswer(quote="White cells", text="of the blood")]
    assert dialog.ui.removeButton.isHidden()


@pytest.mark.modal
def test_a_note_that_is_there_can_be_removed(qtbot: QtBot) -> None:
    dialog = WordingNoteDialog(question(is_new=False))
    qtbot.addWidget(dialog)
    answers: list[WordingNoteAnswer] = []
    dialog.answered.connect(answers.append)
    assert dialog.ui.facts.textCursor().selectedText() == "3.0 x 109/L"
    dialog.ui.quote.setText("other words")
    dialog.ui.removeButton.click()
    assert answers == [WordingNoteAnswer(quote="3.0 x 109/L", text="")]


def face(*notes: NoteFace, why_not: str = "") -> FactCardFace:
    return FactCardFace(
        key="eligibility",
        heading="Eligibility criteria",
        lines=(),
        badge=BadgeFace(word="Not signed"),
        can_override=True,
        override_text=None,
        reasons="",
        notes=notes,
        why_not_note=why_not,
    )


def test_a_card_shows_its_notes_and_lets_them_be_changed(qtbot: QtBot) -> None:
    card = FactCard("eligibility")
    qtbot.addWidget(card)
    wanted: list[tuple[str, str]] = []
    card.note_requested.connect(lambda key, quote: wanted.append((key, quote)))
    card.show_face(face())
    assert card.ui.notes.isHidden()
    card.show_face(face(NoteFace(quote="109/L", text="10⁹/L", trouble="Not shown.")))
    [words] = [each for each in card.ui.notes.findChildren(QLabel) if not each.isHidden()]
    assert words.text() == "“109/L”  Editor's note: 10⁹/L\nNot shown."
    card.ui.notes.findChildren(QToolButton)[0].click()
    card.ui.noteButton.click()
    assert wanted == [("eligibility", "109/L"), ("eligibility", "")]


def test_a_card_says_why_no_note_can_be_written(qtbot: QtBot) -> None:
    card = FactCard("eligibility")
    qtbot.addWidget(card)
    card.show_face(face(NoteFace(quote="109/L", text="10⁹/L"), why_not="Typed words stand here."))
    assert not card.ui.noteButton.isEnabled()
    assert "Typed words stand here." in card.ui.noteButton.toolTip()
    card.show_face(face(NoteFace(quote="109/L", text="10⁹/L")))
    assert card.ui.noteButton.isEnabled()
    card.set_enabled(can_edit=False, why_not="Publishers do not write.")
    button = card.ui.notes.findChildren(QToolButton)[0]
    assert not button.isEnabled()
    assert button.accessibleDescription() == "Publishers do not write."
