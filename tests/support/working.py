"""Work for worker processes: they load it by name, as no test module can be."""

from __future__ import annotations

import os


def begin() -> None:
    """Begin a worker that needs nothing."""


def double(number: int) -> int:
    """Return twice a number."""
    return 2 * number


def fail(number: int) -> int:
    """Raise what a bug raises."""
    raise ValueError(number)


def who(_number: int) -> int:
    """Return which process this is."""
    return os.getpid()
