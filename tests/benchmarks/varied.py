"""Many records made from the real ones, each other than the rest: numbers, words, places and dates vary by a seed."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

_FIRST = 10_000_000
_SWAPPED = ("conditionsModule", "sponsorCollaboratorsModule", "contactsLocationsModule", "armsInterventionsModule")
"""Modules that a varied record may take from another one."""


def write_varied(source: Path, target: Path, number: int, *, seed: int = 3) -> Path:
    """Write `number` varied records as gzipped NDJSON."""
    with gzip.open(source, "rb") as lines:
        real = [json.loads(line) for line in lines]
    with gzip.open(target, "wb", compresslevel=1) as out:
        for record in varied(real, number, seed=seed):
            out.write(json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode("utf-8") + b"\n")
    return target


def varied(real: Sequence[Mapping[str, Any]], number: int, *, seed: int) -> Iterator[Mapping[str, Any]]:
    """Give varied records, all with numbers of their own."""
    chance = random.Random(seed)  # noqa: S311 - a benchmark must be the same each time
    for index in range(number):
        record, other = real[index % len(real)], chance.choice(real)
        protocol = dict(record["protocolSection"])
        taken = chance.choice(_SWAPPED)
        if taken in other["protocolSection"]:
            protocol[taken] = other["protocolSection"][taken]
        title = protocol["identificationModule"].get("briefTitle", "")
        identification = {"nctId": f"NCT{_FIRST + index}", "briefTitle": f"{title} {chance.randrange(10**6)}"}
        protocol["identificationModule"] = {**protocol["identificationModule"], **identification}
        yield {**record, "protocolSection": protocol}
