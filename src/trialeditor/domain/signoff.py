"""Sign-offs: what exactly is signed, and the record of the signature."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from trialeditor.domain.canonical import MAX_DEPTH, Json, canonical_decoded, canonical_json, digest_bytes
from trialeditor.domain.clock import format_time, parse_time
from trialeditor.domain.errors import BadInput
from trialeditor.domain.ids import Digest, KeyId, NctId, PersonId
from trialeditor.domain.people import Role
from trialeditor.domain.reading import SectionReading, section_digest

PAYLOAD_VERSION = 1


class Scope(StrEnum):
    """How much a sign-off covers. Only a whole-page sign-off moves "last reviewed"."""

    PAGE = "page"
    SECTIONS = "sections"


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedSection:
    """One section as it stood when it was signed."""

    key: str
    heading: str
    reader_text: str
    facts: Mapping[str, Json]
    digest: Digest

    @staticmethod
    def of(reading: SectionReading) -> SignedSection:
        """Return the section as a payload holds it."""
        return SignedSection(
            key=reading.key,
            heading=reading.spec.read_heading,
            reader_text=reading.signed_text,
            facts=reading.facts,
            digest=reading.digest,
        )

    @property
    def is_consistent(self) -> bool:
        """Say whether the digest is that of the words and facts beside it."""
        try:
            return section_digest(self.key, self.heading, self.reader_text, self.facts) == self.digest
        except BadInput:
            return False

    def to_json(self) -> Mapping[str, Json]:
        """Return the section as it stands in a payload."""
        return {
            "key": self.key,
            "heading": self.heading,
            "reader_text": self.reader_text,
            "facts": self.facts,
            "digest": self.digest,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Who signed: the printed name as text, so that it outlives renames."""

    person: PersonId
    name: str
    key: KeyId


@dataclass(frozen=True, slots=True, kw_only=True)
class Payload:
    """What a sign-off signs, whole (21 CFR 11.50: printed name, date and time, meaning)."""

    page: NctId
    revision: Digest
    revision_number: int
    scope: Scope
    blueprint: Digest
    policy: Digest
    snapshot: Digest
    sections: tuple[SignedSection, ...]
    findings: tuple[Json, ...]
    waivers: tuple[Json, ...]
    signer: Signer
    role: Role
    meaning: str
    time: datetime
    next_review: date
    prev: Digest | None
    """The previous sign-off of the same page."""

    def to_bytes(self) -> bytes:
        """Return the canonical JSON that is signed."""
        return canonical_json(self.to_json())

    def to_json(self) -> Mapping[str, Json]:
        """Return the payload as JSON."""
        return {
            "v": PAYLOAD_VERSION,
            "page": self.page,
            "revision": {"digest": self.revision, "number": self.revision_number},
            "scope": self.scope.value,
            "blueprint": self.blueprint,
            "policy": self.policy,
            "snapshot": self.snapshot,
            "sections": [section.to_json() for section in self.sections],
            "findings": list(self.findings),
            "waivers": list(self.waivers),
            "signer": {"person": self.signer.person, "name": self.signer.name, "key": self.signer.key},
            "role": self.role.value,
            "meaning": self.meaning,
            "time": format_time(self.time),
            "next_review": self.next_review.isoformat(),
            "prev": self.prev,
        }

    @staticmethod
    def from_bytes(data: bytes) -> Payload:
        """Read signed bytes; raise BadInput when they are no payload of a version that we know.

        What is read is exactly what was signed: bytes that would be written otherwise (a member twice or too many, a
        number as a text, spaces) are refused.
        """
        try:
            payload = _payload(json.loads(data))
        except (KeyError, TypeError, ValueError, ArithmeticError, AttributeError, RecursionError) as error:
            raise BadInput(f"not a sign-off payload ({type(error).__name__}: {error})", field="payload") from error
        if _written(payload, data) != data:
            raise BadInput("not a sign-off payload in its canonical form", field="payload")
        return payload


def _written(payload: Payload, data: bytes) -> bytes:
    """Return the canonical JSON of a payload that was read from `data`: a shallow one is written the fast way."""
    is_shallow = data.count(b"{") + data.count(b"[") <= MAX_DEPTH
    return canonical_decoded(payload.to_json()) if is_shallow else payload.to_bytes()


def _payload(data: Mapping[str, Any]) -> Payload:
    if data["v"] != PAYLOAD_VERSION:
        raise BadInput(f"sign-off payload of version {data['v']!r}; this program knows {PAYLOAD_VERSION}", field="v")
    return Payload(
        page=NctId(str(data["page"])),
        revision=Digest(str(data["revision"]["digest"])),
        revision_number=int(data["revision"]["number"]),
        scope=Scope(data["scope"]),
        blueprint=Digest(str(data["blueprint"])),
        policy=Digest(str(data["policy"])),
        snapshot=Digest(str(data["snapshot"])),
        sections=tuple(_section(each) for each in data["sections"]),
        findings=tuple(data["findings"]),
        waivers=tuple(data["waivers"]),
        signer=Signer(
            person=PersonId(str(data["signer"]["person"])),
            name=str(data["signer"]["name"]),
            key=KeyId(str(data["signer"]["key"])),
        ),
        role=Role(data["role"]),
        meaning=str(data["meaning"]),
        time=parse_time(data["time"]),
        next_review=date.fromisoformat(data["next_review"]),
        prev=None if data["prev"] is None else Digest(str(data["prev"])),
    )


def _section(data: Mapping[str, Any]) -> SignedSection:
    return SignedSection(
        key=str(data["key"]),
        heading=str(data["heading"]),
        reader_text=str(data["reader_text"]),
        facts=dict(data["facts"]),
        digest=Digest(str(data["digest"])),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOff:
    """A recorded signature: the signed bytes, the Ed25519 signature (64 bytes), and where it stands in the audit trail.

    `authentic` says that the signature was checked over the bytes with the public key; who makes the value checks it.
    """

    payload: Payload
    payload_bytes: bytes
    signature: bytes
    entry: int
    authentic: bool
    is_consistent: bool = field(init=False, compare=False)
    """Whether each section's digest is that of the words and facts beside it; whoever derives a page asks often."""

    def __post_init__(self) -> None:
        """Look at the digests once."""
        object.__setattr__(self, "is_consistent", all(section.is_consistent for section in self.payload.sections))

    @property
    def id(self) -> Digest:
        """Return the SHA-256 over the signed bytes and the signature."""
        return digest_bytes(self.payload_bytes + self.signature)

    def section(self, key: str) -> SignedSection | None:
        """Return what was signed for one section, or None when it was not covered."""
        return next((section for section in self.payload.sections if section.key == key), None)


def chain_problems(sign_offs: Sequence[SignOff]) -> list[str]:
    """Return what is wrong with the chain of one page's sign-offs, oldest first; empty when it holds."""
    problems: list[str] = []
    previous: Digest | None = None
    for number, sign_off in enumerate(sign_offs, start=1):
        if sign_off.payload.prev != previous:
            problems.append(f"sign-off {number} of {sign_off.payload.page} does not follow the one before it")
        previous = sign_off.id
    return problems
