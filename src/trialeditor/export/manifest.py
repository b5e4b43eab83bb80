"""The manifest: every page and every file of a bundle, by SHA-256. It holds no time, so that it can be made again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256

from trialeditor.domain.canonical import Json, canonical_decoded, digest_bytes
from trialeditor.domain.ids import Digest
from trialeditor.domain.publishing import ReviewDates
from trialeditor.export.formats import (
    FORMAT,
    VERSION,
    AuditHead,
    FileEntry,
    FormatName,
    Manifest,
    PageEntry,
    ReviewEntry,
    RevisionEntry,
    ThemeEntry,
    encode_plain,
    to_json,
)
from trialeditor.rendering.page import PageView

_NO_DIGEST = b'"digest":"",'
"""The first such member is the manifest's own: before it stand the address and the audit entry alone."""


def manifest_bytes(  # noqa: PLR0913 - all that a manifest says
    *,
    sample: bool,
    drafts: bool,
    formats: tuple[FormatName, ...],
    pages: Iterable[PageEntry],
    files: Iterable[FileEntry],
    audit: AuditHead | None,
    address: str = "",
    theme: ThemeEntry | None = None,
) -> bytes:
    """Return the manifest of a bundle: pages by id, files by path."""
    manifest = Manifest(
        v=VERSION,
        format=FORMAT,
        digest="",
        sample=sample,
        drafts=drafts,
        formats=list(formats),
        pages=sorted(pages, key=lambda page: page.nct),
        files=sorted(files, key=lambda file: file.path),
        audit=audit,
        address=address,
        theme=theme,
    )
    data = encode_plain(manifest)
    at = data.index(_NO_DIGEST)
    before, after = memoryview(data)[:at], memoryview(data)[at + len(_NO_DIGEST) :]
    digest = sha256(before)
    digest.update(after[:-1])
    return b"".join((before, f'"digest":"{digest.hexdigest()}",'.encode("ascii"), after))


def with_digest(manifest: Manifest) -> Manifest:
    """Return the manifest with the digest of all else in it."""
    rest = {key: value for key, value in to_json(manifest).items() if key != "digest"}
    return Manifest(
        **{**{name: getattr(manifest, name) for name in Manifest.__struct_fields__}, "digest": _digest(rest)}
    )


def _digest(rest: Mapping[str, Json]) -> Digest:
    return digest_bytes(canonical_decoded(rest))


def file_entry(path: str, data: bytes) -> FileEntry:
    """Return the entry for a file."""
    return FileEntry(path=path, sha256=digest_bytes(data), size=len(data))


def page_entry(
    view: PageView, *, revision_number: int, revision: Digest, snapshot: Digest, blueprint: Digest
) -> PageEntry:
    """Return the entry for a page."""
    return PageEntry(
        nct=view.nct_id,
        title=view.title,
        draft=view.is_draft,
        revision=RevisionEntry(number=revision_number, digest=revision),
        snapshot=snapshot,
        blueprint=blueprint,
        as_of=view.as_of,
        review=_review(view.dates) if view.dates and not view.is_draft else None,
    )


def _review(dates: ReviewDates) -> ReviewEntry:
    return ReviewEntry(
        reviewed=dates.reviewed,
        signed_until=dates.signed_until,
        next_review=dates.next_review,
        sign_offs=[sign_off.id for sign_off in dates.signers],
    )
