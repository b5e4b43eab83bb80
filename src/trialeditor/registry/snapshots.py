"""One record as it came to the snapshot that is kept for ever, and to the columns of its trial."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from trialeditor.domain.canonical import digest_bytes
from trialeditor.domain.errors import BadInput
from trialeditor.domain.snapshot import Snapshot, SnapshotHeader, believable
from trialeditor.domain.trial import Trial
from trialeditor.registry.columns import trial_of
from trialeditor.registry.dates import iso_date
from trialeditor.registry.reader import RawRecord
from trialeditor.registry.record_bytes import record_bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """A record that is fit to be kept."""

    snapshot: Snapshot
    trial: Trial
    position: str
    """Where in its file it stood: "record 3"."""
    weight: int
    """Bytes of its canonical JSON."""

    @property
    def header(self) -> SnapshotHeader:
        """Return the snapshot without its record, which may be large."""
        snapshot = self.snapshot
        return SnapshotHeader(
            nct_id=snapshot.nct_id,
            digest=snapshot.digest,
            data_as_of=snapshot.data_as_of,
            last_update_posted=snapshot.last_update_posted,
            source=snapshot.source,
            imported_at=snapshot.imported_at,
        )


def arrival_of(raw: RawRecord, *, imported_at: datetime) -> Arrival:
    """Return what is kept of `raw`; raise BadInput naming file, record and field when it has no canonical form.

    `imported_at` is an aware datetime. "Registry data as of" is the record's `versionHolder`, where it has
    one that is not yet to come.
    """
    try:
        data = record_bytes(raw.record)
    except BadInput as error:
        record = f"{raw.position} ({raw.nct_id})"
        raise BadInput(error.message, source=raw.source, record=record, field=error.field) from None
    snapshot = Snapshot(
        nct_id=raw.nct_id,
        digest=digest_bytes(data),
        data_as_of=believable(iso_date(raw.study.derived.misc_info_module.version_holder), imported_at),
        last_update_posted=raw.study.protocol.status.last_update_post_date_struct.date,
        source=raw.source,
        imported_at=imported_at,
        record=raw.record,
    )
    trial = trial_of(snapshot, raw.study)
    return Arrival(snapshot=snapshot, trial=trial, position=raw.position, weight=len(data))
