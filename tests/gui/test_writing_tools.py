"""The actions of somebody who writes, in the window: formatting, sections, panes, sizes, and only the words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QTextCursor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.test_main_window import CARD, HEADER
from support.building_facts import facts_with
from trialeditor.gui.faces import BadgeFace, FactCardFace, FactLine, PhraseOffer
from trialeditor.gui.main_window import MainWindow
from trialeditor.gui.phrase_book import PhraseBook
from trialeditor.gui.views.fact_card import FactCard
from trialeditor.gui.widgets.text_field import TextField
from trialeditor.gui.zoom import STEPS, larger, smaller, zoom_sheet

FACT = FactCardFace(
    key="contacts",
    heading="Contacts",
    lines=(FactLine(text="Ann", label="Name"), FactLine(text="555", label="Phone")),
    badge=BadgeFace(word="From the record"),
    can_override=True,
    override_text=None,
    reasons="",
    summary="Ann · 555",
)
SUMMARY = replace(CARD, key="summary", heading="Summary")


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow()
    made.resize(1200, 800)
    pane = made.ui.editorPane
    pane.show_header(HEADER)
    pane.show_cards([CARD, FACT, SUMMARY])
    pane.show_book(PhraseBook(facts_with()))
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    yield made
    made.close_now()
    made.deleteLater()


def field(window: MainWindow, key: str = "title") -> TextField:
    return window.ui.editorPane.card(key).field


def press(window: MainWindow, keys: str) -> None:
    QTest.keySequence(QApplication.focusWidget() or window, QKeySequence(keys))


def test_keys_format_the_field_in_which_the_person_writes(window: MainWindow) -> None:
    field(window).show_text("one two")
    field(window).setFocus()
    field(window).moveCursor(QTextCursor.MoveOperation.Start)
    press(window, "Ctrl+B")
    assert field(window).toPlainText() == "**one** two"
    assert window.ui.actionBold.isChecked()
    press(window, "Ctrl+B")
    press(window, "Ctrl+Shift+8")
    assert field(window).toPlainText() == "- one two"
    assert not window.ui.actionBold.isChecked()
    assert field(window, "summary").toPlainText() == ""


def test_the_bar_is_on_the_card_in_which_the_person_writes(window: MainWindow) -> None:
    field(window).show_text("one")
    field(window).setFocus()
    pane = window.ui.editorPane
    bars = {key: pane.card(key).ui.bar for key in ("title", "summary")}
    assert (bars["title"].isVisible(), bars["summary"].isVisible()) == (True, False)
    top = pane.card("summary").geometry().top()
    bars["title"].ui.boldButton.click()
    assert field(window).toPlainText() == "**one**"
    assert field(window).hasFocus()
    field(window, "summary").setFocus()
    assert (bars["title"].isVisible(), bars["summary"].isVisible()) == (False, True)
    QApplication.processEvents()
    assert pane.card("summary").geometry().top() == top
    bold = bars["summary"].ui.boldButton
    assert (bold.accessibleName(), bold.accessibleDescription()) == ("Bold", "Summary")


def test_sections_are_gone_through_by_key_and_those_that_are_read_are_left_out(window: MainWindow) -> None:
    field(window).setFocus()
    press(window, "Alt+Down")
    assert field(window, "summary").hasFocus()
    press(window, "Alt+Down")
    assert field(window, "summary").hasFocus()
    press(window, "Alt+Up")
    assert field(window).hasFocus()


def test_panes_are_gone_through_by_key(window: MainWindow) -> None:
    went: list[str] = []
    ui = window.ui
    for action in (ui.actionGoToList, ui.actionGoToEditor, ui.actionGoToFacts, ui.actionGoToPreview):
        action.triggered.connect(lambda _on=False, action=action: went.append(action.objectName()))
    field(window).setFocus()
    ui.actionNextPane.trigger()
    assert ui.editorPane.ui.facts.ui.filter.hasFocus()
    ui.actionPreviousPane.trigger()
    assert field(window).hasFocus()
    ui.actionPreviousPane.trigger()
    assert went == ["actionGoToFacts", "actionGoToEditor", "actionGoToList"]


def test_words_grow_by_key_and_wheel_and_the_rest_stays(window: MainWindow) -> None:
    chosen: list[int] = []
    window.tools.zoom_chosen.connect(chosen.append)
    before = field(window).fontMetrics().height(), window.ui.listPane.fontMetrics().height()
    window.ui.actionZoomIn.trigger()
    viewport = window.ui.editorPane.ui.scroll.viewport()
    for angle in (120, -120):
        event = QWheelEvent(
            QPointF(20, 20),
            viewport.mapToGlobal(QPointF(20, 20)),
            QPoint(),
            QPoint(0, angle),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(viewport, event)
    assert chosen == [110, 125, 110]
    window.tools.show_zoom(200)
    assert field(window).fontMetrics().height() > 1.7 * before[0]
    assert window.ui.listPane.fontMetrics().height() == before[1]
    window.ui.actionZoomUsual.trigger()
    assert field(window).fontMetrics().height() == before[0]


def test_sizes_go_by_steps_and_end() -> None:
    assert [larger(100), larger(200), smaller(100), smaller(75)] == [110, 200, 90, 75]
    assert larger(101) == 110
    assert zoom_sheet(QApplication.font(), 100) == ""
    assert all(zoom_sheet(QApplication.font(), step) for step in STEPS if step != 100)


def test_only_the_words_stay_and_all_comes_back(window: MainWindow) -> None:
    ui = window.ui
    ui.actionShowPreview.setChecked(False)
    ui.actionFocus.trigger()
    assert [ui.listPane.isVisible(), ui.editorPane.ui.facts.isVisible(), ui.appBar.isVisible()] == [False] * 3
    ui.actionFocus.trigger()
    assert [ui.listPane.isVisible(), ui.editorPane.ui.facts.isVisible(), ui.appBar.isVisible()] == [True] * 3
    assert not ui.previewPane.isVisible()


def test_the_window_fills_the_screen_and_gives_it_back(window: MainWindow) -> None:
    window.ui.actionFullScreen.trigger()
    assert window.isFullScreen()
    window.ui.actionFullScreen.trigger()
    assert not window.isFullScreen()


def test_a_closed_fact_section_says_in_a_line_what_it_holds(window: MainWindow) -> None:
    shown = window.ui.editorPane.card("contacts")
    assert isinstance(shown, FactCard)
    card = shown.ui
    assert (card.summaryLabel.words, card.summaryLabel.isVisible(), card.facts.isVisible()) == (
        "Ann · 555",
        True,
        False,
    )
    card.moreButton.click()
    assert (card.summaryLabel.isVisible(), card.facts.isVisible()) == (False, True)


def test_a_brace_opens_the_phrases_and_esc_leaves_the_brace(window: MainWindow) -> None:
    pane = window.ui.editorPane
    offer = PhraseOffer(source="{phase}", words="Phase 2", label="Phase")
    pane.show_facts([], [offer, replace(offer, source="{sex}", label="Sex", words="All")])
    steps: list[str] = []
    pane.edited.connect(lambda _key, text, _name: steps.append(text))
    field(window).setFocus()
    popup = pane.completer.popup
    QTest.keyClicks(field(window), "A {")
    assert pane.completer.is_open
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    assert (pane.completer.is_open, field(window).toPlainText()) == (False, "A {")
    QTest.keyClick(field(window), Qt.Key.Key_Backspace)
    QTest.keyClicks(field(window), "{")
    QTest.keyClicks(popup, "sex")
    assert popup.model().rowCount() == 1
    QTest.keyClick(popup, Qt.Key.Key_Tab)
    assert (field(window).toPlainText(), steps) == ("A {sex}", ["A {sex}"])
    assert field(window).hasFocus()


def test_every_phrase_of_a_narrowed_list_is_in_sight(window: MainWindow) -> None:
    pane = window.ui.editorPane
    offer = PhraseOffer(source="{phase}", words="Phase 2", label="Phase")
    pane.show_facts([], [offer, replace(offer, source="{sex}", label="Sex", words="All")])
    field(window).setFocus()
    pane.completer.open_for(field(window), field(window))
    popup = pane.completer.popup
    for letter, left in (("", 2), ("sex", 1)):
        QTest.keyClicks(popup, letter)
        last = popup.model().index(left - 1, 0)
        assert popup.model().rowCount() == left
        assert popup.viewport().rect().contains(popup.visualRect(last))
