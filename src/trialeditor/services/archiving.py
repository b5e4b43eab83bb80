"""What a page came from, gathered for a bundle."""

from __future__ import annotations

from dataclasses import replace

from trialeditor.domain.history import PageHistory
from trialeditor.domain.snapshot import Snapshot
from trialeditor.export.archive import PageArchive
from trialeditor.storage.store import Store


def archive_of(store: Store, history: PageHistory, *, last: int) -> PageArchive:
    """Return a page's versions up to the number `last`, and the records that these and the sign-offs name.

    Words that were written after the version that leaves stay at home.
    """
    revisions = tuple(each for each in history.revisions if each.number <= last)
    named = {each.snapshot for each in revisions} | {each.payload.snapshot for each in history.sign_offs}
    order = [header.digest for header in store.snapshots.headers(history.nct_id)]
    wanted = (digest for digest in order if digest in named or digest == history.snapshot.digest)
    snapshots = (store.snapshots.get(history.nct_id, digest) for digest in wanted)
    pinned = {each.blueprint for each in revisions}
    return PageArchive(
        nct_id=history.nct_id,
        revisions=revisions,
        snapshots=tuple(_dated(each, history) for each in snapshots if each),
        newest=history.snapshot.digest,
        review_dates=history.review_dates,
        blueprints=tuple(history.blueprints[digest] for digest in sorted(pinned & history.blueprints.keys())),
    )


def _dated(snapshot: Snapshot, history: PageHistory) -> Snapshot:
    """Date the newest record by the last time that the registry was seen to say the same, as the page does."""
    is_newest = snapshot.digest == history.snapshot.digest and snapshot.data_as_of is not None
    return replace(snapshot, data_as_of=history.snapshot.as_of) if is_newest else snapshot
