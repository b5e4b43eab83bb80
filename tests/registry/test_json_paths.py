"""Where in a record something is, in words that can be looked up."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trialeditor.domain.canonical import Json
from trialeditor.registry.json_paths import path_at, path_of, walk

RECORD: Json = {"a": {"b": [1, {"c": "x"}], "d e": True}, "f": []}


def test_each_value_has_its_way_in_the_order_of_the_text() -> None:
    paths = ["", "a", "a.b", "a.b[0]", "a.b[1]", "a.b[1].c", "a.d e", "f"]
    assert [path_of(node) for node in walk(RECORD)] == paths


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("", ""),
        ("{", ""),
        ('{"a"', ""),
        ('{"a":', "a"),
        ('{"a": "x', "a"),
        ('{"a": "x"', "a"),
        ('{"a": "x",', ""),
        ('{"a": {"b": [1, 2', "a.b[1]"),
        ('{"a": {"b": [1, {"c": tru', "a.b[1].c"),
        ('{"a": {"b": "}]{["}, "c": [', "c[0]"),
        ('{"a": "\\"b\\": {", "c": {"d": ', "c.d"),
        ('{"a": {"b": [1]}, "é": {"x": 1', "é.x"),
        ("]]}}", ""),
        ('"a": "b"', ""),
    ],
)
def test_where_a_text_breaks(text: str, path: str) -> None:
    assert path_at(text, 0, len(text)) == path


def test_a_place_within_a_longer_text() -> None:
    text = '{"z": {"a": {"b": 1}}}'
    assert path_at(text, text.index('{"a"'), text.index("1")) == "a.b"


@given(st.dictionaries(st.text("abé", min_size=1, max_size=3), st.lists(st.integers(), max_size=3), min_size=1))
def test_both_ways_agree(record: dict[str, Json]) -> None:
    text = json.dumps({**record, "end": 0}, ensure_ascii=False)
    last = [path_of(node) for node in walk({**record, "end": 0})][-1]
    assert path_at(text, 0, len(text) - 1) == last


@pytest.mark.parametrize(("key", "shown"), [("\ud800", "�"), ("a\x00\x1b[2J", "a��[2J")])
def test_keys_that_cannot_be_shown_are_not(key: str, shown: str) -> None:
    assert [path_of(node) for node in walk({key: 1})][-1] == shown


def test_a_long_way_is_cut() -> None:
    value: Json = 1
    for _ in range(1000):
        value = {"key": value}
    longest = max((path_of(node) for node in walk(value)), key=len)
    assert longest.endswith("…")
    assert len(longest) <= 161
    assert path_at('{"key":' * 1000, 0, 7000) == longest
    assert len(path_of(list(walk({"x" * 5000: 1}))[-1])) <= 161


def test_what_is_very_far_is_not_looked_for() -> None:
    text = '{"a": "' + "x" * 5_000_000
    assert path_at(text, 0, len(text)) == ""
