"""Drops on the window: files are taken anywhere, and words still go into fields."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from support.dragging import drag_away, drag_data, drag_over, drop_on, urls_of
from trialeditor.gui.handed import Handed, handed
from trialeditor.gui.main_window import MainWindow
from trialeditor.gui.theme import DARK
from trialeditor.gui.widgets.dropping import DropVeil
from trialeditor.gui.widgets.text_field import TextField

FILE, FOLDER = Path("/downloads/search.zip"), Path("/downloads/weekly")
LINK = "https://clinicaltrials.gov/study/NCT05350891"


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow()
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close_now()
    made.deleteLater()


def veil(window: MainWindow) -> DropVeil:
    return window.findChildren(DropVeil)[0]


def test_a_dragged_file_brings_the_veil_which_takes_it(window: MainWindow) -> None:
    taken: list[Handed] = []
    window.handed_over.connect(taken.append)
    assert drag_over(window, FILE)
    assert veil(window).isVisible()
    assert veil(window).size() == window.ui.central.size()
    assert drag_over(veil(window), FILE)
    drop_on(veil(window), FILE, FOLDER)
    assert taken == [Handed(paths=(FILE, FOLDER))]
    assert not veil(window).isVisible()


def test_the_veil_goes_when_the_drag_leaves(window: MainWindow) -> None:
    drag_over(window, FILE)
    drag_over(veil(window), FILE)
    drag_away(veil(window))
    assert not veil(window).isVisible()


def test_the_veil_goes_when_the_drag_never_reached_it(window: MainWindow, qtbot: QtBot) -> None:
    drag_over(window, FILE)
    qtbot.waitUntil(lambda: not veil(window).isVisible())


def test_a_drop_on_the_edge_of_the_window_counts(window: MainWindow) -> None:
    taken: list[Handed] = []
    window.handed_over.connect(taken.append)
    drag_over(window, LINK)
    drop_on(window, LINK)
    assert taken == [Handed(text=LINK)]
    assert not veil(window).isVisible()


def test_dragged_words_are_left_to_the_fields(window: MainWindow) -> None:
    words = QMimeData()
    words.setText("NCT05350891")
    assert not drag_data(window, words)
    assert not veil(window).isVisible()


def test_the_veil_follows_the_window_and_wears_its_theme(window: MainWindow, qtbot: QtBot) -> None:
    window.wear(DARK)
    drag_over(window, FILE)
    window.resize(window.width() + 40, window.height() - 40)
    qtbot.waitUntil(lambda: veil(window).size() == window.ui.central.size())
    corner = veil(window).rect().center() - QPoint(180, 60)
    assert veil(window).grab().toImage().pixelColor(corner).name() == QColor(DARK.accent_soft).name()


def test_a_field_takes_words_and_leaves_files_to_the_window(qtbot: QtBot) -> None:
    field = TextField()
    qtbot.addWidget(field)
    assert not field.canInsertFromMimeData(urls_of(FILE))
    assert field.canInsertFromMimeData(urls_of(LINK)) == field.canInsertFromMimeData(_words())
    assert field.canInsertFromMimeData(_words())


def _words() -> QMimeData:
    data = QMimeData()
    data.setText("words")
    return data


@pytest.mark.parametrize(
    ("data", "got"),
    [
        (urls_of(FILE, LINK), Handed(paths=(FILE,))),
        (urls_of(LINK), Handed(text=LINK)),
        (_words(), Handed(text="words")),
        (QMimeData(), Handed()),
    ],
)
def test_what_is_handed_over(data: QMimeData, got: Handed) -> None:
    assert handed(data) == got
    assert bool(got) == (got != Handed())
