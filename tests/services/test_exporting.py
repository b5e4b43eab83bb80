"""Exports made by several processes, and exports that keep what stands: always the same bundle as a plain one."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from support.offices import PASSPHRASE, SEED, WORDS, Office
from trialeditor.domain.ids import Digest
from trialeditor.domain.people import Person, Role
from trialeditor.domain.policy import Policy
from trialeditor.export.export_page import BundleOptions, Formats
from trialeditor.export.formats import INDEX_HTML
from trialeditor.export.html_site import HtmlSite
from trialeditor.export.ledger import keep_ledger, ledger_file, read_ledger
from trialeditor.services import export_pages
from trialeditor.services.editing import set_next_review
from trialeditor.services.exporting import ExportReport, export, verify
from trialeditor.services.people import add_person, person_named
from trialeditor.services.site import set_site_address

ALL = BundleOptions(formats=Formats.ALL)
WITH_DRAFTS = BundleOptions(formats=Formats.ALL, drafts=True)
BAG = BundleOptions(formats=Formats.ALL, bag=True)


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def signed(office: Office) -> Office:
    office.sign_off_page()
    return office


def again(office: Office, options: BundleOptions = ALL) -> ExportReport:
    """Export what changed, with notes."""
    folder = office.folder
    return export(office.workspace, folder / "site", options, actor="Test", changed_only=True, notes=folder / "notes")


def plain(office: Office, options: BundleOptions = ALL) -> dict[str, bytes]:
    """Return what an export without any notes writes."""
    export(office.workspace, office.folder / "plain", options, actor="Test")
    return tree(office.folder / "plain")


@pytest.mark.parametrize("options", [ALL, BAG])
def test_a_page_of_which_nothing_changed_is_not_even_read(
    signed: Office, monkeypatch: pytest.MonkeyPatch, options: BundleOptions
) -> None:
    first = again(signed, options)
    assert (first.pages, first.unchanged) == (1, 0)

    def never_made(*_asked: object) -> None:
        raise AssertionError

    monkeypatch.setattr(export_pages, "published", never_made)
    second = again(signed, options)
    assert (second.pages, second.written, second.unchanged) == (1, 0, first.files)
    assert verify(signed.folder / "site").ok


def test_lists_are_not_made_again_while_they_would_say_the_same(
    signed: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    again(signed)
    with monkeypatch.context() as patched:
        patched.setattr(HtmlSite, "_lists", None)
        _earlier_date(signed)
        assert again(signed).pages == 1
    before = (signed.folder / "site" / INDEX_HTML).read_bytes()
    _another_title(signed)
    again(signed)
    assert (signed.folder / "site" / INDEX_HTML).read_bytes() != before
    assert tree(signed.folder / "site") == plain(signed)


def test_a_list_that_somebody_touched_in_the_folder_is_made_again(signed: Office) -> None:
    again(signed)
    index = signed.folder / "site" / INDEX_HTML
    index.write_bytes(index.read_bytes().replace(b"</h1>", b"!</h1>"))
    assert again(signed).written == 1
    assert tree(signed.folder / "site") == plain(signed)


def _another_title(office: Office) -> None:
    office.write({**WORDS, "title": "Another title"})
    office.submit()
    office.sign()


def _more_people(office: Office) -> None:
    office.bring_in(lambda record: record["protocolSection"]["designModule"]["enrollmentInfo"].update(count=120))


def _other_words(office: Office) -> None:
    office.write({**WORDS, "summary": "This study tests something else."})


def _signed_anew(office: Office) -> None:
    _other_words(office)
    office.submit()
    office.sign()


def _earlier_date(office: Office) -> None:
    set_next_review(office.tick(), SEED, office.editor, date(2026, 8, 1), "Sooner")


def _other_policy(office: Office) -> None:
    office.rule(Policy(sign_roles=(Role.REVIEWER, Role.MEDICAL_REVIEWER)))


def _newer_data(office: Office) -> None:
    office.bring_in(lambda record: record["derivedSection"]["miscInfoModule"].update(versionHolder="2026-09-01"))


def _another_person(office: Office) -> None:
    add_person(office.tick(), name="Ola Other", roles=frozenset({Role.EDITOR}), passphrase=PASSPHRASE, actor="T")


@pytest.mark.parametrize("options", [ALL, WITH_DRAFTS, BAG])
@pytest.mark.parametrize(
    "act",
    [
        _more_people,
        _other_words,
        _signed_anew,
        _another_title,
        _earlier_date,
        _other_policy,
        _newer_data,
        _another_person,
    ],
    ids=lambda act: act.__name__,
)
def test_what_is_kept_is_what_would_be_made(
    signed: Office, act: Callable[[Office], None], options: BundleOptions
) -> None:
    again(signed, options)
    act(signed)
    again(signed, options)
    assert tree(signed.folder / "site") == plain(signed, options)


def test_a_page_that_somebody_touched_in_the_folder_is_made_again(signed: Office) -> None:
    again(signed)
    page = signed.folder / "site" / "trials" / f"{SEED}.html"
    page.write_bytes(page.read_bytes().replace(b"immunotherapy", b"immunetherapy"))
    assert again(signed).written == 1
    assert tree(signed.folder / "site") == plain(signed)


@pytest.mark.parametrize("damage", [b"", b"{}", b"[1]", b"\xff\xfe", b'{"common": 7}'])
def test_notes_that_cannot_be_read_are_no_loss(signed: Office, damage: bytes) -> None:
    again(signed)
    notes = ledger_file(signed.folder / "notes", signed.folder / "site")
    notes.write_bytes(damage)
    assert again(signed).written == 0
    assert read_ledger(notes) is not None


def test_notes_on_another_history_do_not_count(signed: Office) -> None:
    """A backup that was brought back has numbers of entries again that others had, but not their hashes."""
    again(signed)
    notes = ledger_file(signed.folder / "notes", signed.folder / "site")
    known = read_ledger(notes)
    assert known is not None
    keep_ledger(notes, replace(known, hash=Digest("0" * 64)))
    assert again(signed).written == 0
    renewed = read_ledger(notes)
    assert renewed is not None
    assert renewed.hash != "0" * 64


def test_notes_that_cannot_be_kept_stop_no_export(signed: Office) -> None:
    (signed.folder / "notes").write_text("a file where the folder should be")
    assert again(signed).pages == 1
    assert verify(signed.folder / "site").ok


def test_another_address_is_seen_whatever_the_workspace_is_called(signed: Office) -> None:
    """An act is about all pages though its subject looks like the number of a trial."""
    publisher = _publisher(signed)
    again(signed)
    signed.workspace = replace(signed.tick(), name="NCT99990009")
    set_site_address(signed.workspace, "https://example.org/trials", publisher)
    again(signed)
    assert tree(signed.folder / "site") == plain(signed)


def _swapped(office: Office, moment: Callable[[], None], monkeypatch: pytest.MonkeyPatch) -> None:
    """Let another export change the target right before a file of it is given its second name."""
    link = os.link

    def late(old: str, new: str, **options: bool) -> None:
        if old.endswith(f"trials/{SEED}.html"):
            moment()
        link(old, new, **options)

    monkeypatch.setattr(os, "link", late)
    again(office)
    monkeypatch.undo()


def _other_file(office: Office, *, same_size: bool) -> None:
    page = office.folder / "site" / "trials" / f"{SEED}.html"
    data = page.read_bytes()
    page.unlink()
    page.write_bytes(data.replace(b"immunotherapy", b"immunetherapy") + (b"" if same_size else b" "))


@pytest.mark.parametrize("same_size", [True, False])
@pytest.mark.parametrize("with_notes", [True, False])
def test_a_target_that_is_changed_meanwhile_spoils_nothing(
    signed: Office, monkeypatch: pytest.MonkeyPatch, *, same_size: bool, with_notes: bool
) -> None:
    again(signed)
    if not with_notes:
        ledger_file(signed.folder / "notes", signed.folder / "site").unlink()
    _swapped(signed, lambda: _other_file(signed, same_size=same_size), monkeypatch)
    assert verify(signed.folder / "site").problems == ()
    assert tree(signed.folder / "site") == plain(signed)


@pytest.mark.parametrize("refusal", [OSError("no such thing here"), NotImplementedError("no such option here")])
def test_where_no_file_has_two_names_pages_are_kept_too(
    signed: Office, monkeypatch: pytest.MonkeyPatch, refusal: Exception
) -> None:
    def refused(*_asked: object, **_options: object) -> None:
        raise refusal

    monkeypatch.setattr(os, "link", refused)
    again(signed)
    again(signed)
    monkeypatch.setattr(export_pages, "published", refused)
    assert again(signed).written == 0
    assert verify(signed.folder / "site").ok


def _publisher(office: Office) -> Person:
    roles = frozenset({Role.PUBLISHER})
    add_person(office.tick(), name="Petra P", roles=roles, passphrase=None, actor="Test")
    return person_named(office.workspace, "Petra P")


@pytest.mark.parametrize("options", [ALL, BAG])
def test_processes_make_what_one_makes(signed: Office, monkeypatch: pytest.MonkeyPatch, options: BundleOptions) -> None:
    monkeypatch.setattr(export_pages, "WORTH_PROCESSES", 0)
    report = again(signed, options)
    monkeypatch.undo()
    assert report.pages == 1
    assert tree(signed.folder / "site") == plain(signed, options)


def test_an_export_begins_anew_when_somebody_writes_meanwhile(signed: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[object] = []

    def moved(store: object) -> tuple[int, str]:
        seen.append(store)
        return (0, "another state")

    monkeypatch.setattr(export_pages, "WORTH_PROCESSES", 0)
    monkeypatch.setattr(export_pages, "seen_by", moved)
    report = again(signed)
    assert len(seen) == 3  # then it works alone
    assert report.pages == 1
    monkeypatch.undo()
    assert tree(signed.folder / "site") == plain(signed)
