"""Terms and acronyms that a page uses without saying what they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator

from trialeditor.checks.check import Code, PageCheck
from trialeditor.checks.language import Term
from trialeditor.checks.phrase_table import Hit
from trialeditor.checks.subject import Passage, Subject
from trialeditor.checks.tables import words
from trialeditor.domain.blueprint import SectionKind
from trialeditor.domain.findings import Finding, Weight

UNEXPLAINED = Code(
    key="word.unexplained",
    weight=Weight.WARNING,
    title="Unexplained term",
    why="A reader who does not know the word loses the sentence, and often the page.",
)
ACRONYM = Code(
    key="word.acronym",
    weight=Weight.WARNING,
    title="Acronym that is not spelled out",
    why="Letters mean something only to those who know them already.",
)
_ACRONYM = re.compile(r"(?<![\w-])[A-Z][A-Z0-9]{1,5}s?(?:-\d{1,3})?(?![\w-])")
_EVERYDAY = words(
    "US USA UK EU AIDS DNA RNA HIV TV PDF ID NCT FDA NIH CDC COVID COVID-19 ICU ER MRI CT IV AM PM OK II III IV VI VII"
    " VIII IX XI XII Q A B C PCR GP NHS WHO STD STI PTSD ADHD IQ SMS FAQ UV"
)
"""Letters that most readers know, roman numerals, and what every page of the site has."""
_EXPLAINS_AFTER = re.compile(
    r"^[’'s]{0,2}(?:\s+\w+){0,2}\s*(?:\(|[—–:]\s"
    r"|,\s+(?:or|also|a|an|the|which|where|that|when|meaning|in which|called|so|this)\b"
    r"|\s*(?:means?|is|are|was|were|refers? to|stands? for|happens? when|that is)\b"
    r"(?!\s+(?:\w+ed|not|given|being|used)\b))"
)
"""How a sentence goes on when it explains the word that it just used."""
_EXPLAINS_BEFORE = re.compile(
    r"(?:\(|\b(?:called|known as|this is)\s+(?:an?\s+|the\s+)?|\bnamed\s+|\bor\s+|\bterm\s+|[“\"])$"
)
_WINDOW = 48
_TITLE = "title"
"""A title has no room to explain: what it names is explained where the text names it first."""


def find(subject: Subject) -> Iterator[Finding]:
    """Find the first use of each term and acronym on a page, where nothing near it says what it means."""
    seen: set[str] = set()
    for passage in subject.typed:
        if passage.kind is SectionKind.WRITTEN and passage.key != _TITLE:
            yield from _terms(subject, passage, seen)
            yield from _acronyms(passage, seen)


def _terms(subject: Subject, passage: Passage, seen: set[str]) -> Iterator[Finding]:
    for hit in subject.language.terms.find(passage.text):
        if hit.entry.term in seen or passage.prose.phrase_at(hit.start, hit.end):
            continue
        seen.add(hit.entry.term)
        if not _is_explained(passage, hit.start, hit.end):
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
    words_ = meaning.rstrip(".")
    return words_ if words_[:2].isupper() else words_[:1].lower() + words_[1:]


def _is_explained(passage: Passage, start: int, end: int) -> bool:
    sentence = passage.sentence_at(start)
    last = min(end + _WINDOW, sentence.end if sentence else len(passage.text))
    before = passage.text[max(0, start - _WINDOW) : start]
    return bool(_EXPLAINS_AFTER.match(passage.text[end:last]) or _EXPLAINS_BEFORE.search(before))


def _acronyms(passage: Passage, seen: set[str]) -> Iterator[Finding]:
    for match in _ACRONYM.finditer(passage.text):
        letters = match[0].rstrip("s")
        if letters in seen or letters in _EVERYDAY or passage.prose.phrase_at(match.start(), match.end()):
            continue
        seen.add(letters)
        if _is_shouted(passage.text, match) or _is_spelled_out(passage.text, match):
            continue
        message = (
            f"{match[0]} is not spelled out where it is first used. Write the words, then the letters in brackets."
        )
        yield passage.finding(ACRONYM.key, match.start(), match.end(), message, weight=ACRONYM.weight)


def _is_shouted(text: str, match: re.Match[str]) -> bool:
    """Say whether the words around are capitals too: then it is emphasis, or a code."""
    around = text[max(0, match.start() - 12) : match.end() + 12].replace(match[0], " ")
    letters = [char for char in around if char.isalpha()]
    return bool(letters) and sum(char.isupper() for char in letters) > len(letters) // 2


def _is_spelled_out(text: str, match: re.Match[str]) -> bool:
    """Say whether words stand beside the letters: "magnetic resonance (MR)" or "MR (magnetic resonance)"."""
    before, after = text[: match.start()].rstrip(), text[match.end() :].lstrip()
    return (before.endswith("(") and bool(re.search(r"\w[\w’'-]*\s*\($", before))) or after.startswith(
        ("(", "– ", "— ", ", or ")
    )


CHECK = PageCheck(codes=(UNEXPLAINED, ACRONYM), find=find)
