"""Editor's notes beside the registry's wording: which findings they answer, how they read, and where they lost it.

The words of a note are checked like all words that people answer for. What is found in them stands where the note does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from trialeditor.checks.check import Code, PageCheck
from trialeditor.checks.prose import prose_of_reading
from trialeditor.checks.sentences import sentences_of
from trialeditor.checks.subject import Passage, Subject
from trialeditor.checks.tokens import tokens
from trialeditor.domain.blueprint import SectionKind
from trialeditor.domain.findings import Finding, Weight
from trialeditor.domain.notes import Note
from trialeditor.domain.text import NotedWords

LOST = Code(
    key="note.lost",
    weight=Weight.WARNING,
    title="Note without its words",
    why="The record says it otherwise now, so the reader no longer sees the note.",
)
_RAISED = {"9": "⁹", "12": "¹²", "6": "⁶", "3": "³"}
_LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹×", "0123456789x", " ")
_VALUE = re.compile(
    r"(?P<before>(?:\d+(?:[.,]\d+)*)? ?(?:x|×|\*|·|times)? ?)10(?P<power>9|12|6|3)"
    r"(?P<behind> ?(?:/|per) ?(?:[µμu]?[Ll](?:iter|itre)?|mm)\b)"
)
"""A power that lost its superscript, with the number before it and the unit behind it."""
_SIGN = re.compile(r" ?(?:x|×|\*|·|times) ?$")


def is_answered(passage: Passage, start: int, end: int) -> bool:
    """Say whether an editor's note stands on any of the words from `start` to `end` of made words."""
    return any(each.start < end and start < each.end for each in passage.noted)


def proposed(text: str, start: int, end: int) -> Note | None:
    """Return the note that says what was meant by a lost superscript at `start` to `end` of made words; else None."""
    for match in _VALUE.finditer(text):
        if match.start() <= start and end <= match.end():
            before = _SIGN.sub(" × ", match["before"]).lstrip()
            value = f"{before}10{_RAISED[match['power']]}{match['behind']}"
            return Note(quote=match[0].strip(), text=value.strip())
    return None


def passages_of_notes(subject: Subject) -> Iterator[tuple[Passage, NotedWords]]:
    """Go through the notes of a page as passages of their own, each once, with the first words that it stands on."""
    for passage in subject.passages:
        once = {(each.words, each.note): each for each in reversed(passage.noted)}
        for noted in reversed(once.values()):
            yield _passage(passage, noted), noted


def _passage(passage: Passage, noted: NotedWords) -> Passage:
    prose = prose_of_reading(noted.note)
    return Passage(
        key=passage.key,
        heading=passage.heading,
        kind=SectionKind.WRITTEN,
        overridden=False,
        prose=prose,
        sentences=sentences_of(prose),
        tokens=tuple(tokens(prose.text)),
    )


def only_repeats(finding: Finding, noted: NotedWords) -> bool:
    """Say whether a number in a note is one of the words that it stands on, set as it was meant: 10⁹/L on 109/L."""
    said = finding.quote.translate(_LOWERED).casefold()
    return finding.code.startswith("number.") and said in noted.words.translate(_LOWERED).casefold()


def at_its_words(finding: Finding, noted: NotedWords) -> Finding:
    """Return what was found in a note, standing where the note does. The words to change are the note's, not these."""
    return replace(finding, start=noted.start, end=noted.end, suggestion=None)


def find_lost(subject: Subject) -> Iterator[Finding]:
    """Find notes whose words the record has no more."""
    for passage in subject.passages:
        for note in passage.lost:
            yield Finding(
                code=LOST.key,
                weight=LOST.weight,
                section=passage.key,
                quote=note.quote,
                message="The registry's wording has these words no more, so their note"
                f" (“{note.text}”) is not shown. Remove the note, or write one on the new words.",
                sentence=note.line,
            )


CHECK = PageCheck(codes=(LOST,), find=find_lost)
