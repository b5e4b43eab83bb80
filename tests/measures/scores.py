"""What is counted when checks are held to labels: found, missed, false; and the table that is printed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from measures.labels import Expected
from trialeditor.domain.findings import Finding

ANY = "any code"
"""The row that asks only whether the place was found, whatever it was called."""


@dataclass(slots=True)
class Score:
    """One row: a code, or a kind of thing that can be right or wrong."""

    what: str
    right: int = 0
    missed: int = 0
    false: int = 0
    lines: list[str] = field(default_factory=list)
    """What was missed or false, to look into."""

    @property
    def recall(self) -> float | None:
        """Return the share of what is there that was found; None where there is nothing."""
        return self.right / (self.right + self.missed) if self.right + self.missed else None

    @property
    def precision(self) -> float | None:
        """Return the share of what was found that is there; None where nothing was found."""
        return self.right / (self.right + self.false) if self.right + self.false else None

    def miss(self, name: str, words: str) -> None:
        """Count something that is there and was not found."""
        self.missed += 1
        self.lines.append(f"missed  {name}: {words}")

    def alarm(self, name: str, words: str) -> None:
        """Count something that was found and is not there."""
        self.false += 1
        self.lines.append(f"false   {name}: {words}")

    def to_json(self) -> dict[str, object]:
        """Return the row with both shares and all that went wrong."""
        return {
            "what": self.what,
            "right": self.right,
            "missed": self.missed,
            "false": self.false,
            "recall": self.recall,
            "precision": self.precision,
            "lines": self.lines,
        }


@dataclass(slots=True)
class Board:
    """The rows of one kind."""

    kind: str
    rows: dict[str, Score] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def row(self, what: str) -> Score:
        """Return a row, made when it is first asked for."""
        return self.rows.setdefault(what, Score(what=what))

    def compare(self, name: str, text: str, expected: Sequence[Expected], found: Iterable[Finding]) -> None:
        """Count the findings in one text: by code, and by place alone. A finding is right where it shares words."""
        findings = list(found)
        for each in expected:
            near = [finding for finding in findings if finding.start < each.end and each.start < finding.end]
            words = f"{each.code} “{text[each.start : each.end]}” in “{text}”"
            _count(self.row(each.code), name, words, hit=any(finding.code == each.code for finding in near))
            _count(self.row(ANY), name, words, hit=bool(near))
        for finding in findings:
            near_labels = [each for each in expected if finding.start < each.end and each.start < finding.end]
            words = f"{finding.code} “{finding.quote}” in “{text}”"
            if all(each.code != finding.code for each in near_labels):
                self.row(finding.code).alarm(name, words)
            if not near_labels:
                self.row(ANY).alarm(name, words)


def _count(row: Score, name: str, words: str, *, hit: bool) -> None:
    if hit:
        row.right += 1
    else:
        row.miss(name, words)


def table(boards: Iterable[Board]) -> str:
    """Return the rows as plain text."""
    lines = [f"{'kind':<12}{'what':<26}{'right':>6}{'missed':>8}{'false':>7}{'recall':>9}{'precision':>11}"]
    for board in boards:
        lines += [_line(board.kind, board.rows[what]) for what in sorted(board.rows, key=lambda key: (key == ANY, key))]
        lines += [f"{board.kind:<12}{note}" for note in board.notes]
    return "\n".join(lines)


def _line(kind: str, row: Score) -> str:
    shares = f"{_percent(row.recall):>9}{_percent(row.precision):>11}"
    return f"{kind:<12}{row.what:<26}{row.right:>6}{row.missed:>8}{row.false:>7}{shares}"


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.1f} %"
