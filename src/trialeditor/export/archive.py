"""A page with all that it came from: its versions, the records that they were written after, its review dates.

With the signatures and the keys of the bundle, another workspace can take it in as it was. Reading believes nothing:
each digest is made again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from trialeditor.domain.blueprint import Blueprint
from trialeditor.domain.canonical import canonical_json
from trialeditor.domain.clock import format_time, parse_time
from trialeditor.domain.content import PageContent
from trialeditor.domain.errors import BadInput
from trialeditor.domain.history import ReviewDateChange
from trialeditor.domain.ids import Digest, NctId, PersonId, parse_nct_id
from trialeditor.domain.revision import Revision, RevisionKind, make_revision
from trialeditor.domain.snapshot import Snapshot, snapshot_digest
from trialeditor.export.formats import (
    VERSION,
    History,
    ReviewDateRecord,
    RevisionRecord,
    SnapshotRecord,
    decode,
    encode,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageArchive:
    """What a page came from, oldest first."""

    nct_id: NctId
    revisions: tuple[Revision, ...]
    snapshots: tuple[Snapshot, ...]
    """Those that versions and sign-offs name, and the newest one."""
    newest: Digest
    """The digest of the newest snapshot."""
    review_dates: tuple[ReviewDateChange, ...]
    blueprints: tuple[Blueprint, ...] = ()
    """Those that the versions are pinned to; they are files of their own in the bundle."""


def archive_bytes(archive: PageArchive) -> bytes:
    """Return a page's archive as a file."""
    return encode(
        History(
            v=VERSION,
            nct=archive.nct_id,
            newest=archive.newest,
            revisions=[_revision_record(each) for each in archive.revisions],
            snapshots=[_snapshot_record(each) for each in archive.snapshots],
            review_dates=[_date_record(each) for each in archive.review_dates],
        )
    )


def read_archive(data: bytes, *, source: str) -> PageArchive:
    """Read what `archive_bytes` wrote; raise BadInput that names the file, the version or record, and the field."""
    history = decode(data, History, source=source)
    nct_id = parse_nct_id(history.nct)
    snapshots = tuple(_snapshot(each, nct_id, source) for each in history.snapshots)
    revisions = _revisions(history.revisions, nct_id, source)
    known = {each.digest for each in snapshots}
    if history.newest not in known:
        raise BadInput("names a record that is not in the file", source=source, record=nct_id, field="newest")
    for revision in revisions:
        if revision.snapshot not in known:
            where = f"version {revision.number}"
            raise BadInput("names a record that is not in the file", source=source, record=where, field="snapshot")
    return PageArchive(
        nct_id=nct_id,
        revisions=revisions,
        snapshots=snapshots,
        newest=Digest(history.newest),
        review_dates=tuple(_date(each, nct_id, source) for each in history.review_dates),
    )


def _revision_record(revision: Revision) -> RevisionRecord:
    return RevisionRecord(
        number=revision.number,
        digest=revision.digest,
        content=canonical_json(revision.content.to_json()).decode("utf-8"),
        kind=revision.kind.value,
        author=revision.author,
        author_name=revision.author_name,
        created=format_time(revision.created),
        message=revision.message,
        snapshot=revision.snapshot,
        blueprint=revision.blueprint,
    )


def _revisions(records: Iterable[RevisionRecord], nct_id: NctId, source: str) -> tuple[Revision, ...]:
    """Make each version anew after the one before it: its number, its parent and its digest are no choice."""
    made: list[Revision] = []
    for number, record in enumerate(records, start=1):
        where = f"version {number}"
        try:
            revision = make_revision(
                nct_id=nct_id,
                parent=made[-1] if made else None,
                content=PageContent.from_json(json.loads(record.content)),
                kind=RevisionKind(record.kind),
                author=PersonId(record.author),
                author_name=record.author_name,
                created=parse_time(record.created),
                message=record.message,
                snapshot=Digest(record.snapshot),
                blueprint=Digest(record.blueprint),
            )
        except BadInput as error:
            raise BadInput(error.message, source=source, record=where, field=error.field or "content") from error
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            raise BadInput(f"cannot be read: {error}", source=source, record=where, field="content") from error
        if (revision.number, revision.digest) != (record.number, record.digest):
            raise BadInput("is not the digest of what is beside it", source=source, record=where, field="digest")
        made.append(revision)
    return tuple(made)


def _snapshot_record(snapshot: Snapshot) -> SnapshotRecord:
    return SnapshotRecord(
        digest=snapshot.digest,
        data_as_of=snapshot.data_as_of,
        last_update_posted=snapshot.last_update_posted,
        source=snapshot.source,
        imported_at=format_time(snapshot.imported_at),
        record=dict(snapshot.record),
    )


def _snapshot(record: SnapshotRecord, nct_id: NctId, source: str) -> Snapshot:
    if snapshot_digest(record.record) != record.digest:
        where = f"record {record.digest[:12]}"
        raise BadInput("is not the digest of the record beside it", source=source, record=where, field="digest")
    return Snapshot(
        nct_id=nct_id,
        digest=Digest(record.digest),
        data_as_of=record.data_as_of,
        last_update_posted=record.last_update_posted,
        source=record.source,
        imported_at=_time(record.imported_at, source, "imported_at"),
        record=record.record,
    )


def _date_record(change: ReviewDateChange) -> ReviewDateRecord:
    return ReviewDateRecord(
        next_review=change.next_review,
        by=change.by,
        by_name=change.by_name,
        at=format_time(change.at),
        reason=change.reason,
        entry=change.entry,
    )


def _date(record: ReviewDateRecord, nct_id: NctId, source: str) -> ReviewDateChange:
    return ReviewDateChange(
        nct_id=nct_id,
        next_review=record.next_review,
        by=PersonId(record.by),
        by_name=record.by_name,
        at=_time(record.at, source, "at"),
        reason=record.reason,
        entry=record.entry,
    )


def _time(text: str, source: str, field: str) -> datetime:
    try:
        return parse_time(text)
    except ValueError as error:
        raise BadInput(str(error), source=source, field=field) from error
