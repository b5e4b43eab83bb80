"""Which sentences of a page explain which criteria of its record: as people linked them, or by the words they share.

A sentence says in everyday words what a criterion says in those of the clinic, and a little more or less. So words that
tell the criteria of this record apart count most, and words that no criterion has count little.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from trialeditor.checks.polarity import Relation, below, related
from trialeditor.checks.polarity_reading import Reading, has_age, read
from trialeditor.checks.sentences import Sentence
from trialeditor.checks.subject import Passage, Subject
from trialeditor.checks.topics import Weights, topics, weights_of
from trialeditor.checks.wordings import any_of
from trialeditor.domain.criteria import Section
from trialeditor.domain.facts import Facts
from trialeditor.domain.judgments import Explanation

GOOD_FIT, NOT_A_FIT = "good_fit", "not_a_fit"
SECTIONS: Mapping[str, Section] = MappingProxyType({GOOD_FIT: Section.INCLUSION, NOT_A_FIT: Section.EXCLUSION})
"""The list of the record that each section of the page explains before the other."""
LIKELY, SURE = 0.34, 0.5
"""How much of a sentence's weight a criterion has to share to be suggested, and to be taken without a click."""
_AGE = "#age"
"""Stands for an age among the stems of a text."""
_OF_SENTENCE = 0.75
"""How much the sentence's side counts in a score; the rest is how much of the criterion it tells."""
_OTHER_LIST = 0.8
"""What a criterion of the other list is worth: sentences seldom stand in the section that is not theirs."""
_LONGEST = 2000
"""A longer run of characters is no sentence that explains anything."""
_ABOUT = ("conditions", "brief_title")
"""What the whole study is about: words of it do not tell its criteria apart."""
_LAST_SENTENCE = re.compile(r"[.!?]\s")

