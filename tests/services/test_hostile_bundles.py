"""Bundles that somebody made to do harm: nothing of them gets in, and nothing but their own pages is refused."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from support.deep_folders import deep_folder
from support.offices import BEGUN, SEED, WORDS, Office
from support.taking import bundle_of, elsewhere, rewrite, signed, take
from trialeditor.domain.clock import parse_time
from trialeditor.domain.content import PageContent
from trialeditor.domain.errors import BadInput, NotAllowed, NotFound
from trialeditor.domain.ids import Digest, PersonId
from trialeditor.domain.revision import Revision, RevisionKind, make_revision
from trialeditor.export.keylist import parse_key_list
from trialeditor.export.sources import FolderSource, open_source
from trialeditor.services.arrivals import PageReader
from trialeditor.services.bundle_reading import bundle_in, is_bundle
from trialeditor.services.page_taking import Taken
from trialeditor.services.pages import load_page
from trialeditor.services.workspace import Workspace

__all__ = ["elsewhere", "signed"]

_NOW = BEGUN.replace(year=2027)
_HISTORY, _SIGNATURES = f"history/{SEED}.json", f"signatures/{SEED}.json"
_DEEP = "nested deeply"
"""Stands for lists in lists."""
_DEEPEST = (100, 900, 100_000)
_NASTY: tuple[Any, ...] = (
    None,
    True,
    -1,
    0,
    2**53 + 1,
    2**63,
    10**300,
    1.5,
    "",
    "x",
    "\u0000",
    "\u202e",
    "../../etc/passwd",
    "NCT00000001",
    "0" * 64,
    "9999-12-31",
    "0000-00-00",
    "9999-12-31T23:59:59Z",
    "0001-01-01T00:00:00Z",
    "x" * 1_000,
    [],
    [None],
    [[]],
    {},
    {"a": 1},
    "{}",
    "[]",
    "null",
    '{"v":1}',
    '{"sections":[]}',
    '{"sections":{"title":5}}',
    _DEEP,
)
"""What a member is not, or not here."""


def members(value: object, way: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Give the way to each member, of lists to the first; not what is within a record: that is any JSON."""
    first = [(0, value[0])] if isinstance(value, list) and value else []
    children = value.items() if isinstance(value, dict) else first
    for key, child in children:
        yield (*way, key)
        if key != "record":
            yield from members(child, (*way, key))


def with_member(value: object, way: tuple[str | int, ...], wanted: object, depth: int = 0) -> bytes:
    changed: Any = deepcopy(value)
    inner = changed
    for key in way[:-1]:
        inner = inner[key]
    inner[way[-1]] = wanted
    written = json.dumps(changed).encode()
    return written.replace(b'"nested deeply"', b"[" * depth + b"]" * depth)


def _harm() -> Iterator[tuple[Any, int]]:
    yield from ((each, 0) for each in _NASTY if each != _DEEP)
    yield _DEEP, _DEEPEST[1]


@pytest.fixture
def files(signed: Office) -> Mapping[str, bytes]:
    signed.write({**WORDS, "summary": "Other words."})
    signed.submit()
    signed.sign()
    bundle = bundle_of(signed)
    return {file.relative_to(bundle).as_posix(): file.read_bytes() for file in bundle.rglob("*") if file.is_file()}


@pytest.mark.parametrize("name", [_HISTORY, _SIGNATURES])
def test_whatever_stands_in_a_members_place_is_bad_input_at_most(files: Mapping[str, bytes], name: str) -> None:
    value, now = json.loads(files[name]), dict(files)
    reader = PageReader(now.__getitem__, now=_NOW)
    for way in members(value):
        for nasty, depth in _harm():
            now[name] = with_member(value, way, nasty, depth)
            with suppress(BadInput):
                reader.page(SEED)


