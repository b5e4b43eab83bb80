"""What the review calendar asks of the services, bound to one workspace. Tests have verbs of their own."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from pathlib import Path
from typing import Protocol

from trialeditor.domain.due import DuePage
from trialeditor.domain.ids import NctId
from trialeditor.services import due
from trialeditor.services.outcome import CancelCheck, Progress
from trialeditor.services.workspace import Workspace


class CalendarVerbs(Protocol):
    """What falls due."""

    def due(self, until: date, progress: Progress, cancelled: CancelCheck) -> tuple[DuePage, ...]:
        """Return all pages that are due by a day."""
        ...

    def due_of(self, ncts: Collection[NctId], until: date) -> tuple[DuePage, ...]:
        """Return those of some trials that are."""
        ...

    def save_reminders(self, pages: Sequence[DuePage], path: Path) -> None:
        """Write reminders to a calendar file."""
        ...


class WorkspaceCalendar:
    """The services, with the workspace filled in."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def due(self, until: date, progress: Progress, cancelled: CancelCheck) -> tuple[DuePage, ...]:
        """Return all pages that are due by a day."""
        return due.due(self._workspace, until=until, progress=progress, cancelled=cancelled)

    def due_of(self, ncts: Collection[NctId], until: date) -> tuple[DuePage, ...]:
        """Return those of some trials that are."""
        return due.due(self._workspace, until=until, ncts=ncts)

    def save_reminders(self, pages: Sequence[DuePage], path: Path) -> None:
        """Write reminders to a calendar file."""
        due.write_reminders(self._workspace, pages, path)
