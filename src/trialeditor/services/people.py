"""People of the workspace, their roles and their signing keys.

Who may add people and change roles: publishers. As long as nobody is a publisher, everybody may, or a new workspace
could never begin. A passphrase is changed by nobody but the person whose it is. Retiring and revoking keys are acts of
their own, and not here.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from trialeditor.domain.canonical import Json
from trialeditor.domain.errors import BadInput, NotAllowed, NotFound, WrongPassphrase
from trialeditor.domain.ids import KeyId, PersonId
from trialeditor.domain.people import SIGNING_ROLES, KeyAct, KeyActKind, KeyState, Person, Role
from trialeditor.services.outcome import Changes
from trialeditor.services.workspace import Workspace
from trialeditor.signing.keys import NewKey, new_key, reseal
from trialeditor.signing.passphrase import passphrase_problem
from trialeditor.signing.sealing import Stretching
from trialeditor.storage.store import Store

LONGEST_NAME = 120
_UNCHANGED = "Nothing was changed."


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A person, and how their signing key stands."""

    person: Person
    key: KeyState


def people(workspace: Workspace) -> list[Person]:
    """Return everybody, by name."""
    with workspace.database.reading() as store:
        return store.people.all()


def roster(workspace: Workspace) -> list[Member]:
    """Return everybody with the state of their keys, by name."""
    with workspace.database.reading() as store:
        ring = store.keys.ring()
        return [Member(person=each, key=ring.state(each.id)) for each in store.people.all()]


def person_named(workspace: Workspace, name: str) -> Person:
    """Return the person with this printed name; raise NotFound with the names there are."""
    with workspace.database.reading() as store:
        person = store.people.by_name(name)
        known = [each.name for each in store.people.all()]
    if person is None:
        do = f"The people here are: {', '.join(known)}." if known else "Add people with `trialeditor person add`."
        raise NotFound(f"Nobody here is called {name!r}.", do=do)
    return person


def why_not_manage(everybody: Iterable[Person], person: Person | None) -> str:
    """Say why a person may not add people and change roles; empty when they may."""
    publishers = [each for each in everybody if each.has(Role.PUBLISHER)]
    if not publishers or any(person is not None and each.id == person.id for each in publishers):
        return ""
    names = " or ".join(each.name for each in publishers)
    return f"Only a publisher adds people and changes roles. Ask {names}."


def add_person(
    workspace: Workspace,
    *,
    name: str,
    roles: frozenset[Role],
    passphrase: str | None,
    actor: str,
    by: Person | None = None,
    stretching: Stretching | None = None,
) -> Changes:
    """Add a person; with a passphrase, also a signing key that it protects.

    With `by`, raises NotAllowed when that person may not. `stretching` is for the sample.
    """
    printed = " ".join(name.split())
    _check(printed, roles, passphrase)
    key = new_key(passphrase, stretching=stretching) if passphrase is not None else None
    person = Person(id=PersonId(uuid.uuid4().hex), name=printed, roles=roles)
    with workspace.database.writing() as store:
        _check_may(store, by)
        if store.people.by_name(printed):
            raise NotAllowed(
                f"“{printed}” is here already.",
                safe=_UNCHANGED,
                do="Give the new person a name that tells them apart.",
            )
        store.people.add(person)
        _record(workspace, store, person, key, by.name if by else actor, "person.add", roles=_sorted(roles))
    return Changes(people=True)


def change_roles(
    workspace: Workspace, person: Person, roles: frozenset[Role], *, by: Person, passphrase: str | None = None
) -> Changes:
    """Give a person other roles; with a `passphrase`, a signing key too, when they have none.

    What they signed before stays signed: a signature says in which role it was made. Raises NotAllowed when `by` may
    not, when nobody would be a publisher any more, when somebody changed the roles meanwhile, and for a role that signs
    without a key.
    """
    _check(person.name, roles, passphrase)
    key = new_key(passphrase) if passphrase is not None else None
    with workspace.database.writing() as store:
        _check_may(store, by)
        _check_publishers(store, person, roles)
        _check_key(store, person, roles, key)
        if not store.people.set_roles(person, roles):
            raise NotAllowed(
                f"The roles of {person.name} were changed meanwhile.", safe=_UNCHANGED, do="Look again, then choose."
            )
        detail = {"before": _sorted(person.roles), "after": _sorted(roles)}
        _record(workspace, store, person, key, by.name, "person.roles", **detail)
    return Changes(people=True)


