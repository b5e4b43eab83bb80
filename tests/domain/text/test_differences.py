"""What went and what came, word by word."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trialeditor.domain.text.differences import Piece, PieceKind, likeness, shortened, word_differences
from trialeditor.domain.text.matching import matches

_MARKS = {PieceKind.SAME: "{}", PieceKind.REMOVED: "[-{}-]", PieceKind.ADDED: "[+{}+]"}


def _marked(pieces: tuple[Piece, ...]) -> str:
    return "".join(_MARKS[each.kind].format(each.text) for each in pieces)


@pytest.mark.parametrize(
    ("old", "new", "marked"),
    [
        ("Aged 18 or older", "Aged 18 or older", "Aged 18 or older"),
        ("Aged  18 or\tolder", "Aged 18 or older", "Aged 18 or older"),
        ("at least 3 months", "at least 6 months", "at least[- 3-][+ 6+] months"),
        ("a dose of 10mg a day", "a dose of 20mg a day", "a dose of[- 10mg-][+ 20mg+] a day"),
        ("ECOG 0-1", "ECOG 0-2", "ECOG[- 0-1-][+ 0-2+]"),
        ("WBC ≥ 3.5 x 10", "WBC ≥ 3.0 x 10", "WBC ≥[- 3.5-][+ 3.0+] x 10"),
        ("Age >18 years", "Age <18 years", "Age[- >-][+ <+]18 years"),
        ("", "New words", "[+New words+]"),
        ("Old words", "", "[-Old words-]"),
        ("", "", ""),
    ],
)
def test_the_words_that_differ_are_marked(old: str, new: str, marked: str) -> None:
    assert _marked(word_differences(old, new)) == marked


def test_texts_that_share_next_to_nothing_are_replaced_as_a_whole() -> None:
    pieces = word_differences("Pregnant women", "People who had a transplant in the last year")
    assert [each.kind for each in pieces] == [PieceKind.REMOVED, PieceKind.ADDED]


def test_a_small_word_does_not_part_what_was_rewritten() -> None:
    old = "Patients with a known history of alcohol abuse are not allowed to take part in this study"
    new = "Patients with a current diagnosis of opioid dependence are not allowed to take part in this study"
    assert _marked(word_differences(old, new)) == (
        "Patients with a[- known history of alcohol abuse-][+ current diagnosis of opioid dependence+]"
        " are not allowed to take part in this study"
    )


def test_line_breaks_are_kept() -> None:
    assert _marked(word_differences("One.\n\nTwo.", "One.\n\nThree.")) == "One.[-\nTwo-][+\nThree+]."


_TEXTS = st.lists(
    st.sampled_from(["a", "of", "b", "10mg", "≥", "1.5", ",", "word", " ", "\n", "(", "other"]), max_size=60
).map("".join)


@given(_TEXTS, _TEXTS)
def test_the_pieces_read_as_both_texts(old: str, new: str) -> None:
    pieces = word_differences(old, new)
    read_as_new = "".join(each.text for each in pieces if each.kind is not PieceKind.REMOVED)
    read_as_old = "".join(each.text for each in pieces if each.kind is not PieceKind.ADDED)
    assert read_as_new.split() == new.split()
    assert "".join(read_as_old.split()) == "".join(old.split())


@given(_TEXTS, _TEXTS)
def test_something_is_marked_exactly_when_words_differ(old: str, new: str) -> None:
    changed = any(each.kind is not PieceKind.SAME for each in word_differences(old, new))
    if old.split() == new.split():
        assert not changed
    if "".join(old.split()) != "".join(new.split()):
        assert changed


@given(_TEXTS, _TEXTS)
def test_likeness_lies_between_none_and_all(old: str, new: str) -> None:
    assert 0 <= likeness(old, new) <= 1
    assert likeness(old, old) == 1


def test_far_from_a_change_words_are_left_out() -> None:
    old = " ".join(f"w{number}" for number in range(100))
    pieces = shortened(word_differences(old, old.replace("w50 ", "changed ")), around=3)
    assert _marked(pieces) == " … w47 w48 w49[- w50-][+ changed+] w51 w52 w53 … "


def test_the_space_before_a_change_is_kept_where_words_are_left_out() -> None:
    long = "".join(f"w{number} " for number in range(50))
    pieces = (Piece(PieceKind.SAME, long), Piece(PieceKind.REMOVED, "old"), Piece(PieceKind.SAME, " end"))
    assert _marked(shortened(pieces, around=2)) == " … w48 w49 [-old-] end"


def test_a_text_without_a_change_is_not_cut() -> None:
    text = " ".join(["word"] * 100)
    assert _marked(shortened(word_differences(text, text), around=3)) == text


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("a b " * 100_000, "b a " * 100_000),
        ("." * 300_000, "," * 300_000),
        (" " * 1_000_000, "x" * 1_000_000),
        (" ".join(map(str, range(150_000))), " ".join(map(str, range(150_000, 0, -1)))),
        ("x y z " * 60_000, "x z y " * 60_000),
    ],
    ids=["two words", "signs", "space", "reversed", "three words"],
)
def test_long_texts_of_anything_end(old: str, new: str) -> None:
    started = time.process_time()
    word_differences(old, new)
    assert time.process_time() - started < 30, "some ten times what it takes"


def test_a_long_text_with_few_edits_is_compared_word_by_word() -> None:
    words = [f"word{number * 2654435761 % 2**32 % 977}" for number in range(100_000)]
    edited = [*words[:500], "inserted", *words[500:60_000], *words[60_010:]]
    pieces = word_differences(" ".join(words), " ".join(edited))
    assert [each.kind for each in pieces] == [
        PieceKind.SAME,
        PieceKind.ADDED,
        PieceKind.SAME,
        PieceKind.REMOVED,
        PieceKind.SAME,
    ]


@given(st.lists(st.sampled_from("abcdef"), max_size=40), st.lists(st.sampled_from("abcdef"), max_size=40))
def test_matches_are_the_same_words_in_order(before: list[str], after: list[str]) -> None:
    ends = (0, 0)
    for match in matches(before, after):
        assert before[match.before : match.before + match.size] == after[match.after : match.after + match.size]
        assert match.before >= ends[0]
        assert match.after >= ends[1]
        ends = (match.before + match.size, match.after + match.size)
