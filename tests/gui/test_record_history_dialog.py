"""The record history in a real window: by keys, and with the words that a person reads."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from support.desks import Seat
from support.offices import SEED, Office
from trialeditor.config.settings import Theme
from trialeditor.gui.dialogs.record_history import RecordHistory
from trialeditor.tour.driver import Driver


def _moved(count: int, status: str) -> Callable[[dict[str, Any]], None]:
    def move(record: dict[str, Any]) -> None:
        record["protocolSection"]["designModule"]["enrollmentInfo"]["count"] = count
        record["protocolSection"]["statusModule"]["overallStatus"] = status

    return move


@pytest.fixture
def driver(seat: Seat, office: Office) -> Driver:
    """A window on the seed page, whose record was in three states."""
    for count, status in ((77, "RECRUITING"), (120, "RECRUITING"), (120, "COMPLETED")):
        office.bring_in(_moved(count, status))
    driver = seat.open(office.workspace)
    driver.open(SEED)
    return driver


def _open(driver: Driver) -> RecordHistory:
    driver.do(driver.window.ui.actionRecordHistory)
    dialog = driver.dialog(RecordHistory)
    driver.wait("the states are there", lambda: dialog.ui.states.model().rowCount())
    return dialog


def _ready(driver: Driver, dialog: RecordHistory, words: str) -> str:
    driver.wait(f"{words} is shown", lambda: words in dialog.ui.text.toPlainText())
    return dialog.ui.text.toPlainText()


def test_the_newest_change_is_shown_at_once(driver: Driver) -> None:
    dialog = _open(driver)
    text = _ready(driver, dialog, "Recruitment status")
    assert text.startswith("Matters to patients")
    assert "Open to new patients  →  Finished" in text
    assert dialog.ui.oldBox.currentText().startswith("2. As of")
    assert dialog.ui.newBox.currentText().endswith("(current)")


def test_the_keys_go_through_the_states(driver: Driver) -> None:
    dialog = _open(driver)
    _ready(driver, dialog, "Recruitment status")
    dialog.ui.states.setFocus()
    QTest.keyClick(dialog.ui.states, Qt.Key.Key_Down)
    assert "120 people" in _ready(driver, dialog, "Number of people")
    QTest.keyClick(dialog.ui.states, Qt.Key.Key_Down)
    driver.wait("it is the oldest", lambda: dialog.ui.pages.currentWidget() is dialog.ui.empty)
    assert dialog.ui.empty.ui.titleLabel.text() == "Nothing came before this"
    assert not dialog.ui.copyButton.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    driver.wait("it is closed", lambda: not driver.window.findChildren(RecordHistory))


def test_any_two_states_can_be_chosen(driver: Driver) -> None:
    dialog = _open(driver)
    _ready(driver, dialog, "Recruitment status")
    dialog.ui.oldBox.setFocus()
    QTest.keyClick(dialog.ui.oldBox, Qt.Key.Key_Down)
    text = _ready(driver, dialog, "Number of people")
    assert "Recruitment status" in text
    assert dialog.ui.states.currentIndex().row() == 0


def test_words_are_marked_by_more_than_color(driver: Driver) -> None:
    dialog = _open(driver)
    _ready(driver, dialog, "Recruitment status")
    old, new = (_look(dialog, words) for words in ("Open to new patients", "Finished"))
    assert old.fontStrikeOut()
    assert not old.fontUnderline()
    assert new.fontUnderline()
    assert not new.fontStrikeOut()


def _look(dialog: RecordHistory, words: str) -> QTextCharFormat:
    found = dialog.ui.text.document().find(words)
    assert not found.isNull()
    return found.charFormat()


def test_the_comparison_can_be_copied(driver: Driver) -> None:
    dialog = _open(driver)
    _ready(driver, dialog, "Recruitment status")
    dialog.ui.copyButton.click()
    assert "- Recruitment status: Open to new patients → Finished" in QGuiApplication.clipboard().text()
    assert dialog.ui.copiedLabel.text() == "Copied"


def test_a_theme_is_worn_while_it_is_open(driver: Driver) -> None:
    dialog = _open(driver)
    text = _ready(driver, dialog, "Recruitment status")
    before = _look(dialog, "Finished").foreground().color()
    driver.studio.wardrobe.wear(Theme.DARK)
    assert _look(dialog, "Finished").foreground().color() != before
    assert dialog.ui.text.toPlainText() == text


def test_another_page_takes_the_same_window(driver: Driver) -> None:
    first = _open(driver)
    assert _open(driver) is first


def test_a_record_that_came_in_once_says_what_will_be_here(seat: Seat, office: Office) -> None:
    office.bring_in()
    driver = seat.open(office.workspace)
    driver.open(SEED)
    dialog = _open(driver)
    driver.wait("it is said", lambda: dialog.ui.pages.currentWidget() is dialog.ui.empty)
    assert dialog.ui.empty.ui.titleLabel.text() == "The record has come in once"
    assert dialog.ui.pairBar.isHidden()


def test_without_a_page_the_action_says_why_not(seat: Seat, office: Office) -> None:
    office.bring_in()
    action = seat.open(office.workspace).window.ui.actionRecordHistory
    assert not action.isEnabled()
    assert "Open a page first" in action.statusTip()


def test_everything_has_a_name_for_screen_readers(driver: Driver) -> None:
    ui = _open(driver).ui
    for widget in (ui.states, ui.oldBox, ui.newBox, ui.text):
        assert widget.accessibleName()
    assert "struck through" in ui.text.accessibleDescription()
    assert QApplication.focusWidget() is not None
