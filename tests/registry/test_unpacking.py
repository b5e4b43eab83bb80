"""Compressed streams: whole, in parts, cut and damaged."""

from __future__ import annotations

import gzip
import io
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trialeditor.registry.unpacking import GZIP, RAW, Unpacked
from trialeditor.registry.window import Stopped

TEXT = b" ".join(b"%d" % number**3 for number in range(60_000))
PACKED = gzip.compress(TEXT)


def unpack(packed: bytes, *, form: int = GZIP, step: int = 1 << 16) -> tuple[bytes, str]:
    """Return what comes out, and why it ends too early."""
    stream = Unpacked(io.BytesIO(packed), form)
    parts: list[bytes] = []
    try:
        while data := stream.read(step):
            assert len(data) <= step
            parts.append(data)
    except Stopped as error:
        return b"".join(parts), str(error)
    return b"".join(parts), ""


@pytest.mark.parametrize("step", [1000, 1 << 16, 1 << 20])
@pytest.mark.parametrize("more", [b"", b"\0" * 512, b"\0" * 200_000, b"other bytes"])
def test_a_whole_file(step: int, more: bytes) -> None:
    assert unpack(PACKED + more, step=step) == (TEXT, "")


def test_several_parts_and_an_empty_one() -> None:
    assert unpack(PACKED + gzip.compress(b"") + PACKED) == (TEXT * 2, "")


def test_deflated_bytes_alone() -> None:
    assert unpack(zlib.compress(TEXT, wbits=RAW) + b"\x1f\x8b more", form=RAW) == (TEXT, "")


@given(st.integers(1, len(PACKED) - 1))
def test_what_lies_before_a_cut_comes_out(cut: int) -> None:
    data, trouble = unpack(PACKED[:cut])
    assert TEXT.startswith(data)
    assert len(data) > len(TEXT) * cut / len(PACKED) - 100_000
    assert "end too early" in trouble


@pytest.mark.parametrize("place", [3, 100, len(PACKED) // 2, len(PACKED) - 6])
def test_damage_is_told(place: int) -> None:
    data, trouble = unpack(PACKED[:place] + b"\xaa\x55\xaa\x55" + PACKED[place + 4 :])
    assert "what lies before was read" in trouble
    assert len(data) <= len(TEXT)


def test_a_second_part_that_is_cut_costs_only_itself() -> None:
    data, trouble = unpack(PACKED + PACKED[:500])
    assert data.startswith(TEXT)
    assert "end too early" in trouble


def test_what_unpacks_to_far_too_much_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("trialeditor.registry.unpacking.LARGE", 1 << 20)
    data, trouble = unpack(gzip.compress(b" " * (8 << 20)))
    assert "more than 200 times its size" in trouble
    assert len(data) < 2 << 20


def test_text_that_packs_well_is_no_bomb(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("trialeditor.registry.unpacking.LARGE", 1 << 10)
    assert unpack(PACKED) == (TEXT, "")
