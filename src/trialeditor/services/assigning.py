"""Who looks after a trial."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from trialeditor.domain.canonical import Json
from trialeditor.domain.errors import NotFound
from trialeditor.domain.ids import NctId, PersonId
from trialeditor.domain.people import Person
from trialeditor.services.outcome import Changes
from trialeditor.services.workspace import Workspace


def assign(workspace: Workspace, ncts: Sequence[NctId], assignee: Person | None, *, actor: str) -> Changes:
    """Assign trials to a person, or to nobody; raise NotFound, and change nothing, when one is not in the workspace.

    Trials that are that person's already are no change.
    """
    with workspace.database.writing() as store:
        missing = sorted(set(ncts) - store.trials.standing(ncts).keys())
        if missing:
            raise NotFound(
                f"{', '.join(missing)}: not in this workspace.",
                safe="Nothing was changed.",
                do="Import the record first.",
            )
        changed = store.trials.assign(ncts, assignee.id if assignee else None)
        if changed:
            subject = changed[0] if len(changed) == 1 else ""
            to = {"person": assignee.id, "name": assignee.name} if assignee else None
            workspace.record(store, actor, "trial.assign", subject, to=to, trials=list(changed))
    return Changes(trials=frozenset(changed))


def assignees(workspace: Workspace, ncts: Sequence[NctId]) -> Mapping[NctId, PersonId | None]:
    """Return whom trials are assigned to."""
    with workspace.database.reading() as store:
        return store.trials.assignees(ncts)


def assign_back(
    workspace: Workspace, before: Mapping[NctId, PersonId | None], *, since: PersonId | None, actor: str
) -> Changes:
    """Assign trials to whom they were assigned before: the undo of `assign`, in one transaction.

    Those that are no longer `since`'s were assigned anew by somebody: they stay as they are.
    """
    changed: list[NctId] = []
    with workspace.database.writing() as store:
        now = store.trials.assignees(list(before))
        by_person: dict[PersonId | None, list[NctId]] = {}
        for nct, person in before.items():
            if nct in now and now[nct] == since:
                by_person.setdefault(person, []).append(nct)
        for person, ncts in by_person.items():
            changed += store.trials.assign(ncts, person)
        if changed:
            subject = changed[0] if len(changed) == 1 else ""
            back: dict[str, Json] = {nct: before[nct] for nct in changed}
            workspace.record(store, actor, "trial.assign_back", subject, to=back)
    return Changes(trials=frozenset(changed))
