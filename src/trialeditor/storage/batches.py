"""Many values in few queries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

T = TypeVar("T")

BATCH = 500
"""Values in one IN: well below SQLite's limit on bound parameters."""


def batches(values: Iterable[T], size: int = BATCH) -> Iterator[Sequence[T]]:
    """Cut `values` into lists of at most `size`."""
    rest = iter(values)
    while batch := list(islice(rest, size)):
        yield batch