def change_passphrase(workspace: Workspace, person: Person, *, old: str, new: str) -> Changes:
    """Put a person's own key under another passphrase. The key stays the same, and with it all that it signed.

    Raises WrongPassphrase when `old` does not open it, BadInput when `new` is too weak, NotAllowed without a key.
    """
    problem = passphrase_problem(new, name=person.name)
    if problem:
        raise BadInput(problem, field="passphrase")
    key_id, sealed = _sealed_key(workspace, person)
    try:
        again = reseal(sealed, old, new)  # before the write begins: it takes its time by design
    except WrongPassphrase as error:
        raise WrongPassphrase(error.what, safe="Your passphrase was not changed.", do=error.do) from error
    with workspace.database.writing() as store:
        if store.keys.private(key_id) != sealed:
            raise NotAllowed(
                f"The passphrase of {person.name} was changed meanwhile.",
                safe=_UNCHANGED,
                do="Try again with the newer one.",
            )
        store.keys.store_private(key_id, again)
        workspace.record(store, person.name, "person.passphrase", person.name, person=person.id, key=key_id)
    return Changes(people=True)


def _sealed_key(workspace: Workspace, person: Person) -> tuple[KeyId, bytes]:
    with workspace.database.reading() as store:
        key_id = store.keys.ring().active_key(person.id)
        sealed = store.keys.private(key_id) if key_id else None
    if key_id is None or sealed is None:
        raise NotAllowed(
            f"{person.name} has no signing key, and so no passphrase.",
            do="A publisher gives them one together with a role that signs.",
        )
    return key_id, sealed


def _check(name: str, roles: frozenset[Role], passphrase: str | None) -> None:
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        raise BadInput(f"expected a printed name of 1 to {LONGEST_NAME} characters", field="name")
    if not roles:
        raise BadInput("expected at least one role", field="role")
    refusal = passphrase_problem(passphrase, name=name) if passphrase is not None else None
    if refusal:
        raise BadInput(refusal, field="passphrase")


def _check_may(store: Store, by: Person | None) -> None:
    refusal = why_not_manage(store.people.all(), by) if by is not None else ""
    if refusal:
        raise NotAllowed(refusal, safe=_UNCHANGED)


def _check_publishers(store: Store, person: Person, roles: frozenset[Role]) -> None:
    others = [each for each in store.people.all() if each.id != person.id and each.has(Role.PUBLISHER)]
    if person.has(Role.PUBLISHER) and Role.PUBLISHER not in roles and not others:
        raise NotAllowed(
            f"{person.name} is the only publisher.", safe=_UNCHANGED, do="Make somebody else a publisher first."
        )


def _check_key(store: Store, person: Person, roles: frozenset[Role], key: NewKey | None) -> None:
    has_key = store.keys.ring().active_key(person.id) is not None
    if key is not None and has_key:
        raise NotAllowed(f"{person.name} has a signing key already.", safe=_UNCHANGED)
    if key is None and not has_key and roles & SIGNING_ROLES:
        raise NotAllowed(
            f"{person.name} needs a signing key for this role.",
            safe=_UNCHANGED,
            do="Let them choose a passphrase for it.",
        )


def _record(
    workspace: Workspace, store: Store, person: Person, key: NewKey | None, actor: str, action: str, **detail: Json
) -> None:
    """Write the audit entry, and keep a key that came with it."""
    key_id = key.key_id if key else None
    entry = workspace.record(store, actor, action, person.name, person=person.id, key=key_id, **detail)
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


def _sorted(roles: frozenset[Role]) -> Json:
    return sorted(role.value for role in roles)
