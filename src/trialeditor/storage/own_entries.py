"""Which audit entries this program wrote itself: all others are somebody else's, in another window or by a command."""

from __future__ import annotations

import threading
from collections.abc import Sequence


class OwnEntries:
    """Numbers of entries, as ranges: who writes alone has one. Safe to use from several threads."""

    def __init__(self) -> None:
        self._ranges: list[range] = []
        self._lock = threading.Lock()

    def note(self, written: Sequence[int]) -> None:
        """Take note of entries of one write that was kept, in order; nobody else wrote between them."""
        if not written:
            return
        with self._lock:
            first = written[0]
            if self._ranges and self._ranges[-1].stop == first:
                first = self._ranges.pop().start
            self._ranges.append(range(first, written[-1] + 1))

    def others(self, after: int, newest: int) -> tuple[range, ...]:
        """Return the entries later than number `after`, up to `newest`, that are not ours; in order."""
        found, begin = [], after + 1
        with self._lock:
            ours = sorted((each for each in self._ranges if each.stop > begin), key=lambda each: each.start)
        for each in ours:
            found.append(range(begin, min(each.start, newest + 1)))
            begin = max(begin, each.stop)
        found.append(range(begin, newest + 1))
        return tuple(each for each in found if each)
