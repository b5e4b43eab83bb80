"""The yardstick of the import: what a plain script does that fills the same tables, with nothing checked.

It reads JSON with the standard library, takes the fields that it needs, compresses the record the same way and inserts
by the driver into the same tables, with the same indexes and full-text triggers: no strict reading, no canonical form,
no audit trail, no look at what is there.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

import zstandard

from trialeditor.domain.folding import folded
from trialeditor.storage.facets import token_of

_BATCH = 1000
_LEVEL = 3
_NOW = "2026-01-01T00:00:00Z"


def plain_import(source: Path, database: Path) -> int:
    """Fill the tables of an empty workspace; return how many records there were."""
    connection = sqlite3.connect(database, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    pack = zstandard.ZstdCompressor(level=_LEVEL, write_checksum=True).compress
    number = 0
    facets = _Facets()
    with gzip.open(source, "rb") as lines:
        while batch := list(islice(lines, _BATCH)):
            connection.execute("BEGIN")
            rows = [_rows(line, pack, facets) for line in batch]
            _insert(connection, "snapshot", [snapshot for snapshot, _ in rows])
            _insert(connection, "trial", [trial for _, trial in rows])
            connection.execute("COMMIT")
            number += len(batch)
    _insert(connection, "facet", facets.rows())
    connection.close()
    return number


_Values = Mapping[str, object]


@dataclass
class _Facets:
    """The values that lists are filtered by, counted in memory."""

    known: dict[tuple[str, str], tuple[int, str]] = field(default_factory=dict)
    counts: Counter[int] = field(default_factory=Counter)

    def tokens(self, kind: str, values: Sequence[str]) -> str:
        found = {self._number(kind, value) for value in values or ("",)}
        self.counts.update(found)
        return " ".join(map(token_of, found))

    def _number(self, kind: str, value: str) -> int:
        return self.known.setdefault((kind, folded(value)), (len(self.known) + 1, value))[0]

    def rows(self) -> list[_Values]:
        return [
            {"id": number, "kind": kind, "folded": text, "value": value, "count": self.counts[number]}
            for (kind, text), (number, value) in self.known.items()
        ]


def _insert(connection: sqlite3.Connection, table: str, rows: list[_Values]) -> None:
    names = list(rows[0])
    marks = ", ".join(f":{name}" for name in names)
    connection.executemany(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", rows)  # noqa: S608 - our names


def _rows(line: bytes, pack: Any, facets: _Facets) -> tuple[_Values, _Values]:  # noqa: ANN401 - a compressor's method
    record = json.loads(line)
    protocol = record["protocolSection"]
    status = protocol.get("statusModule", {})
    nct_id = protocol["identificationModule"]["nctId"]
    posted = status.get("lastUpdatePostDateStruct", {}).get("date", "")
    seen = record.get("derivedSection", {}).get("miscInfoModule", {}).get("versionHolder")
    digest = hashlib.sha256(line).hexdigest()
    snapshot = {
        "nct_id": nct_id,
        "digest": digest,
        "data_as_of": seen,
        "last_update_posted": posted,
        "source": "plain",
        "imported_at": _NOW,
        "record": pack(line),
    }
    design = protocol.get("designModule", {})
    trial = {
        "number": int(nct_id[3:]),
        "nct_id": nct_id,
        "snapshot": digest,
        "data_as_of": seen,
        "brief_title": protocol["identificationModule"].get("briefTitle", ""),
        "official_title": protocol["identificationModule"].get("officialTitle", ""),
        "status": status.get("overallStatus", ""),
        "status_phrase": status.get("overallStatus", ""),
        "phase": " ".join(design.get("phases", ["None"])),
        "study_type": design.get("studyType", ""),
        "conditions": "; ".join(protocol.get("conditionsModule", {}).get("conditions", [])),
        "interventions": "; ".join(_interventions(protocol)),
        "sponsor": protocol.get("sponsorCollaboratorsModule", {}).get("leadSponsor", {}).get("name", ""),
        "places": "; ".join(_places(protocol)),
        "last_update_posted": posted,
        "other_ids": "; ".join(_other_ids(protocol["identificationModule"])),
        "stage": "new",
        "lapsed": "[]",
        "facet_stage": facets.tokens("stage", ["new"]),
        "facet_status": facets.tokens("status", [status.get("overallStatus", "")]),
        "facet_phase": facets.tokens("phase", design.get("phases", [])),
        "facet_study_type": facets.tokens("study_type", [design.get("studyType", "")]),
        "facet_condition": facets.tokens("condition", protocol.get("conditionsModule", {}).get("conditions", [])),
        "facet_country": facets.tokens("country", _countries(protocol)),
        "facet_owner": facets.tokens("owner", []),
    }
    return snapshot, trial


def _other_ids(identification: Mapping[str, Any]) -> Iterator[str]:
    for each in (identification.get("orgStudyIdInfo", {}), *identification.get("secondaryIdInfos", [])):
        yield each.get("id", "")


def _countries(protocol: Mapping[str, Any]) -> list[str]:
    sites = protocol.get("contactsLocationsModule", {}).get("locations", [])
    return [site["country"] for site in sites if site.get("country")]


def _interventions(protocol: Mapping[str, Any]) -> Iterator[str]:
    for each in protocol.get("armsInterventionsModule", {}).get("interventions", []):
        yield each.get("name", "")
        yield from each.get("otherNames", [])


def _places(protocol: Mapping[str, Any]) -> list[str]:
    sites = protocol.get("contactsLocationsModule", {}).get("locations", [])
    kinds = ("country", "state", "city", "facility")
    return list(dict.fromkeys(site[kind] for kind in kinds for site in sites if site.get(kind)))
