"""The folder in which a bundle grows beside its target. Several processes can put files into it at once."""

from __future__ import annotations

import os
import shutil
import stat
from dataclasses import dataclass
from pathlib import Path

from trialeditor.domain.errors import BadInput
from trialeditor.export.exporter import BundleFile, Listed
from trialeditor.export.files import is_safe_path, told_plainly
from trialeditor.export.formats import FileEntry
from trialeditor.export.manifest import file_entry
from trialeditor.export.page_files import PageFiles
from trialeditor.export.sources import ZipSource

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class StagePlace:
    """Where the bundle grows, and what it is compared with: enough for another process to help."""

    folder: Path
    target: Path
    is_zip: bool
    compares: bool
    """Whether files that the target holds already, byte by byte, are not written again."""


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


class Stage:
    """Puts files where the bundle grows. Close it."""

    def __init__(self, place: StagePlace) -> None:
        """Work at a place that is there."""
        self.place = place
        self._folders: set[str] = set()
        self._placed: dict[str, PlacedFile] = {}
        self._zip = ZipSource(place.target) if place.is_zip and place.compares else None

    def put_page(self, page: PageFiles) -> PlacedPage:
        """Put all files of a page."""
        files = tuple(map(self._put_one, page.files))
        return PlacedPage(listed=Listed(entry=page.entry, line=page.line), files=files)

    def put(self, file: BundleFile) -> PlacedFile:
        """Put a file; raise BadInput for a path that leaves the bundle, StorageUnavailable when the disk refuses."""
        if not is_safe_path(file.path):
            raise BadInput(f"{file.path!r} is no path within a bundle", source="bundle")
        unchanged = self.place.compares and self._stands_already(file)
        with told_plainly(self.place.target):
            known = self._link(file.path) if unchanged and not self.place.is_zip else self._write(file)
        return PlacedFile(
            entry=file_entry(file.path, file.data), unchanged=unchanged, inode=known.st_ino, mtime=known.st_mtime_ns
        )

    def keep(self, page: PlacedPage) -> PlacedPage | None:
        """Put the files of a page as the target has them; None when one is not as it was when it was put there."""
        kept: list[PlacedFile] = []
        for file in page.files:
            known = self._standing(file.entry.path)
            if known is None or (known.st_ino, known.st_mtime_ns, known.st_size) != (
                file.inode,
                file.mtime,
                file.entry.size,
            ):
                return None
            kept.append(PlacedFile(entry=file.entry, unchanged=True, inode=file.inode, mtime=file.mtime))
        with told_plainly(self.place.target):
            for file in kept:
                if file.entry.path not in self._placed:
                    self._link(file.entry.path)
                    self._placed[file.entry.path] = file
        return PlacedPage(listed=page.listed, files=tuple(kept))

    def close(self) -> None:
        """Let go of what it was compared with."""
        if self._zip:
            self._zip.close()

    def _put_one(self, file: BundleFile) -> PlacedFile:
        """Put a file of a page; what several pages share is named by its content, and put once."""
        if not file.path.startswith("blueprints/"):
            return self.put(file)
        if file.path not in self._placed:
            self._placed[file.path] = self.put(file)
        return self._placed[file.path]

    def _stands_already(self, file: BundleFile) -> bool:
        """Compare with the bytes that are there, not with what the old manifest says of them."""
        if self._zip:
            return file.path in self._zip.names and self._zip.read(file.path) == file.data
        known = self._standing(file.path)
        if known is None or known.st_size != len(file.data):
            return False
        try:
            return (self.place.target / file.path).read_bytes() == file.data
        except OSError:
            return False

    def _standing(self, path: str) -> os.stat_result | None:
        try:
            found = _stat(f"{self.place.target}/{path}")
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

    def _link(self, path: str) -> os.stat_result:
        """Give an unchanged file a second name instead of writing it again; copy where there is no such thing."""
        old, new = f"{self.place.target}/{path}", self._place_of(path)
        try:
            os.link(old, new, follow_symlinks=False)
        except FileExistsError:
            pass
        except OSError:
            shutil.copyfile(old, new)
        return _stat(new)

    def _place_of(self, path: str) -> str:
        folder = path.rpartition("/")[0]
        if folder not in self._folders:
            (self.place.folder / folder).mkdir(parents=True, exist_ok=True)
            self._folders.add(folder)
        return f"{self.place.folder}/{path}"


def _stat(path: str) -> os.stat_result:
    return os.stat(path, follow_symlinks=False)  # noqa: PTH116 - for each of very many files; a Path takes longer
