"""Syllables: from the table, from a stem, by rule; and numbers as they are read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.subjects import the_language
from trialeditor.checks.syllables import by_rule, number_syllables, syllables


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("medicine", 3),
        ("Patient’s", 2),
        ("double-blind", 3),
        ("and/or", 2),
        ("MRI", 3),
        ("WHO", 1),  # the table knows the word
        ("follow-ups", 3),
        ("rescreened", 2),
        ("angiotensin", 5),  # our own list of medical words
        ("77", 5),
        ("…", 1),
    ],
)
def test_words_of_the_table(word: str, count: int) -> None:
    assert syllables(word, the_language().syllables) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("trial", 2),
        ("studies", 2),
        ("treated", 2),
        ("joined", 1),
        ("doses", 2),
        ("little", 2),
        ("safely", 2),
        ("movement", 2),
        ("clinically", 3),
        ("osteoarthritis", 6),
        ("myocardial", 5),
        ("society", 4),
        ("baseline", 2),
        ("autism", 3),
        ("coagulation", 5),
        ("nivolumab", 4),
        ("the", 1),
        ("shhh", 1),
    ],
)
def test_words_that_no_table_has(word: str, count: int) -> None:
    assert by_rule(word) == count
    assert syllables(word, {}) == count


def test_the_rule_is_right_for_most_words_of_the_table() -> None:
    """Words of the table that are spelled in a dictionary: names are another matter."""
    language = the_language()
    known = [
        (word, count)
        for word, count in language.syllables.items()
        if len(word) > 3 and word.isalpha() and word in language.known_words
    ]
    right = sum(by_rule(word) == count for word, count in known)
    assert len(known) > 40_000
    assert right / len(known) > 0.94


@pytest.mark.parametrize(
    ("number", "count"),
    [
        ("0", 2),
        ("7", 2),
        ("18", 2),
        ("77", 5),  # seventy-seven
        ("100", 3),  # one hundred
        ("2026", 6),  # two thousand twenty-six
        ("2.5", 3),  # two point five
        ("50%", 4),  # fifty percent
        ("1,200", 6),  # one thousand two hundred
    ],
)
def test_numbers_are_read(number: str, count: int) -> None:
    assert number_syllables(number) == count


@given(st.text(min_size=1, max_size=60))
def test_any_word_has_a_syllable(word: str) -> None:
    assert 1 <= syllables(word, {}) <= 4 * len(word) + 2
