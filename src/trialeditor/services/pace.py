"""How fast long work goes, in words."""

from __future__ import annotations

from trialeditor.domain.clock import Clock


class Pace:
    """Counts from the moment it is made."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._since = clock.now()

    def words(self, done: int, one: str, many: str) -> str:
        """Return "1,200 records, 400 a second"; without the rate while it is too early to tell."""
        count = f"{done:,} {one if done == 1 else many}"
        seconds = (self._clock.now() - self._since).total_seconds()
        return f"{count}, {done / seconds:,.0f} a second" if seconds >= 1 and done >= seconds else count
