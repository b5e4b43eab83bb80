"""Tables of words and phrases, looked up word by word."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from trialeditor.checks.phrase_table import PhraseTable, phrase_table
from trialeditor.checks.tokens import tokens

TABLE = phrase_table({"prior to": 1, "prior": 2, "in order to": 3, "Informed consent": 4})


def found(text: str, table: PhraseTable[int] = TABLE) -> list[tuple[str, int]]:
    return [(text[hit.start : hit.end], hit.entry) for hit in table.find(list(tokens(text)))]


def test_the_longest_entry_is_meant() -> None:
    assert found("Prior to that, prior visits") == [("Prior to", 1), ("prior", 2)]
    assert found("in order, in order to go") == [("in order to", 3)]


def test_a_text_may_end_within_an_entry() -> None:
    table = phrase_table({"prior to": 1, "prior to that": 2})
    assert found("not prior to", table) == [("prior to", 1)]


def test_case_and_possessives_do_not_matter() -> None:
    assert found("INFORMED  consent") == [("INFORMED  consent", 4)]
    assert found("The prior’s name") == [("prior", 2)]


def test_nothing_is_in_an_empty_table() -> None:
    assert found("prior to", PhraseTable()) == []
    assert phrase_table({"…": 1}).by_words == {}


@given(st.text(alphabet="prio t-'’.,/ 1%", max_size=60))
def test_words_are_ranges_of_the_text(text: str) -> None:
    for token in tokens(text):
        assert text[token.start : token.end] == token.text
        assert token.folded == token.folded.casefold()


def test_words_are_parted_as_people_read_them() -> None:
    text = "two-step, don’t e.g. 3.5 10,000 mg/day 50% ClinicalTrials.gov"
    assert [token.text for token in tokens(text)] == [
        "two-step",
        "don’t",
        "e.g",
        "3.5",
        "10,000",
        "mg",
        "day",
        "50%",
        "ClinicalTrials",
        "gov",
    ]


def test_the_time_grows_with_the_text_alone() -> None:
    found_ = list(tokens("in order " * 20_000))
    begun = time.perf_counter()
    assert list(TABLE.find(found_)) == []
    assert time.perf_counter() - begun < 5
