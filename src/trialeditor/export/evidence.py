"""What a bundle proves of the workspace that made it: the audit trail then, the sign-offs, the keys."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from trialeditor.domain.errors import BadInput
from trialeditor.domain.ids import NctId
from trialeditor.domain.people import KeyAct
from trialeditor.export.formats import KEYS, MANIFEST, AuditHead, Manifest, Signatures, decode
from trialeditor.export.keylist import parse_key_list
from trialeditor.export.sources import Source, open_source


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedThen:
    """A sign-off as the bundle has it: the signed bytes, the signature, its entry in the trail."""

    payload: bytes
    signature: bytes
    entry: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What a workspace had when it made the bundle."""

    head: AuditHead | None
    """An entry of its audit trail; bundles of before there was one have none."""
    sign_offs: Mapping[NctId, tuple[SignedThen, ...]]
    key_acts: tuple[KeyAct, ...]


def read_evidence(path: Path) -> Evidence:
    """Read what a bundle proves; raise BadInput that names the file when a part of it cannot be read."""
    source = open_source(path)
    try:
        manifest = decode(source.read(MANIFEST), Manifest, source=MANIFEST)
        sign_offs = {NctId(page.nct): _sign_offs(source, page.nct) for page in manifest.pages}
        keys = parse_key_list(source.read(KEYS), source=KEYS)
    finally:
        source.close()
    return Evidence(head=manifest.audit, sign_offs=sign_offs, key_acts=keys.ring.acts)


def _sign_offs(source: Source, nct: str) -> tuple[SignedThen, ...]:
    name = f"signatures/{nct}.json"
    signatures = decode(source.read(name), Signatures, source=name)
    try:
        return tuple(
            SignedThen(
                payload=each.payload.encode("utf-8"),
                signature=base64.b64decode(each.signature, validate=True),
                entry=each.entry,
            )
            for each in signatures.sign_offs
        )
    except (ValueError, binascii.Error) as error:
        raise BadInput(str(error), source=name, field="signature") from error
