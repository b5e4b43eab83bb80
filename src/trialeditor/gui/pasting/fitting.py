"""Pasted words fitted into the place where they go: lists begin on lines of their own."""

from __future__ import annotations

from trialeditor.domain.text.grammar import ITEM


def fitted(words: str, before: str, after: str) -> str:
    """Return `words` as they are put between `before` and `after`, which stand on the line of the cursor."""
    first, last = words.split("\n", 1)[0], words.rsplit("\n", 1)[-1]
    begins, ends = ITEM.fullmatch(first), ITEM.fullmatch(last)
    open_item = ITEM.fullmatch(before)
    if begins and open_item and not open_item["rest"].strip():
        words = words[begins.start("rest") :]
    elif begins and before.strip():
        words = f"\n{words}" if open_item else f"\n\n{words}"
    return f"{words}\n\n" if ends and "\n" in words and after.strip() else words
