"""Criteria beside our sentences: which of the record's criteria the page explains, and whether the right way round."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from trialeditor.checks.check import Code, PageCheck
from trialeditor.checks.polarity import Relation, relation
from trialeditor.checks.sentences import Sentence
from trialeditor.checks.subject import Passage, Subject
from trialeditor.checks.topics import topics, weights_of
from trialeditor.checks.wordings import any_of
from trialeditor.domain.criteria import Section
from trialeditor.domain.findings import Finding, Weight
from trialeditor.domain.judgments import Explanation

GOOD_FIT, NOT_A_FIT = "good_fit", "not_a_fit"
SECTIONS: Mapping[str, Section] = MappingProxyType({GOOD_FIT: Section.INCLUSION, NOT_A_FIT: Section.EXCLUSION})
"""The list of the record that each section of the page explains before the other."""
LIKELY, SURE = 0.34, 0.5
"""How much of a sentence's weight a criterion has to share to be suggested, and to be taken without a click."""

PARTIAL = Code(
    key="criteria.partial",
    weight=Weight.WARNING,
    title="Partial list that does not say so",
    why="A reader who fits everything on the page takes it that they fit the study.",
)
POLARITY = Code(
    key="criteria.polarity",
    weight=Weight.BLOCKER,
    title="Criterion told the wrong way round",
    why="People are let in who must not join, or kept out who could.",
)
_SAYS_PARTIAL = any_of(
    (
        "other|more|further|additional reason|reasons|rules|criteria|conditions|requirements|things|points",
        "full|whole|complete list",
        "exact wording",
        "not|only all|some|part",
        "not|only a few",
        "not|only the main",
        "among others",
        "among other things",
        "main reason|reasons|rules|ones",
        "some of the",
        "and more|others",
        "see all|below",
        "every|all [the] rule|rules|reason|reasons|criteria",
        "study team will|can|checks [also] check|tell|decide|look",
        "rest of the",
    ),
    {},
)


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


def matches(subject: Subject) -> tuple[Match, ...]:
    """Return which sentences explain which criteria: what people linked, and for other sentences the likeliest one."""
    lists = {listed: _items(subject, listed) for listed in (Section.INCLUSION, Section.EXCLUSION)}
    passages = (passage for key in SECTIONS if (passage := subject.passage(key)) is not None)
    return tuple(match for passage in passages for match in _in_passage(subject, passage, lists))


def cover(subject: Subject, found: tuple[Match, ...] | None = None) -> tuple[CriteriaCover, ...]:
    """Return what the page explains of each list of the record."""
    known = matches(subject) if found is None else found
    return tuple(
        CriteriaCover(
            listed=listed,
            criteria=_items(subject, listed),
            explained=frozenset(each.number for each in known if each.listed is listed and each.counts),
        )
        for listed in (Section.INCLUSION, Section.EXCLUSION)
    )


def _items(subject: Subject, listed: Section) -> tuple[str, ...]:
    fact = subject.facts.get(f"eligibility.{listed.value}")
    return fact.items if fact else ()


def _in_passage(subject: Subject, passage: Passage, lists: Mapping[Section, tuple[str, ...]]) -> Iterator[Match]:
    about = {listed: tuple(topics(text) for text in items) for listed, items in lists.items()}
    weights = weights_of(each for stems in about.values() for each in stems)
    for sentence in passage.sentences:
        linked = list(_linked(subject, passage, sentence, lists))
        yield from linked
        said = topics(sentence.text)
        total = weights.of(said)
        if linked or not total:
            continue
        scored = (
            (weights.of(said & stems) / total + (0.001 if listed is SECTIONS[passage.key] else 0), listed, number)
            for listed, all_stems in about.items()
            for number, stems in enumerate(all_stems)
        )
        best = max(scored, default=None, key=lambda each: each[0])
        if best and best[0] >= LIKELY:
            score, listed, number = best
            yield _match(passage, sentence, listed, number, lists[listed][number], score=min(1.0, score), linked=False)


def _linked(
    subject: Subject, passage: Passage, sentence: Sentence, lists: Mapping[Section, tuple[str, ...]]
) -> Iterator[Match]:
    for link in subject.explained:
        here = link.section == passage.key and link.sentence == sentence.text
        if here and link.criterion in lists.get(link.listed, ()):
            number = lists[link.listed].index(link.criterion)
            yield _match(passage, sentence, link.listed, number, link.criterion, score=1.0, linked=True)


def _match(
    passage: Passage, sentence: Sentence, listed: Section, number: int, criterion: str, *, score: float, linked: bool
) -> Match:
    return Match(
        section=passage.key,
        sentence=sentence,
        listed=listed,
        number=number,
        criterion=criterion,
        linked=linked,
        score=score,
        relation=relation(criterion, sentence.text, included=listed is Section.INCLUSION, fits=passage.key == GOOD_FIT),
    )


def find(subject: Subject) -> Iterator[Finding]:
    """Find criteria told the wrong way round, and a partial list that does not say so."""
    found = matches(subject)
    for match in found:
        passage = subject.passage(match.section)
        if passage is not None and match.relation is Relation.OPPOSED and match.counts:
            yield _opposed(passage, match)
    for key, listed in SECTIONS.items():
        passage = subject.passage(key)
        told = next(each for each in cover(subject, found) if each.listed is listed)
        if passage is not None and passage.sentences and len(told.explained) < len(told.criteria):
            yield from _partial(passage, told)


def _opposed(passage: Passage, match: Match) -> Finding:
    list_name = "an inclusion" if match.listed is Section.INCLUSION else "an exclusion"
    return passage.finding(
        POLARITY.key,
        match.sentence.start,
        match.sentence.end,
        f"The record has this as {list_name}: “{match.criterion}”. The sentence says it the other way round.",
        weight=Weight.BLOCKER if match.linked else Weight.WARNING,
        fact=f"eligibility.{match.listed.value}",
    )


def _partial(passage: Passage, told: CriteriaCover) -> Iterator[Finding]:
    if _SAYS_PARTIAL.search(passage.text):
        return
    first, last = passage.sentences[0], passage.sentences[-1]
    yield passage.finding(
        PARTIAL.key,
        first.start,
        last.end,
        f"{told.words}, and nothing says that the list is partial. Say that there are more in the full list below.",
        weight=PARTIAL.weight,
        fact=f"eligibility.{told.listed.value}",
    )


CHECK = PageCheck(codes=(PARTIAL, POLARITY), find=find)
