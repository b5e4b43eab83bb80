"""The quick decoder gives what the strict one gives, or nothing; and plain records it does give."""

from __future__ import annotations

import io
import json
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typing_extensions import override

from registry.registry_studies import RECORDS, dump, study
from trialeditor.domain.canonical import Json
from trialeditor.domain.errors import BadInput
from trialeditor.domain.snapshot import WrittenRecord
from trialeditor.registry.quick_json import QuickDecoder
from trialeditor.registry.reader import RawRecord, read_records, read_whole
from trialeditor.registry.strict_json import StrictDecoder

QUICK = QuickDecoder()
COMPLETE = json.loads((RECORDS / "complete.json").read_bytes())

WORDS = rb"""" \ { } [ ] , : NaN -Infinity 1e999 9007199254740993 -0 1.0 2e5 tru null "a":1,"a":2 "a":{"b":[1]},"a":"x"
"\u0022" \ud800 \ud83d\ude00 },{ {"protocolSection": "nctId":"NCT00000001", }}}} ]]"""
SCRAPS = [*WORDS.split(), b"\n", b"\r\n", b" ", b"\t", b"\0", b"\xff", b"\xef\xbb\xbf", "😀".encode(), b"}\n{"]


class Never(QuickDecoder):
    """Leaves everything to the strict decoder."""

    @override
    def decode(self, text: bytes) -> WrittenRecord | None:
        return None


def strict(text: bytes) -> Json:
    """Return what the strict decoder makes of a whole text, in order."""
    piece = StrictDecoder().decode(text.decode(), 0)
    assert piece.problem is None
    assert piece.end == len(text.decode())
    return piece.value


@pytest.mark.parametrize("indent", [None, 0, 2])
@pytest.mark.parametrize("ascii_only", [True, False])
@pytest.mark.parametrize("separators", [None, (",", ":")])
def test_plain_records_go_the_quick_way(
    indent: int | None, ascii_only: bool, separators: tuple[str, str] | None
) -> None:
    for record in (COMPLETE, {**study(), "x": 'é € 😀 "quoted" \\ \n / \u0000 \u2028'}):
        text = json.dumps(record, indent=indent, ensure_ascii=ascii_only, separators=separators).encode()
        assert QUICK.decode(text) == record


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"[]",
        b"5",
        b'"x"',
        b"{} {}",
        b'{"a": NaN}',
        b'{"a": 1e999}',
        b'{"a": 9007199254740992}',
        b'{"a": -9007199254740992}',
        b'{"a": 18446744073709551617}',
        b'{"a": [{"b": 9007199254740992}]}',
        b'{"a": 1, "a": 2}',
        b'{"a": 1, "a": 1}',
        b'{"a": {"b": 1, "c": [{"d": "", "d": ""}]}}',
        b'{"a": "\\"", "a": "\\""}',
        b'{"a": "\\u0022\\u0022", "": 1, "": 2}',
        b'{"a": "\\ud800"}',
        b'{"a": "\\udc00\\ud800"}',
        b'{"a": "\xff"}',
        b'{"a": "\xed\xa0\x80"}',
        b'{"a": "tab\there"}',
        b'{"a": ' + b"[" * 500 + b"]" * 500 + b"}",
        b'{"a": ' + b"[" * 50_000,
    ],
)
def test_what_is_no_plain_object_is_left_to_others(text: bytes) -> None:
    assert QUICK.decode(text) is None


@given(
    st.dictionaries(
        st.text(max_size=3),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
            lambda child: st.lists(child, max_size=3) | st.dictionaries(st.text(max_size=3), child, max_size=3),
            max_leaves=10,
        ),
        max_size=4,
    ),
    st.booleans(),
)
def test_what_is_given_is_what_the_strict_decoder_gives(record: dict[str, Json], ascii_only: bool) -> None:
    text = json.dumps(record, ensure_ascii=ascii_only).encode("utf-8", "surrogatepass")
    value = QUICK.decode(text)
    if value is not None:
        assert same(value, strict(text))


@given(st.floats(-1e300, 1e300), st.sampled_from(["{!r}", "{:.20f}", "{:.3e}", "{:.30e}"]))
def test_numbers_are_read_to_the_last_digit(number: float, form: str) -> None:
    text = f'{{"a": {form.format(number)}}}'.encode()
    value = QUICK.decode(text)
    assert value is not None
    assert same(value, strict(text))


def same(one: Json, other: Json) -> bool:
    """Compare as JSON, where 1 is not 1.0 and keys keep their order."""
    return json.dumps(one) == json.dumps(other)


def damaged(data: bytes, rng: random.Random) -> bytes:
    """Return `data` with a few scraps put in, put over or taken out."""
    for _ in range(rng.choice([0, 1, 1, 2, 5])):
        at = rng.randrange(len(data) + 1)
        scrap = rng.choice(SCRAPS)
        until = at + rng.choice([0, 1, len(scrap), 40])
        data = data[:at] + rng.choice([scrap, b""]) + data[until:]
    return data


def told(data: bytes, quick: QuickDecoder) -> list[tuple[str, ...]]:
    """Return all that a file gives, as text."""
    found: list[tuple[str, ...]] = []
    for each in read_records("x", io.BytesIO(data), quick=quick):
        if isinstance(each, BadInput):
            found.append((each.source, each.record, each.field, each.message))
        else:
            assert isinstance(each, RawRecord)
            found.append((each.nct_id, each.position, json.dumps(each.record), repr(each.study)))
    return found


@given(seed=st.integers(0, 2**32), shape=st.sampled_from(["lines", "crlf", "array", "page", "pretty"]))
def test_whatever_is_wrong_with_a_file_both_ways_tell_the_same(seed: int, shape: str) -> None:
    rng = random.Random(seed)  # noqa: S311 - damage, not a secret
    indent = 1 if shape == "pretty" else None
    whole = [
        json.dumps(each, indent=indent).encode() for each in (study(1), COMPLETE, study(3), {**study(4), "x": [1.5]})
    ]
    records = [damaged(each, rng) for each in whole]
    data = {
        "lines": b"\n".join(records),
        "crlf": b"\r\n".join(records) + b"\r\n",
        "array": b"[" + b",".join(records) + b"]",
        "page": b'{"studies": [' + b",\n".join(records) + b'], "nextPageToken": "x"}',
        "pretty": b"[\n" + b",\n".join(records) + b"\n]\n",
    }[shape]
    assert told(data, QUICK) == told(data, Never())


def test_the_readers_own_records_go_the_quick_way() -> None:
    for name in ("complete.json", "sparse.json"):
        assert QUICK.decode((RECORDS / name).read_bytes().strip()) is not None
    assert QUICK.decode(dump(study())) is not None


@given(seed=st.integers(0, 2**32))
def test_a_small_file_read_at_once_tells_the_same(seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311 - damage, not a secret
    data = rng.choice([b"", b"\n", b"\r\n "]) + damaged(json.dumps(study()).encode(), rng) + rng.choice([b"", b"\n"])
    one = read_whole("x", data, QUICK)
    found = list(read_records("x", io.BytesIO(data), quick=Never()))
    assert one is None or (repr(one), 1) == (repr(found[0]), len(found))
