"""Histories of a record for tests of the window: states, snapshots, and a desk that compares them at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from trialeditor.domain.comparing import Change, Comparison
from trialeditor.domain.errors import StorageUnavailable
from trialeditor.domain.ids import Digest, NctId
from trialeditor.domain.materiality import Materiality
from trialeditor.domain.snapshot import Snapshot
from trialeditor.services.record_history import RecordState

NCT = NctId("NCT05350891")
CHANGED = Change(
    key="status",
    label="Recruitment status",
    path="status",
    old="Open to new patients",
    new="Finished",
    weight=Materiality.MATERIAL,
    why="It says whether anyone can join at all.",
)


def snapshot(number: int) -> Snapshot:
    """Return the state that came in on day `number` of May."""
    return Snapshot(
        nct_id=NCT,
        digest=Digest(f"{number:064x}"),
        data_as_of=date(2026, 5, number),
        last_update_posted=f"2026-05-{number:02}",
        source=f"download-{number}.json",
        imported_at=datetime(2026, 5, number, 9, tzinfo=UTC),
        record={"number": number},
    )


def states(count: int, *, came_back: bool = False) -> tuple[RecordState, ...]:
    """Return so many states, the last of them current."""
    return tuple(
        RecordState(
            number=number,
            header=snapshot(number),
            as_of=date(2026, 5, number),
            is_current=number == count,
            came_back=came_back and number == count,
        )
        for number in range(1, count + 1)
    )


@dataclass
class Records:
    """Verbs that answer from memory, and remember what they compared."""

    found: Sequence[RecordState] = ()
    changes: tuple[Change, ...] = (CHANGED,)
    compared_pairs: list[tuple[int, int]] = field(default_factory=list)
    is_broken: bool = False

    def states(self, nct: NctId) -> tuple[RecordState, ...]:
        if self.is_broken:
            raise StorageUnavailable(f"{nct} cannot be read.", do="Try again.")
        return tuple(self.found)

    def two_states(self, nct: NctId, old: Digest, new: Digest) -> tuple[Snapshot, Snapshot]:
        assert nct == NCT
        return snapshot(int(old, 16)), snapshot(int(new, 16))

    def compared(self, old: Snapshot, new: Snapshot) -> Comparison:
        self.compared_pairs.append((int(old.digest, 16), int(new.digest, 16)))
        return Comparison(changes=self.changes)
