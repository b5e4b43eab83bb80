"""How entries of the audit trail are said, and whether it holds. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime

from trialeditor.domain.audit import AuditEntry
from trialeditor.domain.audit_account import Account, account, version_of
from trialeditor.domain.audit_query import act_label
from trialeditor.gui.all_findings_faces import FilterFace
from trialeditor.gui.audit_faces import TrailRow, VerdictFace
from trialeditor.gui.faces import BadgeFace, Shape, Tone
from trialeditor.gui.history_faces import ChangeLine, Mark, Span
from trialeditor.gui.presenters.wording import say_clock, say_count, say_date, say_exactly, short
from trialeditor.services.auditing import AuditVerdict
from trialeditor.services.trail import TrailPart

_NCT = re.compile(r"NCT\d{8}")
_CELL = 90
_SHORT_HASH = 16
NOT_CHECKED = VerdictFace(
    badge=BadgeFace(word="Not checked", shape=Shape.RING),
    words="The check goes through every entry, version, signature, waiver, comment and record of this workspace.",
)
CHECKING = VerdictFace(
    badge=BadgeFace(word="Checking", tone=Tone.INFO, shape=Shape.CLOCK),
    words="Every entry, version, signature and record is looked at.",
    is_running=True,
)
_HOLDS = BadgeFace(word="Consistent", tone=Tone.GOOD, shape=Shape.CHECK)
_CONFIRMED = BadgeFace(word="Confirmed", tone=Tone.GOOD, shape=Shape.CHECK)
_BROKEN = BadgeFace(word="Does not hold", tone=Tone.BAD, shape=Shape.STOP)


def trail_row(entry: AuditEntry) -> TrailRow:
    """Return one line of the table."""
    event, told = entry.event, account(entry.event)
    cells = (str(entry.seq), say_moment(event.at), event.actor, told.act, event.subject, _moved(told), told.why)
    return TrailRow(
        seq=entry.seq,
        nct=event.subject if _NCT.fullmatch(event.subject) else "",
        cells=tuple(short(cell, _CELL) for cell in cells),
        tip=f"{told.act} · {event.subject}\n{told.what or told.new}".strip(),
    )


def say_moment(moment: datetime) -> str:
    """Write a moment as the person's clock shows it: "Nov 22, 2026, 10:42"."""
    local = moment.astimezone()
    return f"{say_date(local.date())}, {local.hour}:{local.minute:02}"


def entry_lines(entry: AuditEntry) -> Iterator[ChangeLine]:
    """Tell all of an entry, but for the words of a version."""
    event, told = entry.event, account(entry.event)
    yield ChangeLine(depth=0, spans=(Span(f"Entry {entry.seq}: {told.act}"),))
    yield _line("Who", event.actor or "nobody that is named")
    yield _line("When", say_exactly(event.at))
    if event.subject:
        yield _line("About", event.subject)
    if told.what:
        yield _line("What", told.what)
    if told.old or told.new:
        is_version = version_of(event) is not None
        yield ChangeLine(depth=2, spans=(Span("From and to   ", Mark.MUTED), *_sides(told, is_plain=is_version)))
    if told.why:
        yield _line("Why", told.why)
    after = f", after {entry.prev[:_SHORT_HASH]}…" if entry.prev else ", the first"
    yield _line("In the chain", f"{entry.hash[:_SHORT_HASH]}…{after} · {event.action}")


def trail_summary(part: TrailPart) -> str:
    """Say how many entries are found."""
    whole = say_count(part.whole, "entry", "entries")
    some = f"{part.total:,} of {whole}" if part.total else f"None of {whole}"
    order = ", the newest first" if part.total > 1 else ""
    return f"{whole if part.total == part.whole else some}{order}."


def named_acts(found: Iterable[tuple[str, int]]) -> tuple[FilterFace, ...]:
    """Return kinds of acts to choose from, by what they are called."""
    named = sorted((act_label(action), action, count) for action, count in found)
    return tuple(FilterFace(value=action, words=f"{label} ({count:,})") for label, action, count in named)


def named_people(found: Iterable[tuple[str, int]]) -> tuple[FilterFace, ...]:
    """Return people to choose from."""
    return tuple(FilterFace(value=name, words=f"{name} ({count:,})") for name, count in found if name)


def verdict_face(verdict: AuditVerdict, now: datetime, bundle: str) -> VerdictFace:
    """Say whether the trail holds; `bundle` is the name of the one that it was compared with, or empty."""
    checked = f"{say_count(verdict.checked, 'entry and row', 'entries and rows')} checked at {say_clock(now, now)}"
    if not verdict.ok:
        count = say_count(len(verdict.problems), "thing does", "things do")
        words = (
            f"{checked}: {count} not hold. Somebody changed this file without the program, or it is damaged."
            " Keep it as it is, sign and export nothing from it, and compare it with a backup."
        )
        return VerdictFace(badge=_BROKEN, words=words, problems=verdict.problems)
    if verdict.trusted:
        words = f"{checked}, and {bundle} confirms them up to the day on which it was made.{_of_bundle(verdict)}"
        return VerdictFace(badge=_CONFIRMED, words=words, problems=verdict.of_bundle)
    if bundle:
        words = f"{checked}. {bundle} names no entry of the trail: it confirms its own signatures and keys, no more."
        return VerdictFace(badge=_HOLDS, words=f"{words}{_of_bundle(verdict)}", problems=verdict.of_bundle)
    words = (
        f"{checked}: all fits. Whether the trail itself was written anew, only a bundle that left the house can tell."
    )
    return VerdictFace(badge=_HOLDS, words=words)


def _of_bundle(verdict: AuditVerdict) -> str:
    """Say that a bundle proves something of the trail, and is not whole itself."""
    return " But do not rely on the bundle itself: its files do not verify." if verdict.of_bundle else ""


def stopped_face(words: str) -> VerdictFace:
    """Say that a check did not come to its end."""
    return VerdictFace(badge=NOT_CHECKED.badge, words=words)


def _moved(told: Account) -> str:
    if told.old and told.new:
        return f"{short(told.old, _CELL // 2)} → {short(told.new, _CELL // 2)}"
    return told.new or told.old or told.what


def _sides(told: Account, *, is_plain: bool) -> Iterator[Span]:
    """Mark what went and what came; no version goes when a newer one comes."""
    if told.old:
        yield Span(told.old, Mark.PLAIN if is_plain else Mark.OLD)
        yield Span(" → ")
    yield Span(told.new or "nothing", Mark.NEW if told.new and not is_plain else Mark.PLAIN)


def _line(name: str, words: str) -> ChangeLine:
    return ChangeLine(depth=2, spans=(Span(f"{name}   ", Mark.MUTED), Span(words)))
