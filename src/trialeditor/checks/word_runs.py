"""The words of a text as wordings see them: small letters, contractions written out, signs that part sentences kept.

"You won't risk-free" reads `you will not risk free`. Hyphens, commas and quotes part words and are no words themselves;
any other sign is a word of its own that no wording names, so that no wording goes across it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_PIECE = re.compile(r"\d+(?:[.,]\d+)*%?|[^\W\d_][^\W_]*(?:['’][^\W_]+)*|[^\w\s,\-‐‑'’‘\"“”]")
_WHOLE = {
    "can't": ("can", "not"),
    "cannot": ("can", "not"),
    "won't": ("will", "not"),
    "shan't": ("shall", "not"),
    "let's": ("let", "us"),
}
_ENDS = (("n't", "not"), ("'ll", "will"), ("'re", "are"), ("'ve", "have"), ("'d", "would"), ("'m", "am"))
_SENTENCE = 1_000
"""Letters of a text that is kept for the next who asks; longer ones are rare, and would fill the memory."""
_IS = frozenset({"it's", "that's", "there's", "he's", "she's", "what's", "who's", "here's", "where's"})


@dataclass(frozen=True, slots=True)
class WordRun:
    """Words in order, each with its range of the text. Both words of a contraction have the range of the whole."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        """Return how many words there are."""
        return len(self.words)


def words_in(text: str) -> WordRun:
    """Return the words of a text. Several checks ask for the same sentence, one after the other."""
    return _words_of_sentence(text) if len(text) <= _SENTENCE else _words_of(text)


@lru_cache(maxsize=512)
def _words_of_sentence(text: str) -> WordRun:
    return _words_of(text)


def _words_of(text: str) -> WordRun:
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _PIECE.finditer(text):
        for word in parted(match[0]):
            words.append(word)
            starts.append(match.start())
            ends.append(match.end())
    return WordRun(tuple(words), tuple(starts), tuple(ends))


def parted(word: str) -> tuple[str, ...]:
    """Return a word in small letters; a contraction as the two words that it stands for."""
    folded = word.casefold()
    if "'" not in folded and "’" not in folded and folded != "cannot":
        return (folded,)
    straight = folded.replace("’", "'")
    if straight in _WHOLE:
        return _WHOLE[straight]
    if straight in _IS:
        return straight[:-2], "is"
    for end, meant in _ENDS:
        if straight.endswith(end) and straight != end:
            return straight.removesuffix(end), meant
    return (straight,)
