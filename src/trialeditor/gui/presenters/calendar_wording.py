"""How what falls due is said: days of a month, and lines of a list. Pure."""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from trialeditor.domain.due import DueKind, DuePage, DueReason
from trialeditor.domain.people import SIGNING_ROLES, Person
from trialeditor.domain.queues import DUE_WITHIN
from trialeditor.gui.calendar_faces import DayFace, DueFace, Span
from trialeditor.gui.faces import BadgeFace, Shape, Tone
from trialeditor.gui.presenters.wording import say_count, say_date

_WEEKS = 6
_SHOWN = 3
"""Titles on a day, at most."""
NOBODY = "nobody"
HEADINGS: Mapping[Span, str] = {
    Span.SOON: f"Overdue, and due within {DUE_WITHIN.days} days",
    Span.DAY: "Due on {day}",
    Span.MONTH: "Due in {month}",
    Span.ALL: "Everything that has a day",
}
EMPTY: Mapping[Span, str] = {
    Span.SOON: "Nothing is overdue, and nothing falls due soon. Page down goes to the next month.",
    Span.DAY: "Nothing falls due on this day. Choose another, or what the list shows.",
    Span.MONTH: "Nothing falls due in this month.",
    Span.ALL: "No page was signed yet: signing sets the day on which a page is reviewed again.",
}
ORDER = "The longest overdue first; on one day reviews before ends of studies, these before old records."


def say_month(month: date, names: Sequence[str]) -> str:
    """Write a month with its year: "November 2026"."""
    return f"{names[month.month - 1]} {month.year}"


def weeks(month: date, first_weekday: int) -> Iterator[date]:
    """Go through the six weeks that a month is shown in; `first_weekday` is 0 for Monday."""
    first = month.replace(day=1)
    begin = first - timedelta(days=(first.weekday() - first_weekday) % 7)
    return (begin + timedelta(days=number) for number in range(_WEEKS * 7))


def months_on(day: date, months: int) -> date:
    """Return the same day some months later or earlier, or the last one of a month that is too short."""
    number = day.year * 12 + day.month - 1 + months
    year, month = divmod(number, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def day_face(day: date, month: date, today: date, pages: Sequence[DuePage]) -> DayFace:
    """Return one day of the grid."""
    count = len(pages)
    more = count - _SHOWN
    titles = tuple(page.title for page in pages[:_SHOWN])
    due = f"{say_count(count, 'page', 'pages')} due" if count else "nothing due"
    return DayFace(
        day=day,
        in_month=(day.year, day.month) == (month.year, month.month),
        is_today=day == today,
        count=count,
        titles=(*titles, f"and {more} more") if more > 0 else titles,
        tone=Tone.WARN if day < today else Tone.INFO,
        spoken=f"{say_date(day)}{', today' if day == today else ''}: {due}",
    )


def why_not_signer(person: Person | None) -> str:
    """Say why a person signs no page at all; empty when they may."""
    if person is None:
        return "Choose who you are first: File › Work as…."
    return "" if person.has(*SIGNING_ROLES) else f"{person.name} is not a reviewer. A reviewer signs pages."


def due_face(page: DuePage, today: date) -> DueFace:
    """Return one line of the list: what puts the page there is the reason with the earliest day."""
    first = first_reason(page)
    more = len(page.reasons) - 1
    also = f" And {say_count(more, 'more reason', 'more reasons')}." if more else ""
    return DueFace(
        nct=page.nct_id,
        title=page.title,
        badge=distance(first.day, today),
        why=f"{first.message}{also}",
        detail=f"{page.nct_id} · looked after by {page.assignee or NOBODY}",
        tip="\n".join((page.title, *(f"{say_date(each.day)}: {each.message}" for each in page.reasons))),
    )


def first_reason(page: DuePage) -> DueReason:
    """Return the reason that puts a page where it stands."""
    return min(page.reasons, key=lambda reason: (reason.day, reason.kind.rank))


def distance(day: date, today: date) -> BadgeFace:
    """Say how far a day is."""
    days = (day - today).days
    if days < 0:
        late = say_count(-days, "day", "days")
        return BadgeFace(word=f"{late} overdue", tone=Tone.WARN, shape=Shape.TRIANGLE)
    if days == 0:
        return BadgeFace(word="Today", tone=Tone.INFO, shape=Shape.CLOCK)
    return BadgeFace(word=f"In {say_count(days, 'day', 'days')}", tone=Tone.NEUTRAL, shape=Shape.CLOCK)


def is_fixed(reason: DueReason) -> bool:
    """Say whether a reason has a day of its own. That a record moves often is so today, and was so yesterday."""
    return reason.kind is not DueKind.MOVES
