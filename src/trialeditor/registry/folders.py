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
    waiting = [iter([_Entry(path=folder, inside="", is_folder=True)])]
    while waiting:
        entry = next(waiting[-1], None)
        if entry is None:
            waiting.pop()
            continue
        try:
            if entry.is_folder:
                waiting.append(_entries(entry, seen))
            elif may_hold_records(entry.inside) and S_ISREG((status := entry.path.stat()).st_mode):
                yield FoundFile(path=entry.path, inside=entry.inside, size=status.st_size)
        except OSError as error:
            yield BadInput(f"cannot be opened: {error.strerror or 'it cannot be read'}", source=entry.inside)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    path: Path
    inside: str
    is_folder: bool


def _entries(folder: _Entry, seen: set[tuple[int, int]]) -> Iterator[_Entry]:
    """Return what is in a folder, with the names alone in memory; nothing when it was met before."""
    status = folder.path.stat()
    if (status.st_dev, status.st_ino) in seen:
        return iter(())
    seen.add((status.st_dev, status.st_ino))
    with os.scandir(folder.path) as found:
        names = [(each.name, _is_folder(each)) for each in found if not each.name.startswith(_HIDDEN)]
    names.sort(key=lambda each: _naturally(each[0]))
    start = f"{folder.inside}/" if folder.inside else ""
    return (_Entry(path=folder.path / name, inside=start + name, is_folder=is_dir) for name, is_dir in names)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """Say whether a name is that of a folder; a link that leads around in circles is none."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def _naturally(name: str) -> str:
    """Compare numbers in names as numbers; capital letters make no difference unless nothing else does."""
    return f"{_NUMBER.sub(lambda number: number[0].zfill(_DIGITS), name.casefold())}\0{name}"
