"""The checks in the real window: beside the words, live, gone through by key, applied, set aside and taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip

from support.desks import Seat
from trialeditor.domain.findings import Weight
from trialeditor.gui.check_faces import FindingId, LineFace
from trialeditor.gui.dialogs.findings import FindingsDialog
from trialeditor.gui.dialogs.note import NoteDialog
from trialeditor.gui.models.rows import FACE_ROLE
from trialeditor.gui.views.checks_tab import ChecksTab
from trialeditor.gui.views.editor_pane import CHECKS, CRITERIA, WRITE
from trialeditor.gui.widgets.text_field import TextField
from trialeditor.services.workspace import Workspace
from trialeditor.tour.driver import Driver

PAGE = "NCT99990006"
"""A page that is being written."""


@pytest.fixture
def desk(seat: Seat, sample: Path) -> Driver:
    driver = seat.open(Workspace.open(sample))
    driver.open(PAGE)
    driver.write("summary", "Doctors commence the treatment. Ideal candidates may join.")
    driver.saved()
    checked(driver, "commence")
    return driver


def tab(desk: Driver) -> ChecksTab:
    return desk.window.ui.editorPane.ui.checksTab


def field(desk: Driver, key: str = "summary") -> TextField:
    return desk.window.ui.editorPane.card(key).field


def lines(desk: Driver) -> list[LineFace]:
    model = tab(desk).ui.findings.model()
    faces = [model.index(row, 0).data(FACE_ROLE) for row in range(model.rowCount())]
    return [face for face in faces if isinstance(face, LineFace)]


def row_of(desk: Driver, quote: str) -> int:
    model = tab(desk).ui.findings.model()
    for row in range(model.rowCount()):
        face = model.index(row, 0).data(FACE_ROLE)
        if isinstance(face, LineFace) and isinstance(face.id, FindingId) and face.id.quote == quote:
            return row
    return -1


def checked(desk: Driver, quote: str, *, there: bool = True) -> None:
    what = f"“{quote}” is {'found' if there else 'gone'}"
    desk.wait(what, lambda: (row_of(desk, quote) >= 0) is there)


def choose(desk: Driver, quote: str) -> None:
    view = tab(desk).ui.findings
    view.setCurrentIndex(view.model().index(row_of(desk, quote), 0))


def press(keys: str) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keySequence(focus, QKeySequence(keys))


def test_the_checks_stand_beside_the_words(desk: Driver) -> None:
    press("Ctrl+4")
    center = desk.window.ui.editorPane.center
    assert center.shown == (WRITE, CHECKS)
    assert tab(desk).ui.findings.hasFocus()
    assert "blocker" in desk.window.ui.editorPane.ui.checksButton.text()
    press("Ctrl+5")
    assert center.shown == (WRITE, CRITERIA)
    desk.window.ui.editorPane.ui.checksButton.click()
    assert center.shown == (WRITE, CHECKS)


def test_a_click_selects_the_words_also_from_the_checks_alone(desk: Driver) -> None:
    center = desk.window.ui.editorPane.center
    center.show_tab(CHECKS)
    choose(desk, "Ideal candidates")
    assert center.shown == (WRITE, CHECKS)
    assert field(desk).textCursor().selectedText() == "Ideal candidates"
    tab(desk).ui.findings.setFocus()
    press("Return")
    assert field(desk).hasFocus()


def test_the_key_goes_from_finding_to_finding_in_the_words(desk: Driver) -> None:
    field(desk).setFocus()
    field(desk).moveCursor(field(desk).textCursor().MoveOperation.Start)
    press("F4")
    assert field(desk).textCursor().selectedText() == "commence"
    press("F4")
    second = field(desk).textCursor().selectedText()
    assert second != "commence"
    press("Shift+F4")
    assert field(desk).textCursor().selectedText() == "commence"


def test_a_suggestion_is_applied_by_key_and_undone(desk: Driver) -> None:
    field(desk).setFocus()
    choose(desk, "commence")
    field(desk).setFocus()
    press("Ctrl+.")
    assert field(desk).toPlainText().startswith("Doctors begin the treatment.")
    checked(desk, "commence", there=False)
    press("Ctrl+Z")
    assert field(desk).toPlainText().startswith("Doctors commence the treatment.")
    checked(desk, "commence")
    desk.saved()


def test_findings_follow_the_typing_and_leave_the_cursor(desk: Driver) -> None:
    field(desk).setFocus()
    field(desk).moveCursor(field(desk).textCursor().MoveOperation.End)
    field(desk).insertPlainText(" Nurses utilize it.")
    checked(desk, "utilize")
    assert field(desk).textCursor().atEnd()
    assert "utilize" in [each.cursor.selectedText() for each in field(desk).extraSelections()]
    desk.saved()


def test_submitting_is_stopped_and_says_why(desk: Driver) -> None:
    action = desk.window.ui.actionSubmit
    assert not action.isEnabled()
    assert "A check stops this page" in action.toolTip()
    field(desk).setFocus()
    press("Ctrl+Return")
    desk.wait("the checks come up", lambda: CHECKS in desk.window.ui.editorPane.center.shown)
    here = tab(desk).ui.findings.currentIndex().data(FACE_ROLE)
    assert isinstance(here, LineFace)
    assert here.badge.word == "Blocker"


def test_a_finding_is_set_aside_and_taken_back(desk: Driver) -> None:
    ui = tab(desk).ui
    desk.window.ui.editorPane.center.show_beside(CHECKS)
    choose(desk, "commence")
    before = len(lines(desk))
    ui.asideButtonOne.click()
    dialog = desk.dialog(NoteDialog)
    dialog.ui.note.setPlainText("The committee wants this word.")
    dialog.ui.acceptButton.click()
    checked(desk, "commence", there=False)
    assert len(lines(desk)) == before - 1
    ui.asideButton.click()
    choose(desk, "commence")
    assert "The committee wants this word." in ui.waivedLabel.text()
    ui.takeBackButton.click()
    desk.wait("it stands again", lambda: "None set aside" in ui.asideButton.text())
    notice = desk.window.ui.notice
    desk.wait("it can be undone", lambda: notice.face is not None and notice.face.act == "Undo")
    notice.ui.actButton.click()
    desk.wait("it is set aside again", lambda: "1 set aside" in ui.asideButton.text())


def test_a_hidden_weight_is_not_listed(desk: Driver) -> None:
    ui = tab(desk).ui
    ui.blockersButton.click()
    assert all(each.badge.word != "Blocker" for each in lines(desk))
    ui.blockersButton.click()
    assert any(each.badge.word == "Blocker" for each in lines(desk))
    assert Weight.BLOCKER.value in ui.blockersButton.accessibleDescription()


def test_pointing_says_what_why_and_what_instead(desk: Driver) -> None:
    one = field(desk)
    at = one.toPlainText().index("commence") + 2
    cursor = one.textCursor()
    cursor.setPosition(at)
    place = one.cursorRect(cursor).center()
    event = QHelpEvent(QEvent.Type.ToolTip, place, one.viewport().mapToGlobal(place))
    QApplication.sendEvent(one.viewport(), event)
    for words in ("Hard word", "Instead: “begin”"):
        assert words in QToolTip.text()
    QToolTip.hideText()


def test_the_menu_of_the_words_offers_what_can_be_done(desk: Driver) -> None:
    one = field(desk)
    cursor = one.textCursor()
    cursor.setPosition(one.toPlainText().index("commence") + 2)
    place = one.cursorRect(cursor).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(place), one.viewport().mapToGlobal(place))
    QApplication.sendEvent(one.viewport(), event)
    menu = next(each for each in one.findChildren(QMenu) if each.isVisible())
    ui = desk.window.ui
    offered = [ui.actionApply, ui.actionSetAside, ui.actionIgnore, ui.actionKeepWord]
    assert [each for each in menu.actions() if each in offered] == offered
    menu.close()
    ui.actionKeepWord.trigger()
    checked(desk, "commence", there=False)


def test_all_findings_lead_to_their_page(desk: Driver) -> None:
    desk.do(desk.window.ui.actionAllFindings)
    dialog = desk.dialog(FindingsDialog)
    table = dialog.ui.table
    desk.wait("they are found", lambda: table.model().rowCount() > 0)
    everything = table.model().rowCount()
    dialog.ui.filter.setText("NCT99990001")
    desk.wait("they are narrowed", lambda: 0 < table.model().rowCount() < everything)
    table.setCurrentIndex(table.model().index(0, 0))
    dialog.ui.openButton.click()
    session = desk.desk.session
    desk.wait("the page opens", lambda: session.document and session.document.page.nct_id == "NCT99990001")
    desk.wait("its finding is chosen", lambda: tab(desk).ui.findings.currentIndex().data(FACE_ROLE) is not None)
    dialog.close()
