"""What is chosen in the list, by keys and by clicks, while pages open behind it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from support.desks import Seat
from support.hands import Keyboard, Mouse
from trialeditor.services.workspace import Workspace


def test_a_second_line_stays_chosen_when_the_page_of_the_first_opens(seat: Seat, sample: Path) -> None:
    driver, mouse = seat.open(Workspace.open(sample)), Mouse()
    pane = driver.window.ui.listPane.ui
    first, second = (driver.desk.model.nct_at(row) for row in (0, 1))
    mouse.click_line(pane.list, first)
    mouse.click_line(pane.list, second, keys=Qt.KeyboardModifier.ControlModifier)
    driver.wait("a page opens", lambda: driver.desk.session.document)
    assert driver.window.ui.editorPane.ui.idLabel.text() == first
    assert [index.row() for index in pane.list.selectedIndexes()] == [0, 1]
    assert pane.bulk.isVisible()


def test_enter_opens_the_line_that_the_keys_come_to_first(seat: Seat, sample: Path) -> None:
    driver, keys = seat.open(Workspace.open(sample)), Keyboard()
    keys.press("Alt+1")
    assert driver.window.ui.listPane.ui.list.hasFocus()
    keys.press("Return")
    driver.wait("a page opens", lambda: driver.desk.session.document)
    assert driver.window.ui.editorPane.ui.idLabel.text() == driver.desk.model.nct_at(0)
