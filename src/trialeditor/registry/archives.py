"""Zip files of any size: the list of members is read as a stream, each member is checked, nothing is written to disk.

The standard library keeps the whole list in memory, which for all of the registry is some hundred megabytes. The
layout is that of PKWARE's APPNOTE 6.3.10, sections 4.3 and 4.5.
"""

from __future__ import annotations

import io
import re
import stat
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from typing_extensions import override

from trialeditor.domain.errors import BadInput
from trialeditor.registry.disk import Disk, Span
from trialeditor.registry.unpacking import LARGE, MOST_TIMES, RAW, Unpacked
from trialeditor.registry.window import Readable, Stopped

_END_SIGN = b"PK\x05\x06"
SIGNATURES = (b"PK\x03\x04", _END_SIGN, b"PK\x07\x08")
_END = struct.Struct("<4s4H2LH")
_END_64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR_64 = struct.Struct("<4sLQL")
_ENTRY = struct.Struct("<4s6H3L5H2L")
_HEADER = struct.Struct("<4s5H3L2H")
_FIELD = struct.Struct("<HH")
_ELSEWHERE = 0xFFFFFFFF
"""Stands where a number does not fit."""
_LONGEST_END = _END.size + 0xFFFF
_BLOCK = 1 << 16

_SMALL = 1 << 22
"""A member up to this size is unpacked and checked before any of it is believed."""
_STORED, _DEFLATED, _AES = 0, 8, 99
_METHODS = {1: "Shrink", 6: "Implode", 9: "Deflate64", 12: "bzip2", 14: "LZMA", 93: "Zstandard", 95: "XZ", 98: "PPMd"}
_DAMAGED = "the zip file is damaged: {}. Get it again"


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A file in a zip file, as the list of members describes it."""

    name: str
    packed_size: int
    size: int
    check_sum: int
    method: int
    is_locked: bool
    is_file: bool
    place: int


class Archive:
    """A zip file."""

    def __init__(self, disk: Disk) -> None:
        """Find the list of members; raise BadInput when there is none."""
        self._disk = disk
        self._budget = LARGE + MOST_TIMES * disk.size
        self._first, self._size, self._shift = _list_of_members(disk)

    def members(self) -> Iterator[Member]:
        """Go through the members in the order of the list; raise BadInput where the list is damaged."""
        place, end = self._first, self._first + self._size
        data = b""
        while place < end:
            if len(data) < _ENTRY.size + 3 * 0xFFFF:
                data = self._disk.at(place, min(4 * _BLOCK, end - place))
            entry = _ENTRY.unpack_from(data) if len(data) >= _ENTRY.size else (b"",)
            if entry[0] != b"PK\x01\x02":
                raise BadInput(_DAMAGED.format("the list of its files breaks off"))
            length = _ENTRY.size + sum(entry[10:13])
            yield _member(entry, data[_ENTRY.size : length], self._shift)
            place += length
            data = data[length:]

    def open(self, member: Member) -> Readable:
        """Return a member's bytes as a stream; raise BadInput when they cannot be had, or are not what they were."""
        if member.is_locked:
            raise BadInput("is locked with a password; unpack the zip file, then import the folder")
        if member.method not in {_STORED, _DEFLATED}:
            name = _METHODS.get(member.method, f"method {member.method}")
            raise BadInput(f"is packed in a way that cannot be read here ({name}); unpack it, then import the folder")
        if member.size > self._budget or (member.size > LARGE and member.size > MOST_TIMES * member.packed_size):
            raise BadInput(f"unpacks to more than {MOST_TIMES} times its size, which no study records do")
        self._budget -= member.size  # of one that is refused, nothing is unpacked
        packed = self._packed(member)
        if member.size <= _SMALL:
            return io.BytesIO(_whole(packed, member))
        return _Checked(Unpacked(packed, RAW) if member.method == _DEFLATED else packed, member)

    def _packed(self, member: Member) -> Span:
        """Return a member's bytes as they lie in the file, behind a header of their own."""
        header = self._disk.at(member.place, _HEADER.size)
        if len(header) < _HEADER.size or not header.startswith(b"PK\x03\x04"):
            raise BadInput(_DAMAGED.format("this file is not where its list says"))
        place = member.place + _HEADER.size + sum(_HEADER.unpack(header)[-2:])
        if place + member.packed_size > self._first:
            raise BadInput(_DAMAGED.format("this file is cut off"))
        return Span(self._disk, place, member.packed_size)


class _Checked(Readable):
    """A member's bytes, which must have the size and the check sum that the list of members names."""

    def __init__(self, stream: Readable, member: Member) -> None:
        self._stream = stream
        self._left = member.size
        self._expected = member.check_sum
        self._sum = 0

    @override
    def read(self, size: int, /) -> bytes:
        data = self._stream.read(size)
        self._left -= len(data)
        self._sum = zlib.crc32(data, self._sum)
        if self._left < 0 or (not data and (self._left or self._sum != self._expected)):
            raise Stopped("is damaged: its check sum is wrong, and so may be what was read from it. Get the file again")
        return data


