"""Counts with their nouns, as English writes them."""

from __future__ import annotations


def counted(count: int, one: str, many: str) -> str:
    """Return "1 site", "1,200 sites": `count` with its noun, thousands separated."""
    return f"{count:,} {one if count == 1 else many}"


def counted_or_no(count: int, one: str, many: str) -> str:
    """Return the same, but "no sites" for none, as it reads inside a sentence."""
    return counted(count, one, many) if count else f"no {many}"
