"""The verbs for many trials at once, bound to one workspace. Tests have verbs of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from trialeditor.domain.ids import NctId, PersonId
from trialeditor.domain.people import Person
from trialeditor.domain.trial import ListQuery
from trialeditor.gui.bulk_faces import BulkKind
from trialeditor.services import assigning, bulk, editing, listing, people, retiring, undoing
from trialeditor.services.bulk import Planned
from trialeditor.services.outcome import Changes
from trialeditor.services.undoing import Undone
from trialeditor.services.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What was done to many trials, as far as taking it back needs it."""

    kind: BulkKind
    entries: Mapping[NctId, int] = field(default_factory=dict)
    """The audit entry of each trial; of an assignment, none."""
    before: Mapping[NctId, PersonId | None] = field(default_factory=dict)
    """Whom each trial was assigned to; of other acts, none."""
    assignee: PersonId | None = None

    @property
    def ncts(self) -> tuple[NctId, ...]:
        """The trials, in the order of the act."""
        return tuple(self.entries or self.before)

    def part(self, ncts: Sequence[NctId]) -> Act:
        """Return the act on some of its trials."""
        return Act(
            kind=self.kind,
            entries={nct: self.entries[nct] for nct in ncts if nct in self.entries},
            before={nct: self.before[nct] for nct in ncts if nct in self.before},
            assignee=self.assignee,
        )


class BulkVerbs(Protocol):
    """Plans, and what they promise."""

    def ncts(self, query: ListQuery, limit: int) -> tuple[NctId, ...]:
        """Return the first trials of a list."""
        ...

    def people(self) -> list[Person]:
        """Return everybody."""
        ...

    def plan_assign(self, ncts: Sequence[NctId], assignee: Person | None) -> tuple[Planned, ...]:
        """Return what assigning would change."""
        ...

    def scattered(self, ncts: Sequence[NctId], first: date, days: int) -> Mapping[NctId, date]:
        """Return the review date that each trial would get."""
        ...

    def plan_dates(self, wanted: Mapping[NctId, date], person: Person) -> tuple[Planned, ...]:
        """Return which reviews would come forward to the dates that `scattered` gave."""
        ...

    def plan_retire(self, ncts: Sequence[NctId], person: Person) -> tuple[Planned, ...]:
        """Return what retiring would change."""
        ...

    def plan_put_back(self, ncts: Sequence[NctId], person: Person) -> tuple[Planned, ...]:
        """Return what putting back would change."""
        ...

    def plan_export(self, ncts: Sequence[NctId]) -> tuple[Planned, ...]:
        """Return which pages would go out."""
        ...

    def assignees(self, ncts: Sequence[NctId]) -> Mapping[NctId, PersonId | None]:
        """Return whom trials are assigned to."""
        ...

    def assign(self, ncts: Sequence[NctId], assignee: Person | None, actor: str) -> Changes:
        """Assign trials."""
        ...

    def set_dates(self, dates: Mapping[NctId, date], person: Person, reason: str) -> Changes:
        """Bring reviews forward."""
        ...

    def retire(self, ncts: Sequence[NctId], person: Person, reason: str) -> Changes:
        """Retire pages."""
        ...

    def put_back(self, ncts: Sequence[NctId], person: Person, reason: str) -> Changes:
        """Put retired pages back."""
        ...


class UndoVerbs(Protocol):
    """Taking acts back."""

    def undo(self, act: Act, person: Person) -> Undone:
        """Bring back what stood before an act, where nothing came after it."""
        ...


class WorkspaceBulk:
    """The services, with the workspace filled in."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def ncts(self, query: ListQuery, limit: int) -> tuple[NctId, ...]:
        """Return the first trials of a list."""
        return tuple(line.nct_id for line in listing.trials(self._workspace, query, limit=limit))

    def people(self) -> list[Person]:
        """Return everybody."""
        return people.people(self._workspace)

    def plan_assign(self, ncts: Sequence[NctId], assignee: Person | None) -> tuple[Planned, ...]:
        """Return what assigning would change."""
        return bulk.plan_assign(self._workspace, ncts, assignee)

    def scattered(self, ncts: Sequence[NctId], first: date, days: int) -> Mapping[NctId, date]:
        """Return the review date that each trial would get."""
        return bulk.scattered(self._workspace, ncts, first, days=days)

    def plan_dates(self, wanted: Mapping[NctId, date], person: Person) -> tuple[Planned, ...]:
        """Return which reviews would come forward to the dates that `scattered` gave."""
        return bulk.plan_review_dates(self._workspace, wanted, person)

    def plan_retire(self, ncts: Sequence[NctId], person: Person) -> tuple[Planned, ...]:
        """Return what retiring would change."""
        return bulk.plan_retire(self._workspace, ncts, person)

    def plan_put_back(self, ncts: Sequence[NctId], person: Person) -> tuple[Planned, ...]:
        """Return what putting back would change."""
        return bulk.plan_put_back(self._workspace, ncts, person)

    def plan_export(self, ncts: Sequence[NctId]) -> tuple[Planned, ...]:
        """Return which pages would go out."""
        return bulk.plan_export(self._workspace, ncts)

    def assignees(self, ncts: Sequence[NctId]) -> Mapping[NctId, PersonId | None]:
        """Return whom trials are assigned to."""
        return assigning.assignees(self._workspace, ncts)

    def assign(self, ncts: Sequence[NctId], assignee: Person | None, actor: str) -> Changes:
        """Assign trials."""
        return assigning.assign(self._workspace, ncts, assignee, actor=actor)

    def set_dates(self, dates: Mapping[NctId, date], person: Person, reason: str) -> Changes:
        """Bring reviews forward."""
        return editing.set_next_reviews(self._workspace, dates, person, reason)

    def retire(self, ncts: Sequence[NctId], person: Person, reason: str) -> Changes:
        """Retire pages."""
        return retiring.retire(self._workspace, ncts, person, reason=reason)

    def put_back(self, ncts: Sequence[NctId], person: Person, reason: str) -> Changes:
        """Put retired pages back."""
        return retiring.unretire(self._workspace, ncts, person, reason=reason)

    def undo(self, act: Act, person: Person) -> Undone:
        """Bring back what stood before an act, where nothing came after it."""
        if act.kind is BulkKind.ASSIGN:
            return undoing.undo_assign(self._workspace, act.before, person, since=act.assignee)
        if act.kind is BulkKind.DATES:
            return undoing.undo_dates(self._workspace, act.entries, person)
        return undoing.undo_retire(self._workspace, act.entries, person, retired=act.kind is BulkKind.RETIRE)
