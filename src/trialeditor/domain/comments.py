"""Comments: what people say about words of a page, anchored to the words and not to a place.

The anchor is that of the W3C Web Annotation Data Model's text quote selector: the exact words, and what stood before
and after them. So a comment follows its words when they move, also into another section; when the words are gone, the
comment is an orphan and keeps its quote. Nothing is changed or taken away: resolving and reopening are acts too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher
from enum import StrEnum

from trialeditor.domain.ids import NctId, PersonId

CONTEXT = 32
"""How many characters before and after a quote are kept."""
LONGEST_QUOTE = 1000
_ALIKE = 0.6
"""How much of a quote has to be there still for the comment to stay with words that were changed a little."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """The words that a comment is about. Without a quote it is about the section, without a section about the page."""

    section: str = ""
    quote: str = ""
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a quote stands in a typed text of today. `exact` says whether every letter is still the same."""

    section: str
    start: int
    end: int
    exact: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """Something that a person said. A reply names the comment that began the thread."""

    number: int
    """Counts the comments of a workspace from 1."""
    nct_id: NctId
    thread: int
    """The number of the comment that began the thread: its own, where it began one."""
    anchor: Anchor
    text: str
    suggestion: str | None
    """Words to put in place of the quote, or None."""
    by: PersonId
    by_name: str
    at: datetime
    entry: int

    @property
    def is_reply(self) -> bool:
        """Say whether it answers another comment."""
        return self.number != self.thread


class ThreadActKind(StrEnum):
    """What can be done to a thread."""

    RESOLVED = "resolved"
    REOPENED = "reopened"
    ACCEPTED = "accepted"
    """The suggested words were taken over."""
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadAct:
    """Something that was done to a thread."""

    nct_id: NctId
    thread: int
    kind: ThreadActKind
    by: PersonId
    by_name: str
    at: datetime
    entry: int


class ThreadState(StrEnum):
    """Where a thread stands."""

    OPEN = "open"
    RESOLVED = "resolved"
    ACCEPTED = "accepted"
    REFUSED = "refused"

    @property
    def is_open(self) -> bool:
        """Say whether somebody still has to answer it."""
        return self is ThreadState.OPEN


_STATES: Mapping[ThreadActKind, ThreadState] = {
    ThreadActKind.RESOLVED: ThreadState.RESOLVED,
    ThreadActKind.REOPENED: ThreadState.OPEN,
    ThreadActKind.ACCEPTED: ThreadState.ACCEPTED,
    ThreadActKind.REFUSED: ThreadState.REFUSED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """A comment with its replies, where it stands, and where its words are today."""

    root: Comment
    replies: tuple[Comment, ...]
    state: ThreadState
    place: Place | None

    @property
    def is_orphan(self) -> bool:
        """Say whether its words are gone."""
        return bool(self.root.anchor.quote) and self.place is None

    @property
    def people(self) -> frozenset[PersonId]:
        """Return who said something in it."""
        return frozenset(each.by for each in (self.root, *self.replies))


def anchor_of(section: str, text: str, start: int, end: int) -> Anchor:
    """Return the anchor of the words from `start` to `end` of a section's typed text."""
    stop = min(end, start + LONGEST_QUOTE)
    return Anchor(
        section=section,
        quote=text[start:stop],
        before=text[max(0, start - CONTEXT) : start],
        after=text[stop : stop + CONTEXT],
    )


def locate(anchor: Anchor, texts: Mapping[str, str]) -> Place | None:
    """Return where an anchor's words stand today, in its own section or in another; None when they are gone.

    `texts` are the typed texts by section key. Of equal words, those with the most alike surroundings are meant. Words
    that were changed a little are found between their surroundings.
    """
    if not anchor.quote:
        return None
    own = texts.get(anchor.section, "")
    exact = _exact(anchor, anchor.section, own) or _changed(anchor, own)
    if exact is not None:
        return exact
    moved = (_exact(anchor, key, text) for key, text in texts.items() if key != anchor.section)
    return next((place for place in moved if place is not None), None)


def _exact(anchor: Anchor, section: str, text: str) -> Place | None:
    best: tuple[int, int] | None = None
    at = text.find(anchor.quote)
    while at >= 0:
        score = _alike(text[:at], anchor.before, backwards=True)
        score += _alike(text[at + len(anchor.quote) :], anchor.after, backwards=False)
        if best is None or score > best[0]:
            best = score, at
        at = text.find(anchor.quote, at + 1)
    if best is None:
        return None
    return Place(section=section, start=best[1], end=best[1] + len(anchor.quote), exact=True)


def _alike(text: str, context: str, *, backwards: bool) -> int:
    """Return how many characters next to the quote are those of its surroundings."""
    pairs = zip(reversed(text), reversed(context), strict=False) if backwards else zip(text, context, strict=False)
    count = 0
    for one, other in pairs:
        if one != other:
            break
        count += 1
    return count


def _changed(anchor: Anchor, text: str) -> Place | None:
    """Return what stands between the surroundings of the quote, where it is like the quote."""
    begin = text.find(anchor.before) + len(anchor.before) if anchor.before and anchor.before in text else 0
    stop = text.find(anchor.after, begin) if anchor.after else len(text)
    if not (anchor.before or anchor.after) or stop < 0 or (anchor.before and anchor.before not in text):
        return None
    found = text[begin:stop]
    longest = 2 * len(anchor.quote) + CONTEXT
    if not found or len(found) > longest:
        return None
    ratio = SequenceMatcher(None, anchor.quote, found, autojunk=False).ratio()
    return Place(section=anchor.section, start=begin, end=stop, exact=False) if ratio >= _ALIKE else None


def threads(comments: Iterable[Comment], acts: Iterable[ThreadAct], texts: Mapping[str, str]) -> tuple[Thread, ...]:
    """Return the threads of a page, oldest first, with their words as they are typed today. Pure."""
    said = list(comments)
    last = {act.thread: act.kind for act in acts}
    return tuple(
        Thread(
            root=root,
            replies=tuple(each for each in said if each.thread == root.number and each.is_reply),
            state=_STATES[last[root.number]] if root.number in last else ThreadState.OPEN,
            place=locate(root.anchor, texts),
        )
        for root in said
        if not root.is_reply
    )


def mentioned(text: str, names: Iterable[str]) -> tuple[str, ...]:
    """Return the people whom a comment mentions as "@Name", in the order of `names`.

    The longest name that stands there is meant: "@Ann Lee" does not mention Ann, nor does "@Anna". A first name will do
    where only one person has it.
    """
    known = list(names)
    called = _spellings(known)
    folded = text.casefold()
    found: set[str] = set()
    at = folded.find("@")
    while at >= 0:
        here = [words for words in called if _stands_at(folded, at + 1, words)]
        if here:
            found.add(called[max(here, key=len)])
        at = folded.find("@", at + 1)
    return tuple(name for name in known if name in found)


def _spellings(names: Sequence[str]) -> Mapping[str, str]:
    """Return what each person can be called, folded: the whole name, and the first one where it is nobody else's."""
    firsts = [name.casefold().split()[0] for name in names if name.split()]
    short = {name.casefold().split()[0]: name for name in names if name.split()}
    alone = {first: name for first, name in short.items() if firsts.count(first) == 1}
    return {**alone, **{name.casefold(): name for name in names if name}}


def _stands_at(text: str, start: int, words: str) -> bool:
    """Say whether whole words stand at a place."""
    after = text[start + len(words) : start + len(words) + 1]
    return text.startswith(words, start) and not (after.isalnum() or after == "_")
