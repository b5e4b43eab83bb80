r"""Markup and codes that were meant for machines: `\>` before a sign, `PHASE2`, `(other)`.

In our own words they stop a page. The registry's wording stays exact, so there they are a warning that an editor
answers with a note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from trialeditor.checks.check import Code, PageCheck, SectionCheck
from trialeditor.checks.subject import Passage, Subject
from trialeditor.domain.findings import Finding, Weight

ESCAPED = Code(
    key="markup.escaped",
    weight=Weight.BLOCKER,
    title="Markup that shows",
    why="A stray sign in a dose or a limit makes the reader doubt, or read another number.",
)
RAW = Code(
    key="code.raw",
    weight=Weight.BLOCKER,
    title="Registry code",
    why="Codes are for machines. The fact has words for people.",
)
_ESCAPED_TEXT = re.compile(r"\S{0,12}\\[<>\[\]*_^~&#.|()+\-=]\S{0,12}")
_SHOWN = re.compile(
    r"\S{0,12}(?:\\[<>\[\]*_^~&#|+=]|&(?:lt|gt|amp|nbsp|quot|#\d{1,6});|</?(?:b|i|p|br|sup|sub|ul|li)\s*/?>)\S{0,12}"
)
_CODES = re.compile(
    r"\b(?:EARLY_PHASE1|PHASE[1-4](?:[/|, ]+PHASE[1-4])*|[A-Z]{3,}(?:_[A-Z]+)+|RECRUITING|COMPLETED|TERMINATED"
    r"|WITHDRAWN|SUSPENDED|INTERVENTIONAL|OBSERVATIONAL|ESTIMATED|ACTUAL|RANDOMIZED|QUADRUPLE|BIOLOGICAL|INDUSTRY|UNKNOWN)\b"
    r"|\((?:other|indiv|fed|other_gov|network|ambig)\)"
)
_WORDS = {
    "EARLY_PHASE1": "Early phase 1",
    "RECRUITING": "open to new patients",
    "NOT_YET_RECRUITING": "not yet open",
    "ACTIVE_NOT_RECRUITING": "closed to new patients",
    "ENROLLING_BY_INVITATION": "open by invitation",
    "COMPLETED": "finished",
    "TERMINATED": "ended early",
    "WITHDRAWN": "withdrawn before anyone joined",
    "SUSPENDED": "on hold",
    "INTERVENTIONAL": "a study of a treatment",
    "OBSERVATIONAL": "an observational study",
    "ESTIMATED": "planned",
    "ACTUAL": "actual",
    "RANDOMIZED": "assigned by chance",
}
"""Words for codes where one wording fits most sentences."""


def find(_subject: Subject, passage: Passage) -> Iterator[Finding]:
    """Find escaped markup and codes in words that people answer for."""
    for match in _SHOWN.finditer(passage.text):
        if passage.prose.phrase_at(match.start(), match.end()) is None:
            message = "This shows markup instead of the sign that it stands for. Type the sign itself."
            yield passage.finding(
                ESCAPED.key, match.start(), match.end(), message, weight=Weight.BLOCKER, suggestion=_decoded(match[0])
            )
    for match in _CODES.finditer(passage.text):
        if passage.prose.phrase_at(match.start(), match.end()) is None:
            message = f"{match[0]} is a code of the registry. Say it in words, or bind the fact, which has words."
            yield passage.finding(
                RAW.key, match.start(), match.end(), message, weight=Weight.BLOCKER, suggestion=_in_words(match[0])
            )


_DECODED = {"&lt;": "<", "&gt;": ">", "&amp;": "&", "&nbsp;": " ", "&quot;": '"'}


def _decoded(text: str) -> str | None:
    """Return the words as they were meant; None where a tag would have to be understood."""
    if "</" in text or re.search(r"<\w", text):
        return None
    for entity, sign in _DECODED.items():
        text = text.replace(entity, sign)
    return re.sub(r"\\([<>\[\]*_^~&#.|()+\-=])", r"\1", text)


def _in_words(code: str) -> str | None:
    if code.startswith("("):
        return ""
    if code.startswith("PHASE"):
        return "Phase " + " and ".join(re.findall(r"[1-4]", code))
    return _WORDS.get(code)


def find_in_registry(subject: Subject) -> Iterator[Finding]:
    """Find escaped markup in the record's criteria, which the page shows decoded and otherwise word for word."""
    fact, passage = subject.facts.get("eligibility.text"), subject.passage("eligibility")
    if fact is None or passage is None or passage.is_typed or not isinstance(fact.value, str):
        return
    places = [match[0] for match in _ESCAPED_TEXT.finditer(fact.value)]
    if not places:
        return
    shown = _decoded(places[0]) or places[0]
    at = max(0, passage.text.find(shown))
    more = f" There are {len(places)} such places." if len(places) > 1 else ""
    yield Finding(
        code=ESCAPED.key,
        weight=Weight.WARNING,
        section=passage.key,
        quote=places[0],
        message=f"The record's text has {places[0]}; the page shows {shown}. Make sure that nothing was lost.{more}",
        start=at,
        end=at + len(shown) if passage.text.startswith(shown, at) else at,
        fact=fact.key,
    )


CHECK = SectionCheck(codes=(ESCAPED, RAW), find=find)
REGISTRY_CHECK = PageCheck(codes=(ESCAPED,), find=find_in_registry)
