"""JSON compared: every difference, and nothing where there is none."""

from __future__ import annotations

import copy
import random

from hypothesis import given
from hypothesis import strategies as st

from trialeditor.domain.canonical import Json, canonical_json
from trialeditor.domain.comparing import Difference, DifferenceKind, differences_of


def _found(old: Json, new: Json, *, guess: bool = True) -> list[tuple[str, str, str]]:
    return [_short(each) for each in differences_of(old, new, guess=guess)]


def _short(each: Difference) -> tuple[str, str, str]:
    return each.kind.value, ".".join(each.keys), " › ".join(each.items)


def test_members_come_go_and_change() -> None:
    old: Json = {"a": 1, "b": {"c": "x"}, "d": True}
    new: Json = {"a": 2, "b": {"c": "x", "e": []}}
    assert _found(old, new) == [("changed", "a", ""), ("added", "b.e", ""), ("removed", "d", "")]


def test_one_and_true_differ_and_one_and_one_point_nothing_do_not() -> None:
    assert _found({"a": 1}, {"a": True}) == [("changed", "a", "")]
    assert _found({"a": 1}, {"a": 1.0}) == []


def test_an_empty_list_is_not_no_list() -> None:
    assert _found({"a": []}, {}) == [("removed", "a", "")]
    assert _found({"a": []}, {"a": {}}) == [("changed", "a", "")]


def test_items_are_known_by_their_names() -> None:
    old: Json = [{"name": "Ann", "phone": "1"}, {"name": "Bo", "phone": "2"}]
    new: Json = [{"name": "Bo", "phone": "2"}, {"name": "Ann", "phone": "3"}, {"name": "Cy"}]
    assert _found(old, new) == [("changed", "phone", "Ann"), ("added", "", "Cy"), ("reordered", "", "")]


def test_items_without_a_name_are_known_by_their_words() -> None:
    old: Json = [{"text": "one two three four five six", "n": 1}, {"text": "other", "n": 2}]
    new: Json = [{"text": "one two three four five seven", "n": 1}]
    assert _found(old, new) == [("changed", "text", ""), ("removed", "", "")]
    assert _found(old, new, guess=False) == [("added", "", ""), ("removed", "", ""), ("removed", "", "")]


def test_items_that_hold_lists_alone_are_the_same_item() -> None:
    old: Json = [{"counts": [{"groupId": "A", "value": "1"}]}]
    new: Json = [{"counts": [{"groupId": "A", "value": "2"}]}]
    assert _found(old, new) == [("changed", "counts.value", " › A")]


def test_texts_of_a_list_come_and_go() -> None:
    assert _found(["a", "b"], ["b", "c"]) == [("added", "", "c"), ("removed", "", "a")]
    assert _found(["a", "b"], ["b", "a"]) == [("reordered", "", "")]
    assert _found(["a", "a"], ["a"]) == [("removed", "", "a")]


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | st.sampled_from(["", "a", "b c", "b d", 1.0, 0.5]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["name", "id", "x", "groupId"]), inner, max_size=3)
    ),
    max_leaves=12,
)


@given(_VALUES, _VALUES)
def test_nothing_is_found_exactly_when_the_canonical_json_is_the_same(old: Json, new: Json) -> None:
    assert (not _found(old, new)) == (canonical_json(old) == canonical_json(new))
    assert (not _found(old, new, guess=False)) == (canonical_json(old) == canonical_json(new))


@given(st.lists(_VALUES, max_size=5), st.randoms(use_true_random=False))
def test_a_list_in_another_order_is_reordered_at_most(values: list[Json], chance: random.Random) -> None:
    other = copy.deepcopy(values)
    chance.shuffle(other)
    assert {each.kind for each in differences_of(values, other)} <= {DifferenceKind.REORDERED}
