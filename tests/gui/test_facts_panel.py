"""The facts in groups: opened and closed with the mouse and by keys, searched whole, and closed again the next time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from support.desks import Seat
from trialeditor.config.settings import Settings
from trialeditor.domain.fact_labels import GROUP_LABELS, FactGroup
from trialeditor.gui.faces import FactRow
from trialeditor.gui.facts_wiring import remember_groups
from trialeditor.gui.settings_shelf import SettingsShelf
from trialeditor.gui.views.facts_panel import FactsPanel
from trialeditor.services.workspace import Workspace
from trialeditor.tour.driver import Driver


def row(key: str, group: FactGroup) -> FactRow:
    return FactRow(key=key, label=key.capitalize(), phrase="Words", path="path", source=f"{{{key}}}", group=group)


ROWS = (row("status", FactGroup.STATUS), row("sex", FactGroup.WHO), row("age.minimum", FactGroup.WHO))


@pytest.fixture
def panel(qtbot: QtBot) -> FactsPanel:
    panel = FactsPanel()
    qtbot.addWidget(panel)
    panel.resize(700, 300)
    panel.show_rows(ROWS)
    panel.show()
    return panel


def lines(panel: FactsPanel) -> list[str]:
    model = panel.ui.table.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def press(panel: FactsPanel, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(panel.ui.table, key)


def test_facts_stand_below_the_heading_of_their_group(panel: FactsPanel) -> None:
    assert lines(panel) == ["Status", "Status", "Who can join", "Sex", "Age.minimum"]
    model = panel.ui.table.model()
    assert model.index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Who can join, 2 facts, open"
    assert panel.ui.table.columnSpan(2, 0) == model.columnCount()
    assert not model.flags(model.index(2, 0)) & Qt.ItemFlag.ItemIsDragEnabled


def test_keys_close_and_open_a_group_and_the_heading_keeps_the_focus(panel: FactsPanel) -> None:
    table: QTableView = panel.ui.table
    table.selectRow(2)
    press(panel, Qt.Key.Key_Left)
    assert lines(panel) == ["Status", "Status", "Who can join"]
    assert table.currentIndex().row() == 2
    press(panel, Qt.Key.Key_Right)
    assert len(lines(panel)) == 5
    press(panel, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Return)
    assert len(lines(panel)) == 3


def test_a_click_on_a_heading_closes_it(panel: FactsPanel) -> None:
    table = panel.ui.table
    place = table.visualRect(table.model().index(0, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert lines(panel) == ["Status", "Who can join", "Sex", "Age.minimum"]


def test_a_heading_is_no_phrase(panel: FactsPanel) -> None:
    heard: list[str] = []
    panel.insert_requested.connect(heard.append)
    panel.ui.table.selectRow(0)
    panel.ui.insertButton.click()
    panel.ui.table.selectRow(1)
    press(panel, Qt.Key.Key_Return)
    assert heard == ["{status}"]


def test_the_filter_looks_into_closed_groups_and_leaves_them_closed(panel: FactsPanel) -> None:
    panel.close_groups(frozenset({FactGroup.WHO}))
    panel.ui.filter.setText("sex")
    assert lines(panel) == ["Who can join", "Sex"]
    press(panel, Qt.Key.Key_Left)
    QTest.keyClick(panel.ui.filter, Qt.Key.Key_Return)
    assert panel.ui.table.currentIndex().row() == 1
    panel.ui.filter.clear()
    assert lines(panel) == ["Status", "Status", "Who can join"]


def test_what_was_closed_is_closed_the_next_time(panel: FactsPanel, qtbot: QtBot) -> None:
    shelf = SettingsShelf(Settings(closed_facts="where nonsense"))
    remember_groups(panel, shelf)
    panel.ui.table.selectRow(0)
    press(panel, Qt.Key.Key_Left)
    assert shelf.now.closed_facts == "status where"
    other = FactsPanel()
    qtbot.addWidget(other)
    remember_groups(other, shelf)
    other.show_rows(ROWS)
    assert lines(other) == ["Status", "Who can join", "Sex", "Age.minimum"]


@pytest.fixture
def driver(sample: Path, seat: Seat) -> Iterator[Driver]:
    driver = seat.open(Workspace.open(sample))
    yield driver
    seat.leave(driver)


def test_every_group_of_a_real_record_is_there(driver: Driver) -> None:
    driver.open("NCT99990002")
    shown = lines(driver.window.ui.editorPane.ui.facts)
    places = [shown.index(GROUP_LABELS[group]) for group in FactGroup if GROUP_LABELS[group] in shown]
    assert len(places) == len(FactGroup)
    assert places == sorted(places)
