"""Queues with how many trials are in each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from trialeditor.domain.guards import own_words
from trialeditor.domain.history import PageHistory
from trialeditor.domain.lapsing import section_states
from trialeditor.domain.people import Person
from trialeditor.domain.queues import STAGES, Queue, query_of
from trialeditor.domain.trial import Facet, ListQuery
from trialeditor.services.pages import histories
from trialeditor.services.workspace import Workspace
from trialeditor.storage.store import Store

_ASKED = (Queue.MINE, Queue.FOR_ME, Queue.DUE)


def queue_counts(workspace: Workspace, person: Person | None) -> Mapping[Queue, int]:
    """Return how many trials are in each queue today; without a person, those that belong to one are empty."""
    today = workspace.clock.today()
    with workspace.database.reading() as store:
        by_stage = _by_stage(store)
        queries = {queue: asked(workspace, store, query_of(queue, person, today)) for queue in _ASKED}
        counts = {queue: 0 if query.shows_all else store.trials.count(query) for queue, query in queries.items()}
    counts |= {queue: sum(by_stage.get(each.value, 0) for each in stages) for queue, stages in STAGES.items()}
    counts[Queue.ALL] = sum(by_stage.values())
    return {queue: counts[queue] for queue in Queue}


def asked(workspace: Workspace, store: Store, query: ListQuery) -> ListQuery:
    """Return a query with what only histories tell: of what waits for a person, the pages that they may not sign.

    Who never wrote on a page may sign it. Of the few in review that they wrote on, each is looked at.
    """
    waiting = query.waiting_for
    person = store.people.get(waiting.person) if waiting else None
    if waiting is None or person is None or not waiting.signs:
        return query
    if not person.has(*workspace.policy_in(store).sign_roles):
        return replace(query, waiting_for=replace(waiting, signs=False))
    written = histories(workspace, store, store.trials.written_in_review(person.id))
    withheld = frozenset(history.nct_id for history in written if _is_own(history, person))
    return replace(query, waiting_for=replace(waiting, withheld=withheld))


def _is_own(history: PageHistory, person: Person) -> bool:
    states = section_states(history, history.latest) if history.latest else ()
    signable = tuple(state.key for state in states if state.reading.is_signable)
    return bool(own_words(history, states, person, signable))


def _by_stage(store: Store) -> Mapping[str, int]:
    """Return how many trials are at each stage: numbers that are kept, so that nothing is counted."""
    counts = store.trials.facet_counts(ListQuery(), Facet.STAGE, limit=100)
    return {each.value: each.count for each in counts}
