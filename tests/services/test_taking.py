"""A bundle goes from one workspace into another: as it was, more of it, apart, forged."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import pytest

from support.offices import BEGUN, PASSPHRASE, SEED, WORDS, Office
from trialeditor.domain.canonical import canonical_json
from trialeditor.domain.clock import FixedClock
from trialeditor.domain.errors import NotAllowed, NotFound
from trialeditor.domain.ids import PersonId
from trialeditor.domain.people import KeyActKind, Person, Role
from trialeditor.domain.snapshot import snapshot_digest
from trialeditor.domain.trial import Stage
from trialeditor.export.export_page import BundleOptions, Formats
from trialeditor.export.formats import MANIFEST, Manifest, decode, encode
from trialeditor.export.manifest import file_entry, with_digest
from trialeditor.services.auditing import audit_verify
from trialeditor.services.editing import Edit, edit, set_next_review
from trialeditor.services.exporting import export, verify
from trialeditor.services.importing import import_records
from trialeditor.services.intake import Intake
from trialeditor.services.keys import end_key
from trialeditor.services.page_taking import Taken
from trialeditor.services.pages import PageFile, load_page
from trialeditor.services.people import add_person, person_named
from trialeditor.services.taking import TakeReport, take_bundle
from trialeditor.services.workspace import Workspace
from trialeditor.signing.keys import new_key
from trialeditor.signing.sealing import Stretching

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
    _edit(there.workspace, person_named(elsewhere, "Erik Editor"), good_fit="You may be able to join if you can walk.")
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
    _edit(elsewhere, person_named(elsewhere, "Erik Editor"), summary="Ours.")
    signed.write({**WORDS, "summary": "Theirs."})
    signed.submit()
    signed.sign()
    before = load_page(elsewhere, SEED).history.revisions
    report = take(elsewhere, bundle_of(signed))
    [page] = report.pages
    assert page.outcome is Taken.FAILED
    assert ("Theirs." in page.yours, "Ours." in page.theirs) == (True, True)
    assert load_page(elsewhere, SEED).history.revisions == before


def test_signatures_that_count_no_more_do_not_begin_to(signed: Office, elsewhere: Workspace) -> None:
    _revoke(signed)
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


def test_a_key_is_not_added_to_somebody_who_has_roles_here(signed: Office, elsewhere: Workspace) -> None:
    """Whoever made the bundle says whose the key is: under the id of somebody here, with a key that is not theirs."""
    with elsewhere.database.writing() as store:
        store.people.add(replace(signed.reviewer, roles=frozenset({Role.REVIEWER})))
    report = take(elsewhere, bundle_of(signed))
    assert [(page.sign_offs, page.waiting) for page in report.pages] == [(0, 1)]
    assert report.unknown == ("Rhea Reviewer (with a key that is not theirs here)",)
    with elsewhere.database.reading() as store:
        assert store.keys.ring().acts == ()
    assert load_page(elsewhere, SEED).stage is not Stage.SIGNED


def test_nobody_gets_a_second_key_from_a_bundle(signed: Office, elsewhere: Workspace) -> None:
    with signed.workspace.database.reading() as store:
        [known] = [act for act in store.keys.ring().acts if act.person_id == signed.reviewer.id]
    other = new_key(PASSPHRASE, stretching=Stretching(memory_kib=64, passes=1, lanes=1))
    with elsewhere.database.writing() as store:
        store.people.add(replace(signed.reviewer, roles=frozenset()))
        entry = elsewhere.record(store, "Test", "key.add", "Rhea", person=signed.reviewer.id, key=other.key_id)
        store.keys.add_act(replace(known, key_id=other.key_id, public_key=other.public_key, entry=entry.seq))
    report = take(elsewhere, bundle_of(signed))
    assert [(page.sign_offs, page.waiting) for page in report.pages] == [(0, 1)]


def test_a_bundle_gives_nobody_a_role(office: Office, elsewhere: Workspace) -> None:
    office.bring_in()
    office.write(WORDS)
    office.submit()
    office.sign()
    take(elsewhere, bundle_of(office))
    with elsewhere.database.writing() as store:
        rhea = store.people.get(office.reviewer.id)
        assert rhea is not None
        store.people.set_roles(rhea, frozenset({Role.MEDICAL_REVIEWER}))
    office.write({**WORDS, "summary": "Other words."})
    office.submit()
    office.sign()
    report = take(elsewhere, bundle_of(office), trust=False)
    assert [(page.revisions, page.sign_offs, page.waiting) for page in report.pages] == [(1, 0, 1)]
    assert load_page(elsewhere, SEED).stage is not Stage.SIGNED


def test_what_was_signed_with_a_stolen_key_does_not_come(signed: Office, elsewhere: Workspace) -> None:
    take(elsewhere, bundle_of(signed))
    good = signed.page.history.sign_offs[-1].entry
    signed.write({**WORDS, "summary": "Words of a thief."})
    signed.submit()
    signed.sign()
    _revoke(signed, after=good)
    drafts = bundle_of(signed, replace(WITH_HISTORY, drafts=True), "stolen")
    report = take(elsewhere, drafts, trust=False)
    assert [(page.sign_offs, page.waiting) for page in report.pages] == [(0, 1)]
    assert load_page(elsewhere, SEED).stage is not Stage.SIGNED


def test_a_key_that_was_revoked_later_is_ended_here_too(signed: Office, elsewhere: Workspace) -> None:
    """With the first bundle a signature of the thief came along; the second says which it was."""
    first = signed.page.history.sign_offs[-1].entry
    signed.write({**WORDS, "summary": "Words of a thief."})
    signed.submit()
    signed.sign()
    take(elsewhere, bundle_of(signed))
    assert load_page(elsewhere, SEED).stage is Stage.SIGNED
    _revoke(signed, after=first)
    drafts = bundle_of(signed, replace(WITH_HISTORY, drafts=True), "stolen")
    take(elsewhere, drafts)
    page = load_page(elsewhere, SEED)
    assert {state.key: state.status.value for state in page.states}["summary"] == "lapsed"
    assert {state.key: state.status.value for state in page.states}["title"] == "signed"
    assert audit_verify(elsewhere).problems == ()
    with elsewhere.database.reading() as store:
        acts = len(store.keys.ring().acts)
    take(elsewhere, drafts)
    with elsewhere.database.reading() as store:
        assert len(store.keys.ring().acts) == acts


def test_a_date_of_a_bundle_moves_no_review_back(signed: Office, elsewhere: Workspace) -> None:
    take(elsewhere, bundle_of(signed))
    set_next_review(signed.tick(), SEED, signed.editor, BEGUN.date().replace(month=12), "Sooner")
    sooner = BEGUN.date().replace(month=8)
    earlier = replace(elsewhere, clock=FixedClock(at=BEGUN.replace(month=7)))
    set_next_review(earlier, SEED, person_named(elsewhere, "Erik Editor"), sooner, "Much sooner")
    take(elsewhere, bundle_of(signed))
    dates = load_page(elsewhere, SEED).dates
    assert dates is not None
    assert dates.next_review == sooner


def test_the_day_of_another_record_is_not_ours(signed: Office, elsewhere: Workspace) -> None:
    """Their record was seen again on a later day than ours; ours is another, and was not."""
    theirs = deepcopy(signed.record)
    signed.bring_in(lambda record: record["protocolSection"]["designModule"]["enrollmentInfo"].update(count=120))
    signed.record["derivedSection"] = {"miscInfoModule": {"versionHolder": "2026-06-01"}}
    signed.bring_in()
    import_records(elsewhere, Intake(paths=(signed.folder / "record.json",)), actor="Test")
    ours = load_page(elsewhere, SEED).trial
    bundle = bundle_of(signed)
    _rewrite(bundle, f"history/{SEED}.json", lambda history: _older_record_seen_later(history, theirs))
    take(elsewhere, bundle)
    assert load_page(elsewhere, SEED).trial.data_as_of == ours.data_as_of


@pytest.mark.parametrize("name", ["Rhea\x1b[2J", "x" * 500, "", "Rhea\u202eRewe"])
def test_a_name_that_cannot_be_printed_stops_its_page(signed: Office, elsewhere: Workspace, name: str) -> None:
    set_next_review(signed.tick(), SEED, signed.editor, BEGUN.date().replace(month=9), "Sooner")
    bundle = bundle_of(signed)
    _rewrite(bundle, f"history/{SEED}.json", lambda history: history["review_dates"][0].update(by_name=name))
    report = take(elsewhere, bundle)
    assert [page.outcome for page in report.pages] == [Taken.FAILED]


@pytest.mark.parametrize("name", ["Rhea Reviewer", "RHEA REVIEWER", "Rh\u0435a Review\u0435r", "\u211bhea Reviewer"])
def test_a_name_like_one_of_ours_is_told_apart(signed: Office, elsewhere: Workspace, name: str) -> None:
    roles = frozenset({Role.EDITOR})
    with elsewhere.database.writing() as store:
        store.people.add(Person(id=PersonId("0" * 32), name=name, roles=roles))
    bundle = bundle_of(signed)
    report = take(elsewhere, bundle, trust=False)
    assert report.unknown == (f"Rhea Reviewer (not the {name} of this workspace)",)
    with elsewhere.database.reading() as store:
        rhea = store.people.get(signed.reviewer.id)
    assert rhea is not None
    assert rhea.name.startswith("Rhea Reviewer (bundle, ")


def test_nothing_is_written_when_it_is_stopped_while_it_is_read(signed: Office, elsewhere: Workspace) -> None:
    with elsewhere.database.reading() as store:
        before = store.audit.head()
    publisher = person_named(elsewhere, "Petra Publisher")
    report, _ = take_bundle(elsewhere, bundle_of(signed), publisher, trust_signers=True, cancelled=lambda: True)
    assert report.stopped
    with elsewhere.database.reading() as store:
        assert store.audit.head() == before


def test_a_retired_key_that_was_stopped_half_way_still_counts_at_the_end(signed: Office, elsewhere: Workspace) -> None:
    """What it signed has to come in before it ends here."""
    _revoke(signed, kind=KeyActKind.RETIRED)
    bundle = bundle_of(signed)
    publisher = person_named(elsewhere, "Petra Publisher")

    def stopped() -> bool:
        with elsewhere.database.reading() as store:
            return bool(store.keys.ring().acts)

    report, _ = take_bundle(
        elsewhere,
        bundle,
        publisher,
        trust_signers=True,
        cancelled=stopped,
    )
    assert report.stopped
    assert take(elsewhere, bundle).count(Taken.NEW) == 1
    assert load_page(elsewhere, SEED).stage is Stage.SIGNED
    with elsewhere.database.reading() as store:
        assert [act.kind for act in store.keys.ring().acts] == [KeyActKind.ADDED, KeyActKind.RETIRED]
    assert audit_verify(elsewhere).problems == ()


def test_a_key_that_ended_here_brings_nothing_more(signed: Office, elsewhere: Workspace) -> None:
    take(elsewhere, bundle_of(signed))
    rhea = next(each for each in _people(elsewhere) if each.id == signed.reviewer.id)
    publisher = person_named(elsewhere, "Petra Publisher")
    end_key(elsewhere, rhea, KeyActKind.RETIRED, by=publisher, reason="Left")
    signed.write({**WORDS, "summary": "Other words."})
    signed.submit()
    signed.sign()
    report = take(elsewhere, bundle_of(signed))
    assert [(page.sign_offs, page.waiting) for page in report.pages] == [(0, 1)]


def _people(workspace: Workspace) -> list[Person]:
    with workspace.database.reading() as store:
        return store.people.all()


def _rewrite(bundle: Path, name: str, change: Callable[[dict[str, Any]], object]) -> None:
    """Change a file of a bundle, and its manifest so that all fits together again."""
    file = bundle / name
    value = json.loads(file.read_bytes())
    change(value)
    file.write_bytes(canonical_json(value) + b"\n")
    whole = decode((bundle / MANIFEST).read_bytes(), Manifest, source=MANIFEST)
    files = [file_entry(each.path, (bundle / each.path).read_bytes()) for each in whole.files]
    (bundle / MANIFEST).write_bytes(encode(with_digest(msgspec.structs.replace(whole, files=files))))
    assert verify(bundle).ok


def _older_record_seen_later(history: dict[str, Any], record: dict[str, Any]) -> None:
    digest = snapshot_digest(record)
    history["newest"] = digest
    [kept] = [each for each in history["snapshots"] if each["digest"] == digest]
    kept["data_as_of"] = "2026-09-01"


def _edit(workspace: Workspace, person: Person, **texts: str) -> None:
    edit(workspace, SEED, person, [Edit(key=key, text=text) for key, text in texts.items()])


def _revoke(office: Office, after: int | None = None, kind: KeyActKind = KeyActKind.REVOKED) -> None:
    roles = frozenset({Role.PUBLISHER})
    add_person(office.tick(), name="Petra P", roles=roles, passphrase=PASSPHRASE, actor="Test")
    publisher = person_named(office.workspace, "Petra P")
    end_key(office.tick(), office.reviewer, kind, by=publisher, reason="Lost", after_entry=after)
