"""Promises: words that say or suggest that a study helps, is sure, safe, free or new, or that press people to join.

What to look for is a table (`resources/language/promises`); here is how a sentence is judged: by its frame (an aim, a
hedge, a denial), by whether the words lead to a source, and by how far the study is.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from trialeditor.checks.check import Code, SectionCheck
from trialeditor.checks.promise_frames import Frame, frame_of
from trialeditor.checks.promise_rewrites import rewritten
from trialeditor.checks.promise_rules import PromiseRule
from trialeditor.checks.promise_standing import is_early, standing
from trialeditor.checks.sentences import Sentence
from trialeditor.checks.subject import Passage, Subject
from trialeditor.checks.word_runs import WordRun, words_in
from trialeditor.checks.wordings import Found
from trialeditor.domain.findings import Finding, Weight

_LINK_SCHEMES = ("https://", "http://")
_NEED_SOURCE = ("claim.source", "promise.free")
_CLAIMED = ("promise.benefit",)
"""What a sentence that leads to a source may report of another study."""
_MOST = 50
"""So many promises of one sentence are told: what holds more is no sentence, and they would not be read."""
_SHORT = 80
"""A sentence after a claim that is no longer than this, and leads somewhere, names the claim's source."""

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
    sourced = _sourced(passage)
    for number, sentence in enumerate(passage.sentences):
        yield from _in_sentence(subject, passage, sentence, is_sourced=number in sourced)


def _in_sentence(subject: Subject, passage: Passage, sentence: Sentence, *, is_sourced: bool) -> Iterator[Finding]:
    table = subject.language.promises
    run = words_in(sentence.text)
    hits = sorted(table.wordings.hits(run), key=lambda each: (each.start, -each.end, each.label))
    claims = any(table.rules[hit.label].code == "claim.source" for hit in hits)
    taken: dict[str, int] = {}
    told: tuple[int, int] | None = None
    most = _MOST
    for hit in hits:
        rule = table.rules[hit.label]
        if hit.start < taken.get(rule.code, 0) or (hit.start, hit.end) == told or _is_harmless(rule, run, hit):
            continue
        frame = frame_of(sentence.text, hit.start)
        if frame & rule.excused or (is_sourced and (rule.code in _NEED_SOURCE or (claims and rule.code in _CLAIMED))):
            continue
        taken[rule.code], told = hit.end, (hit.start, hit.end)
        most -= 1
        if most < 0:
            return
        yield _finding(subject, passage, sentence, rule, hit, frame)


def _is_harmless(rule: PromiseRule, run: WordRun, hit: Found[int]) -> bool:
    """Say whether the words beside a hit make another thing of it."""
    return rule.not_before.at(run, hit.after) is not None or rule.not_behind.ends_at(run, hit.first)


def _finding(
    subject: Subject, passage: Passage, sentence: Sentence, rule: PromiseRule, hit: Found[int], frame: Frame
) -> Finding:
    rewrite = rewritten(rule, sentence.text, hit.start, hit.end)
    start = hit.start if rewrite is None else rewrite.start
    return passage.finding(
        rule.code,
        sentence.start + start,
        sentence.start + hit.end,
        rule.message + standing(subject.facts, rule.code),
        weight=_weight(subject, rule, frame),
        suggestion=None if rewrite is None else rewrite.words,
    )


def _weight(subject: Subject, rule: PromiseRule, frame: Frame) -> Weight:
    """Return what a hit weighs: words that are weak here weigh less, unless the study is too early even to hope."""
    if not frame & rule.weak:
        return rule.weight
    if frame & Frame.HEDGE and is_early(subject.facts):
        return rule.weight
    return Weight.WARNING


def _sourced(passage: Passage) -> frozenset[int]:
    """Return the numbers of the sentences that lead to a source, or whose next sentence says where to read it."""
    links = [link for link in passage.prose.links if link.target.casefold().startswith(_LINK_SCHEMES)]
    if not links:
        return frozenset()
    leading = {number for link in links for number in _numbers(passage, link.start, link.end)}
    pointed = {
        number - 1
        for number in leading - {0}
        if len(passage.sentences[number].text) <= _SHORT
        and "\n" not in passage.text[passage.sentences[number - 1].end : passage.sentences[number].start]
    }
    return frozenset(leading | pointed)


def _numbers(passage: Passage, start: int, end: int) -> range:
    """Return the numbers of the sentences that share words with a range."""
    first = bisect_right(passage.sentences, start, key=lambda each: each.end)
    return range(first, bisect_left(passage.sentences, end, key=lambda each: each.start))


CHECK = SectionCheck(codes=CODES, find=find)
