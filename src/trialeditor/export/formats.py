"""The JSON files of a bundle as typed values, for writing and for reading. Their schemas are in resources/schemas.

Reading is strict: a member that is not known, is missing or has another type is damage, and is named.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal, TypeAlias, TypeVar

import msgspec

from trialeditor.domain.canonical import Json, canonical_decoded
from trialeditor.domain.errors import BadInput

VERSION: Literal[1] = 1
FORMAT: Literal["trialeditor-bundle"] = "trialeditor-bundle"
MANIFEST = "manifest.json"
KEYS = "keys.json"
INDEX_HTML = "index.html"
INDEX_JSON = "json/index.json"
VERIFIER = "verify.html"
LIST_CSV = "trials.csv"
THEME = "theme.json"
WAYS = ("search.html", "lists/conditions.html", "lists/places.html")
"""Files that the list of all pages leads to."""
SITE_MAP, FEED, ROBOTS_TXT = "sitemap.xml", "feed.xml", "robots.txt"


Sha256: TypeAlias = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]
Fingerprint: TypeAlias = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{32}$")]
Nct: TypeAlias = Annotated[str, msgspec.Meta(pattern="^NCT[0-9]{8}$")]
RelativePath: TypeAlias = Annotated[
    str, msgspec.Meta(pattern="^[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$")
]
Base64: TypeAlias = Annotated[str, msgspec.Meta(pattern="^[A-Za-z0-9+/]*={0,2}$")]
FormatName: TypeAlias = Literal["html", "json", "history", "csv"]
SITE_ADDRESS = "^(https?://[A-Za-z0-9][A-Za-z0-9.:/_~%-]*)?$"
"""Where a site can be read, or nothing."""
SiteAddress: TypeAlias = Annotated[str, msgspec.Meta(pattern=SITE_ADDRESS)]
Count: TypeAlias = Annotated[int, msgspec.Meta(ge=0)]
Moment: TypeAlias = Annotated[str, msgspec.Meta(pattern="^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$")]


class _Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A JSON object."""


class FileEntry(_Part, frozen=True, kw_only=True):
    """A file of the bundle."""

    path: RelativePath
    sha256: Sha256
    size: Count


class RevisionEntry(_Part, frozen=True, kw_only=True):
    """The saved state of a page that is shown."""

    number: Count
    digest: Sha256


class ReviewEntry(_Part, frozen=True, kw_only=True):
    """A page's review dates, and the sign-offs that they rest on."""

    reviewed: date
    signed_until: date
    next_review: date
    sign_offs: list[Sha256]


class PageEntry(_Part, frozen=True, kw_only=True):
    """A page of the bundle."""

    nct: Nct
    title: str
    draft: bool
    revision: RevisionEntry
    snapshot: Sha256
    blueprint: Sha256
    as_of: date
    review: ReviewEntry | None


class AuditHead(_Part, frozen=True, kw_only=True):
    """An entry of the audit trail: its number and its hash, which rests on all entries before it."""

    seq: Annotated[int, msgspec.Meta(ge=1)]
    hash: Sha256


class ThemeEntry(_Part, frozen=True, kw_only=True):
    """How the pages of a bundle look: the name of the theme, and the digest of the statement in `theme.json`."""

    name: str
    digest: Sha256


class ThemeStatement(_Part, frozen=True, kw_only=True):
    """What a theme is made of: its own strings by key, and its own templates and other files by SHA-256."""

    v: Literal[1]
    name: str
    strings: dict[str, str]
    templates: dict[str, Sha256]
    static: dict[str, Sha256]


class Manifest(_Part, frozen=True, kw_only=True, omit_defaults=True):
    """All pages and files of a bundle but the manifest itself; `digest` is that of the rest of the manifest.

    `audit` is the entry of the newest sign-off of the workspace when the bundle was made; `address` is where the site
    that the bundle is for can be read, or empty.
    """

    v: Literal[1]
    format: Literal["trialeditor-bundle"]
    digest: Sha256
    sample: bool
    drafts: bool
    formats: list[FormatName]
    pages: list[PageEntry]
    files: list[FileEntry]
    audit: AuditHead | None = None
    address: SiteAddress = ""
    theme: ThemeEntry | None = None


class FactEntry(_Part, frozen=True, kw_only=True):
    """A fact of the record: its typed value, and its words."""

    key: str
    value: Any
    phrase: str


class ReasonEntry(_Part, frozen=True, kw_only=True):
    """Why a section is being checked."""

    kind: Literal["words", "fact", "phrase", "heading", "key"]
    fact: str | None
    old: str
    new: str


class NoteEntry(_Part, frozen=True, kw_only=True):
    """An editor's note, and the words of the registry that it stands beside."""

    quote: str
    text: str


class SectionEntry(_Part, frozen=True, kw_only=True, omit_defaults=True):
    """A section: `text` is what is shown, in plain words; `reader_text` what was signed; of made ones, the notes."""

    key: str
    kind: Literal["written", "fact"]
    heading: str
    state: Literal["signed", "fact", "checking", "draft"]
    text: str
    reader_text: str | None
    digest: Sha256 | None
    reasons: list[ReasonEntry]
    notes: list[NoteEntry] = msgspec.field(default_factory=list)


