"""Lists without lines: each says why, and what to do next."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from trialeditor.domain.ids import PersonId
from trialeditor.domain.people import Person, Role
from trialeditor.domain.queues import Queue, query_of
from trialeditor.domain.trial import ListQuery
from trialeditor.gui.presenters.emptiness import Emptiness, why_empty

EDNA = Person(id=PersonId("edna"), name="Edna Editor", roles=frozenset({Role.EDITOR}))
TODAY = date(2026, 11, 22)


@pytest.mark.parametrize("queue", list(Queue))
def test_every_queue_says_why_it_is_empty_and_what_to_do(queue: Queue) -> None:
    said = why_empty(query_of(queue, EDNA, TODAY), 0)
    assert said.title
    assert said.text.endswith(".")
    assert said.act


def test_every_queue_has_words_of_its_own() -> None:
    texts = [why_empty(query_of(queue, EDNA, TODAY), 0).text for queue in Queue]
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize(
    ("query", "act"),
    [
        (ListQuery(search="zebra"), "Clear the search"),
        (ListQuery(countries=frozenset({"Iceland"})), "Clear filters"),
        (ListQuery(search="zebra", countries=frozenset({"Iceland"})), "Clear search and filters"),
        (replace(query_of(Queue.SIGNED, EDNA, TODAY), search="zebra"), "Clear the search"),
    ],
)
def test_what_was_chosen_can_be_cleared(query: ListQuery, act: str) -> None:
    assert why_empty(query, 0).act == act


def test_a_list_with_lines_says_nothing() -> None:
    assert why_empty(ListQuery(), 3) == Emptiness()
