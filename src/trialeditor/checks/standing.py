"""Whether the words about joining agree with the record: open or closed, for women, for men, or for both.

A closed study that reads as open costs somebody hope and a journey. Only plain statements about the study count:
sentences with a condition ("if it is open"), and those about single clinics, are left to the person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from trialeditor.checks.check import Code, SectionCheck
from trialeditor.checks.sentences import Sentence
from trialeditor.checks.subject import Passage, Subject
from trialeditor.checks.wordings import Wordings, any_of
from trialeditor.domain.findings import Finding, Weight

CONTRADICTED = Code(
    key="fact.contradicted",
    weight=Weight.BLOCKER,
    title="Says something else than the record",
    why="Whether people can join, and who, is what a reader acts on first.",
)
_SETS = {
    "people": [
        "[new|more|any|other] people|patients|participants|volunteers|adults|children|families|women|men",
    ],
    "study": ["study|trial|research|program|it"],
    "now": ["now|still|currently|also|already"],
}


@dataclass(frozen=True, slots=True)
class _Claim:
    """A way to say something, and the record's codes with which it cannot be true."""

    words: Wordings[bool]
    fact: str
    not_with: frozenset[str]
    sections: frozenset[str] = frozenset()
    """Where it counts; everywhere when empty."""


_RUNNING = frozenset({"RECRUITING", "ENROLLING_BY_INVITATION", "AVAILABLE"})
_SHUT = frozenset({"COMPLETED", "TERMINATED", "WITHDRAWN", "SUSPENDED", "NO_LONGER_AVAILABLE"})
_WHO = frozenset({"title", "summary", "good_fit", "studies"})
_CLAIMS = (
    _Claim(
        any_of(
            (
                "{study} is [{now}] open to {people}",
                "{study} is [{now}] recruiting|enrolling",
                "{study} is [{now}] taking|accepting|looking for|seeking {people}",
                "researchers are [{now}] looking for {people}",
                "{study} recruits|enrolls {people}",
                "you can join now|today",
            ),
            _SETS,
        ),
        "status",
        _SHUT | {"ACTIVE_NOT_RECRUITING", "NOT_YET_RECRUITING"},
    ),
    _Claim(
        any_of(
            (
                "{study} is [{now}] closed to {people}",
                "{study} is [{now}] no longer recruiting|enrolling|open|taking|accepting|looking",
                "{study} is [{now}] not recruiting|enrolling",
                "{study} is [{now}] not taking|accepting {people}",
                "{study} has all the people",
                "you can no longer join",
            ),
            _SETS,
        ),
        "status",
        _RUNNING,
    ),
    _Claim(
        any_of(
            (
                "{study} is|has not yet started|begun|opened|open|recruiting|enrolling",
                "{study} will open|start|begin soon|later|next",
            ),
            _SETS,
        ),
        "status",
        _RUNNING | _SHUT | {"ACTIVE_NOT_RECRUITING"},
    ),
    _Claim(
        any_of(
            (
                "{study} has [{now}] ended|finished|closed|stopped",
                "{study} is [{now}] over|finished|completed|suspended",
                "{study} is [{now}] on hold",
                "{study} was stopped|withdrawn|terminated|ended|completed|finished",
                "{study} was called off",
            ),
            _SETS,
        ),
        "status",
        _RUNNING | {"NOT_YET_RECRUITING", "ACTIVE_NOT_RECRUITING"},
    ),
    _Claim(any_of(("only women|girls|females", "women|girls|females only"), _SETS), "sex", frozenset({"ALL", "MALE"})),
    _Claim(any_of(("only men|boys|males", "men|boys|males only"), _SETS), "sex", frozenset({"ALL", "FEMALE"})),
    _Claim(
        any_of(
            (
                "men and|or women",
                "women and|or men",
                "boys and|or girls",
                "girls and|or boys",
                "any|either|all|both sex|sexes",
            ),
            _SETS,
        ),
        "sex",
        frozenset({"FEMALE", "MALE"}),
        _WHO,
    ),
)
_CONDITION = re.compile(
    r"\b(?:if|whether|when|until|unless|once|check|ask|clinics?|sites?|centers?|hospitals?|places?)\b", re.IGNORECASE
)
"""What makes a sentence no plain statement about the study."""
_NARROWER = re.compile(r"\W+(?:who|that|whose|with|without|in|of|over|under|aged?|able|taking|using|from|need|have)\b")
"""What follows "only women" where some of the women are meant."""


def find(subject: Subject, passage: Passage) -> Iterator[Finding]:
    """Find plain statements about status and sex that the record contradicts."""
    claims = [claim for claim in _CLAIMS if _counts(subject, passage, claim)]
    for sentence in passage.sentences if claims else ():
        if not _CONDITION.search(sentence.text):
            yield from (each for claim in claims for each in _in_sentence(subject, passage, sentence, claim))


def _counts(subject: Subject, passage: Passage, claim: _Claim) -> bool:
    fact = subject.facts.get(claim.fact)
    here = not claim.sections or passage.key in claim.sections
    return here and fact is not None and isinstance(fact.value, str) and fact.value in claim.not_with


def _in_sentence(subject: Subject, passage: Passage, sentence: Sentence, claim: _Claim) -> Iterator[Finding]:
    for match in claim.words.finditer(sentence.text):
        start, end = sentence.start + match.start, sentence.start + match.end
        if passage.prose.phrase_at(start, end) or _NARROWER.match(passage.text, end, sentence.end):
            continue
        yield passage.finding(
            CONTRADICTED.key,
            start,
            end,
            f"The record says: {subject.facts[claim.fact].phrase}. These words say something else.",
            weight=CONTRADICTED.weight,
            fact=claim.fact,
        )


CHECK = SectionCheck(codes=(CONTRADICTED,), find=find)
