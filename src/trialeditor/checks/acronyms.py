"""Acronyms and labels of molecules that a page uses without saying what they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from trialeditor.checks.check import Code
from trialeditor.checks.explained import is_explained
from trialeditor.checks.subject import Passage, Subject
from trialeditor.checks.tables import words
from trialeditor.checks.tokens import tokens
from trialeditor.domain.findings import Finding, Weight

ACRONYM = Code(
    key="word.acronym",
    weight=Weight.WARNING,
    title="Acronym that is not spelled out",
    why="Letters mean something only to those who know them already.",
)
_ACRONYM = re.compile(
    r"(?<![\w-])"
    r"(?:CAR[ -]T|[A-Z][A-Z0-9]{1,5}(?:-?[A-Z0-9]{1,4})?s?|[a-z]{1,2}[A-Z]{2,5}|[A-Z][a-z]{1,2}[A-Z]\d\w?)"
    r"(?![\w-])"
)
"""COPD, CD20, PD-L1, CAR T, eGFR, HbA1c."""
_EVERYDAY = words(
    "AND OR NOT NO IF ALL ONLY ANY BOTH MUST US USA UK EU AIDS DNA RNA mRNA HIV TV PDF ID NCT FDA NIH CDC COVID"
    " COVID-19 ICU ER MRI CT PET IV AM PM OK II III IV VI VII VIII IX XI XII Q A B C PCR GP NHS WHO STD STI PTSD ADHD"
    " IQ SMS FAQ UV NY LA DC B12 B6 D3 K2 AI CPR TB HPV"
)
"""Letters that most readers know, roman numerals, and what every page of the site has."""
_NAMED = re.compile(
    r"\s+(?:protein|gene|receptor|mutation|enzyme|antibod(?:y|ies)|virus|vaccine|molecule|marker|cells?|hormone|vitamin"
    r"|chromosome|test|score|scale|questionnaire|study|trial|app|device|drug|medicine|tablets?|shot)\b"
)
"""What follows a label, and says what kind of thing bears it: "the CD20 protein"."""
_SPELLED_AFTER = re.compile(r"\s*(?:\(|[–—]\s|, (?:or|an?|the|which|also|short)\s)|\s+(?:stands?|is short) for\b")
_SPELLED_BEFORE = re.compile(
    r"(?:\w[\w’'-]{0,30}\s*\(|\b(?:called|known as|named|the marks?|, or)\s+(?:the\s+|an?\s+)?|\w[\w’'-]{0,30},\s)\Z"
)
_WINDOW = 48


def find(passage: Passage, subject: Subject, seen: set[str]) -> Iterator[Finding]:
    """Find letters that nothing around them spells out; `seen` holds those that the page has had already."""
    for match in _ACRONYM.finditer(passage.text):
        letters = match[0].removesuffix("s") if match[0][:-1].isupper() else match[0]
        if letters in seen or letters in _EVERYDAY or passage.prose.phrase_at(match.start(), match.end()):
            continue
        seen.add(letters)
        if is_excused(passage, match.start(), match.end(), _names(subject)):
            continue
        yield passage.finding(
            ACRONYM.key,
            match.start(),
            match.end(),
            f"{match[0]} is not spelled out where it is first used. Write the words, then the letters in brackets.",
            weight=ACRONYM.weight,
        )


def is_excused(passage: Passage, start: int, end: int, names: AbstractSet[str]) -> bool:
    """Say whether letters need no spelling out: capitals for emphasis, a name of the record, or words beside them."""
    text = passage.text
    letters = text[start:end]
    if letters.casefold() in names or _is_shouted(text, start, end):
        return True
    if any(each.isdigit() for each in letters) and _NAMED.match(text[end : end + _WINDOW]):
        return True
    return _is_spelled_out(text, start, end) or is_explained(passage, start, end, "")


def _names(subject: Subject) -> frozenset[str]:
    """Return what the record calls its treatments and its study: these are names, not short for anything."""
    fact = subject.facts.get("interventions")
    return frozenset(token.folded for item in (fact.items if fact else ()) for token in tokens(item))


def _is_shouted(text: str, start: int, end: int) -> bool:
    """Say whether the words around are capitals too: then it is emphasis, or a code."""
    around = text[max(0, start - 12) : start] + " " + text[end : end + 12]
    letters = [char for char in around if char.isalpha()]
    return bool(letters) and sum(char.isupper() for char in letters) > len(letters) // 2


def _is_spelled_out(text: str, start: int, end: int) -> bool:
    """Say whether words stand beside the letters, or before them on the page words that begin with them."""
    if _SPELLED_AFTER.match(text[end : end + _WINDOW]):
        return True
    before = text[max(0, start - _WINDOW) : start]
    spelled = _SPELLED_BEFORE.search(before)
    if spelled and (not spelled[0].endswith(", ") or text[end : end + 1] in {",", "."}):
        return True
    return _has_initials(text[max(0, start - 8 * _WINDOW) : start], text[start:end])


def _has_initials(before: str, letters: str) -> bool:
    """Say whether a run of words before the letters begins with them: "chronic obstructive pulmonary disease"."""
    wanted = [char for char in letters.casefold() if char.isalpha()]
    if len(wanted) < 3:  # noqa: PLR2004 - two words with these initials stand by chance on many pages
        return False
    initials = [part[0] for token in tokens(before) for part in token.folded.split("-") if part]
    return any(initials[at : at + len(wanted)] == wanted for at in range(len(initials) - len(wanted) + 1))