class Record(_Part, frozen=True, kw_only=True):
    """A page as data."""

    v: Literal[1]
    sample: bool
    page: PageEntry
    status: str
    facts: list[FactEntry]
    sections: list[SectionEntry]


class RecordIndexEntry(_Part, frozen=True, kw_only=True):
    """A line of the list of records."""

    nct: Nct
    title: str
    status: str
    draft: bool


class RecordIndex(_Part, frozen=True, kw_only=True):
    """All records of a bundle."""

    v: Literal[1]
    sample: bool
    pages: list[RecordIndexEntry]


class SignatureEntry(_Part, frozen=True, kw_only=True):
    """A sign-off: the signed text, the signature in base64, the key's fingerprint, its entry in the audit trail."""

    payload: str
    signature: Base64
    key: Fingerprint
    entry: Count


class Signatures(_Part, frozen=True, kw_only=True):
    """All sign-offs of a page, oldest first."""

    v: Literal[1]
    nct: Nct
    sign_offs: list[SignatureEntry]


class RevisionRecord(_Part, frozen=True, kw_only=True):
    """A version of a page: `content` is the canonical JSON of all that was typed. Its parent is the one before it."""

    number: Annotated[int, msgspec.Meta(ge=1)]
    digest: Sha256
    content: str
    kind: str
    author: str
    author_name: str
    created: Moment
    message: str
    snapshot: Sha256
    blueprint: Sha256


class SnapshotRecord(_Part, frozen=True, kw_only=True):
    """A state of the registry's record, as it came in."""

    digest: Sha256
    data_as_of: date | None
    last_update_posted: str
    source: str
    imported_at: Moment
    record: dict[str, Any]


class ReviewDateRecord(_Part, frozen=True, kw_only=True):
    """The next review date was brought forward."""

    next_review: date
    by: str
    by_name: str
    at: Moment
    reason: str
    entry: Count


class History(_Part, frozen=True, kw_only=True):
    """All that a page came from, oldest first; `newest` is the record that it reads with."""

    v: Literal[1]
    nct: Nct
    newest: Sha256
    revisions: list[RevisionRecord]
    snapshots: list[SnapshotRecord]
    review_dates: list[ReviewDateRecord]


class KeyActEntry(_Part, frozen=True, kw_only=True):
    """Something that happened to a key; public keys are base64 of their 32 bytes."""

    kind: Literal["added", "retired", "revoked"]
    key: Fingerprint
    person: str
    name: str
    public_key: Base64
    entry: Count
    after_entry: Count | None
    at: Moment


class PolicyEntry(_Part, frozen=True, kw_only=True, omit_defaults=True):
    """The rules that say which roles have to sign."""

    sign_roles: list[str]
    review_interval_days: int
    lapsed: str
    weights: dict[str, Literal["blocker", "warning", "hint"]] = msgspec.field(default_factory=dict)


class Keys(_Part, frozen=True, kw_only=True, omit_defaults=True):
    """The workspace's keys, oldest act first; `themes` are the digests of all themes that it ever used."""

    v: Literal[1]
    policy: PolicyEntry | None
    acts: list[KeyActEntry]
    themes: list[Sha256] = msgspec.field(default_factory=list)


_T = TypeVar("_T", Manifest, Record, RecordIndex, Signatures, Keys, History, ThemeStatement)


SCHEMAS: Mapping[str, type[msgspec.Struct]] = {
    "manifest.schema.json": Manifest,
    "record.schema.json": Record,
    "record-index.schema.json": RecordIndex,
    "signatures.schema.json": Signatures,
    "history.schema.json": History,
    "keys.schema.json": Keys,
    "theme.schema.json": ThemeStatement,
}


def schema_bytes(kind: type[msgspec.Struct]) -> bytes:
    """Return the JSON Schema (2020-12) of a kind of file; resources/schemas keeps them, and a test compares."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": kind.__name__}
    return json.dumps({**schema, **msgspec.json.schema(kind)}, indent=2).encode("utf-8") + b"\n"


def read_schemas(folder: Path) -> Mapping[str, bytes]:
    """Return the JSON Schemas that a bundle carries along, by file name."""
    return {name: (folder / name).read_bytes() for name in sorted(SCHEMAS)}


def to_json(value: msgspec.Struct) -> dict[str, Json]:
    """Return a value as JSON."""
    return dict(msgspec.to_builtins(value))


def encode(value: msgspec.Struct) -> bytes:
    """Return a value as canonical JSON with a line end."""
    return canonical_decoded(to_json(value)) + b"\n"


def encode_plain(value: msgspec.Struct) -> bytes:
    """Return what `encode` does, of a value that holds neither fractions nor objects with members of any name.

    Members sorted by msgspec are canonical then, some fifteen times faster and in little room.
    """
    return msgspec.json.encode(value, order="sorted") + b"\n"


def decode(data: bytes, kind: type[_T], *, source: str) -> _T:
    """Read what `encode` wrote; raise BadInput that names the file and what is wrong with it."""
    try:
        return msgspec.json.decode(data, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, ValueError) as error:
        raise BadInput(f"cannot be read: {error}", source=source) from error
