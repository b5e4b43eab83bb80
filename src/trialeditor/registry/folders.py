"""Folders of study records: what is in them, in an order that people expect and that never changes."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG

from trialeditor.domain.errors import BadInput

SUFFIXES = (".json", ".ndjson", ".jsonl", ".txt", ".gz", ".zip")
_HIDDEN = (".", "__MACOSX")
_NUMBER = re.compile(r"[0-9]+")
_DIGITS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundFile:
    """A file in a folder; `inside` is its path from there, with slashes."""

    path: Path
    inside: str
    size: int


def may_hold_records(inside: str) -> bool:
    """Say by its path within a folder or a zip file whether a file is worth a look."""
    parts = [part for part in inside.split("/") if part not in {".", ".."}]
    return inside.lower().endswith(SUFFIXES) and not any(part.startswith(_HIDDEN) for part in parts)


def files_in(folder: Path) -> Iterator[FoundFile | BadInput]:
    """Go through the files of `folder` that may hold records, folder by folder, 2 before 10.

    A folder that was met before is not entered again, whatever links lead there; one that cannot be read is a BadInput.
    """
    seen: set[tuple[int, int]] = set()
    waiting = [iter([(folder, "")])]
    while waiting:
        path, inside = next(waiting[-1], (None, ""))
        if path is None:
            waiting.pop()
            continue
        try:
            if path.is_dir():
                waiting.append(_entries(path, inside, seen))
            elif may_hold_records(inside) and S_ISREG((status := path.stat()).st_mode):
                yield FoundFile(path=path, inside=inside, size=status.st_size)
        except OSError as error:
            yield BadInput(f"cannot be opened: {error.strerror or 'it cannot be read'}", source=inside)


def _entries(folder: Path, inside: str, seen: set[tuple[int, int]]) -> Iterator[tuple[Path, str]]:
    """Return what is in a folder, with the names alone in memory; nothing when it was met before."""
    status = folder.stat()
    if (status.st_dev, status.st_ino) in seen:
        return iter(())
    seen.add((status.st_dev, status.st_ino))
    with os.scandir(folder) as entries:
        names = sorted((entry.name for entry in entries if not entry.name.startswith(_HIDDEN)), key=_naturally)
    return ((folder / name, f"{inside}/{name}".lstrip("/")) for name in names)


def _naturally(name: str) -> str:
    """Compare numbers in names as numbers; capital letters make no difference unless nothing else does."""
    return f"{_NUMBER.sub(lambda number: number[0].zfill(_DIGITS), name.casefold())}\0{name}"
