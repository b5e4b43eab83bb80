"""Zip files: whole, large, damaged and made to harm."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from typing_extensions import Buffer, override

from support import zips
from trialeditor.domain.errors import BadInput
from trialeditor.registry.archives import Archive, Member
from trialeditor.registry.disk import Disk, Meter
from trialeditor.registry.window import Stopped

TEXT = b" ".join(b"%d" % number**3 for number in range(200))
MEMBERS = {"a.json": TEXT, "folder/": b"", "folder/b.json": b"", "folder/ü.json": b"x"}


def opened(data: bytes) -> Archive:
    return Archive(Disk(io.BytesIO(data), Meter()))


def content(archive: Archive, member: Member) -> bytes:
    stream = archive.open(member)
    parts = []
    while data := stream.read(100):
        parts.append(data)
    return b"".join(parts)


def contents(data: bytes) -> dict[str, bytes]:
    archive = opened(data)
    return {member.name: content(archive, member) for member in archive.members()}


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
@pytest.mark.parametrize("comment", [b"", b"a comment", b"PK\x05\x06 looks like an end" + b"." * 60_000])
@pytest.mark.parametrize("before", [b"", b"#!/bin/sh\n" * 100])
def test_what_the_standard_library_wrote(method: int, comment: bytes, before: bytes) -> None:
    assert contents(before + zips.zip_of(MEMBERS, method=method, comment=comment)) == MEMBERS


class Pipe(io.RawIOBase):
    """Takes what is written, and has no place to go back to."""

    def __init__(self) -> None:
        self.held = bytearray()

    @override
    def writable(self) -> bool:
        return True

    @override
    def write(self, data: Buffer, /) -> int:
        self.held += memoryview(data)
        return len(memoryview(data))


def test_written_to_a_stream_without_sizes_in_front() -> None:
    pipe = Pipe()
    with zipfile.ZipFile(io.BufferedWriter(pipe), "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.json", TEXT)
    assert contents(bytes(pipe.held)) == {"a.json": TEXT}


def test_sizes_of_64_bits() -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("a.json", "b.json"):
            with archive.open(name, "w", force_zip64=True) as member:
                member.write(TEXT)
    assert contents(held.getvalue()) == {"a.json": TEXT, "b.json": TEXT}


def test_more_members_than_16_bits_count() -> None:
    members = {f"{number}.json": b"" for number in range(70_000)}
    archive = opened(zips.zip_of(members, method=zipfile.ZIP_STORED))
    assert [member.name for member in archive.members()] == list(members)


def test_names_without_a_word_on_their_encoding() -> None:
    data = zips.zip_of({"xx.json": b"1", "yyy.json": b"2"})
    data = data.replace(b"xx.json", b"\x81x.json").replace(b"yyy.json", "üy.json".encode())
    assert list(contents(data)) == ["üx.json", "üy.json"]


def test_folders_and_links_are_no_files() -> None:
    link = zipfile.ZipInfo("link.json")
    link.create_system, link.external_attr = 3, 0o120777 << 16
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr(link, "/etc/passwd")
        archive.writestr("folder/", b"")
    assert [member.is_file for member in opened(held.getvalue()).members()] == [False, False]


WHOLE = zips.zip_of({"a.json": TEXT, "b.json": TEXT[::-1]})


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (zips.locked(WHOLE), "locked with a password"),
        (zips.packed_with(WHOLE, 99), "locked with a password"),
        (zips.packed_with(WHOLE, 12), "cannot be read here (bzip2)"),
        (zips.packed_with(WHOLE, 9), "(Deflate64)"),
        (zips.packed_with(WHOLE, 77), "(method 77)"),
        (zips.with_wrong_check_sum(WHOLE), "its check sum or its size is wrong"),
        (zips.with_wrong_size(WHOLE, len(TEXT) - 1), "its check sum or its size is wrong"),
        (zips.with_wrong_size(WHOLE, len(TEXT) + 1), "its check sum or its size is wrong"),
        (zips.with_broken_data(WHOLE), "its check sum or its size is wrong"),
        (zips.with_wrong_place(WHOLE, 7), "not where its list says"),
        (zips.with_wrong_place(WHOLE, 10**9), "not where its list says"),
        (zips.with_wide_place(WHOLE, 2**64 - 1), "not where its list says"),
        (zips.with_wide_place(WHOLE, 2**62), "not where its list says"),
        (zips.with_wrong_size(WHOLE, 2**32 - 2), "more than 200 times its size"),
    ],
)
def test_a_damaged_member_stops_itself_alone(data: bytes, message: str) -> None:
    archive = opened(data)
    first, second = archive.members()
    with pytest.raises(BadInput) as caught:
        archive.open(first)
    assert message in caught.value.message
    assert content(archive, second) == TEXT[::-1]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"PK\x03\x04", "its end is missing"),
        (WHOLE[:-30], "its end is missing"),
        (WHOLE[: len(WHOLE) // 2], "its end is missing"),
        (WHOLE[40:], "not where its end says"),
        (zips.with_wide_end(WHOLE, 2**64 - 1), "its end is incomplete"),
        (zips.with_wide_end(WHOLE, 2**62), "its end is incomplete"),
        (WHOLE[:-18] + b"\1\0" + WHOLE[-16:], "one part of a split zip file"),
    ],
)
def test_a_damaged_zip_file(data: bytes, message: str) -> None:
    with pytest.raises(BadInput) as caught:
        opened(data)
    assert message in caught.value.message


def test_a_list_that_breaks_off_gives_what_lies_before() -> None:
    second = WHOLE.rindex(b"PK\x01\x02")
    members = opened(WHOLE[:second] + b"XX" + WHOLE[second + 2 :]).members()
    assert next(members).name == "a.json"
    with pytest.raises(BadInput, match="breaks off"):
        next(members)


def test_a_large_member_is_checked_at_its_end() -> None:
    large = TEXT * 6000
    archive = opened(zips.with_wrong_check_sum(zips.zip_of({"a.json": large})))
    (member,) = archive.members()
    stream = archive.open(member)
    assert stream.read(len(large)) == large
    with pytest.raises(Stopped, match="check sum is wrong"):
        stream.read(1)


def test_a_member_that_unpacks_to_far_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("trialeditor.registry.archives.LARGE", 1 << 20)
    archive = opened(zips.zip_of({"a.json": bytes(2 << 20)}))
    with pytest.raises(BadInput, match="more than 200 times its size"):
        archive.open(next(archive.members()))


def test_members_that_share_their_data_are_counted_each(monkeypatch: pytest.MonkeyPatch) -> None:
    """A zip file of a few kilobytes can name the same data a thousand times."""
    monkeypatch.setattr("trialeditor.registry.archives.LARGE", 1 << 20)
    one = zips.zip_of({"0.json": bytes(500_000)})
    first = one.index(b"PK\x01\x02")
    entry = one[first : one.index(b"PK\x05\x06")]
    data = one[:first] + entry * 9 + one[first + len(entry) :]
    size = len(data) - 10
    data = data[:size] + (len(entry) * 9).to_bytes(4, "little") + data[size + 4 :]
    archive = opened(data)
    refused = 0
    for member in archive.members():
        try:
            archive.open(member)
        except BadInput as error:
            refused += "more than 200 times" in error.message
    assert refused == 7


def test_the_meter_follows_what_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(WHOLE)
    meter = Meter(done=1000)
    with path.open("rb") as file:
        archive = Archive(Disk(file, meter))
        seen = [(content(archive, member), meter.done)[1] for member in archive.members()]
    assert 1000 < seen[0] < seen[1] < 1000 + len(WHOLE)
