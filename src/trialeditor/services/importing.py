"""Registry records in: each changed state of a record becomes a snapshot, and one bad record stops itself alone."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from trialeditor.domain.errors import BadInput
from trialeditor.domain.facts import Facts
from trialeditor.domain.ids import Digest, NctId
from trialeditor.domain.snapshot import Snapshot, SnapshotHeader, is_older
from trialeditor.domain.trial import Trial
from trialeditor.registry.facts import facts_of
from trialeditor.registry.reader import RawRecord, open_source, read_records
from trialeditor.registry.snapshots import snapshot_of
from trialeditor.services.indexing import reindex
from trialeditor.services.outcome import CancelCheck, Cancelled, Changes, Progress, never, no_progress
from trialeditor.services.workspace import Workspace
from trialeditor.storage.store import Store

BATCH = 200
"""Records in one transaction: what is lost at most when the machine dies in the middle."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A record, or a whole file, that could not be read; or a record that is older than what is here."""

    source: str
    record: str
    field: str
    message: str


@dataclass(slots=True, kw_only=True)
class ImportReport:
    """What came in. `read` counts every record that was met, readable or not."""

    read: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    failed: list[Failure] = field(default_factory=list)
    ncts: set[NctId] = field(default_factory=set)
    """Trials that are new or changed."""


def import_paths(
    workspace: Workspace,
    paths: Sequence[Path],
    *,
    actor: str,
    source: str = "",
    progress: Progress = no_progress,
    cancelled: CancelCheck = never,
) -> tuple[ImportReport, Changes]:
    """Import files of study records; raise Cancelled when stopped: what was committed by then stays.

    `source` says where the records come from, in the place of the file's name.
    """
    report = ImportReport()
    action = uuid.uuid4().hex
    items = _items(paths, source)
    while batch := list(islice(items, BATCH)):
        if cancelled():
            raise Cancelled(
                f"The import was stopped after {report.read:,} records.", safe="What is in stays in, and is whole."
            )
        _store_batch(workspace, batch, report, actor, action)
        progress(report.read, None, "Importing records")
    return report, Changes(trials=frozenset(report.ncts))


def _items(paths: Sequence[Path], source: str) -> Iterator[RawRecord | BadInput]:
    for path in paths:
        try:
            stream = open_source(path)
        except BadInput as error:
            yield error
            continue
        with stream:
            yield from read_records(source or path.name, stream)


def _store_batch(
    workspace: Workspace, batch: list[RawRecord | BadInput], report: ImportReport, actor: str, action: str
) -> None:
    """Store one batch in one transaction, with one audit entry under the action's id."""
    snapshots = list(_snapshots(workspace, batch, report))
    counts = (report.new, report.changed)
    with workspace.database.writing(bulk=True) as store:
        current = store.trials.current_digests([snapshot.nct_id for snapshot, _ in snapshots])
        for snapshot, facts in snapshots:
            _store_one(workspace, store, snapshot, facts, current, report)
        new, changed = report.new - counts[0], report.changed - counts[1]
        if new or changed:
            subject = snapshots[0][0].nct_id if len(snapshots) == 1 else ""
            sources = sorted({snapshot.source for snapshot, _ in snapshots})
            workspace.record(
                store, actor, "record.import", subject, import_id=action, sources=sources, new=new, changed=changed
            )


def _snapshots(
    workspace: Workspace, batch: list[RawRecord | BadInput], report: ImportReport
) -> Iterator[tuple[Snapshot, Facts]]:
    """Make snapshots and facts of what can be read, and note the failures."""
    for item in batch:
        report.read += 1
        if isinstance(item, BadInput):
            report.failed.append(_failure(item))
            continue
        try:
            snapshot = snapshot_of(item, imported_at=workspace.clock.now())
            yield snapshot, facts_of(snapshot.record)
        except BadInput as error:
            report.failed.append(_failure(error, item))


def _failure(error: BadInput, item: RawRecord | None = None) -> Failure:
    return Failure(
        source=error.source or (item.source if item else ""),
        record=error.record or (f"{item.position} ({item.nct_id})" if item else ""),
        field=error.field,
        message=error.message,
    )


def _store_one(
    workspace: Workspace,
    store: Store,
    snapshot: Snapshot,
    facts: Facts,
    current: dict[NctId, Digest],
    report: ImportReport,
) -> None:
    before = current.get(snapshot.nct_id)
    if before == snapshot.digest:
        report.unchanged += 1
        return
    standing = store.snapshots.header(snapshot.nct_id, before) if before else None
    if standing and is_older(snapshot, standing):
        report.failed.append(_too_old(snapshot, standing))
        return
    current[snapshot.nct_id] = snapshot.digest
    store.snapshots.add(snapshot)
    store.trials.put(trial_of(snapshot, facts))
    report.ncts.add(snapshot.nct_id)
    if before is None:
        report.new += 1
        return
    report.changed += 1
    if store.revisions.latest(snapshot.nct_id) is not None:
        reindex(workspace, store, snapshot.nct_id)


def _too_old(snapshot: Snapshot, standing: SnapshotHeader) -> Failure:
    return Failure(
        source=snapshot.source,
        record=snapshot.nct_id,
        field="",
        message=f"this state of the record is older than the one that is here, of {standing.as_of.isoformat()}, "
        "which was kept",
    )


def trial_of(snapshot: Snapshot, facts: Facts) -> Trial:
    """Return the columns that lists need of a snapshot. Pure."""
    return Trial(
        nct_id=snapshot.nct_id,
        snapshot=snapshot.digest,
        brief_title=facts.text("brief_title"),
        official_title=facts.text("official_title"),
        status=facts.text("status"),
        status_phrase=facts["status"].phrase,
        phase=facts["phase"].phrase,
        study_type=facts["study_type"].phrase,
        conditions=facts["conditions"].phrase,
        interventions=facts["interventions"].phrase,
        sponsor=facts.text("sponsor.name"),
        places=facts["locations"].phrase,
        last_update_posted=snapshot.last_update_posted,
    )