def _whole(packed: Span, member: Member) -> bytes:
    """Return all bytes of a small member; raise BadInput unless they are what the list of members says."""
    data = packed.read(min(member.packed_size, 2 * _SMALL))
    try:
        if member.method == _DEFLATED:
            data = zlib.decompressobj(RAW).decompress(data, member.size + 1)
    except zlib.error:
        data = b""
    if len(data) != member.size or zlib.crc32(data) != member.check_sum:
        raise BadInput("is damaged: its check sum or its size is wrong. Get the zip file again")
    return data


def _list_of_members(disk: Disk) -> tuple[int, int, int]:
    """Return where the list of members begins, its size, and how far all places in the file are shifted."""
    end, values = _end(disk)
    wide = _end_64(disk, end)
    if wide:
        end, number, length, place = wide
    else:
        number, length, place = int(values[1]), int(values[5]), int(values[6])
    if number:
        raise BadInput("is one part of a split zip file; join the parts or unpack them, then import the folder")
    shift = end - length - place
    if shift < 0:
        raise BadInput(_DAMAGED.format("the list of its files is not where its end says"))
    return end - length, length, shift


def _end(disk: Disk) -> tuple[int, tuple[int, ...]]:
    """Return where the end record lies, and what it says. A comment may follow it, even one that looks like it."""
    base = max(0, disk.size - _LONGEST_END)
    tail = disk.at(base, _LONGEST_END)
    found = [each.start() for each in re.finditer(re.escape(_END_SIGN), tail) if each.start() + _END.size <= len(tail)]
    ends = [(place, _END.unpack_from(tail, place)) for place in reversed(found)]
    for place, values in ends:
        if place + _END.size + values[-1] == len(tail):
            return base + place, values
    for place, values in ends:  # something was added to the file
        return base + place, values
    raise BadInput(
        "expected a whole zip file, but its end is missing: the download or the copy stopped too early. Get it again"
    )


def _end_64(disk: Disk, end: int) -> tuple[int, int, int, int] | None:
    """Return the place, the part's number, and the size and place of the list, for a file that counts in 64 bits."""
    locator = disk.at(max(0, end - _LOCATOR_64.size), _LOCATOR_64.size)
    if not locator.startswith(b"PK\x06\x07"):
        return None
    for place in (end - _LOCATOR_64.size - _END_64.size, int(_LOCATOR_64.unpack(locator)[2])):
        record = disk.at(max(place, 0), _END_64.size)
        if len(record) == _END_64.size and record.startswith(b"PK\x06\x06"):
            values = _END_64.unpack(record)
            return place, values[4], values[8], values[9]
    raise BadInput(_DAMAGED.format("its end is incomplete"))


def _member(entry: tuple[int, ...], rest: bytes, shift: int) -> Member:
    """Make a member of its entry in the list, and of the name and the extra fields that follow it."""
    flags, method, check_sum, packed_size, size = entry[3], entry[4], *entry[7:10]
    name_length, extra_length, attributes, place = entry[10], entry[11], entry[15], entry[16]
    extra = rest[name_length : name_length + extra_length]
    size, packed_size, place = _wide(extra, [size, packed_size, place])
    name = _name(rest[:name_length], is_utf_8=bool(flags & 0x800))
    is_link = stat.S_ISLNK(attributes >> 16)
    return Member(
        name=name,
        packed_size=packed_size,
        size=size,
        check_sum=check_sum,
        method=method,
        is_locked=bool(flags & 1) or method == _AES,
        is_file=not is_link and not name.endswith("/"),
        place=place + shift,
    )


def _wide(extra: bytes, values: list[int]) -> list[int]:
    """Take what does not fit into 32 bits from the extra field that holds it (APPNOTE 4.5.3)."""
    while len(extra) >= _FIELD.size:
        kind, length = _FIELD.unpack_from(extra)
        field, extra = extra[_FIELD.size :][:length], extra[_FIELD.size + length :]
        if kind == 1:
            wide = iter(struct.unpack_from(f"<{len(field) // 8}Q", field))
            values = [next(wide, value) if value == _ELSEWHERE else value for value in values]
    return values


def _name(data: bytes, *, is_utf_8: bool) -> str:
    """Decode a member's name: UTF-8 where it says so or where it can be, else the code page of MS-DOS."""
    try:
        name = data.decode("utf-8")
    except UnicodeDecodeError:
        name = data.decode("utf-8", "replace") if is_utf_8 else data.decode("cp437")
    return name.replace("\\", "/")
