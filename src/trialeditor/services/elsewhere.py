"""What somebody else wrote into the workspace, in another window or by a command: nobody tells this program of it.

Each act leaves an audit entry. Those that are newer than the last one seen, and not ours, tell which pages it touched.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from trialeditor.domain.audit import AuditEntry
from trialeditor.domain.ids import NctId, ncts_in
from trialeditor.services.outcome import Changes
from trialeditor.services.workspace import Workspace
from trialeditor.storage.store import Store

_MOST = 300
"""Entries that are read one by one. After more of them, everything is taken to have changed."""
_NOTHING_SHOWN = frozenset({"bundle.export", "keys.export", "workspace.backup", "factcheck.send"})
"""Acts that leave a line in the trail, and all else as it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """How far the trail has come, and what others did since it was last looked at."""

    seen: int
    """The number of the newest entry."""
    changes: Changes | None = None
    """What their acts touched; None when nobody else wrote."""


def written_elsewhere(workspace: Workspace, seen: int | None) -> Elsewhere:
    """Return what others wrote after entry `seen`; nothing when it is None, where looking begins."""
    with workspace.database.reading() as store:
        head = store.audit.head()
        newest = head.seq if head else 0
        others = () if seen is None else workspace.database.own_entries.others(seen, newest)
        return Elsewhere(seen=newest, changes=_changes(store, others) if others else None)


def _changes(store: Store, others: Sequence[range]) -> Changes:
    if sum(map(len, others)) > _MOST:
        return Changes(people=True, workspace=True)
    return changes_of(entry for some in others for entry in store.audit.entries(after=some.start - 1, limit=len(some)))


def changes_of(entries: Iterable[AuditEntry]) -> Changes:
    """Return what acts touched: pages where they name them, people, or anything."""
    events = [entry.event for entry in entries if entry.event.action not in _NOTHING_SHOWN]
    subjects = {event.subject for event in events}
    trials = frozenset(NctId(subject) for subject in subjects if ncts_in(subject) == (subject,))
    return Changes(
        trials=trials,
        people=any(event.action.startswith(("person.", "key.")) for event in events),
        workspace=bool(subjects - trials),
    )
