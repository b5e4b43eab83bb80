"""Words that carry the meaning of a sentence, cut to their stems, so that two sentences can be laid side by side."""

from __future__ import annotations

import re
from functools import lru_cache

from trialeditor.checks.tables import words

_WORD = re.compile(r"[^\W\d_]{3,40}")
_EMPTY = words(
    "the and for are you your with have has had been was were will can may must not that this these those who "
    "which what from than more less least most over under within during before after past last prior previous any "
    "all other into out about their they them its join study trial participant participants patient patients "
    "people person researchers cannot could would should one two three day days week weeks month months year "
    "years hour hours first dose use used using take takes taken taking time times older younger age aged old at "
    "least screening visit baseline treatment also test tests level levels get gets does how many much such only "
    "both each every when while part doctor team able least history known need needs either without still years' "
    "higher lower above below between including"
)
_ENDINGS = ("ations", "ation", "ings", "ing", "ions", "ion", "ies", "ers", "ed", "es", "ly", "al", "er", "s", "e", "y")
_SHORTEST = 4


@lru_cache(maxsize=8192)
def stem_of(word: str) -> str:
    """Return a word in small letters without its usual ending."""
    folded = word.casefold()
    for ending in _ENDINGS:
        if folded.endswith(ending) and len(folded) - len(ending) >= _SHORTEST:
            return folded[: -len(ending)]
    return folded


def stems_of(text: str) -> frozenset[str]:
    """Return the stems of the words of `text` that carry meaning."""
    return frozenset(stem_of(match[0]) for match in _WORD.finditer(text) if match[0].casefold() not in _EMPTY)
