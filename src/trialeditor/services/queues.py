"""Queues with how many trials are in each."""

from __future__ import annotations

from collections.abc import Mapping

from trialeditor.domain.people import Person
from trialeditor.domain.queues import STAGES, Queue, query_of
from trialeditor.domain.trial import Facet, ListQuery
from trialeditor.services.workspace import Workspace
from trialeditor.storage.store import Store

_ASKED = (Queue.MINE, Queue.FOR_ME, Queue.DUE)


def queue_counts(workspace: Workspace, person: Person | None) -> Mapping[Queue, int]:
    """Return how many trials are in each queue today; without a person, those that belong to one are empty."""
    today = workspace.clock.today()
    with workspace.database.reading() as store:
        by_stage = _by_stage(store)
        asked = {queue: query_of(queue, person, today) for queue in _ASKED}
        counts = {queue: 0 if query.shows_all else store.trials.count(query) for queue, query in asked.items()}
    counts |= {queue: sum(by_stage.get(each.value, 0) for each in stages) for queue, stages in STAGES.items()}
    counts[Queue.ALL] = sum(by_stage.values())
    return {queue: counts[queue] for queue in Queue}


def _by_stage(store: Store) -> Mapping[str, int]:
    """Return how many trials are at each stage: numbers that are kept, so that nothing is counted."""
    counts = store.trials.facet_counts(ListQuery(), Facet.STAGE, limit=100)
    return {each.value: each.count for each in counts}
