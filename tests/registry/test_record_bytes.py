"""The fast way to a record's canonical bytes gives what the slow way gives, whatever is in the record."""

from __future__ import annotations

import gzip
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.shared_data import STUDIES, needs_studies
from trialeditor.domain.canonical import Json, canonical_json
from trialeditor.domain.errors import BadInput
from trialeditor.domain.snapshot import WrittenRecord, without_version
from trialeditor.registry.quick_json import QuickDecoder
from trialeditor.registry.record_bytes import record_bytes

_NUMBERS: st.SearchStrategy[Json] = st.integers(-(2**53) + 1, 2**53 - 1) | st.floats(
    allow_nan=False, allow_infinity=False
)
_VALUES: st.SearchStrategy[Json] = st.recursive(
    st.none() | st.booleans() | _NUMBERS | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
    max_leaves=20,
)


@given(st.dictionaries(st.text(max_size=6), _VALUES, max_size=5))
def test_both_ways_agree_on_any_record(record: dict[str, Json]) -> None:
    assert record_bytes(record) == canonical_json(record)


@pytest.mark.parametrize(
    "value",
    [
        0.0,
        -0.0,
        1.0,
        1e21,
        1e-7,
        1e16,
        123456789012345680000.0,
        5e-324,
        2**53 - 1,
        -(2**53) + 1,
        "1.0",
        "\x7f\u2028\x1f",
    ],
)
def test_numbers_that_two_languages_write_otherwise(value: Json) -> None:
    record = {"b": [value, {"a": value}], "a": value}
    assert record_bytes(record) == canonical_json(record)


def test_keys_beyond_the_basic_plane_sort_as_utf16_does() -> None:
    record = {"\U0001f600": 1, "\ufffd": 2}
    assert record_bytes(record) == canonical_json(record) == '{"\U0001f600":1,"\ufffd":2}'.encode()


@pytest.mark.parametrize("value", [2**53, float("nan"), float("inf"), "\ud800"])
def test_what_has_no_canonical_form_is_named(value: Json) -> None:
    with pytest.raises(BadInput, match="no canonical form") as refused:
        record_bytes({"protocolSection": {"x": [value]}})
    assert refused.value.field == "protocolSection.x.0"


@needs_studies
def test_both_ways_agree_on_every_record_of_the_corpus() -> None:
    with gzip.open(STUDIES, "rb") as lines:
        for record in map(json.loads, lines):
            assert record_bytes(record) == canonical_json(without_version(record))


def _as_read(record: dict[str, Json]) -> WrittenRecord:
    read = QuickDecoder().decode(json.dumps(record).encode())
    assert read is not None
    return read


@pytest.mark.parametrize(
    "misc",
    [
        {"versionHolder": "2026-05-12"},
        {"versionHolder": "2026-05-12", "zeta": 1},
        {"alpha": [1], "versionHolder": "2026-05-12"},
        {"alpha": "\\", "versionHolder": "2026-05-12", "zeta": {}},
        {"versionHolder": 'a "quoted" one', "zeta": 1},
        {"versionHolder": 7},
        {"versionHolder": ""},
        {"alpha": '"versionHolder":"x"', "versionHolder": "2026-05-12"},
        {"alpha": {"versionHolder": "another"}, "versionHolder": "2026-05-12"},
        {"alpha": {"versionHolder": "another"}},
        {},
    ],
)
def test_the_version_date_is_cut_out_of_what_was_read_and_nothing_else(misc: dict[str, Json]) -> None:
    record: dict[str, Json] = {
        "derivedSection": {"miscInfoModule": misc, "z": 1.5},
        "protocolSection": {"a": "é", "b": 1.0},
    }
    read = _as_read(record)
    assert read == record
    assert record_bytes(read) == canonical_json(without_version(record))


@given(st.dictionaries(st.sampled_from(["versionHolder", "a", "z", "w"]), _VALUES, max_size=4), _VALUES)
def test_what_is_at_hand_of_a_record_gives_the_same_bytes(misc: dict[str, Json], other: Json) -> None:
    record: dict[str, Json] = {"derivedSection": {"miscInfoModule": misc}, "protocolSection": other}
    read = QuickDecoder().decode(json.dumps(record).encode())
    if read is not None:
        assert record_bytes(read) == canonical_json(without_version(record))
