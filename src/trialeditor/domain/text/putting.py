"""Putting words into a text, in the place of others."""

from __future__ import annotations


def put_in(text: str, start: int, end: int, words: str) -> str:
    """Return `text` with `words` from `start` to `end`; where words are left out, the space beside them goes too."""
    before, after = text[:start], text[end:]
    if words:
        return f"{before}{words}{after}"
    if before.endswith(" ") and (not after or not after[0].isalnum()):
        return f"{before.rstrip(' ')}{after.removeprefix(' ') if after[:2] == '  ' else after}"
    return f"{before}{after.removeprefix(' ')}"
