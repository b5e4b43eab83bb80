"""What people hand over: files, zip files, folders and pasted text, one record at a time, in flat memory.

What is wrong with one file, or with one member of a zip file, becomes a `BadInput` in its place and stops nothing else.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from stat import S_ISREG
from typing import BinaryIO, TypeAlias

from trialeditor.domain.errors import BadInput
from trialeditor.registry.archives import SIGNATURES as ZIP
from trialeditor.registry.archives import Archive, Member
from trialeditor.registry.disk import Disk, Meter, Peeked, Span
from trialeditor.registry.folders import FoundFile, files_in, may_hold_records
from trialeditor.registry.mistaken import HEAD, mistaken_file
from trialeditor.registry.quick_json import QuickDecoder
from trialeditor.registry.reader import MAX_RECORD, RawRecord, read_records, read_whole
from trialeditor.registry.unpacking import GZIP, Unpacked
from trialeditor.registry.window import Readable, Stopped

__all__ = ["INSIDE", "Meter", "handed_over", "read_paths", "read_text", "shown_name"]

INSIDE = " › "
"""Between a zip file or folder and what lies in it: `search.zip › NCT0000xxxx/NCT00000102.json`."""

_GZIP = b"\x1f\x8b"
_JSON = re.compile(rb"[\xef\xbb\xbf\xff\xfe\0\s]*[\[{]")
_BLOCK = 1 << 20
_UNSHOWN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")
_LONG = 80

Items: TypeAlias = Iterator[RawRecord | BadInput]


def read_paths(paths: Sequence[Path], *, meter: Meter | None = None) -> Items:
    """Go through the records of files, zip files and folders; what cannot be read is a BadInput in its place.

    `meter` gets its total at the first step: the bytes of all files, which are looked up beforehand.
    """
    meter = meter or Meter()
    meter.total = sum(_size(path) for path in paths)
    reader = _Reader(meter)
    for path in paths:
        yield from reader.folder(path) if _is_folder(path) else reader.file(path, path.name, size=_size(path))


def read_text(text: str, *, name: str = "pasted text") -> Items:
    """Go through the records in a text: JSON in any form, also between other words or in a Markdown fence."""
    parts = list(_json_parts(text))
    if not parts:
        yield BadInput("expected study records as JSON, found none", source=name)
        return
    yield from read_records(name, io.BytesIO("\n".join(parts).encode("utf-8", "surrogatepass")))


_START = re.compile(r'[\[{]\s*[\[{"]')


def _json_parts(text: str) -> Iterator[str]:
    """Cut the JSON out of a text. What is broken is handed on with all that follows, to be named."""
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
        if _is_folder(path):
            return sum(each.size for each in files_in(path) if isinstance(each, FoundFile))
        return path.stat().st_size
    except OSError:
        return 0


def _is_folder(path: Path) -> bool:
    """Say whether a path leads to a folder; what nobody may look at is opened like a file, which says why it fails."""
    try:
        return path.is_dir()
    except OSError:
        return False


def handed_over(source: str) -> str:
    """Return the name of the file or folder that a person handed over, of a record's `source`, which may lie in it."""
    return source.partition(INSIDE)[0]


def shown_name(name: str) -> str:
    """Return a file's name as it can be shown and stored, whatever it is; a long one loses its middle."""
    clean = _UNSHOWN.sub("�", name)
    return clean if len(clean) <= 3 * _LONG else f"{clean[:_LONG]}…{clean[-2 * _LONG :]}"


