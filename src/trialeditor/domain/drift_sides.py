"""Drift from three sides: what the record said, what it says, and our words that rest on it, each word marked.

Lists show what came, what went and what changed; what stayed the same is left away, so that the change can be seen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from trialeditor.domain.comparing import (
    Change,
    ItemChange,
    ItemKind,
    few_words,
    head_of,
    inside,
    is_rewording,
    names_of,
)
from trialeditor.domain.drift import lines_of, plain_line
from trialeditor.domain.facts import Facts
from trialeditor.domain.lapsing import Reason
from trialeditor.domain.phrases import fill_from
from trialeditor.domain.stale_words import OldWords
from trialeditor.domain.text import Block, bound_phrases, reader_text
from trialeditor.domain.text.differences import Piece, PieceKind, word_differences
from trialeditor.domain.text.finding import Sought, find

_MOST_LINES = 12
"""So many lines of one list are shown on each side."""


class WordKind(StrEnum):
    """What some words are."""

    SAME = "same"
    WENT = "went"
    """The record does not say them any more."""
    CAME = "came"
    """The record says them now."""
    STALE = "stale"
    """Somebody typed them, and the record does not say them any more."""


@dataclass(frozen=True, slots=True)
class Words:
    """Some words in a row that are alike."""

    kind: WordKind
    text: str


Line: TypeAlias = "tuple[Words, ...]"
Sides: TypeAlias = "tuple[tuple[Line, ...], tuple[Line, ...]]"
"""What stands at the left and at the right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FactSides:
    """One fact that moved: what the record said of it then, and what it says now."""

    fact: str
    then: tuple[Line, ...]
    now: tuple[Line, ...]


def fact_sides(reason: Reason, change: Change | None) -> FactSides:
    """Return both sides of a fact; without a `change` of its value, of the words that the reason has. Pure."""
    if change is None:
        then, now = _texts(reason.old, reason.new)
    elif change.items:
        then, now = _listed(change)
    else:
        then, now = _texts(change.old, change.new)
    return FactSides(fact=reason.fact or "", then=_shortened(then), now=_shortened(now))


def our_lines(
    blocks: Iterable[Block], facts: Iterable[str], then: Facts, now: Facts, olds: Sequence[OldWords]
) -> tuple[tuple[Line, ...], bool]:
    """Return the paragraphs and items that rest on `facts`, marked; and whether any of them names one.

    Where none does, all lines are returned: the whole section rests on the facts. Pure.
    """
    lines = [*_read(blocks, set(facts), then, now, olds)]
    touched = tuple(line for line, is_touched in lines if is_touched)
    return touched or tuple(line for line, _ in lines), bool(touched)


def _read(
    blocks: Iterable[Block], facts: set[str], then: Facts, now: Facts, olds: Sequence[OldWords]
) -> Iterator[tuple[Line, bool]]:
    fill_then, fill_now = fill_from(then), fill_from(now)
    for block in lines_of(blocks):
        before, after = (plain_line(reader_text((block,), fill)) for fill in (fill_then, fill_now))
        if not after and not before:
            continue
        is_bound = any(phrase.key in facts for phrase in bound_phrases((block,)))
        line = tuple(_marked(before if is_bound else after, after, olds))
        yield line, is_bound or any(words.kind is WordKind.STALE for words in line)


def _marked(before: str, after: str, olds: Sequence[OldWords]) -> Iterator[Words]:
    for piece in word_differences(before, after) if before != after else (None,):
        if piece is None or piece.kind is PieceKind.SAME:
            yield from _with_stale(after if piece is None else piece.text, olds)
        else:
            yield from _spaced(_KINDS[piece.kind], piece.text)


def _spaced(kind: WordKind, text: str) -> Iterator[Words]:
    """Give words of a kind; the space before them is not marked."""
    words = text.lstrip()
    if len(words) < len(text):
        yield Words(WordKind.SAME, text[: len(text) - len(words)])
    yield Words(kind, words)


_KINDS = {PieceKind.SAME: WordKind.SAME, PieceKind.REMOVED: WordKind.WENT, PieceKind.ADDED: WordKind.CAME}


def _with_stale(text: str, olds: Sequence[OldWords]) -> Iterator[Words]:
    """Give a text with the words in it that the record does not say any more."""
    found = sorted(_stale(text, olds))
    at = 0
    for start, end in found:
        if start > at:
            yield Words(WordKind.SAME, text[at:start])
        yield Words(WordKind.STALE, text[start:end])
        at = end
    if at < len(text):
        yield Words(WordKind.SAME, text[at:])


