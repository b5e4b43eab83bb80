"""Whether the words about joining agree with the record: open or closed, for women, for men, or for both.

A closed study that reads as open costs somebody hope and a journey. Only plain statements about the study count:
sentences with a condition ("if it is open"), and those about single clinics, are left to the person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from trialeditor.checks.check import Code, SectionCheck
from trialeditor.checks.sentences import Sentence
from trialeditor.checks.subject import Passage, Subject
from trialeditor.checks.word_runs import words_in
from trialeditor.checks.wordings import labelled
from trialeditor.domain.facts import Fact
from trialeditor.domain.findings import Finding, Weight

CONTRADICTED = Code(
    key="fact.contradicted",
    weight=Weight.BLOCKER,
    title="Says something else than the record",
    why="Whether people can join, and who, is what a reader acts on first.",
)
DOUBTFUL = Code(
    key="fact.doubtful",
    weight=Weight.WARNING,
    title="May not be so any more",
    why="A study whose planned end has passed, and whose record nobody kept up to date, has most likely ended.",
)
_SETS = {
    "people": [
        "[new|more|any|other] people|patients|participants|volunteers|adults|children|families|women|men",
    ],
    "study": ["study|trial|research|program|it"],
    "now": ["now|still|currently|also|already"],
}


_WORDS = labelled(
    {
        "open": (
            "{study} is [{now}] open to {people}",
            "{study} is [{now}] recruiting|enrolling",
            "{study} is [{now}] taking|accepting|looking for|seeking {people}",
            "researchers are [{now}] looking for {people}",
            "{study} recruits|enrolls {people}",
            "you can join now|today",
        ),
        "closed": (
            "{study} is [{now}] closed to {people}",
            "{study} is [{now}] no longer recruiting|enrolling|open|taking|accepting|looking",
            "{study} is [{now}] not recruiting|enrolling",
            "{study} is [{now}] not taking|accepting {people}",
            "{study} has all the people",
            "you can no longer join",
        ),
        "not yet": (
            "{study} is|has not yet started|begun|opened|open|recruiting|enrolling",
            "{study} will open|start|begin soon|later|next",
        ),
        "over": (
            "{study} has [{now}] ended|finished|closed|stopped",
            "{study} is [{now}] over|finished|completed|suspended",
            "{study} is [{now}] on hold",
            "{study} was stopped|withdrawn|terminated|ended|completed|finished",
            "{study} was called off",
        ),
        "women": ("only women|girls|females", "women|girls|females only"),
        "men": ("only men|boys|males", "men|boys|males only"),
        "both": (
            "men and|or women",
            "women and|or men",
            "boys and|or girls",
            "girls and|or boys",
            "any|either|all|both sex|sexes",
        ),
    },
    _SETS,
)
_RUNNING = frozenset({"RECRUITING", "ENROLLING_BY_INVITATION", "AVAILABLE"})
_SHUT = frozenset({"COMPLETED", "TERMINATED", "WITHDRAWN", "SUSPENDED", "NO_LONGER_AVAILABLE"})
_NOT_WITH: Mapping[str, tuple[str, frozenset[str]]] = MappingProxyType(
    {
        "open": ("status", _SHUT | {"ACTIVE_NOT_RECRUITING", "NOT_YET_RECRUITING"}),
        "closed": ("status", _RUNNING),
        "not yet": ("status", _RUNNING | _SHUT | {"ACTIVE_NOT_RECRUITING"}),
        "over": ("status", _RUNNING | {"NOT_YET_RECRUITING", "ACTIVE_NOT_RECRUITING"}),
        "women": ("sex", frozenset({"ALL", "MALE"})),
        "men": ("sex", frozenset({"ALL", "FEMALE"})),
        "both": ("sex", frozenset({"FEMALE", "MALE"})),
    }
)
"""By what is said: the fact, and its codes with which that cannot be true."""
_DOUBTFUL_WITH = frozenset({"UNKNOWN"})
"""The study was looking for people or about to when the record was last kept, and should have ended since."""
_ABOUT_OTHERS = "similar_studies"
_CONDITION = re.compile(
    r"\b(?:if|whether|when|until|unless|once|check|ask|clinics?|sites?|centers?|hospitals?|places?)\b", re.IGNORECASE
)
"""What makes a sentence no plain statement about the study."""
_NARROWER = re.compile(r"\W+(?:who|that|whose|with|without|in|of|over|under|aged?|able|taking|using|from|need|have)\b")
"""What follows "only women" where some of the women are meant."""


def find(subject: Subject, passage: Passage) -> Iterator[Finding]:
    """Find plain statements about status and sex that the record contradicts, or that an old one cannot vouch for."""
    wrong = {said: fact for said, (fact, codes) in _NOT_WITH.items() if _value(subject, fact) in codes}
    if _value(subject, "status") in _DOUBTFUL_WITH:
        wrong["open"] = "status"
    if not wrong or passage.key == _ABOUT_OTHERS:
        return
    for sentence in passage.sentences:
        if not _CONDITION.search(sentence.text):
            yield from _in_sentence(subject, passage, sentence, wrong)


def _value(subject: Subject, key: str) -> str:
    fact = subject.facts.get(key)
    return fact.value if fact is not None and isinstance(fact.value, str) else ""


def _in_sentence(subject: Subject, passage: Passage, sentence: Sentence, wrong: Mapping[str, str]) -> Iterator[Finding]:
    for match in _WORDS.hits(words_in(sentence.text)):
        start, end = sentence.start + match.start, sentence.start + match.end
        if match.label not in wrong or passage.prose.phrase_at(start, end):
            continue
        if _NARROWER.match(passage.text, end, sentence.end):
            continue
        fact = subject.facts[wrong[match.label]]
        code, more = _judged(fact)
        message = f"The record says: {fact.phrase}. {more}"
        yield passage.finding(code.key, start, end, message, weight=code.weight, fact=fact.key)


def _judged(fact: Fact) -> tuple[Code, str]:
    if fact.value in _DOUBTFUL_WITH:
        return DOUBTFUL, "Its planned end has passed, so people may not be able to join any more."
    return CONTRADICTED, "These words say something else."


CHECK = SectionCheck(codes=(CONTRADICTED, DOUBTFUL), find=find)
