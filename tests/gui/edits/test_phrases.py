"""Phrases of the record go as a whole."""

from __future__ import annotations

import pytest

from gui.edits.edit_marks import did
from trialeditor.gui.edits.phrases import erase_after, erase_before


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("until {dates.completion}|.", "until |."),
        ("😀 {phase}|{sex}", "😀 |{sex}"),
        ("- **{phase}|** x", "- **|** x"),
        ("{pha|se}", None),
        ("{phase} |", None),
        ("«{phase}»", None),
        ("\\{phase}|", None),
        ("one}|", None),
    ],
)
def test_backspace_behind_a_phrase_takes_all_of_it(before: str, after: str | None) -> None:
    assert did(erase_before, before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [("a |{phase} b", "a | b"), ("|{phase}{sex}", "|{sex}"), ("{|phase}", None), ("a| {phase}", None)],
)
def test_delete_before_a_phrase_takes_all_of_it(before: str, after: str | None) -> None:
    assert did(erase_after, before) == after
