"""Canonical JSON: RFC 8785 by its own examples, and its promises by properties."""

from __future__ import annotations

import hashlib
import json
import random
import struct
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trialeditor.domain.canonical import MAX_DEPTH, MAX_SAFE_INTEGER, Json, canonical_decoded, canonical_json, digest_of
from trialeditor.domain.errors import BadInput

# RFC 8785, appendix B: IEEE 754 bits and the number that ECMAScript writes.
APPENDIX_B = [
    ("0000000000000000", "0"),
    ("8000000000000000", "0"),
    ("0000000000000001", "5e-324"),
    ("8000000000000001", "-5e-324"),
    ("7fefffffffffffff", "1.7976931348623157e+308"),
    ("ffefffffffffffff", "-1.7976931348623157e+308"),
    ("4340000000000000", "9007199254740992"),
    ("c340000000000000", "-9007199254740992"),
    ("4430000000000000", "295147905179352830000"),
    ("44b52d02c7e14af5", "9.999999999999997e+22"),
    ("44b52d02c7e14af6", "1e+23"),
    ("44b52d02c7e14af7", "1.0000000000000001e+23"),
    ("444b1ae4d6e2ef4e", "999999999999999700000"),
    ("444b1ae4d6e2ef4f", "999999999999999900000"),
    ("444b1ae4d6e2ef50", "1e+21"),
    ("3eb0c6f7a0b5ed8c", "9.999999999999997e-7"),
    ("3eb0c6f7a0b5ed8d", "0.000001"),
    ("41b3de4355555553", "333333333.3333332"),
    ("41b3de4355555554", "333333333.33333325"),
    ("41b3de4355555555", "333333333.3333333"),
    ("41b3de4355555556", "333333333.3333334"),
    ("41b3de4355555557", "333333333.33333343"),
    ("becbf647612f3696", "-0.0000033333333333333333"),
    ("43143ff3c1cb0959", "1424953923781206.2"),
]


@pytest.mark.parametrize(("bits", "written"), APPENDIX_B)
def test_numbers_are_written_as_the_appendix_says(bits: str, written: str) -> None:
    (value,) = struct.unpack(">d", bytes.fromhex(bits))
    assert canonical_json(value).decode() == written


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (1.0, "1"),
        (10.5, "10.5"),
        (1e20, "100000000000000000000"),
        (123456789012345680.0, "123456789012345680"),
        (1e-5, "0.00001"),
        (1.5e-7, "1.5e-7"),
        (4.50, "4.5"),
        (2e-3, "0.002"),
        (MAX_SAFE_INTEGER, "9007199254740991"),
        (-MAX_SAFE_INTEGER, "-9007199254740991"),
        (True, "true"),
        (False, "false"),
        (None, "null"),
    ],
)
def test_values_have_one_form(value: float | None, written: str) -> None:
    assert canonical_json(value).decode() == written


def test_members_are_sorted_by_utf16_code_units() -> None:
    # RFC 8785, section 3.2.3: the emoji's surrogates come before U+FB33, though its code point does not.
    names = ["\u20ac", "\r", "\ufb33", "1", "\U0001f600", "\u0080", "\u00f6"]
    expected = ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\U0001f600", "\ufb33"]
    assert list(json.loads(canonical_json(dict.fromkeys(names, "")))) == expected


def test_texts_are_escaped_only_where_they_must_be() -> None:
    text = "\u20ac$\u000f\u000aA'\u0042\u0022\u005c\\\"/\b\f\t\x1f\x7f\u2028"
    expected = '"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/\\b\\f\\t\\u001f\x7f\u2028"'
    assert canonical_json(text).decode() == expected


def test_the_example_of_the_rfc() -> None:
    value: dict[str, Json] = {
        "numbers": [333333333.33333329, 1e30, 4.50, 2e-3, 0.000000000000000000000000001],
        "string": '\u20ac$\u000f\u000aA\'B"\\\\"/',
        "literals": [None, True, False],
    }
    expected = (
        '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],'
        '"string":"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'
    )
    assert canonical_json(value).decode() == expected


