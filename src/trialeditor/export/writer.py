"""Writing a bundle: beside the target, then swapped in whole. Whatever goes wrong, the previous export stays."""

from __future__ import annotations

import hashlib
import os
import zipfile
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol, TypeAlias

from typing_extensions import override

from trialeditor.domain.errors import BadInput, NotAllowed
from trialeditor.export.bag import PAYLOAD, PayloadFile, base_folder, is_tag_file, tag_files
from trialeditor.export.bundle import Bundle
from trialeditor.export.exporter import BundleFile, SharedFiles
from trialeditor.export.files import recover_folder, staging_folder, swap_folder, told_plainly
from trialeditor.export.formats import MANIFEST, Manifest, decode
from trialeditor.export.sources import PayloadSource, Source, open_folder, open_zip
from trialeditor.export.stage import PlacedFile, PlacedPage, Stage, StagePlace

_EPOCH = (1980, 1, 1, 0, 0, 0)
_MODE = 0o100644 << 16
_PAGES = "Exporting pages"


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What an export did. `written` and `unchanged` count files."""

    pages: int
    written: int
    unchanged: int
    files: int
    out: Path
    placed: tuple[PlacedPage, ...]
    """All pages, with the files that stand there now."""


Progress: TypeAlias = Callable[[int, int, str], None]
"""Told after each page how many are done, of how many, and what is done with them; then the same of files."""


class Placing(Protocol):
    """Puts the files of a bundle into the stage."""

    def place(self, stage: Stage) -> Iterable[PlacedPage]:
        """Put the pages, and tell of each."""
        ...

    def share(self, stage: Stage, files: SharedFiles) -> Iterable[PlacedFile]:
        """Put files that all pages share, and tell of each."""
        ...


class _OneByOne(Placing):
    """Makes all files here, and keeps none."""

    def __init__(self, bundle: Bundle) -> None:
        self._bundle = bundle

    @override
    def place(self, stage: Stage) -> Iterable[PlacedPage]:
        return map(stage.put_page, self._bundle.made())

    @override
    def share(self, stage: Stage, files: SharedFiles) -> Iterable[PlacedFile]:
        return map(stage.put, files.make())


def no_progress(_done: int, _total: int, _what: str) -> None:
    """Take no note."""


def write_bundle(
    bundle: Bundle,
    target: Path,
    *,
    changed_only: bool = False,
    progress: Progress = no_progress,
    cancelled: Callable[[], bool] = lambda: False,
    placing: Placing | None = None,
) -> Written | None:
    """Write a bundle to a folder, a zip file, or either as a bag, as its options say; return None when cancelled.

    The result is the same whether `changed_only` is set or not; with it, files that the target holds already are
    not written again. Raises NotAllowed when something else is in the way, and StorageUnavailable when the disk
    refuses; in either case, and after a cancel, the target is as it was. `placing` puts the files into the stage when
    they are not to be made here, one by one.
    """
    target = Path(os.path.abspath(target))  # noqa: PTH100 - resolve() would follow a link that is refused below
    if not target.name:
        raise NotAllowed(
            f"{target} is no place for a bundle.", safe="Nothing was written.", do="Choose a folder in it."
        )
    is_zip = bundle.options.zip
    with told_plainly(target):
        if not is_zip:
            recover_folder(target)
        has_previous = _has_previous(target, is_zip)
        with staging_folder(target) as staging:
            folder = staging / "bundle"
            folder.mkdir()
            stage = Stage(
                StagePlace(
                    folder=folder,
                    target=target,
                    is_zip=is_zip,
                    compares=changed_only and has_previous,
                    inside=_base(bundle, target) + PAYLOAD if bundle.options.bag else "",
                )
            )
            with closing(stage):
                job = _Job(bundle, stage, placing or _OneByOne(bundle))
                if not job.run(progress, cancelled):
                    return None
                return job.written() if job.finish(progress, cancelled) else None


def _base(bundle: Bundle, target: Path) -> str:
    """Return where a bag begins: in a folder at once, in a zip file in a folder of its own."""
    return base_folder(target.stem) if bundle.options.zip else ""


def _has_previous(target: Path, is_zip: bool) -> bool:
    """Say whether a bundle stands at the target; refuse to replace anything else."""
    if not target.exists() or (target.is_dir() and not is_zip and not any(target.iterdir())):
        return False
    _open_previous(target, is_zip).close()
    return True


def _open_previous(target: Path, is_zip: bool) -> Source:
    do = "Choose another place, or move it away."
    if target.is_dir() == is_zip or target.is_symlink():
        raise NotAllowed(
            f"{target} is in the way: it is not a bundle of this kind.", safe="Nothing was written.", do=do
        )
    source: Source | None = None
    try:
        source = open_zip(target) if is_zip else open_folder(target)
        known = {file.path for file in decode(source.read(MANIFEST), Manifest, source=MANIFEST).files} | {MANIFEST}
        foreign = sorted(set(source.names) - known) + _foreign_beside(source) + sorted(source.refused)
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


def _foreign_beside(source: Source) -> list[str]:
    """Return what stands beside the payload of a bag, and is none of its lists."""
    beside = source.bag.names if isinstance(source, PayloadSource) else ()
    return sorted(name for name in beside if not name.startswith(PAYLOAD) and not is_tag_file(name))


class _Job:
    """One export on its way."""

    def __init__(self, bundle: Bundle, stage: Stage, placing: Placing) -> None:
        self._bundle = bundle
        self._stage = stage
        self._placing = placing
        self._files: dict[str, PlacedFile] = {}
        self._beside: dict[str, PlacedFile] = {}
        """What stands beside the payload of a bag, by its whole path."""
        self._pages: list[PlacedPage] = []

    def run(self, progress: Progress, cancelled: Callable[[], bool]) -> bool:
        """Put everything in place; return False when it was cancelled."""
        for done, page in enumerate(self._placing.place(self._stage), start=1):
            if cancelled():
                return False
            self._pages.append(page)
            self._note(page.files)
            progress(done, self._bundle.total, _PAGES)
        if cancelled():
            return False
        listed = [page.listed for page in self._pages]
        for shared in self._bundle.shared(listed):
            for file in self._placing.share(self._stage, shared):
                self._note([file])
                progress(self._bundle.total, self._bundle.total, _PAGES)
        entries = [file.entry for file in self._files.values()]
        manifest = self._bundle.manifest(listed, entries)
        self._note([self._stage.put(manifest)])
        return (not self._bundle.options.bag or self._close_bag(manifest, progress, cancelled)) and not cancelled()

    def _close_bag(self, manifest: BundleFile, progress: Progress, cancelled: Callable[[], bool]) -> bool:
        """Put the lists of a bag beside its payload; return False when it was cancelled."""
        payload: list[PayloadFile] = []
        for done, entry in enumerate((file.entry for file in self._files.values()), start=1):
            if cancelled():
                return False
            progress(done, len(self._files), "Listing files")
            with Path(self._stage.place.root + entry.path).open("rb") as file:
                digest = hashlib.file_digest(file, "sha512").hexdigest()
            payload.append(PayloadFile(path=entry.path, size=entry.size, sha256=entry.sha256, sha512=digest))
        told = decode(manifest.data, Manifest, source=MANIFEST)
        base = self._stage.place.inside.removesuffix(PAYLOAD)
        with closing(Stage(replace(self._stage.place, inside=base))) as beside:
            self._beside = {base + file.path: beside.put(file) for file in tag_files(told, payload)}
        return True

    def _note(self, files: Iterable[PlacedFile]) -> None:
        self._files.update({file.entry.path: file for file in files})

    def written(self) -> Written:
        """Return what was done."""
        files = [*self._files.values(), *self._beside.values()]
        unchanged = sum(file.unchanged for file in files)
        return Written(
            pages=len(self._pages),
            written=len(files) - unchanged,
            unchanged=unchanged,
            files=len(files),
            out=self._stage.place.target,
            placed=tuple(self._pages),
        )

    def finish(self, progress: Progress, cancelled: Callable[[], bool]) -> bool:
        """Put the new bundle in the place of the old one; return False when it was cancelled."""
        place = self._stage.place
        self._stage.close()
        if not place.is_zip:
            swap_folder(place.folder, place.target)
            return True
        archive = place.folder.with_name("bundle.zip")
        paths = sorted([*(place.inside + path for path in self._files), *self._beside])
        with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as packed:
            for done, path in enumerate(paths, start=1):
                if cancelled():
                    return False
                progress(done, len(paths), "Packing files")
                packed.writestr(_zip_info(path), (place.folder / path).read_bytes())
        archive.replace(place.target)
        return True


def _zip_info(path: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(path, _EPOCH)
    info.create_system = 3
    info.external_attr = _MODE
    return info
