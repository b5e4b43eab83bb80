"""The folder in which a bundle grows beside its target. Several processes can put files into it at once."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from trialeditor.domain.errors import BadInput
from trialeditor.export.exporter import BundleFile, Listed
from trialeditor.export.files import is_safe_path, told_plainly
from trialeditor.export.formats import FileEntry
from trialeditor.export.manifest import file_entry
from trialeditor.export.page_files import PageFiles
from trialeditor.export.sources import ZipSource

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_SHARED = "blueprints/"
"""Files that several pages have; each is named by what it holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StagePlace:
    """Where the bundle grows, and what it is compared with: enough for another process to help."""

    folder: Path
    target: Path
    is_zip: bool
    compares: bool
    """Whether files that the target holds already, byte by byte, are not written again."""
    inside: str = ""
    """Where in it the files lie, such as `data/`."""

    @property
    def root(self) -> str:
        """The folder in which the files grow, with the stroke at its end."""
        return f"{self.folder}/{self.inside}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedFile:
    """A file that stands in the stage. `inode` and `mtime` (nanoseconds) tell it again, as long as nobody writes it."""

    entry: FileEntry
    unchanged: bool
    inode: int
    mtime: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedPage:
    """A page whose files stand in the stage."""

    listed: Listed
    files: tuple[PlacedFile, ...]

    def sharing(self, words: dict[str, str]) -> PlacedPage:
        """Return the same page, with the words of its line taken from those that others have too."""
        return replace(self, listed=replace(self.listed, line=self.listed.line.sharing(words)))


class Stage:
    """Puts files where the bundle grows. Close it."""

    def __init__(self, place: StagePlace) -> None:
        """Work at a place that is there."""
        self.place = place
        self._root = place.root
        self._folders: set[str] = set()
        self._placed: dict[str, PlacedFile] = {}
        self._zip = ZipSource(place.target) if place.is_zip and place.compares else None

    def put_page(self, page: PageFiles) -> PlacedPage:
        """Put all files of a page."""
        files = tuple(map(self._put_one, page.files))
        return PlacedPage(listed=page.listed, files=files)

    def put(self, file: BundleFile) -> PlacedFile:
        """Put a file; raise BadInput for a path that leaves the bundle, StorageUnavailable when the disk refuses."""
        if not is_safe_path(file.path):
            raise BadInput(f"{file.path!r} is no path within a bundle", source="bundle")
        entry = file_entry(file.path, file.data)
        before = None if self.place.is_zip else self._standing(file.path)
        unchanged = self.place.compares and self._stands_already(file)
        with told_plainly(self.place.target):
            known = self._taken_over(entry, before) if unchanged and before else None
            if known is None:
                unchanged = unchanged and self.place.is_zip
                known = self._write(file)
        return PlacedFile(entry=entry, unchanged=unchanged, inode=known.st_ino, mtime=known.st_mtime_ns)

    def keep(self, files: tuple[PlacedFile, ...]) -> tuple[PlacedFile, ...] | None:
        """Put files as the target has them; None when one of them is not as it was when it was put there."""
        kept: list[PlacedFile] = []
        with told_plainly(self.place.target):
            for file in files:
                placed = self._placed.get(file.entry.path) or self._keep_one(file)
                if placed is None:
                    self._take_back(kept)
                    return None
                kept.append(placed)
        self._placed.update({file.entry.path: file for file in kept if file.entry.path.startswith(_SHARED)})
        return tuple(kept)

    def _keep_one(self, file: PlacedFile) -> PlacedFile | None:
        """Give a file its second name, then look: one look says what stood there, and what came."""
        new = self._place_of(file.entry.path)
        try:
            os.link(self._old(file.entry.path), new, follow_symlinks=False)
        except (OSError, NotImplementedError):
            return self._keep_copy(file)
        if _marks(_stat(new)) == (file.inode, file.mtime, file.entry.size):
            return file if file.unchanged else replace(file, unchanged=True)
        Path(new).unlink()
        return None

    def _keep_copy(self, file: PlacedFile) -> PlacedFile | None:
        known = self._standing(file.entry.path)
        if known is None or _marks(known) != (file.inode, file.mtime, file.entry.size):
            return None
        found = self._taken_over(file.entry, known)
        if found is None:
            return None
        return PlacedFile(entry=file.entry, unchanged=True, inode=found.st_ino, mtime=found.st_mtime_ns)

    def _take_back(self, kept: Iterable[PlacedFile]) -> None:
        """Remove what was put for a page that has to be made after all; what pages share may stay."""
        for file in kept:
            if not file.entry.path.startswith(_SHARED):
                Path(self._place_of(file.entry.path)).unlink(missing_ok=True)

    def close(self) -> None:
        """Let go of what it was compared with."""
        if self._zip:
            self._zip.close()

    def _put_one(self, file: BundleFile) -> PlacedFile:
        """Put a file of a page; what several pages share is named by its content, and put once."""
        if not file.path.startswith(_SHARED):
            return self.put(file)
        if file.path not in self._placed:
            self._placed[file.path] = self.put(file)
        return self._placed[file.path]

    def _stands_already(self, file: BundleFile) -> bool:
        """Compare with the bytes that are there, not with what the old manifest says of them."""
        if self._zip:
            path = self.place.inside + file.path
            return path in self._zip.names and self._zip.read(path) == file.data
        known = self._standing(file.path)
        if known is None or known.st_size != len(file.data):
            return False
        try:
            return Path(self._old(file.path)).read_bytes() == file.data
        except OSError:
            return False

    def _standing(self, path: str) -> os.stat_result | None:
        try:
            found = _stat(self._old(path))
        except OSError:
            return None
        return found if stat.S_ISREG(found.st_mode) else None

    def _write(self, file: BundleFile) -> os.stat_result:
        """Write a new file. Another process may have put the same one: then it stays."""
        path = self._place_of(file.path)
        try:
            handle = os.open(path, _NEW, 0o644)
        except FileExistsError:
            return _stat(path)
        with os.fdopen(handle, "wb", buffering=0) as out:
            rest = memoryview(file.data)
            while rest:
                rest = rest[out.write(rest) :]
            return os.fstat(out.fileno())

    def _taken_over(self, entry: FileEntry, before: os.stat_result) -> os.stat_result | None:
        """Give the target's file a second name here; copy where there is no such thing.

        Another export may change the target at any time: None when what came is not what stood there `before`.
        """
        old, new = self._old(entry.path), self._place_of(entry.path)
        try:
            os.link(old, new, follow_symlinks=False)
        except FileExistsError:
            return _stat(new)
        except FileNotFoundError:
            return None
        except (OSError, NotImplementedError):
            shutil.copyfile(old, new)
        found = _stat(new)
        if _marks(found) == _marks(before) or (stat.S_ISREG(found.st_mode) and _holds(new, entry)):
            return found
        Path(new).unlink()
        return None

    def _old(self, path: str) -> str:
        return f"{self.place.target}/{self.place.inside}{path}"

    def _place_of(self, path: str) -> str:
        folder = path.rpartition("/")[0]
        if folder not in self._folders:
            Path(self._root + folder).mkdir(parents=True, exist_ok=True)
            self._folders.add(folder)
        return self._root + path


def _marks(known: os.stat_result) -> tuple[int, int, int]:
    return known.st_ino, known.st_mtime_ns, known.st_size


def _holds(path: str, entry: FileEntry) -> bool:
    return file_entry(entry.path, Path(path).read_bytes()) == entry


def _stat(path: str) -> os.stat_result:
    return os.stat(path, follow_symlinks=False)  # noqa: PTH116 - for each of very many files; a Path takes longer
