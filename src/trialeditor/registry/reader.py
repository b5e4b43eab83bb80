"""Files of study records, one record at a time, in flat memory: one study, an array, a page of the API, or NDJSON.

Whatever is wrong with one record becomes a `BadInput` in its place, and reading goes on behind it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from trialeditor.domain.canonical import Json
from trialeditor.domain.errors import BadInput
from trialeditor.domain.ids import NctId, parse_nct_id
from trialeditor.registry.ctgov import Study, decode_study, known_id
from trialeditor.registry.mistaken import mistaken_object
from trialeditor.registry.pieces import Pieces
from trialeditor.registry.quick_json import QuickDecoder
from trialeditor.registry.strict_json import Problem
from trialeditor.registry.window import Readable

MAX_RECORD = 32 * 1024 * 1024
"""The longest record that is read, in bytes. The longest in the registry has about 10 million."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RawRecord:
    """One study record as it came, proven to decode, and where it came from (`position` is "record 3")."""

    nct_id: NctId
    record: Mapping[str, Json]
    study: Study
    """The record, decoded."""
    source: str
    position: str


def read_records(
    source_name: str, stream: Readable, *, quick: QuickDecoder | None = None, max_bytes: int = MAX_RECORD
) -> Iterator[RawRecord | BadInput]:
    """Go through the records of a file; a record that cannot be read is a BadInput naming file, record and field.

    `quick` is the decoder of a whole import of many files.
    """
    for number, found in Pieces(stream, quick or QuickDecoder(), max_bytes=max_bytes).found():
        yield _record(found, source_name, number)


def read_whole(source_name: str, data: bytes, quick: QuickDecoder) -> RawRecord | BadInput | None:
    """Return the record that `data` is, as `read_records` would; None when that should look, as it is anything else.

    For the many small files of a folder or a zip file.
    """
    value = quick.decode(data.strip(b" \t\r\n"))
    is_study = value is not None and "protocolSection" in value and "studies" not in value
    return _record(value, source_name, 1) if is_study else None


def _record(found: Json | Problem, source: str, number: int) -> RawRecord | BadInput:
    """Check one piece of the file and name it."""
    position = f"record {number}" if number else ""
    if isinstance(found, Problem):
        return BadInput(found.message, source=source, record=_named(position, found.nct_id), field=found.field)
    if not isinstance(found, Mapping):
        return BadInput(f"expected a study (an object), found {_kind(found)}", source=source, record=position)
    try:
        study = _study(found)
        return RawRecord(nct_id=_nct_id(study), record=found, study=study, source=source, position=position)
    except BadInput as error:
        record = _named(position, known_id(found))
        return BadInput(error.message, source=source, record=record, field=error.field)


def _study(record: Mapping[str, Json]) -> Study:
    """Return a record that is a study, decoded; raise BadInput naming the field that is not as it should be."""
    if "protocolSection" not in record:
        keys = ", ".join(sorted(record)[:5])[:80]
        found = mistaken_object(record) or (f"an object with the keys {keys}" if keys else "an empty object")
        raise BadInput(f"expected a study, which has a protocolSection; found {found}", field="protocolSection")
    return decode_study(record)


def _nct_id(study: Study) -> NctId:
    nct_id = study.protocol.identification.nct_id
    field = "protocolSection.identificationModule.nctId"
    if not nct_id.strip():
        raise BadInput("expected an id such as NCT05350891, found none", field=field)
    try:
        return parse_nct_id(nct_id)
    except BadInput as error:
        raise BadInput(error.message, field=field) from None


def _named(position: str, nct_id: str) -> str:
    return f"{position} ({nct_id})" if position and nct_id else position


def _kind(value: Json) -> str:
    if value is None:
        return "null"
    if isinstance(value, str):
        return "a text"
    return "true or false" if isinstance(value, bool) else "a number" if isinstance(value, (int, float)) else "a list"
