"""Writing a bundle: beside the target, then swapped in whole. Whatever goes wrong, the previous export stays."""

from __future__ import annotations

import os
import shutil
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from trialeditor.domain.errors import BadInput, NotAllowed
from trialeditor.export.bundle import Bundle, BundleFile
from trialeditor.export.files import is_safe_path, recover_folder, staging_folder, swap_folder, told_plainly
from trialeditor.export.formats import MANIFEST, Manifest, decode
from trialeditor.export.sources import FolderSource, Source, ZipSource

_EPOCH = (1980, 1, 1, 0, 0, 0)
_MODE = 0o100644 << 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What an export did. `written` and `unchanged` count files."""

    pages: int
    written: int
    unchanged: int
    files: int
    out: Path


Progress: TypeAlias = Callable[[int, int], None]
"""Told after each file how many of the pages are done, and of how many."""


def no_progress(_done: int, _total: int) -> None:
    """Take no note."""


def write_bundle(
    bundle: Bundle,
    target: Path,
    *,
    changed_only: bool = False,
    progress: Progress = no_progress,
    cancelled: Callable[[], bool] = lambda: False,
) -> Written | None:
    """Write a bundle to a folder, or to a zip file when its options say so; return None when it was cancelled.

    The result is the same whether `changed_only` is set or not; with it, files that the target holds already are
    not written again. Raises NotAllowed when something else is in the way, and StorageUnavailable when the disk
    refuses; in either case, and after a cancel, the target is as it was.
    """
    target = Path(os.path.abspath(target))  # noqa: PTH100 - resolve() would follow a link that is refused below
    if not target.name:
        raise NotAllowed(
            f"{target} is no place for a bundle.", safe="Nothing was written.", do="Choose a folder in it."
        )
    with told_plainly(target):
        if not bundle.options.zip:
            recover_folder(target)
        with _previous(target, bundle.options.zip) as previous, staging_folder(target) as staging:
            job = _Job(bundle, target, staging / "bundle", previous if changed_only else None)
            return job.run(progress, cancelled)


@contextmanager
def _previous(target: Path, is_zip: bool) -> Iterator[Source | None]:
    """Give the bundle that stands at the target; refuse to replace anything else."""
    if not target.exists() or (target.is_dir() and not is_zip and not any(target.iterdir())):
        yield None
        return
    source = _open_previous(target, is_zip)
    try:
        yield source
    finally:
        source.close()


def _open_previous(target: Path, is_zip: bool) -> Source:
    do = "Choose another place, or move it away."
    if target.is_dir() == is_zip or target.is_symlink():
        raise NotAllowed(
            f"{target} is in the way: it is not a bundle of this kind.", safe="Nothing was written.", do=do
        )
    source: Source | None = None
    try:
        source = ZipSource(target) if is_zip else FolderSource(target)
        known = {file.path for file in decode(source.read(MANIFEST), Manifest, source=MANIFEST).files} | {MANIFEST}
        foreign = sorted(set(source.names) - known) + sorted(source.refused)
    except BadInput:
        if source:
            source.close()
        what = f"{target} holds something that is not a bundle of Trial Editor."
        raise NotAllowed(what, safe="Nothing was written, nothing was removed.", do=do) from None
    if foreign:
        source.close()
        what = f"{target} holds files that are not part of the bundle there: {', '.join(foreign[:3])}."
        raise NotAllowed(what, safe="Nothing was written, nothing was removed.", do=do)
    return source


class _Job:
    """One export on its way."""

    def __init__(self, bundle: Bundle, target: Path, folder: Path, previous: Source | None) -> None:
        self._bundle = bundle
        self._target = target
        self._folder = folder
        self._previous = previous
        self._unchanged = 0
        self._paths: list[str] = []
        self._folders: set[Path] = set()

    def run(self, progress: Progress, cancelled: Callable[[], bool]) -> Written | None:
        self._folder.mkdir()
        for file in self._bundle.files():
            if cancelled():
                return None
            self._put(file)
            progress(file.page, self._bundle.total)
        if cancelled():
            return None
        self._finish()
        pages = sum(path.startswith("signatures/") for path in self._paths)
        files = len(self._paths)
        return Written(
            pages=pages, written=files - self._unchanged, unchanged=self._unchanged, files=files, out=self._target
        )

    def _put(self, file: BundleFile) -> None:
        if not is_safe_path(file.path):
            raise BadInput(f"{file.path!r} is no path within a bundle", source="bundle")
        place = self._folder / file.path
        if place.parent not in self._folders:
            place.parent.mkdir(parents=True, exist_ok=True)
            self._folders.add(place.parent)
        self._paths.append(file.path)
        if self._stands_already(file):
            self._unchanged += 1
            if not self._bundle.options.zip:
                _link(self._target / file.path, place)
                return
        place.write_bytes(file.data)

    def _stands_already(self, file: BundleFile) -> bool:
        """Compare with the bytes that are there, not with what the old manifest says of them."""
        if self._previous is None or file.path not in self._previous.names:
            return False
        with suppress(BadInput):
            return self._previous.read(file.path) == file.data
        return False

    def _finish(self) -> None:
        if isinstance(self._previous, ZipSource):
            self._previous.close()
        if not self._bundle.options.zip:
            swap_folder(self._folder, self._target)
            return
        archive = self._folder.with_name("bundle.zip")
        with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as packed:
            for path, data in self._sorted_files():
                packed.writestr(_zip_info(path), data)
        archive.replace(self._target)

    def _sorted_files(self) -> Iterator[tuple[str, bytes]]:
        for path in sorted(self._paths):
            yield path, (self._folder / path).read_bytes()


def _link(old: Path, new: Path) -> None:
    """Give an unchanged file a second name instead of writing it again; copy where there is no such thing."""
    try:
        os.link(old, new, follow_symlinks=False)
    except OSError:
        shutil.copyfile(old, new)


def _zip_info(path: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(path, _EPOCH)
    info.create_system = 3
    info.external_attr = _MODE
    return info
