"""What a page must say: whether people can join, whom to ask, each section its words, and who reviewed it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from trialeditor.checks.check import Code, PageCheck
from trialeditor.checks.subject import Passage, Subject
from trialeditor.checks.wordings import any_of
from trialeditor.domain.facts import Fact
from trialeditor.domain.findings import Finding, Weight

CODES: tuple[Code, ...] = (
    Code(
        key="required.status",
        weight=Weight.BLOCKER,
        title="Nothing says whether people can join",
        why="A reader who cannot see that a study is closed spends hope and time on it.",
    ),
    Code(
        key="required.contacts",
        weight=Weight.BLOCKER,
        title="Points to a contact that is not there",
        why="The reader looks for somebody to call and finds nobody.",
    ),
    Code(
        key="review.none",
        weight=Weight.HINT,
        title="Nobody has reviewed this page",
        why="Last reviewed, the reviewer and the next date come from a sign-off, and from nothing else.",
    ),
)
_SETS = {
    "people": ["new people|patients|participants", "people|patients|participants"],
    "contact": [
        "contact|contacts|coordinator|coordinators|investigator|investigators|doctor|doctors|number|numbers|person|team",
    ],
    "here": ["above|below|here", "on this page"],
}
_STATUS_WORDS = any_of(
    (
        "status",
        "~recruit|recruitment|recruiter",
        "open|closed to {people}",
        "taking {people}",
        "not yet|now open|looking|enrolling|accepting",
        "no longer open|looking|enrolling|accepting",
        "enrolling|completed|stopped|withdrawn|suspended|finished|terminated",
        "ended early",
        "on hold",
    ),
    _SETS,
)
_POINTS_TO_CONTACT = any_of(
    (
        "[the] listed|named|following [study|trial|research] {contact} or principal {contact}",
        "[the] listed|named|following [study|trial|research] {contact}",
        "{contact}|details [that] [is|are] listed|shown|given|named {here}",
        "call|phone|email|e-mail|contact the number|numbers|person|people|contact|coordinator|address {here}|listed",
        "write to the address|person {here}|listed",
    ),
    _SETS,
)
_CONDITION = re.compile(r"\b(?:if|when|where|should|unless)\b", re.IGNORECASE)


def find(subject: Subject) -> Iterator[Finding]:
    """Find what the page as a whole leaves out."""
    yield from _status(subject)
    yield from _contacts(subject)
    if not subject.reviewed:
        yield Finding(
            code="review.none",
            weight=Weight.HINT,
            section="review",
            quote="",
            message="Nobody has signed this page: it has no reviewer, no date of review and no next date."
            " Only a sign-off writes them.",
        )


def _status(subject: Subject) -> Iterator[Finding]:
    """Find a page on which nothing says whether people can join: an override can drop it."""
    facts = subject.passage("quick_facts")
    status = subject.facts.get("status")
    if facts is None or status is None or _says_status(facts, status.phrase):
        return
    others = (each for each in subject.passages if each.key != facts.key)
    if status.value and any(status.phrase.casefold() in each.text.casefold() for each in others):
        return
    yield Finding(
        code="required.status",
        weight=Weight.BLOCKER,
        section=facts.key,
        quote="",
        message=_without_status(status),
        suggestion=None,
        fact="status",
    )


def _without_status(status: Fact) -> str:
    if not status.value:
        return "Nothing on this page says whether people can join. Nor does the record: tell the reader so."
    return f"Nothing on this page says whether people can join. The record says: {status.phrase}."


def _says_status(passage: Passage, phrase: str) -> bool:
    folded = passage.text.casefold()
    return (bool(phrase) and phrase.casefold() in folded) or _STATUS_WORDS.search(passage.text) is not None


def _contacts(subject: Subject) -> Iterator[Finding]:
    """Find an emptied list of contacts, and sentences that send the reader to contacts that are not there."""
    contacts = subject.passage("contacts")
    listed = subject.facts.get("contacts.any")
    emptied = contacts is not None and contacts.overridden and not contacts.text.strip()
    if contacts is not None and emptied:
        yield Finding(
            code="required.contacts",
            weight=Weight.BLOCKER,
            section=contacts.key,
            quote="",
            message="The list of contacts was emptied by hand. Take the typed words away: the page then lists the"
            " record's contacts, or says that there are none.",
            fact="contacts",
        )
    if emptied or (listed is not None and not listed.value):
        for passage in subject.typed:
            yield from _pointing(passage)


def _pointing(passage: Passage) -> Iterator[Finding]:
    for match in _POINTS_TO_CONTACT.finditer(passage.text):
        sentence = passage.sentence_at(match.start)
        before = passage.text[sentence.start if sentence else 0 : match.start]
        if not _CONDITION.search(before):
            yield passage.finding(
                "required.contacts",
                match.start,
                match.end,
                "This page lists nobody to contact. Say what the reader can do instead: ask their doctor to reach the"
                " study team.",
                weight=Weight.BLOCKER,
                fact="contacts.any",
            )


CHECK = PageCheck(codes=CODES, find=find)
