"""Folders in folders, deeper than a function can call itself.

Whoever makes them has to take them away: pytest cannot, and a later run on the same machine would end red.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def deep_folder(root: Path, name: str, levels: int) -> Iterator[Path]:
    """Give the innermost of so many folders in `root`; they are gone afterwards, with the files in that one."""
    place = root
    for _ in range(levels):
        place /= name
        place.mkdir()
    try:
        yield place
    finally:
        for file in place.iterdir():
            file.unlink()
        while place != root:
            place.rmdir()
            place = place.parent
