"""Queues: the lists of trials that people work through, each a question that anybody could ask of the list.

A queue belongs to a person and a day: *My drafts* is another list for each, and what is due moves with the calendar.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum

from trialeditor.domain.people import SIGNING_ROLES, Person, Role
from trialeditor.domain.trial import ListQuery, Stage, Waiting

DUE_WITHIN = timedelta(days=30)
"""A review is due so long before its date."""


class Queue(StrEnum):
    """In the order in which they are offered."""

    ALL = "all"
    MINE = "my-drafts"
    """Pages that the person has a draft of, or whose newest version is theirs and not yet in review."""
    FOR_ME = "for-me"
    """Pages in review that the person may sign and did not write, pages where a comment mentions them and waits for
    their answer, and trials assigned to them that are not done."""
    IN_REVIEW = "in-review"
    SIGNED = "signed"
    LAPSED = "lapsed"
    DUE = "review-due"
    """Reviews that are overdue or due within `DUE_WITHIN`."""
    RETIRED = "retired"


IN_REVIEW = frozenset({Stage.IN_REVIEW, Stage.MEDICAL_REVIEW})
"""Stages in which a page waits for a signature."""
STAGES: Mapping[Queue, frozenset[Stage]] = {
    Queue.IN_REVIEW: IN_REVIEW,
    Queue.SIGNED: frozenset({Stage.SIGNED}),
    Queue.LAPSED: frozenset({Stage.LAPSED}),
    Queue.RETIRED: frozenset({Stage.RETIRED}),
}
"""Queues that are all pages at certain stages."""
PERSONAL = frozenset({Queue.MINE, Queue.FOR_ME})
"""Queues that are another for everybody."""
AT_WORK = frozenset({Stage.DRAFT, Stage.CHANGES_REQUESTED})
"""Stages in which the newest version waits for who wrote it."""
TO_DO = frozenset({Stage.NEW, Stage.DRAFT, Stage.CHANGES_REQUESTED, Stage.LAPSED})
"""Stages in which a page waits for whom it is assigned to."""
REVIEWED = frozenset(Stage) - {Stage.NEW, Stage.RETIRED}
"""Stages of pages that can fall due."""


def query_of(queue: Queue, person: Person | None, today: date) -> ListQuery:
    """Return what a queue asks for. Pure. Without a person, the queues of a person are the whole list."""
    if queue in STAGES:
        return ListQuery(within=STAGES[queue])
    if queue is Queue.DUE:
        return ListQuery(within=REVIEWED, due_until=today + DUE_WITHIN)
    if queue is Queue.MINE and person:
        return ListQuery(drafts_of=person.id)
    if queue is Queue.FOR_ME and person:
        return ListQuery(waiting_for=waiting(person))
    return ListQuery()


def waiting(person: Person) -> Waiting:
    """Return whose turn is asked for."""
    return Waiting(person=person.id, signs=person.has(*SIGNING_ROLES), signs_medical=person.has(Role.MEDICAL_REVIEWER))


def in_queue(query: ListQuery, queue: ListQuery) -> ListQuery:
    """Return a search with its filters and its order, asked of a queue alone. Pure."""
    due = [each for each in (query.due_until, queue.due_until) if each]
    return replace(
        query,
        within=queue.within,
        due_until=min(due) if due else None,
        drafts_of=queue.drafts_of,
        waiting_for=queue.waiting_for,
    )
