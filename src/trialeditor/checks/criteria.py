"""Criteria beside our sentences: which of the record's criteria the page explains, and whether the right way round."""

from __future__ import annotations

from collections.abc import Iterator

from trialeditor.checks.check import Code, PageCheck
from trialeditor.checks.criteria_matching import SAYS_PARTIAL, SECTIONS, SURE, CriteriaCover, Match, cover, matches
from trialeditor.checks.polarity import Relation
from trialeditor.checks.subject import Passage, Subject
from trialeditor.checks.topics import topics
from trialeditor.domain.criteria import Section
from trialeditor.domain.findings import Finding, Weight

__all__ = ["CHECK", "CriteriaCover", "Match", "cover", "find", "matches"]

_SURE_ELSEWHERE = 0.7

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
UNLINKED = Code(
    key="criteria.unlinked",
    weight=Weight.HINT,
    title="Rule that the record may not have",
    why="A rule of ours that no criterion stands behind keeps people away for nothing.",
)


def find(subject: Subject) -> Iterator[Finding]:
    """Find criteria told the wrong way round, partial lists that do not say so, and rules without a criterion."""
    found = matches(subject)
    for match in found:
        passage = subject.passage(match.section)
        if passage is not None and match.relation is Relation.OPPOSED and _is_certain(match):
            yield _opposed(passage, match)
    told = {each.listed: each for each in cover(subject, found)}
    for key, listed in SECTIONS.items():
        passage = subject.passage(key)
        if passage is None or not passage.is_typed or not told[listed].criteria:
            continue
        yield from _unlinked(passage, found)
        if passage.sentences and len(told[listed].explained) < len(told[listed].criteria):
            yield from _partial(passage, told[listed])


def _is_certain(match: Match) -> bool:
    """Say whether a sentence surely explains a criterion: one of the other list has to share more words with it."""
    own = SECTIONS[match.section] is match.listed
    return match.linked or match.score >= (SURE if own else _SURE_ELSEWHERE)


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
    if SAYS_PARTIAL.search(passage.text):
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


def _unlinked(passage: Passage, found: tuple[Match, ...]) -> Iterator[Finding]:
    """Find the items of a list that share hardly a word with any criterion: only a person can say what they explain."""
    matched = {match.sentence.start for match in found if match.section == passage.key}
    unmatched = {line.start for line in passage.prose.lines if line.is_item} - matched
    for sentence in passage.sentences:
        if sentence.start in unmatched and topics(sentence.text) and not SAYS_PARTIAL.search(sentence.text):
            yield passage.finding(
                UNLINKED.key,
                sentence.start,
                sentence.end,
                "No criterion of the record says this in words like these. Link the sentence to the one that it"
                " explains, or leave it out.",
                weight=UNLINKED.weight,
                fact=f"eligibility.{SECTIONS[passage.key].value}",
            )


CHECK = PageCheck(codes=(PARTIAL, POLARITY, UNLINKED), find=find)