def _nested(depth: int) -> Any:  # noqa: ANN401 - a value of any depth
    value: Any = 1
    for _ in range(depth):
        value = [value]
    return value


@pytest.mark.parametrize(
    ("value", "field", "part"),
    [
        (float("nan"), "", "not finite"),
        ({"a": [1, float("-inf")]}, "a.1", "not finite"),
        ({"a": {"b": MAX_SAFE_INTEGER + 1}}, "a.b", "too large"),
        ([-MAX_SAFE_INTEGER - 1], "0", "too large"),
        ({"a": ["x", "\ud800"]}, "a.1", "surrogate"),
        ({"\udc00": 1}, "\udc00", "surrogate"),
        ({"a": {1: 2}}, "a", "int"),
        ({"a": b"bytes"}, "a", "bytes"),
        ({"a": {1, 2}}, "a", "set"),
        ({"when": date(2026, 1, 1)}, "when", "date"),
        (_nested(MAX_DEPTH + 1), ".".join("0" * (MAX_DEPTH + 1)), "deeper"),
    ],
)
def test_what_has_no_canonical_form_is_refused_by_path(value: Any, field: str, part: str) -> None:  # noqa: ANN401 - anything
    with pytest.raises(BadInput) as refused:
        canonical_json(value)
    assert refused.value.field == field
    assert part in refused.value.message


def test_the_deepest_nesting_is_still_written() -> None:
    assert canonical_json(_nested(MAX_DEPTH)) == b"[" * MAX_DEPTH + b"1" + b"]" * MAX_DEPTH


def _reads_back(number: float) -> bool:
    """Python reads digits without a point as a whole number; beyond 2**53 that is no longer the double's value."""
    return abs(number) <= MAX_SAFE_INTEGER or abs(number) >= 1e21


TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-MAX_SAFE_INTEGER, MAX_SAFE_INTEGER)
    | st.floats(allow_nan=False, allow_infinity=False).filter(_reads_back)
    | TEXTS,
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(TEXTS, inner, max_size=5),
    max_leaves=25,
)


@given(VALUES)
def test_what_is_written_reads_back_the_same(value: Any) -> None:  # noqa: ANN401 - any JSON
    written = canonical_json(value)
    assert json.loads(written) == value
    assert canonical_json(json.loads(written)) == written


def _shuffled(value: Any, chance: random.Random) -> Any:  # noqa: ANN401 - any JSON
    if isinstance(value, dict):
        members = list(value.items())
        chance.shuffle(members)
        return {key: _shuffled(member, chance) for key, member in members}
    if isinstance(value, list):
        return tuple(_shuffled(each, chance) for each in value)
    return value


@given(VALUES, st.randoms(use_true_random=False))
def test_the_order_of_members_never_matters(value: Any, chance: random.Random) -> None:  # noqa: ANN401 - any JSON
    assert canonical_json(_shuffled(value, chance)) == canonical_json(value)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_no_number_loses_a_digit(value: float) -> None:
    assert float(canonical_json(value)) == value


def test_a_digest_is_the_sha256_of_the_bytes() -> None:
    assert digest_of({"b": 1, "a": []}) == hashlib.sha256(b'{"a":[],"b":1}').hexdigest()


@given(st.dictionaries(TEXTS, VALUES, max_size=5))
def test_the_quick_way_writes_the_same_bytes(value: dict[str, Any]) -> None:
    assert canonical_decoded(value) == canonical_json(value)


@pytest.mark.parametrize("number", [1.0, -0.0, 0.0, 1e-7, 1e16, 1e21, 1.5e300, 38.98067, -77.10026, 1e-6, 123456.0])
def test_the_quick_way_writes_numbers_as_ecmascript_does(number: float) -> None:
    for value in ({"a": number}, {"a": [number]}, {"a": [0.5, number]}):
        assert canonical_decoded(value) == canonical_json(value)


@pytest.mark.parametrize("value", [{"a": 2**53}, {"a": [-(2**60)]}, {"a": "\ud800"}, {"a": float("nan")}])
def test_the_quick_way_refuses_the_same(value: dict[str, Any]) -> None:
    with pytest.raises(BadInput):
        canonical_decoded(value)
