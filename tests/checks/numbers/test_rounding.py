"""The rounding policy: what "about" may stand for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trialeditor.checks.numbers.rounding import is_rounded
from trialeditor.registry.counts import rounded


@pytest.mark.parametrize(
    ("said", "true"),
    [(80, 77), (75, 77), (77, 77), (400, 418), (420, 418), (250, 240), (650, 642), (1200, 1200), (20, 24)],
)
def test_near_round_numbers_stand_for_exact_ones(said: float, true: float) -> None:
    assert is_rounded(said, true)


@pytest.mark.parametrize(
    ("said", "true"), [(90, 77), (70, 77), (100, 77), (5, 4), (200, 156), (79, 77), (500, 418), (0, 4), (4, 0)]
)
def test_others_do_not(said: float, true: float) -> None:
    assert not is_rounded(said, true)


@given(st.integers(min_value=20, max_value=100_000))
def test_what_the_bound_phrase_says_is_right(count: int) -> None:
    assert is_rounded(rounded(count), count)
