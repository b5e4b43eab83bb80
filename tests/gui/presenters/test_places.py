"""Places in the preview, found in the words that it was made of."""

from __future__ import annotations

import pytest
from hypothesis import given

from domain.text.text_strategies import DENSE
from trialeditor.gui.presenters.places import source_place


@pytest.mark.parametrize(
    ("source", "before", "rest"),
    [
        ("It is safe.", "It is", " safe."),
        ("It is safe.", "", "It is safe."),
        ("It is safe.", "It is ", "safe."),
        ("It is safe.", "It is sa", " safe."),
        ("- one\n- **two**\n- three", "one\ntwo", "**\n- three"),
        ("The study is {phase|inline} and open.", "The study is in its second phase and", " open."),
        ("See [the page](https://x.org/a) for more.", "See the page for", " more."),
        ("the cat and the dog and the bird", "the cat and the dog and", " the bird"),
    ],
)
def test_the_place_is_behind_the_last_word_that_was_read(source: str, before: str, rest: str) -> None:
    assert source[source_place(source, before) :] == rest


@given(DENSE, DENSE)
def test_it_is_always_a_place_in_the_text(source: str, before: str) -> None:
    assert 0 <= source_place(source, before) <= len(source)
