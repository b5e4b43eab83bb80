"""People of the workspace and their signing keys."""

from __future__ import annotations

import uuid

from trialeditor.domain.errors import BadInput, NotAllowed, NotFound
from trialeditor.domain.ids import PersonId
from trialeditor.domain.people import KeyAct, KeyActKind, Person, Role
from trialeditor.services.outcome import Changes
from trialeditor.services.workspace import Workspace
from trialeditor.signing.keys import NewKey, new_key
from trialeditor.signing.passphrase import passphrase_problem
from trialeditor.signing.sealing import Stretching
from trialeditor.storage.store import Store

_LONGEST_NAME = 120


def people(workspace: Workspace) -> list[Person]:
    """Return everybody, by name."""
    with workspace.database.reading() as store:
        return store.people.all()


def person_named(workspace: Workspace, name: str) -> Person:
    """Return the person with this printed name; raise NotFound with the names there are."""
    with workspace.database.reading() as store:
        person = store.people.by_name(name)
        known = [each.name for each in store.people.all()]
    if person is None:
        do = f"The people here are: {', '.join(known)}." if known else "Add people with `trialeditor person add`."
        raise NotFound(f"Nobody here is called {name!r}.", do=do)
    return person


def add_person(
    workspace: Workspace,
    *,
    name: str,
    roles: frozenset[Role],
    passphrase: str | None,
    actor: str,
    stretching: Stretching | None = None,
) -> Changes:
    """Add a person; with a passphrase, also a signing key that it protects. `stretching` is for the sample."""
    printed = " ".join(name.split())
    _check(printed, roles, passphrase)
    key = new_key(passphrase, stretching=stretching) if passphrase is not None else None
    person = Person(id=PersonId(uuid.uuid4().hex), name=printed, roles=roles)
    with workspace.database.writing() as store:
        if store.people.by_name(printed):
            raise NotAllowed(f"There is a {printed} already.", do="Give the new person a name that tells them apart.")
        store.people.add(person)
        _record(workspace, store, person, key, actor)
    return Changes(people=True)


def _check(name: str, roles: frozenset[Role], passphrase: str | None) -> None:
    if not name or len(name) > _LONGEST_NAME or not name.isprintable():
        raise BadInput(f"expected a printed name of 1 to {_LONGEST_NAME} characters", field="name")
    if not roles:
        raise BadInput("expected at least one role", field="role")
    refusal = passphrase_problem(passphrase) if passphrase is not None else None
    if refusal:
        raise BadInput(refusal, field="passphrase")


def _record(workspace: Workspace, store: Store, person: Person, key: NewKey | None, actor: str) -> None:
    roles = sorted(role.value for role in person.roles)
    entry = workspace.record(
        store, actor, "person.add", person.name, person=person.id, roles=roles, key=key.key_id if key else None
    )
    if key is None:
        return
    store.keys.store_private(key.key_id, key.sealed)
    store.keys.add_act(
        KeyAct(
            kind=KeyActKind.ADDED,
            key_id=key.key_id,
            person_id=person.id,
            public_key=key.public_key,
            entry=entry.seq,
            after_entry=None,
            at=workspace.clock.now(),
        )
    )
