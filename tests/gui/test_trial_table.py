"""The list as a table, in a real window: columns, headings, keys, and what stays marked when the layout changes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest

from support.desks import Seat
from trialeditor.domain.list_look import Column
from trialeditor.domain.trial import Sort
from trialeditor.gui.models.trial_table import COLUMNS
from trialeditor.gui.views.trial_table import TrialTable
from trialeditor.services.workspace import Workspace
from trialeditor.tour.driver import Driver


@pytest.fixture
def driver(sample: Path, seat: Seat) -> Iterator[Driver]:
    driver = seat.open(Workspace.open(sample))
    yield driver
    seat.leave(driver)


@pytest.fixture
def table(driver: Driver) -> TrialTable:
    driver.do(driver.window.ui.actionListTable)
    return driver.window.ui.listPane.ui.table


def shown(table: TrialTable) -> list[Column]:
    header = table.horizontalHeader()
    sections = [header.logicalIndex(place) for place in range(header.count())]
    return [COLUMNS[each] for each in sections if not header.isSectionHidden(each)]


def words(table: TrialTable, row: int, column: Column) -> str:
    return str(table.model().index(row, COLUMNS.index(column)).data())


def test_a_table_shows_the_same_trials_in_columns(driver: Driver, table: TrialTable) -> None:
    assert table.isVisible()
    assert driver.window.ui.actionListTable.isChecked()
    assert table.model().rowCount() == driver.desk.model.rowCount() > 12
    assert shown(table)[:3] == [Column.NUMBER, Column.TITLE, Column.STAGE]
    row = driver.desk.model.row_of("NCT99990002") or 0
    assert words(table, row, Column.STAGE) == "Signed"
    assert words(table, row, Column.NUMBER) == "NCT99990002"


def test_columns_are_chosen_and_stay_for_the_next_window(driver: Driver, table: TrialTable) -> None:
    menu = driver.window.ui.listPane.look
    named = {action.text(): action for action in menu.actions()}
    named["Countries"].trigger()
    named["Phase"].trigger()
    assert Column.COUNTRIES in shown(table)
    assert Column.PHASE not in shown(table)
    header = table.horizontalHeader()
    header.resizeSection(COLUMNS.index(Column.TITLE), 222)
    header.moveSection(header.visualIndex(COLUMNS.index(Column.STAGE)), 0)

    kept = driver.studio.settings.list_look.split()
    assert kept[:2] == ["table", "stage"]
    assert any(each.startswith("title=") for each in kept)
    assert "phase" not in kept
    assert shown(table)[0] is Column.STAGE
    named["&Usual columns and widths"].trigger()
    assert shown(table)[0] is Column.NUMBER


def test_a_heading_orders_the_list_where_it_can_be_ordered(driver: Driver, table: TrialTable) -> None:
    header = table.horizontalHeader()
    title = COLUMNS.index(Column.TITLE)

    def heading() -> str:
        return str(table.model().headerData(title, Qt.Orientation.Horizontal))

    header.sectionClicked.emit(title)
    driver.wait("it is ordered, and says so", lambda: heading() == "Title ↑")
    header.sectionClicked.emit(title)
    driver.wait("it is turned", lambda: heading() == "Title ↓")
    header.sectionClicked.emit(COLUMNS.index(Column.PHASE))
    assert (driver.desk.list.query.sort, driver.desk.list.query.descending) == (Sort.TITLE, True)


def test_keys_go_through_the_table_and_open_pages(driver: Driver, table: TrialTable) -> None:
    driver.window.ui.actionGoToList.trigger()
    assert driver.window.focusWidget() is table
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_Down)
    driver.wait("the page opens", lambda: driver.desk.session.document is not None)
    QTest.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    driver.wait("all are chosen", lambda: len(driver.desk.queues.choice.ncts) == driver.desk.model.total)
    QTest.keyClick(table, Qt.Key.Key_Escape)
    driver.wait("one is", lambda: len(driver.desk.queues.choice.ncts) == 1)


def test_what_is_marked_stays_marked_in_the_other_layout(driver: Driver) -> None:
    ui = driver.window.ui
    selection = ui.listPane.ui.list.selectionModel()
    for row in (1, 3):
        selection.select(driver.desk.model.index(row), QItemSelectionModel.SelectionFlag.Select)
    chosen = driver.desk.queues.choice.ncts
    driver.do(ui.actionListTable)
    assert sorted({index.row() for index in ui.listPane.ui.table.selectedIndexes()}) == [1, 3]
    assert driver.desk.queues.choice.ncts == chosen
    driver.do(ui.actionListTable)
    assert sorted(index.row() for index in ui.listPane.ui.list.selectedIndexes()) == [1, 3]


def test_the_open_page_stays_marked_when_the_list_is_read_anew(driver: Driver, table: TrialTable) -> None:
    driver.open("NCT99990004")
    driver.desk.list.order(Sort.STAGE)
    driver.wait("it is ordered", lambda: driver.desk.list.query.sort is Sort.STAGE)

    def is_marked() -> bool:
        rows = {index.row() for index in table.selectedIndexes()}
        return rows == {driver.desk.model.row_of("NCT99990004")}

    driver.wait("its line is marked", is_marked)


def test_the_space_bar_ticks_a_column_and_the_menu_stays(driver: Driver, table: TrialTable) -> None:
    menu = driver.window.ui.listPane.look
    menu.popup(driver.window.mapToGlobal(driver.window.rect().center()))
    action = next(each for each in menu.actions() if each.text() == "Sponsor")
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    assert Column.SPONSOR in shown(table)
    menu.close()
