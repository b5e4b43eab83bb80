"""Small study records for the tests of this folder, and what to read them with."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from pathlib import Path

from trialeditor.domain.canonical import Json
from trialeditor.domain.errors import BadInput
from trialeditor.domain.facts import Facts
from trialeditor.registry.facts import facts_of
from trialeditor.registry.reader import RawRecord, read_records

RECORDS = Path(__file__).parents[1] / "data" / "records"
SHARED = Path(__file__).parents[3] / "shared" / "data"

Record = dict[str, Json]


def load(name: str) -> Record:
    """Return one of our own records by its file name."""
    record: Record = json.loads((RECORDS / name).read_text(encoding="utf-8"))
    return record


def study(number: int = 1, **modules: Json) -> Record:
    """Make a record with an id and the given modules, named without their ending: `design={...}`."""
    protocol: Record = {"identificationModule": {"nctId": f"NCT{number:08d}", "briefTitle": "A study"}}
    protocol.update({f"{name}Module": value for name, value in modules.items()})
    return {"protocolSection": protocol}


def sites(*locations: Json, overall: str = "RECRUITING") -> Facts:
    """Return the facts of a study with these locations."""
    return facts_of(study(status={"overallStatus": overall}, contactsLocations={"locations": list(locations)}))


def read(data: bytes, *, max_bytes: int = 1 << 20) -> tuple[list[str], list[BadInput]]:
    """Read a file's bytes; return the ids that came through, and the problems."""
    found = list(read_records("file.json", io.BytesIO(data), max_bytes=max_bytes))
    ids = [each.nct_id for each in found if isinstance(each, RawRecord)]
    return list(ids), [each for each in found if isinstance(each, BadInput)]


def dump(value: Json | Sequence[Json]) -> bytes:
    """Return compact JSON."""
    return json.dumps(value).encode()
