"""How well typed letters fit a name: its beginnings, its initials, a slip of the finger. Pure, and quick.

The names are those of some hundred actions. Trials are found by the search of the workspace, which has an index.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+")
_WHOLE, _BEGINS, _BEGINS_WORD, _WITHIN, _INITIALS, _BESIDE, _SLIP = 110, 100, 80, 50, 40, 25, 15
_SHORTEST_SLIP = 4
"""Letters of a word before a slip is thought of: in shorter words every other word is one slip away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """That a name fits: a `score` (more is better), and the places of the letters in it that were typed."""

    score: int
    marks: tuple[int, ...] = ()


def fit(typed: str, name: str, beside: str = "") -> Fit | None:
    """Return how well `typed` fits `name`; None when one of its words fits neither the name nor the words `beside` it.

    Case does not matter. Of names that fit as well as each other, the shorter one is better.
    """
    lower, around = name.lower(), beside.lower()
    if typed.strip().lower() == lower.strip():
        return Fit(score=_WHOLE * 100, marks=tuple(range(len(name))))
    fits = [_fit_word(word, lower, around) for word in typed.lower().split()]
    found = [each for each in fits if each is not None]
    if len(found) < len(fits):
        return None
    if not found:
        return Fit(score=0)
    marks = sorted({place for each in found for place in each.marks if place < len(name)})
    return Fit(score=sum(each.score for each in found) * 100 // len(found) - min(len(name), 99), marks=tuple(marks))


def _fit_word(word: str, name: str, beside: str) -> Fit | None:
    starts = [each.start() for each in _WORD.finditer(name)]
    found = _fit_name(word, name, starts)
    if found:
        return found
    if any(beside.startswith(word, each.start()) for each in _WORD.finditer(beside)):
        return Fit(score=_BESIDE)
    if len(word) >= _SHORTEST_SLIP and any(_is_slip(word, name[start:]) for start in starts):
        return Fit(score=_SLIP)
    return None


def _fit_name(word: str, name: str, starts: list[int]) -> Fit | None:
    if name.startswith(word):
        return Fit(score=_BEGINS, marks=tuple(range(len(word))))
    for start in starts:
        if name.startswith(word, start):
            return Fit(score=_BEGINS_WORD, marks=tuple(range(start, start + len(word))))
    within = name.find(word)
    if within >= 0 and len(word) > 1:
        return Fit(score=_WITHIN, marks=tuple(range(within, within + len(word))))
    initials = _initials(word, name, starts)
    return Fit(score=_INITIALS, marks=initials) if initials else None


def _initials(word: str, name: str, starts: list[int]) -> tuple[int, ...]:
    """Return the places of the letters of `word` where each begins a word of `name` or follows the one before it.

    So "imnu" and "ibn" find "Import by number". Empty when they do not fit.
    """
    if not word:
        return ()
    ways: list[tuple[int, ...]] = [(start,) for start in starts if name[start] == word[0]]
    for letter in word[1:]:
        ways = [
            (*way, place)
            for way in ways
            for place in dict.fromkeys((way[-1] + 1, *(start for start in starts if start > way[-1])))
            if place < len(name) and name[place] == letter
        ]
    return ways[0] if ways else ()


def _is_slip(word: str, name: str) -> bool:
    """Say whether `name` begins with `word` but for one letter: another, one missing, one too many, or two swapped."""
    at = next((place for place, (one, two) in enumerate(zip(word, name, strict=False)) if one != two), -1)
    if at < 1:
        return False  # a first letter is seldom wrong, and nearly everything would fit
    rest, there = word[at:], name[at:]
    changed = len(rest) > 1 and rest[1::-1] + rest[2:]
    return (
        there[1:].startswith(rest[1:])
        or there[1:].startswith(rest)
        or there.startswith(rest[1:])
        or bool(changed and there.startswith(changed))
    )
