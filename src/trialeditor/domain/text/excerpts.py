"""The sentences in which words would change, with what would go and what would come. Pure.

Each piece is told exactly, from the places of the matches: nothing is guessed by comparing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trialeditor.domain.text.cleaning import fold_spaces
from trialeditor.domain.text.differences import Piece, PieceKind, shortened
from trialeditor.domain.text.finding import Found, Replacement
from trialeditor.domain.text.spans import content_ranges

MOST = 3
"""Sentences that are shown of one section."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """A sentence, or several that follow each other, before and after."""

    pieces: tuple[Piece, ...]

    @property
    def before(self) -> str:
        """Return the sentence as it is."""
        return "".join(each.text for each in self.pieces if each.kind is not PieceKind.ADDED)

    @property
    def after(self) -> str:
        """Return the sentence as it would be."""
        return "".join(each.text for each in self.pieces if each.kind is not PieceKind.REMOVED)


def excerpts(text: str, found: Sequence[Found], replacement: Replacement, *, most: int = MOST) -> tuple[Excerpt, ...]:
    """Return the first `most` sentences of `text` that hold matches, each match with what would take its place."""
    told: list[Excerpt] = []
    waiting = list(found)
    for start, end in _sentences(text):
        here = [each for each in waiting if each.start < end]
        if not here:
            continue
        if len(told) == most:
            break
        waiting = waiting[len(here) :]
        last = max(end, here[-1].end)
        told.append(_excerpt(text, here, start, last, replacement))
        if not waiting:
            break
    return tuple(told)


def _excerpt(text: str, here: Sequence[Found], start: int, end: int, replacement: Replacement) -> Excerpt:
    pieces: list[Piece] = []
    at = start
    for each in here:
        old = text[each.start : each.end]
        pieces += [
            Piece(PieceKind.SAME, text[at : each.start]),
            Piece(PieceKind.REMOVED, old),
            Piece(PieceKind.ADDED, replacement.of(old)),
        ]
        at = each.end
    pieces.append(Piece(PieceKind.SAME, text[at:end]))
    folded = [Piece(each.kind, fold_spaces(each.text)) for each in pieces if each.text]
    return Excerpt(pieces=shortened(_trimmed(folded)))


def _trimmed(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Take the spaces off both ends, where nothing changes."""
    whole = list(pieces)
    if whole and whole[0].kind is PieceKind.SAME:
        whole[0] = Piece(PieceKind.SAME, whole[0].text.lstrip())
    if whole and whole[-1].kind is PieceKind.SAME:
        whole[-1] = Piece(PieceKind.SAME, whole[-1].text.rstrip())
    return tuple(each for each in whole if each.text)


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Go through the sentences of all paragraphs and items: where they begin and end."""
    for start, end in content_ranges(text):
        at = start
        for stop in _STOP.finditer(text, start, end):
            yield at, stop.end()
            at = stop.end()
        if at < end:
            yield at, end


_STOP = re.compile(r"[.!?][\"'”’)*_]*\s+(?=[^\sa-z])")
"""The end of a sentence; what goes on with a small letter was an abbreviation."""