def _stale(text: str, olds: Sequence[OldWords]) -> list[tuple[int, int]]:
    places: list[tuple[int, int]] = []
    for words in olds:
        for match in find(text, Sought(words=words.old, whole_words=True, in_phrases=True)):
            if all(match.end <= start or end <= match.start for start, end in places):
                places.append((match.start, match.end))
    return places


def _texts(old: str, new: str) -> Sides:
    """Return two texts: word by word where one is the other reworded, else each as a whole."""
    if not is_rewording(old, new):
        return _whole(old, WordKind.WENT), _whole(new, WordKind.CAME)
    pieces = word_differences(old, new)
    return _side(pieces, PieceKind.ADDED), _side(pieces, PieceKind.REMOVED)


def _side(pieces: Sequence[Piece], without: PieceKind) -> tuple[Line, ...]:
    return (
        tuple(words for each in pieces if each.kind is not without for words in _spaced(_KINDS[each.kind], each.text)),
    )


def _whole(text: str, kind: WordKind) -> tuple[Line, ...]:
    return tuple((Words(kind, line),) for line in text.split("\n") if line.strip())


def _listed(change: Change) -> Sides:
    then: list[Line] = []
    now: list[Line] = []
    if head_of(change):
        then, now = [*_whole(change.old, WordKind.SAME)], [*_whole(change.new, WordKind.SAME)]
    for item in change.items:
        left, right = _item(item)
        then += left
        now += right
    if change.more:
        now.append((Words(WordKind.SAME, f"and {change.more:,} more changes"),))
    return tuple(then), tuple(now)


def _item(item: ItemChange) -> Sides:
    names = names_of(item)
    if item.kind in {ItemKind.ADDED, ItemKind.REMOVED}:
        lines = tuple(_came_or_went(item, name) for name in names or ("",))
        return (lines, ()) if item.kind is ItemKind.REMOVED else ((), lines)
    if item.kind in {ItemKind.MOVED_HERE, ItemKind.MOVED_AWAY}:
        return _moved(item)
    if item.kind is ItemKind.CHANGED:
        head = ", ".join(part for part in (_few(names), inside(item.what) if item.what else "") if part)
        left, right = _texts_of(item)
        return _headed(head, left), _headed(head, right)
    return (), ((Words(WordKind.SAME, item.new),),)


def _few(names: Sequence[str], most: int = 3) -> str:
    named = "; ".join(names[:most])
    return f"{named} and {len(names) - most:,} more" if len(names) > most else named


def _texts_of(item: ItemChange) -> Sides:
    if is_rewording(item.old, item.new, few=few_words(item)):
        return _texts(item.old, item.new)
    return _whole(item.old or "nothing", WordKind.WENT), _whole(item.new or "nothing", WordKind.CAME)


def _headed(head: str, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    if not head or not lines:
        return lines
    first, *rest = lines
    return ((Words(WordKind.SAME, f"{head}: "), *first), *rest)


def _came_or_went(item: ItemChange, name: str) -> Line:
    kind = WordKind.WENT if item.kind is ItemKind.REMOVED else WordKind.CAME
    said = item.old if item.kind is ItemKind.REMOVED else item.new
    words = f"{name} ({said})" if name and said else name or said
    what = (Words(WordKind.SAME, f"{item.what}: "),) if item.what else ()
    under = (Words(WordKind.SAME, f" (under “{item.under}”)"),) if item.under else ()
    return *what, Words(kind, words), *under


def _moved(item: ItemChange) -> Sides:
    """Return a criterion that stands in another list now: it may have the opposite meaning there."""
    here, there = "In this list: ", f"In the {item.what}: "
    left, right = (there, here) if item.kind is ItemKind.MOVED_HERE else (here, there)
    return (
        ((Words(WordKind.SAME, left), Words(WordKind.WENT, item.old)),),
        ((Words(WordKind.SAME, right), Words(WordKind.CAME, item.new)),),
    )


def _shortened(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    if len(lines) <= _MOST_LINES:
        return lines
    more = Words(WordKind.SAME, f"and {len(lines) - _MOST_LINES:,} more")
    return *lines[:_MOST_LINES], (more,)
