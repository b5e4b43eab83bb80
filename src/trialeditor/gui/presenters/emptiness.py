"""What stands where the list has no lines: why, and what to do next. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from trialeditor.domain.queues import DUE_WITHIN, in_queue
from trialeditor.domain.trial import ListQuery, Stage

_STAGES: Mapping[Stage, tuple[str, str]] = {
    Stage.IN_REVIEW: ("No page waits for a reviewer", "A page comes here when its author submits it for review."),
    Stage.SIGNED: ("No page is wholly signed", "A page comes here when a reviewer has signed every section of it."),
    Stage.LAPSED: ("No signature has lapsed", "A page comes here when its words or its record change after signing."),
    Stage.RETIRED: ("No page is retired", "A page comes here when you choose Retire pages for it; it can be put back."),
}
_MINE = "You have no drafts", "Choose a trial and begin to write: it stays here until you submit it for review."
_FOR_ME = (
    "Nothing waits for you",
    "Pages that you may sign come here, comments that mention you, and trials that are assigned to you.",
)
_DUE = "No review falls due", f"Nothing is overdue, and nothing falls due within {DUE_WITHIN.days} days."
_EMPTY_QUEUE = "Nothing here now", "No trial is in this queue."
_ALL = "Show all trials"


@dataclass(frozen=True, slots=True)
class Emptiness:
    """A title, a sentence, and the words of a button."""

    title: str = ""
    text: str = ""
    act: str = ""


def why_empty(query: ListQuery, total: int) -> Emptiness:
    """Say why a list has no lines and what to do; nothing when it has some."""
    if total:
        return Emptiness()
    if query.shows_all:
        return Emptiness("No trials yet", "Import study records from ClinicalTrials.gov to begin.", "Import records…")
    if query == queue_alone(query):
        return Emptiness(*_of_queue(query), _ALL)
    if not query.search:
        return Emptiness("Nothing found", "No trial matches all of these filters.", "Clear filters")
    if replace(query, search="") == queue_alone(query):
        text = f"No trial matches “{query.search}”. Try fewer or other words."
        return Emptiness("Nothing found", text, "Clear the search")
    return Emptiness(
        "Nothing found", f"No trial matches “{query.search}” and these filters.", "Clear search and filters"
    )


def queue_alone(query: ListQuery) -> ListQuery:
    """Return a query without its search and its filters."""
    return in_queue(ListQuery(sort=query.sort, descending=query.descending), query)


def _of_queue(query: ListQuery) -> tuple[str, str]:
    if query.drafts_of is not None:
        return _MINE
    if query.waiting_for is not None:
        return _FOR_ME
    if query.due_until is not None:
        return _DUE
    return next((_STAGES[stage] for stage in query.within if stage in _STAGES), _EMPTY_QUEUE)
