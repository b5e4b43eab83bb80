"""Markup decoded once, spaces folded, lists in a fixed order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trialeditor.registry.texts import decode_markup, distinct, flowing, join_words, one_line, order_key


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        (r"dose\>10mg", "dose>10mg"),
        (r"\[PSA\] \* 2 \& \~3\^2 1\.5", "[PSA] * 2 & ~3^2 1.5"),
        ("&gt;6 months", ">6 months"),
        ("Head &Amp; Neck", "Head & Neck"),
        ("&#8805; 18 &#x2265; 18", "≥ 18 ≥ 18"),
        ("</= 150kg", "</= 150kg"),
        (r"\&gt;", "&gt;"),
        ("&notanentity; &copy 2020 R&D", "&notanentity; &copy 2020 R&D"),
        ("a\\b \\", "a\\b \\"),
    ],
)
def test_escapes_and_entities(raw: str, plain: str) -> None:
    assert decode_markup(raw) == plain


def test_one_line_folds_spaces_controls_and_composition() -> None:
    assert one_line("  a\u00a0\n\tb\x00\x07 e\u0301 ") == "a b é"


@given(st.text())
def test_one_line_has_no_breaks_and_no_double_spaces(text: str) -> None:
    line = one_line(text)
    assert line == " ".join(line.split())


@pytest.mark.parametrize(
    ("items", "joined"),
    [
        ([], ""),
        (["A"], "A"),
        (["A", "B"], "A and B"),
        (["A", "B", "C"], "A, B, and C"),
        (["Cancer, lung", "Pain"], "Cancer, lung; and Pain"),
        (["salt and iron", "salt and iron and zinc"], "salt and iron; and salt and iron and zinc"),
        (["diet plus exercise", "diet"], "diet plus exercise; and diet"),
        (["sand", "orange", "surplus"], "sand, orange, and surplus"),
    ],
)
def test_join_words(items: list[str], joined: str) -> None:
    assert join_words(items) == joined


def test_numbers_sort_by_size() -> None:
    assert sorted(["Arm 10", "arm 2", "Arm 1"], key=order_key) == ["Arm 1", "arm 2", "Arm 10"]


@given(st.permutations(["b", "A", " a ", "", "C\u00a0d"]))
def test_distinct_forgets_order_case_and_blanks(texts: list[str]) -> None:
    assert distinct(texts) == ("A", "b", "C d")


def test_a_text_with_a_list_flows() -> None:
    text = "It tests:\n\n* one \\> 5\n* two\n  - three\n\nFour - five"
    assert flowing(text) == "It tests: • one > 5 • two • three Four - five"


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        (r"QTc \&gt; 450 ms", "QTc > 450 ms"),
        ("ALT &amp;amp;gt; 2 x", "ALT > 2 x"),
        ("Head &amp;amp; Neck, R&D; AT&T", "Head & Neck, R&D; AT&T"),
        ("&amp;#8805; 18", "≥ 18"),
        ("&amp;copy; stays", "&copy; stays"),
    ],
)
def test_what_was_encoded_twice_is_decoded_twice(raw: str, plain: str) -> None:
    assert one_line(raw) == plain
