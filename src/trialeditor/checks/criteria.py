"""Criteria beside our sentences: which of the record's criteria the page explains, and whether the right way round."""

from __future__ import annotations

from collections.abc import Iterator

from trialeditor.checks.check import Code, PageCheck
from trialeditor.checks.criteria_matching import SAYS_PARTIAL, SECTIONS, CriteriaCover, Match, cover, matches
from trialeditor.checks.polarity import Relation
from trialeditor.checks.subject import Passage, Subject
from trialeditor.domain.criteria import Section
from trialeditor.domain.findings import Finding, Weight

__all__ = ["CHECK", "CriteriaCover", "Match", "cover", "find", "matches"]

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


CHECK = PageCheck(codes=(PARTIAL, POLARITY), find=find)
