"""How the list looks: what is shown, what is noted for the next time, and how a trial reads in columns."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

import pytest

from gui.presenters.test_listing import desk, listing
from trialeditor.domain.list_look import SORTS, USUAL, Column, ListLayout, look_of
from trialeditor.domain.trial import ListQuery, Sort
from trialeditor.gui.list_faces import HEADINGS, LookFace
from trialeditor.gui.presenters.list_looks import ListLooks, cells
from trialeditor.gui.presenters.ordering import order_face

pytestmark = pytest.mark.usefixtures("qapp")


@dataclass
class Mirror:
    """Looks, with what they showed and noted."""

    shown: list[LookFace] = field(default_factory=list)
    noted: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.looks = ListLooks()
        self.looks.shown.connect(self.shown.append)
        self.looks.noted.connect(self.noted.append)


def test_who_chooses_a_column_sees_a_table() -> None:
    mirror = Mirror()
    mirror.looks.choose(Column.COUNTRIES, True)

    face = mirror.shown[-1]
    assert face.layout is ListLayout.TABLE
    assert [each.column for each in face.shown] == [*USUAL, Column.COUNTRIES]
    assert {each.column for each in face.columns} == set(Column)
    assert not face.is_usual
    assert look_of(mirror.noted[-1]) == mirror.looks.look


def test_the_last_column_cannot_go() -> None:
    mirror = Mirror()
    mirror.looks.restore("table title due")
    mirror.looks.choose(Column.DUE, False)

    assert [each.can_go for each in mirror.shown[-1].shown] == [False]


def test_widths_and_places_are_noted_and_not_shown_again() -> None:
    mirror = Mirror()
    mirror.looks.restore("table title due")
    before = len(mirror.shown)
    mirror.looks.resize(Column.TITLE, 222)
    mirror.looks.arrange((Column.DUE, Column.TITLE))
    mirror.looks.arrange((Column.DUE,))

    assert len(mirror.shown) == before
    assert mirror.noted[-1] == "table due title=222"


def test_the_usual_columns_come_back() -> None:
    mirror = Mirror()
    mirror.looks.restore("table due=99")
    mirror.looks.begin_anew()

    assert mirror.shown[-1].is_usual
    assert mirror.shown[-1].layout is ListLayout.TABLE


def test_a_view_without_a_look_leaves_it_as_it_is() -> None:
    mirror = Mirror()
    mirror.looks.restore("table due")
    mirror.looks.show(None)

    assert len(mirror.shown) == 1


def test_every_column_has_a_heading_and_every_order_its_column() -> None:
    assert set(HEADINGS) == set(Column)
    assert {order_face(ListQuery(sort=sort)).column for sort in Sort} == set(SORTS)


def test_a_trial_in_columns() -> None:
    line = replace(
        listing(7, due=date(2027, 3, 9)),
        lapsed=("summary", "studies"),
        countries=("Spain", "Chad", "France"),
        updated=date(2026, 11, 1),
    )
    shown = cells(line)

    assert shown[Column.NUMBER] == "NCT00000007"
    assert (shown[Column.STAGE], shown[Column.LAPSED]) == ("Signed", "2")
    assert (shown[Column.DUE], shown[Column.UPDATED]) == ("Mar 9, 2027", "Nov 1, 2026")
    assert shown[Column.COUNTRIES] == "Chad, France and 1 more"
    assert set(shown) == set(Column)
    assert cells(listing())[Column.LAPSED] == ""


def test_a_heading_orders_and_then_turns_around() -> None:
    made = desk(listing(1), listing(2))
    made.presenter.order_or_turn(Sort.TITLE)
    made.presenter.order_or_turn(Sort.TITLE)

    assert [(each.sort, each.descending) for each in made.shelf.queries[-2:]] == [
        (Sort.TITLE, False),
        (Sort.TITLE, True),
    ]
