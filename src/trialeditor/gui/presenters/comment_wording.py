"""From threads to what the window shows of them. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from trialeditor.domain.blueprint import Blueprint
from trialeditor.domain.comment_guards import why_not_accept, why_not_refuse, why_not_reopen, why_not_resolve
from trialeditor.domain.comments import Anchor, Comment, Thread, ThreadState
from trialeditor.domain.people import Person
from trialeditor.domain.text.differences import PieceKind, word_differences
from trialeditor.gui.check_faces import HeadingFace, LineFace
from trialeditor.gui.comment_faces import CommentMark, ThreadFace
from trialeditor.gui.faces import BadgeFace, Shape, Tone
from trialeditor.gui.history_faces import ChangeLine, Mark, Span
from trialeditor.gui.presenters.wording import say_clock, say_count, short

_QUOTE = 60
_TIP = 200
_SAID, _WORDS = 2, 3
_STATES: Mapping[ThreadState, BadgeFace] = {
    ThreadState.OPEN: BadgeFace(word="Open", tone=Tone.INFO, shape=Shape.RING),
    ThreadState.RESOLVED: BadgeFace(word="Resolved", tone=Tone.GOOD, shape=Shape.CHECK),
    ThreadState.ACCEPTED: BadgeFace(word="Accepted", tone=Tone.GOOD, shape=Shape.CHECK),
    ThreadState.REFUSED: BadgeFace(word="Refused", tone=Tone.NEUTRAL, shape=Shape.BAR),
}
_SUGGESTED = BadgeFace(word="Suggestion", tone=Tone.INFO, shape=Shape.HALF)
_GONE = BadgeFace(word="Words gone", tone=Tone.WARN, shape=Shape.TRIANGLE)
_MARKS = {PieceKind.SAME: Mark.PLAIN, PieceKind.REMOVED: Mark.OLD, PieceKind.ADDED: Mark.NEW}
_PAGE = "The whole page"


def thread_badge(thread: Thread) -> BadgeFace:
    """Return where a thread stands."""
    if not thread.state.is_open:
        return _STATES[thread.state]
    if thread.is_orphan:
        return _GONE
    return _SUGGESTED if thread.root.suggestion is not None else _STATES[ThreadState.OPEN]


def thread_lines(
    threads: Sequence[Thread], blueprint: Blueprint, now: datetime, *, seen: int, me: Person
) -> Iterator[HeadingFace | LineFace]:
    """Go through threads by section, in page order; those about the whole page come first."""
    for key in ("", *(spec.key for spec in blueprint.sections)):
        here = sorted((each for each in threads if section_of(each) == key), key=_place)
        if here:
            counts = say_count(len(here), "thread", "threads")
            yield HeadingFace(words=heading_of(blueprint, key), counts=counts)
        yield from (_line(each, now, is_new=is_new(each, seen, me)) for each in here)


def section_of(thread: Thread) -> str:
    """Return the section in which a thread's words stand; where they are gone, the one in which they stood."""
    return thread.place.section if thread.place else thread.root.anchor.section


def heading_of(blueprint: Blueprint, key: str) -> str:
    """Return what a section is called; the page where there is none."""
    spec = blueprint.section(key)
    return spec.read_heading if spec else _PAGE


def is_new(thread: Thread, seen: int, me: Person) -> bool:
    """Say whether somebody else said something in a thread that the person has not read."""
    return any(each.number > seen and each.by != me.id for each in (thread.root, *thread.replies))


def _place(thread: Thread) -> tuple[int, int]:
    return (thread.place.start if thread.place else -1, thread.root.number)


def _line(thread: Thread, now: datetime, *, is_new: bool) -> LineFace:
    last = (thread.root, *thread.replies)[-1]
    answers = say_count(len(thread.replies), "answer", "answers") if thread.replies else ""
    note = " · ".join(filter(None, ("New" if is_new else "", f"{last.by_name}, {say_clock(last.at, now)}", answers)))
    return LineFace(
        id=str(thread.root.number),
        badge=thread_badge(thread),
        name=_about(thread.root.anchor),
        about=short(thread.root.text, _TIP),
        note=note,
    )


def _about(anchor: Anchor) -> str:
    if anchor.quote:
        return f"“{short(anchor.quote, _QUOTE)}”"
    return "The section" if anchor.section else _PAGE


def about_words(anchor: Anchor, blueprint: Blueprint) -> str:
    """Say what a new comment is about."""
    if anchor.quote:
        return f"About “{short(anchor.quote, _QUOTE)}”"
    return f"About {heading_of(blueprint, anchor.section)}" if anchor.section else "About the whole page"


def thread_face(thread: Thread, me: Person, now: datetime, *, reply: str, names: tuple[str, ...]) -> ThreadFace:
    """Return all that was said in a thread, and what the person can do with it."""
    is_open = thread.state.is_open
    return ThreadFace(
        number=thread.root.number,
        title=_about(thread.root.anchor),
        badge=thread_badge(thread),
        lines=tuple(_said(thread, now)),
        reply=reply,
        close="Resolve" if is_open else "Open again",
        why_not_close=(why_not_resolve(thread, me) if is_open else why_not_reopen(thread, me)) or "",
        has_suggestion=is_open and thread.root.suggestion is not None,
        why_not_accept=why_not_accept(thread, me) or "",
        why_not_refuse=why_not_refuse(thread, me) or "",
        names=names,
    )


def _said(thread: Thread, now: datetime) -> Iterator[ChangeLine]:
    if thread.is_orphan:
        words = "These words are not in the text any more. They read:"
        yield ChangeLine(depth=_SAID, spans=(Span(words, Mark.LOUD),))
        yield ChangeLine(depth=_WORDS, spans=(Span(f"“{thread.root.anchor.quote}”"),))
    for each in (thread.root, *thread.replies):
        yield from _one(each, now)
        if each is thread.root and each.suggestion is not None:
            yield ChangeLine(depth=_SAID, spans=(Span("Suggested words", Mark.MUTED),))
            yield from _suggested(each.anchor.quote, each.suggestion)


def _one(said: Comment, now: datetime) -> Iterator[ChangeLine]:
    head = (Span(said.by_name, Mark.STRONG), Span(f"   {say_clock(said.at, now)}", Mark.MUTED))
    yield ChangeLine(depth=_SAID, spans=head)
    for line in said.text.split("\n"):
        yield ChangeLine(depth=_WORDS, spans=(Span(line),))


def _suggested(quote: str, words: str) -> Iterator[ChangeLine]:
    spans = [Span(piece.text.replace("\n", " "), _MARKS[piece.kind]) for piece in word_differences(quote, words)]
    yield ChangeLine(depth=_WORDS, spans=tuple(spans))


def comment_mark(thread: Thread, start: int, end: int, *, is_here: bool) -> CommentMark:
    """Return the mark of a thread on its words."""
    last = (thread.root, *thread.replies)[-1]
    tip = f"{last.by_name}: {short(last.text, _TIP)}"
    return CommentMark(number=thread.root.number, start=start, end=end, tip=tip, is_here=is_here)


def tab_words(opened: int, unread: int) -> str:
    """Return what the tab is called: with what is new, else with what is open."""
    if unread:
        return f"Comments ({unread} new)"
    return f"Comments ({opened})" if opened else "Comments"
