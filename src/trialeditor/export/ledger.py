"""What an export wrote, and from what: so that the next one need not make again what cannot have changed.

It is a note that can be thrown away: without it, or when anything in it does not fit, pages are made again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

import msgspec

from trialeditor.domain.canonical import digest_bytes
from trialeditor.domain.errors import TrialEditorError
from trialeditor.domain.ids import Digest, NctId
from trialeditor.export.files import replace_by_parts
from trialeditor.export.stage import PlacedFile, PlacedPage

_VERSION = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class PageNote:
    """One page: `state` stands for all that only this page is made from, `placed` is None when it did not leave."""

    state: str
    placed: PlacedPage | None

    def sharing(self, words: dict[str, str]) -> PageNote:
        """Return the same note, with the words of its line taken from those that others have too."""
        return replace(self, placed=self.placed.sharing(words)) if self.placed else self


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedNote:
    """Files that all pages share: what they were made from, and what stands there."""

    made_from: str
    placed: tuple[PlacedFile, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """What stands at a target. `common` stands for all that every page is made from."""

    common: str
    seq: int
    hash: Digest
    """The newest audit entry at that time: where another entry has its number now, the file is not the same."""
    pages: Mapping[NctId, PageNote] = field(default_factory=dict)
    shared: Mapping[str, SharedNote] = field(default_factory=dict)
    """Files that all pages share, by the name of `SharedFiles`."""
    version: int = _VERSION


_A_PAGE = msgspec.json.Decoder(tuple[NctId, PageNote])


def ledger_file(folder: Path, target: Path) -> Path:
    """Return where in `folder` the note on a target is kept."""
    return folder / f"{digest_bytes(str(target.absolute()).encode('utf-8', 'surrogateescape'))}.json"


def read_ledger(path: Path) -> Ledger | None:
    """Return the note, or None when there is none that can be read."""
    words: dict[str, str] = {}
    try:
        with path.open("rb") as lines:
            found = msgspec.json.decode(next(lines, b""), type=Ledger)
            if found.version != _VERSION:
                return None
            pages = {nct_id: note.sharing(words) for nct_id, note in map(_A_PAGE.decode, lines)}
    except (OSError, msgspec.MsgspecError, ValueError):
        return None
    return replace(found, pages=pages)


def _lines(ledger: Ledger) -> Iterator[bytes]:
    """Give a line with all but the pages, and one for each page."""
    yield msgspec.json.encode(replace(ledger, pages={})) + b"\n"
    for page in ledger.pages.items():
        yield msgspec.json.encode(page) + b"\n"


def keep_ledger(path: Path, ledger: Ledger) -> None:
    """Keep the note. Where that cannot be, the next export makes all pages."""
    try:
        replace_by_parts(path, _lines(ledger))
    except TrialEditorError:
        with suppress(OSError):
            path.unlink(missing_ok=True)
