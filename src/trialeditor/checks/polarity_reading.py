"""A criterion or a sentence as its yes and no: what it is about, what is denied of that, and whom its frame lets in."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from trialeditor.checks.limits_compared import Span, spans_of
from trialeditor.checks.numbers.quantities import Role
from trialeditor.checks.polarity_words import AUXILIARIES, SAYS, Said
from trialeditor.checks.topics import Topic, topics, topics_in
from trialeditor.checks.word_runs import WordRun, words_in
from trialeditor.checks.wordings import Found

Hit = Found[Said]
_SENTENCE = 2_000
"""What is longer is read anew each time, so that what is kept stays small."""
_BRACKETS = re.compile(r"[(\[][^()\[\]]{0,400}[)\]]")
_EXCEPTION = re.compile(
    r"(?<=\w\w)[ ,;-]{1,3}(?:except(?:ing)?|excluding|other than|apart from|with the exception of|but not|not counting"
    r"|not including|unless|aside from|besides)\b[^.;]*",
    re.IGNORECASE,
)
_NEXT_SENTENCE = re.compile(r"(?<=[a-z0-9)\]][.;])\s+(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Denial:
    """A negation, by the words that it reaches: from behind it to the end of its clause."""

    first: int
    end: int
    subject: int
    """Where the subject begins that it speaks of ("your kidneys do not work"); where it has none, that is `first`."""

    def reaches(self, at: int, shared: Iterable[int]) -> bool:
        """Say whether it denies the topic at a place. Of its subject that is so where it reaches no other topic."""
        if self.first <= at < self.end:
            return True
        return self.subject <= at < self.first and not any(self.first <= each < self.end for each in shared)


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
    denied: tuple[Denial, ...]
    works: bool | None = None
    """Whether its organs do their work, as far as it says so."""
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

    def turns(self, stem: str, shared: frozenset[str]) -> int:
        """Return how often one of its topics is denied: the least often, where it is named more than once.

        `shared` are the stems that another text speaks of as well.
        """
        places = [topic.first for topic in self.topics if topic.stem in shared]
        return self.everywhere + min(
            topic.turned + sum(1 for each in self.denied if each.reaches(topic.first, places))
            for topic in self.topics
            if topic.stem == stem
        )


def read(text: str) -> Reading:
    """Read a criterion or a sentence. Those of one page are read again at each pause in the typing."""
    return _read_sentence(text) if len(text) <= _SENTENCE else _read(text)


@lru_cache(maxsize=1024)
def _read_sentence(text: str) -> Reading:
    return _read(text)


def _read(text: str) -> Reading:
    plain = _without_asides(text)
    run = words_in(plain)
    spans = spans_of(text)
    said = _said(run)
    frame, framed = _frame(said)
    taken = [
        *((each.start, each.end) for each in (*said[Said.HARMLESS], *framed)),
        *((at.start, at.end) for at in spans),
    ]
    negations = [each for each in said[Said.NEGATION] if not _is_within(each, taken)]
    if frame is False:
        negations.extend(said[Said.UNLESS])
    return Reading(
        text=text,
        stems=topics(text) if plain != text else frozenset(topic.stem for topic in topics_in(run)),
        topics=topics_in(run),
        spans=spans,
        frame=frame,
        denied=tuple(_denied(run, negations, said[Said.SCOPE_END])),
        works=False if said[Said.ILL] else True if said[Said.WELL] else None,
        everywhere=sum(1 for each in said[Said.NEGATIVE] if not _is_within(each, taken)),
    )


def has_age(text: str) -> bool:
    """Say whether a text sets a limit for an age."""
    return any(span.role is Role.AGE for span in spans_of(text))


def _said(run: WordRun) -> Mapping[Said, list[Hit]]:
    """Return what words of a text do, each kind in order and without overlaps: the longest at each place."""
    found: dict[Said, list[Hit]] = {each: [] for each in Said}
    for hit in SAYS.hits(run):
        alike = found[hit.label]
        if not alike or hit.first >= alike[-1].after:
            alike.append(hit)
    return found


def _without_asides(text: str) -> str:
    """Return a text with spaces for brackets and exceptions; what "cannot join unless" asks for stays."""
    plain = _without_leave(_BRACKETS.sub(_spaces, text))
    cut = _EXCEPTION.search(plain)
    if cut is None or ("unless" in cut[0][:10].casefold() and _says_cannot(plain[: cut.start()])):
        return plain
    return plain[: cut.start()] + _spaces(cut) + plain[cut.end() :]


def _without_leave(text: str) -> str:
    """Return a rule with spaces for sentences behind it that let some in: "Brain metastases. Stable ones may join"."""
    at = _NEXT_SENTENCE.search(text)
    if at is None or _frames(text[at.end() :]) != {Said.CAN} or _frames(text[: at.start()]):
        return text
    return text[: at.start()] + " " * (len(text) - at.start())


def _frames(text: str) -> set[Said]:
    return {hit.label for hit in SAYS.hits(words_in(text))} & {Said.CAN, Said.CANNOT, Said.MUST_NOT}


def _spaces(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _says_cannot(text: str) -> bool:
    return any(hit.label is Said.CANNOT for hit in SAYS.hits(words_in(text)))


def _frame(said: Mapping[Said, list[Hit]]) -> tuple[bool | None, list[Hit]]:
    """Return what a frame says of those who have it, and the words of the frame."""
    if said[Said.CANNOT]:
        return False, said[Said.CANNOT]
    is_rule = bool(said[Said.CAN] or said[Said.MUST_NOT])
    return (True if is_rule else None), said[Said.CAN]


def _is_within(found: Hit, taken: list[tuple[int, int]]) -> bool:
    return any(found.start < end and start < found.end for start, end in taken)


def _denied(run: WordRun, negations: Iterable[Hit], ends_of_scope: Iterable[Hit]) -> Iterator[Denial]:
    ends = sorted({0, *_signs(run), *(each.first for each in ends_of_scope), len(run)})
    for each in negations:
        begin = ends[bisect_right(ends, max(0, each.first - 1)) - 1]
        is_of_subject = run.words[each.first] == "cannot" or (
            each.first > 0 and run.words[each.first - 1] in AUXILIARIES
        )
        yield Denial(each.after, ends[bisect_left(ends, each.after)], begin if is_of_subject else each.after)
    for at, word in enumerate(run.words):
        if at and word == "free" and run.words[at + 1 : at + 2] not in (("of",), ("from",), ("to",)):
            yield Denial(at - 1, at, at - 1)  # "seizure-free"


def _signs(run: WordRun) -> Iterator[int]:
    return (number for number, word in enumerate(run.words) if not word[0].isalnum())
