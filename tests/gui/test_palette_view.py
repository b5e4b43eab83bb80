"""The palette over a real window, by keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.desks import AtOnce, Seat
from support.offices import SEED, Office
from trialeditor.config.settings import Settings
from trialeditor.gui.comforts import Comforts
from trialeditor.gui.main_window import MainWindow
from trialeditor.gui.settings_shelf import SettingsShelf
from trialeditor.gui.views.palette import Palette
from trialeditor.gui.wardrobe import Wardrobe


@pytest.fixture
def comforts(qtbot: QtBot) -> Iterator[Comforts]:
    window = MainWindow()
    window.resize(1200, 800)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    wardrobe = Wardrobe(app)
    made = Comforts(window, wardrobe, AtOnce(), SettingsShelf(Settings(), parent=window))
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    window.ui.listPane.ui.search.setFocus()
    yield made
    window.close_now()
    window.deleteLater()
    wardrobe.close()


def window_of(comforts: Comforts) -> MainWindow:
    window = comforts.parent()
    assert isinstance(window, MainWindow)
    return window


def opened(comforts: Comforts) -> Palette:
    QTest.keySequence(QApplication.focusWidget() or window_of(comforts), "Ctrl+K")
    palette = comforts.palette.palette
    assert palette.isVisible()
    return palette


def test_ctrl_k_opens_it_and_escape_gives_the_focus_back(comforts: Comforts) -> None:
    search = window_of(comforts).ui.listPane.ui.search
    palette = opened(comforts)
    assert palette.ui.search.hasFocus()
    QTest.keyClick(palette.ui.search, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert search.hasFocus()


def test_letters_arrows_and_enter_do_an_action_where_the_person_was(comforts: Comforts, qtbot: QtBot) -> None:
    ui = window_of(comforts).ui
    palette = opened(comforts)
    QTest.keyClicks(palette.ui.search, "full scr")
    assert palette.current is not None
    assert palette.current.key == "actionFullScreen"
    with qtbot.waitSignal(ui.actionFullScreen.toggled):
        QTest.keyClick(palette.ui.search, Qt.Key.Key_Return)
    assert ui.listPane.ui.search.hasFocus()
    ui.actionFullScreen.setChecked(False)


def test_the_arrows_move_around_and_a_page_at_a_time(comforts: Comforts) -> None:
    palette = opened(comforts)
    first = palette.current
    QTest.keyClick(palette.ui.search, Qt.Key.Key_Up)
    last = palette.current
    QTest.keyClick(palette.ui.search, Qt.Key.Key_Down)
    assert palette.current == first
    assert last != first
    for _ in range(40):
        QTest.keyClick(palette.ui.search, Qt.Key.Key_PageDown)
    assert palette.current == last
    assert palette.ui.search.accessibleDescription() == last.spoken if last else False


def test_a_disabled_action_stays_open_and_says_why(comforts: Comforts) -> None:
    window = window_of(comforts)
    window.allow({window.ui.actionSign: "You wrote these words."})
    palette = opened(comforts)
    QTest.keyClicks(palette.ui.search, "sign off")
    QTest.keyClick(palette.ui.search, Qt.Key.Key_Return)
    assert palette.isVisible()
    assert palette.ui.foot.text() == "Sign off…: You wrote these words."


def test_it_goes_when_the_focus_leaves_it_and_stays_gone(comforts: Comforts) -> None:
    palette = opened(comforts)
    button = window_of(comforts).ui.personButton
    button.setFocus()
    assert not palette.isVisible()
    assert button.hasFocus()


def test_a_second_ctrl_k_closes_it(comforts: Comforts) -> None:
    palette = opened(comforts)
    QTest.keySequence(palette.ui.search, "Ctrl+K")
    assert not palette.isVisible()


def test_every_action_of_the_menus_is_there_with_its_menu_and_words(comforts: Comforts) -> None:
    window = window_of(comforts)
    faces = {face.key: face for face in comforts.catalog.faces()}
    ours = {each.objectName() for each in window.findChildren(QAction) if each.objectName().startswith("action")}
    of_field = {"actionCut", "actionCopy", "actionPaste", "actionSelectAll"}  # the palette has the focus, not the field
    assert faces.keys() == ours - of_field - {"actionPalette"}
    assert all(face.name and face.menu and face.does for face in faces.values())
    assert faces["actionQueueSigned"].menu == "View › Queues"
    assert faces["actionUndo"].why_not == "Nothing was changed on this page since you opened it."
    assert faces["actionRedo"].keys == "Ctrl+Shift+Z, Ctrl+Y"


def test_it_stays_within_a_small_window(comforts: Comforts) -> None:
    window = window_of(comforts)
    palette = opened(comforts)
    window.resize(window.minimumSizeHint().width(), 420)
    QApplication.processEvents()
    assert window.rect().contains(palette.geometry())


def test_a_trial_is_found_and_opened_by_keys_alone(seat: Seat, office: Office) -> None:
    office.bring_in()
    driver = seat.open(office.workspace)
    driver.window.activateWindow()
    driver.do(driver.window.ui.actionPalette)
    palette = driver.studio.comforts.palette.palette
    QTest.keyClicks(palette.ui.search, SEED[3:].lower())
    driver.wait("the trial is found", lambda: palette.current is not None and palette.current.key == SEED)
    QTest.keyClick(palette.ui.search, Qt.Key.Key_Return)
    driver.wait("it opens", lambda: driver.desk.session.document is not None)
    assert not palette.isVisible()
    assert driver.desk.session.document is not None
    assert driver.desk.session.document.page.nct_id == SEED
