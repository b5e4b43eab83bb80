"""Reminders as a calendar file (iCalendar, RFC 5545): one all-day event for each page that falls due."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

_WIDTH = 75
"""Octets of a line at most (RFC 5545, section 3.1)."""
_END = "\r\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """A day on which somebody should look at a page."""

    uid: str
    """Always the same for the same page, so that a calendar moves the event and makes no second one."""
    day: date
    summary: str
    description: str


def calendar_bytes(reminders: Iterable[Reminder], *, stamp: datetime) -> bytes:
    """Return the calendar file; `stamp` (UTC) says when it was made."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Trial Editor//Review dates//EN",
        "CALSCALE:GREGORIAN",
        *(line for reminder in reminders for line in _event(reminder, stamp)),
        "END:VCALENDAR",
    ]
    return "".join(f"{folded}{_END}" for line in lines for folded in _folded(line)).encode("utf-8")


def _event(reminder: Reminder, stamp: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_escaped(reminder.uid)}"
    yield f"DTSTAMP:{stamp.strftime('%Y%m%dT%H%M%SZ')}"
    yield f"DTSTART;VALUE=DATE:{reminder.day.strftime('%Y%m%d')}"
    if reminder.day < date.max:
        yield f"DTEND;VALUE=DATE:{(reminder.day + timedelta(days=1)).strftime('%Y%m%d')}"
    yield f"SUMMARY:{_escaped(reminder.summary)}"
    yield f"DESCRIPTION:{_escaped(reminder.description)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _escaped(text: str) -> str:
    """Return a text value: backslash, semicolon, comma and line ends are written with a backslash (section 3.3.11)."""
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return "\\n".join(part for part in text.replace("\r", "\n").split("\n") if part)


def _folded(line: str) -> Iterator[str]:
    """Go through a line's pieces of 75 octets at most; each after the first begins with a space. No letter is cut."""
    piece, size = "", 0
    for char in line:
        octets = len(char.encode("utf-8", "replace"))
        if size + octets > _WIDTH:
            yield piece
            piece, size = " ", 1
        piece += char
        size += octets
    yield piece
