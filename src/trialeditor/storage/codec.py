"""Between domain values and columns: times, dates, JSON, contents and compressed records.

What cannot be read was damaged or written by something else: `StorageUnavailable`, never a wrong value.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from typing import Any

import msgspec
import zstandard

from trialeditor.domain.canonical import Json, canonical_json
from trialeditor.domain.content import PageContent
from trialeditor.domain.errors import BadInput
from trialeditor.domain.snapshot import WrittenRecord
from trialeditor.storage.failures import damaged

LEVEL = 3
"""zstd's own default: 11 kB of JSON become about 3 kB."""


def date_text(value: date | None) -> str | None:
    """Return a date as ISO text."""
    return value.isoformat() if value else None


def read_date(value: str | None) -> date | None:
    """Read what `date_text` wrote."""
    return date.fromisoformat(value) if value else None


def json_text(value: Json) -> str:
    """Return canonical JSON as text; raise BadInput for what has no canonical form."""
    return canonical_json(value).decode("utf-8")


def read_json(value: str) -> Any:  # noqa: ANN401 - JSON is whatever it is; the callers shape it
    """Read a JSON column."""
    with reading("a JSON column"):
        return json.loads(value)


def content_text(content: PageContent) -> str:
    """Return a page's content as canonical JSON."""
    return json_text(content.to_json())


def read_content(value: str) -> PageContent:
    """Read what `content_text` wrote."""
    with reading("a page's words"):
        return PageContent.from_json(json.loads(value))


@contextmanager
def reading(what: str) -> Iterator[None]:
    """Say that the file is damaged when a stored value cannot be read."""
    try:
        yield
    except (ValueError, TypeError, KeyError, AttributeError, BadInput, zstandard.ZstdError) as error:
        raise damaged(f"{what} cannot be read ({error})") from error


class RecordCodec:
    """Packs and unpacks registry records. One per transaction: its compressor is not for several threads."""

    def __init__(self) -> None:
        self._encode = msgspec.json.Encoder(enc_hook=_plain).encode
        self._pack = zstandard.ZstdCompressor(level=LEVEL, write_checksum=True)
        self._unpack = zstandard.ZstdDecompressor()

    def pack(self, record: Mapping[str, Json]) -> bytes:
        """Return the record's JSON, compressed."""
        return self._pack.compress(record.written if isinstance(record, WrittenRecord) else self._encode(record))

    def unpack(self, packed: bytes) -> Mapping[str, Json]:
        """Return the record in `packed`."""
        with reading("a registry record"):
            return msgspec.json.decode(self._unpack.decompress(packed), type=dict[str, Any])

    def written(self, packed: bytes) -> bytes:
        """Return the JSON of the record in `packed`, for those who need only a part of it."""
        with reading("a registry record"):
            return self._unpack.decompress(packed)


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"a record cannot hold {type(value).__name__}")
