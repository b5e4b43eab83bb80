"""The verbs for many trials at once, bound to one workspace. Tests have verbs of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Protocol

from trialeditor.domain.ids import NctId, PersonId
from trialeditor.domain.people import Person
from trialeditor.domain.trial import ListQuery
from trialeditor.services import assigning, bulk, editing, listing, people, retiring
from trialeditor.services.bulk import Planned
from trialeditor.services.outcome import Changes
from trialeditor.services.workspace import Workspace


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

    def plan_dates(self, ncts: Sequence[NctId], person: Person, first: date, days: int) -> tuple[Planned, ...]:
        """Return which reviews would come forward."""
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

    def assign_back(self, before: Mapping[NctId, PersonId | None], actor: str) -> Changes:
        """Undo an assignment."""
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

    def plan_dates(self, ncts: Sequence[NctId], person: Person, first: date, days: int) -> tuple[Planned, ...]:
        """Return which reviews would come forward."""
        return bulk.plan_review_dates(self._workspace, ncts, person, first, days=days)

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

    def assign_back(self, before: Mapping[NctId, PersonId | None], actor: str) -> Changes:
        """Undo an assignment."""
        return assigning.assign_back(self._workspace, before, actor=actor)

    def set_dates(self, dates: Mapping[NctId, date], person: Person, reason: str) -> Changes:
        """Bring reviews forward."""
        return editing.set_next_reviews(self._workspace, dates, person, reason)

    def retire(self, ncts: Sequence[NctId], person: Person, reason: str) -> Changes:
        """Retire pages."""
        return retiring.retire(self._workspace, ncts, person, reason=reason)

    def put_back(self, ncts: Sequence[NctId], person: Person, reason: str) -> Changes:
        """Put retired pages back."""
        return retiring.unretire(self._workspace, ncts, person, reason=reason)
