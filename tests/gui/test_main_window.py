"""The window without anything behind it: keys reach their actions from within a field, and disabled actions say why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from trialeditor.gui.faces import (
    BadgeFace,
    CardFace,
    FactCardFace,
    FactRow,
    HeaderFace,
    LengthFace,
    NoticeFace,
    Tone,
)
from trialeditor.gui.main_window import MainWindow
from trialeditor.gui.theme import LIGHT
from trialeditor.gui.widgets.text_field import TextField

HEADER = HeaderFace(
    nct="NCT00000001",
    title="Sleep",
    badge=BadgeFace(word="Draft"),
    status="Open",
    as_of="",
    sentence="",
    reviewed="",
    next_review=date(2027, 5, 12),
    earliest=None,
    why_not_next_review="",
)
CARD = CardFace(
    key="title",
    group="",
    heading="Title",
    hint="",
    text="",
    badge=BadgeFace(word="Draft"),
    reasons="",
    length=LengthFace(words="0 of 16 words", has_limit=True),
)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow()
    made.resize(1200, 800)
    made.ui.editorPane.show_header(HEADER)
    made.ui.editorPane.show_cards([CARD])
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close_now()
    made.deleteLater()


def field(window: MainWindow) -> TextField:
    return window.ui.editorPane.card("title").field


def actions(window: MainWindow) -> list[QAction]:
    kept = (window.ui.actionUndo, window.ui.actionRedo, window.ui.actionQuit, window.ui.actionPasteRecords)
    return [each for each in window.findChildren(QAction) if each.shortcuts() and each not in kept and each.text()]


def test_every_key_reaches_its_action_from_within_a_field(window: MainWindow) -> None:
    silent = []
    for action in actions(window):
        for keys in action.shortcuts():
            heard: list[bool] = []
            connection = action.triggered.connect(lambda _on=False, heard=heard: heard.append(True))
            field(window).setFocus()
            QTest.keySequence(field(window), QKeySequence(keys))
            window.ui.editorPane.completer.popup.hide()
            action.triggered.disconnect(connection)
            if not heard:
                silent.append(keys.toString())
    assert silent == []


def test_a_disabled_action_says_why_and_then_what_it_does_again(window: MainWindow) -> None:
    action = window.ui.actionSign
    does = action.statusTip()
    window.allow({action: "You wrote these words."})
    assert (action.isEnabled(), action.toolTip(), action.statusTip()) == (False, *["You wrote these words."] * 2)
    window.allow({action: None})
    assert action.isEnabled()
    assert action.statusTip() == does
    assert "Ctrl+Shift+Return" in action.toolTip()


def test_the_keys_of_a_disabled_action_say_why_and_the_focus_stays(window: MainWindow) -> None:
    ui = window.ui
    steps = (ui.actionSaveVersion, ui.actionSubmit, ui.actionSign, ui.actionRequestChanges, ui.actionNextReview)
    field(window).setFocus()
    for action in steps:
        window.allow({action: f"Why not {action.text()}"})
        QTest.keySequence(field(window), action.shortcut())
        notice = window.ui.notice.face
        assert notice is not None
        assert notice.detail == f"Why not {action.text()}"
        assert field(window).hasFocus()
    assert ui.editorPane.ui.signButton.accessibleDescription() == f"Why not {ui.actionSign.text()}"
    heard: list[bool] = []
    window.show_notice(None)
    window.allow({ui.actionSign: None})
    ui.actionSign.triggered.connect(lambda: heard.append(True))
    QTest.keySequence(field(window), ui.actionSign.shortcut())
    assert (heard, ui.notice.face) == ([True], None)


def test_only_the_next_step_stands_out(window: MainWindow) -> None:
    ui = window.ui
    window.allow({ui.actionSign: "Not yet.", ui.actionSubmit: None, ui.actionSaveVersion: None})
    pane = ui.editorPane.ui
    assert pane.submitButton.property("uiRole") == "primaryButton"
    assert pane.signButton.property("uiRole") == "plainButton"
    window.allow({ui.actionSign: None})
    assert pane.signButton.property("uiRole") == "primaryButton"
    assert pane.submitButton.property("uiRole") == "plainButton"


def test_nothing_stands_out_on_a_page_that_is_signed(window: MainWindow) -> None:
    ui = window.ui
    window.allow({ui.actionSign: None, ui.actionSubmit: "Signed", ui.actionSaveVersion: "Signed"})
    ui.editorPane.show_header(replace(HEADER, is_signed=True))
    assert ui.editorPane.ui.signButton.property("uiRole") == "plainButton"
    ui.editorPane.show_header(HEADER)
    assert ui.editorPane.ui.signButton.property("uiRole") == "primaryButton"


def test_the_first_window_fits_on_the_screen(window: MainWindow) -> None:
    window.resize(4000, 3000)
    window.restore_layout(b"", b"")
    there = window.screen().availableSize()
    assert window.height() <= there.height()
    assert window.width() <= max(there.width(), window.minimumSizeHint().width())


def test_where_there_is_little_room_facts_show_their_words_and_not_their_path(window: MainWindow) -> None:
    facts = window.ui.editorPane.ui.facts
    facts.show_rows(
        [FactRow(key="phase", label="Phase", phrase="Phase 2", path="protocolSection.designModule", source="{phase}")]
    )
    for width, is_narrow in ((560, True), (900, False)):
        facts.resize(width, 200)
        assert facts.ui.table.isColumnHidden(2) == is_narrow
        assert facts.ui.table.columnWidth(1) >= 200


def test_closing_asks_first(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.close_requested):
        window.close()
    assert window.isVisible()


def test_a_notice_can_be_read_and_closed(window: MainWindow) -> None:
    window.show_notice(NoticeFace(tone=Tone.BAD, what="The disk is full.", detail="Nothing is lost."))
    notice = window.ui.notice
    assert notice.isVisible()
    assert notice.accessibleDescription() == "The disk is full. Nothing is lost."
    notice.ui.closeButton.click()
    assert not notice.isVisible()


def test_panes_can_be_closed_and_come_back_by_key(window: MainWindow) -> None:
    ui = window.ui
    ui.actionShowList.setChecked(False)
    assert not ui.listPane.isVisible()
    ui.actionGoToList.trigger()
    assert ui.listPane.isVisible()
    ui.editorPane.ui.facts.ui.closeButton.click()
    assert not ui.actionShowFacts.isChecked()
    assert not ui.editorPane.ui.facts.isVisible()


def test_only_what_differs_is_replaced_and_the_cursor_goes_there(window: MainWindow) -> None:
    told: list[str] = []
    changes: list[tuple[int, int, int]] = []
    field(window).typed.connect(told.append)
    field(window).show_text("One two three")
    field(window).document().contentsChange.connect(lambda *change: changes.append(change))
    field(window).show_text("One two — and three")
    assert field(window).toPlainText() == "One two — and three"
    assert changes == [(8, 0, 6)]
    assert field(window).textCursor().position() == 14
    assert told == []


def test_a_field_grows_with_its_words(window: MainWindow) -> None:
    before = field(window).height()
    field(window).insert_words("\n".join("line" for _ in range(12)))
    assert field(window).height() > before + 100
    assert not field(window).verticalScrollBar().isVisible()


def test_a_date_that_is_being_chosen_stays_while_states_follow(window: MainWindow) -> None:
    edit = window.ui.editorPane.ui.nextReviewEdit
    edit.setDate(edit.date().addDays(-30))
    window.ui.editorPane.show_header(replace(HEADER, sentence="Somebody typed"))
    assert edit.date().toPython() == date(2027, 4, 12)
    window.ui.editorPane.show_header(replace(HEADER, nct="NCT00000002"))
    assert edit.date().toPython() == date(2027, 5, 12)


def test_a_typed_date_is_set_by_return_and_only_as_typed(window: MainWindow) -> None:
    pane = window.ui.editorPane
    wanted: list[object] = []
    said: list[NoticeFace] = []
    pane.next_review_requested.connect(wanted.append)
    pane.head.noticed.connect(said.append)
    edit = pane.ui.nextReviewEdit
    for typed in ("2027-03-04", "2027-13-04"):
        edit.selectAll()
        QTest.keyClicks(edit, typed)
        hint = pane.ui.nextReviewHint
        assert hint.isVisible()
        assert hint.height() < 2 * hint.fontMetrics().lineSpacing()
        QTest.keyClick(edit, Qt.Key.Key_Return)
    assert wanted == [date(2027, 3, 4)]
    assert said[-1].what == "“2027-13-04” is not a date."
    edit.setFocus()
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    assert edit.text() == "2027-05-12"
    assert not pane.ui.nextReviewHint.isVisible()


def test_a_date_that_is_left_behind_unset_is_spoken_of(window: MainWindow) -> None:
    pane = window.ui.editorPane
    said: list[NoticeFace] = []
    pane.head.noticed.connect(said.append)
    pane.ui.nextReviewEdit.setText("2027-03-04")
    pane.show_header(replace(HEADER, nct="NCT00000002", next_review=None))
    pane.head.say_left()
    pane.head.say_left()
    assert [face.what for face in said] == ["The next review date of NCT00000001 was not changed."]


def test_a_reason_that_is_being_typed_stays_while_states_follow(window: MainWindow) -> None:
    face = FactCardFace(
        key="contacts",
        heading="Contacts",
        lines=(),
        badge=BadgeFace(word="Override"),
        can_override=True,
        override_text="Ask us",
        reasons="",
    )
    pane = window.ui.editorPane
    pane.show_cards([face])
    pane.show_text("contacts", "Ask us", "Old")
    why = window.findChild(QLineEdit, "whyEdit")
    assert why is not None
    assert why.cursorPosition() == 0
    why.end(False)
    QTest.keyClicks(why, "er")
    why.setCursorPosition(1)
    pane.show_cards([face])
    assert (why.text(), why.cursorPosition()) == ("Older", 1)


@pytest.mark.parametrize("words", ["/" + "folder" * 80, "The file cannot be read. " * 30])
def test_long_words_do_not_widen_the_window(window: MainWindow, words: str) -> None:
    window.show_notice(NoticeFace(tone=Tone.BAD, what=words, detail=words))
    window.show_saving(words, is_trouble=True)
    window.show_record(words)
    window.show_workspace(words, is_sample=True)
    window.show_person(words, words)
    window.ui.editorPane.show_header(replace(HEADER, title=words, sentence=words, status=words))
    window.ui.editorPane.show_cards([replace(CARD, heading=words, hint=words, reasons=words)])
    window.ui.previewPane.show_empty(words, words)
    assert window.minimumSizeHint().width() <= 1024


@pytest.mark.parametrize("percent", [100, 150])
def test_a_card_of_facts_fits_into_the_least_room_also_with_larger_words(window: MainWindow, percent: int) -> None:
    face = FactCardFace(
        key="locations",
        heading="Where this trial is running",
        lines=(),
        badge=BadgeFace(word="From the record"),
        can_override=True,
        override_text=None,
        reasons="",
        summary="6 places in the United States, 4 of them open to new patients",
    )
    pane = window.ui.editorPane
    pane.show_cards([face])
    pane.allow_edits(True, "")
    window.wear(LIGHT)
    pane.cards.show_zoom(percent)
    QApplication.processEvents()
    card = pane.card("locations")
    assert pane.minimumWidth() == 540
    assert card.minimumSizeHint().width() <= pane.minimumWidth() - 2 * 24
