"""The states that a trial's record has been in, and what differs between any two of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from operator import itemgetter

from trialeditor.domain.comparing import Comparison, compare, in_order
from trialeditor.domain.errors import BadInput, NotFound
from trialeditor.domain.ids import Digest, NctId
from trialeditor.domain.snapshot import Snapshot, SnapshotHeader
from trialeditor.domain.trial import Trial
from trialeditor.registry.codes import say_code
from trialeditor.registry.record_changes import record_changes
from trialeditor.services.pages import snapshot_view
from trialeditor.services.workspace import Workspace
from trialeditor.storage.store import Store

_LEAST_DIGEST = 4
"""A shorter beginning of a digest is taken for a number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordState:
    """One state of a record, in its place among the others."""

    number: int
    """1 for the oldest."""
    header: SnapshotHeader
    as_of: date
    """The latest day for which the registry's data are known to have been so."""
    is_current: bool
    came_back: bool = False
    """Whether the record was in another state in between, and is again as it was when this state first came."""

    @property
    def digest(self) -> Digest:
        """Return what the state is known by."""
        return self.header.digest


def states(workspace: Workspace, nct_id: NctId) -> tuple[RecordState, ...]:
    """Return all states of a trial's record, oldest first and the current one last; raise NotFound without the trial.

    They stand in the order in which they first came, which is the registry's: older states are not let in after newer
    ones. A record that is again as it was has its present state at the end, where it belongs today.
    """
    with workspace.database.reading() as store:
        return _states(store, nct_id)


def compare_states(workspace: Workspace, nct_id: NctId, old: Digest, new: Digest) -> Comparison:
    """Return everything that differs between two states; raise NotFound when one is not in the workspace."""
    return compared(workspace, *two_states(workspace, nct_id, old, new))


def two_states(workspace: Workspace, nct_id: NctId, old: Digest, new: Digest) -> tuple[Snapshot, Snapshot]:
    """Return two states with their records; raise NotFound when one is not in the workspace."""
    with workspace.database.reading() as store:
        return _snapshot(store, nct_id, old), _snapshot(store, nct_id, new)


def compared(workspace: Workspace, old: Snapshot, new: Snapshot) -> Comparison:
    """Return everything that differs between two states. Reads nothing: any thread may do it."""
    facts = compare(snapshot_view(workspace, old).facts, snapshot_view(workspace, new).facts, say_code)
    others = record_changes(old.record, new.record, {change.key for change in facts})
    return Comparison(changes=in_order([*facts, *others]))


def changes_by_state(workspace: Workspace, nct_id: NctId) -> dict[Digest, Comparison]:
    """Return for each state but the oldest what differs from the one before it."""
    with workspace.database.reading() as store:
        snapshots = [_snapshot(store, nct_id, state.digest) for state in _states(store, nct_id)]
    return {new.digest: compared(workspace, old, new) for old, new in pairwise(snapshots)}


def find_state(known: Sequence[RecordState], named: str) -> RecordState:
    """Return the state that a person means by its number, the beginning of its digest, or a date.

    A date means the state that the record was in on that day. Raise BadInput when none, or more than one, is meant.
    """
    text = named.strip().casefold()
    day = _day(text)
    if day:
        found = _on(known, day)
    elif text.isdecimal() and len(text) < _LEAST_DIGEST:
        found = [state for state in known if state.number == int(text)]
    else:
        found = [state for state in known if len(text) >= _LEAST_DIGEST and state.digest.startswith(text)]
    if len(found) != 1:
        problem = "more than one state begins so" if found else f"no state of the record is {named!r}"
        raise BadInput(f"{problem}; expected a number from 1 to {len(known)}, the beginning of a digest, or a date")
    return found[0]


def _on(known: Sequence[RecordState], day: date) -> list[RecordState]:
    """Return the state that the record was in on a day, or none: the one that came last by then.

    A state counts from the day it was first seen; one that came back, also from the day it is known to be back.
    """
    came = [(state.header.as_of, state) for state in known]
    back = [(state.as_of, state) for state in known if state.came_back]
    by_then = [(since, state) for since, state in (*came, *back) if since <= day]
    return [state for _, state in sorted(by_then, key=itemgetter(0))][-1:]


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if "-" in text else None
    except ValueError:
        return None


def _states(store: Store, nct_id: NctId) -> tuple[RecordState, ...]:
    trial = store.trials.get(nct_id)
    if trial is None:
        raise NotFound(f"{nct_id} is not in this workspace.", do="Import its record first.")
    headers = store.snapshots.headers(nct_id)
    current = next(header for header in headers if header.digest == trial.snapshot)
    others = [header for header in headers if header is not current]
    return tuple(
        RecordState(
            number=number,
            header=header,
            as_of=_as_of(header, trial),
            is_current=header is current,
            came_back=header is current and current is not headers[-1],
        )
        for number, header in enumerate([*others, current], start=1)
    )


def _as_of(header: SnapshotHeader, trial: Trial) -> date:
    """Return the last day on which a state was seen: of the current one, that is known from each import of it."""
    seen = trial.data_as_of if header.digest == trial.snapshot else None
    return max(seen, header.as_of) if seen else header.as_of


def _snapshot(store: Store, nct_id: NctId, digest: Digest) -> Snapshot:
    snapshot = store.snapshots.get(nct_id, digest)
    if snapshot is None:
        raise NotFound(
            f"The record of {nct_id} has no state {digest[:12]} in this workspace.", do="Choose another one."
        )
    return snapshot
