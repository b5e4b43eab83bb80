"""What the window of the audit trail asks of the services, bound to one workspace. Tests have verbs of their own."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from trialeditor.domain.audit import AuditEntry
from trialeditor.domain.audit_query import AuditQuery
from trialeditor.domain.ids import NctId
from trialeditor.services import auditing, trail
from trialeditor.services.auditing import AuditVerdict
from trialeditor.services.outcome import CancelCheck, Progress
from trialeditor.services.page_history import SectionDifference
from trialeditor.services.trail import TrailChoices, TrailForm, TrailPart
from trialeditor.services.workspace import Workspace

PAGE = 100
"""Entries that are read at once."""


class TrailVerbs(Protocol):
    """Reading the trail."""

    def part(self, query: AuditQuery) -> TrailPart:
        """Return the newest entries."""
        ...

    def before(self, query: AuditQuery, seq: int) -> tuple[AuditEntry, ...]:
        """Return the next older entries."""
        ...

    def choices(self) -> TrailChoices:
        """Return who and what there is."""
        ...

    def words(self, nct: NctId, number: int) -> tuple[SectionDifference, ...]:
        """Return what a version changed."""
        ...


class AuditTaskVerbs(Protocol):
    """What takes a while."""

    def verify(self, against: Path | None, progress: Progress, cancelled: CancelCheck) -> AuditVerdict:
        """Check the trail."""
        ...

    def save(self, query: AuditQuery, path: Path, form: TrailForm, progress: Progress, cancelled: CancelCheck) -> int:
        """Write entries into a file."""
        ...


class AuditVerbs(TrailVerbs, AuditTaskVerbs, Protocol):
    """All of it."""


class WorkspaceAudit:
    """The services, with the workspace filled in."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def part(self, query: AuditQuery) -> TrailPart:
        """Return the newest entries."""
        return trail.trail_part(self._workspace, query, limit=PAGE)

    def before(self, query: AuditQuery, seq: int) -> tuple[AuditEntry, ...]:
        """Return the next older entries."""
        return trail.trail_before(self._workspace, query, seq, limit=PAGE)

    def choices(self) -> TrailChoices:
        """Return who and what there is."""
        return trail.trail_choices(self._workspace)

    def words(self, nct: NctId, number: int) -> tuple[SectionDifference, ...]:
        """Return what a version changed."""
        return trail.version_words(self._workspace, nct, number)

    def verify(self, against: Path | None, progress: Progress, cancelled: CancelCheck) -> AuditVerdict:
        """Check the trail."""
        return auditing.audit_verify(self._workspace, against, progress=progress, cancelled=cancelled)

    def save(self, query: AuditQuery, path: Path, form: TrailForm, progress: Progress, cancelled: CancelCheck) -> int:
        """Write entries into a file."""
        return trail.save_trail(self._workspace, query, path, form, progress=progress, cancelled=cancelled)
