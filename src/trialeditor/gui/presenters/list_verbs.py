"""The verbs of queues and saved views, bound to one workspace. Tests have verbs of their own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from trialeditor.domain.people import Person
from trialeditor.domain.queues import Queue
from trialeditor.domain.saved_views import SavedView
from trialeditor.services import queues, saved_views
from trialeditor.services.workspace import Workspace


class QueueVerbs(Protocol):
    """Queues with their counts, and views that somebody saved."""

    def queue_counts(self, person: Person | None) -> Mapping[Queue, int]:
        """Return how many trials are in each queue."""
        ...

    def saved_views(self, person: Person) -> tuple[SavedView, ...]:
        """Return a person's views."""
        ...

    def save_view(self, person: Person, view: SavedView) -> None:
        """Keep a view, in place of one with the same name."""
        ...

    def rename_view(self, person: Person, old: str, view: SavedView) -> None:
        """Keep a view under another name."""
        ...

    def delete_view(self, person: Person, name: str) -> None:
        """Forget a view."""
        ...


class WorkspaceQueues:
    """The services, with the workspace filled in."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def queue_counts(self, person: Person | None) -> Mapping[Queue, int]:
        """Return how many trials are in each queue."""
        return queues.queue_counts(self._workspace, person)

    def saved_views(self, person: Person) -> tuple[SavedView, ...]:
        """Return a person's views."""
        return saved_views.saved_views(self._workspace, person)

    def save_view(self, person: Person, view: SavedView) -> None:
        """Keep a view, in place of one with the same name."""
        saved_views.save_view(self._workspace, person, view)

    def rename_view(self, person: Person, old: str, view: SavedView) -> None:
        """Keep a view under another name."""
        saved_views.rename_view(self._workspace, person, old, view)

    def delete_view(self, person: Person, name: str) -> None:
        """Forget a view."""
        saved_views.delete_view(self._workspace, person, name)
