"""A bundle goes from one workspace into another: as it was, more of it, apart."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from support.offices import BEGUN, SEED, WORDS, Office
from support.taking import (
    WITH_HISTORY,
    bundle_of,
    revoke,
    take,
    told,
    write,
)
from trialeditor.domain.clock import FixedClock
from trialeditor.domain.errors import NotAllowed, NotFound
from trialeditor.domain.trial import Stage
from trialeditor.export.export_page import BundleOptions, Formats
from trialeditor.services.auditing import audit_verify
from trialeditor.services.editing import set_next_review
from trialeditor.services.exporting import export, verify
from trialeditor.services.page_taking import Taken
from trialeditor.services.pages import load_page
from trialeditor.services.people import person_named
from trialeditor.services.workspace import Workspace


def test_a_page_comes_as_it_was(signed: Office, elsewhere: Workspace) -> None:
    set_next_review(signed.tick(), SEED, signed.editor, BEGUN.date().replace(month=9), "Sooner")
    report = take(elsewhere, bundle_of(signed))
    assert [(page.outcome, page.revisions, page.sign_offs, page.waiting) for page in report.pages] == [
        (Taken.NEW, len(signed.page.history.revisions), 1, 0)
    ]
    assert told(load_page(elsewhere, SEED)) == told(signed.page)
    assert audit_verify(elsewhere).problems == ()
    again = take(elsewhere, bundle_of(signed))
    assert [(page.outcome, page.revisions, page.sign_offs) for page in again.pages] == [(Taken.UNCHANGED, 0, 0)]


def test_what_was_taken_in_goes_out_the_same(signed: Office, elsewhere: Workspace, tmp_path: Path) -> None:
    bundle = bundle_of(signed)
    take(elsewhere, bundle)
    export(elsewhere, tmp_path / "again", WITH_HISTORY, actor="Test")
    assert verify(tmp_path / "again").ok
    for name in (f"json/{SEED}.json", f"history/{SEED}.json"):
        assert (tmp_path / "again" / name).read_bytes() == (bundle / name).read_bytes(), name
    ours, theirs = (
        json.loads((each / f"signatures/{SEED}.json").read_bytes()) for each in (tmp_path / "again", bundle)
    )
    without = [[{**each, "entry": 0} for each in side["sign_offs"]] for side in (ours, theirs)]
    assert without[0] == without[1]


@pytest.mark.parametrize("is_zip", [False, True])
def test_a_page_comes_out_of_a_bag(signed: Office, elsewhere: Workspace, tmp_path: Path, is_zip: bool) -> None:
    out = tmp_path / "bag.zip"
    export(signed.workspace, out, replace(WITH_HISTORY, bag=True, zip=is_zip), actor="Test")
    assert [page.outcome for page in take(elsewhere, out).pages] == [Taken.NEW]
    assert told(load_page(elsewhere, SEED)) == told(signed.page)


def test_words_that_are_not_signed_stay_at_home(signed: Office, elsewhere: Workspace) -> None:
    kept = signed.page.history.latest
    signed.write({**WORDS, "summary": "A secret that nobody signed."})
    bundle = bundle_of(signed)
    assert b"secret" not in (bundle / f"history/{SEED}.json").read_bytes()
    take(elsewhere, bundle)
    assert load_page(elsewhere, SEED).history.latest == kept
    drafts = bundle_of(signed, replace(WITH_HISTORY, drafts=True), "drafts")
    report = take(elsewhere, drafts)
    assert report.pages[0].outcome is Taken.ADDED
    assert load_page(elsewhere, SEED).history.revisions == signed.page.history.revisions


def test_a_key_that_nobody_vouches_for_does_not_count(signed: Office, elsewhere: Workspace) -> None:
    bundle = bundle_of(signed)
    report = take(elsewhere, bundle, trust=False, by="Erik Editor")
    assert report.unknown == ("Rhea Reviewer",)
    assert [(page.sign_offs, page.waiting) for page in report.pages] == [(0, 1)]
    assert load_page(elsewhere, SEED).stage is not Stage.SIGNED
    with pytest.raises(NotAllowed, match="Only a publisher"):
        take(elsewhere, bundle, by="Erik Editor")
    later = take(elsewhere, bundle)
    assert [(page.sign_offs, page.waiting) for page in later.pages] == [(1, 0)]
    assert load_page(elsewhere, SEED).stage is Stage.SIGNED
    assert audit_verify(elsewhere).problems == ()


def test_more_of_the_same_page_is_added(signed: Office, elsewhere: Workspace) -> None:
    take(elsewhere, bundle_of(signed))
    signed.write({**WORDS, "summary": "Other words."})
    signed.submit()
    signed.sign()
    report = take(elsewhere, bundle_of(signed))
    assert [(page.outcome, page.sign_offs) for page in report.pages] == [(Taken.ADDED, 1)]
    assert told(load_page(elsewhere, SEED)) == told(signed.page)
    assert audit_verify(elsewhere).problems == ()


def test_pages_that_went_apart_are_brought_together(signed: Office, elsewhere: Workspace) -> None:
    take(elsewhere, bundle_of(signed))
    there = Office(workspace=elsewhere, folder=signed.folder)
    there.workspace = replace(elsewhere, clock=FixedClock(at=BEGUN.replace(year=2028)))
    write(there.workspace, person_named(elsewhere, "Erik Editor"), good_fit="You may be able to join if you can walk.")
    signed.write({**WORDS, "summary": "Other words."})
    signed.submit()
    signed.sign()
    report = take(elsewhere, bundle_of(signed))
    assert [page.outcome for page in report.pages] == [Taken.MERGED]
    page = load_page(elsewhere, SEED)
    assert page.content.text("summary") == "Other words."
    assert page.content.text("good_fit") == "You may be able to join if you can walk."
    statuses = {state.key: state.status.value for state in page.states}
    assert (statuses["summary"], statuses["good_fit"], statuses["title"]) == ("signed", "lapsed", "signed")
    assert audit_verify(elsewhere).problems == ()


def test_a_section_that_both_changed_is_a_conflict(signed: Office, elsewhere: Workspace) -> None:
    take(elsewhere, bundle_of(signed))
    write(elsewhere, person_named(elsewhere, "Erik Editor"), summary="Ours.")
    signed.write({**WORDS, "summary": "Theirs."})
    signed.submit()
    signed.sign()
    before = load_page(elsewhere, SEED).history.revisions
    report = take(elsewhere, bundle_of(signed))
    [page] = report.pages
    assert page.outcome is Taken.FAILED
    assert (page.yours, page.theirs) == ("summary: Theirs.", "summary: Ours.")
    assert load_page(elsewhere, SEED).history.revisions == before


def test_signatures_that_count_no_more_do_not_begin_to(signed: Office, elsewhere: Workspace) -> None:
    revoke(signed)
    assert signed.page.stage is not Stage.SIGNED
    drafts = bundle_of(signed, replace(WITH_HISTORY, drafts=True), "revoked")
    report = take(elsewhere, drafts)
    assert report.unknown == ("Rhea Reviewer",)
    assert load_page(elsewhere, SEED).stage is not Stage.SIGNED


@pytest.mark.parametrize("name", [f"history/{SEED}.json", f"json/{SEED}.json"])
def test_a_bundle_that_was_changed_is_refused(signed: Office, elsewhere: Workspace, name: str) -> None:
    bundle = bundle_of(signed)
    file = bundle / name
    file.write_bytes(file.read_bytes().replace(b"immunotherapy", b"immunetherapy", 1))
    report = take(elsewhere, bundle)
    assert [page.outcome for page in report.pages] == [Taken.FAILED]
    assert "was changed" in report.pages[0].message
    with pytest.raises(NotFound):
        load_page(elsewhere, SEED)


def test_a_bundle_without_history_says_so(signed: Office, elsewhere: Workspace) -> None:
    with pytest.raises(NotAllowed, match="no history"):
        take(elsewhere, bundle_of(signed, BundleOptions(formats=Formats.JSON)))
