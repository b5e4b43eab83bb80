"""Who acts: a person as the workspace knows them now, not as a window or a script remembers them.

Roles can be taken away on another machine while a window is open. Verbs ask here, within their own transaction, so that
nobody signs, retires or sets rules with a role that they no longer hold.
"""

from __future__ import annotations

from trialeditor.domain.errors import NotAllowed
from trialeditor.domain.people import Person
from trialeditor.storage.store import Store


def acting(store: Store, person: Person) -> Person:
    """Return `person` with the roles that they hold now; raise NotAllowed for somebody who is not of this workspace."""
    now = store.people.get(person.id)
    if now is None:
        raise NotAllowed(
            f"{person.name} does not work in this workspace.",
            safe="Nothing was changed.",
            do="Choose somebody who does, or let a publisher add them.",
        )
    return now
