"""The verbs of the record history, bound to one workspace. Tests have verbs of their own."""

from __future__ import annotations

from typing import Protocol

from trialeditor.domain.comparing import Comparison
from trialeditor.domain.ids import Digest, NctId
from trialeditor.domain.snapshot import Snapshot
from trialeditor.services import record_history
from trialeditor.services.record_history import RecordState
from trialeditor.services.workspace import Workspace


class RecordVerbs(Protocol):
    """The states of records."""

    def states(self, nct: NctId) -> tuple[RecordState, ...]:
        """Return the states of a trial's record, oldest first."""
        ...

    def two_states(self, nct: NctId, old: Digest, new: Digest) -> tuple[Snapshot, Snapshot]:
        """Return two states with their records."""
        ...

    def compared(self, old: Snapshot, new: Snapshot) -> Comparison:
        """Return what differs. Reads nothing from the workspace's file."""
        ...


class WorkspaceRecords:
    """The services, with the workspace filled in."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def states(self, nct: NctId) -> tuple[RecordState, ...]:
        """Return the states of a trial's record, oldest first."""
        return record_history.states(self._workspace, nct)

    def two_states(self, nct: NctId, old: Digest, new: Digest) -> tuple[Snapshot, Snapshot]:
        """Return two states with their records."""
        return record_history.two_states(self._workspace, nct, old, new)

    def compared(self, old: Snapshot, new: Snapshot) -> Comparison:
        """Return what differs. Reads nothing from the workspace's file."""
        return record_history.compared(self._workspace, old, new)
