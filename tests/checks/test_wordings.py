"""Wordings: what their small language finds, what it refuses, and that no text makes it slow."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trialeditor.checks.inflection import forms_of
from trialeditor.checks.word_runs import words_in
from trialeditor.checks.wordings import any_of, labelled
from trialeditor.domain.errors import BadInput

SETS = {"who": ["you", "your child", "{others}"], "others": ["people|patients"]}


@pytest.mark.parametrize(
    ("wording", "text", "found"),
    [
        ("will|can [really] help {who}", "It will really help your child.", "will really help your child"),
        ("will help {who}", "It'll help patients", "'ll help patients"),
        ("risk free", "a risk-free way", "risk-free"),
        ("risk-free", "a risk free way", "risk free"),
        ("~reduce the risk", "It reduced the risk", "reduced the risk"),
        ("~stop pain", "stopping pain", "stopping pain"),
        ("gets access to …2 treatment", "gets access to a new treatment", "gets access to a new treatment"),
        ("gets access to …2 treatment", "gets access to a very new treatment", None),
        ("# percent", "in 40 percent", "40 percent"),
        ("can not help", "This can't help", "can't help"),
        ("can not help", "This cannot, help", "cannot, help"),
        ("help you", "No help. You wait", None),
        ("help you", "helping you", None),
        ("works [for …2] adults", "works for most adults", "works for most adults"),
        ("works [for …2] adults", "works adults", "works adults"),
        ("safe", "SAFE", "SAFE"),
        ("safe", "unsafe safely", None),
    ],
)
def test_a_wording_finds_its_words(wording: str, text: str, found: str | None) -> None:
    match = any_of((wording,), SETS).search(text)
    if found is None:
        assert match is None
    else:
        assert match is not None
        # A contraction is one place in the text, also where only its second word is meant.
        assert text[match.start : match.end].endswith(found.removeprefix("'ll"))


@pytest.mark.parametrize("wording", ["", "help …2", "help [you]", "{nobody}", "~", "a|", "{round}"])
def test_what_cannot_be_read_is_refused(wording: str) -> None:
    with pytest.raises(BadInput):
        any_of((wording,), {"round": ["{round} and"]})


def test_the_longest_tells_and_none_overlaps() -> None:
    wordings = any_of(("will help", "will help you", "you get"), {})
    assert [text.label for text in wordings.finditer("will help you get")] == [True]
    assert [(each.first, each.after) for each in wordings.finditer("will help you get")] == [(0, 3)]


def test_labels_are_told_apart_at_the_same_place() -> None:
    wordings = labelled({"one": ("very safe",), "two": ("very", "safe")}, {})
    found = [(each.label, each.first, each.after) for each in wordings.hits(words_in("very safe"))]
    assert sorted(found) == [("one", 0, 2), ("two", 0, 1), ("two", 1, 2)]


def test_what_stands_before_can_be_asked_for() -> None:
    wordings = any_of(("who", "to be", "does not"), {})
    run = words_in("people who help does not help")
    assert wordings.ends_at(run, 2)
    assert not wordings.ends_at(run, 3)
    assert wordings.ends_at(run, 5)


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("reduce", "reduce reduces reduced reducing"),
        ("stop", "stop stops stopped stopping"),
        ("carry", "carry carries carried carrying"),
        ("find", "find finds found finding"),
        ("free", "free frees freed freeing"),
        ("push", "push pushes pushed pushing"),
    ],
)
def test_forms(word: str, forms: str) -> None:
    assert forms_of(word) == frozenset(forms.split())


@given(st.text(max_size=300))
def test_words_lead_back_into_any_text(text: str) -> None:
    run = words_in(text)
    assert len(run.words) == len(run.starts) == len(run.ends)
    for start, end in zip(run.starts, run.ends, strict=True):
        assert 0 <= start < end <= len(text)
    assert list(run.starts) == sorted(run.starts)


@given(st.lists(st.sampled_from(["will", "help", "you", "-", ".", "people", "won't", "3", "%", "’"]), max_size=60))
def test_what_is_found_is_a_range_of_the_text(parts: list[str]) -> None:
    text = " ".join(parts)
    last = 0
    for found in any_of(("will [not] help …3 {who}", "# …9 you", "help"), SETS).finditer(text):
        assert last <= found.start < found.end <= len(text)
        last = found.start


@pytest.mark.parametrize("text", ["will " * 200_000, "-" * 1_000_000, "will help" + " -" * 400_000, "x" * 1_000_000])
def test_states_do_not_grow_with_the_text(text: str) -> None:
    wordings = any_of(("will …9 help …9 {who}", "will help …9 you"), SETS)
    list(wordings.finditer(text[:1000]))
    known = len(wordings.walker.states)
    list(wordings.finditer(text))
    assert len(wordings.walker.states) <= known + 64