class _Reader:
    """Reads one thing after the other, with one meter and one decoder."""

    def __init__(self, meter: Meter) -> None:
        self._meter = meter
        self._quick = QuickDecoder()

    def folder(self, folder: Path) -> Items:
        """Read all files of a folder that may hold records."""
        title = folder.name or str(folder)
        is_empty = True
        for item in self._files(folder, title):
            is_empty = False
            yield item
        if is_empty:
            yield BadInput("expected study records, found none in this folder", source=shown_name(title))

    def _files(self, folder: Path, title: str) -> Items:
        for each in files_in(folder):
            if isinstance(each, FoundFile):
                yield from self.file(each.path, f"{title}{INSIDE}{each.inside}", size=each.size)
            else:
                where = f"{title}{INSIDE}{each.source}" if each.source else title
                yield BadInput(each.message, source=shown_name(where))

    def file(self, path: Path, name: str, *, size: int) -> Items:
        """Read one file of any kind, and move the meter to its end."""
        start = self._meter.done
        shown = shown_name(name)
        try:
            with _opened(path) as file:
                disk = Disk(file, self._meter)
                first = Peeked(Span(disk, 0, disk.size), HEAD)
                yield from self._archive(disk, shown) if first.head.startswith(ZIP) else self._stream(first, shown)
        except BadInput as error:
            yield BadInput(error.message, source=shown_name(error.source) or shown)
        except OSError as error:
            yield _stopped(error, shown)
        self._meter.done = start + size

    def _archive(self, disk: Disk, name: str, *, is_within: bool = False) -> Items:
        """Read the members of a zip file that may hold records."""
        archive = Archive(disk)
        is_empty = True
        for member in archive.members():
            if member.is_file and may_hold_records(member.name):
                where = shown_name(f"{name}{INSIDE}{member.name}")
                for item in self._member(archive, member, where, is_within=is_within):
                    is_empty = False
                    yield item
        if is_empty:
            yield BadInput("expected study records, found none in this zip file", source=name)

    def _member(self, archive: Archive, member: Member, name: str, *, is_within: bool) -> Items:
        try:
            stream = Peeked(archive.open(member), HEAD)
            if not stream.head.startswith(ZIP):
                yield from self._stream(stream, name)
            else:
                most = 0 if is_within else MAX_RECORD
                yield from self._archive(_held(stream, member.size, most), name, is_within=True)
        except BadInput as error:
            yield BadInput(error.message, source=name)
        except OSError as error:
            yield _stopped(error, name)

    def _stream(self, stream: Peeked, name: str) -> Items:
        """Read the records of one file, unpacked if need be; raise BadInput when it is something else."""
        if stream.head.startswith(_GZIP):
            stream = Peeked(Unpacked(stream, GZIP), HEAD)
        if stream.head.startswith(ZIP):
            raise BadInput("found a zip file within a compressed file; unpack it first, then import the folder")
        if INSIDE in name and name.lower().endswith(".txt") and not _JSON.match(stream.head):
            return
        if stream.is_all and (one := read_whole(name, stream.head, self._quick)):
            yield one
            return
        if wrong := mistaken_file(stream.head, name=name):
            raise BadInput(wrong)
        yield from read_records(name, stream, quick=self._quick)


def _stopped(error: OSError, name: str) -> BadInput:
    return BadInput(f"reading stopped before the end of the file: {error.strerror or error}", source=name)


def _opened(path: Path) -> BinaryIO:
    """Open a file; raise BadInput that says why it cannot be opened. A pipe would never end."""
    try:
        if not S_ISREG(path.stat().st_mode):
            raise BadInput("expected a file or a folder of study records, found a device", source=str(path))
        return path.open("rb")
    except FileNotFoundError:
        raise BadInput("there is no such file", source=str(path)) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", "") or "it cannot be read"
        raise BadInput(f"the file cannot be opened: {reason}") from None


def _held(stream: Readable, size: int, most: int) -> Disk:
    """Hold a zip file within a zip file in memory; raise BadInput when it is larger than `most`, or breaks off."""
    if size > most:
        larger = f" of more than {most:,} bytes" if most else " within a zip file"
        raise BadInput(f"found a zip file{larger} within a zip file; unpack it first, then import the folder")
    parts: list[bytes] = []
    try:
        while data := stream.read(_BLOCK):
            parts.append(data)
    except Stopped as error:
        raise BadInput(str(error)) from None
    return Disk(io.BytesIO(b"".join(parts)), Meter())
