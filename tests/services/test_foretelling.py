"""What a bundle would bring is told before anything is changed, and is what it then brings."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from support.offices import BEGUN, PASSPHRASE, SEED, WORDS, Office
from support.taking import WITH_HISTORY, bundle_of, elsewhere, revoke, rewrite, signed, take, write
from trialeditor.domain.clock import FixedClock
from trialeditor.domain.errors import NotAllowed
from trialeditor.domain.ids import NctId
from trialeditor.domain.people import KeyActKind, Role
from trialeditor.domain.trial import Stage
from trialeditor.services import bundle_reading
from trialeditor.services.editing import Edit, edit
from trialeditor.services.foretelling import Forecast, foretell
from trialeditor.services.importing import import_records
from trialeditor.services.intake import Intake
from trialeditor.services.page_taking import Taken
from trialeditor.services.pages import load_page
from trialeditor.services.people import change_roles, person_named
from trialeditor.services.taking import take_bundle
from trialeditor.services.workspace import Workspace

__all__ = ["elsewhere", "signed"]


def look(workspace: Workspace, bundle: Path, by: str = "Petra Publisher") -> Forecast:
    before = audit_head(workspace)
    forecast = foretell(workspace, bundle, person_named(workspace, by))
    assert audit_head(workspace) == before, "a look writes nothing"
    assert forecast is not None
    return forecast


def audit_head(workspace: Workspace) -> object:
    with workspace.database.reading() as store:
        return store.audit.head()


def both_ways(workspace: Workspace, bundle: Path) -> Taken:
    """Look, then take it in; say what became of its page, which has to be what was told."""
    forecast = look(workspace, bundle)
    report = take(workspace, bundle)
    assert report.pages == forecast.trusting.pages
    assert report.unknown == forecast.trusting.unknown
    return report.pages[0].outcome


def test_what_is_told_is_what_comes(signed: Office, elsewhere: Workspace) -> None:
    assert both_ways(elsewhere, bundle_of(signed)) is Taken.NEW
    assert both_ways(elsewhere, bundle_of(signed)) is Taken.UNCHANGED
    signed.write({**WORDS, "summary": "Other words."})
    signed.submit()
    signed.sign()
    assert both_ways(elsewhere, bundle_of(signed)) is Taken.ADDED
    later = replace(elsewhere, clock=FixedClock(at=BEGUN.replace(year=2028)))
    write(later, person_named(elsewhere, "Erik Editor"), good_fit="You may be able to join if you can walk.")
    signed.write({**WORDS, "summary": "Words once more."})
    signed.submit()
    signed.sign()
    assert both_ways(elsewhere, bundle_of(signed)) is Taken.MERGED
    write(later, person_named(elsewhere, "Erik Editor"), summary="Ours.")
    signed.write({**WORDS, "summary": "Theirs."})
    signed.submit()
    signed.sign()
    assert both_ways(elsewhere, bundle_of(signed)) is Taken.FAILED


def test_signers_are_told_with_their_fingerprints(signed: Office, elsewhere: Workspace) -> None:
    forecast = look(elsewhere, bundle_of(signed))
    [signer] = forecast.signers
    key = signed.page.history.sign_offs[0].payload.signer.key
    assert (signer.name, signer.key, signer.signatures, signer.is_known) == ("Rhea Reviewer", key, 1, False)
    assert [page.waiting for page in forecast.without.pages] == [1]
    assert [page.waiting for page in forecast.trusting.pages] == [0]
    take(elsewhere, bundle_of(signed))
    assert look(elsewhere, bundle_of(signed)).signers[0].is_known


def test_who_may_not_is_told_so_before(signed: Office, elsewhere: Workspace) -> None:
    bundle = bundle_of(signed)
    assert "Only a publisher" in look(elsewhere, bundle, by="Erik Editor").why_not_trust
    assert look(elsewhere, bundle).why_not_trust == ""
    nobody = foretell(elsewhere, bundle, None)
    assert nobody is not None
    assert "Work as" in nobody.why_not_take


def test_a_newer_record_is_told_and_what_it_ends(signed: Office, elsewhere: Workspace) -> None:
    take(elsewhere, bundle_of(signed))
    signed.bring_in(lambda record: record["protocolSection"]["designModule"]["enrollmentInfo"].update(count=120))
    drafts = bundle_of(signed, replace(WITH_HISTORY, drafts=True), "newer")
    [told] = look(elsewhere, drafts).without.pages
    assert (told.outcome, told.newer_record) == (Taken.ADDED, True)
    report = take(elsewhere, drafts)
    assert report.lapsed == [SEED]
    assert report.taken == {SEED}


def test_a_page_that_is_left_out_keeps_its_record_too(signed: Office, elsewhere: Workspace) -> None:
    take(elsewhere, bundle_of(signed))
    write(elsewhere, person_named(elsewhere, "Erik Editor"), summary="Ours.")
    before = load_page(elsewhere, SEED)
    signed.write({**WORDS, "summary": "Theirs."})
    signed.bring_in(lambda record: record["protocolSection"]["designModule"]["enrollmentInfo"].update(count=120))
    drafts = bundle_of(signed, replace(WITH_HISTORY, drafts=True), "newer")
    assert both_ways(elsewhere, drafts) is Taken.FAILED
    after = load_page(elsewhere, SEED)
    assert (after.snapshot, after.states) == (before.snapshot, before.states)


def test_a_bundle_that_was_exchanged_after_the_look_is_not_taken_in(signed: Office, elsewhere: Workspace) -> None:
    bundle = bundle_of(signed)
    forecast = look(elsewhere, bundle)
    rewrite(bundle, f"history/{SEED}.json", lambda history: history["snapshots"][0].update(source="Another"))
    before = audit_head(elsewhere)
    publisher = person_named(elsewhere, "Petra Publisher")
    with pytest.raises(NotAllowed, match="another bundle"):
        take_bundle(elsewhere, bundle, publisher, looked=forecast.brought)
    assert audit_head(elsewhere) == before


def test_a_page_that_was_changed_after_the_look_stays_out(signed: Office, elsewhere: Workspace) -> None:
    bundle = bundle_of(signed)
    forecast = look(elsewhere, bundle)
    file = bundle / f"history/{SEED}.json"
    file.write_bytes(file.read_bytes().replace(b"immunotherapy", b"immunetherapy", 1))
    publisher = person_named(elsewhere, "Petra Publisher")
    report, _ = take_bundle(elsewhere, bundle, publisher, looked=forecast.brought)
    assert [(page.outcome, page.source, page.message) for page in report.pages] == [
        (Taken.FAILED, f"history/{SEED}.json", "was changed")
    ]


def test_both_keys_of_somebody_who_changed_keys_come_at_once(signed: Office, elsewhere: Workspace) -> None:
    revoke(signed, kind=KeyActKind.RETIRED)
    rhea = signed.reviewer
    publisher = person_named(signed.workspace, "Petra P")
    change_roles(signed.tick(), rhea, rhea.roles, by=publisher, passphrase=PASSPHRASE)
    signed.write({**WORDS, "summary": "Other words."})
    signed.submit()
    signed.sign()
    bundle = bundle_of(signed)
    assert [signer.may_come for signer in look(elsewhere, bundle).signers] == [True, True]
    report = take(elsewhere, bundle)
    assert (report.unknown, [(page.sign_offs, page.waiting) for page in report.pages]) == ((), [(2, 0)])
    assert load_page(elsewhere, SEED).stage is Stage.SIGNED


def test_few_pages_are_held_at_a_time(
    office: Office, elsewhere: Workspace, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for number in range(1, 6):
        _bring_another(office, tmp_path, f"NCT0000000{number}")
    bundle = bundle_of(office, replace(WITH_HISTORY, drafts=True))
    monkeypatch.setattr(bundle_reading, "PAGES_AT_ONCE", 2)
    with bundle_reading.opened(bundle, now=BEGUN.replace(year=2028)) as opened:
        brought = opened.look(progress=lambda *_: None, cancelled=lambda: False)
        assert brought is not None
        assert [len(some) for some in opened.pages(brought)] == [2, 2, 1]
    assert take(elsewhere, bundle).count(Taken.NEW) == 5


def test_a_stop_between_pages_leaves_whole_ones(
    office: Office, elsewhere: Workspace, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for number in range(1, 4):
        _bring_another(office, tmp_path, f"NCT0000000{number}")
    bundle = bundle_of(office, replace(WITH_HISTORY, drafts=True))
    monkeypatch.setattr(bundle_reading, "PAGES_AT_ONCE", 1)

    def one_is_in() -> bool:
        with elsewhere.database.reading() as store:
            return bool(store.revisions.all(NctId("NCT00000001")))

    report, _ = take_bundle(elsewhere, bundle, person_named(elsewhere, "Petra Publisher"), cancelled=one_is_in)
    assert report.stopped
    assert [(page.nct_id, page.outcome) for page in report.pages] == [("NCT00000001", Taken.NEW)]
    assert take(elsewhere, bundle, trust=False).count(Taken.NEW) == 2


def _bring_another(office: Office, folder: Path, nct: str) -> None:
    """Bring in the same study under another number, and write a word."""
    file = folder / f"{nct}.json"
    file.write_text(json.dumps(office.record).replace(SEED, nct), encoding="utf-8")
    import_records(office.tick(), Intake(paths=(file,)), actor="Test")
    edit(office.tick(), NctId(nct), office.editor, [Edit(key="title", text="Words")])


def test_nobody_gets_a_role(signed: Office, elsewhere: Workspace) -> None:
    take(elsewhere, bundle_of(signed))
    assert Role.REVIEWER not in person_named(elsewhere, "Rhea Reviewer").roles
