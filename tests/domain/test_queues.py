"""Queues as questions: whose they are, on which day, and with which search."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from trialeditor.domain.ids import PersonId
from trialeditor.domain.people import Person, Role
from trialeditor.domain.queues import PERSONAL, Queue, in_queue, query_of
from trialeditor.domain.trial import ListQuery, Sort, Stage, Waiting

TODAY = date(2026, 11, 22)
EDNA = Person(id=PersonId("p-edna"), name="Edna Editor", roles=frozenset({Role.EDITOR}))
RHEA = Person(id=PersonId("p-rhea"), name="Rhea Reviewer", roles=frozenset({Role.REVIEWER}))


def test_all_leaves_nothing_out() -> None:
    assert query_of(Queue.ALL, EDNA, TODAY).shows_all


@pytest.mark.parametrize("queue", sorted(set(Queue) - {Queue.ALL}))
def test_every_other_queue_leaves_something_out(queue: Queue) -> None:
    assert not query_of(queue, EDNA, TODAY).shows_all


@pytest.mark.parametrize("queue", sorted(PERSONAL))
def test_a_personal_queue_differs_by_person(queue: Queue) -> None:
    assert query_of(queue, EDNA, TODAY) != query_of(queue, RHEA, TODAY)


def test_only_who_signs_waits_for_reviews() -> None:
    assert query_of(Queue.FOR_ME, EDNA, TODAY).waiting_for == Waiting(person=EDNA.id, signs=False)
    assert query_of(Queue.FOR_ME, RHEA, TODAY).waiting_for == Waiting(person=RHEA.id, signs=True)


def test_due_is_within_thirty_days_and_never_of_a_retired_page() -> None:
    query = query_of(Queue.DUE, None, TODAY)
    assert query.due_until == TODAY + timedelta(days=30)
    assert Stage.RETIRED not in query.within


def test_a_search_with_filters_is_kept_in_a_queue() -> None:
    asked = ListQuery(search="sleep", stages=frozenset({Stage.DRAFT}), due_until=TODAY, sort=Sort.TITLE)
    found = in_queue(asked, query_of(Queue.DUE, None, TODAY))
    assert (found.search, found.stages, found.sort) == ("sleep", asked.stages, Sort.TITLE)
    assert found.due_until == TODAY
    assert in_queue(found, ListQuery()).within == frozenset()


def test_an_order_leaves_nothing_out() -> None:
    assert ListQuery(sort=Sort.DUE, descending=True).shows_all
    assert not ListQuery(search="x").shows_all
