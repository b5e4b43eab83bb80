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
    Revoking names an `after_entry`: signatures with a later entry do not count, wherever the act itself stands.
    """

    kind: KeyActKind
    key_id: KeyId
    person_id: PersonId
    public_key: bytes
    entry: int
    after_entry: int | None
    at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyRing:
    """Everything that ever happened to the workspace's keys, oldest first."""

    acts: tuple[KeyAct, ...] = ()

    def public_key(self, key_id: KeyId) -> bytes | None:
        """Return the raw Ed25519 public key (32 bytes) of `key_id`, if it was ever added."""
        return next((act.public_key for act in self.acts if act.key_id == key_id), None)

    def holds(self, key_id: KeyId, entry: int) -> bool:
        """Say whether a signature made with `key_id` in audit entry `entry` counts today."""
        acts = [act for act in self.acts if act.key_id == key_id]
        added = any(act.kind is KeyActKind.ADDED and act.entry < entry for act in acts)
        return added and not any(_ends(act, entry) for act in acts)

    def active_key(self, person_id: PersonId) -> KeyId | None:
        """Return the newest key of a person that may still sign."""
        mine = [act for act in self.acts if act.person_id == person_id]
        ended = {act.key_id for act in mine if act.kind is not KeyActKind.ADDED}
        added = [act.key_id for act in mine if act.kind is KeyActKind.ADDED and act.key_id not in ended]
        return added[-1] if added else None


def _ends(act: KeyAct, entry: int) -> bool:
    if act.kind is KeyActKind.RETIRED:
        return entry > act.entry
    return act.kind is KeyActKind.REVOKED and act.after_entry is not None and entry > act.after_entry
