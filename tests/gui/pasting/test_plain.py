"""Plain text of other programs: lists are lists, and signs mean nothing."""

from __future__ import annotations

import pytest
from hypothesis import given

from domain.text.text_strategies import ANY, DENSE
from trialeditor.domain.text import bound_phrases, parse
from trialeditor.gui.pasting import fitted, words_of_text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one line", "one line"),
        ("• one\n• two", "- one\n- two"),
        ("•\tone\no\ttwo", "- one\n- two"),
        ("- one\n    - two\n- three", "- one\n  - two\n- three"),
        ("1. one\n2) two", "1. one\n2. two"),
        ("3. Read this", "3\\. Read this"),
        ("1. Alone", "1\\. Alone"),
        ("wrapped\nlines\n\nnext", "wrapped lines\n\nnext"),
        ("one\ntwo", "one\n\ntwo"),
        ("- one\n  goes on\n\nnext", "- one goes on\n\nnext"),
        ("2 * 3 **x** {status}", "2 \\* 3 \\*\\*x\\*\\* \\{status}"),
        ("a_b 5 * 2", "a_b 5 * 2"),
        ("", ""),
    ],
)
def test_text_is_taken_as_it_is_seen(text: str, expected: str) -> None:
    assert words_of_text(text) == expected


@given(ANY | DENSE)
def test_no_text_brings_a_phrase(text: str) -> None:
    assert list(bound_phrases(parse(words_of_text(text)))) == []


@pytest.mark.parametrize(
    ("words", "before", "after", "expected"),
    [
        ("words", "a ", " b", "words"),
        ("- one\n- two", "", "", "- one\n- two"),
        ("- one\n- two", "a", "", "\n\n- one\n- two"),
        ("- one\n- two", "- a", "", "\n- one\n- two"),
        ("- one\n- two", "- ", "", "one\n- two"),
        ("- one\n- two", "", "b", "- one\n- two\n\n"),
        ("one\n\ntwo", "a ", " b", "one\n\ntwo"),
    ],
)
def test_lists_begin_on_lines_of_their_own(words: str, before: str, after: str, expected: str) -> None:
    assert fitted(words, before, after) == expected
