"""The figures that the manual tells editors: written by `make measure ARGS=--manual`, and held to by a test."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from measures.labels import LATER
from measures.scores import ANY, Board, Score
from support.repository import ROOT

PAGE = ROOT / "resources" / "help" / "what-checks-miss.md"
_FIGURES = re.compile(r"(?<=\n## The figures\n).*?(?=\n## )", re.DOTALL)
ROWS: Sequence[tuple[str, str, str]] = (
    ("A wrong number, limit, unit, drug or place", "numbers", ANY),
    ("Of these: a wrong limit, such as “over” for “at least”", "numbers", "number.comparator"),
    ("A promise, pressure, or a claim without a source", "promises", ANY),
    ("A criterion told the wrong way round", "polarity", "opposed"),
    ("A hard word, an unexplained term, a misspelling, a code", "words", ANY),
    ("A text parted into its sentences", "sentences", "text split right"),
    ("A word's syllables", "syllables", "accepted count"),
)
"""Words of the table, the kind that is measured, and the row of its board."""
_COUNTED_ONLY = frozenset({"sentences", "syllables"})
"""Kinds where everything is right or wrong, and nothing can be found that is not there."""


def write(halves: Mapping[str, Sequence[Board]]) -> None:
    """Put the figures of both halves and of the mutation run into the manual."""
    text = PAGE.read_text(encoding="utf-8")
    if not _FIGURES.search(text):
        raise LookupError(f"{PAGE.name} has no figures to replace")
    PAGE.write_text(_FIGURES.sub(lambda _: figures(halves), text), encoding="utf-8")


def figures(halves: Mapping[str, Sequence[Board]]) -> str:
    """Return the table and the sentences below it."""
    lines = ["| what | found, blind | right, blind | found, seen | right, seen |", "| --- | --- | --- | --- | --- |"]
    for words, kind, what in ROWS:
        cells = [cell for half in ("blind", "seen") for cell in _cells(_row(halves[half], kind, what), kind)]
        lines.append(f"| {words} | {' | '.join(cells)} |")
    return "\n".join(["", *lines, "", *_notes(halves), ""])


def stated(half: str) -> Iterator[tuple[str, str, float, float | None]]:
    """Go through what the manual says of one half: kind, row, percent found, percent right."""
    text = PAGE.read_text(encoding="utf-8")
    for words, kind, what in ROWS:
        line = next(line for line in text.splitlines() if line.startswith(f"| {words} |"))
        cells = [cell.strip() for cell in line.strip("|").split("|")][1:]
        found, right = cells[:2] if half == "blind" else cells[2:]
        yield kind, what, float(found.split()[0]), None if right == "–" else float(right.split()[0])


def _row(boards: Sequence[Board], kind: str, what: str) -> Score:
    return next(board.rows[what] for board in boards if board.kind == kind)


def _cells(row: Score, kind: str) -> tuple[str, str]:
    """Return the share that was found, and the share of findings that are right, with what they are counted of."""
    found = f"{100 * (row.recall or 0):.0f} % of {row.right + row.missed}"
    return found, "–" if kind in _COUNTED_ONLY else f"{100 * (row.precision or 0):.0f} %"


def _notes(halves: Mapping[str, Sequence[Board]]) -> Iterator[str]:
    for half in ("blind", "seen"):
        for board in halves[half]:
            if board.kind == "pages":
                yield f"- Correct pages, {half}: {board.notes[0]}."
    for board in halves[LATER]:
        found, right = _cells(board.rows[ANY], board.kind)
        yield f"- The second blind set today, {board.kind}: {found} found, {right} of what was said is right."
    for board in halves["records"]:
        for note in board.notes:
            yield f"- Real records: {note}."
