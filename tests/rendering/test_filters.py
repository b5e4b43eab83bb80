"""Dates and lists in American words."""

from __future__ import annotations

from datetime import date

from trialeditor.domain.dates import long_date
from trialeditor.rendering.plain import one_line, plain_text
from trialeditor.rendering.words import english


def test_dates() -> None:
    assert long_date(date(2026, 5, 2)) == "May 2, 2026"
    assert long_date(date(2026, 12, 31)) == "December 31, 2026"


def test_lists_of_people() -> None:
    listed = english().listed
    assert listed(()) == ""
    assert listed(("A, reviewer",)) == "A, reviewer"
    assert listed(("A, reviewer", "B, medical reviewer")) == "A, reviewer, and B, medical reviewer"
    assert listed(("A", "B", "C")) == "A; B; and C"


def test_reader_text_in_everyday_forms() -> None:
    text = "#\tWho\n\n•\tone\n\t1.\ttwo \t[words\t](https://example.org) end\n\nLabel:\tvalue"
    assert plain_text(text) == "Who\n\n• one\n  1. two words (https://example.org) end\n\nLabel: value"
    assert one_line(text) == "Who one two words end Label: value"
