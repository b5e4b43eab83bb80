"""Who signed what a bundle brings: nothing of it makes words count that nobody signed here or there."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from typing import Any

import pytest

from support.offices import BEGUN, PASSPHRASE, SEED, WORDS, Office
from support.taking import (
    WITH_HISTORY,
    bundle_of,
    older_record_seen_later,
    people_of,
    revoke,
    rewrite,
    take,
)
from trialeditor.domain.clock import FixedClock
from trialeditor.domain.ids import PersonId
from trialeditor.domain.people import KeyActKind, Person, Role
from trialeditor.domain.trial import Stage
from trialeditor.services.auditing import audit_verify
from trialeditor.services.editing import set_next_review
from trialeditor.services.importing import import_records
from trialeditor.services.intake import Intake
from trialeditor.services.keys import end_key
from trialeditor.services.page_taking import Taken
from trialeditor.services.pages import load_page
from trialeditor.services.people import person_named
from trialeditor.services.taking import take_bundle
from trialeditor.services.workspace import Workspace
from trialeditor.signing.keys import new_key
from trialeditor.signing.sealing import Stretching


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


def test_a_key_comes_for_nobody_but_the_owner_that_was_looked_at(signed: Office, elsewhere: Workspace) -> None:
    """An act that stands before the one that added a key may name anybody; here, a publisher of this workspace."""
    petra = person_named(elsewhere, "Petra Publisher")

    def forge(keys: dict[str, Any]) -> None:
        added = next(act for act in keys["acts"] if act["person"] == signed.reviewer.id)
        keys["acts"].insert(0, {**added, "kind": "revoked", "person": petra.id, "after_entry": 1_000_000})

    bundle = bundle_of(signed)
    rewrite(bundle, "keys.json", forge)
    take(elsewhere, bundle)
    with elsewhere.database.reading() as store:
        assert {act.person_id for act in store.keys.ring().acts} == {signed.reviewer.id}


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
    revoke(signed, after=good)
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
    revoke(signed, after=first)
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
    rewrite(bundle, f"history/{SEED}.json", lambda history: older_record_seen_later(history, theirs))
    take(elsewhere, bundle)
    assert load_page(elsewhere, SEED).trial.data_as_of == ours.data_as_of


@pytest.mark.parametrize("name", ["Rhea\x1b[2J", "x" * 500, "", "Rhea\u202eRewe"])
def test_a_name_that_cannot_be_printed_stops_its_page(signed: Office, elsewhere: Workspace, name: str) -> None:
    set_next_review(signed.tick(), SEED, signed.editor, BEGUN.date().replace(month=9), "Sooner")
    bundle = bundle_of(signed)
    rewrite(bundle, f"history/{SEED}.json", lambda history: history["review_dates"][0].update(by_name=name))
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
    revoke(signed, kind=KeyActKind.RETIRED)
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
    rhea = next(each for each in people_of(elsewhere) if each.id == signed.reviewer.id)
    publisher = person_named(elsewhere, "Petra Publisher")
    end_key(elsewhere, rhea, KeyActKind.RETIRED, by=publisher, reason="Left")
    signed.write({**WORDS, "summary": "Other words."})
    signed.submit()
    signed.sign()
    report = take(elsewhere, bundle_of(signed))
    assert [(page.sign_offs, page.waiting) for page in report.pages] == [(0, 1)]
