"""Words that somebody typed and that the record no longer says: found, and what can stand in their place.

A bound phrase follows the record by itself; the same words typed by hand do not. What is found here is shown to a
person before anything is changed: "77" may be the number of people, or a room in a hospital.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from trialeditor.domain.facts import Fact, Facts
from trialeditor.domain.phrases import form_of
from trialeditor.domain.text import BoundPhrase
from trialeditor.domain.text.finding import Sought, find

_LEAST, _LEAST_WORD, _LEAST_DIGITS = 4, 7, 2
"""Shorter words are everywhere ("open"), and so are numbers of one digit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OldWords:
    """Words that a fact had in one of its forms, and those that it has in that form now."""

    fact: str
    form: str
    """The form; empty for the phrase itself. None of the two matters where there is nothing new."""
    old: str
    new: str
    """Empty for an item of a list that the record does not have any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StalePlace:
    """Where such words stand in a text, as it was typed."""

    start: int
    end: int
    words: OldWords

    @property
    def is_mendable(self) -> bool:
        """Say whether something can stand in their place."""
        return bool(self.words.new)


def old_words(keys: Iterable[str], then: Facts, now: Facts) -> tuple[OldWords, ...]:
    """Return the words that the facts `keys` had and have no more, the longest first; of each spelling the first."""
    found: dict[str, OldWords] = {}
    for key in dict.fromkeys(keys):
        before, after = then.get(key), now.get(key)
        if before and after:
            for words in (*_forms(before, after), *_items(before, after)):
                found.setdefault(words.old.casefold(), words)
    return tuple(sorted(found.values(), key=lambda each: -len(each.old)))


def _forms(before: Fact, after: Fact) -> Iterator[OldWords]:
    """Give the forms that read otherwise now; a form that reads well inside a sentence comes before the phrase."""
    still = {words.casefold() for words in (after.phrase, *after.forms.values())}
    for form in (*before.forms, ""):
        old, new = form_of(before, form) or "", form_of(after, form) or ""
        if new and old.casefold() not in still and _is_telling(old):
            yield OldWords(fact=before.key, form=form, old=old, new=new)


def _items(before: Fact, after: Fact) -> Iterator[OldWords]:
    kept = {item.casefold() for item in after.items}
    for item in before.items:
        if item.casefold() not in kept and _is_telling(item):
            yield OldWords(fact=before.key, form="", old=item, new="")


def _is_telling(words: str) -> bool:
    is_one = words.isalpha()
    return len(words) >= (_LEAST_DIGITS if words.isdigit() else _LEAST_WORD if is_one else _LEAST)


def stale_places(text: str, olds: Sequence[OldWords]) -> tuple[StalePlace, ...]:
    """Return where `olds` (the longest first) stand in a typed text, in order; none of them overlap. Pure.

    Whole words are looked for, whatever their case; what bound phrases and links hold is left alone.
    """
    places: list[StalePlace] = []
    for words in olds:
        for match in find(text, Sought(words=words.old, whole_words=True)):
            if all(match.end <= each.start or each.end <= match.start for each in places):
                places.append(StalePlace(start=match.start, end=match.end, words=words))
    return tuple(sorted(places, key=lambda each: each.start))


def mended(text: str, places: Iterable[StalePlace], *, bind: bool) -> str:
    """Return a text with bound phrases (`bind`), or with the words of today, in the place of old ones. Pure."""
    parts: list[str] = []
    at = 0
    for place in places:
        typed = text[place.start : place.end]
        parts += [text[at : place.start], replacement_of(typed, place.words, bind=bind)]
        at = place.end
    return "".join([*parts, text[at:]])


def replacement_of(typed: str, words: OldWords, *, bind: bool) -> str:
    """Return what takes the place of `typed`: it begins with a capital where that does, and else does not."""
    begins = typed[:1].isupper()
    if not bind:
        return words.new[:1].upper() + words.new[1:] if begins else _lowered(words)
    form = words.form[:1].upper() + words.form[1:] if begins and words.new[:1].islower() else words.form
    return BoundPhrase(key=words.fact, form=form).source


def _lowered(words: OldWords) -> str:
    """Return the new words as they stand inside a sentence, when the old ones were written so there."""
    is_sentence_like = words.old[:1].isupper() and words.new[:1].isupper() and not words.new[1:2].isupper()
    return words.new[:1].lower() + words.new[1:] if is_sentence_like else words.new


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the sentence that holds `start` to `end` begins and ends, within its line. Pure."""
    line_start, line_end = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    begins = [match.end() for match in _STOP.finditer(text, line_start, start)]
    ends = [match.start() + 1 for match in _STOP.finditer(text, max(end - 1, 0), line_end)]
    first, last = max(begins, default=line_start), min(ends, default=line_end)
    mark = _ITEM.match(text, first)
    return (mark.end() if mark and mark.end() <= start else first), last


_STOP = re.compile(r"[.?!]\s+")
_ITEM = re.compile(r"\s*(?:(?:[-*]|\d+\.)\s+)?")
"""What stands before the words of a line."""
