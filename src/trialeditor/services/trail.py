"""Looking through the audit trail: a part of it, who and what there is in it, the words of a version, and files of it.

Whether the trail is what it says is another matter: `services/auditing`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from trialeditor.domain.audit import AuditEntry
from trialeditor.domain.audit_query import AuditQuery
from trialeditor.domain.ids import NctId
from trialeditor.export.files import replace_file
from trialeditor.export.trail import trail_csv, trail_json
from trialeditor.services.outcome import CancelCheck, Cancelled, Progress, never, no_progress
from trialeditor.services.page_history import SectionDifference, facts_then, section_differences
from trialeditor.services.pages import page_from
from trialeditor.services.workspace import Workspace
from trialeditor.storage.store import Store

_BATCH = 500
_STOPPED = "Nothing was written."


class TrailForm(StrEnum):
    """What a trail becomes as a file."""

    CSV = "csv"
    JSON = "json"


@dataclass(frozen=True, slots=True, kw_only=True)
class TrailPart:
    """Entries, newest first, and how many there are in all."""

    entries: tuple[AuditEntry, ...]
    total: int
    """All that are wanted."""
    whole: int
    """All that there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrailChoices:
    """Who and what there is in the trail, with how often."""

    actors: tuple[tuple[str, int], ...]
    actions: tuple[tuple[str, int], ...]


def trail_part(workspace: Workspace, query: AuditQuery, *, limit: int) -> TrailPart:
    """Return the newest entries that are wanted, `limit` at most, and how many there are."""
    with workspace.database.reading() as store:
        total = store.audit.count(query)
        head = store.audit.head()
        found = store.audit.find(query, limit=limit) if total else []
    return TrailPart(entries=tuple(found), total=total, whole=head.seq if head else 0)


def trail_before(workspace: Workspace, query: AuditQuery, before: int, *, limit: int) -> tuple[AuditEntry, ...]:
    """Return the next older entries after number `before`."""
    with workspace.database.reading() as store:
        return tuple(store.audit.find(query, before=before, limit=limit))


def find_trail(workspace: Workspace, query: AuditQuery) -> list[AuditEntry]:
    """Return all entries that are wanted, oldest first."""
    with workspace.database.reading() as store:
        return store.audit.find(query)[::-1]


def trail_choices(workspace: Workspace) -> TrailChoices:
    """Return who did something, and which kinds of acts there are."""
    with workspace.database.reading() as store:
        return TrailChoices(actors=tuple(store.audit.actors().items()), actions=tuple(store.audit.actions().items()))


def version_words(workspace: Workspace, nct_id: NctId, number: int) -> tuple[SectionDifference, ...]:
    """Return what a version of a page changed, section by section, as it read then."""
    with workspace.database.reading() as store:
        page = page_from(workspace, store, nct_id)
    return section_differences(page, facts_then(workspace, page, number - 1, number), number - 1, number)


def save_trail(
    workspace: Workspace,
    query: AuditQuery,
    path: Path,
    form: TrailForm,
    *,
    progress: Progress = no_progress,
    cancelled: CancelCheck = never,
) -> int:
    """Write the entries that are wanted into a file, oldest first, whole or not at all; return how many.

    Raises StorageUnavailable when the file cannot be written, Cancelled when stopped.
    """
    with workspace.database.reading() as store:
        entries = _all(store, query, progress, cancelled)
    entries.reverse()
    replace_file(path, trail_csv(entries) if form is TrailForm.CSV else trail_json(entries))
    return len(entries)


def _all(store: Store, query: AuditQuery, progress: Progress, cancelled: CancelCheck) -> list[AuditEntry]:
    total, found = store.audit.count(query), list[AuditEntry]()
    while len(found) < total:
        if cancelled():
            raise Cancelled("The file was not written.", safe=_STOPPED)
        progress(len(found), total, "Reading the trail")
        more = store.audit.find(query, before=found[-1].seq if found else None, limit=_BATCH)
        if not more:
            break
        found += more
    return found
