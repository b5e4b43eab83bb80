"""Plain words: everyday words for hard ones, and words that put the person before the disease."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from trialeditor.checks.check import Code, SectionCheck
from trialeditor.checks.language import PlainWord
from trialeditor.checks.phrase_table import Hit
from trialeditor.checks.subject import Passage, Subject
from trialeditor.checks.tables import words
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


_FOLLOWING = re.compile(r"\s+([^\W\d_]+)")
_ADJECTIVES = words(
    "alcoholic anorexic arthritic asthmatic autistic diabetic epileptic hypertensive psychotic schizophrenic"
)
"""Words that name a person only where no noun follows: "an epileptic may …", not "an epileptic seizure"."""
_GROUPS = words("blind deaf disabled elderly handicapped mentally")
"""The same behind "the": "the elderly may …", not "the blind part of the study"."""
_NO_NOUNS = words(
    "a an the and or but nor if when who whom whose that which with without in on at to of for from by as is are was"
    " were be been has have had do does did can could may might must shall should will would cannot not only also"
    " often usually never always need needs take takes get gets join joins because so than then here there too either"
    " now themselves themself"
)


def find(subject: Subject, passage: Passage) -> Iterator[Finding]:
    """Find hard words and words that do not put the person first, in what people wrote."""
    if passage.kind is not SectionKind.WRITTEN:
        return
    names = _condition_names(subject)
    yield from _plain(subject, passage, names)
    for hit in subject.language.person_first.find(passage.tokens):
        if _is_adjective(passage.text, hit) or _is_in_a_name(passage.text, hit, names):
            continue
        if passage.prose.phrase_at(hit.start, hit.end) is None:
            yield _named(passage, hit)


def _named(passage: Passage, hit: Hit[str]) -> Finding:
    quote = passage.text[hit.start : hit.end]
    return passage.finding(
        PERSON_FIRST.key,
        hit.start,
        hit.end,
        f"“{quote}” does not put the person first. Say “{hit.entry}”.",
        weight=PERSON_FIRST.weight,
        suggestion=like(quote, hit.entry),
    )


def _is_adjective(text: str, hit: Hit[str]) -> bool:
    """Say whether the words only describe the noun behind them."""
    last = text[hit.start : hit.end].casefold().split()[-1]
    if last not in _ADJECTIVES and not (last in _GROUPS and text[hit.start : hit.start + 3].casefold() == "the"):
        return False
    following = _FOLLOWING.match(text, hit.end)
    return following is not None and following[1].casefold() not in _NO_NOUNS


def _condition_names(subject: Subject) -> tuple[str, ...]:
    fact = subject.facts.get("conditions")
    return tuple(item.casefold() for item in (fact.items if fact else ()))


def _is_in_a_name(text: str, hit: Hit[str] | Hit[PlainWord], names: Iterable[str]) -> bool:
    """Say whether the words stand within the name of a condition of the record: "diabetic foot ulcer"."""
    for name in names:
        near = text[max(0, hit.start - len(name)) : hit.end + len(name)].casefold()
        if text[hit.start : hit.end].casefold() in name and name in near:
            return True
    return False


def _plain(subject: Subject, passage: Passage, names: Iterable[str]) -> Iterator[Finding]:
    for hit in subject.language.plain_words.find(passage.tokens):
        quote = passage.text[hit.start : hit.end]
        if quote.casefold() in subject.language.silenced or passage.prose.phrase_at(hit.start, hit.end):
            continue
        if _is_in_a_name(passage.text, hit, names):
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


def like(quote: str, instead: str) -> str:
    """Return `instead` with a capital where the quoted words have one."""
    return instead[:1].upper() + instead[1:] if quote[:1].isupper() else instead


CHECK = SectionCheck(codes=(PLAIN, PERSON_FIRST), find=find)
