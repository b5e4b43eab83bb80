"""Long commands at a terminal: a line that says how far they are, and Ctrl+C that stops them in good order."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from trialeditor.cli.context import printable
from trialeditor.services.outcome import CancelCheck, Progress, never, no_progress


@contextmanager
def stopped_by_interrupt() -> Iterator[CancelCheck]:
    """Give a check that says yes after Ctrl+C. Who presses it again stops the program at once."""
    if threading.current_thread() is not threading.main_thread():
        yield never
        return
    pressed = threading.Event()

    def press(_signal: int, _frame: FrameType | None) -> None:
        pressed.set()
        signal.signal(signal.SIGINT, before)

    before = signal.signal(signal.SIGINT, press)
    try:
        yield pressed.is_set
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def progress_line(*, in_percent: bool = False) -> Iterator[Progress]:
    """Give a progress that writes one line on standard error over and over; nothing where nobody watches.

    With `in_percent` it tells what share is done, for counts that mean nothing to people, such as bytes.
    """
    if not sys.stderr.isatty():
        yield no_progress
        return
    shown = 0

    def show(done: int, total: int | None, what: str) -> None:
        nonlocal shown
        line = printable(f"{what}{_share(done, total, in_percent=in_percent)}")
        sys.stderr.write(f"\r{line.ljust(shown)}")
        sys.stderr.flush()
        shown = len(line)

    try:
        yield show
    finally:
        sys.stderr.write(f"\r{' ' * shown}\r")


def _share(done: int, total: int | None, *, in_percent: bool) -> str:
    if not total:
        return ""
    return f" ({min(done, total) * 100 // total}%)" if in_percent else f" ({done:,} of {total:,})"
