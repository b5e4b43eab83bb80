"""One record as it came to the snapshot that is kept for ever."""

from __future__ import annotations

from datetime import datetime

from trialeditor.domain.errors import BadInput
from trialeditor.domain.snapshot import Snapshot, snapshot_digest
from trialeditor.registry.dates import iso_date
from trialeditor.registry.reader import RawRecord


def snapshot_of(raw: RawRecord, *, imported_at: datetime) -> Snapshot:
    """Return the snapshot of `raw`; raise BadInput naming file, record and field when it has no canonical form.

    `imported_at` is an aware datetime. "Registry data as of" is the record's `versionHolder`, where it has one.
    """
    try:
        digest = snapshot_digest(raw.record)
    except BadInput as error:
        record = f"{raw.position} ({raw.nct_id})"
        raise BadInput(error.message, source=raw.source, record=record, field=error.field) from None
    return Snapshot(
        nct_id=raw.nct_id,
        digest=digest,
        data_as_of=iso_date(raw.study.derived.misc_info_module.version_holder),
        last_update_posted=raw.study.protocol.status.last_update_post_date_struct.date,
        source=raw.source,
        imported_at=imported_at,
        record=raw.record,
    )
