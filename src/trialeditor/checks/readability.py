"""Readability: how many years of school a text asks for, and the sentences that ask for most.

Flesch-Kincaid grade: Kincaid, Fishburne, Rogers and Chissom, Research Branch Report 8-75 (1975). SMOG: McLaughlin,
"SMOG grading: a new readability formula", Journal of Reading 12 (1969). Both estimate; texts of a few sentences cannot
be scored at all, and a grade is shown as a band.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from trialeditor.checks.check import Code, PageCheck, SectionCheck
from trialeditor.checks.sentences import Sentence
from trialeditor.checks.subject import Passage, Subject
from trialeditor.checks.syllables import syllables
from trialeditor.checks.tables import words
from trialeditor.checks.tokens import Token, tokens
from trialeditor.domain.blueprint import SectionKind
from trialeditor.domain.findings import Finding, Weight

TARGET = 8.0
"""The grade that pages aim for (NIH and AMA advise sixth to eighth grade for patients)."""
TOO_HARD = 12.0
SHORTEST = 25
"""Fewer words than this cannot be scored: one long word would move the grade by a year."""
LONG, VERY_LONG = 25, 35
"""Words in a sentence that is long, and that is very long (GOV.UK advises 25 at most)."""
MANY = 3
"""Syllables of what SMOG calls a polysyllabic word."""
_SMOG_SENTENCES = 30
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|get|gets|got)\b(?:\s+(?:not|also|then|first|still|only|always|often|usually|\w+ly))?"
    r"\s+(?P<participle>\w+(?:ed|en|wn|un)|done|made|put|kept|told|sent|held|read|found|paid|set|cut|taught|thought"
    r"|brought|built|left|led|lost|met|sold|felt|said|hurt|begun|sung|hung|stuck|struck|split|spent|understood)\b",
    re.IGNORECASE,
)
_NO_PARTICIPLES = words(
    "need indeed seed feed speed bleed red bed breed children women men even open often garden kitchen between eleven"
    " seven ten then when been oxygen pen token hidden sudden golden wooden own down town brown grown-up known"
    " interested tired worried concerned advanced married allowed-in supposed used run sun gun fun called done allowed"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What is counted of a text."""

    words: int
    sentences: int
    syllables: int
    hard_words: int
    """Words of three syllables and more."""
    longest: int
    """Words of the longest sentence."""

    @property
    def is_scored(self) -> bool:
        """Say whether there are enough words to score."""
        return self.words >= SHORTEST and self.sentences > 0

    @property
    def grade(self) -> float:
        """Return the Flesch-Kincaid grade; 0 for a text without words."""
        return flesch_kincaid(self.words, self.sentences, self.syllables) if self.words else 0.0

    @property
    def smog(self) -> float:
        """Return the SMOG grade; 0 for a text without words."""
        return smog(self.hard_words, self.sentences) if self.sentences else 0.0

    @property
    def band(self) -> tuple[int, int]:
        """Return the grade as a band of whole years, 0 or more: 7.4 is 7 to 8."""
        low = max(0, math.floor(self.grade))
        return low, max(low + 1, math.ceil(self.grade))

    def __add__(self, other: Reading) -> Reading:
        """Return the counts of both texts together."""
        return Reading(
            words=self.words + other.words,
            sentences=self.sentences + other.sentences,
            syllables=self.syllables + other.syllables,
            hard_words=self.hard_words + other.hard_words,
            longest=max(self.longest, other.longest),
        )


NOTHING = Reading(words=0, sentences=0, syllables=0, hard_words=0, longest=0)


def flesch_kincaid(words: int, sentences: int, syllable_count: int) -> float:
    """Return 0.39 × words per sentence + 11.8 × syllables per word - 15.59."""
    return 0.39 * words / sentences + 11.8 * syllable_count / words - 15.59


def smog(hard_words: int, sentences: int) -> float:
    """Return 1.0430 × √(words of three syllables and more in thirty sentences) + 3.1291."""
    return 1.0430 * math.sqrt(hard_words * _SMOG_SENTENCES / sentences) + 3.1291


def reading_of(subject: Subject, passage: Passage) -> Reading:
    """Return what is counted of one section. An item of a list without a verb counts as a sentence, like any line."""
    return sum((_sentence(subject, passage.text, each) for each in passage.sentences), NOTHING)


