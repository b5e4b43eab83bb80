"""Small tables of words that stand in the code of a check."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Return the words of `text`, which are parted by spaces."""
    return frozenset(text.split())
