"""Where the frozen program starts. A worker process is the same file started again, and is told apart first."""

from __future__ import annotations

import multiprocessing
import sys


def main() -> int:
    """Become a worker when that is what was started; else run the program and return its exit code."""
    multiprocessing.freeze_support()
    from trialeditor.entry import main as run  # noqa: PLC0415 - a worker needs none of it

    return run()


if __name__ == "__main__":
    sys.exit(main())
