"""Python's search for cycles is put back as it was."""

from __future__ import annotations

import gc
from contextlib import ExitStack

import pytest

from trialeditor.services.collecting import few_collections


def test_the_search_for_cycles_is_rare_within_and_as_before_afterwards() -> None:
    before = gc.get_threshold()
    with few_collections():
        assert gc.get_threshold()[0] > before[0]
    assert gc.get_threshold() == before


def test_it_is_put_back_after_an_error_too() -> None:
    before = gc.get_threshold()
    with pytest.raises(ValueError, match="no"), few_collections():
        raise ValueError("no")
    assert gc.get_threshold() == before


def test_two_works_that_overlap_leave_the_numbers_as_they_were() -> None:
    before = gc.get_threshold()
    with ExitStack() as first, ExitStack() as second:
        first.enter_context(few_collections())
        second.enter_context(few_collections())
        first.close()
        second.close()
        found = gc.get_threshold()
        gc.set_threshold(*before)
    assert found == before
