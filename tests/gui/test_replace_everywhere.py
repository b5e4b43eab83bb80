"""Replacing on all pages in the real window: seen first, narrowed, done, and put back by one button."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from support.desks import Seat
from trialeditor.domain.ids import NctId
from trialeditor.gui.dialogs.replace import ReplaceDialog
from trialeditor.services.pages import load_page
from trialeditor.services.workspace import Workspace
from trialeditor.tour.driver import Driver

SIGNED, DRAFTED = NctId("NCT99990002"), "NCT99990006"


@pytest.fixture
def desk(seat: Seat, sample: Path) -> Driver:
    driver = seat.open(Workspace.open(sample))
    driver.open(SIGNED)
    return driver


def planned(desk: Driver, words: str, new: str) -> ReplaceDialog:
    desk.do(desk.window.ui.actionReplaceEverywhere)
    dialog = desk.dialog(ReplaceDialog)
    assert not dialog.ui.lookButton.isEnabled()
    assert not dialog.ui.acceptButton.isEnabled()
    dialog.ui.findEdit.setText(words)
    dialog.ui.replaceEdit.setText(new)
    dialog.ui.lookButton.click()
    desk.wait("it is looked for", lambda: dialog.ui.pages.currentWidget() is dialog.ui.rowsPage)
    return dialog


def words(desk: Driver, key: str = "summary") -> str:
    workspace = desk.studio.workspace
    assert workspace is not None
    return load_page(workspace, SIGNED).content.text(key)


def test_it_is_shown_done_and_put_back(desk: Driver) -> None:
    before = words(desk)
    dialog = planned(desk, "study", "trial")
    assert "will lapse" in dialog.ui.effectLabel.text()
    assert dialog.ui.rows.hasFocus()
    spoken = [dialog.ui.rows.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(99)]
    assert any(DRAFTED in str(each) and "not a version yet" in str(each) for each in spoken)
    dialog.ui.acceptButton.click()
    notice = desk.window.ui.notice
    desk.wait("it is told", lambda: notice.face and notice.face.act == "Put back")
    assert words(desk) == before.replace("study", "trial")
    field = desk.window.ui.editorPane.card("summary").field
    desk.wait("the page follows", lambda: field.toPlainText() == words(desk))
    notice.ui.actButton.click()
    desk.wait("it is put back", lambda: notice.face and "earlier words" in notice.face.what)
    assert words(desk) == before
    desk.wait("the page follows", lambda: field.toPlainText() == before)


def test_rows_can_be_left_out_by_key_and_by_click(desk: Driver) -> None:
    dialog = planned(desk, "study", "trial")
    first = dialog.ui.acceptButton.text()
    dialog.ui.noneButton.click()
    assert not dialog.ui.acceptButton.isEnabled()
    rows = dialog.ui.rows
    rows.setCurrentIndex(rows.model().index(0, 0))
    QTest.keyClick(rows, Qt.Key.Key_Space)
    assert dialog.ui.acceptButton.text() == "Replace on 1 page"
    corner = rows.visualRect(rows.model().index(0, 0)).topLeft()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=corner + QPoint(20, 18))
    assert not dialog.ui.acceptButton.isEnabled()
    dialog.ui.allButton.click()
    assert dialog.ui.acceptButton.text() == first
    dialog.reject()


def test_other_words_have_to_be_looked_for_first(desk: Driver) -> None:
    dialog = planned(desk, "study", "trial")
    dialog.ui.replaceEdit.setText("research")
    assert not dialog.ui.acceptButton.isEnabled()
    dialog.ui.findEdit.setText("zebra")
    dialog.ui.lookButton.click()
    desk.wait("nothing is found", dialog.ui.empty.isVisible)
    assert "on no page" in dialog.ui.empty.ui.titleLabel.text()
    dialog.reject()


def test_it_begins_with_what_is_looked_for_in_the_page(desk: Driver) -> None:
    desk.window.ui.editorPane.card("title").field.setFocus()
    desk.do(desk.window.ui.actionReplace)
    bar = desk.window.ui.editorPane.ui.findBar
    bar.ui.findEdit.setText("cream")
    bar.ui.replaceEdit.setText("lotion")
    bar.ui.wholeBox.setChecked(True)
    desk.do(desk.window.ui.actionReplaceEverywhere)
    dialog = desk.dialog(ReplaceDialog)
    ask = dialog.ask
    assert (ask.replacement.sought, ask.replacement.words) == (bar.wanted, "lotion")
    dialog.reject()
