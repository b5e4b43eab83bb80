"""Room for work on very many values: Python looks for cycles of garbage less often meanwhile."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_RARELY = (200_000, 20, 100)
"""Python's own numbers are (700, 10, 10): made for programs whose objects refer to each other in cycles."""


@contextmanager
def few_collections() -> Iterator[None]:
    """Let Python look for cycles rarely. Decoded JSON has none, and looking takes a third of an import's time.

    What has no cycles is freed as before, so memory stays flat. Of two such works at one time, the one that began first
    sets the numbers back: the other would take what it found for Python's own, and leave them so for good.
    """
    before = gc.get_threshold()
    if before == _RARELY:
        yield
        return
    gc.set_threshold(*_RARELY)
    try:
        yield
    finally:
        gc.set_threshold(*before)
