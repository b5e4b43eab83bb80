"""Somebody else writes: the list, its counts and the open page follow; what is marked, typed and in sight stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from support.desks import Seat
from trialeditor.domain.ids import NctId
from trialeditor.domain.people import Role
from trialeditor.domain.queues import Queue
from trialeditor.gui.faces import BadgeFace, ListingFace
from trialeditor.gui.models.rows import FACE_ROLE
from trialeditor.gui.models.trial_list import TrialListModel
from trialeditor.gui.views.list_pane import ListPane
from trialeditor.services.people import people
from trialeditor.services.retiring import retire
from trialeditor.services.workspace import Workspace


def face(number: int, note: str = "") -> ListingFace:
    return ListingFace(nct=f"NCT{number:08}", title=f"Trial {number}", badge=BadgeFace(word="Draft"), note=note, due="")


@pytest.fixture
def pane(qtbot: QtBot) -> ListPane:
    """Give a list of ninety lines, two of them marked, scrolled down."""
    shown, model = ListPane(), TrialListModel()
    qtbot.addWidget(shown)
    model.setParent(shown)
    shown.set_model(model)
    model.restart([face(number) for number in range(10, 100)], 90)
    shown.resize(500, 400)
    shown.show()
    qtbot.waitExposed(shown)
    shown.choose("NCT00000040")
    shown.ui.list.scrollTo(model.index(50))
    return shown


def top(pane: ListPane) -> str:
    """Return the line at the top of what is in sight."""
    found = pane.ui.list.indexAt(pane.ui.list.viewport().rect().topLeft()).data(FACE_ROLE)
    assert isinstance(found, ListingFace)
    return found.nct


def model_of(pane: ListPane) -> TrialListModel:
    model = pane.ui.list.model()
    assert isinstance(model, TrialListModel)
    return model


def test_lines_that_come_and_go_leave_marks_and_place(pane: ListPane) -> None:
    opened, before = QSignalSpy(pane.opened), top(pane)
    lines = [face(number) for number in range(100) if number not in {12, 15, 41}]
    model_of(pane).refill(lines, len(lines))
    [marked] = pane.ui.list.selectedIndexes()
    assert marked.data(FACE_ROLE).nct == "NCT00000040"
    assert top(pane) == before
    assert opened.count() == 0


def test_the_open_page_stays_open_when_its_line_leaves(pane: ListPane) -> None:
    opened = QSignalSpy(pane.opened)
    lines = [face(number) for number in range(10, 100) if number != 40]
    model_of(pane).refill(lines, len(lines))
    assert pane.ui.list.selectedIndexes() == []
    assert opened.count() == 0


def test_only_lines_that_read_otherwise_are_drawn_anew(pane: ListPane) -> None:
    model = model_of(pane)
    drawn, reset = QSignalSpy(model.dataChanged), QSignalSpy(model.modelReset)
    model.refill([face(number) for number in range(10, 100)], 90)
    assert (drawn.count(), reset.count()) == (0, 0)
    model.refill([face(number, "Signed" if number == 30 else "") for number in range(10, 100)], 90)
    assert (drawn.count(), reset.count()) == (1, 0)
    assert drawn.at(0)[0].row() == 20


def test_a_page_that_another_window_retires_reads_so_here(seat: Seat, sample: Path) -> None:
    driver = seat.open(Workspace.open(sample))
    desk = driver.desk
    nct = desk.model.nct_at(1)
    desk.editor.open(nct)
    driver.wait("the page opens", lambda: desk.session.document)
    document = desk.session.document
    assert document is not None
    document.type("summary", "Words in hand.")
    before = desk.queues.queues.counts[Queue.RETIRED]
    with Workspace.open(sample) as other:
        publisher = next(each for each in people(other) if each.has(Role.REVIEWER, Role.PUBLISHER))
        retire(other, [NctId(nct)], publisher, reason="The study is closed")
    desk.reviewing.elsewhere.look()
    driver.wait("it is counted", lambda: desk.queues.queues.counts[Queue.RETIRED] == before + 1)
    driver.wait("its line says so", lambda: desk.model.index(1).data(FACE_ROLE).badge.word == "Retired")
    driver.wait("the page is read anew", lambda: document.page.stage.value == "retired")
    assert document.content.source("summary") == "Words in hand."
    [marked] = driver.window.ui.listPane.ui.list.selectedIndexes()
    assert marked.row() == 1
