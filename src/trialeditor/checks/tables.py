"""Small tables of words that stand in the code of a check, and how words of a table stand within a sentence."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Return the words of `text`, which are parted by spaces."""
    return frozenset(text.split())


def lowered(text: str) -> str:
    """Return words that begin a sentence as they read within one; what begins with an acronym or a code stays."""
    first = text.split(" ", 1)[0]
    is_code = sum(1 for sign in first if sign.isupper() or sign.isdigit()) > 1
    return text if is_code else text[:1].lower() + text[1:]
