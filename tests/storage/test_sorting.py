"""The order of lists: every page by key, in both directions, whatever else is asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from storage.storage_values import snapshot, trial
from trialeditor.domain.ids import NctId
from trialeditor.domain.queues import Queue, query_of
from trialeditor.domain.trial import Listing, ListQuery, PageIndex, Sort, Stage
from trialeditor.storage.engine import Database

STAGES = [Stage.SIGNED, Stage.NEW, Stage.LAPSED, Stage.DRAFT, Stage.SIGNED, Stage.RETIRED, Stage.IN_REVIEW]
DUES = [date(2026, 12, 1), None, date(2026, 11, 1), None, date(2027, 5, 1), date(2026, 11, 1), None]
TITLES = ["beta", "Alpha", "gamma", "alpha", "Beta", "delta", "alpha"]


@pytest.fixture
def shelf(database: Database) -> Database:
    """Give seven trials that differ in all that lists are ordered by."""
    with database.writing() as store:
        for place, (stage, due, title) in enumerate(zip(STAGES, DUES, TITLES, strict=True)):
            nct = NctId(f"NCT{1000 + place:08}")
            store.snapshots.add(snapshot(nct))
            store.trials.put(replace(trial(nct, title=title), last_update_posted=f"2026-0{9 - place % 3}-01"))
            if stage is not Stage.NEW:
                store.trials.put_index(PageIndex(nct_id=nct, title="", stage=stage, review_due=due, words="sleep"))
    return database


def listed(database: Database, query: ListQuery, size: int) -> list[Listing]:
    lines: list[Listing] = []
    with database.reading() as store:
        while page := store.trials.list(query, after=lines[-1].nct_id if lines else None, limit=size):
            lines += page
        assert store.trials.count(query) == len(lines)
    return lines


def key(sort: Sort, line: Listing) -> object:
    place = int(line.nct_id[3:]) - 1000
    keys: dict[Sort, object] = {
        Sort.NUMBER: 0,
        Sort.TITLE: line.title.casefold(),
        Sort.UPDATED: f"{9 - place % 3}",
        Sort.DUE: line.review_due,
        Sort.STAGE: list(Stage).index(line.stage),
    }
    return (keys[sort], place)


@pytest.mark.parametrize("size", [1, 2, 7, 8])
@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("sort", list(Sort))
@pytest.mark.parametrize(
    "query",
    [
        ListQuery(),
        ListQuery(search="sleep"),
        ListQuery(search="endoscopic"),
        ListQuery(statuses=frozenset({"RECRUITING"})),
        ListQuery(stages=frozenset({Stage.SIGNED, Stage.DRAFT})),
        query_of(Queue.DUE, None, date(2026, 11, 22)),
        query_of(Queue.SIGNED, None, date(2026, 11, 22)),
        ListQuery(ncts=frozenset({NctId("NCT00001000"), NctId("NCT00001001"), NctId("NCT00001003")})),
    ],
    ids=["all", "page words", "none", "status", "stages", "due", "signed", "ncts"],
)
def test_pages_by_key_give_every_line_once_in_order(
    shelf: Database, query: ListQuery, sort: Sort, descending: bool, size: int
) -> None:
    lines = listed(shelf, replace(query, sort=sort, descending=descending), size)
    plain = listed(shelf, query, 100)
    dated = [line for line in plain if sort is not Sort.DUE or line.review_due]
    rest = [line for line in plain if line not in dated]
    wanted = [
        *sorted(dated, key=lambda line: key(sort, line), reverse=descending),  # type: ignore[arg-type, return-value]  # of one type within a sort
        *sorted(rest, key=lambda line: line.nct_id, reverse=descending),
    ]
    assert [line.nct_id for line in lines] == [line.nct_id for line in wanted]


def test_an_order_after_a_trial_that_is_not_there_goes_on_by_number(shelf: Database) -> None:
    with shelf.reading() as store:
        lines = store.trials.list(ListQuery(), after=NctId("NCT00000999"), limit=1)
    assert [line.nct_id for line in lines] == ["NCT00001000"]
