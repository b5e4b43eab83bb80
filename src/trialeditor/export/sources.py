"""Reading a bundle that may be damaged or hostile: a folder or a zip file, never outside it, never without bounds."""

from __future__ import annotations

import os
import re
import struct
import zipfile
import zlib
from pathlib import Path
from typing import Protocol

from typing_extensions import override

from trialeditor.domain.errors import BadInput
from trialeditor.export.bag import DECLARATION, PAYLOAD
from trialeditor.export.files import is_safe_path
from trialeditor.export.formats import MANIFEST

MAX_FILE = 256 * 1024 * 1024
MAX_NAMES = 4_000_000
TIGHTEST = 200
"""A page packs to a tenth; what claims to be far more than it takes is made to fill the memory."""
ALWAYS_ROOM = 1024 * 1024
"""What a packed file may come to, however little it takes; all of them together may come to so much more."""
LITTER = r"(?:.*/)?(?:\.DS_Store|\._[^/]*|Thumbs\.db|desktop\.ini)|__MACOSX/.*"
"""What macOS and Windows put into folders and zip files that somebody looked into. It is no part of any bundle."""
_LITTER = re.compile(LITTER)
_BROKEN_ZIP = (
    zipfile.BadZipFile,
    OSError,
    ValueError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    struct.error,
    zlib.error,
    KeyError,
)


class Source(Protocol):
    """The files of a bundle."""

    names: frozenset[str]
    """The paths of the files that can be read."""
    refused: tuple[str, ...]
    """What else is there, each with the reason why it is not read."""
    passed_over: tuple[str, ...]
    """What a desktop put there: it is not read, and nothing is wrong with it."""

    def read(self, name: str) -> bytes:
        """Return a file's bytes; raise BadInput when it cannot be read."""
        ...

    def close(self) -> None:
        """Let go of the bundle."""
        ...


def open_source(path: Path) -> Source:
    """Open a bundle, or the one within a bag; raise BadInput when there is none."""
    if path.is_dir():
        return open_folder(path)
    if path.is_file():
        return open_zip(path)
    raise BadInput("there is no such bundle", source=path.name)


def open_folder(path: Path) -> Source:
    """Open a bundle in a folder, or the one within a bag; raise BadInput when it cannot be read."""
    return _within_bag(FolderSource(path))


def open_zip(path: Path) -> Source:
    """Open a bundle in a zip file, or the one within a bag.

    Either may lie in one folder there: a bag does (RFC 8493, 4.2), and so does a folder that somebody packed.
    """
    packed = ZipSource(path)
    top = next(iter(packed.names), "").partition("/")[0] + "/"
    is_wrapped = (
        MANIFEST not in packed.names
        and any(f"{top}{first}" in packed.names for first in (MANIFEST, DECLARATION))
        and all(name.startswith(top) for name in packed.names)
    )
    return _within_bag(PartSource(packed, top) if is_wrapped else packed)


def _within_bag(source: Source) -> Source:
    is_bag = DECLARATION in source.names and MANIFEST not in source.names
    return PayloadSource(source) if is_bag else source


class FolderSource(Source):
    """A bundle in a folder. Links are not followed."""

    def __init__(self, root: Path) -> None:
        """List what is in `root`; raise BadInput when that cannot be read."""
        self._root = root
        found: set[str] = set()
        refused: list[str] = []
        litter: list[str] = []
        try:
            self._list(found, refused, litter)
        except OSError as error:
            raise BadInput(f"cannot be read: {error.strerror}", source=root.name) from error
        self.names = frozenset(found)
        self.refused = tuple(sorted(refused))
        self.passed_over = tuple(sorted(litter))

    def _list(self, found: set[str], refused: list[str], litter: list[str]) -> None:
        """List what is in all folders, however deep they lie in each other."""
        folders = [""]
        """Each is named by its path within the root and a slash."""
        while folders:
            folder = folders.pop()
            with os.scandir(self._root / folder) as entries:
                for entry in entries:
                    name = folder + entry.name
                    if entry.is_dir(follow_symlinks=False) and is_safe_path(name):
                        folders.append(f"{name}/")
                    elif entry.is_file(follow_symlinks=False) and _LITTER.fullmatch(name):
                        litter.append(name)
                    elif entry.is_file(follow_symlinks=False) and is_safe_path(name):
                        found.add(name)
                    else:
                        refused.append(f"{name!r} is not a plain file with a plain name")

    @override
    def read(self, name: str) -> bytes:
        if name not in self.names:
            raise BadInput("is missing", source=name)
        try:
            with (self._root / name).open("rb") as file:
                data = file.read(MAX_FILE + 1)
        except OSError as error:
            raise BadInput(f"cannot be read: {error.strerror}", source=name) from error
        if len(data) > MAX_FILE:
            raise BadInput("is too large", source=name)
        return data

    @override
    def close(self) -> None:
        """A folder needs no closing."""


