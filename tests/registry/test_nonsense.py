"""A hundred megabytes of nonsense: a few sentences, in flat memory, and an end."""

from __future__ import annotations

import io
import random
import tracemalloc

import pytest
from typing_extensions import override

from registry.registry_studies import dump, study
from trialeditor.domain.errors import BadInput
from trialeditor.registry.pieces import STRANGERS_IN_A_ROW
from trialeditor.registry.reader import read_records

MAX_CHARACTERS = 1 << 18
NOISE = random.Random(7).randbytes(50_021)  # noqa: S311 - noise, not a secret


class Endless(io.BytesIO):
    """A file of `size` bytes that repeats itself and takes no room."""

    def __init__(self, start: bytes, unit: bytes, size: int) -> None:
        super().__init__(start)
        self._unit = unit
        self._left = size

    @override
    def read(self, size: int | None = -1) -> bytes:
        head = super().read(size)
        if head:
            return head
        count = min(size or 0, self._left)
        self._left -= count
        return (self._unit * (count // len(self._unit) + 1))[:count]


STARTS = [b"", b"[", b'{"a": "', b'[{"a": "', b'{"studies": [', dump(study(1))[:-3]]
UNITS = [b"a", b" ", b"[", b'{"a":', b"1,", b"{x},", b"{x}\n", b'{"a":[1,{"b":"c"}],', NOISE]


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: ascii(unit[:6]))
@pytest.mark.parametrize("start", STARTS, ids=lambda start: ascii(start[:9]))
def test_nonsense_gives_a_few_sentences_and_an_end(start: bytes, unit: bytes) -> None:
    stream = Endless(start, unit, 2_500_000)
    found = list(read_records("junk.json", stream, max_bytes=MAX_CHARACTERS))
    assert found
    assert all(isinstance(each, BadInput) and each.source == "junk.json" for each in found)
    assert len(found) <= STRANGERS_IN_A_ROW + 2


@pytest.mark.parametrize(
    ("start", "unit"), [(b"", b"a"), (b"[", b"a"), (b'[{"a": "', b"a"), (b"[", NOISE), (b"", b" ")]
)
def test_a_hundred_megabytes_take_no_more_room_than_a_few(start: bytes, unit: bytes) -> None:
    tracemalloc.start()
    try:
        stream = Endless(start, unit, 100_000_000)
        assert list(read_records("junk.json", stream, max_bytes=MAX_CHARACTERS))
        assert tracemalloc.get_traced_memory()[1] < 24 << 20
    finally:
        tracemalloc.stop()


def test_a_good_record_behind_a_monster_is_found() -> None:
    monster = (
        b'{"protocolSection": {"identificationModule": {"nctId": "NCT00000009"}}, "x": "' + b"y" * 3_000_000 + b'"}'
    )
    data = b"[" + dump(study(1)) + b", " + monster + b", " + dump(study(2)) + b"]"
    found = list(read_records("x.json", io.BytesIO(data), max_bytes=MAX_CHARACTERS))
    assert [isinstance(each, BadInput) for each in found] == [False, True, False]
    assert isinstance(found[1], BadInput)
    assert found[1].record == "record 2 (NCT00000009)"
