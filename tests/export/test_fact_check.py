"""An answer to a fact check comes from outside: what is wrong with it is named, and nothing in it does harm."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trialeditor.domain.errors import BadInput
from trialeditor.domain.fact_check import Judgment, Remark
from trialeditor.export.fact_check import MAX_BYTES, read_answer


def answer(**changes: object) -> dict[str, Any]:
    return {
        "v": 1,
        "format": "trialeditor-fact-check",
        "nct": "NCT99990001",
        "revision": {"number": 2, "digest": "a" * 64},
        "who": {"name": "Dana Doe", "role": "principal investigator"},
        "answered": "2026-05-03",
        "sections": [
            {"key": "title", "heading": "Title", "judgment": "right", "remarks": []},
            {
                "key": "summary",
                "heading": "Summary",
                "judgment": "wrong",
                "remarks": [{"quote": "77", "text": "It is 78"}],
            },
            {"key": "studies", "heading": "What it studies", "judgment": None, "remarks": []},
        ],
        "overall": "",
        **changes,
    }


def encoded(value: object) -> bytes:
    return json.dumps(value).encode()


def test_an_answer_is_read() -> None:
    read = read_answer(encoded(answer(overall=" Thanks. ")), source="a.json")
    assert (read.name, read.role, read.remarks, read.overall) == ("Dana Doe", "principal investigator", 1, "Thanks.")
    assert read.sections[1].judgment is Judgment.WRONG
    assert read.sections[1].remarks == (Remark(quote="77", text="It is 78"),)
    assert read.statement == (
        "Dana Doe, principal investigator, checked the facts of version 2 on May 3, 2026."
        " Right: Title. Not right: Summary. No answer: What it studies.\n“Thanks.”"
        "\nA statement from outside, not a signature."
    )


def without(key: str) -> dict[str, Any]:
    return {name: value for name, value in answer().items() if name != key}


@pytest.mark.parametrize(
    ("value", "named"),
    [
        (without("who"), "who"),
        (answer(who={"name": 5, "role": "x"}), "who.name"),
        (answer(who={"name": " \u202e ", "role": "x"}), "who.name"),
        (answer(who={"name": "x" * 201, "role": "x"}), "who.name"),
        (answer(nct="NCT1"), "nct"),
        (answer(nct="<script>"), "nct"),
        (answer(revision={"number": 0, "digest": "a" * 64}), "revision.number"),
        (answer(answered="soon"), "answered"),
        (answer(format="other"), "format"),
        (answer(v=2), "v"),
        (answer(signature="x"), "signature"),
        (answer(sections=[answer()["sections"][0]] * 2), "sections"),
        (answer(sections=[{**answer()["sections"][0], "judgment": "signed"}]), "sections[0].judgment"),
        (answer(sections=[{**answer()["sections"][0], "key": "../x"}]), "sections[0].key"),
        (
            answer(sections=[{**answer()["sections"][1], "remarks": [{"quote": "", "text": " \x00"}]}]),
            "remarks[0].text",
        ),
        (answer(sections=[{**answer()["sections"][1], "remarks": [{"quote": "", "text": "x" * 9_001}]}]), "text"),
        (answer(overall="x" * 9_001), "overall"),
    ],
)
def test_what_is_wrong_is_named_with_file_and_field(value: object, named: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_answer(encoded(value), source="answer.json")
    assert str(refused.value).startswith("answer.json")
    assert named in str(refused.value)


@pytest.mark.parametrize("data", [b"", b"[]", b"null", b"\xff", b"[" * 100_000, b"1" * 5_000, b" " * (MAX_BYTES + 1)])
def test_garbage_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput, match=r"answer\.json"):
        read_answer(data, source="answer.json")


def test_what_steers_text_is_taken_out() -> None:
    odd = answer(who={"name": "Dana\n\u202eDoe\x1b[2J", "role": "x"})
    assert read_answer(encoded(odd), source="a.json").name == "Dana Doe[2J"


@given(st.binary(max_size=300) | st.recursive(st.none() | st.text(max_size=5), st.lists).map(encoded))
def test_nothing_but_bad_input_is_raised(data: bytes) -> None:
    with pytest.raises(BadInput):
        read_answer(data, source="answer.json")
