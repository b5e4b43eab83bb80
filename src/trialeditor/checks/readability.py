"""Readability: how many years of school a text asks for, and the sentences that ask for most.

Flesch-Kincaid grade: Kincaid, Fishburne, Rogers and Chissom, Research Branch Report 8-75 (1975). SMOG: McLaughlin,
"SMOG grading: a new readability formula", Journal of Reading 12 (1969). Both estimate; texts of a few sentences cannot
be scored at all, and a grade is shown as a band.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from trialeditor.checks.check import Code, PageCheck, SectionCheck
from trialeditor.checks.passive import passives
from trialeditor.checks.sentences import Sentence
from trialeditor.checks.subject import Passage, Subject
from trialeditor.checks.syllables import syllables
from trialeditor.checks.tokens import Token
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
_MANY_HARD = 0.15
"""The share of hard words from which a text is told to have many of them."""
_EXAMPLES = 5
_LONG_NUMBER, _AS_A_NUMBER = 7, 2
"""A number of so many digits (a telephone number) is looked up and not read: it counts as a word of two syllables."""


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
    return sum((_sentence(subject, passage, each) for each in passage.sentences), NOTHING)


def page_reading(subject: Subject) -> Reading:
    """Return what is counted of all written sections of a page together; overrides and made sections are left out."""
    return sum((reading_of(subject, each) for each in subject.typed if each.kind is SectionKind.WRITTEN), NOTHING)


def _sentence(subject: Subject, passage: Passage, sentence: Sentence) -> Reading:
    found = passage.tokens_in(sentence.start, sentence.end)
    counts = [_syllables(subject, token) for token in found]
    return Reading(
        words=len(found),
        sentences=1 if found else 0,
        syllables=sum(counts),
        hard_words=sum(count >= MANY for count in counts),
        longest=len(found),
    )


def _syllables(subject: Subject, token: Token) -> int:
    if token.is_number and sum(char.isdigit() for char in token.text) >= _LONG_NUMBER:
        return _AS_A_NUMBER
    return syllables(token.text, subject.language.syllables)


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
        key="readability.hard_words",
        weight=Weight.HINT,
        title="Many long words",
        why="Words of three syllables and more take longer to read, and many of them tire.",
    ),
    Code(
        key="readability.grade",
        weight=Weight.WARNING,
        title="Hard to read",
        why="Half of all adults read at the level of grade eight or below.",
    ),
)


def find(subject: Subject, passage: Passage) -> Iterator[Finding]:
    """Find long sentences, passive voice, many long words, and a section that is too hard as a whole."""
    if passage.kind is not SectionKind.WRITTEN:
        return
    for sentence in passage.sentences:
        found = passage.tokens_in(sentence.start, sentence.end)
        yield from _long(passage, sentence, found)
        yield from _passive(passage, found)
    reading = reading_of(subject, passage)
    if reading.is_scored:
        yield from _hard_words(subject, passage, reading)
        yield from _grade(subject, passage, reading)


def _long(passage: Passage, sentence: Sentence, found: Sequence[Token]) -> Iterator[Finding]:
    if len(found) > LONG:
        message = f"This sentence has {len(found)} words. Split it: one thought each, {LONG} words at most."
        weight = Weight.WARNING if len(found) > VERY_LONG else Weight.HINT
        yield passage.finding("readability.sentence", sentence.start, sentence.end, message, weight=weight)


def _passive(passage: Passage, found: Sequence[Token]) -> Iterator[Finding]:
    for each in passives(found):
        if passage.prose.phrase_at(each.start, each.end) is None:
            message = "This does not say who does it. Name them, where that helps."
            yield passage.finding("readability.passive", each.start, each.end, message, weight=Weight.HINT)


def _hard_words(subject: Subject, passage: Passage, reading: Reading) -> Iterator[Finding]:
    """Find a text of which many words are long; the message names those that come most often."""
    if reading.hard_words <= _MANY_HARD * reading.words:
        return
    counted = Counter(token.folded for token in passage.tokens if _is_hard(subject, token))
    often = "”, “".join(word for word, _ in counted.most_common(_EXAMPLES))
    share = round(100 * reading.hard_words / reading.words)
    yield passage.finding(
        "readability.hard_words",
        0,
        0,
        f"{share} in 100 words have three syllables or more, such as “{often}”. Look for shorter ones.",
        weight=Weight.HINT,
    )


def _is_hard(subject: Subject, token: Token) -> bool:
    return not token.is_number and _syllables(subject, token) >= MANY


def _grade(subject: Subject, passage: Passage, reading: Reading) -> Iterator[Finding]:
    if reading.grade > TARGET:
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
    return max(passage.sentences, key=lambda each: _sentence(subject, passage, each).grade)


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
