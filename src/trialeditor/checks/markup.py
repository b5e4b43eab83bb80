r"""Markup and codes that were meant for machines: `\>` before a sign, `PHASE2`, `(other)`.

In our own words they stop a page. The registry's wording stays exact, so there they are a warning that an editor
answers with a note.
"""

from __future__ import annotations

import heapq
import html
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
_ESCAPE = re.compile(r"\\[<>\[\]*_^~&#.|()+\-=]")
"""A sign with a backslash before it, as registry texts have it."""
_SHOWN = re.compile(
    r"\\[<>\[\]*_^~&#|+=]|&(?:[A-Za-z]{2,8}|#\d{1,6}|#[xX][0-9A-Fa-f]{1,6});"
    r"|</?(?:b|i|u|p|a|br|hr|sup|sub|ul|ol|li|em|strong|span|div|font|h[1-6]|t[drh]|table|img)(?:\s[^<>]{0,80})?/?>"
    r"|\*\*|~~|`{1,3}|\]\(",
    re.IGNORECASE,
)
"""What shows as it is typed and was meant for a machine: escapes, entities, tags, marks that mean nothing here."""
_HEADING = re.compile(r"^#{1,6} (?=\S)", re.MULTILINE)
_NEEDLESS = re.compile(r"\\(?:[<>^~&+=|)\]]|\[(?![^\]\n]{0,80}\]\()|(?<=\w\\)[.#(\-])")
"""Escapes in typed words: the page shows the sign alone, but the backslash came from somewhere else."""
_AROUND = 12
_CODES = re.compile(
    r"\b(?:EARLY_PHASE1|PHASE[1-4](?:[/|, ]+PHASE[1-4])*|[A-Z]{3,}(?:_[A-Z]+)+|RECRUITING|COMPLETED|TERMINATED"
    r"|WITHDRAWN|SUSPENDED|INTERVENTIONAL|OBSERVATIONAL|ESTIMATED|ACTUAL|RANDOMIZED|QUADRUPLE|BIOLOGICAL|INDUSTRY|UNKNOWN)\b"
    r"|\((?:other|indiv|fed|other_gov|network|ambig|nih)\)|(?<![\w/])N/A(?![\w/])"
    r"|(?<=: )(?:ALL|NA|NONE|SINGLE|DOUBLE|TRIPLE|PARALLEL|CROSSOVER|SEQUENTIAL|FACTORIAL|MALE|FEMALE|DRUG|DEVICE"
    r"|PROCEDURE|BEHAVIORAL|RADIATION|GENETIC|OTHER|TREATMENT|PREVENTION|DIAGNOSTIC|ADULT|CHILD|COHORT|PROSPECTIVE)\b"
)
"""Codes of the registry; behind a colon also those that are ordinary words."""
_FIELD = re.compile(r"\{[a-z_.]{1,60}(?:\|[^{}]{0,60})?\}")
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
    yield from _shown(passage)
    yield from _needless(passage)
    yield from _unfilled(passage)
    for match in _CODES.finditer(passage.text):
        if passage.prose.phrase_at(match.start(), match.end()) is None:
            message = f"{match[0]} is a code of the registry. Say it in words, or bind the fact, which has words."
            yield passage.finding(
                RAW.key, match.start(), match.end(), message, weight=Weight.BLOCKER, suggestion=_in_words(match[0])
            )


def _shown(passage: Passage) -> Iterator[Finding]:
    """Find what the reader would see as signs of a machine, each word with such signs once."""
    text, done = passage.text, 0
    for match in heapq.merge(_SHOWN.finditer(text), _HEADING.finditer(text), key=lambda each: each.start()):
        is_heading = match[0].startswith("#")
        start, end = match.span() if is_heading else _word_around(text, match.start(), match.end())
        if start < done or passage.prose.phrase_at(start, end) is not None:
            continue
        done = end
        message = "This shows markup instead of the sign that it stands for. Type the sign itself."
        instead = "" if is_heading else _decoded(text[start:end])
        yield passage.finding(ESCAPED.key, start, end, message, weight=Weight.BLOCKER, suggestion=instead)


