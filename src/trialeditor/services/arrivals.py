"""What a bundle brings: pages with their versions and records, and who signed them."""

from __future__ import annotations

import base64
import binascii
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from types import MappingProxyType

from trialeditor.domain.blueprint import Blueprint, parse_blueprint
from trialeditor.domain.canonical import digest_bytes
from trialeditor.domain.errors import BadInput
from trialeditor.domain.ids import Digest, KeyId, NctId, PersonId
from trialeditor.domain.people import KeyRing
from trialeditor.domain.signoff import Payload
from trialeditor.domain.snapshot import Snapshot
from trialeditor.export.archive import PageArchive, read_archive
from trialeditor.export.formats import Signatures, decode
from trialeditor.export.history_files import history_path
from trialeditor.export.inventory import signatures_path
from trialeditor.export.keylist import KeyList
from trialeditor.registry.quick_json import QuickDecoder
from trialeditor.registry.reader import RawRecord, read_records
from trialeditor.services.people import LONGEST_NAME

_CLOCKS_DIFFER = timedelta(days=1)
"""How far the clocks of two computers are apart at most, and the days of two time zones."""
_PERSON = re.compile("[A-Za-z0-9_-]{1,64}")


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
class RefusedPage:
    """A page that cannot be taken in: what is wrong, in which file of the bundle, which record of it, which field."""

    nct_id: NctId
    message: str
    source: str = ""
    record: str = ""
    field: str = ""

    @classmethod
    def of(cls, nct_id: NctId, error: BadInput) -> RefusedPage:
        """Return what an error says of a page."""
        return cls(nct_id=nct_id, message=error.message, source=error.source, record=error.record, field=error.field)


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """A bundle that was read to its end: what has to be known of all of it before one page is taken in."""

    name: str
    is_sample: bool
    """Whether its trials are invented."""
    digest: Digest
    """That of its manifest, and so of every file in it."""
    keys: KeyList
    people: Mapping[PersonId, str]
    """Who wrote and who signed, by printed name."""
    signers: Mapping[KeyId, bool]
    """The keys of its signatures in the order in which they signed, and whether all that each signed counted there."""
    signed: Mapping[KeyId, int]
    """How many of its signatures each key made."""
    pages: tuple[NctId, ...]
    """Those that fit."""
    titles: Mapping[NctId, str]
    blueprints: Mapping[Digest, Blueprint]
    revisions: int
    sign_offs: int
    failed: tuple[RefusedPage, ...]

    def unknown_keys(self, ring: KeyRing) -> tuple[KeyId, ...]:
        """Return the keys of its signatures that `ring` does not have, in the order in which they signed."""
        return tuple(key for key in self.signers if ring.public_key(key) is None)

    def is_sound(self, key: KeyId) -> bool:
        """Say whether all that a key signed in this bundle counted where it came from."""
        return self.signers.get(key, True)


class PageReader:
    """Makes pages of the files of a bundle; believes none of them."""

    def __init__(self, read: Callable[[str], bytes], *, now: datetime) -> None:
        """Take `read`, which returns a file of the bundle, or raises BadInput. What is from after `now` is refused."""
        self._read = read
        self._until = now + _CLOCKS_DIFFER
        self._quick = QuickDecoder()
        self.blueprints: dict[Digest, Blueprint] = {}

    def page(self, nct_id: NctId, files: Mapping[str, bytes] = MappingProxyType({})) -> BroughtPage:
        """Return a page; raise BadInput that names the file, the record and the field that do not fit.

        Of its own files, those in `files` are not read.
        """
        name, signed = history_path(nct_id), signatures_path(nct_id)
        archive = read_archive(files.get(name) or self._read(name), source=name)
        if archive.nct_id != nct_id:
            raise BadInput(f"is about {archive.nct_id}", source=name, record=nct_id, field="nct")
        for revision in archive.revisions:
            self._read_blueprint(revision.blueprint)
        records = {each.digest: _read_again(each, name, self._quick) for each in archive.snapshots}
        entries = decode(files.get(signed) or self._read(signed), Signatures, source=signed).sign_offs
        page = BroughtPage(
            archive=archive,
            record=records[archive.newest],
            sign_offs=tuple(_sign_off(each.payload, each.signature, each.key, each.entry, signed) for each in entries),
        )
        _check_people(page.everybody, name, nct_id)
        for number, each in enumerate(page.sign_offs, start=1):
            where = f"sign-off {number}"
            if each.payload.page != nct_id:
                raise BadInput(f"signs {each.payload.page[:40]}", source=signed, record=where, field="page")
            if each.payload.snapshot not in records:
                raise BadInput(f"names a record that is not in {name}", source=signed, record=where, field="snapshot")
            self._check_time(each.payload.time, signed, where, "time")
        self._check_times(archive, name)
        return page

    def _check_times(self, archive: PageArchive, name: str) -> None:
        """Refuse what is from the future: a record of a later day would keep all real ones out."""
        for revision in archive.revisions:
            self._check_time(revision.created, name, f"version {revision.number}", "created")
        for change in archive.review_dates:
            self._check_time(change.at, name, "review date", "at")
        for snapshot in archive.snapshots:
            where = f"record {snapshot.digest[:12]}"
            self._check_time(snapshot.imported_at, name, where, "imported_at")
            self._check_day(snapshot.data_as_of, name, where, "data_as_of")

    def _check_time(self, at: datetime, source: str, where: str, field: str) -> None:
        if at > self._until:
            message = f"is from the future ({at.date().isoformat()}); is the clock of this computer right?"
            raise BadInput(message, source=source, record=where, field=field)

    def _check_day(self, day: date | None, source: str, where: str, field: str) -> None:
        if day is not None and day > self._until.date():
            message = f"is from the future ({day.isoformat()}); is the clock of this computer right?"
            raise BadInput(message, source=source, record=where, field=field)

    def _read_blueprint(self, digest: Digest) -> None:
        if digest in self.blueprints:
            return
        name = f"blueprints/{digest}.toml"
        try:
            text = self._read(name).decode("utf-8")
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


def _read_again(snapshot: Snapshot, name: str, quick: QuickDecoder) -> RawRecord:
    """Read a record as if it came in a file; raise BadInput for what is no study, or is about another one."""
    where = f"record {snapshot.digest[:12]}"
    written = json.dumps(snapshot.record, ensure_ascii=False).encode("utf-8", "surrogatepass")
    found = next(read_records(name, io.BytesIO(written), quick=quick), None)
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
