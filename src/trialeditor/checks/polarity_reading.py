"""A criterion or a sentence as its yes and no: what it is about, what is denied of that, and whom its frame lets in."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from trialeditor.checks.limits_compared import Span, spans_of
from trialeditor.checks.numbers.quantities import Role
from trialeditor.checks.polarity_words import CAN, CANNOT, HARMLESS, MUST_NOT, NEGATION, NEGATIVE, SCOPE_END, UNLESS
from trialeditor.checks.topics import Topic, topics, topics_in
from trialeditor.checks.word_runs import WordRun, words_in
from trialeditor.checks.wordings import Found

_BRACKETS = re.compile(r"[(\[][^()\[\]]{0,400}[)\]]")
_EXCEPTION = re.compile(
    r"(?<=\w\w)[ ,;-]{1,3}(?:except(?:ing)?|excluding|other than|apart from|with the exception of|but not|not counting"
    r"|not including|unless|aside from|besides)\b[^.;]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a text says yes or no to. Places are numbers of its words; what stands aside has none."""

    text: str
    stems: frozenset[str]
    """What the whole text is about, also where it stands in brackets."""
    topics: tuple[Topic, ...]
    """What it is about but for brackets and exceptions, in order."""
    spans: tuple[Span, ...]
    """The limits that it sets."""
    frame: bool | None
    """What its own words say of those who have it: that they can join, that they cannot, or nothing."""
    denied: tuple[tuple[int, int], ...]
    """The words that each negation reaches: from behind it to the end of its clause."""
    everywhere: int
    """How many words deny all of it: "negative"."""

    @property
    def main(self) -> frozenset[str]:
        """Return the stems that stand neither in brackets nor behind an exception."""
        return frozenset(topic.stem for topic in self.topics)

    @property
    def has_age(self) -> bool:
        """Say whether it sets a limit for an age."""
        return any(span.role is Role.AGE for span in self.spans)

    def turns(self, stem: str) -> int:
        """Return how often one of its topics is denied: the least often, where it is named more than once."""
        return self.everywhere + min(
            topic.turned + sum(1 for first, end in self.denied if first <= topic.first < end)
            for topic in self.topics
            if topic.stem == stem
        )


def read(text: str) -> Reading:
    """Read a criterion or a sentence."""
    plain = _without_asides(text)
    run = words_in(plain)
    spans = spans_of(text)
    frame, framed = _frame(run)
    taken = [
        *((each.start, each.end) for each in (*HARMLESS.runs(run), *framed)),
        *((at.start, at.end) for at in spans),
    ]
    negations = [each for each in NEGATION.runs(run) if not _is_within(each, taken)]
    if frame is False:
        negations.extend(UNLESS.runs(run))
    return Reading(
        text=text,
        stems=topics(text) if plain != text else frozenset(topic.stem for topic in topics_in(run)),
        topics=topics_in(run),
        spans=spans,
        frame=frame,
        denied=tuple(_denied(run, negations)),
        everywhere=sum(1 for each in NEGATIVE.runs(run) if not _is_within(each, taken)),
    )


def _without_asides(text: str) -> str:
    """Return a text with spaces for brackets and exceptions; what "cannot join unless" asks for stays."""
    plain = _BRACKETS.sub(_spaces, text)
    cut = _EXCEPTION.search(plain)
    if cut is None or ("unless" in cut[0][:10].casefold() and CANNOT.search(plain[: cut.start()])):
        return plain
    return plain[: cut.start()] + _spaces(cut) + plain[cut.end() :]


def _spaces(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _frame(run: WordRun) -> tuple[bool | None, list[Found[bool]]]:
    """Return what a frame says of those who have it, and the words of the frame."""
    cannot = list(CANNOT.runs(run))
    if cannot:
        return False, cannot
    can = list(CAN.runs(run))
    is_rule = bool(can) or any(True for _ in MUST_NOT.runs(run))
    return (True if is_rule else None), can


def _is_within(found: Found[bool], taken: list[tuple[int, int]]) -> bool:
    return any(found.start < end and start < found.end for start, end in taken)


def _denied(run: WordRun, negations: Iterable[Found[bool]]) -> Iterator[tuple[int, int]]:
    ends = sorted({*_signs(run), *(each.first for each in SCOPE_END.runs(run)), len(run)})
    for each in negations:
        yield each.after, ends[bisect_left(ends, each.after)]


def _signs(run: WordRun) -> Iterator[int]:
    return (number for number, word in enumerate(run.words) if not word[0].isalnum())