_SETS = {
    "rules": [
        "reason|reasons|rule|rules|criteria|criterion|condition|conditions|requirement|requirements|thing|things"
    ],
    "goes": ["check|tell|decide|look|go-over|explain|ask|review"],
    "points": ["point|points|item|items|limit|limits|exclusion|exclusions|inclusion|inclusions|question|questions"],
}
SAYS_PARTIAL = any_of(
    (
        "other|more|further|additional|remaining [medical|health|important|study] {rules}|{points}",
        "the|a full|whole|complete|entire|exact|official|long|longer list|wording|text|{rules}|{points}",
        "full|whole|complete|entire|long|longer list|wording|{rules}",
        "not|only [the] all|some|part|every|few|complete|full|whole|main|most",
        "not …2 all|every [the] [of] {rules}|{points}|list",
        "only [a] [the] few|main|some|part",
        "among others|these",
        "among other things",
        "these are examples|some|a-few",
        "[just|only] examples",
        "#|one|two|three|four|five|six|seven|eight|nine|ten|a-few|several|many more|others|further",
        "#|one|two|three|four|five|six|seven|eight|nine|ten|a-few|some of the|them|its|all|#",
        "not listed|shown|explained|named|mentioned|covered",
        "do|does not [here] list|show|cover|name|explain|mention",
        "not here",
        "not on this page",
        "main|key|chief|most-important|most-common|basic {rules}|{points}|ones",
        "some|part|few|several of the|them|these",
        "some {rules}|{points}",
        "and more|others|so-on",
        "see|read|find all|below|the-rest|the-list",
        "every|all [of] [the] {rules}|{points}|details",
        "the rest",
        "there are|is more|others|other",
        "more|others|lists|rest on|in|below the|this full|list|page|record|registry|criteria",
        "leaves|leave|left|leaving out",
        "incomplete|partial|shortened|summary",
        "may|might|can be other|more",
        "team|doctor|staff|site|they will|can|may [also] {goes} …3 {rules}|rest|all|join|more|else",
        "other|more {rules}|{points} [may|can] apply",
    ),
    _SETS,
)
"""What tells readers that a list is not the whole one. A sentence that says so explains no criterion."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A sentence and a criterion that it explains: linked by a person, or only likely."""

    section: str
    sentence: Sentence
    listed: Section
    number: int
    """The criterion's place in its list, from 0."""
    criterion: str
    linked: bool
    score: float
    """From 0 to 1: how much of the sentence's weight the criterion shares; 1 for a link."""
    relation: Relation

    @property
    def counts(self) -> bool:
        """Say whether the criterion counts as explained without another click."""
        return self.linked or self.score >= SURE

    @property
    def explanation(self) -> Explanation:
        """Return the link that a person would confirm."""
        return Explanation(
            section=self.section, sentence=self.sentence.text, listed=self.listed, criterion=self.criterion
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CriteriaCover:
    """What a page explains of one list of the record."""

    listed: Section
    criteria: tuple[str, ...]
    explained: frozenset[int]
    """The places of those that a sentence explains."""

    @property
    def words(self) -> str:
        """Return "1 of 16 exclusions explained"."""
        kind = "inclusion" if self.listed is Section.INCLUSION else "exclusion"
        many = kind if len(self.criteria) == 1 else f"{kind}s"
        return f"{len(self.explained)} of {len(self.criteria)} {many} explained"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Listed:
    """One criterion of the record, ready to be compared."""

    listed: Section
    number: int
    text: str
    stems: frozenset[str]

    @property
    def reading(self) -> Reading:
        """Return it read; few of a record's criteria are ever compared."""
        return read(self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lists:
    """Both lists of the record, and what their words tell apart."""

    items: tuple[_Listed, ...]
    weights: Weights

    def find(self, listed: Section, text: str) -> _Listed | None:
        """Return a criterion by its exact wording."""
        return next((each for each in self.items if each.listed is listed and each.text == text), None)


def matches(subject: Subject) -> tuple[Match, ...]:
    """Return which sentences explain which criteria: what people linked, and for other sentences the likeliest one."""
    lists = subject.worked.get(_lists, subject.facts)
    passages = (passage for key in SECTIONS if (passage := subject.passage(key)) is not None)
    return tuple(match for passage in passages for match in _in_passage(subject, passage, lists))


def cover(subject: Subject, found: tuple[Match, ...] | None = None) -> tuple[CriteriaCover, ...]:
    """Return what the page explains of each list of the record."""
    known = matches(subject) if found is None else found
    return tuple(
        CriteriaCover(
            listed=listed,
            criteria=_items(subject.facts, listed),
            explained=frozenset(each.number for each in known if each.listed is listed and each.counts),
        )
        for listed in SECTIONS.values()
    )


def leads(passage: Passage) -> Mapping[int, str]:
    """Return the line above the list that a sentence is an item of, by where the sentence's line starts.

    "You cannot join if you:" says of its items what none of them says itself.
    """
    found: dict[int, str] = {}
    lead = ""
    for line in passage.prose.lines:
        text = passage.text[line.start : line.end].strip()
        if line.is_item:
            found[line.start] = lead
        else:
            lead = _LAST_SENTENCE.split(text)[-1] if text.endswith(":") else ""
    return found


def _items(facts: Facts, listed: Section) -> tuple[str, ...]:
    fact = facts.get(f"eligibility.{listed.value}")
    return fact.items if fact else ()


def _lists(facts: Facts) -> _Lists:
    items = tuple(
        _listed(listed, number, text)
        for listed in SECTIONS.values()
        for number, text in enumerate(_items(facts, listed))
    )
    subject_matter = frozenset(stem for key in _ABOUT for stem in topics(_phrase(facts, key)))
    return _Lists(items=items, weights=weights_of((each.stems for each in items), usual=subject_matter))


def _listed(listed: Section, number: int, text: str) -> _Listed:
    return _Listed(listed=listed, number=number, text=text, stems=_with_age(topics(text), has_age=has_age(text)))


def _phrase(facts: Facts, key: str) -> str:
    fact = facts.get(key)
    return fact.phrase if fact is not None else ""


def _with_age(stems: frozenset[str], *, has_age: bool) -> frozenset[str]:
    """Return what a text is about; an age counts as a topic of its own."""
    return stems | {_AGE} if has_age else stems


def _in_passage(subject: Subject, passage: Passage, lists: _Lists) -> Iterator[Match]:
    above = leads(passage)
    starts = {line.start for line in passage.prose.lines}
    line = -1
    for sentence in passage.sentences:
        line = sentence.start if sentence.start in starts else line
        if len(sentence.text) <= _LONGEST:
            yield from _of_sentence(subject, passage, sentence, above.get(line, ""), lists)


def _of_sentence(subject: Subject, passage: Passage, sentence: Sentence, lead: str, lists: _Lists) -> Iterator[Match]:
    linked = [(1.0, item) for item in _linked(subject, passage, sentence, lists)]
    if not linked and _is_about_list(sentence.text):
        return
    said = read(below(lead, sentence.text))
    for score, item in linked or _likeliest(passage, said, lists):
        yield Match(
            section=passage.key,
            sentence=sentence,
            listed=item.listed,
            number=item.number,
            criterion=item.text,
            linked=bool(linked),
            score=score,
            relation=related(
                item.reading, said, included=item.listed is Section.INCLUSION, fits=passage.key == GOOD_FIT
            ),
        )


def _is_about_list(text: str) -> bool:
    """Say whether a sentence speaks of the list and not of a person: its lead-in, or that there is more of it."""
    return text.endswith(":") or SAYS_PARTIAL.search(text) is not None


def _linked(subject: Subject, passage: Passage, sentence: Sentence, lists: _Lists) -> Iterator[_Listed]:
    for link in subject.explained:
        if link.section == passage.key and link.sentence == sentence.text:
            item = lists.find(link.listed, link.criterion)
            if item is not None:
                yield item


def _likeliest(passage: Passage, reading: Reading, lists: _Lists) -> list[tuple[float, _Listed]]:
    """Return the criterion that a sentence most likely explains, with its score; nothing when none is likely."""
    said = _with_age(reading.stems, has_age=reading.has_age)
    scored = (
        (_score(said, item, lists.weights) * (1 if item.listed is SECTIONS[passage.key] else _OTHER_LIST), item)
        for item in lists.items
        if said & item.stems
    )
    best = max(scored, default=None, key=lambda each: each[0])
    return [best] if best is not None and best[0] >= LIKELY else []


def _score(said: frozenset[str], item: _Listed, weights: Weights) -> float:
    """Return how much of a sentence's weight a criterion shares, and a little for how much of the criterion is told."""
    shared = weights.of(said & item.stems)
    return _OF_SENTENCE * shared / weights.of(said) + (1 - _OF_SENTENCE) * shared / weights.of(item.stems)
