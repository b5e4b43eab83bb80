"""The records of a workspace as the registry might hold them some weeks later."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

from trialeditor.domain.clock import SystemClock
from trialeditor.domain.ids import NctId
from trialeditor.services.workspace import Workspace

Change: TypeAlias = "Callable[[dict[str, Any]], None]"
"""Changes the `protocolSection` of a record."""


def write_newer(workspace: Path, folder: Path, changes: dict[str, Change]) -> Path:
    """Write the newest records of trials, by NCT number, into a folder, each changed and with the date of today."""
    folder.mkdir()
    today = SystemClock().today().isoformat()
    with Workspace.open(workspace) as opened, opened.database.reading() as store:
        for number, change in changes.items():
            nct = NctId(number)
            newest = max(store.snapshots.headers(nct), key=lambda each: each.imported_at)
            snapshot = store.snapshots.get(nct, newest.digest)
            assert snapshot is not None
            record = json.loads(json.dumps(snapshot.record))
            change(record["protocolSection"])
            record["protocolSection"]["statusModule"]["lastUpdatePostDateStruct"] = {"date": today}
            record["derivedSection"] = {"miscInfoModule": {"versionHolder": today}}
            (folder / f"{number}.json").write_text(json.dumps(record), encoding="utf-8")
    return folder
