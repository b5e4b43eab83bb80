"""People, their roles and their signing keys."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from trialeditor.domain.ids import KeyId, PersonId


class Role(StrEnum):
    """What a person may do. A person can hold several roles."""

    EDITOR = "editor"
    REVIEWER = "reviewer"
    MEDICAL_REVIEWER = "medical_reviewer"
    PUBLISHER = "publisher"

    @property
    def label(self) -> str:
        """Return the role as people say it."""
        return self.value.replace("_", " ").capitalize()


SIGNING_ROLES = frozenset({Role.REVIEWER, Role.MEDICAL_REVIEWER})


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who works in this workspace, by printed name."""

    id: PersonId
    name: str
    roles: frozenset[Role]

    def has(self, *roles: Role) -> bool:
        """Say whether the person holds one of `roles`."""
        return bool(self.roles.intersection(roles))


class KeyActKind(StrEnum):
    """What a publisher can do to a key."""

    ADDED = "added"
    RETIRED = "retired"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyAct:
    """An audited act on a key. `entry` is its own audit entry.

    Retiring at entry n: signatures with an entry before n hold, later ones do not count.
    Revoking names an `after_entry`: signatures with a later entry do not count, wherever the act itself stands. One
    that names none leaves no signature standing.
    """

    kind: KeyActKind
    key_id: KeyId
    person_id: PersonId
    public_key: bytes
    entry: int
    after_entry: int | None
    at: datetime
    reason: str = ""


class KeyStanding(StrEnum):
    """What became of a person's newest key."""

    NONE = "none"
    ACTIVE = "active"
    RETIRED = "retired"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyState:
    """A person's newest key, and since when it stands as it does; without one, only that there is none."""

    standing: KeyStanding = KeyStanding.NONE
    key_id: KeyId | None = None
    since: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyRing:
    """Everything that ever happened to the workspace's keys, oldest first."""

    acts: tuple[KeyAct, ...] = ()

    def public_key(self, key_id: KeyId) -> bytes | None:
        """Return the raw Ed25519 public key (32 bytes) of `key_id`, if it was ever added."""
        added = self.added(key_id)
        return added.public_key if added else None

    def owner(self, key_id: KeyId) -> PersonId | None:
        """Return the person for whom `key_id` was added, or None when it never was."""
        added = self.added(key_id)
        return added.person_id if added else None

    def holds(self, key_id: KeyId, entry: int) -> bool:
        """Say whether a signature made with `key_id` in audit entry `entry` counts today."""
        added = self.added(key_id)
        if added is None or added.entry >= entry:
            return False
        return not any(_ends(act, entry) for act in self.acts if act.key_id == key_id)

    def active_key(self, person_id: PersonId) -> KeyId | None:
        """Return the newest key of a person that may still sign."""
        ended = {act.key_id for act in self.acts if act.kind is not KeyActKind.ADDED}
        added = [act.key_id for act in self.acts if act.kind is KeyActKind.ADDED and act.person_id == person_id]
        return next((key_id for key_id in reversed(added) if key_id not in ended), None)

    def state(self, person_id: PersonId) -> KeyState:
        """Return how a person's key stands: the active one, or else the newest."""
        mine = [act for act in self.acts if act.kind is KeyActKind.ADDED and act.person_id == person_id]
        if not mine:
            return KeyState()
        key_id = self.active_key(person_id) or mine[-1].key_id
        last = [act for act in self.acts if act.key_id == key_id][-1]
        return KeyState(standing=_STANDING[last.kind], key_id=key_id, since=last.at)

    def added(self, key_id: KeyId) -> KeyAct | None:
        """Return the act that says whose a key is: the first that added it. Others may name whom they like."""
        return next((act for act in self.acts if act.key_id == key_id and act.kind is KeyActKind.ADDED), None)


_STANDING = {
    KeyActKind.ADDED: KeyStanding.ACTIVE,
    KeyActKind.RETIRED: KeyStanding.RETIRED,
    KeyActKind.REVOKED: KeyStanding.REVOKED,
}


def _ends(act: KeyAct, entry: int) -> bool:
    if act.kind is KeyActKind.RETIRED:
        return entry > act.entry
    return act.kind is KeyActKind.REVOKED and entry > (act.after_entry or 0)
