"""From a place in the shown words to the place in the text that they were made of."""

from __future__ import annotations

import re

from trialeditor.domain.text.matching import matches

_WORD = re.compile(r"[^\W_]+")
_MOST = 6_000
"""Words of a section that are compared; behind them, the place is only near."""


def source_place(source: str, before: str) -> int:
    """Return where in `source` a reader is who has read `before` of what it shows.

    `source` has marks, phrases in braces and addresses that readers do not see, and readers see words that stand
    behind a phrase: the words that both have are matched, and the place is in the last one before it.
    """
    written = list(_WORD.finditer(source))[:_MOST]
    shown = list(_WORD.finditer(before))[:_MOST]
    found = matches([each.group() for each in written], [each.group() for each in shown])
    if not found:
        return 0
    last = found[-1]
    word = written[last.before + last.size - 1]
    is_newest = last.after + last.size == len(shown)
    rest = len(before) - shown[-1].end() if is_newest else 0
    return min(word.end() + min(rest, 1), len(source))
