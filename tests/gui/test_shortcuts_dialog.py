"""The keys of a real window: no two clash, and changed ones reach menus, tool tips, the palette and the settings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.desks import AtOnce
from trialeditor.config.settings import Settings
from trialeditor.gui.comforts import Comforts
from trialeditor.gui.dialogs.shortcuts import ShortcutsDialog
from trialeditor.gui.main_window import MainWindow
from trialeditor.gui.settings_shelf import SettingsShelf
from trialeditor.gui.shortcut_wiring import taken_keys
from trialeditor.gui.wardrobe import Wardrobe

Make = Callable[[Settings], AbstractContextManager[tuple[MainWindow, Comforts, list[Settings]]]]


@pytest.fixture
def make(qtbot: QtBot) -> Make:
    @contextmanager
    def made(settings: Settings) -> Iterator[tuple[MainWindow, Comforts, list[Settings]]]:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        window, wardrobe = MainWindow(), Wardrobe(app)
        kept: list[Settings] = []
        shelf = SettingsShelf(settings, kept.append, window)
        comforts = Comforts(window, wardrobe, AtOnce(), shelf)
        with qtbot.waitExposed(window):
            window.show()
        yield window, comforts, kept
        window.close_now()
        window.deleteLater()
        wardrobe.close()

    return made


def opened(window: MainWindow) -> ShortcutsDialog:
    window.ui.actionShortcuts.trigger()
    dialog = window.findChild(ShortcutsDialog)
    assert dialog is not None
    QApplication.processEvents()  # it comes to the front
    return dialog


def test_no_two_usual_keys_clash_nor_with_what_else_has_keys(make: Make) -> None:
    with make(Settings()) as (window, comforts, _kept):
        usual = comforts.shortcuts.map.usual
        counts = Counter(keys for own in usual.values() for keys in own)
        assert [keys for keys, count in counts.items() if count > 1] == []
        assert counts.keys() & taken_keys(window).keys() == set()
        assert "" not in counts
        assert {"Alt+F", "Alt+H", "F2"} <= taken_keys(window).keys()


@pytest.mark.modal
def test_changed_keys_reach_everything_that_shows_them(make: Make) -> None:
    with make(Settings()) as (window, comforts, kept):
        ui = window.ui
        window.allow({ui.actionRecordHistory: "No page is open."})
        dialog = opened(window)
        QTest.keyClicks(dialog.ui.search, "record history")
        dialog.ui.keys.setFocus()
        QTest.keySequence(dialog.ui.keys, "Ctrl+G")
        QTest.keyClick(dialog.ui.keys, Qt.Key.Key_Return)
        dialog.accept()
        assert ui.actionRecordHistory.shortcut().toString() == "Ctrl+G"
        assert ui.editorPane.ui.recordTab.ui.historyButton.toolTip() == "Show the history of the record (Ctrl+G)"
        assert next(face.keys for face in comforts.catalog.faces() if face.key == "actionRecordHistory") == "Ctrl+G"
        assert kept[-1].keys == {"actionRecordHistory": "Ctrl+G"}
        window.activateWindow()
        QApplication.processEvents()
        QTest.keySequence(ui.listPane.ui.search, "Ctrl+G")
        assert ui.notice.face is not None
        assert ui.notice.face.detail == "No page is open."
        window.allow({ui.actionRecordHistory: None})
        assert ui.actionRecordHistory.toolTip().endswith("(Ctrl+G)")


def test_keys_of_the_settings_hold_from_the_start(make: Make) -> None:
    with make(Settings(keys={"actionBold": "Ctrl+I", "actionQuit": ""})) as (window, _comforts, kept):
        assert window.ui.actionBold.shortcut().toString() == "Ctrl+I"
        assert window.ui.actionItalic.shortcuts() == []
        assert window.ui.actionQuit.shortcuts() == []
        assert kept == []


@pytest.mark.modal
def test_keys_pressed_in_the_field_do_nothing_else_and_tab_leaves_it(make: Make) -> None:
    with make(Settings()) as (window, _comforts, kept):
        dialog = opened(window)
        window.allow({window.ui.actionSign: None})
        done: list[bool] = []
        window.ui.actionQuit.triggered.disconnect()
        window.ui.actionQuit.triggered.connect(lambda _on: done.append(True))
        dialog.ui.keys.setFocus()
        for keys in ("Ctrl+Q", "Shift+F9", "Ctrl+Return"):
            QTest.keySequence(dialog.ui.keys, keys)
        assert dialog.ui.keys.text() == "Ctrl+Return"
        assert "Submit" in dialog.ui.problem.text()
        assert (done, kept) == ([], [])
        QTest.keyClick(dialog.ui.keys, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is dialog.ui.setButton
        dialog.accept()
