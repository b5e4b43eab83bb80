"""Folders of study records: what is in them, in an order that people expect and that never changes."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG
from typing import NamedTuple

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

    Links lead out of the folder once, and never around in it. A folder that cannot be read is a BadInput.
    """
    links = _Links(folder)
    waiting = [iter([_Entry(str(folder), "", is_folder=True)])]
    while waiting:
        entry = next(waiting[-1], None)
        if entry is None:
            waiting.pop()
            continue
        try:
            if entry.is_folder:
                waiting.append(_entries(entry) if links.lead_on(entry.path) else iter(()))
            elif may_hold_records(entry.inside):
                path = Path(entry.path)
                status = path.stat()
                if S_ISREG(status.st_mode):
                    yield FoundFile(path=path, inside=entry.inside, size=status.st_size)
        except OSError as error:
            yield BadInput(f"cannot be opened: {error.strerror or 'it cannot be read'}", source=entry.inside)


class _Links:
    """The folders that links led to, so that none is entered twice that way."""

    def __init__(self, root: Path) -> None:
        self._root = str(root)
        self._real = Path(os.path.realpath(root))
        self._met: set[Path] = set()

    def lead_on(self, folder: str) -> bool:
        """Say whether a folder is entered: any real one, and a link to one that is not entered anyway."""
        if folder == self._root or not Path(folder).is_symlink():
            return True
        real = Path(os.path.realpath(folder))
        if real in self._met or real.is_relative_to(self._real) or self._real.is_relative_to(real):
            return False
        self._met.add(real)
        return True


class _Entry(NamedTuple):
    """A name in a folder. A text for the path: there may be very many."""

    path: str
    inside: str
    is_folder: bool


def _entries(folder: _Entry) -> Iterator[_Entry]:
    """Return what is in a folder, with no more than the names in memory; those of folders end in a slash."""
    with os.scandir(folder.path) as found:
        names = [f"{each.name}/" if _is_folder(each) else each.name for each in found]
    names = [name for name in names if not name.startswith(_HIDDEN)]
    names.sort(key=_naturally)
    before, inside = f"{folder.path.rstrip(os.sep)}{os.sep}", f"{folder.inside}/" if folder.inside else ""
    bare = ((name.rstrip("/"), name.endswith("/")) for name in names)
    return (_Entry(before + name, inside + name, is_folder) for name, is_folder in bare)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """Say whether a name is that of a folder; a link that leads around in circles is none."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def _naturally(name: str) -> str:
    """Compare numbers in names as numbers; capital letters make no difference unless nothing else does."""
    name = name.rstrip("/")
    return f"{_NUMBER.sub(lambda number: number[0].zfill(_DIGITS), name.casefold())}\0{name}"