class ZipSource(Source):
    """A bundle in a zip file. Ours are stored, not compressed; one that somebody packed again may be either."""

    def __init__(self, path: Path) -> None:
        """List what is in the zip file; raise BadInput when it is none."""
        try:
            self._zip = zipfile.ZipFile(path)
        except _BROKEN_ZIP as error:
            raise BadInput(f"is not a zip file ({error})", source=path.name) from error
        self._infos: dict[str, zipfile.ZipInfo] = {}
        refused: list[str] = []
        litter: list[str] = []
        self._room = path.stat().st_size
        self._room_unpacked = TIGHTEST * self._room + ALWAYS_ROOM
        for info in self._zip.infolist()[:MAX_NAMES]:
            if info.is_dir() and not info.file_size:
                continue
            if _LITTER.fullmatch(info.filename):
                litter.append(info.filename)
            elif reason := self._why_not(info):
                refused.append(f"{info.filename[:100]!r} {reason}")
            else:
                self._room -= info.compress_size
                self._room_unpacked -= info.file_size
                self._infos[info.filename] = info
        self.names = frozenset(self._infos)
        self.refused = tuple(sorted(refused))
        self.passed_over = tuple(sorted(litter))

    def _why_not(self, info: zipfile.ZipInfo) -> str:
        """Say why an entry is not read. All entries together cannot be larger than the file, unless they overlap."""
        if not is_safe_path(info.filename):
            return "is not a plain name"
        if info.filename in self._infos:
            return "stands there twice"
        return self._why_not_unpacked(info)

    def _why_not_unpacked(self, info: zipfile.ZipInfo) -> str:
        is_stored = info.compress_type == zipfile.ZIP_STORED
        if info.flag_bits & 1:
            return "is encrypted"
        if not is_stored and info.compress_type != zipfile.ZIP_DEFLATED:
            return "is packed in a way that is not known here"
        is_too_large = info.compress_size > self._room or info.file_size > MAX_FILE
        if is_too_large or (is_stored and info.file_size != info.compress_size):
            return "is larger than the zip file"
        most = min(TIGHTEST * info.compress_size + ALWAYS_ROOM, self._room_unpacked)
        return "is packed too tight to be a page" if info.file_size > most else ""

    @override
    def read(self, name: str) -> bytes:
        if name not in self.names:
            raise BadInput("is missing", source=name)
        info = self._infos[name]
        try:
            with self._zip.open(info) as file:
                data = file.read(info.file_size + 1)  # read() alone would unpack all that is there before it looks
        except _BROKEN_ZIP as error:
            raise BadInput(f"is damaged ({error})", source=name) from error
        if len(data) != info.file_size:
            raise BadInput("is damaged (it is shorter than it says)", source=name)
        return data

    @override
    def close(self) -> None:
        self._zip.close()


class PartSource(Source):
    """What lies in one folder of a source."""

    def __init__(self, source: Source, folder: str) -> None:
        """Take what lies in `folder`, which ends with a stroke."""
        self._source = source
        self._folder = folder
        self.names = frozenset(name.removeprefix(folder) for name in source.names if name.startswith(folder))
        self.refused = source.refused
        self.passed_over = source.passed_over

    @override
    def read(self, name: str) -> bytes:
        try:
            return self._source.read(self._folder + name)
        except BadInput as error:
            raise BadInput(error.message, source=name) from error

    @override
    def close(self) -> None:
        self._source.close()


class PayloadSource(PartSource):
    """The bundle within a bag."""

    def __init__(self, bag: Source) -> None:
        """Take what lies in its `data/`."""
        super().__init__(bag, PAYLOAD)
        self.bag = bag
