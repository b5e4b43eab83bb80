"""What a format of a bundle has to say. A new one is a module with such a class, and a line in `exporters.py`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import msgspec

from trialeditor.domain.canonical import digest_bytes
from trialeditor.export.export_page import ExportPage
from trialeditor.export.formats import FormatName, PageEntry
from trialeditor.rendering.index import IndexEntry
from trialeditor.rendering.page import PageView
from trialeditor.rendering.render import Renderer


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleFile:
    """A file of a bundle, by its path in it."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """What the lists of all pages know of one."""

    entry: PageEntry
    line: IndexEntry
    changed: str
    """The day on which what is read last changed, as ISO text, or empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedFiles:
    """Files that all pages share, still to be made: those that stand at the target may be them already."""

    make: Callable[[], Iterable[BundleFile]]
    name: str = ""
    """By which the next export knows them again; empty where they are always made."""
    made_from: str = ""
    """The digest of all that they are made from, beside what all pages of an export are made from."""

    @staticmethod
    def of(name: str, make: Callable[[], Iterable[BundleFile]], *made_from: object) -> SharedFiles:
        """Return files that are the same as long as they are made from the same values."""
        return SharedFiles(
            make=make, name=name, made_from=digest_bytes(msgspec.json.encode(made_from, order="deterministic"))
        )


class Exporter(Protocol):
    """One format: the file that it makes of each page, and those that it makes of all pages together."""

    name: FormatName

    def __init__(self, renderer: Renderer) -> None:
        """Make files with the templates of a workspace, where they are needed."""

    def page_file(self, page: ExportPage, view: PageView, entry: PageEntry) -> BundleFile | None:
        """Return what the format makes of one page; None when it makes but a list of all."""
        ...

    def shared_files(self, pages: Sequence[Listed], *, is_sample: bool, address: str) -> Iterator[SharedFiles]:
        """Give the files that all pages share; `address` is that of the site, or empty."""
        ...

    @staticmethod
    def paths(ncts: Iterable[str]) -> set[str]:
        """Return the files that a bundle of these pages has to hold: a verifier names those that are missing."""
        ...
