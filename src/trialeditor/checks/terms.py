"""Terms and acronyms that a page uses without saying what they mean."""

from __future__ import annotations

from collections.abc import Iterator

from trialeditor.checks import acronyms
from trialeditor.checks.check import Code, PageCheck
from trialeditor.checks.explained import is_explained
from trialeditor.checks.language import Term
from trialeditor.checks.phrase_table import Hit
from trialeditor.checks.subject import Passage, Subject
from trialeditor.checks.tables import lowered
from trialeditor.checks.tokens import tokens
from trialeditor.domain.blueprint import SectionKind
from trialeditor.domain.findings import Finding, Weight

UNEXPLAINED = Code(
    key="word.unexplained",
    weight=Weight.WARNING,
    title="Unexplained term",
    why="A reader who does not know the word loses the sentence, and often the page.",
)
_TITLE = "title"
"""A title has no room to explain: what it names is explained where the text names it first."""


def find(subject: Subject) -> Iterator[Finding]:
    """Find the first use of each term and acronym on a page, where nothing near it says what it means.

    Terms of the page's own headings are the website's: every page of it has them.
    """
    headings = list(tokens(" | ".join(passage.heading for passage in subject.passages)))
    seen = {hit.entry.term for hit in subject.language.terms.find(headings)}
    for passage in subject.typed:
        if passage.kind is SectionKind.WRITTEN and passage.key != _TITLE:
            yield from _terms(subject, passage, seen)
            yield from acronyms.find(passage, subject, seen)


def _terms(subject: Subject, passage: Passage, seen: set[str]) -> Iterator[Finding]:
    for hit in subject.language.terms.find(passage.tokens):
        if hit.entry.term in seen or passage.prose.phrase_at(hit.start, hit.end):
            continue
        seen.add(hit.entry.term)
        seen.update(form for form in hit.entry.forms if form.isupper())
        if not is_explained(passage, hit.start, hit.end, hit.entry.meaning):
            yield _unexplained(passage, hit)


def _unexplained(passage: Passage, hit: Hit[Term]) -> Finding:
    quote = passage.text[hit.start : hit.end]
    return passage.finding(
        UNEXPLAINED.key,
        hit.start,
        hit.end,
        f"“{quote}” is not explained where it is first used. It means: {hit.entry.meaning} ({hit.entry.source})",
        weight=UNEXPLAINED.weight,
        suggestion=f"{quote} ({_inline(hit.entry.meaning)})",
    )


def _inline(meaning: str) -> str:
    """Return a definition as it reads in brackets."""
    return lowered(meaning.rstrip("."))


CHECK = PageCheck(codes=(UNEXPLAINED, acronyms.ACRONYM), find=find)
