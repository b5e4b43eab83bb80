"""Drugs, procedures, devices and places of our words that the record lacks, or has only in another part."""

from __future__ import annotations

import re
from collections.abc import Iterator

from trialeditor.checks.check import Code, SectionCheck
from trialeditor.checks.entities import drugs, places
from trialeditor.checks.entities.tables import Entities, Procedure, folded
from trialeditor.checks.entities.vocabulary import Vocabulary, vocabulary_of
from trialeditor.checks.numbers.findings import is_cited
from trialeditor.checks.sentences import Sentence
from trialeditor.checks.subject import Passage, Subject
from trialeditor.checks.tables import lowered, words
from trialeditor.domain.findings import Finding, Weight

CODES: tuple[Code, ...] = (
    Code(
        key="entity.orphan",
        weight=Weight.BLOCKER,
        title="Drug, device or place not in the record",
        why="A reader who trusts the page asks for a treatment, or travels to a place, that is not part of the study.",
    ),
)
_TESTED_IN = words("title summary quick_facts studies")
"""Sections that tell what the study does: a drug that they name has to be tested, or told of where the study is."""
_WORD = re.compile(r"[^\W\d_]{7,40}")
_ENDING = 3
"""A record may write the word with another ending: "colonoscopic", "mastectomies"."""
_LISTS = words("quick_facts")
_NOT_TESTED = re.compile(
    r"\b(?:not|no|without|instead of|before|already|stop|keep|other than|never|cannot|after|earlier|used to|usual"
    r"|standard|if you|like|such as|\w{1,20}n['’]t)\b",
    re.IGNORECASE,
)


def find(subject: Subject, passage: Passage) -> Iterator[Finding]:
    """Find the names in one section that the record does not bear out."""
    entities = subject.language.entities
    vocabulary = subject.worked.get(vocabulary_of, subject.facts)
    for sentence in passage.sentences:
        if is_cited(passage, sentence):
            continue
        done = 0
        hits = sorted(_in_sentence(passage, sentence, entities, vocabulary), key=lambda hit: (hit[0], -hit[1]))
        for start, end, message in hits:
            if start < done:
                continue
            at, done = sentence.start + start, end
            if passage.prose.phrase_at(at, sentence.start + end) is None:
                yield passage.finding("entity.orphan", at, sentence.start + end, message, weight=Weight.BLOCKER)


def _in_sentence(
    passage: Passage, sentence: Sentence, entities: Entities, vocabulary: Vocabulary
) -> Iterator[tuple[int, int, str]]:
    yield from _drugs(passage, sentence, entities, vocabulary)
    yield from _procedures(passage, sentence, entities, vocabulary)
    yield from _places(sentence.text, entities, vocabulary)


def _drugs(
    passage: Passage, sentence: Sentence, entities: Entities, vocabulary: Vocabulary
) -> Iterator[tuple[int, int, str]]:
    has_to_be_tested = passage.key in _TESTED_IN and (passage.key in _LISTS or not _NOT_TESTED.search(sentence.text))
    for match in drugs.drugs_in(sentence.text, entities):
        names = drugs.names_of(folded(match[0]), entities)
        if not names & vocabulary.words:
            yield match.start(), match.end(), f"The record does not name {match[0]}."
        elif has_to_be_tested and not names & vocabulary.tested_words:
            yield match.start(), match.end(), _only_elsewhere(match[0])


def _only_elsewhere(name: str) -> str:
    return f"The record does not test {name}: it names it only among the conditions for joining."


def _procedures(
    passage: Passage, sentence: Sentence, entities: Entities, vocabulary: Vocabulary
) -> Iterator[tuple[int, int, str]]:
    if entities.procedure_words is None:
        return
    for match in _WORD.finditer(sentence.text):
        word = folded(match[0])
        is_procedure = word.endswith(entities.procedure_endings) and word not in entities.not_procedures
        if is_procedure and word[:-_ENDING] not in vocabulary.everything:
            yield match.start(), match.end(), f"The record does not name {lowered(match[0])}."
    for match in entities.procedure_words.finditer(sentence.text):
        procedure = entities.procedure_of[re.sub(r"\s", " ", match[0]).casefold()]
        if not _is_told(procedure, vocabulary.everything, vocabulary.words):
            yield match.start(), match.end(), f"The record does not name {lowered(match[0])}."
        elif passage.key in _LISTS and procedure.treats and not _is_tested(procedure, vocabulary):
            yield match.start(), match.end(), _only_elsewhere(lowered(match[0]))


def _is_tested(procedure: Procedure, vocabulary: Vocabulary) -> bool:
    return _is_told(procedure, vocabulary.tested, vocabulary.tested_words)


def _is_told(procedure: Procedure, text: str, known: frozenset[str]) -> bool:
    if procedure.in_record.search(text):
        return True
    return bool(procedure.drug_endings) and any(word.endswith(procedure.drug_endings) for word in known)


def _places(text: str, entities: Entities, vocabulary: Vocabulary) -> Iterator[tuple[int, int, str]]:
    for start, end in places.places_in(text, entities):
        name = text[start:end]
        if not any(_names(each, vocabulary) for each in places.names_of(name, entities)):
            yield start, end, f"The record lists no place in {name}."
        city = places.cities_before(text, start)
        if city is not None and not _names(folded(text[city[0] : city[1]]), vocabulary):
            yield *city, f"The record lists no place in {text[city[0] : city[1]]}."
    for start, end in places.listed_in(text, entities):
        name = text[start:end]
        if not _names(folded(name), vocabulary):
            yield start, end, f"The record lists no place called {name}."
    for match in places.facilities_in(text):
        named = [word for word in folded(match["name"]).split() if word not in {"the", "of", "de"}]
        if named and not all(word.strip(".,'’") in vocabulary.words for word in named):
            yield match.start(), match.end(), f"The record does not name {match[0]}."


def _names(name: str, vocabulary: Vocabulary) -> bool:
    return re.search(rf"(?<![a-z]){re.escape(name)}(?![a-z])", vocabulary.everything) is not None


CHECK = SectionCheck(codes=CODES, find=find)
