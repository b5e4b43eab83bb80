"""Zip files for tests: of records, and then damaged."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping

_ENTRY = b"PK\x01\x02"
_LOCAL = b"PK\x03\x04"
_END = b"PK\x05\x06"


def zip_of(members: Mapping[str, bytes], *, method: int = zipfile.ZIP_DEFLATED, comment: bytes = b"") -> bytes:
    """Return a zip file with these members."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", method) as archive:
        archive.comment = comment
        for name, data in members.items():
            archive.writestr(name, data)
    return held.getvalue()


def with_field(archive: bytes, member: int, offset: int, value: int, *, size: int = 2) -> bytes:
    """Write a number over a field of a member's entry in the list of members (APPNOTE 4.3.12)."""
    at = -1
    for _ in range(member + 1):
        at = archive.index(_ENTRY, at + 1)
    packed = struct.pack("<L", value)[:size]
    return archive[: at + offset] + packed + archive[at + offset + size :]


def locked(archive: bytes, member: int = 0) -> bytes:
    """Say that a member is encrypted."""
    return with_field(archive, member, 8, 1)


def packed_with(archive: bytes, method: int, member: int = 0) -> bytes:
    """Say that a member is packed with another method."""
    return with_field(archive, member, 10, method)


def with_wrong_check_sum(archive: bytes, member: int = 0) -> bytes:
    """Give a member a check sum that is not its own."""
    return with_field(archive, member, 16, 0x12345678, size=4)


def with_wrong_size(archive: bytes, size: int, member: int = 0) -> bytes:
    """Say that a member has another size, unpacked."""
    return with_field(archive, member, 24, size, size=4)


def with_wrong_place(archive: bytes, place: int, member: int = 0) -> bytes:
    """Say that a member begins somewhere else."""
    return with_field(archive, member, 42, place, size=4)


def with_wide_place(archive: bytes, place: int) -> bytes:
    """Say in 64 bits that the first member begins somewhere else (APPNOTE 4.5.3)."""
    extra = struct.pack("<HHQ", 1, 8, place)
    archive = with_field(with_wrong_place(archive, 0xFFFFFFFF), 0, 30, len(extra))
    first, end = archive.index(_ENTRY), archive.rindex(_END)
    behind_name = first + 46 + struct.unpack_from("<H", archive, first + 28)[0]
    size = struct.pack("<L", end - first + len(extra))
    return archive[:behind_name] + extra + archive[behind_name : end + 12] + size + archive[end + 16 :]


def with_wide_end(archive: bytes, place: int) -> bytes:
    """Say that the end in 64 bits lies somewhere else (APPNOTE 4.3.15)."""
    end = archive.rindex(_END)
    return archive[:end] + struct.pack("<4sLQL", b"PK\x06\x07", 0, place, 1) + archive[end:]


def with_broken_data(archive: bytes, member: int = 0) -> bytes:
    """Write over the middle of a member's data."""
    at = -1
    for _ in range(member + 1):
        at = archive.index(_LOCAL, at + 1)
    start = at + 30 + sum(struct.unpack_from("<2H", archive, at + 26)) + 20
    return archive[:start] + b"\xff\x00\xff\x55" * 4 + archive[start + 16 :]
