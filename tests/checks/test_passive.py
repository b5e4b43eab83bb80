"""Passive voice: what is one, and what only looks like one."""

from __future__ import annotations

import pytest

from trialeditor.checks.passive import passives
from trialeditor.checks.tokens import tokens


def found(text: str) -> list[str]:
    return [text[each.start : each.end] for each in passives(list(tokens(text)))]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Blood is taken twice.", "is taken"),
        ("You will be given a tablet.", "be given"),
        ("People are randomly assigned to a group.", "are randomly assigned"),
        ("The form must be carefully signed.", "be carefully signed"),
        ("It was not shown to anyone.", "was not shown"),
        ("The tablets weren't swallowed.", "weren't swallowed"),
    ],
)
def test_a_passive_is_found(text: str, quote: str) -> None:
    assert found(text) == [quote]


@pytest.mark.parametrize(
    "text",
    [
        "You are interested in the study.",
        "The study is open and is often full.",
        "Seven women were even quicker.",
        "You are tired or worried.",
        "There is need for more.",
        "The clinic is located in Boise and is closed.",
        "Children are seven.",
        "She is red.",
        "It is the used one.",
        "",
    ],
)
def test_what_is_no_passive(text: str) -> None:
    assert found(text) == []
