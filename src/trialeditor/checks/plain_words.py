"""Plain words: everyday words for hard ones, and words that put the person before the disease."""

from __future__ import annotations

from collections.abc import Iterator

from trialeditor.checks.check import Code, SectionCheck
from trialeditor.checks.subject import Passage, Subject
from trialeditor.domain.blueprint import SectionKind
from trialeditor.domain.findings import Finding, Weight

PLAIN = Code(
    key="word.plain",
    weight=Weight.HINT,
    title="Hard word",
    why="An everyday word is understood by more people, and by all of them faster.",
)
PERSON_FIRST = Code(
    key="word.person_first",
    weight=Weight.WARNING,
    title="Names a person by a disease",
    why="People are people first; a name that is a disease, or that pities or blames, pushes them away.",
)


def find(subject: Subject, passage: Passage) -> Iterator[Finding]:
    """Find hard words and words that do not put the person first, in what people wrote."""
    if passage.kind is not SectionKind.WRITTEN:
        return
    yield from _plain(subject, passage)
    for hit in subject.language.person_first.find(passage.text):
        if passage.prose.phrase_at(hit.start, hit.end) is None:
            quote = passage.text[hit.start : hit.end]
            yield passage.finding(
                PERSON_FIRST.key,
                hit.start,
                hit.end,
                f"“{quote}” does not put the person first. Say “{hit.entry}”.",
                weight=PERSON_FIRST.weight,
                suggestion=like(quote, hit.entry),
            )


def _plain(subject: Subject, passage: Passage) -> Iterator[Finding]:
    for hit in subject.language.plain_words.find(passage.text):
        quote = passage.text[hit.start : hit.end]
        if quote.casefold() in subject.language.silenced or passage.prose.phrase_at(hit.start, hit.end):
            continue
        instead = "” or “".join(hit.entry.instead)
        yield passage.finding(
            PLAIN.key,
            hit.start,
            hit.end,
            f"{hit.entry.reason} Say “{instead}”. ({hit.entry.source})",
            weight=PLAIN.weight,
            suggestion=like(quote, hit.entry.instead[0]),
        )


def like(quote: str, words: str) -> str:
    """Return `words` with a capital where the quoted words have one."""
    return words[:1].upper() + words[1:] if quote[:1].isupper() else words


CHECK = SectionCheck(codes=(PLAIN, PERSON_FIRST), find=find)
