"""What people type for an action finds it: beginnings, initials, slips; and the better fit comes first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trialeditor.gui.fuzzy import fit

NAMES = ("Import records…", "Import by number…", "Export…", "Sign off…", "Signed", "Assign…", "Changes since signed")


def best(typed: str) -> list[str]:
    scored = [(found.score, name) for name in NAMES if (found := fit(typed, name))]
    return [name for _, name in sorted(scored, key=lambda each: -each[0])]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("imp", "Import records…"),
        ("number", "Import by number…"),
        ("ibn", "Import by number…"),
        ("imnu", "Import by number…"),
        ("rec imp", "Import records…"),
        ("EXPORT", "Export…"),
        ("exprt", "Export…"),
        ("exoprt", "Export…"),
        ("expport", "Export…"),
        ("expirt", "Export…"),
        ("signed", "Signed"),
    ],
)
def test_the_meant_action_comes_first(typed: str, first: str) -> None:
    assert best(typed)[0] == first


def test_a_beginning_is_better_than_a_word_within_and_that_than_letters_within() -> None:
    assert best("sig") == ["Signed", "Sign off…", "Changes since signed", "Assign…"]


@pytest.mark.parametrize("typed", ["zebra", "import zebra", "xport", "qqq"])
def test_what_fits_nothing_finds_nothing(typed: str) -> None:
    assert [name for name in best(typed) if name != "Export…"] == []


def test_the_words_beside_a_name_count_least() -> None:
    found, beside = fit("page", "Page width"), fit("page", "Assign…", "Page")
    assert found is not None
    assert beside is not None
    assert found.score > beside.score
    assert beside.marks == ()


def test_marks_are_the_letters_that_were_typed() -> None:
    found = fit("by num", "Import by number…")
    assert found is not None
    assert "".join("Import by number…"[place] for place in found.marks) == "bynum"


@given(typed=st.text(max_size=12), name=st.text(max_size=40), beside=st.text(max_size=40))
def test_anything_can_be_typed(typed: str, name: str, beside: str) -> None:
    found = fit(typed, name, beside)
    assert found is None or all(0 <= place < len(name) for place in found.marks)


@given(name=st.text(alphabet=st.characters(codec="ascii"), min_size=1, max_size=40))
def test_a_name_finds_itself(name: str) -> None:
    assert fit(name, name) is not None
