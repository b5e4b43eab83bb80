"""What an import says of the records it met: values, and the rule that tells new from changed from unchanged."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from trialeditor.domain.errors import BadInput
from trialeditor.domain.ids import NctId
from trialeditor.domain.snapshot import Snapshot, SnapshotHeader, is_older
from trialeditor.registry.reader import RawRecord
from trialeditor.registry.snapshots import Arrival

MOST_LINES = 2_000
"""New and changed trials that a report names; it counts all."""
MOST_FAILURES = 100_000
"""Failures that a report names; it counts all."""


class Outcome(StrEnum):
    """What became, or would become, of one record."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    FAILED = "failed"


TAKEN = frozenset({Outcome.NEW, Outcome.CHANGED})
"""What is written: a state of a record that was not the current one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A record, or a whole file, that could not be read; or a record that is older than what is here."""

    source: str
    record: str
    field: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportLine:
    """A trial that is new or changed."""

    nct_id: NctId
    title: str
    outcome: Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """A number that came again in one import, in another state than before."""

    nct_id: NctId
    source: str
    record: str
    """Where the later one was found; empty in a file of one record."""
    earlier: str
    """The file of the one before."""
    stands: bool
    """Whether the later one is what stands: else it was older."""

    @property
    def told(self) -> str:
        """Return it in a sentence."""
        place = ", ".join(part for part in (self.source, self.record) if part)
        before = "the earlier one" if self.earlier == self.source else f"the one of {self.earlier}"
        which = f"that of {place} stands, not {before}" if self.stands else f"{before} stands, not that of {place}"
        return f"{self.nct_id} came twice, in two different states: {which}"


@dataclass(slots=True, kw_only=True)
class ImportReport:
    """What came in, or would. `read` counts every record that was met, readable or not."""

    read: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    failed: list[Failure] = field(default_factory=list)
    unnamed_failures: int = 0
    """Failures beyond MOST_FAILURES."""
    lines: list[ReportLine] = field(default_factory=list)
    ncts: set[NctId] = field(default_factory=set)
    """Trials that are new or changed."""
    repeated: list[Repeat] = field(default_factory=list)
    """Numbers that came again in another state, the first MOST_LINES of them."""
    lapsed: list[NctId] = field(default_factory=list)
    """Trials of which a signed section lapsed. Known only after the import."""
    stopped: bool = False
    """The person stopped the work: what is counted was done, the rest was not looked at."""

    @property
    def failures(self) -> int:
        """Return how many records failed."""
        return len(self.failed) + self.unnamed_failures

    def fail(self, failure: Failure) -> None:
        """Note a failure."""
        if len(self.failed) < MOST_FAILURES:
            self.failed.append(failure)
        else:
            self.unnamed_failures += 1

    def note(self, arrival: Arrival, standing: SnapshotHeader | None) -> Outcome:
        """Say what a record means to what is here, and count it."""
        outcome = outcome_of(arrival.snapshot, standing)
        if standing and outcome is not Outcome.UNCHANGED and arrival.trial.nct_id in self.ncts:
            self._note_repeat(arrival, outcome, standing)
        if outcome is Outcome.FAILED and standing:
            self.fail(_too_old(arrival, standing))
        elif outcome is Outcome.UNCHANGED:
            self.unchanged += 1
        else:
            self._take(arrival, outcome)
        return outcome

    def _note_repeat(self, arrival: Arrival, outcome: Outcome, standing: SnapshotHeader) -> None:
        """Note which of two states stands: that of this record, or the one of this import that is here already."""
        if len(self.repeated) < MOST_LINES:
            self.repeated.append(
                Repeat(
                    nct_id=arrival.trial.nct_id,
                    source=arrival.snapshot.source,
                    record=arrival.position,
                    earlier=standing.source,
                    stands=outcome in TAKEN,
                )
            )

    def _take(self, arrival: Arrival, outcome: Outcome) -> None:
        self.new += outcome is Outcome.NEW
        self.changed += outcome is Outcome.CHANGED
        trial = arrival.trial
        self.ncts.add(trial.nct_id)
        if len(self.lines) < MOST_LINES:
            self.lines.append(ReportLine(nct_id=trial.nct_id, title=trial.brief_title, outcome=outcome))


def outcome_of(state: Snapshot, standing: SnapshotHeader | None) -> Outcome:
    """Compare a state of a record with the one that is here. Content decides, not its date. Pure."""
    if standing is None:
        return Outcome.NEW
    if state.digest == standing.digest:
        return Outcome.UNCHANGED
    return Outcome.FAILED if is_older(state, standing) else Outcome.CHANGED


def standing_after(arrival: Arrival, outcome: Outcome, standing: SnapshotHeader | None) -> SnapshotHeader | None:
    """Return what is here of a trial once one of its records was judged, with the latest day it was seen on. Pure.

    Records of one batch are judged before anything is written: what the first says, the next must hear from here.
    """
    if outcome in TAKEN:
        return arrival.header
    day = arrival.trial.data_as_of
    if outcome is Outcome.FAILED or standing is None or day is None or day <= (standing.data_as_of or date.min):
        return standing
    return replace(standing, data_as_of=day)


def failure_of(error: BadInput, item: RawRecord | None = None) -> Failure:
    """Return what a report says of a record that could not be used."""
    return Failure(
        source=error.source or (item.source if item else ""),
        record=error.record or (f"{item.position} ({item.nct_id})" if item else ""),
        field=error.field,
        message=error.message,
    )


def _too_old(arrival: Arrival, standing: SnapshotHeader) -> Failure:
    snapshot = arrival.snapshot
    return Failure(
        source=snapshot.source,
        record=f"{arrival.position} ({snapshot.nct_id})" if arrival.position else snapshot.nct_id,
        field="",
        message=f"this state of the record is older than the one that is here, {_told_apart(snapshot, standing)}, "
        "which was kept",
    )


def _told_apart(state: SnapshotHeader, standing: SnapshotHeader) -> str:
    """Return the date by which what is here is the newer one: that of the data, else of the last update."""
    if state.data_as_of == standing.data_as_of and standing.last_update_posted:
        return f"last updated on {standing.last_update_posted}"
    return f"of {standing.as_of.isoformat()}"
