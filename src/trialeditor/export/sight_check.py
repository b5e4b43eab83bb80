"""Checking that readers see what a file holds: only some words of the page's own may stand out of their sight."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from trialeditor.rendering import wording
from trialeditor.rendering.standing import OUT_OF_SIGHT
from trialeditor.rendering.words import Words


def unseen_problems(found: Iterable[tuple[str, str]], says: Words, as_of: date | None) -> list[str]:
    """Say which words are kept out of sight that are seen on pages."""
    return [
        f"words that are kept out of sight: {words[:80]!r}"
        for name, words in found
        if words not in wording.EARLIER and words not in _words_for(name, says, as_of)
    ]


def _words_for(name: str, says: Words, as_of: date | None) -> frozenset[str]:
    if name == "late":
        return frozenset({wording.last_checked(says, as_of)} if as_of else ())
    begins = OUT_OF_SIGHT.get(name, ())
    return frozenset(text for key, text in says.texts.items() if begins and key.startswith(begins))
