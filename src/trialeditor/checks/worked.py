"""What checks work out from the facts alone, so that it is worked out once and not for every section and key press."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar, cast

from trialeditor.domain.facts import Facts

_T = TypeVar("_T")


@dataclass(slots=True)
class Worked:
    """Values made from one record's facts, by the function that makes them. Safe to use from several threads."""

    _values: dict[Callable[[Facts], object], object] = field(default_factory=dict)
    _lock: threading.RLock = field(default_factory=threading.RLock)

    def get(self, make: Callable[[Facts], _T], facts: Facts) -> _T:
        """Return `make(facts)`, made at the first call. All calls are about the same facts."""
        with self._lock:
            if make not in self._values:
                self._values[make] = make(facts)
            return cast("_T", self._values[make])