def test_whatever_stands_in_the_key_list_is_bad_input_at_most(files: Mapping[str, bytes]) -> None:
    value = json.loads(files["keys.json"])
    for way in members(value):
        for nasty, depth in _harm():
            with suppress(BadInput):
                parse_key_list(with_member(value, way, nasty, depth), source="keys.json")


def test_a_key_list_that_changes_while_it_is_read_is_not_believed(
    signed: Office, elsewhere: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundle = bundle_of(signed)
    other = json.loads((bundle / "keys.json").read_bytes())
    other["acts"][0]["name"] = "Somebody Else"
    seen: list[str] = []
    whole = FolderSource.read

    def read(self: FolderSource, name: str) -> bytes:
        seen.append(name)
        return json.dumps(other).encode() if seen.count("keys.json") > 1 and name == "keys.json" else whole(self, name)

    monkeypatch.setattr(FolderSource, "read", read)
    with pytest.raises(NotAllowed, match="is not as it was exported"):
        take(elsewhere, bundle)


def test_a_note_in_two_lines_stops_its_page(signed: Office, elsewhere: Workspace) -> None:
    bundle = bundle_of(signed)
    rewrite(bundle, _HISTORY, _with_a_note_in_two_lines)
    [page] = take(elsewhere, bundle).pages
    assert (page.outcome, page.source, page.record) == (Taken.FAILED, _HISTORY, "version 1")
    assert (page.field, page.message) == ("notes.eligibility.0.text", "expected words in one line")


def test_a_record_that_is_nested_too_deeply_stops_its_page(files: Mapping[str, bytes]) -> None:
    value = json.loads(files[_HISTORY])
    for depth in _DEEPEST:
        data = with_member(value, ("snapshots", 0, "record"), {"protocolSection": _DEEP}, depth)
        with pytest.raises(BadInput):
            PageReader({**files, _HISTORY: data}.__getitem__, now=_NOW).page(SEED)


@pytest.mark.parametrize("text", ["", "x", "key = 1", "[[section]]\nkey = 1", "\udcff", "a" * 10_000, "a.b.c = " * 50])
def test_a_blueprint_that_is_none_stops_its_page(files: Mapping[str, bytes], text: str) -> None:
    name = next(each for each in files if each.startswith("blueprints/"))
    changed = {**files, name: text.encode("utf-8", "surrogatepass")}
    with pytest.raises(BadInput):
        PageReader(changed.__getitem__, now=_NOW).page(SEED)


@pytest.mark.parametrize("field", ["created", "data_as_of", "imported_at"])
def test_what_is_from_the_future_stops_its_page(signed: Office, elsewhere: Workspace, field: str) -> None:
    bundle = bundle_of(signed)
    rewrite(bundle, _HISTORY, lambda history: _to_the_future(history, field))
    [page] = take(elsewhere, bundle).pages
    assert (page.outcome, page.source, page.field) == (Taken.FAILED, _HISTORY, field)
    assert "from the future (2099-01-01)" in page.message
    with pytest.raises(NotFound):
        load_page(elsewhere, SEED)


def _to_the_future(history: dict[str, Any], field: str) -> None:
    if field == "created":
        _dated_anew(history, "2099-01-01T00:00:00Z")
    else:
        [newest] = [each for each in history["snapshots"] if each["digest"] == history["newest"]]
        newest[field] = "2099-01-01" if field == "data_as_of" else "2099-01-01T00:00:00Z"


def _dated_anew(history: dict[str, Any], created: str) -> None:
    """Date all versions otherwise, with digests that fit."""
    made: Revision | None = None
    for each in history["revisions"]:
        made = make_revision(
            nct_id=SEED,
            parent=made,
            content=PageContent.from_json(json.loads(each["content"])),
            kind=RevisionKind(each["kind"]),
            author=PersonId(each["author"]),
            author_name=each["author_name"],
            created=parse_time(created),
            message=each["message"],
            snapshot=Digest(each["snapshot"]),
            blueprint=Digest(each["blueprint"]),
        )
        each.update(created=created, digest=made.digest)


def _with_a_note_in_two_lines(history: dict[str, Any]) -> None:
    content = json.loads(history["revisions"][0]["content"])
    content["notes"] = {"eligibility": [{"quote": "Age", "text": "One line\nand another"}]}
    history["revisions"][0]["content"] = json.dumps(content)


def test_a_record_that_a_signature_names_has_to_be_there(signed: Office, elsewhere: Workspace) -> None:
    signed.bring_in(lambda record: record["protocolSection"]["designModule"]["enrollmentInfo"].update(count=120))
    bundle = bundle_of(signed)

    def take_away(history: dict[str, Any]) -> None:
        history["revisions"] = []
        history["snapshots"] = [each for each in history["snapshots"] if each["digest"] == history["newest"]]

    rewrite(bundle, _HISTORY, take_away)
    [page] = take(elsewhere, bundle).pages
    place = (page.outcome, page.source, page.record, page.field)
    assert place == (Taken.FAILED, _SIGNATURES, "sign-off 1", "snapshot")


def test_folders_in_folders_without_end_are_no_bundle(tmp_path: Path) -> None:
    with deep_folder(tmp_path, "a", 1_200):
        (tmp_path / "manifest.json").write_bytes(b"{}")
        assert not is_bundle(tmp_path)


def packed(bundle: Path, out: Path) -> Path:
    """Pack a bundle as Trial Editor does: files are stored as they are."""
    with zipfile.ZipFile(out, "w") as archive:
        for file in sorted(each for each in bundle.rglob("*") if each.is_file()):
            archive.write(file, file.relative_to(bundle).as_posix())
    return out


def test_packed_bundles_write_nothing_beside_themselves(signed: Office, elsewhere: Workspace, tmp_path: Path) -> None:
    evil = packed(bundle_of(signed), tmp_path / "evil.zip")
    with zipfile.ZipFile(evil, "a") as archive:
        for name in ("../outside.txt", "/absolute.txt", "history\\back.txt"):
            archive.writestr(name, "x")
    before = {each.name for each in tmp_path.iterdir()}
    with pytest.raises(NotAllowed, match="not a plain name"):
        take(elsewhere, evil)
    assert {each.name for each in tmp_path.iterdir()} == before


def test_a_bomb_is_not_unpacked(signed: Office, elsewhere: Workspace, tmp_path: Path) -> None:
    bomb = packed(bundle_of(signed), tmp_path / "bomb.zip")
    with zipfile.ZipFile(bomb, "a") as archive:
        archive.writestr("history/NCT00000001.json", b"0" * 50_000_000, compress_type=zipfile.ZIP_DEFLATED)
    source = open_source(bomb)
    assert "history/NCT00000001.json" not in source.names
    source.close()
    report = take(elsewhere, bomb)
    assert [page.nct_id for page in report.pages if page.outcome is Taken.FAILED] == ["NCT00000001"]


def test_links_lead_nowhere(signed: Office, elsewhere: Workspace, tmp_path: Path) -> None:
    history = bundle_of(signed) / _HISTORY
    history.symlink_to(history.rename(tmp_path / "kept.json"))
    [page] = take(elsewhere, history.parent.parent).pages
    assert page.outcome is Taken.FAILED


def test_only_a_manifest_of_ours_makes_a_bundle(signed: Office, tmp_path: Path) -> None:
    bundle = bundle_of(signed)
    other = tmp_path / "extension"
    other.mkdir()
    for manifest in (b'{"manifest_version": 3}', b"[1]", b"\xff", b"", b"[" * 100_000, b'{"format": 1}'):
        (other / "manifest.json").write_bytes(manifest)
        assert not is_bundle(other)
    assert is_bundle(bundle)
    assert bundle_in((bundle / "manifest.json",)) == bundle
    assert bundle_in((other, tmp_path / "record.json")) is None
    with pytest.raises(NotAllowed, match="one by one"):
        bundle_in((bundle, other))
