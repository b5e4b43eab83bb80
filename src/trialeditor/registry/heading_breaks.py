"""Headings in the middle of a line: "… gives consent. Exclusion Criteria: pregnancy", "… 150 kg Exclusion Criteria"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from trialeditor.domain.criteria import Section
from trialeditor.registry.heading_words import CRITERIA, KIND, section_of

_NAMED = re.compile(rf"(?<![\w-]){KIND}(?P<noun>[ ]{CRITERIA})?", re.IGNORECASE)
_QUALIFIERS = re.compile(
    r"(?<![\w-])(?:(?:Key|Main|Major|Other|General|Additional|Further|Specific|Subject|Patient|KEY|MAIN|MAJOR|OTHER|GENERAL"
    r"|(?:Group|Cohort|Part|Phase|Arm|Step) \w{1,3}) )+$"
)
_CLAUSE = re.compile(r"[.;](?: |(?=[A-Z]\)))(?P<words>(?:[A-Z0-9]\) ?)?(?:[\w-]+ ){0,4})$")
_NOT_A_TITLE = re.compile(r"\b(?:not?|meet\w*|fulfil\w*|satisf\w*|any|all|the|these|see|above|per)\b", re.IGNORECASE)
_LEADS_ON = re.compile(
    r"(?:^|\s)(?:the|these|this|all|any|of|with|and|or|meet|meeting|following|other|per|see|in|by|to|for|as|above|no|not|each"
    r"|their|specific|defined|additional)$",
    re.IGNORECASE,
)
_ENDS_PLAINLY = re.compile(r"(?:(?<![\w-])[a-z]+|\d ?(?:kg|cm|mg|mL|years?)|(?<![\w-])[A-Z]{2,6}|\d)$")
_COLON = re.compile(r" ?[:：]")
_TAIL = re.compile(r"[ .:：]*$")
_NAME_TAIL = re.compile(r"(?: [A-Z][a-z]+){0,2}[ .:：]*$")
_GOES_ON = re.compile(r" (?:also )?(?:include|are|were)[^:.]{0,60}:")
_LOOK_BACK = 200
_LONG_ENOUGH = 30
"""Fewer characters before a heading are more likely its own first words ("Solid tumor Inclusion Criteria:")."""
_ENOUGH_WORDS = 3


def split_at_headings(text: str, *, marked: bool, here: Section) -> list[str]:
    """Return the parts of a line, each heading in the middle of it at the start of a part of its own.

    `marked` says that the line is a list item: then the words before a heading are a criterion, not its first words.
    `here` is the section that the line stands in.
    """
    breaks = [0, *_breaks(text, marked=marked, here=here), len(text)]
    return [text[start:end].strip() for start, end in pairwise(breaks)]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """What stands around the words "Inclusion Criteria" or "Exclusion Criteria"."""

    before: str
    after: str
    section: Section
    has_noun: bool
    is_capital: bool
    enough: int
    """How many words before it are a criterion, not its own first words."""
    here: Section

    def is_heading(self) -> bool:
        """Say whether a heading begins here."""
        if not self.before:
            return False
        if self.before[-1] in ".;:)•":
            return self._follows_a_stop()
        return self.has_noun and self.is_capital and self._follows_words()

    def _follows_a_stop(self) -> bool:
        if self.before[-1] == ")" and len(self.before.split()) < _ENOUGH_WORDS:
            return False
        if _COLON.match(self.after):
            return self.is_capital or (self.has_noun and self.before[-1] in ".;")
        if not self.has_noun or self.before[-1] not in ".;":
            return False
        changes = self.section is Section.EXCLUSION and self.here is not self.section
        return bool(_TAIL.match(self.after)) or (changes and self.is_capital and bool(_GOES_ON.match(self.after)))

    def _is_harmless(self) -> bool:
        """Say whether the words before it are surely a criterion, or nothing changes section here."""
        return self.enough == 1 or self.section is self.here

    def _follows_words(self) -> bool:
        words = len(self.before.split())
        if _LEADS_ON.search(self.before) or not (self._is_harmless() or _ENDS_PLAINLY.search(self.before)):
            return False
        if _COLON.match(self.after):
            return len(self.before) >= _LONG_ENOUGH or words >= self.enough
        return words > self.enough and bool(_NAME_TAIL.match(self.after))


def _breaks(text: str, *, marked: bool, here: Section) -> Iterator[int]:
    """Go through the places where a heading begins after other words."""
    # After a heading with a colon, whatever comes before the next heading is a criterion.
    last = 0
    enough = _ENOUGH_WORDS if marked else len(text)
    for match in _NAMED.finditer(text):
        low = max(last, match.start() - _LOOK_BACK)
        start = low + _start_of_title(text[low : match.start()], ends=bool(_TAIL.match(text, match.end())))
        place = _Place(
            before=text[low:start].rstrip(),
            after=text[match.end() : match.end() + _LOOK_BACK],
            section=section_of(match["kind"], match["non"]),
            has_noun=bool(match["noun"]),
            is_capital=text[match.start()].isupper(),
            enough=enough,
            here=here,
        )
        if place.is_heading():
            yield start
            last = match.end()
        if _COLON.match(text, match.end()) and (place.is_heading() or not place.before):
            last, enough = match.end() + 1, 1


def _start_of_title(before: str, *, ends: bool) -> int:
    """Return where the title begins that ends with `before`: "Key ", or ". Group 2 " at the end of a line."""
    clause = _CLAUSE.search(before) if ends else None
    if clause and not _NOT_A_TITLE.search(clause["words"]):
        return clause.start("words")
    qualifiers = _QUALIFIERS.search(before)
    return qualifiers.start() if qualifiers else len(before)
