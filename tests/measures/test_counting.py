"""Counting: what makes a finding right, missed or false; and the sentences of the mutation run."""

from __future__ import annotations

import random

from measures.kinds import _themes
from measures.labels import Expected, Labelled
from measures.scores import ANY, Board, table
from measures.statements import statements
from support.subjects import invented_facts
from trialeditor.domain.findings import Finding, Weight

TEXT = "It will help you and it is free."
HELP = Expected(code="promise.benefit", start=3, end=16)
FREE = Expected(code="promise.free", start=27, end=31)


def finding(code: str, start: int, end: int) -> Finding:
    return Finding(
        code=code, weight=Weight.BLOCKER, section="x", quote=TEXT[start:end], message="", start=start, end=end
    )


def counts(board: Board, what: str) -> tuple[int, int, int]:
    row = board.row(what)
    return row.right, row.missed, row.false


def test_a_finding_is_right_where_it_shares_words_and_code() -> None:
    board = Board("promises")
    board.compare("a", TEXT, [HELP, FREE], [finding("promise.benefit", 8, 12), finding("promise.safe", 27, 31)])
    assert counts(board, "promise.benefit") == (1, 0, 0)
    assert counts(board, "promise.free") == (0, 1, 0)
    assert counts(board, "promise.safe") == (0, 0, 1)
    assert counts(board, ANY) == (2, 0, 0)


def test_what_stands_elsewhere_is_false() -> None:
    board = Board("promises")
    board.compare("a", TEXT, [HELP], [finding("promise.benefit", 27, 31)])
    assert counts(board, "promise.benefit") == counts(board, ANY) == (0, 1, 1)
    assert "0.0 %" in table([board])
    assert [line[:6] for line in board.row(ANY).lines] == ["missed", "false "]


def line(name: str, *codes: str) -> Labelled:
    return Labelled(id=name, text="x", expect=tuple(Expected(code=code, start=0, end=1) for code in codes))


def test_a_line_without_labels_has_the_theme_of_its_neighbors() -> None:
    lines = [line("a", "word.plain"), line("b"), line("c", "markup.escaped"), line("d")]
    assert _themes(lines) == [{"word.", "word.plain"}, {"word.", "word.plain", "markup."}, {"markup."}, {"markup."}]


def test_true_sentences_are_altered_in_one_thing() -> None:
    found = list(statements(invented_facts("diabetes-placebo"), random.Random(1)))  # noqa: S311 - the same each time
    assert {"age range", "youngest age", "enrollment", "phase", "sites", "countries", "date", "groups"} <= {
        each.topic for each in found
    }
    assert all(each.altered for each in found)
    assert all(altered.text != each.text for each in found for altered in each.altered)
    assert "642" in next(each.text for each in found if each.topic == "enrollment")
