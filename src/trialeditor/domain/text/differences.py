"""Which words of a text went and which came: for people who read what changed, never for patching."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from trialeditor.domain.text.matching import Match, matches


class PieceKind(StrEnum):
    """What became of some words."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words in a row, with the space between and before them (one space, or one line break)."""

    kind: PieceKind
    text: str


@dataclass(frozen=True, slots=True)
class _Word:
    space: str
    text: str


@dataclass(frozen=True, slots=True)
class _Run:
    """Words `a:b` of the old text and `c:d` of the new one that are the same, or that took each other's place."""

    same: bool
    a: int
    b: int
    c: int
    d: int

    @property
    def size(self) -> int:
        return self.b - self.a + self.d - self.c


def word_differences(old: str, new: str) -> tuple[Piece, ...]:
    """Return both texts as one row of pieces: what they share, what went, what came; removed before added.

    Words are compared as they are written, the space between them is not compared. Without the removed pieces the row
    reads as `new`, without the added ones as `old`. Texts that have next to nothing in common are one removed and one
    added piece: words that they share by chance would only be in the way.
    """
    before, after = _words(old), _words(new)
    runs = _runs(before, after)
    if _share(runs) < _UNLIKE:
        runs = [_Run(same=False, a=0, b=len(before), c=0, d=len(after))]
    return tuple(_pieces(_tidy(runs, after), before, after))


def likeness(old: str, new: str) -> float:
    """Return which part of all words of two texts is the same and in the same order: 0 (none) to 1 (all)."""
    return _share(_runs(_words(old), _words(new)))


def shortened(pieces: Sequence[Piece], *, around: int = 12) -> tuple[Piece, ...]:
    """Return `pieces` with an ellipsis for the words that stay the same farther than `around` words from a change."""
    last = len(pieces) - 1
    return tuple(
        Piece(each.kind, _cut(each.text, around if at else 0, around if at < last else 0))
        if each.kind is PieceKind.SAME and last
        else each
        for at, each in enumerate(pieces)
    )


_UNLIKE = 0.2
_WORTH_CUTTING = 4
_WORD = re.compile(r"\s+|[^\W_]+(?:[.,'’‐‑–-][^\W_]+)*|\S")
_SPACED = re.compile(r"\s\S+|\S+")


def _cut(text: str, head: int, tail: int) -> str:
    words: list[str] = _SPACED.findall(text)
    if len(words) <= head + tail + _WORTH_CUTTING:
        return text
    # The space before a change belongs to no word, and must not be lost with the words that are left out.
    space = " " if tail and text[-1:].isspace() else ""
    return f"{''.join(words[:head])} … {''.join(words[len(words) - tail :]).lstrip()}{space}"


def _words(text: str) -> list[_Word]:
    """Return words and signs; "1.5", "10mg" and "follow-up" are one word each."""
    words: list[_Word] = []
    space = ""
    for found in _WORD.findall(text):
        if found.isspace():
            space = "\n" if "\n" in found else " "
        else:
            words.append(_Word(space, found))
            space = ""
    return words


def _runs(before: Sequence[_Word], after: Sequence[_Word]) -> list[_Run]:
    """Return runs that are the same and runs that changed by turns; together they are both texts."""
    runs: list[_Run] = []
    a = c = 0
    end = Match(len(before), len(after), 0)
    for match in (*matches([word.text for word in before], [word.text for word in after]), end):
        if match.before > a or match.after > c:
            runs.append(_Run(same=False, a=a, b=match.before, c=c, d=match.after))
        a, c = match.before + match.size, match.after + match.size
        if match.size:
            runs.append(_Run(same=True, a=match.before, b=a, c=match.after, d=c))
    return runs


def _share(runs: Sequence[_Run]) -> float:
    whole = sum(run.size for run in runs)
    return sum(run.size for run in runs if run.same) / whole if whole else 1.0


def _tidy(runs: Sequence[_Run], after: Sequence[_Word]) -> list[_Run]:
    """Join two changes that only a word or two part by chance, such as an "of" or a comma: they read as one."""
    tidy: list[_Run] = []
    for at, run in enumerate(runs):
        is_within = run.same and 0 < at < len(runs) - 1
        is_chance = is_within and _is_chance(run, runs[at - 1], runs[at + 1], after)
        if tidy and not tidy[-1].same and (is_chance or not run.same):
            held = tidy[-1]
            tidy[-1] = _Run(same=False, a=held.a, b=run.b, c=held.c, d=run.d)
        else:
            tidy.append(run)
    return tidy


_SMALL_WORDS = frozenset(
    ["a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "of", "on", "or", "the", "to", "with"]
)
_MUCH = 3


def _is_chance(run: _Run, left: _Run, right: _Run, after: Sequence[_Word]) -> bool:
    """Say whether words that are the same stand between so much that changed that they only disturb."""
    words = after[run.c : run.d]
    heavy = sum(1 for word in words if len(word.text) > 1 and word.text.casefold() not in _SMALL_WORDS)
    if not heavy:
        return len(words) < _MUCH <= min(left.size, right.size)
    both = all(min(each.b - each.a, each.d - each.c) >= _MUCH for each in (left, right))
    return heavy == 1 and len(words) < _MUCH and both


def _pieces(runs: Sequence[_Run], before: Sequence[_Word], after: Sequence[_Word]) -> Iterator[Piece]:
    for run in runs:
        if run.same:
            yield Piece(PieceKind.SAME, _text(after[run.c : run.d]))
            continue
        if run.b > run.a:
            yield Piece(PieceKind.REMOVED, _text(before[run.a : run.b]))
        if run.d > run.c:
            yield Piece(PieceKind.ADDED, _text(after[run.c : run.d]))


def _text(words: Sequence[_Word]) -> str:
    return "".join(word.space + word.text for word in words)
