"""Who looks after a trial."""

from __future__ import annotations

from collections.abc import Sequence

from trialeditor.domain.errors import NotFound
from trialeditor.domain.ids import NctId
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
