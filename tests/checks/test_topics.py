"""Topics: what sentences and criteria are about, and how much each word tells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trialeditor.checks.topics import topics, topics_in, weights_of
from trialeditor.checks.word_runs import words_in


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Malignant tumors", "cancer"),
        ("Body mass index over 30", "BMI"),
        ("hypertension", "high blood pressure"),
        ("able to become pregnant", "childbearing potential"),
        ("current smokers", "You smoke."),
        ("contraception", "birth control"),
        ("distant metastases", "spread to far parts of the body"),
        ("leptomeningeal", "leptomeningel"),
        ("allergies", "allergic"),
    ],
)
def test_words_for_the_same_thing_are_one_topic(one: str, other: str) -> None:
    assert topics(one) & topics(other)


@pytest.mark.parametrize(("one", "other"), [("CAR T cells", "take care of yourself"), ("Live vaccine", "live long")])
def test_words_that_only_look_alike_are_not(one: str, other: str) -> None:
    assert not topics(one) & topics(other)


def test_a_prefix_turns_a_topic() -> None:
    (turned,) = topics_in(words_in("nonsmoker"))
    (plain,) = topics_in(words_in("smoker"))
    assert turned.stem == plain.stem
    assert (turned.turned, plain.turned) == (True, False)


def test_rare_words_tell_more_and_unseen_ones_little() -> None:
    weights = weights_of([frozenset({"a", "b"}), frozenset({"a"}), frozenset({"c"})], usual=frozenset({"c"}))
    assert weights.of({"b"}) > weights.of({"a"}) > 0
    assert weights.of({"c"}) == pytest.approx(weights.of({"unseen"}))
    assert weights.of(set()) == 0


@given(st.text(max_size=200))
def test_topics_are_words_of_the_text(text: str) -> None:
    run = words_in(text)
    assert all(0 <= topic.first < len(run) and topic.stem for topic in topics_in(run))