def page_reading(subject: Subject) -> Reading:
    """Return what is counted of all written sections of a page together; overrides and made sections are left out."""
    return sum((reading_of(subject, each) for each in subject.typed if each.kind is SectionKind.WRITTEN), NOTHING)


def _sentence(subject: Subject, text: str, sentence: Sentence) -> Reading:
    found = list(tokens(text, sentence.start, sentence.end))
    counts = [syllables(token.text, subject.language.syllables) for token in found]
    return Reading(
        words=len(found),
        sentences=1 if found else 0,
        syllables=sum(counts),
        hard_words=sum(count >= MANY for count in counts),
        longest=len(found),
    )


CODES: tuple[Code, ...] = (
    Code(
        key="readability.sentence",
        weight=Weight.WARNING,
        title="Long sentence",
        why="Many readers lose a long sentence before its end, most of all when they are ill or afraid.",
    ),
    Code(
        key="readability.passive",
        weight=Weight.HINT,
        title="Passive voice",
        why="Who does what is clearer when it is said: “a nurse takes blood”, not “blood is taken”.",
    ),
    Code(
        key="readability.grade",
        weight=Weight.WARNING,
        title="Hard to read",
        why="Half of all adults read at the level of grade eight or below.",
    ),
)


def find(subject: Subject, passage: Passage) -> Iterator[Finding]:
    """Find long sentences, passive voice, and a section that is too hard as a whole."""
    if passage.kind is not SectionKind.WRITTEN:
        return
    for sentence in passage.sentences:
        found = list(tokens(passage.text, sentence.start, sentence.end))
        yield from _long(passage, sentence, found)
        yield from _passive(passage, sentence)
    yield from _grade(subject, passage)


def _long(passage: Passage, sentence: Sentence, found: list[Token]) -> Iterator[Finding]:
    if len(found) > LONG:
        message = f"This sentence has {len(found)} words. Split it: one thought each, {LONG} words at most."
        weight = Weight.WARNING if len(found) > VERY_LONG else Weight.HINT
        yield passage.finding("readability.sentence", sentence.start, sentence.end, message, weight=weight)


def _passive(passage: Passage, sentence: Sentence) -> Iterator[Finding]:
    for match in _PASSIVE.finditer(passage.text, sentence.start, sentence.end):
        is_ours = passage.prose.phrase_at(match.start(), match.end()) is None
        if is_ours and match["participle"].casefold() not in _NO_PARTICIPLES:
            message = "This does not say who does it. Name them, where that helps."
            yield passage.finding("readability.passive", match.start(), match.end(), message, weight=Weight.HINT)


def _grade(subject: Subject, passage: Passage) -> Iterator[Finding]:
    reading = reading_of(subject, passage)
    if reading.is_scored and reading.grade > TARGET:
        hardest = _hardest(subject, passage)
        yield passage.finding(
            "readability.grade",
            hardest.start,
            hardest.end,
            f"This section reads at {_band(reading)}; pages aim for {TARGET:.0f} or below. Begin with this sentence.",
            weight=Weight.WARNING if reading.grade > TARGET + 1 else Weight.HINT,
        )


def _hardest(subject: Subject, passage: Passage) -> Sentence:
    """Return the sentence that asks for most."""
    return max(passage.sentences, key=lambda each: _sentence(subject, passage.text, each).grade)


def _band(reading: Reading) -> str:
    low, high = reading.band
    return f"grade {low} to {high}"


def find_page(subject: Subject) -> Iterable[Finding]:
    """Find a page of which the written words as a whole are too hard for most readers."""
    reading = page_reading(subject)
    first = next((each for each in subject.typed if each.kind is SectionKind.WRITTEN and each.text), None)
    if first is None or not reading.is_scored or reading.grade <= TARGET:
        return
    yield Finding(
        code="readability.grade",
        weight=Weight.BLOCKER if reading.grade > TOO_HARD else Weight.WARNING,
        section=first.key,
        quote="",
        message=f"The page as a whole reads at {_band(reading)}; pages aim for grade {TARGET:.0f} or below.",
    )


CHECK = SectionCheck(codes=CODES, find=find)
PAGE_CHECK = PageCheck(codes=(CODES[-1],), find=find_page)
