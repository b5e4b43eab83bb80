"""Two workspaces, and a bundle that goes from one into the other."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from support.offices import BEGUN, PASSPHRASE, SEED, Office
from trialeditor.domain.canonical import canonical_json
from trialeditor.domain.clock import FixedClock
from trialeditor.domain.people import KeyActKind, Person, Role
from trialeditor.domain.snapshot import snapshot_digest
from trialeditor.export.export_page import BundleOptions, Formats
from trialeditor.export.formats import MANIFEST, Manifest, decode, encode
from trialeditor.export.manifest import file_entry, with_digest
from trialeditor.services.editing import Edit, edit
from trialeditor.services.exporting import export, verify
from trialeditor.services.keys import end_key
from trialeditor.services.pages import PageFile
from trialeditor.services.people import add_person, person_named
from trialeditor.services.taking import TakeReport, take_bundle
from trialeditor.services.workspace import Workspace

WITH_HISTORY = BundleOptions(formats=Formats.JSON, history=True)


@pytest.fixture
def signed(office: Office) -> Office:
    office.sign_off_page()
    return office


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Workspace]:
    """Another workspace, with a publisher who edits."""
    clock = FixedClock(at=BEGUN.replace(year=2027))
    with Workspace.create(tmp_path / "elsewhere.trialeditor", clock=clock) as workspace:
        roles = frozenset({Role.PUBLISHER, Role.EDITOR})
        add_person(workspace, name="Petra Publisher", roles=roles, passphrase=None, actor="Test")
        add_person(workspace, name="Erik Editor", roles=frozenset({Role.EDITOR}), passphrase=None, actor="Test")
        yield workspace


def bundle_of(office: Office, options: BundleOptions = WITH_HISTORY, name: str = "bundle") -> Path:
    export(office.tick(), office.folder / name, options, actor="Test")
    return office.folder / name


def take(workspace: Workspace, bundle: Path, *, trust: bool = True, by: str = "Petra Publisher") -> TakeReport:
    return take_bundle(workspace, bundle, person_named(workspace, by), trust_signers=trust)[0]


def told(page: PageFile) -> object:
    """What of a page has to be the same in both workspaces."""
    return (
        page.history.revisions,
        [(each.payload_bytes, each.signature, each.authentic) for each in page.history.sign_offs],
        [(state.key, state.status, state.reading.digest) for state in page.states],
        page.stage,
        page.dates and (page.dates.reviewed, page.dates.signed_until, page.dates.next_review),
        page.history.snapshot.digest,
        page.history.snapshot.as_of,
    )


def people_of(workspace: Workspace) -> list[Person]:
    with workspace.database.reading() as store:
        return store.people.all()


def rewrite(bundle: Path, name: str, change: Callable[[dict[str, Any]], object]) -> None:
    """Change a file of a bundle, and its manifest so that all fits together again."""
    file = bundle / name
    value = json.loads(file.read_bytes())
    change(value)
    file.write_bytes(canonical_json(value) + b"\n")
    whole = decode((bundle / MANIFEST).read_bytes(), Manifest, source=MANIFEST)
    files = [file_entry(each.path, (bundle / each.path).read_bytes()) for each in whole.files]
    (bundle / MANIFEST).write_bytes(encode(with_digest(msgspec.structs.replace(whole, files=files))))
    assert verify(bundle).ok


def older_record_seen_later(history: dict[str, Any], record: dict[str, Any]) -> None:
    digest = snapshot_digest(record)
    history["newest"] = digest
    [kept] = [each for each in history["snapshots"] if each["digest"] == digest]
    kept["data_as_of"] = "2026-09-01"


def write(workspace: Workspace, person: Person, **texts: str) -> None:
    edit(workspace, SEED, person, [Edit(key=key, text=text) for key, text in texts.items()])


def revoke(office: Office, after: int | None = None, kind: KeyActKind = KeyActKind.REVOKED) -> None:
    roles = frozenset({Role.PUBLISHER})
    add_person(office.tick(), name="Petra P", roles=roles, passphrase=PASSPHRASE, actor="Test")
    publisher = person_named(office.workspace, "Petra P")
    end_key(office.tick(), office.reviewer, kind, by=publisher, reason="Lost", after_entry=after)
