"""Promises: words that say or suggest that a study helps, is sure, safe, free or new, or that press people to join.

What to look for is a table (`resources/language/promises.toml`); here is how a sentence is judged: by its frame (an
aim, a hedge, a denial), by whether the words lead to a source, and by how far the study is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from trialeditor.checks.check import Code, SectionCheck
from trialeditor.checks.promise_frames import frame_of
from trialeditor.checks.promise_rules import PromiseRule
from trialeditor.checks.sentences import Sentence
from trialeditor.checks.subject import Passage, Subject
from trialeditor.domain.findings import Finding, Weight

_LINK_SCHEMES = ("https://", "http://")
_BEFORE = 40
_NEED_SOURCE = ("claim.source", "promise.free")

CODES: tuple[Code, ...] = (
    Code(
        key="promise.benefit",
        weight=Weight.BLOCKER,
        title="Promise that it helps",
        why="People join for help that nobody can promise, and others lose trust when it does not come.",
    ),
    Code(
        key="promise.certainty",
        weight=Weight.BLOCKER,
        title="Said as certain",
        why="A study is done because something is not known. Words of certainty hide that.",
    ),
    Code(
        key="promise.ideal",
        weight=Weight.BLOCKER,
        title="Flatters the reader",
        why="An ideal candidate feels chosen. Whether to join should be weighed, not won.",
    ),
    Code(
        key="promise.exclusion",
        weight=Weight.BLOCKER,
        title="Says that others would not be helped",
        why="Nobody has tested that, and it takes hope from people who read it about themselves.",
    ),
    Code(
        key="promise.breakthrough",
        weight=Weight.BLOCKER,
        title="Big word",
        why="Big words raise hopes before there are results.",
    ),
    Code(
        key="promise.free",
        weight=Weight.WARNING,
        title="“Free”",
        why="What is free and what is not is for the consent form to say; on a page it works as a lure.",
    ),
    Code(
        key="promise.safe",
        weight=Weight.BLOCKER,
        title="Said to be safe",
        why="Safety is what is studied. A reader who takes it as known may not ask.",
    ),
    Code(
        key="promise.new",
        weight=Weight.WARNING,
        title="New, as if better",
        why="Readers take new for better. Nobody knows that before the study ends.",
    ),
    Code(
        key="promise.pressure",
        weight=Weight.BLOCKER,
        title="Presses people to join",
        why="Joining is free of pressure only when there is time, and when no is a good answer.",
    ),
    Code(
        key="promise.misconception",
        weight=Weight.BLOCKER,
        title="Research told as care",
        why="People who take a study for personal care do not weigh its risks.",
    ),
    Code(
        key="claim.source",
        weight=Weight.BLOCKER,
        title="Claim without a source",
        why="A reader cannot check it, and an editor cannot know when it stops being true.",
    ),
)


def find(subject: Subject, passage: Passage) -> Iterator[Finding]:
    """Find promises in one section, each place once: the longest wording tells."""
    for sentence in passage.sentences:
        yield from _in_sentence(subject, passage, sentence)


def _in_sentence(subject: Subject, passage: Passage, sentence: Sentence) -> Iterator[Finding]:
    taken: dict[str, list[tuple[int, int]]] = {}
    hits = sorted(
        ((match.start(), match.end(), rule) for rule in subject.language.promises for match in _hits(rule, sentence)),
        key=lambda hit: (hit[0], -hit[1]),
    )
    for start, end, rule in hits:
        places = taken.setdefault(rule.code, [])
        if any(start < other_end and other_start < end for other_start, other_end in places):
            continue
        finding = _judge(subject, passage, sentence, rule, start, end)
        if finding is not None:
            places.append((start, end))
            yield finding


def _hits(rule: PromiseRule, sentence: Sentence) -> Iterator[re.Match[str]]:
    for match in rule.words.finditer(sentence.text):
        if rule.not_before and rule.not_before.match(sentence.text, match.end()):
            continue
        if rule.not_behind and rule.not_behind.search(sentence.text[max(0, match.start() - _BEFORE) : match.start()]):
            continue
        yield match


def _judge(
    subject: Subject, passage: Passage, sentence: Sentence, rule: PromiseRule, start: int, end: int
) -> Finding | None:
    """Return the finding that a hit makes, or None where the sentence takes the promise out of the words."""
    frame = frame_of(sentence.text, start)
    if frame & rule.excused or _is_sourced(passage, sentence, rule):
        return None
    quote = sentence.text[start:end]
    return passage.finding(
        rule.code,
        sentence.start + start,
        sentence.start + end,
        rule.message + _standing(subject, rule),
        weight=Weight.WARNING if frame & rule.weak else rule.weight,
        suggestion=_instead(rule, quote),
    )


def _is_sourced(passage: Passage, sentence: Sentence, rule: PromiseRule) -> bool:
    """Say whether a sentence that needs a source leads to one. A link excuses nothing else."""
    if rule.code not in _NEED_SOURCE:
        return False
    link = passage.prose.link_at(sentence.start, sentence.end)
    return link is not None and link.target.casefold().startswith(_LINK_SCHEMES)


def _instead(rule: PromiseRule, quote: str) -> str | None:
    words = rule.instead.get(quote.casefold())
    return words and (words[:1].upper() + words[1:] if quote[:1].isupper() else words)


def _standing(subject: Subject, rule: PromiseRule) -> str:
    """Return what the record says of how far the study is, where that bears on the words."""
    if rule.code not in {"promise.benefit", "promise.certainty"}:
        return ""
    arms = subject.facts.get("arms")
    if arms is not None and isinstance(arms.value, tuple) and len(arms.value) == 1:
        return " This study has one group: it compares nothing."
    results = subject.facts.get("has_results")
    return "" if results is None or results.value else " The record has no results."


CHECK = SectionCheck(codes=CODES, find=find)
