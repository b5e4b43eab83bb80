"""The manual never says that the checks find more, or err less, than they do on the labelled texts."""

from __future__ import annotations

import pytest

from measures.kinds import KINDS
from measures.labels import HALVES, pages, texts
from measures.manual import stated
from measures.scores import Board, Score

ROUNDING = 0.5


@pytest.mark.parametrize("half", HALVES)
def test_the_manual_states_no_more_than_is_measured(half: str) -> None:
    boards: dict[str, Board] = {}
    for kind, what, found, right in stated(half):
        row = boards.setdefault(kind, KINDS[kind](half)).rows[what]
        assert 100 * (row.recall or 0) >= found - ROUNDING, (kind, what)
        if right is not None:
            assert 100 * (row.precision or 0) >= right - ROUNDING, (kind, what)


@pytest.mark.parametrize("half", HALVES)
def test_correct_pages_are_not_stopped_more_often_than_once_in_fifty_sentences(half: str) -> None:
    board = KINDS["pages"](half)
    sentences = sum(page.sentences for page in pages(half))
    assert sum(row.false for row in board.rows.values()) * 50 < sentences


def test_the_labelled_sets_are_as_large_as_planned() -> None:
    lines = {kind: sum(len(texts(half, kind)) for half in HALVES) for kind in ("promises", "numbers")}
    assert min(lines.values()) >= 200
    assert all(sum(1 for _ in pages(half)) >= 6 for half in HALVES)


def test_shares_are_counted_of_what_is_there() -> None:
    row = Score(what="x", right=3, missed=1, false=2)
    assert (row.recall, row.precision) == (0.75, 0.6)
    assert (Score(what="x").recall, Score(what="x").precision) == (None, None)
