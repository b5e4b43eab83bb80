"""Back to where somebody was: panes, queue, filters, page, section, cursor and scroll, as far as they are there."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from trialeditor.config.places import Layout, Place, load_places, remember
from trialeditor.config.settings import Settings
from trialeditor.domain.queues import Queue
from trialeditor.domain.trial import Facet, Sort
from trialeditor.gui.app import Studio
from trialeditor.gui.desk import Desk
from trialeditor.gui.jobs import Lane
from trialeditor.services.workspace import Workspace

PAGE, OTHER = "NCT05350891", "NCT99990002"


@dataclass
class Days:
    """Opens a window a day on the same workspace, with the same memory."""

    qtbot: QtBot
    sample: Path
    file: Path
    studios: list[Studio] = field(default_factory=list)

    def begin(self) -> Studio:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        studio = Studio(app, Settings(), has_engine=False, places=self.file)
        self.studios.append(studio)
        studio.window.resize(1400, 900)
        studio.window.show()
        studio.use(Workspace.open(self.sample))
        self.wait(lambda: desk_of(studio).list.is_filled and desk_of(studio).session.person is not None)
        return studio

    def end(self, studio: Studio) -> None:
        gone: list[bool] = []
        desk_of(studio).closed.connect(lambda: gone.append(True))
        studio.window.close()
        self.wait(lambda: bool(gone))
        self.studios.remove(studio)
        studio.close()

    def open(self, studio: Studio, nct: str) -> None:
        desk_of(studio).editor.open(nct)
        self.wait(lambda: page_of(studio) == nct)

    def wait(self, happened: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(happened, timeout=20_000)


def desk_of(studio: Studio) -> Desk:
    assert studio.desk is not None
    return studio.desk


def page_of(studio: Studio) -> str:
    document = desk_of(studio).session.document
    return document.page.nct_id if document else ""


@pytest.fixture
def days(qtbot: QtBot, sample: Path, tmp_path: Path) -> Iterator[Days]:
    made = Days(qtbot, sample, tmp_path / "places.json")
    yield made
    for studio in made.studios:
        studio.close()


def test_the_page_the_section_the_cursor_and_the_scroll_come_back(days: Days) -> None:
    first = days.begin()
    days.open(first, PAGE)
    pane = first.window.ui.editorPane
    days.wait(lambda: pane.ui.scroll.verticalScrollBar().maximum() > 500)
    pane.go_to("how_to_participate")
    field = pane.card("how_to_participate").field
    cursor = field.textCursor()
    cursor.setPosition(7)
    field.setTextCursor(cursor)
    bar = pane.ui.scroll.verticalScrollBar()
    days.wait(lambda: bar.value() > 0)
    QApplication.processEvents()
    scrolled = bar.value()
    days.end(first)

    again = days.begin()
    days.wait(lambda: page_of(again) == PAGE)
    pane = again.window.ui.editorPane
    days.wait(pane.card("how_to_participate").field.hasFocus)
    assert pane.card("how_to_participate").field.textCursor().position() == 7
    days.wait(lambda: pane.ui.scroll.verticalScrollBar().value() == scrolled)


def test_the_queue_the_filters_and_the_order_come_back(days: Days) -> None:
    first = days.begin()
    desk = desk_of(first)
    desk.queues.queues.choose(Queue.SIGNED)
    desk.filters.toggle(Facet.COUNTRY, "United States")
    desk.list.order(Sort.UPDATED)
    query = desk.list.query
    days.end(first)
    again = days.begin()
    assert desk_of(again).queues.queues.queue is Queue.SIGNED
    assert desk_of(again).list.query == query


def test_the_panes_come_back(days: Days) -> None:
    first = days.begin()
    days.open(first, PAGE)
    ui = first.window.ui
    ui.actionShowPreview.setChecked(False)
    ui.actionFilters.setChecked(True)
    ui.editorPane.ui.split.setSizes([300, 260])
    QApplication.processEvents()
    sizes = ui.editorPane.ui.split.sizes()
    days.end(first)
    again = days.begin().window.ui
    assert not again.previewPane.isVisible()
    assert again.actionFilters.isChecked()
    days.wait(lambda: page_of(days.studios[0]) == PAGE)
    days.wait(lambda: again.editorPane.ui.split.sizes() == sizes)


@pytest.mark.parametrize(
    "place",
    [
        Place(page="NCT00000000", section="title", cursor=3),
        Place(page="no number", view="[]"),
        Place(view='{"queue": "of another age"}', page="NCT00000000"),
        Place(view="{"),
    ],
    ids=["gone", "no number", "newer", "damaged"],
)
def test_what_is_gone_is_passed_over_in_silence(days: Days, place: Place) -> None:
    remember(days.file, Layout(splitters={"split": b"x", "other": b""}, shown={"gone": True}), days.sample, place)
    studio = days.begin()
    asked: list[bool] = []
    studio.jobs.run(Lane.STORAGE, lambda: None, lambda _none: asked.append(True), lambda _error: None)
    days.wait(lambda: bool(asked))
    assert page_of(studio) == ""
    assert studio.window.ui.notice.face is None
    assert desk_of(studio).model.rowCount() > 12


def test_a_section_that_is_gone_and_a_text_that_is_shorter_are_no_trouble(days: Days) -> None:
    remember(days.file, Layout(), days.sample, Place(page=PAGE, section="title", cursor=99_999, scroll=99_999))
    studio = days.begin()
    days.wait(lambda: page_of(studio) == PAGE)
    field = studio.window.ui.editorPane.card("title").field
    days.wait(lambda: field.textCursor().position() == len(field.toPlainText()))
    days.end(studio)
    remember(days.file, Layout(), days.sample, Place(page=PAGE, section="gone", cursor=3))
    studio = days.begin()
    days.wait(lambda: page_of(studio) == PAGE)
    assert studio.window.focusWidget() is studio.window.ui.listPane.ui.search


def test_who_has_begun_something_else_is_not_called_back(days: Days) -> None:
    remember(days.file, Layout(), days.sample, Place(page=PAGE, section="title"))
    studio = days.begin()
    studio.window.ui.listPane.opened.emit(OTHER)
    days.open(studio, OTHER)
    days.end(studio)
    assert load_places(days.file).of(days.sample).page == OTHER


def test_nothing_is_written_without_a_file(days: Days, tmp_path: Path) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    studio = Studio(app, Settings(), has_engine=False)
    days.studios.append(studio)
    studio.calm.returning.write()
    assert [each.name for each in tmp_path.iterdir()] == [days.sample.name]


def test_a_place_is_remembered_while_nobody_has_opened_a_page(days: Days) -> None:
    place = Place(page="NCT00000000", section="title", cursor=3)
    remember(days.file, Layout(), days.sample, place)
    days.end(days.begin())
    kept = json.loads(days.file.read_text(encoding="utf-8"))["workspaces"][str(days.sample)]
    assert kept["page"] == "NCT00000000"
