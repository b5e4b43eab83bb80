"""The tabs in the middle: by keys, side by side, and as they were in the window before."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from support.desks import Seat
from support.offices import SEED, WORDS, Office
from trialeditor.gui.asking import ConfirmQuestion
from trialeditor.gui.dialogs.confirm import ConfirmDialog
from trialeditor.gui.main_window import MainWindow
from trialeditor.gui.views.center_tabs import NOTHING, PREVIEW, CenterTabs
from trialeditor.gui.views.editor_pane import HISTORY, RECORD, WRITE
from trialeditor.tour.driver import Driver


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow()
    made.resize(1400, 800)
    made.ui.editorPane.ui.pages.setCurrentWidget(made.ui.editorPane.ui.pageView)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close_now()
    made.deleteLater()


@pytest.fixture
def driver(seat: Seat, office: Office) -> Driver:
    """A window on the seed page with two versions, the first of them signed."""
    office.sign_off_page()
    office.write(title="Another title")
    driver = seat.open(office.workspace)
    driver.open(SEED)
    return driver


def _seen(center: CenterTabs) -> list[str]:
    return [key for key in (WRITE, RECORD, HISTORY) if center.view(key).isVisible()]


def test_keys_show_the_tabs(window: MainWindow) -> None:
    center = window.ui.editorPane.center
    for keys, key in (("Ctrl+2", RECORD), ("Ctrl+3", HISTORY), ("Ctrl+1", WRITE)):
        QTest.keySequence(window, QKeySequence(keys))
        assert _seen(center) == [key]


def test_the_arrow_keys_go_from_tab_to_tab(window: MainWindow) -> None:
    strip = window.ui.editorPane.ui.tabStrip
    strip.setFocus()
    QTest.keyClick(strip, Qt.Key.Key_Right)
    assert _seen(window.ui.editorPane.center) == [RECORD]
    assert strip.hasFocus()


@pytest.mark.parametrize(("left", "right"), [(WRITE, RECORD), (WRITE, HISTORY), (RECORD, HISTORY), (HISTORY, WRITE)])
def test_any_two_stand_side_by_side(window: MainWindow, left: str, right: str) -> None:
    center = window.ui.editorPane.center
    center.show_tab(left)
    center.show_beside(right)
    assert center.shown == (left, right)
    assert sorted(_seen(center)) == sorted((left, right))
    assert center.view(left).x() < center.view(right).x()
    assert abs(center.view(left).width() - center.view(right).width()) < 60
    assert not window.ui.previewPane.isVisible()
    center.show_tab(right)
    assert center.shown == (right, left)


def test_the_preview_stands_beside_any_tab(window: MainWindow) -> None:
    center = window.ui.editorPane.center
    center.show_tab(HISTORY)
    center.show_beside(RECORD)
    center.show_beside(PREVIEW)
    assert (_seen(center), window.ui.previewPane.isVisible()) == ([HISTORY], True)
    center.show_beside(NOTHING)
    assert (_seen(center), window.ui.previewPane.isVisible()) == ([HISTORY], False)
    window.ui.actionShowPreview.setChecked(True)
    menu = window.ui.editorPane.ui.besideButton.menu()
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["Preview"]
    assert [action.text() for action in menu.actions() if not action.isEnabled()] == ["History"]


@pytest.mark.parametrize(
    ("state", "shown"),
    [
        ("record history", (RECORD, HISTORY)),
        ("history", (HISTORY,)),
        ("", (WRITE,)),
        ("gone record", (WRITE, RECORD)),
        ("record record", (RECORD,)),
        ("write gone", (WRITE,)),
    ],
)
def test_a_window_shows_what_the_one_before_showed(window: MainWindow, state: str, shown: tuple[str, ...]) -> None:
    center = window.ui.editorPane.center
    center.restore(state)
    assert center.shown == shown
    assert center.state() == " ".join(shown)
    assert window.ui.previewPane.isVisible() == (len(shown) == 1)


def test_the_history_shows_what_changed_and_restores_it(driver: Driver, office: Office) -> None:
    driver.do(driver.window.ui.actionTabHistory)
    tab = driver.window.ui.editorPane.ui.historyTab
    driver.wait("it is compared", lambda: "Another title" in tab.ui.text.toPlainText())
    assert not tab.ui.restoreButton.isEnabled()
    assert tab.ui.restoreButton.accessibleDescription() == "This is the newest version."
    tab.ui.events.setFocus()
    QTest.keyClick(tab.ui.events, Qt.Key.Key_Down)
    driver.wait("it can be restored", tab.ui.restoreButton.isEnabled)
    tab.ui.restoreButton.click()
    driver.dialog(ConfirmDialog).ui.acceptButton.click()
    driver.wait("there is a third version", lambda: office.page.revision_number == 3)
    driver.wait("it is at the top", lambda: tab.ui.newBox.currentText() == "Version 3")
    assert office.page.content.text("title") == WORDS["title"]
    assert office.lapsed() == {}
    field = driver.window.ui.editorPane.card("title").field
    driver.wait("the field shows it", lambda: field.toPlainText() == WORDS["title"])


def test_a_fact_of_the_record_goes_into_the_section_that_was_written_in(driver: Driver) -> None:
    pane = driver.window.ui.editorPane
    driver.write("summary", "About ")
    driver.do(driver.window.ui.actionTabRecord)
    tab = pane.ui.recordTab
    driver.wait("the record is read", lambda: tab.ui.tree.model().rowCount())
    tab.ui.search.setText("enrollment.count")
    driver.wait("it is found", lambda: tab.ui.insertButton.text() == "Insert {enrollment.count}")
    tab.ui.copyButton.click()
    assert QGuiApplication.clipboard().text() == "protocolSection.designModule.enrollmentInfo.count"
    tab.ui.tree.setFocus()
    QTest.keyClick(tab.ui.tree, Qt.Key.Key_Return)
    assert _seen(pane.center) == [WRITE]
    document = driver.desk.session.document
    assert document is not None
    assert document.content.text("summary") == "About {enrollment.count}"
    driver.saved()


def test_a_fact_without_a_place_says_where_to_click(driver: Driver) -> None:
    pane = driver.window.ui.editorPane
    pane.begin()
    pane.ui.recordTab.insert_requested.emit("{phase}")
    notice = driver.window.ui.notice.face
    assert notice is not None
    assert notice.what == "Nothing was inserted."


def test_a_question_has_room_for_all_its_words(driver: Driver) -> None:
    words = "\n\n".join(["Many words are needed to say what happens, and none of them may be cut off. " * 3] * 3)
    driver.desk.ask.confirm(ConfirmQuestion(title="Sure?", intro=words, accept="Yes"), lambda: None)
    dialog = driver.dialog(ConfirmDialog)
    label = dialog.ui.introLabel
    assert label.height() >= label.heightForWidth(label.width())
    dialog.reject()
