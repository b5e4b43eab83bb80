"""What a bundle brings, read and judged before anything is written: pages with their versions, and who signed them."""

from __future__ import annotations

import base64
import binascii
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from trialeditor.domain.blueprint import Blueprint, parse_blueprint
from trialeditor.domain.canonical import digest_bytes
from trialeditor.domain.errors import BadInput, NotAllowed, NotFound
from trialeditor.domain.ids import Digest, KeyId, NctId, PersonId
from trialeditor.domain.people import KeyRing
from trialeditor.domain.signoff import Payload
from trialeditor.domain.snapshot import Snapshot
from trialeditor.export.archive import PageArchive, read_archive
from trialeditor.export.formats import KEYS, MANIFEST, Manifest, Signatures, decode
from trialeditor.export.history_files import history_path
from trialeditor.export.keylist import KeyList, parse_key_list
from trialeditor.export.sources import Source, open_source
from trialeditor.export.verify import verify_bundle
from trialeditor.registry.reader import RawRecord, read_records
from trialeditor.services.outcome import CancelCheck, Progress
from trialeditor.services.people import LONGEST_NAME

_NUMBER = re.compile("NCT[0-9]{8}")
_PERSON = re.compile("[A-Za-z0-9_-]{1,64}")
_UNCHANGED = "Nothing was changed."


@dataclass(frozen=True, slots=True, kw_only=True)
class BroughtSignOff:
    """A signature of the bundle; `entry` is where it stood in the trail of the workspace that made it."""

    payload: Payload
    payload_bytes: bytes
    signature: bytes
    key_id: KeyId
    entry: int

    @property
    def digest(self) -> Digest:
        """Return what an audit entry calls it by."""
        return digest_bytes(self.payload_bytes + self.signature)


