"""Links: made of words, and changed where they stand."""

from __future__ import annotations

import pytest

from gui.edits.edit_marks import did
from trialeditor.gui.edits.links import link_to, lone_address, make_link


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a «word» x", "a [word](«https://») x"),
        ("a «word »x", "a [word](«https://») x"),
        ("a |x", "a [|](https://)x"),
        ("[wo|rd](https://x.org)", "[word](«https://x.org»)"),
        ("«[word](https://x.org)»", "[word](«https://x.org»)"),
        ("«one\n\ntwo»", "[one](«https://»)\n\ntwo"),
    ],
)
def test_a_link_waits_for_its_address(before: str, after: str) -> None:
    assert did(make_link, before) == after


def test_an_address_on_words_makes_them_a_link() -> None:
    assert did(lambda text, start, end: link_to(text, start, end, "https://y.org"), "a «word» x") == (
        "a [word](https://y.org)| x"
    )


@pytest.mark.parametrize(
    ("text", "address"),
    [(" https://x.org/a?b=1 ", "https://x.org/a?b=1"), ("see https://x.org", ""), ("mailto:a@x.org", ""), ("", "")],
)
def test_only_a_lone_address_of_the_web_is_one(text: str, address: str) -> None:
    assert lone_address(text) == address
