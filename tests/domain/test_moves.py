"""What moved in a fact, in words: told without codes, and so that the difference can be seen."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from trialeditor.domain.facts import Arm, Fact
from trialeditor.domain.moves import moved_words, set_apart

ARM = Arm(label="Arm A", type="ACTIVE_COMPARATOR", description="People get 12 mg.")


def arms(arm: Arm) -> Fact:
    return Fact(key="arms", value=(arm,), phrase=arm.label, items=(arm.label,), path="")


def test_an_arm_that_is_described_otherwise_is_told_without_the_registrys_code() -> None:
    moved = moved_words(arms(ARM), arms(replace(ARM, description="People get 8 mg.")))
    assert moved == ("Arm A, Active comparator, People get 12 mg.", "Arm A, Active comparator, People get 8 mg.")


def test_another_kind_of_arm_is_a_move_of_its_own() -> None:
    old, new = moved_words(arms(ARM), arms(replace(ARM, type="NO_INTERVENTION"))) or ("", "")
    assert ("Active comparator" in old, "No intervention" in new) == (True, True)


def test_what_two_long_texts_begin_with_is_cut() -> None:
    old = "Arm A of the study, Experimental, people get 12 mg. In Part 2 all get it."
    new = "Arm A of the study, Experimental, people get 12 mg. This arm holds both parts."
    assert set_apart(old, new) == (
        "Arm A of … 12 mg. In Part 2 all get it.",
        "Arm A of … 12 mg. This arm holds both parts.",
    )


def test_short_texts_stay_whole() -> None:
    assert set_apart("About 80 people", "About 120 people") == ("About 80 people", "About 120 people")
    assert set_apart("", "Contacts are listed") == ("", "Contacts are listed")


@given(st.text("ab "), st.text("ab "))
def test_different_words_stay_different(old: str, new: str) -> None:
    one, two = set_apart(old, new)
    assert (one == two) == (old.split() == new.split())
