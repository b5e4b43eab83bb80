"""Values that the review calendar shows: days of a month, and pages with why they are due. Words in them are final."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from trialeditor.gui.faces import BadgeFace, Tone


class Span(StrEnum):
    """Which pages the list shows."""

    SOON = "soon"
    """Overdue, or due within the days that the queue *Review due* counts."""
    DAY = "day"
    """Those of the chosen day."""
    MONTH = "month"
    """Those of the month that is shown."""
    ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class DayFace:
    """One day of the grid."""

    day: date
    in_month: bool
    is_today: bool
    count: int = 0
    """How many pages are due."""
    titles: tuple[str, ...] = ()
    """Of the first of them."""
    tone: Tone = Tone.NEUTRAL
    """WARN for a day that has passed."""
    spoken: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DueFace:
    """One page of the list."""

    nct: str
    title: str
    badge: BadgeFace
    """How far its day is: "12 days overdue"."""
    why: str
    """Why it stands where it stands, in one line."""
    detail: str
    """Its number, and who looks after it."""
    tip: str
    """All reasons."""

    @property
    def spoken(self) -> str:
        """Return the line for a screen reader."""
        return f"{self.title}, {self.badge.word}. {self.why} {self.detail}"


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarFace:
    """A month, and the list beside it."""

    title: str
    """The month and the year."""
    weekdays: tuple[str, ...]
    days: tuple[DayFace, ...]
    """Six weeks."""
    chosen: date
    span: Span
    rows: tuple[DueFace, ...]
    heading: str
    """What the list shows."""
    order: str
    """In which order, in one line."""
    empty: str
    """What to say where the list is empty."""