@dataclass(frozen=True, slots=True, kw_only=True)
class BroughtPage:
    """A page of the bundle, all of whose digests fit."""

    archive: PageArchive
    sign_offs: tuple[BroughtSignOff, ...]
    record: RawRecord
    """The newest record, read as every import reads."""

    def is_newest(self, snapshot: Snapshot) -> bool:
        """Say whether a record is the one that the page reads with."""
        return snapshot.digest == self.archive.newest

    @property
    def people(self) -> Mapping[PersonId, str]:
        """Return who wrote and who signed, by printed name."""
        return dict(self.everybody)

    @property
    def everybody(self) -> Iterator[tuple[PersonId, str]]:
        """Give each name that the page prints, with whom it is said to be."""
        yield from ((each.author, each.author_name) for each in self.archive.revisions)
        yield from ((each.by, each.by_name) for each in self.archive.review_dates)
        yield from ((each.payload.signer.person, each.payload.signer.name) for each in self.sign_offs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """A bundle, read."""

    name: str
    keys: KeyList
    pages: tuple[BroughtPage, ...]
    blueprints: Mapping[Digest, Blueprint]
    failed: tuple[BadInput, ...]
    """Pages that cannot be taken in, and why."""

    def unknown_keys(self, ring: KeyRing) -> tuple[KeyId, ...]:
        """Return the keys of its signatures that `ring` does not have, in the order in which they signed."""
        used = dict.fromkeys(each.key_id for page in self.pages for each in page.sign_offs)
        return tuple(key for key in used if ring.public_key(key) is None)

    def is_sound(self, key: KeyId) -> bool:
        """Say whether all that a key signed in this bundle counted where it came from."""
        signed = (each for page in self.pages for each in page.sign_offs if each.key_id == key)
        return all(self.keys.ring.holds(key, each.entry) for each in signed)


def is_bundle(path: Path) -> bool:
    """Say whether a path is a bundle, and not a file of records."""
    try:
        source = open_source(path)
    except (BadInput, OSError):
        return False
    try:
        return MANIFEST in source.names
    finally:
        source.close()


def read_bundle(path: Path, *, progress: Progress, cancelled: CancelCheck) -> Brought:
    """Read a bundle with the history of its pages.

    Raises NotFound when there is none, NotAllowed when it does not hold together or has no history. A page that does
    not fit stops itself alone.
    """
    if not path.exists():
        raise NotFound(f"There is no bundle at {path}.", do="Check the name of the folder or the zip file.")
    troubles = _troubles(path)
    source = open_source(path)
    try:
        manifest = decode(source.read(MANIFEST), Manifest, source=MANIFEST)
        if "history" not in manifest.formats:
            raise NotAllowed(
                f"{path.name} holds no history of its pages, so it cannot be taken in.",
                safe=_UNCHANGED,
                do="Export it as JSON, with the history.",
            )
        reader = _Reader(source, troubles)
        pages: list[BroughtPage] = []
        for done, entry in enumerate(manifest.pages):
            if cancelled():
                break
            progress(done, len(manifest.pages), "Reading the bundle")
            pages.extend(reader.page(NctId(entry.nct)))
        return Brought(
            name=path.name,
            keys=parse_key_list(source.read(KEYS), source=KEYS),
            pages=tuple(pages),
            blueprints=reader.blueprints,
            failed=tuple(reader.failed),
        )
    finally:
        source.close()


def _troubles(path: Path) -> Mapping[str, str]:
    """Return what is wrong with pages, by number; raise NotAllowed when something is wrong with all of them."""
    found: dict[str, str] = {}
    for problem in verify_bundle(path).problems:
        number = _NUMBER.search(problem)
        if number is None:
            raise NotAllowed(
                f"{path.name} is not as it was exported: {problem}",
                safe=_UNCHANGED,
                do="Ask for the bundle again.",
            )
        found.setdefault(number.group(), problem)
    return found


class _Reader:
    """Reads page after page, and notes which do not fit."""

    def __init__(self, source: Source, troubles: Mapping[str, str]) -> None:
        self._source = source
        self._troubles = troubles
        self.blueprints: dict[Digest, Blueprint] = {}
        self.failed: list[BadInput] = []

    def page(self, nct_id: NctId) -> Iterator[BroughtPage]:
        try:
            yield self._page(nct_id)
        except BadInput as error:
            self.failed.append(error)

    def _page(self, nct_id: NctId) -> BroughtPage:
        if nct_id in self._troubles:
            raise BadInput(self._troubles[nct_id], record=nct_id)
        name = history_path(nct_id)
        archive = read_archive(self._source.read(name), source=name)
        if archive.nct_id != nct_id:
            raise BadInput(f"is about {archive.nct_id}", source=name, record=nct_id, field="nct")
        for revision in archive.revisions:
            self._read_blueprint(revision.blueprint)
        records = {each.digest: _read_again(each, name) for each in archive.snapshots}
        signed = f"signatures/{nct_id}.json"
        entries = decode(self._source.read(signed), Signatures, source=signed).sign_offs
        page = BroughtPage(
            archive=archive,
            record=records[archive.newest],
            sign_offs=tuple(_sign_off(each.payload, each.signature, each.key, each.entry, signed) for each in entries),
        )
        _check_people(page.everybody, name, nct_id)
        return page

    def _read_blueprint(self, digest: Digest) -> None:
        if digest in self.blueprints:
            return
        name = f"blueprints/{digest}.toml"
        try:
            text = self._source.read(name).decode("utf-8")
        except UnicodeDecodeError as error:
            raise BadInput(str(error), source=name) from error
        blueprint = parse_blueprint(text, source=name)
        if blueprint.digest != digest:
            raise BadInput("is not the blueprint that its name says", source=name)
        self.blueprints[digest] = blueprint


def _check_people(everybody: Iterable[tuple[PersonId, str]], source: str, nct_id: NctId) -> None:
    """Raise BadInput for what no workspace takes as somebody's name or id."""
    for person_id, name in everybody:
        if not _PERSON.fullmatch(person_id) or not name.strip() or len(name) > LONGEST_NAME or not name.isprintable():
            raise BadInput("expected a printed name", source=source, record=nct_id, field="name")


def _read_again(snapshot: Snapshot, name: str) -> RawRecord:
    """Read a record as if it came in a file; raise BadInput for what is no study, or is about another one."""
    where = f"record {snapshot.digest[:12]}"
    written = json.dumps(snapshot.record, ensure_ascii=False).encode("utf-8", "surrogatepass")
    found = next(read_records(name, io.BytesIO(written)), None)
    if isinstance(found, BadInput):
        raise BadInput(found.message, source=name, record=where, field=found.field)
    if found is None or found.nct_id != snapshot.nct_id:
        raise BadInput(f"is not about {snapshot.nct_id}", source=name, record=where, field="record")
    return found


def _sign_off(payload: str, signature: str, key: str, entry: int, source: str) -> BroughtSignOff:
    data = payload.encode("utf-8")
    try:
        raw = base64.b64decode(signature, validate=True)
    except (ValueError, binascii.Error) as error:
        raise BadInput(str(error), source=source, field="signature") from error
    return BroughtSignOff(
        payload=Payload.from_bytes(data), payload_bytes=data, signature=raw, key_id=KeyId(key), entry=entry
    )
