"""What people hand over: files, zip files, folders and pasted text, one record at a time, in flat memory.

What is wrong with one file, or with one member of a zip file, becomes a `BadInput` in its place and stops nothing else.
"""

from __future__ import annotations

import gzip
import io
import json
import os
import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from trialeditor.domain.errors import BadInput
from trialeditor.registry.reader import RawRecord, read_records

INSIDE = " › "
"""Between a zip file or folder and what lies in it: `search.zip › NCT0000xxxx/NCT00000102.json`."""

_GZIP = b"\x1f\x8b"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_SUFFIXES = (".json", ".ndjson", ".jsonl", ".gz", ".zip")
_BROKEN = (OSError, EOFError, ValueError, RuntimeError, NotImplementedError, zipfile.BadZipFile, zlib.error)

Items = Iterator[RawRecord | BadInput]


@dataclass(slots=True, kw_only=True)
class Meter:
    """How far reading is, in bytes of the files on disk (of a zip file: packed)."""

    done: int = 0
    total: int | None = None


def read_paths(paths: Sequence[Path], *, meter: Meter | None = None) -> Items:
    """Go through the records of files, zip files and folders; what cannot be read is a BadInput in its place."""
    meter = meter or Meter()
    meter.total = sum(_size(path) for path in paths)
    for path in paths:
        before = meter.done
        if path.is_dir():
            yield from _read_folder(path, meter)
        else:
            yield from _read_file(path, path.name or str(path), meter)
        meter.done = before + _size(path)


def read_text(text: str, *, name: str = "pasted text") -> Items:
    """Go through the records in a text: JSON in any form, also between other words or in a Markdown fence."""
    parts = list(_json_parts(text))
    if not parts:
        yield BadInput("expected study records as JSON, found none", source=name)
        return
    yield from read_records(name, io.BytesIO("\n".join(parts).encode("utf-8", "surrogatepass")))


_START = re.compile(r'[\[{]\s*[\[{"]')


def _json_parts(text: str) -> Iterator[str]:
    decoder = json.JSONDecoder()
    at = 0
    while found := _START.search(text, at):
        try:
            _, at = decoder.raw_decode(text, found.start())
        except (ValueError, RecursionError):
            end = max(text.rfind("}"), text.rfind("]")) + 1
            yield text[found.start() : end if end > found.start() else None]
            return
        yield text[found.start() : at]


def _size(path: Path) -> int:
    try:
        return sum(each.stat().st_size for each in _files(path)) if path.is_dir() else path.stat().st_size
    except OSError:
        return 0


def _files(folder: Path) -> Iterator[Path]:
    for here, folders, names in os.walk(folder):
        folders[:] = sorted((each for each in folders if not each.startswith(".")), key=_naturally)
        for name in sorted(names, key=_naturally):
            if not name.startswith(".") and name.lower().endswith(_SUFFIXES):
                yield Path(here, name)


def _naturally(name: str) -> list[tuple[int, str]]:
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in re.split(r"(\d+)", name)]


def _read_folder(folder: Path, meter: Meter) -> Items:
    empty = True
    for path in _files(folder):
        empty = False
        before = meter.done
        yield from _read_file(path, f"{folder.name}{INSIDE}{path.relative_to(folder).as_posix()}", meter)
        meter.done = before + _size(path)
    if empty:
        yield BadInput("expected study records, found no JSON or zip file in this folder", source=folder.name)


def _read_file(path: Path, name: str, meter: Meter) -> Items:
    if not path.exists():
        yield BadInput("there is no such file", source=name)
        return
    if not path.is_file():
        yield BadInput("expected a file or folder of study records, found a device", source=name)
        return
    try:
        with path.open("rb") as file:
            yield from _read_stream(cast("BinaryIO", _Metered(file, meter)), name)
    except OSError as error:
        yield BadInput(f"the file cannot be opened: {error.strerror or 'it cannot be read'}", source=name)


def _read_stream(file: BinaryIO, name: str) -> Items:
    head = file.read(4)
    file.seek(0)
    if head.startswith(_ZIP):
        yield from _read_zip(file, name)
    elif head.startswith(_GZIP):
        with gzip.open(file, "rb") as unpacked:
            yield from read_records(name, cast("BinaryIO", unpacked))
    else:
        yield from read_records(name, file)


def _read_zip(file: BinaryIO, name: str) -> Items:
    try:
        archive = zipfile.ZipFile(file)
    except _BROKEN as error:
        yield BadInput(f"expected a whole zip file, but it cannot be read ({error})", source=name)
        return
    empty = True
    for info in archive.infolist():
        if _is_json(info.filename):
            empty = False
            yield from _read_member(archive, info, name + INSIDE + info.filename)
    if empty:
        yield BadInput("expected study records, found no JSON file in this zip file", source=name)


def _is_json(name: str) -> bool:
    parts = name.split("/")
    return name.lower().endswith(_SUFFIXES[:3]) and not any(part.startswith((".", "__MACOSX")) for part in parts)


def _read_member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str) -> Items:
    try:
        with archive.open(info) as member:
            yield from read_records(name, cast("BinaryIO", member))
    except _BROKEN as error:
        yield BadInput(f"this file in the zip file cannot be read ({error})", source=name)


class _Metered:
    """A file that counts what is read."""

    def __init__(self, file: BinaryIO, meter: Meter) -> None:
        self._file = file
        self._meter = meter
        self._base = meter.done

    def read(self, size: int = -1) -> bytes:
        data = self._file.read(size)
        self._meter.done = max(self._meter.done, self._base + self._file.tell())
        return data

    def __getattr__(self, name: str) -> object:
        return getattr(self._file, name)
