"""Find and replace by hand in the real window, and what Ctrl+F means where."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit

from support.desks import Seat
from trialeditor.gui.find_faces import FindFace
from trialeditor.gui.views.find_bar import FindBar
from trialeditor.gui.widgets.text_field import TextField
from trialeditor.services.workspace import Workspace
from trialeditor.tour.driver import Driver

PAGE = "NCT05350891"


@pytest.fixture
def desk(seat: Seat, sample: Path) -> Driver:
    driver = seat.open(Workspace.open(sample))
    driver.open(PAGE)
    driver.write("title", "A trial of trials")
    driver.write("summary", "This Trial has a {enrollment.count|about} trial 😀 trial.")
    driver.saved()
    return driver


def bar(desk: Driver) -> FindBar:
    return desk.window.ui.editorPane.ui.findBar


def field(desk: Driver, key: str) -> TextField:
    return desk.window.ui.editorPane.card(key).field


def press(keys: str) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keySequence(focus, QKeySequence(keys))


def look_for(desk: Driver, words: str) -> None:
    bar(desk).ui.findEdit.setText(words)
    desk.wait("it is counted", bar(desk).ui.countLabel.text)


def test_ctrl_f_means_what_the_focus_says(desk: Driver) -> None:
    ui = desk.window.ui
    field(desk, "title").setFocus()
    press("Ctrl+F")
    assert bar(desk).isVisible()
    assert bar(desk).ui.findEdit.hasFocus()
    ui.listPane.go()
    press("Ctrl+F")
    assert ui.listPane.ui.search.hasFocus()
    field(desk, "title").setFocus()
    press("Ctrl+L")
    assert ui.listPane.ui.search.hasFocus()
    ui.actionTabRecord.trigger()
    ui.editorPane.ui.recordTab.ui.tree.setFocus()
    press("Ctrl+F")
    assert ui.editorPane.ui.recordTab.ui.search.hasFocus()


def test_no_two_actions_share_a_key(desk: Driver) -> None:
    keys = [key.toString() for action in desk.window.actions() for key in action.shortcuts()]
    keys += [
        key.toString()
        for action in desk.window.findChildren(type(desk.window.ui.actionFind))
        if action.objectName()
        for key in action.shortcuts()
    ]
    named = [key for key in keys if key in {"Ctrl+F", "Ctrl+L", "Ctrl+R", "F3", "Shift+F3", "Ctrl+Shift+H"}]
    assert sorted(named) == sorted(set(named))


def test_without_a_page_ctrl_f_goes_to_the_list(seat: Seat, sample: Path) -> None:
    driver = seat.open(Workspace.open(sample))
    ui = driver.window.ui
    ui.previewPane.setFocus()
    ui.actionFind.trigger()
    assert ui.listPane.ui.search.hasFocus()
    assert not ui.actionFindNext.isEnabled()
    assert ui.actionReplace.statusTip() == "Open a page first."


def test_matches_are_marked_not_only_by_color_and_the_keys_go_on(desk: Driver) -> None:
    field(desk, "title").setFocus()
    field(desk, "title").moveCursor(QTextCursor.MoveOperation.Start)
    press("Ctrl+F")
    look_for(desk, "trial")
    count = bar(desk).ui.countLabel
    total = int(count.text().split(" of ")[1])
    assert count.text().startswith("1 of ")
    marks = marked(field(desk, "title"))
    underline = QTextCharFormat.UnderlineStyle.SingleUnderline
    assert [each.cursor.selectedText() for each in marks] == ["trial", "trial"]
    assert all(each.format.underlineStyle() is underline for each in marks)
    assert marks[0].format.background() != marks[1].format.background()
    press("Return")
    assert count.text() == f"2 of {total}"
    press("Shift+Return")
    press("F3")
    press("F3")
    assert count.text() == f"3 of {total}"
    assert field(desk, "summary").textCursor().selectedText() == "Trial"
    assert not field(desk, "title").textCursor().hasSelection()
    press("Escape")
    assert field(desk, "summary").hasFocus()
    assert not marked(field(desk, "title"))
    press("F3")
    desk.wait("the next is reached", lambda: field(desk, "summary").textCursor().selectedText() == "trial")
    assert field(desk, "summary").hasFocus()


def marked(one: TextField) -> list[QTextEdit.ExtraSelection]:
    """What the search marks; what the checks mark stays below it."""
    lined = QTextCharFormat.UnderlineStyle.SingleUnderline
    return [each for each in one.extraSelections() if each.format.underlineStyle() is lined]


def test_replacing_all_is_one_step_back_from_within_the_bar(desk: Driver) -> None:
    field(desk, "title").setFocus()
    press("Ctrl+R")
    look_for(desk, "trial")
    bar(desk).ui.replaceEdit.setText("study")
    bar(desk).ui.wholeBox.setChecked(True)
    bar(desk).ui.replaceAllButton.click()
    assert field(desk, "title").toPlainText() == "A study of trials"
    assert field(desk, "summary").toPlainText() == "This Study has a {enrollment.count|about} study 😀 study."
    desk.wait("it is told", lambda: bar(desk).ui.countLabel.text().endswith("replaced"))
    bar(desk).ui.replaceEdit.setFocus()
    press("Ctrl+Z")
    assert field(desk, "title").toPlainText() == "A trial of trials"
    assert field(desk, "summary").toPlainText() == "This Trial has a {enrollment.count|about} trial 😀 trial."
    desk.saved()


def test_enter_replaces_one_and_keeps_the_focus(desk: Driver) -> None:
    title = field(desk, "title")
    title.setFocus()
    title.moveCursor(QTextCursor.MoveOperation.Start)
    press("Ctrl+R")
    look_for(desk, "trial")
    bar(desk).ui.replaceEdit.setText("study")
    bar(desk).ui.replaceEdit.setFocus(Qt.FocusReason.TabFocusReason)
    press("Return")
    assert title.toPlainText() == "A study of trials"
    assert bar(desk).ui.replaceEdit.hasFocus()
    desk.wait("the next one is marked", lambda: title.textCursor().selectedText() == "trial")
    press("Return")
    assert title.toPlainText() == "A study of studys"
    desk.saved()


def test_the_match_stays_in_sight_when_the_bar_grows(desk: Driver) -> None:
    field(desk, "title").setFocus()
    press("Ctrl+F")
    look_for(desk, "trial")
    scroll = desk.window.ui.editorPane.ui.scroll
    here = desk.desk.finding.finder.here
    assert here is not None
    found = field(desk, here.key)

    def is_in_sight() -> bool:
        at = found.viewport().mapTo(scroll.viewport(), found.cursorRect().center())
        return scroll.viewport().rect().contains(at)

    desk.wait("it is in sight", is_in_sight)
    desk.window.resize(1200, 640)
    press("Ctrl+R")
    desk.wait("it is still in sight", is_in_sight)


def test_selected_words_are_looked_for(desk: Driver) -> None:
    summary = field(desk, "summary")
    summary.setFocus()
    cursor = summary.textCursor()
    cursor.setPosition(5)
    cursor.setPosition(10, QTextCursor.MoveMode.KeepAnchor)
    summary.setTextCursor(cursor)
    press("Ctrl+F")
    assert bar(desk).ui.findEdit.text() == "Trial"


def test_matches_in_notes_alone_can_only_be_replaced_all_together(desk: Driver) -> None:
    shown = bar(desk)
    shown.show_face(FindFace(words="1 match in notes", has_in_notes=True))
    ui = shown.ui
    assert [each.isEnabled() for each in (ui.previousButton, ui.nextButton, ui.replaceButton)] == [False] * 3
    assert ui.replaceButton.accessibleDescription() == "There is nothing to replace."
    assert ui.replaceAllButton.isEnabled()
    shown.show_face(FindFace(words="Not found", is_missing=True))
    assert not ui.replaceAllButton.isEnabled()
