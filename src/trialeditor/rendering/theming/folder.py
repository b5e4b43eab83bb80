"""Reading the folder of a theme: its files and no others, no links, nothing large."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from trialeditor.domain.errors import NotFound
from trialeditor.rendering.theming.checking import LARGEST, MOST_FILES
from trialeditor.rendering.theming.problems import ThemeProblem

_FOLDERS = ("templates", "static")
_NO_LINKS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def read_folder(folder: Path) -> tuple[dict[str, bytes], list[ThemeProblem]]:
    """Return the files of a theme's folder by path, and what is wrong; raise NotFound where there is no folder.

    Hidden files, and notes such as README.md beside the theme, are left alone.
    """
    if not folder.is_dir():
        raise NotFound(
            f"There is no folder {folder}.", do="Choose the folder of a theme, the one with theme.toml in it."
        )
    files: dict[str, bytes] = {}
    problems: list[ThemeProblem] = []
    try:
        for path, entry in _entries(folder, problems):
            if len(files) > MOST_FILES:
                break
            files[path] = _read(entry)
    except OSError as error:
        raise NotFound(f"{folder} cannot be read: {error.strerror}.", do="Check who may read it.") from error
    return files, problems


def _entries(folder: Path, problems: list[ThemeProblem], above: str = "") -> Iterator[tuple[str, Path]]:
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda each: each.name)
    for entry in entries:
        path = f"{above}{entry.name}"
        if entry.name.startswith(".") or (not above and entry.name.upper().startswith(("README", "LICENSE"))):
            continue
        mode = entry.stat(follow_symlinks=False).st_mode
        if stat.S_ISDIR(mode) and not above and entry.name in _FOLDERS:
            yield from _entries(Path(entry.path), problems, f"{path}/")
        elif stat.S_ISREG(mode):
            yield path, Path(entry.path)
        else:
            problems.append(ThemeProblem(file=path[:120], message=_why_not(mode)))


def _why_not(mode: int) -> str:
    if stat.S_ISLNK(mode):
        return "is a link to another place. Put the file itself into the folder."
    if stat.S_ISDIR(mode):
        return "is a folder that themes do not have. They have templates and static, without folders in them."
    return "is no file."


def _read(path: Path) -> bytes:
    """Read a file, and no more of it than shows that it is too large. A link put there meanwhile is refused."""
    handle = os.open(path, os.O_RDONLY | _NO_LINKS)
    with os.fdopen(handle, "rb") as file:
        return file.read(LARGEST + 1)
