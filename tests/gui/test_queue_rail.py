"""The queues and the bulk bar as widgets, in a real window with real pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from support.desks import Seat
from trialeditor.gui.dialogs.bulk import BulkDialog
from trialeditor.gui.models.rail import RailModel
from trialeditor.gui.queue_faces import RailFace, RailKind
from trialeditor.gui.views.queue_rail import QueueRail
from trialeditor.services.workspace import Workspace
from trialeditor.tour.driver import Driver

FACES = (
    RailFace(kind=RailKind.QUEUE, key="all", label="All", tip="Every trial", count="12", is_chosen=True),
    RailFace(kind=RailKind.QUEUE, key="signed", label="Signed", tip="Signed pages", count="1"),
    RailFace(kind=RailKind.HEADING, key="", label="Saved views", tip=""),
    RailFace(kind=RailKind.VIEW, key="Naps", label="Naps", tip="Naps"),
)


@pytest.fixture
def rail(qtbot: QtBot) -> QueueRail:
    rail = QueueRail()
    qtbot.addWidget(rail)
    rail.show_faces(FACES)
    rail.resize(160, 400)
    rail.show()
    return rail


def test_arrow_keys_choose_and_pass_the_heading(rail: QueueRail) -> None:
    heard: list[RailFace] = []
    rail.chosen.connect(heard.append)
    rail.go()
    for _ in range(2):
        QTest.keyClick(rail.ui.lines, Qt.Key.Key_Down)
    assert [face.key for face in heard] == ["signed", "Naps"]


def test_showing_is_not_choosing(rail: QueueRail) -> None:
    heard: list[RailFace] = []
    rail.chosen.connect(heard.append)
    rail.show_faces(FACES[:2])
    assert not heard
    assert rail.ui.lines.currentIndex().row() == 0


def test_keys_rename_and_delete_views_and_no_queues(rail: QueueRail) -> None:
    heard: list[str] = []
    rail.delete_requested.connect(heard.append)
    rail.rename_requested.connect(heard.append)
    lines = rail.ui.lines
    rail.go()
    QTest.keyClick(lines, Qt.Key.Key_Delete)
    lines.setCurrentIndex(lines.model().index(3, 0))
    QTest.keyClick(lines, Qt.Key.Key_Delete)
    QTest.keyClick(lines, Qt.Key.Key_F2)
    assert heard == ["Naps", "Naps"]


def test_a_heading_cannot_be_chosen() -> None:
    model = RailModel()
    model.show_faces(FACES)
    assert model.flags(model.index(2)) == Qt.ItemFlag.NoItemFlags


@pytest.fixture
def driver(sample: Path, seat: Seat) -> Iterator[Driver]:
    driver = seat.open(Workspace.open(sample))
    driver.wait("the queues are counted", lambda: driver.desk.queues.queues.views == () and _counts(driver))
    yield driver
    seat.leave(driver)


def _counts(driver: Driver) -> list[str]:
    model = driver.window.ui.listPane.ui.rail.ui.lines.model()
    return [
        text
        for row in range(model.rowCount())
        if (text := str(model.index(row, 0).data(Qt.ItemDataRole.UserRole).count))
    ]


def choose(driver: Driver, *rows: int) -> None:
    selection = driver.window.ui.listPane.ui.list.selectionModel()
    for row in rows:
        selection.select(driver.desk.model.index(row), QItemSelectionModel.SelectionFlag.Select)


def test_who_chooses_several_opens_no_page(driver: Driver) -> None:
    driver.open("NCT99990002")
    choose(driver, 0, 1)
    assert driver.window.ui.listPane.ui.bulk.isVisible()
    assert driver.desk.session.document is not None
    assert driver.desk.session.document.page.nct_id == "NCT99990002"
    driver.window.ui.listPane.mark_none()
    assert not driver.window.ui.listPane.ui.bulk.isVisible()


def test_all_of_a_queue_is_chosen_by_a_key(driver: Driver) -> None:
    driver.do(driver.window.ui.actionQueueSigned)
    driver.wait("the queue is shown", lambda: driver.desk.model.total == driver.desk.model.rowCount() < 14)
    pane = driver.window.ui.listPane
    pane.go()
    QTest.keyClick(pane.ui.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    driver.wait("all are chosen", lambda: len(driver.desk.queues.choice.ncts) == driver.desk.model.total)
    assert pane.ui.titleLabel.text() == "Signed"


def test_an_assignment_is_shown_done_and_undone(driver: Driver) -> None:
    ui = driver.window.ui
    choose(driver, 1, 2)
    driver.do(ui.actionAssign)
    dialog = driver.dialog(BulkDialog)
    driver.wait("the plan is there", lambda: dialog.ui.plan.model().rowCount() == 2)
    dialog.ui.person.setCurrentText("Rhea Reviewer")
    driver.wait("it can be done", dialog.ui.acceptButton.isEnabled)
    dialog.ui.acceptButton.click()
    driver.wait("it is done", lambda: ui.notice.face and ui.notice.face.act == "Undo")
    ui.notice.acted.emit()
    driver.wait("it is undone", lambda: ui.notice.face and "as before" in ui.notice.face.what)


def test_a_page_is_retired_with_a_reason(driver: Driver) -> None:
    ui = driver.window.ui
    driver.work_as("Rhea Reviewer")
    choose(driver, 2)
    driver.do(ui.actionRetire)
    dialog = driver.dialog(BulkDialog)
    driver.wait("the plan is there", lambda: dialog.ui.plan.model().rowCount() == 1)
    assert not dialog.ui.acceptButton.isEnabled()
    dialog.ui.reason.setText("The study is closed")
    dialog.ui.acceptButton.click()
    driver.do(ui.actionQueueRetired)
    driver.wait("it is in its queue", lambda: driver.desk.model.row_of("NCT99990002") == 0)


def test_a_narrow_list_has_no_room_for_queues(driver: Driver) -> None:
    pane = driver.window.ui.listPane
    assert pane.ui.rail.isVisible()
    driver.window.ui.actionShowQueues.setChecked(False)
    assert not pane.ui.rail.isVisible()
    driver.window.ui.actionShowQueues.setChecked(True)
    driver.window.ui.panes.setSizes([240, 700, 500])
    driver.pause(20)
    assert not pane.ui.rail.isVisible()
