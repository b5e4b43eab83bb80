"""Lists of trials, fetched page by page."""

from __future__ import annotations

from trialeditor.domain.ids import NctId
from trialeditor.domain.trial import Listing, ListQuery
from trialeditor.services.workspace import Workspace


def trials(workspace: Workspace, query: ListQuery, *, after: NctId | None = None, limit: int = 100) -> list[Listing]:
    """Return at most `limit` lines that follow `after`, in the order of their numbers."""
    with workspace.database.reading() as store:
        return store.trials.list(query, after=after, limit=limit)


def count(workspace: Workspace, query: ListQuery) -> int:
    """Return how many trials a query finds."""
    with workspace.database.reading() as store:
        return store.trials.count(query)
