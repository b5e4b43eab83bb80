"""The one place that may ask what time it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the time. Everything else is told."""

    def now(self) -> datetime:
        """Return the present moment, in UTC, to the second."""
        ...

    def today(self) -> date:
        """Return the person's calendar date."""
        ...


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """Return the present moment, in UTC, to the second."""
        return datetime.now(tz=UTC).replace(microsecond=0)

    def today(self) -> date:
        """Return the local calendar date."""
        return datetime.now().astimezone().date()


@dataclass(frozen=True, slots=True, kw_only=True)
class FixedClock:
    """A clock that stands still: for tests, samples and reproducible exports."""

    at: datetime

    def now(self) -> datetime:
        """Return the fixed moment."""
        return self.at

    def today(self) -> date:
        """Return the fixed moment's date."""
        return self.at.date()


def format_time(moment: datetime) -> str:
    """Write an aware datetime as RFC 3339 in UTC, to the second: `2026-05-12T09:30:00Z`."""
    # strftime writes the year 9 as "9": such texts would not sort by time
    return f"{moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='seconds')}Z"


def parse_time(text: str) -> datetime:
    """Read what `format_time` wrote; raise ValueError for any other way to write a time."""
    moment = datetime.fromisoformat(text)
    if moment.microsecond or not text.endswith("Z") or moment.isoformat() != f"{text[:-1]}+00:00":
        raise ValueError(f"{text!r} is no time as this program writes it")
    return moment
