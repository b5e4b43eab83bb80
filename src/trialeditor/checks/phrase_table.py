"""Tables of words and phrases, looked up token by token: the time grows with the text, not with the table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from trialeditor.checks.tokens import Token, tokens

Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit(Generic[Entry]):
    """An entry that stands in a text, as a range of it."""

    start: int
    end: int
    entry: Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseTable(Generic[Entry]):
    """Entries by their words in lower case. The longest entry at a place is the one that is meant."""

    by_words: Mapping[tuple[str, ...], Entry] = field(default_factory=dict)
    lengths: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """By first word: how many words entries have, the longest first."""

    def find(self, found: Sequence[Token]) -> Iterator[Hit[Entry]]:
        """Go through the entries that stand among the words of a text, in order; none overlaps another."""
        folded = [token.folded for token in found]
        at = 0
        while at < len(found):
            length = self._longest(folded, at) if folded[at] in self.lengths else 0
            if length:
                yield self._hit(found, folded, at, length)
            at += length or 1

    def _longest(self, folded: list[str], at: int) -> int:
        for length in self.lengths[folded[at]]:
            if at + length <= len(folded) and tuple(folded[at : at + length]) in self.by_words:
                return length
        return 0

    def _hit(self, found: Sequence[Token], folded: list[str], at: int, length: int) -> Hit[Entry]:
        last = found[at + length - 1]
        possessive = len(last.text) - len(last.folded) if length == 1 and last.folded != last.text.casefold() else 0
        entry = self.by_words[tuple(folded[at : at + length])]
        return Hit(start=found[at].start, end=last.end - possessive, entry=entry)


def phrase_table(entries: Mapping[str, Entry]) -> PhraseTable[Entry]:
    """Return the table of entries by phrase; words are parted as in any text."""
    by_words: dict[tuple[str, ...], Entry] = {}
    for phrase, entry in entries.items():
        words = tuple(token.folded for token in tokens(phrase))
        if words:
            by_words[words] = entry
    lengths: dict[str, set[int]] = {}
    for words in by_words:
        lengths.setdefault(words[0], set()).add(len(words))
    return PhraseTable(
        by_words=by_words, lengths={first: tuple(sorted(all_, reverse=True)) for first, all_ in lengths.items()}
    )