def _word_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the range with what stands right beside it, as far as twelve signs, without brackets around it."""
    first, last = start, end
    while first > max(0, start - _AROUND) and not (text[first - 1].isspace() or text[first - 1] in "()"):
        first -= 1
    while last < min(len(text), end + _AROUND) and not (text[last].isspace() or text[last] in "()"):
        last += 1
    return first, last


def _needless(passage: Passage) -> Iterator[Finding]:
    r"""Find `\>` where a person typed it: the page shows `>`, yet a text that was pasted may have lost other signs."""
    source = passage.prose.source
    for match in _NEEDLESS.finditer(source) if passage.is_typed else ():
        start, end = _word_around(source, match.start(), match.end())
        yield Finding(
            code=ESCAPED.key,
            weight=Weight.WARNING,
            section=passage.key,
            quote=source[start:end],
            message=f"The page shows {_decoded(source[start:end])}. The backslash is markup of the registry's texts:"
            " type the sign alone, and make sure that nothing was lost.",
            start=start,
            end=end,
            suggestion=_decoded(source[start:end]),
        )


def _unfilled(passage: Passage) -> Iterator[Finding]:
    """Find bound phrases that the record does not fill: the reader would see the braces."""
    for match in _FIELD.finditer(passage.text):
        message = f"{match[0]} names no fact, so the reader would see the braces. Choose a fact, or type the words."
        yield passage.finding(RAW.key, match.start(), match.end(), message, weight=Weight.BLOCKER)


def _decoded(text: str) -> str | None:
    """Return the words as they were meant; None where a tag or a mark would have to be understood."""
    if "<" in text and re.search(r"</?[A-Za-z]", text):
        return None
    return (
        None
        if "**" in text or "`" in text or "](" in text
        else _ESCAPE.sub(lambda each: each[0][1], html.unescape(text))
    )


def _in_words(code: str) -> str | None:
    if code.startswith("("):
        return ""
    if code == "N/A":
        return "not applicable"
    if code.startswith("PHASE"):
        return "Phase " + " and ".join(re.findall(r"[1-4]", code))
    return _WORDS.get(code)


def find_in_registry(subject: Subject) -> Iterator[Finding]:
    """Find escaped markup in the record's criteria, which the page shows decoded and otherwise word for word."""
    fact, passage = subject.facts.get("eligibility.text"), subject.passage("eligibility")
    if fact is None or passage is None or passage.is_typed or not isinstance(fact.value, str):
        return
    places = [
        quote
        for each in _ESCAPE.finditer(fact.value)
        if not _has_note(passage, quote := _with_value(fact.value, each.start(), each.end()))
    ]
    if not places:
        return
    quote = places[0]
    shown = as_shown(quote)
    at = max(0, passage.text.find(shown))
    more = f" There are {len(places)} such places." if len(places) > 1 else ""
    yield Finding(
        code=ESCAPED.key,
        weight=Weight.WARNING,
        section=passage.key,
        quote=quote,
        message=f"The record's text has {quote}; the page shows {shown}. Make sure that nothing was lost.{more}",
        start=at,
        end=at + len(shown) if passage.text.startswith(shown, at) else at,
        fact=fact.key,
    )


def as_shown(quote: str) -> str:
    """Return words of the record's criteria as the page shows them: without the backslashes of its markup."""
    return _decoded(quote) or quote


def _has_note(passage: Passage, quote: str) -> bool:
    """Say whether an editor's note stands on these words of the record, wherever the page shows them."""
    shown = as_shown(quote)
    return any(shown in each.words or each.words in shown for each in passage.noted)


def _with_value(text: str, start: int, end: int) -> str:
    r"""Return a sign with the number behind it, and what stands before: `dose\>10mg`, `ratio \< 0.70`."""
    first, last = _word_around(text, start, end)
    if text[first : first + 1] == "\\" and first:
        first, _ = _word_around(text, first - 1, first - 1)
    if last < len(text) and not text[end:last].strip():
        _, last = _word_around(text, last + 1, last + 1)
    return text[first:last].strip()


CHECK = SectionCheck(codes=(ESCAPED, RAW), find=find)
REGISTRY_CHECK = PageCheck(codes=(ESCAPED,), find=find_in_registry)
