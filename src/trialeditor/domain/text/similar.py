"""Which text of one list is a rewording of which text of another: by the words that they share, in bounded time."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

_WORD = re.compile(r"[^\W_]+|[<>≤≥=±%]")
_COMMON = 2_000
"""A word that stands in so many pairs of texts (say 45 by 45) tells none of them."""
_MOST_CANDIDATES = 8
"""Of so many texts that share most words with one, the likeness is measured exactly."""


def similar_pairs(old: Sequence[str], new: Sequence[str], *, least: float) -> list[tuple[int, int]]:
    """Return pairs of indices (old, new) of texts that are alike, the most alike first taken, each text at most once.

    `least` is the smallest `similarity` that counts. Of equal likenesses, the pair that stands first wins.
    """
    before, after = [_bag(text) for text in old], [_bag(text) for text in new]
    scored = [
        (-score, i, j) for i, j in _candidates(before, after) if (score := _similarity(before[i], after[j])) >= least
    ]
    pairs: list[tuple[int, int]] = []
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    for _, i, j in sorted(scored):
        if i not in taken_old and j not in taken_new:
            pairs.append((i, j))
            taken_old.add(i)
            taken_new.add(j)
    return sorted(pairs)


def similarity(old: str, new: str) -> float:
    """Return how many of their words two texts share (Dice's coefficient over words and pairs of words): 0 to 1."""
    return _similarity(_bag(old), _bag(new))


def _bag(text: str) -> Counter[str]:
    """Return the words of a text, and each two that follow each other, so that order counts too."""
    words = _WORD.findall(text.casefold())
    return Counter([*words, *(f"{one} {two}" for one, two in pairwise(words))])


def _similarity(old: Counter[str], new: Counter[str]) -> float:
    whole = old.total() + new.total()
    return 2 * (old & new).total() / whole if whole else 1.0


def _candidates(before: Sequence[Counter[str]], after: Sequence[Counter[str]]) -> Iterator[tuple[int, int]]:
    """Go through the pairs that share words which not everybody has."""
    holders = _holders(before)
    others = {word: len(texts) for word, texts in _holders(after).items()}
    for j, bag in enumerate(after):
        shared: Counter[int] = Counter()
        for word in bag:
            here = holders.get(word, ())
            if len(here) * others[word] <= _COMMON:
                shared.update(here)
        for i, _ in shared.most_common(_MOST_CANDIDATES):
            yield i, j


def _holders(bags: Sequence[Counter[str]]) -> dict[str, list[int]]:
    holders: dict[str, list[int]] = defaultdict(list)
    for index, bag in enumerate(bags):
        for word in bag:
            holders[word].append(index)
    return holders
