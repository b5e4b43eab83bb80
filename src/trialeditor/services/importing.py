"""Registry records in: each changed state of a record becomes a snapshot, and one bad record stops itself alone.

`survey` says what would come in, and writes nothing. `import_records` takes it in by batches, each a transaction: what
is in when the work is stopped stays in, and is whole.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from trialeditor.domain.canonical import Json
from trialeditor.domain.errors import BadInput
from trialeditor.domain.ids import Digest, NctId
from trialeditor.domain.snapshot import Snapshot, SnapshotHeader
from trialeditor.domain.trial import Trial
from trialeditor.registry.reader import RawRecord
from trialeditor.registry.snapshots import Arrival, arrival_of
from trialeditor.registry.sources import Meter
from trialeditor.services.arriving import TAKEN, ImportReport, Outcome, failure_of, standing_after
from trialeditor.services.collecting import few_collections
from trialeditor.services.indexing import index_of, reindex
from trialeditor.services.intake import Intake
from trialeditor.services.outcome import CancelCheck, Changes, Progress, never, no_progress
from trialeditor.services.pace import Pace
from trialeditor.services.workspace import Workspace
from trialeditor.storage.store import Store

BATCH = 400
"""Records in one transaction: what is lost at most when the machine dies in the middle."""
BATCH_WEIGHT = 8 * 1024 * 1024
"""Bytes of JSON in one transaction, about. Most records have ten thousand, some have millions."""
_TELL_EVERY = 20
"""Records between two words on progress."""
_MOST_CHANGES = 10_000
"""Trials that `Changes` names; beyond, the whole workspace is meant."""


def survey(
    workspace: Workspace, intake: Intake, *, progress: Progress = no_progress, cancelled: CancelCheck = never
) -> ImportReport:
    """Say what would come in: the report that `import_records` would give now. Writes nothing."""
    reading = _Reading(workspace=workspace, progress=progress, cancelled=cancelled)
    met: dict[NctId, SnapshotHeader] = {}
    with few_collections():
        for batch in reading.batches(intake.items(reading.meter)):
            with workspace.database.reading() as store:
                standing = store.trials.standing(_ncts(batch)) | met
            for arrival in batch:
                nct = arrival.trial.nct_id
                here = standing.get(nct)
                after = standing_after(arrival, reading.report.note(arrival, here), here)
                if after and after is not here:
                    standing[nct] = met[nct] = after
    return reading.report


def import_records(
    workspace: Workspace,
    intake: Intake,
    *,
    actor: str,
    progress: Progress = no_progress,
    cancelled: CancelCheck = never,
) -> tuple[ImportReport, Changes]:
    """Take in what a person handed over. When it is stopped, the report says so, and what is in stays in."""
    meter = Meter()
    return take_in(workspace, intake.items(meter), actor=actor, meter=meter, progress=progress, cancelled=cancelled)


def take_in(
    workspace: Workspace,
    items: Iterable[RawRecord | BadInput],
    *,
    actor: str,
    meter: Meter | None = None,
    action: str = "",
    progress: Progress = no_progress,
    cancelled: CancelCheck = never,
) -> tuple[ImportReport, Changes]:
    """Import records as they come, by batches under one action id, a new one if none is given; see `import_records`."""
    reading = _Reading(workspace=workspace, progress=progress, cancelled=cancelled, meter=meter or Meter())
    action = action or uuid.uuid4().hex
    with few_collections():
        for batch in reading.batches(items):
            _store_batch(workspace, batch, reading.report, actor, action)
    return reading.report, _changes(reading.report)


def _changes(report: ImportReport) -> Changes:
    if len(report.ncts) > _MOST_CHANGES:
        return Changes(workspace=True)
    return Changes(trials=frozenset(report.ncts))


@dataclass(slots=True, kw_only=True)
class _Reading:
    """Records on their way in: judged fit or not, counted, watched, and cut into batches."""

    workspace: Workspace
    progress: Progress
    cancelled: CancelCheck
    meter: Meter = field(default_factory=Meter)
    report: ImportReport = field(default_factory=ImportReport)

    def batches(self, items: Iterable[RawRecord | BadInput]) -> Iterator[Sequence[Arrival]]:
        """Give batches until the items end or the person stops; what is on its way by then is not taken."""
        pace = Pace(self.workspace.clock)
        batch: list[Arrival] = []
        weight = 0
        for item in items:
            if self.cancelled():
                self.report.stopped = True
                self.report.read -= len(batch)
                return
            self.report.read += 1
            for arrival in self._fit(item):
                batch.append(arrival)
                weight += arrival.weight
            if self.report.read % _TELL_EVERY == 0:
                self._tell(pace)
            if len(batch) >= BATCH or weight >= BATCH_WEIGHT:
                yield batch
                batch, weight = [], 0
        if batch:
            yield batch
        self._tell(pace)

    def _tell(self, pace: Pace) -> None:
        self.progress(self.meter.done, self.meter.total, pace.words(self.report.read, "record", "records"))

    def _fit(self, item: RawRecord | BadInput) -> Iterator[Arrival]:
        """Give the record if it is fit to be kept; note why not otherwise."""
        if isinstance(item, BadInput):
            self.report.fail(failure_of(item))
            return
        try:
            yield arrival_of(item, imported_at=self.workspace.clock.now())
        except BadInput as error:
            self.report.fail(failure_of(error, item))


def _ncts(batch: Sequence[Arrival]) -> list[NctId]:
    return [arrival.trial.nct_id for arrival in batch]


@dataclass(slots=True)
class _Batch:
    """What one batch writes, each trial once: the last of its states counts."""

    snapshots: list[Snapshot] = field(default_factory=list)
    trials: dict[NctId, Trial] = field(default_factory=dict)
    seen_again: dict[NctId, date] = field(default_factory=dict)
    before: dict[NctId, Digest | None] = field(default_factory=dict)
    """What was here of each of the trials."""

    def take(self, arrival: Arrival, outcome: Outcome, standing: SnapshotHeader | None) -> None:
        """Note what is to be written for one record."""
        trial = arrival.trial
        if outcome in TAKEN:
            self.before.setdefault(trial.nct_id, standing.digest if standing else None)
            self.snapshots.append(arrival.snapshot)
            self.trials[trial.nct_id] = trial
            self.seen_again.pop(trial.nct_id, None)
        elif outcome is Outcome.UNCHANGED and trial.data_as_of:
            self.seen_again[trial.nct_id] = max(trial.data_as_of, self.seen_again.get(trial.nct_id, trial.data_as_of))

    @property
    def told(self) -> Mapping[str, Json]:
        """Return what the audit trail says of each trial: which are new, and of others, the old state and the new."""
        return {
            "trials_new": sorted(nct for nct, old in self.before.items() if old is None),
            "trials_changed": {nct: [old, self.trials[nct].snapshot] for nct, old in self.before.items() if old},
        }


def _store_batch(workspace: Workspace, batch: Sequence[Arrival], report: ImportReport, actor: str, action: str) -> None:
    """Store one batch in one transaction, with one audit entry under the action's id."""
    counts = (report.new, report.changed)
    taken = _Batch()
    with workspace.database.writing(bulk=True) as store:
        standing = store.trials.standing(_ncts(batch))
        for arrival in batch:
            nct = arrival.trial.nct_id
            outcome = report.note(arrival, standing.get(nct))
            taken.take(arrival, outcome, standing.get(nct))
            if now := standing_after(arrival, outcome, standing.get(nct)):
                standing[nct] = now
        _write(workspace, store, taken, report)
        new, changed = report.new - counts[0], report.changed - counts[1]
        if new or changed:
            subject = batch[0].trial.nct_id if len(batch) == 1 else ""
            sources = sorted({snapshot.source for snapshot in taken.snapshots})
            counted: Mapping[str, Json] = {"new": new, "changed": changed, **taken.told}
            workspace.record(store, actor, "record.import", subject, import_id=action, sources=sources, **counted)


def _write(workspace: Workspace, store: Store, taken: _Batch, report: ImportReport) -> None:
    store.snapshots.add_all(taken.snapshots)
    store.trials.put_all(list(taken.trials.values()))
    store.trials.seen_again(taken.seen_again.items())
    for nct_id in sorted(store.trials.with_pages(list(taken.trials))):
        before = store.trials.index(nct_id)
        after = index_of(reindex(workspace, store, nct_id))
        if set(after.lapsed) - set(before.lapsed if before else ()):
            report.lapsed.append(nct_id)
