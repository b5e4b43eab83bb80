"""The filters above the list: by keys, by mouse, in little room."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from trialeditor.domain.trial import Facet
from trialeditor.gui.filter_faces import ChipFace, FacetFace, FacetValueFace
from trialeditor.gui.presenters.filtering import TITLES
from trialeditor.gui.views.filter_bar import FilterBar

VALUES = tuple(
    FacetValueFace(value=value, label=label, count=count, is_chosen=False)
    for value, label, count in (("FR", "France", "12"), ("DE", "Germany", "7"), ("JP", "Japan", "1"))
)
COUNTRIES = FacetFace(facet=Facet.COUNTRY, title="Country", values=VALUES, can_search=True)
CHIPS = (
    ChipFace(facet=Facet.COUNTRY, value="FR", words="Country: France"),
    ChipFace(facet=Facet.COUNTRY, value="DE", words="Country: Germany & more"),
)


@dataclass
class Wall:
    """A bar with somebody who listens."""

    bar: FilterBar
    opened: list[tuple[Facet, str]] = field(default_factory=list)
    toggled: list[tuple[Facet, str]] = field(default_factory=list)
    cleared: list[Facet | None] = field(default_factory=list)
    removed: list[ChipFace] = field(default_factory=list)
    closed: list[bool] = field(default_factory=list)

    def chips(self) -> list[QToolButton]:
        shown = [each for each in self.bar.findChildren(QToolButton) if each.isVisible()]
        return [each for each in shown if each.property("uiRole") == "chip"]

    def open(self, facet: Facet) -> None:
        self.bar.button(facet).click()
        self.bar.offer(COUNTRIES)


@pytest.fixture
def wall(qtbot: QtBot) -> Iterator[Wall]:
    window = QWidget()
    column = QVBoxLayout(window)
    made = Wall(FilterBar(window))
    column.addWidget(made.bar)
    column.addStretch()
    qtbot.addWidget(window)
    window.resize(320, 500)
    bar = made.bar
    bar.set_filters(TITLES)
    bar.opened.connect(lambda *what: made.opened.append(what))
    bar.toggled.connect(lambda *what: made.toggled.append(what))
    bar.cleared.connect(made.cleared.append)
    bar.removed.connect(made.removed.append)
    bar.closed.connect(lambda: made.closed.append(True))
    with qtbot.waitExposed(window):
        window.show()
    yield made
    bar.popup.hide()


def test_it_takes_no_room_until_it_is_wanted(wall: Wall) -> None:
    assert not wall.bar.isVisible()
    wall.bar.unfold(is_open=True)
    assert wall.bar.button(Facet.STAGE).hasFocus()
    assert all(wall.bar.button(facet).isVisible() for facet in TITLES)
    wall.bar.unfold(is_open=False)
    assert not wall.bar.isVisible()


def test_chips_stay_when_the_filters_are_folded_away(wall: Wall) -> None:
    wall.bar.unfold(is_open=True)
    wall.bar.show_chips(CHIPS)
    wall.bar.unfold(is_open=False)
    assert [each.accessibleName() for each in wall.chips()] == [
        "Remove the filter Country: France",
        "Remove the filter Country: Germany & more",
    ]
    wall.bar.show_chips(())
    assert not wall.bar.isVisible()


def test_a_filter_says_how_much_is_chosen_of_it(wall: Wall) -> None:
    wall.bar.unfold(is_open=True)
    wall.bar.show_chips(CHIPS)
    assert wall.bar.button(Facet.COUNTRY).text() == "Country · 2"
    assert wall.bar.button(Facet.STAGE).text() == "Stage"


def test_chips_and_filters_stay_within_little_room(wall: Wall, qtbot: QtBot) -> None:
    long = ChipFace(facet=Facet.CONDITION, value="x", words=f"Condition: {'very ' * 30}rare")
    wall.bar.unfold(is_open=True)
    wall.bar.show_chips((*CHIPS, long))
    buttons = [each for each in wall.bar.findChildren(QToolButton) if each.isVisible()]
    qtbot.waitUntil(lambda: wall.bar.height() >= max(each.geometry().bottom() for each in buttons))
    assert wall.bar.minimumSizeHint().width() < 320
    for each in buttons:
        right = each.mapTo(wall.bar, each.rect().topRight()).x()
        assert right <= wall.bar.width(), each.text()


def test_a_chip_and_the_link_take_away(wall: Wall) -> None:
    wall.bar.show_chips(CHIPS)
    wall.chips()[1].click()
    assert wall.removed == [CHIPS[1]]
    link = next(each for each in wall.bar.findChildren(QToolButton) if each.text() == "Clear filters")
    link.click()
    assert wall.cleared == [None]


def test_the_focus_stays_near_a_chip_that_was_taken_away(wall: Wall, qtbot: QtBot) -> None:
    wall.bar.show_chips(CHIPS)
    qtbot.waitUntil(lambda: wall.bar.window().isActiveWindow())
    wall.chips()[1].setFocus()
    wall.bar.show_chips(CHIPS[:1])
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Remove the filter Country: France"


def test_values_are_chosen_by_keys_and_by_mouse(wall: Wall) -> None:
    wall.bar.unfold(is_open=True)
    wall.open(Facet.COUNTRY)
    popup = wall.bar.popup
    assert popup.isVisible()
    assert wall.opened == [(Facet.COUNTRY, "")]
    assert popup.ui.values.currentIndex().data() == "France"
    QTest.keyClick(popup.ui.search, Qt.Key.Key_Down)
    QTest.keyClick(popup.ui.values, Qt.Key.Key_Space)
    QTest.keyClick(popup.ui.values, Qt.Key.Key_Down)
    QTest.keyClick(popup.ui.values, Qt.Key.Key_Return)
    rect = popup.ui.values.visualRect(popup.ui.values.model().index(2, 0))
    QTest.mouseClick(popup.ui.values.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert wall.toggled == [(Facet.COUNTRY, "FR"), (Facet.COUNTRY, "DE"), (Facet.COUNTRY, "JP")]
    QTest.keyClick(popup.ui.values, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert wall.closed == [True]


def test_letters_find_values_a_moment_after_they_were_typed(wall: Wall, qtbot: QtBot) -> None:
    wall.bar.unfold(is_open=True)
    wall.open(Facet.COUNTRY)
    QTest.keyClicks(wall.bar.popup.ui.search, "ger")
    qtbot.waitUntil(lambda: wall.opened[-1] == (Facet.COUNTRY, "ger"))
    assert len(wall.opened) == 2


def test_the_place_in_the_list_stays_while_marks_change(wall: Wall) -> None:
    wall.bar.unfold(is_open=True)
    wall.open(Facet.COUNTRY)
    values = wall.bar.popup.ui.values
    values.setCurrentIndex(values.model().index(1, 0))
    marked = tuple(
        FacetValueFace(value=each.value, label=each.label, count=each.count, is_chosen=each.value == "DE")
        for each in VALUES
    )
    wall.bar.offer(FacetFace(facet=Facet.COUNTRY, title="Country", values=marked, can_search=True))
    assert values.currentIndex().row() == 1
    index = values.model().index(1, 0)
    assert index.data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Germany, 7 trials, chosen"
    assert wall.bar.popup.ui.clearButton.isEnabled()
    wall.bar.popup.ui.clearButton.click()
    assert wall.cleared == [Facet.COUNTRY]


def test_a_short_list_needs_no_search(wall: Wall) -> None:
    wall.bar.unfold(is_open=True)
    wall.bar.button(Facet.STAGE).click()
    wall.bar.offer(FacetFace(facet=Facet.STAGE, title="Stage", values=VALUES, can_search=False, note="Few."))
    popup = wall.bar.popup
    assert not popup.ui.search.isVisible()
    assert popup.ui.noteLabel.text() == "Few."
    assert popup.accessibleName() == "Filter by stage"
