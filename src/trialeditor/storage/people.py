"""People and their signing keys."""

from __future__ import annotations

import unicodedata
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update
from sqlmodel import col

from trialeditor.domain.clock import format_time, parse_time
from trialeditor.domain.errors import NotAllowed
from trialeditor.domain.ids import KeyId, PersonId
from trialeditor.domain.people import KeyAct, KeyActKind, KeyRing, Person, Role
from trialeditor.storage.codec import json_text, read_json, reading
from trialeditor.storage.tables import KeyActRow, PersonRow, PrivateKeyRow
from trialeditor.storage.upsert import upsert


def folded(name: str) -> str:
    """Return a name as it is compared: NFC, without regard to case, spaces folded."""
    spaced = " ".join(unicodedata.normalize("NFC", name).split())
    return unicodedata.normalize("NFC", spaced.casefold())


class People:
    """Everybody who ever worked in this workspace."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, person: Person) -> None:
        """Add somebody; raise NotAllowed when another person has the same name."""
        if self.by_name(person.name) is not None:
            raise NotAllowed(
                f"There is already a person called {person.name}.",
                safe="Nothing was changed.",
                do="Add something that tells the two apart, such as a middle initial.",
            )
        roles = json_text(sorted(role.value for role in person.roles))
        values = {"id": person.id, "name": person.name, "folded_name": folded(person.name), "roles": roles}
        self._connection.execute(insert(PersonRow).values(values))

    def set_roles(self, seen: Person, roles: frozenset[Role]) -> bool:
        """Give a person other roles, unless they have others by now than were `seen`; say whether it was done."""
        before, after = (json_text(sorted(role.value for role in each)) for each in (seen.roles, roles))
        changed = self._connection.execute(
            update(PersonRow).where(col(PersonRow.id) == seen.id, col(PersonRow.roles) == before).values(roles=after)
        )
        return changed.rowcount == 1

    def all(self) -> list[Person]:
        """Return everybody by name."""
        rows = self._connection.execute(select(PersonRow).order_by(col(PersonRow.folded_name)))
        return [_person(row) for row in rows]

    def by_name(self, name: str) -> Person | None:
        """Return the person called `name`, whatever the case, or None."""
        found = self._connection.execute(select(PersonRow).where(col(PersonRow.folded_name) == folded(name))).first()
        return _person(found) if found else None

    def get(self, person_id: PersonId) -> Person | None:
        """Return a person by id, or None."""
        found = self._connection.execute(select(PersonRow).where(col(PersonRow.id) == person_id)).first()
        return _person(found) if found else None


def _person(row: Row[Any]) -> Person:
    with reading("a person's roles"):
        roles = frozenset(Role(role) for role in read_json(row.roles))
    return Person(id=PersonId(row.id), name=row.name, roles=roles)


class Keys:
    """The acts on public keys (append-only), and the sealed private keys."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add_act(self, act: KeyAct) -> None:
        """Record an act; its audit entry must be there at the end of the transaction."""
        values = {
            "kind": act.kind.value,
            "key_id": act.key_id,
            "person_id": act.person_id,
            "public_key": act.public_key,
            "entry": act.entry,
            "after_entry": act.after_entry,
            "at": format_time(act.at),
            "reason": act.reason,
        }
        self._connection.execute(insert(KeyActRow).values(values))

    def ring(self) -> KeyRing:
        """Return everything that ever happened to keys, oldest first."""
        rows = self._connection.execute(select(KeyActRow).order_by(col(KeyActRow.id)))
        return KeyRing(acts=tuple(_act(row) for row in rows))

    def store_private(self, key_id: KeyId, sealed: bytes) -> None:
        """Keep a sealed private key; replace it when the passphrase changed."""
        upsert(self._connection, PrivateKeyRow, [{"key_id": key_id, "sealed": sealed}], key="key_id")

    def private(self, key_id: KeyId) -> bytes | None:
        """Return a sealed private key, or None."""
        return self._connection.scalar(select(col(PrivateKeyRow.sealed)).where(col(PrivateKeyRow.key_id) == key_id))


def _act(row: Row[Any]) -> KeyAct:
    with reading("an act on a key"):
        return KeyAct(
            kind=KeyActKind(row.kind),
            key_id=KeyId(row.key_id),
            person_id=PersonId(row.person_id),
            public_key=row.public_key,
            entry=row.entry,
            after_entry=row.after_entry,
            at=parse_time(row.at),
            reason=row.reason,
        )
