"""Wordings: a small way to write down what phrases to look for, so that a list of them can be read and added to.

```
will|can [really] help {who}      words, others in their place with |, words that may be missing in [ ], a named set
revolutioni*                      a word that begins so
get access to … treatment         up to three words between; …5 means up to five
```

Words are parted by single spaces, and match with any white space, a comma or a hyphen between; letters match whatever
their case. What may be missing, and a gap, stand before a word, never at the end. A set is a list of wordings, in which
other sets may be named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from trialeditor.domain.errors import BadInput

Sets = Mapping[str, Sequence[str]]
GAP = r"[\s,-]+"
"""What may stand between two words."""
_WORD = r"[\w’'%-]+"
_PIECE = re.compile(r"\[(?P<optional>[^\[\]]+)\]|…(?P<gap>\d?)|(?P<words>[^\s\[\]…]+)")
_NAME = re.compile(r"\{(\w+)\}")
_DEEPEST = 6
_USUAL_GAP = 3


def any_of(wordings: Iterable[str], sets: Sets) -> re.Pattern[str]:
    """Return the pattern that finds the first of `wordings` from whole word to whole word; raise BadInput."""
    parts = "|".join(sorted((_wording(each, sets, 0) for each in wordings), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{parts})(?![\w-])", re.IGNORECASE)


def begins(wordings: Iterable[str], sets: Sets) -> re.Pattern[str]:
    """Return the pattern that says whether what follows some words begins with one of `wordings`."""
    parts = "|".join(_wording(each, sets, 0) for each in wordings)
    return re.compile(rf"{GAP}(?:{parts})(?![\w-])", re.IGNORECASE)


def ends(wordings: Iterable[str], sets: Sets) -> re.Pattern[str]:
    """Return the pattern that says whether what stands before some words ends with one of `wordings`."""
    parts = "|".join(_wording(each, sets, 0) for each in wordings)
    return re.compile(rf"(?<![\w-])(?:{parts}){GAP}\Z", re.IGNORECASE)


def _wording(text: str, sets: Sets, depth: int) -> str:
    """Return a wording as a regular expression without a mark at its ends."""
    if depth > _DEEPEST:
        raise BadInput("sets that name each other", field=text)
    made = ""
    pending = ""
    for match in _PIECE.finditer(text):
        if match["optional"]:
            inner = _wording(match["optional"], sets, depth + 1)
            made, pending = f"{made}{pending}(?:{inner}{GAP})?", ""
        elif match["words"]:
            made, pending = f"{made}{pending}{_alternatives(match['words'], sets, depth)}", GAP
        else:
            most = int(match["gap"] or _USUAL_GAP)
            made, pending = f"{made}{pending}(?:{_WORD}{GAP}){{0,{most}}}?", ""
    if not pending:
        raise BadInput("expected a word at the end of a wording", field=text)
    return made


def _alternatives(words: str, sets: Sets, depth: int) -> str:
    """Return `a|b|{set}` as one group."""
    parts: list[str] = []
    for word in words.split("|"):
        name = _NAME.fullmatch(word)
        if name is None:
            parts.append(_one(word))
        elif name[1] in sets:
            parts.extend(_wording(each, sets, depth + 1) for each in sets[name[1]])
        else:
            raise BadInput("no such set", field=word)
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(sorted(parts, key=len, reverse=True))})"


def _one(word: str) -> str:
    """Return one word; a star at its end stands for any ending, an apostrophe for either kind."""
    plain = re.escape(word.removesuffix("*")).replace("'", "['’]")
    return plain + (r"[\w-]*" if word.endswith("*") else "")
