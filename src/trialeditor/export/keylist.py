"""The workspace's key list: which key is whose, and what happened to it. In bundles, and as a file of its own.

A bundle's own list proves only that the bundle agrees with itself. A list that came another way proves who signed.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from trialeditor.domain.clock import format_time, parse_time
from trialeditor.domain.errors import BadInput, NotFound
from trialeditor.domain.ids import Digest, KeyId, PersonId
from trialeditor.domain.people import KeyAct, KeyActKind, KeyRing
from trialeditor.domain.policy import Policy
from trialeditor.export.files import replace_file
from trialeditor.export.formats import VERSION, KeyActEntry, Keys, PolicyEntry, decode, encode, to_json
from trialeditor.signing.keys import key_id_of

MAX_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyList:
    """Keys, the printed names of their people, and the rules of signing where they are stated."""

    ring: KeyRing
    names: Mapping[PersonId, str]
    policy: Policy | None = None
    themes: tuple[Digest, ...] = ()
    """The digests of all themes that the workspace ever used: who looks pages up in the list trusts these."""


def key_list_bytes(keys: KeyList) -> bytes:
    """Return a key list as a file. It holds public keys only."""
    policy = msgspec.convert(dict(keys.policy.to_json()), PolicyEntry) if keys.policy else None
    acts = [_entry(act, keys.names.get(act.person_id, "")) for act in keys.ring.acts]
    return encode(Keys(v=VERSION, policy=policy, acts=acts, themes=list(keys.themes)))


def write_key_list(
    path: Path,
    ring: KeyRing,
    names: Mapping[PersonId, str],
    policy: Policy | None = None,
    themes: tuple[Digest, ...] = (),
) -> None:
    """Write the list that `verify --trust` asks for; raise StorageUnavailable when the file cannot be written.

    With a `policy`, verification also asks that each of its roles signed.
    """
    replace_file(path, key_list_bytes(KeyList(ring=ring, names=names, policy=policy, themes=themes)))


def read_key_list(path: Path) -> KeyList:
    """Read a key list from a file; raise NotFound, or BadInput that says what is wrong with it."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        what = f"The key list {path} cannot be read: {error.strerror}."
        raise NotFound(what, do="Ask the publisher for a key list (`trialeditor keys export`).") from error
    if len(data) > MAX_BYTES:
        raise BadInput("too large for a key list", source=path.name)
    return parse_key_list(data, source=path.name)


def parse_key_list(data: bytes, *, source: str) -> KeyList:
    """Read the bytes of a key list; raise BadInput that names the act and the field."""
    keys = decode(data, Keys, source=source)
    acts = tuple(_act(entry, source, number) for number, entry in enumerate(keys.acts, start=1))
    return KeyList(
        ring=KeyRing(acts=acts),
        names={PersonId(entry.person): entry.name for entry in keys.acts},
        policy=Policy.from_json(to_json(keys.policy)) if keys.policy else None,
        themes=tuple(map(Digest, keys.themes)),
    )


def _entry(act: KeyAct, name: str) -> KeyActEntry:
    return KeyActEntry(
        kind=act.kind.value,
        key=act.key_id,
        person=act.person_id,
        name=name,
        public_key=base64.b64encode(act.public_key).decode("ascii"),
        entry=act.entry,
        after_entry=act.after_entry,
        at=format_time(act.at),
    )


def _act(entry: KeyActEntry, source: str, number: int) -> KeyAct:
    record = f"act {number}"
    try:
        public_key = base64.b64decode(entry.public_key, validate=True)
        kind, at = KeyActKind(entry.kind), parse_time(entry.at)
    except (ValueError, binascii.Error) as error:
        raise BadInput(str(error), source=source, record=record) from error
    if key_id_of(public_key) != entry.key:
        raise BadInput("is not the fingerprint of the public key beside it", source=source, record=record, field="key")
    return KeyAct(
        kind=kind,
        key_id=KeyId(entry.key),
        person_id=PersonId(entry.person),
        public_key=public_key,
        entry=entry.entry,
        after_entry=entry.after_entry,
        at=at,
    )
