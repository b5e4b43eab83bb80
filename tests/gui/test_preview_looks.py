"""How pages are shown: chosen by action, seen in the pane, and remembered."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from trialeditor.config.settings import PageColors, PreviewWidth, Settings
from trialeditor.gui.looks import PageLook
from trialeditor.gui.main_window import MainWindow
from trialeditor.gui.preview_looks import PreviewLooks
from trialeditor.gui.theme import DARK, LIGHT


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow()
    qtbot.addWidget(made, before_close_func=lambda each: each.close_now())
    yield made
    made.ui.previewPane.let_go()


@pytest.fixture
def shown(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> list[PageLook]:
    looks: list[PageLook] = []
    monkeypatch.setattr(window.ui.previewPane, "show_look", looks.append)
    return looks


def test_a_width_is_chosen_and_remembered(window: MainWindow, shown: list[PageLook]) -> None:
    looks = PreviewLooks(window, Settings())
    window.ui.actionPagePhone.trigger()
    assert shown[-1].pixels == 375
    assert looks.keep(Settings()).preview_width is PreviewWidth.PHONE
    assert window.ui.previewPane.ui.phoneButton.isChecked()


def test_the_next_width_goes_round(window: MainWindow, shown: list[PageLook]) -> None:
    PreviewLooks(window, Settings(preview_width=PreviewWidth.DESKTOP))
    window.ui.actionNextWidth.trigger()
    assert shown[-1].is_paper
    window.ui.actionNextWidth.trigger()
    assert shown[-1].pixels == 0


def test_a_page_is_as_dark_as_the_window_until_somebody_chooses(window: MainWindow, shown: list[PageLook]) -> None:
    looks = PreviewLooks(window, Settings())
    looks.follow(DARK)
    assert shown[-1].scheme == "dark"
    assert looks.keep(Settings()).page_colors is PageColors.WINDOW
    window.ui.actionDarkPage.trigger()
    assert shown[-1].scheme == "light"
    looks.follow(LIGHT)
    window.ui.actionDarkPage.trigger()
    assert shown[-1].scheme == "dark"
    assert looks.keep(Settings()).page_colors is PageColors.DARK


def test_paper_is_light_and_says_so(window: MainWindow, shown: list[PageLook]) -> None:
    PreviewLooks(window, Settings(preview_width=PreviewWidth.PAPER, page_colors=PageColors.DARK))
    assert shown[-1].is_paper
    assert not window.ui.actionDarkPage.isEnabled()
    assert "light colors" in window.ui.actionDarkPage.statusTip()


def test_without_the_engine_looks_are_not_offered(window: MainWindow) -> None:
    window.ui.previewPane.forbid_engine()
    PreviewLooks(window, Settings())
    assert not window.ui.actionPagePhone.isEnabled()
    assert "web engine is not available" in window.ui.actionPagePhone.statusTip()
