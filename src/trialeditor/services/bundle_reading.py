"""A bundle on its way in, read page by page. All of it is checked before anything is written, and nothing is held.

Each file is read once for the check. What is taken in afterwards is read again, a page at a time, and has to be what
was checked: the manifest holds the digest of every file.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import msgspec

from trialeditor.domain.errors import BadInput, NotAllowed, NotFound
from trialeditor.domain.ids import Digest, KeyId, NctId, PersonId
from trialeditor.export.bag_check import check_bag
from trialeditor.export.formats import FORMAT, KEYS, MANIFEST, FileEntry, Manifest
from trialeditor.export.history_files import history_path
from trialeditor.export.inventory import read_listed
from trialeditor.export.keylist import KeyList, parse_key_list
from trialeditor.export.sources import Source, open_source
from trialeditor.export.verify import BundleCheck, CheckedPage
from trialeditor.services.arrivals import Brought, BroughtPage, PageReader, RefusedPage
from trialeditor.services.outcome import CancelCheck, Cancelled, Progress

_NUMBER = re.compile("NCT[0-9]{8}")
_UNCHANGED = "Nothing was changed."
_ASK_AGAIN = "Ask for the bundle again."
PAGES_AT_ONCE = 50
"""Pages that are held at one time, at most."""
BYTES_AT_ONCE = 8 * 1024 * 1024
"""And no more than about this much of their files."""


class _Kind(msgspec.Struct):
    """What a manifest says that it is the manifest of."""

    format: str = ""


def is_bundle(path: Path) -> bool:
    """Say whether a path is a bundle, and not files of records that have a manifest of another kind beside them."""
    try:
        if path.is_dir() and not any((path / each).exists() for each in (MANIFEST, "bagit.txt")):
            return False  # without a look at all that is in it
        source = open_source(path)
    except (BadInput, OSError):
        return False
    try:
        return MANIFEST in source.names and msgspec.json.decode(source.read(MANIFEST), type=_Kind).format == FORMAT
    except (BadInput, msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return False
    finally:
        source.close()


def bundle_in(paths: Sequence[Path]) -> Path | None:
    """Return the bundle among what a person chose, or None; its manifest stands for the folder around it.

    Raises NotAllowed when a bundle is not alone.
    """
    roots = (path.parent if path.name == MANIFEST else path for path in paths)
    bundle = next((path for path in roots if is_bundle(path)), None)
    if bundle is not None and len(paths) > 1:
        raise NotAllowed(
            f"{bundle.name} is a bundle of another workspace, and there is more beside it.",
            safe=_UNCHANGED,
            do="Take bundles in one by one, and records apart from them.",
        )
    return bundle


@contextmanager
def opened(path: Path, *, now: datetime) -> Iterator[OpenBundle]:
    """Open a bundle; raise NotFound when there is none, NotAllowed when it is none that can be taken in.

    Pages with times after `now` are refused.
    """
    if not path.exists():
        raise NotFound(f"There is no bundle at {path}.", do="Check the name of the folder or the zip file.")
    try:
        source = open_source(path)
    except BadInput as error:
        raise _not_as_exported(path, str(error)) from error
    try:
        yield OpenBundle(path, source, now)
    finally:
        source.close()


class OpenBundle:
    """A bundle whose manifest and keys are as they were exported."""

    def __init__(self, path: Path, source: Source, now: datetime) -> None:
        """Read the manifest and the keys; raise NotAllowed when something is wrong with them, or with all pages."""
        self._path = path
        self._source = source
        self._now = now
        self._check = BundleCheck(source)
        manifest = self._check.manifest
        if manifest is not None and "history" not in manifest.formats:
            raise NotAllowed(
                f"{path.name} holds no history of its pages, so it cannot be taken in.",
                safe=_UNCHANGED,
                do="Export it as JSON, with the history.",
            )
        self._judge()
        if manifest is None:
            raise _not_as_exported(path, "it has no manifest")
        self._manifest: Manifest = manifest
        self._listed: Mapping[str, FileEntry] = {entry.path: entry for entry in manifest.files}
        self._keys = self._key_list()
        self._reader = PageReader(self._read, now=now)

    @property
    def digest(self) -> Digest:
        """Return the digest of the manifest."""
        return Digest(self._manifest.digest)

    def look(self, *, progress: Progress, cancelled: CancelCheck) -> Brought | None:
        """Read all of it, a bag around it first, then page by page; None when it was stopped.

        A page that does not fit stops itself alone. Raises NotAllowed for what is wrong with all of
        them, or with the bag.
        """
        try:
            self._check_bag(progress, cancelled)
        except Cancelled:
            return None
        found = _Found(reader=PageReader(self._read, now=self._now))
        for done, page in enumerate(self._check.pages()):
            if cancelled():
                return None
            progress(done, len(self._manifest.pages), "Reading the bundle")
            found.take(page, self._keys)
        self._check.rest()
        self._judge()
        for problem in self._check.problems:
            found.refuse(problem)
        return found.brought(self._path.name, self._manifest, self._keys)

    def pages(self, brought: Brought) -> Iterator[tuple[BroughtPage | RefusedPage, ...]]:
        """Give the pages that `brought` found fit, some at a time; a refusal for one that was changed since."""
        some: list[BroughtPage | RefusedPage] = []
        weight = 0
        for nct_id in brought.pages:
            weight += self._weight(nct_id)
            if some and (len(some) >= PAGES_AT_ONCE or weight > BYTES_AT_ONCE):
                yield tuple(some)
                some, weight = [], self._weight(nct_id)
            some.append(self._page(nct_id))
        if some:
            yield tuple(some)

    def _page(self, nct_id: NctId) -> BroughtPage | RefusedPage:
        try:
            return self._reader.page(nct_id)
        except BadInput as error:
            return RefusedPage.of(nct_id, error)

    def _weight(self, nct_id: NctId) -> int:
        entry = self._listed.get(history_path(nct_id))
        return entry.size if entry else 0

    def _read(self, name: str) -> bytes:
        """Read a file, which has to be the one that was checked."""
        if name not in self._listed:
            raise BadInput("is missing", source=name)
        found = read_listed(self._source, self._listed[name])
        if found.problem or found.data is None:
            raise BadInput(found.problem, source=name)
        return found.data

    def _key_list(self) -> KeyList:
        try:
            return parse_key_list(self._read(KEYS), source=KEYS)
        except BadInput as error:
            raise _not_as_exported(self._path, str(error)) from error

    def _check_bag(self, progress: Progress, cancelled: CancelCheck) -> None:
        """Raise NotAllowed when the bag around the bundle is not as its lists have it, Cancelled when stopped."""

        def step(done: int, total: int) -> None:
            if cancelled():
                raise Cancelled("Reading the bag was stopped.", safe=_UNCHANGED)
            progress(done, total, "Checking the bag")

        problems = check_bag(self._source, step).problems
        if problems:
            more = f" (and {len(problems) - 1:,} more)" if len(problems) > 1 else ""
            raise NotAllowed(
                f"{self._path.name} is a bag that is not whole: {problems[0]}{more}.", safe=_UNCHANGED, do=_ASK_AGAIN
            )

    def _judge(self) -> None:
        """Raise NotAllowed when something is wrong that is not about one page alone."""
        for problem in self._check.problems:
            if not _NUMBER.search(problem):
                raise _not_as_exported(self._path, problem)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """What is kept of a page that was read."""

    revisions: int
    sign_offs: int
    people: tuple[PersonId, ...]
    keys: tuple[KeyId, ...]


@dataclass(slots=True, kw_only=True)
class _Found:
    """What was found so far, without the pages themselves."""

    reader: PageReader
    names: dict[PersonId, str] = field(default_factory=dict)
    sound: dict[KeyId, bool] = field(default_factory=dict)
    lines: dict[NctId, _Line] = field(default_factory=dict)
    refused: dict[NctId, RefusedPage] = field(default_factory=dict)

    def take(self, checked: CheckedPage, keys: KeyList) -> None:
        """Note what one page brings."""
        if checked.problems:
            self.refuse(checked.problems[0], checked.nct)
            return
        try:
            page = self.reader.page(NctId(checked.nct), checked.files)
        except BadInput as error:
            self.refused[NctId(checked.nct)] = RefusedPage.of(NctId(checked.nct), error)
            return
        self.names.update({PersonId(sys.intern(person)): name for person, name in page.people.items()})
        for each in page.sign_offs:
            key = KeyId(sys.intern(each.key_id))
            self.sound[key] = self.sound.get(key, True) and keys.ring.holds(key, each.entry)
        self.lines[page.archive.nct_id] = _Line(
            revisions=len(page.archive.revisions),
            sign_offs=len(page.sign_offs),
            people=tuple(PersonId(sys.intern(each)) for each in page.people),
            keys=tuple(KeyId(sys.intern(each.key_id)) for each in page.sign_offs),
        )

    def refuse(self, problem: str, nct: str = "") -> None:
        """Note what is wrong with a page: the first that was found counts."""
        number = _NUMBER.search(problem)
        named = NctId(nct or (number.group() if number else ""))
        if named and named not in self.refused:
            file, colon, rest = problem.partition(": ")
            is_file = bool(colon) and "/" in file
            self.refused[named] = RefusedPage(
                nct_id=named, message=rest if is_file else problem, source=file if is_file else ""
            )

    def brought(self, name: str, manifest: Manifest, keys: KeyList) -> Brought:
        """Return all that was found of the pages that fit."""
        fit = {nct_id: line for nct_id, line in self.lines.items() if nct_id not in self.refused}
        people = dict.fromkeys(person for line in fit.values() for person in line.people)
        signed = Counter(key for line in fit.values() for key in line.keys)
        return Brought(
            name=name,
            is_sample=manifest.sample,
            digest=Digest(manifest.digest),
            keys=keys,
            people={person: self.names[person] for person in people},
            signers={key: self.sound[key] for key in signed},
            signed=signed,
            pages=tuple(fit),
            titles={NctId(each.nct): each.title for each in manifest.pages},
            blueprints=self.reader.blueprints,
            revisions=sum(line.revisions for line in fit.values()),
            sign_offs=sum(line.sign_offs for line in fit.values()),
            failed=tuple(self.refused[nct] for nct in sorted(self.refused)),
        )


def _not_as_exported(path: Path, problem: str) -> NotAllowed:
    return NotAllowed(f"{path.name} is not as it was exported: {problem}", safe=_UNCHANGED, do=_ASK_AGAIN)
