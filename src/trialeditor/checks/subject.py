"""What checks look at: a page's sections as prose, its facts, and the language tables, all of them values."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from trialeditor.checks.language import Language
from trialeditor.checks.prose import Prose, prose_of, prose_of_reading
from trialeditor.checks.sentences import Sentence, sentences_of
from trialeditor.checks.tokens import Token, tokens
from trialeditor.checks.worked import Worked
from trialeditor.domain.blueprint import SectionKind
from trialeditor.domain.facts import Fact, Facts
from trialeditor.domain.findings import Finding, Weight
from trialeditor.domain.ids import NctId
from trialeditor.domain.judgments import Explanation
from trialeditor.domain.notes import Note
from trialeditor.domain.reading import SectionReading
from trialeditor.domain.text import NotedWords, notes_in, without_notes


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One section as checks see it. Offsets of findings are those of the typed text, or of made words as they read."""

    key: str
    heading: str
    kind: SectionKind
    overridden: bool
    prose: Prose
    sentences: tuple[Sentence, ...]
    tokens: tuple[Token, ...] = ()
    """The words and numbers of the prose."""
    noted: tuple[NotedWords, ...] = ()
    """Of made words: those with an editor's note, in order. The prose itself is the registry's wording alone."""
    lost: tuple[Note, ...] = ()
    """Notes whose words the registry's wording has no more."""

    @property
    def text(self) -> str:
        """Return the words as they are read, without marks."""
        return self.prose.text

    @property
    def is_typed(self) -> bool:
        """Say whether people answer for these words: a written section, or an override."""
        return self.overridden or self.kind is SectionKind.WRITTEN

    def sentence_at(self, at: int) -> Sentence | None:
        """Return the sentence that holds the place `at` of the prose, or None."""
        index = self.sentence_index(at)
        return None if index is None else self.sentences[index]

    def sentence_index(self, at: int) -> int | None:
        """Return the number of the sentence that holds the place `at` of the prose, or None."""
        index = bisect_right(self.sentences, at, key=lambda each: each.start) - 1
        return index if index >= 0 and at < self.sentences[index].end else None

    def tokens_in(self, start: int, end: int) -> tuple[Token, ...]:
        """Return the words and numbers that begin in a range of the prose, such as a sentence."""
        first = bisect_left(self.tokens, start, key=lambda each: each.start)
        return self.tokens[first : bisect_left(self.tokens, end, lo=first, key=lambda each: each.start)]

    def finding(
        self,
        code: str,
        start: int,
        end: int,
        message: str,
        *,
        weight: Weight,
        suggestion: str | None = None,
        fact: str | None = None,
    ) -> Finding:
        """Return a finding about the words from `start` to `end` of the prose.

        `suggestion` is what to put in place of exactly these words, or None when only a person can say.
        """
        typed_start, typed_end = self.prose.source_range(start, end)
        sentence = self.sentence_at(start)
        return Finding(
            code=code,
            weight=weight,
            section=self.key,
            quote=self.prose.source[typed_start:typed_end],
            message=message,
            start=typed_start,
            end=typed_end,
            sentence=message if end <= start else sentence.text if sentence else "",
            suggestion=suggestion,
            fact=fact,
        )


def passage_of(reading: SectionReading, facts: Facts) -> Passage:
    """Return a section for the checks."""
    made = without_notes(reading.reader_text) if reading.is_made else ""
    prose = prose_of_reading(made) if reading.is_made else prose_of(reading.source or "", facts)
    noted = tuple(notes_in(reading.reader_text)) if reading.notes else ()
    placed = {each.words for each in noted}
    return Passage(
        key=reading.key,
        heading=reading.spec.read_heading,
        kind=reading.spec.kind,
        overridden=reading.overridden,
        prose=prose,
        sentences=sentences_of(prose),
        tokens=tuple(tokens(prose.text)),
        noted=noted,
        lost=tuple(each for each in reading.notes if each.quote not in placed),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A page before its checks."""

    nct_id: NctId
    facts: Facts
    passages: tuple[Passage, ...]
    """All sections, in page order."""
    language: Language
    reviewed: bool
    """Whether a sign-off stands behind "last reviewed"."""
    record_words: frozenset[str] = frozenset()
    """Every word of the record's facts, in lower case: right by definition."""
    explained: tuple[Explanation, ...] = ()
    """Which sentences explain which criteria, as people linked them."""
    worked: Worked = field(default_factory=Worked, compare=False, repr=False)
    """What checks work out from the facts alone. Hand it on to the next subject as long as the facts are the same."""

    @property
    def typed(self) -> tuple[Passage, ...]:
        """Return the sections that people answer for."""
        return tuple(passage for passage in self.passages if passage.is_typed)

    def passage(self, key: str) -> Passage | None:
        """Return the section `key`, or None."""
        return next((passage for passage in self.passages if passage.key == key), None)


def record_words(facts: Facts) -> frozenset[str]:
    """Return every word that the facts hold, in lower case."""
    return frozenset(token.folded for fact in facts for text in _texts(fact) for token in tokens(text))


def _texts(fact: Fact) -> Iterator[str]:
    yield fact.phrase
    yield from fact.items
    if isinstance(fact.value, str):
        yield fact.value
