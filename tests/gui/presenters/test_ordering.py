"""Orders and queues of the list: what is asked, what stays, and what is too much."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gui.presenters.test_listing import Desk, desk, listing
from trialeditor.domain.trial import ListQuery, Sort, Stage
from trialeditor.gui.faces import NoticeFace
from trialeditor.gui.presenters import ordering
from trialeditor.gui.queue_faces import OrderFace
from trialeditor.services.outcome import Changes

pytestmark = pytest.mark.usefixtures("qapp")
LAPSED = ListQuery(within=frozenset({Stage.LAPSED}))


@pytest.fixture
def made() -> Desk:
    return desk(listing(1), listing(2))


def test_an_order_is_asked_and_said(made: Desk) -> None:
    said: list[OrderFace] = []
    made.presenter.ordered.connect(said.append)
    made.presenter.order(Sort.UPDATED)
    assert made.shelf.queries[-1] == ListQuery(sort=Sort.UPDATED, descending=True)
    assert (said[-1].label, said[-1].spoken) == ("Last update ↓", "Order: last update, newest first")
    made.presenter.turn(False)
    assert not made.shelf.queries[-1].descending
    assert made.counts[-1] == "2 trials"


def test_a_list_that_is_too_long_stays_by_number_and_says_so(made: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ordering, "MOST_SORTED", 1)
    said: list[NoticeFace] = []
    made.presenter.noticed.connect(said.append)
    made.presenter.order(Sort.TITLE)
    assert made.shelf.queries[-1] == ListQuery()
    assert "too long" in said[0].what
    made.presenter.order(Sort.DUE)
    assert made.shelf.queries[-1].sort is Sort.DUE


def test_a_queue_keeps_search_and_filters(made: Desk) -> None:
    made.presenter.search("sleep")
    made.presenter.enter(LAPSED)
    made.presenter.narrow(ListQuery(countries=frozenset({"France"})))
    assert made.presenter.query == replace(LAPSED, search="sleep", countries=frozenset({"France"}))
    made.presenter.enter(ListQuery())
    assert made.presenter.query == ListQuery(search="sleep", countries=frozenset({"France"}))


def test_an_empty_queue_offers_the_way_out() -> None:
    made = desk()
    ways: list[str] = []
    made.presenter.all_wanted.connect(lambda: ways.append("all"))
    made.presenter.enter(LAPSED)
    assert made.empties[-1][2] == "Show all trials"
    made.presenter.act_on_empty()
    assert ways == ["all"]


def test_a_list_in_a_queue_is_read_anew_after_a_write(made: Desk) -> None:
    made.presenter.enter(LAPSED)
    before = len(made.shelf.queries)
    made.bus.changed.emit(Changes(trials=frozenset({listing(1).nct_id})))
    assert len(made.shelf.queries) == before + 1
