"""How stages, states, reasons and dates are said in the window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime

from trialeditor.domain.clock import format_time
from trialeditor.domain.errors import (
    BadInput,
    NotAllowed,
    NotFound,
    StorageUnavailable,
    TrialEditorError,
    WrongPassphrase,
)
from trialeditor.domain.fact_labels import fact_label
from trialeditor.domain.lapsing import Reason, ReasonKind, SectionState, SectionStatus
from trialeditor.domain.trial import Stage
from trialeditor.gui.dates import write_date
from trialeditor.gui.faces import BadgeFace, NoticeFace, Shape, Tone
from trialeditor.services.outcome import Cancelled

_LONGEST = 90
_LONGEST_SIDE = 60

STAGES: Mapping[Stage, BadgeFace] = {
    Stage.NEW: BadgeFace(word="New", tone=Tone.NEUTRAL, shape=Shape.RING),
    Stage.DRAFT: BadgeFace(word="Draft", tone=Tone.NEUTRAL, shape=Shape.HALF),
    Stage.IN_REVIEW: BadgeFace(word="In review", tone=Tone.INFO, shape=Shape.CLOCK),
    Stage.MEDICAL_REVIEW: BadgeFace(word="Medical review", tone=Tone.INFO, shape=Shape.CLOCK),
    Stage.CHANGES_REQUESTED: BadgeFace(word="Changes requested", tone=Tone.WARN, shape=Shape.BACK),
    Stage.SIGNED: BadgeFace(word="Signed", tone=Tone.GOOD, shape=Shape.CHECK),
    Stage.LAPSED: BadgeFace(word="Lapsed", tone=Tone.WARN, shape=Shape.TRIANGLE),
    Stage.RETIRED: BadgeFace(word="Retired", tone=Tone.NEUTRAL, shape=Shape.BAR),
}

_STATES: Mapping[SectionStatus, BadgeFace] = {
    SectionStatus.EMPTY: BadgeFace(word="Empty", tone=Tone.NEUTRAL, shape=Shape.RING),
    SectionStatus.UNSIGNED: BadgeFace(word="Not signed", tone=Tone.NEUTRAL, shape=Shape.HALF),
    SectionStatus.SIGNED: BadgeFace(word="Signed", tone=Tone.GOOD, shape=Shape.CHECK),
    SectionStatus.LAPSED: BadgeFace(word="Lapsed", tone=Tone.WARN, shape=Shape.TRIANGLE),
    SectionStatus.FACT: BadgeFace(word="From the record", tone=Tone.NEUTRAL),
}

_AS_IT_WAS = "Everything is as it was."
_USUAL: Mapping[type[TrialEditorError], tuple[str, str]] = {
    Cancelled: ("What was done before you stopped is whole.", "You can begin again at any time."),
    NotFound: (_AS_IT_WAS, "It may have been changed meanwhile: look again, and choose another one."),
    NotAllowed: (_AS_IT_WAS, ""),
    BadInput: (_AS_IT_WAS, "Correct it, and try again."),
    WrongPassphrase: (_AS_IT_WAS, "Type it again."),
    StorageUnavailable: ("What was stored before is safe.", "Try again in a moment."),
}
"""What is safe and what to do, by kind, where an error does not say it itself. A step that is not allowed says why
in its first sentence, and that is what to do."""
_OTHER = "What was stored before is safe.", "Try again."


def state_badge(state: SectionState) -> BadgeFace:
    """Return a section's state as a badge. An override is a warning whatever its signature says."""
    if state.reading.overridden:
        signed = ", signed" if state.status is SectionStatus.SIGNED else ""
        return BadgeFace(word=f"Override{signed}", tone=Tone.WARN, shape=Shape.TRIANGLE)
    if state.reading.notes and state.status is SectionStatus.SIGNED:
        return replace(_STATES[state.status], word="Notes signed")
    return _STATES[state.status]


def reasons_line(reasons: tuple[Reason, ...]) -> str:
    """Say in one line why a signature lapsed; empty when it did not."""
    return " ".join(_said(reasons))


def first_reasons(reasons: tuple[Reason, ...]) -> str:
    """Say the first reason why a signature lapsed, and how many more there are; empty when it did not."""
    lines = _said(reasons)
    more = len(lines) - 1
    return f"{lines[0]} And {say_count(more, 'more reason', 'more reasons')}." if more > 0 else "".join(lines)


def _said(reasons: tuple[Reason, ...]) -> list[str]:
    """Say each reason once. That words from the record changed goes without saying where the fact itself is said."""
    moved = {reason.fact for reason in reasons if reason.kind is ReasonKind.FACT}
    lines = [_reason(each) for each in reasons if each.kind is not ReasonKind.PHRASE or each.fact not in moved]
    return list(dict.fromkeys(lines))


def _reason(reason: Reason) -> str:
    if reason.kind is ReasonKind.WORDS:
        return "The words changed after they were signed."
    if reason.kind is ReasonKind.HEADING:
        return f"The heading changed: “{short(reason.old)}” is now “{short(reason.new)}”."
    if reason.kind is ReasonKind.KEY:
        return f"{reason.old}. {reason.new}."
    name = fact_label(reason.fact) if reason.fact else "The record"
    old, new = short(reason.old, _LONGEST_SIDE) or "nothing", short(reason.new, _LONGEST_SIDE) or "nothing"
    return f"{name}: “{old}” → “{new}”."


def short(text: str, longest: int = _LONGEST) -> str:
    """Return `text` in one line, cut to a length that can be read at a glance."""
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"


def say_date(day: date) -> str:
    """Write a date as the person chose: "May 12, 2026"."""
    return write_date(day)


def say_clock(moment: datetime, now: datetime) -> str:
    """Write a time of day, with its date when that is not today's: "10:42", "May 12, 10:42"."""
    local, today = _local(moment), _local(now).date()
    clock = f"{local.hour}:{local.minute:02}"
    return clock if local.date() == today else f"{write_date(local.date(), with_year=False)}, {clock}"


def say_exactly(moment: datetime) -> str:
    """Write a moment with its zone, as a signature needs it: "May 12, 2026, 11:30:00 CEST (2026-05-12T09:30:00Z)"."""
    local = _local(moment)
    zone = local.tzname() or "local time"
    here = f"{write_date(local.date())}, {local.hour}:{local.minute:02}:{local.second:02} {zone}"
    return here if zone == "UTC" else f"{here} ({format_time(moment)})"


def _local(moment: datetime) -> datetime:
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return aware.astimezone()


def say_count(number: int, one: str, many: str) -> str:
    """Write a number of things: "1 trial", "1,655 trials"."""
    return f"{number:,} {one if number == 1 else many}"


def trouble(error: TrialEditorError) -> NoticeFace:
    """Return an error as a calm notice: what happened; what is safe and what to do. To be stopped is no trouble."""
    usual = next((words for kind, words in _USUAL.items() if isinstance(error, kind)), _OTHER)
    detail = " ".join(filter(None, (error.safe or usual[0], error.do or usual[1])))
    tone = Tone.INFO if isinstance(error, Cancelled) else Tone.BAD
    return NoticeFace(tone=tone, what=error.what, detail=detail)


def done(what: str, detail: str = "") -> NoticeFace:
    """Return good news."""
    return NoticeFace(tone=Tone.GOOD, what=what, detail=detail)
