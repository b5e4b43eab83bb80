"""From a page's history to what the window shows: events in words, differences as marked lines. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from trialeditor.domain.revision import RevisionKind
from trialeditor.domain.text.differences import Piece, PieceKind
from trialeditor.gui.asking import ConfirmQuestion
from trialeditor.gui.faces import BadgeFace, Shape, Tone
from trialeditor.gui.history_faces import ChangeLine, ComparisonFace, Mark, Span
from trialeditor.gui.presenters.wording import say_clock, say_count, say_date, say_exactly
from trialeditor.gui.timeline_faces import ActFace, EventFace
from trialeditor.services.page_history import Act, ActKind, Event, EventKind, RestoreEffect, SectionDifference

_NEWEST = BadgeFace(word="Newest", tone=Tone.INFO)
_MADE: Mapping[RevisionKind, str] = {
    RevisionKind.SAVED: "Saved in the window",
    RevisionKind.EDITED: "Written by a command",
    RevisionKind.SUBMITTED: "Made to be reviewed",
    RevisionKind.RESTORED: "Brought back",
    RevisionKind.ADOPTED: "A newer plan of the page was taken over",
}
_ACTS: Mapping[ActKind, tuple[str, Tone, Shape]] = {
    ActKind.SUBMITTED: ("Submitted by", Tone.INFO, Shape.CLOCK),
    ActKind.RETURNED: ("Returned by", Tone.WARN, Shape.BACK),
    ActKind.SIGNED: ("Signed by", Tone.GOOD, Shape.CHECK),
    ActKind.SIGNED_IN_PART: ("Signed in part by", Tone.GOOD, Shape.CHECK),
    ActKind.EXPORTED: ("First exported by", Tone.INFO, Shape.DOT),
}
_EVENTS: Mapping[EventKind, str] = {
    EventKind.RETIRED: "The page was retired",
    EventKind.PUT_BACK: "The page was put back",
    EventKind.STRAY: "A signature over words that are not here",
}
_MARKS: Mapping[PieceKind, Mark] = {
    PieceKind.SAME: Mark.PLAIN,
    PieceKind.REMOVED: Mark.OLD,
    PieceKind.ADDED: Mark.NEW,
}
_HEADING, _CHANGE, _WORDS = 0, 1, 2
_SAME = ComparisonFace(
    title="Both versions read the same", message="No section that people write differs between these two versions."
)


def event_face(event: Event, now: datetime, *, newest: int) -> EventFace:
    """Return one line of the timeline; `newest` is the number of the page's newest version."""
    return EventFace(
        name=event_name(event),
        who=f"{event.by}, {_when(event.at, now)}",
        note=_note(event),
        badge=_NEWEST if event.kind is EventKind.VERSION and event.number == newest else None,
        acts=tuple(act_face(act, now) for act in reversed(event.acts)),
    )


def event_name(event: Event) -> str:
    """Return what an event is called."""
    if event.kind is EventKind.VERSION:
        return f"Version {event.number}"
    if event.kind is EventKind.REVIEW_DATE and event.next_review:
        return f"Next review brought forward to {say_date(event.next_review)}"
    return _EVENTS[event.kind]


def act_face(act: Act, now: datetime) -> ActFace:
    """Return what was done with a version."""
    words, tone, shape = _ACTS[act.kind]
    if not act.counts:
        words, tone, shape = "A signature that does not count, of", Tone.BAD, Shape.TRIANGLE
    due = f"next review {say_date(act.next_review)}" if act.next_review and act.counts else ""
    said = act.note if act.role else f"“{act.note}”" if act.note else ""
    when = say_exactly(act.at) if act.role else _when(act.at, now)
    parts = [when, act.role, due, said]
    return ActFace(
        badge=BadgeFace(word=f"{words} {act.by}", tone=tone, shape=shape), detail=" · ".join(filter(None, parts))
    )


def differences_face(found: Sequence[SectionDifference], head: str) -> ComparisonFace:
    """Return what differs, section by section; `head` says in the copied text which versions these are."""
    if not found:
        return _SAME
    lines = tuple(line for each in found for line in _section(each))
    return ComparisonFace(lines=lines, text="\n\n".join([head, *map(_as_text, found)]) + "\n")


def restore_question(number: int, newest: int, effect: RestoreEffect) -> ConfirmQuestion:
    """Return the question before a version is restored: what happens, what it does to signatures, and the way back."""
    changed = say_count(len(effect.changed), "section changes", "sections change")
    makes = f"A new version is made, number {newest + 1}, with the words of version {number}."
    says = [
        f"{makes} {changed}{_listed(effect.changed)}.",
        _signed_line(effect),
        f"Nothing is lost: version {newest} stays in the history, and restoring it takes this back.",
    ]
    return ConfirmQuestion(
        title=f"Restore version {number}?", intro="\n\n".join(says), accept=f"Restore version {number}"
    )


def _signed_line(effect: RestoreEffect) -> str:
    says = []
    if effect.signed:
        count = say_count(len(effect.signed), "section was", "sections were")
        become = "becomes" if len(effect.signed) == 1 else "become"
        says.append(f"{count} once signed with these words and {become} signed again{_listed(effect.signed)}.")
    if effect.unsigned:
        count = say_count(len(effect.unsigned), "section is", "sections are")
        says.append(f"{count} signed now and will need a signature again{_listed(effect.unsigned)}.")
    return " ".join(says) or "No signature changes by this."


def _listed(headings: Sequence[str]) -> str:
    return f": {', '.join(headings)}" if headings else ""


def _note(event: Event) -> str:
    made = _MADE.get(event.made, "") if event.made else ""
    return event.note or made


def _when(moment: datetime, now: datetime) -> str:
    """Write a moment; one of another year with its year."""
    clock = say_clock(moment, now)
    return clock if moment.year == now.year else f"{say_date(moment.date())}"


def _section(each: SectionDifference) -> Iterator[ChangeLine]:
    yield ChangeLine(depth=_HEADING, spans=(Span(each.heading, Mark.STRONG),))
    if each.note:
        yield ChangeLine(depth=_CHANGE, spans=(Span(each.note, Mark.LOUD),))
    for line in marked_lines(each.pieces):
        yield ChangeLine(depth=_WORDS, spans=tuple(line))


def marked_lines(pieces: Sequence[Piece]) -> Iterator[list[Span]]:
    """Part marked words into lines, and keep the space before them out of the marks."""
    line: list[Span] = []
    for piece in pieces:
        for number, words in enumerate(piece.text.replace("\t", " ").split("\n")):
            if number:
                yield line
                line = []
            bare = words.lstrip(" ")
            if len(bare) < len(words):
                line.append(Span(words[: len(words) - len(bare)]))
            if bare:
                line.append(Span(bare, _MARKS[piece.kind]))
    if line:
        yield line


def _as_text(each: SectionDifference) -> str:
    """Return a difference for the clipboard, where no word can be struck through: [-gone-] and {+come+}."""
    signs = {PieceKind.SAME: ("", ""), PieceKind.REMOVED: ("[-", "-]"), PieceKind.ADDED: ("{+", "+}")}
    words = "".join(
        f"{piece.text[: len(piece.text) - len(piece.text.lstrip())]}"
        f"{signs[piece.kind][0]}{piece.text.lstrip()}{signs[piece.kind][1]}"
        for piece in each.pieces
    )
    return "\n".join(filter(None, (each.heading, each.note, words)))
