"""Submit, ask for changes, sign: who may, when, and what is recorded."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from support.offices import DUE, PASSPHRASE, SEED, WORDS, Office
from trialeditor.domain.errors import BadInput, NotAllowed, WrongPassphrase
from trialeditor.domain.people import Role
from trialeditor.domain.policy import Policy
from trialeditor.domain.trial import Stage
from trialeditor.services.people import add_person, person_named
from trialeditor.services.reviewing import actions, return_page, sign, signing_sheet


def _submitted(office: Office) -> Office:
    office.bring_in()
    office.write(WORDS)
    office.submit()
    return office


def test_the_whole_way_to_a_signature(office: Office) -> None:
    office.sign_off_page()
    page = office.page
    assert page.stage is Stage.SIGNED
    assert page.dates is not None
    assert page.dates.next_review == DUE
    payload = page.history.sign_offs[0].payload
    assert (payload.signer.name, payload.role, payload.meaning) == ("Rhea Reviewer", Role.REVIEWER, "Reviewed")
    assert payload.snapshot == page.snapshot.digest
    assert {section.key for section in payload.sections} >= set(WORDS)
    assert {each["weight"] for each in payload.findings} <= {"warning", "hint"}  # type: ignore[index, call-overload]  # JSON is whatever it is


def test_the_author_does_not_sign(office: Office) -> None:
    _submitted(office)
    with pytest.raises(NotAllowed, match="Edna Editor is not a reviewer"):
        office.sign(by=office.editor)
    assert office.stage() is Stage.IN_REVIEW


def test_a_reviewer_does_not_sign_her_own_words(office: Office) -> None:
    office.bring_in()
    office.write(WORDS)
    office.write(by=office.reviewer, title="Her own title")
    office.submit()
    with pytest.raises(NotAllowed, match="Rhea Reviewer changed Title"):
        office.sign()
    others = tuple(key for key in (*WORDS, "how_to_participate") if key != "title")
    office.sign(keys=others)
    assert office.state("title").status.value == "unsigned"
    assert office.state("summary").status.value == "signed"
    assert office.stage() is Stage.IN_REVIEW


def test_what_nobody_submitted_is_not_signed(office: Office) -> None:
    office.bring_in()
    office.write(WORDS)
    with pytest.raises(NotAllowed, match="not submitted for review"):
        office.sign()


def test_an_incomplete_page_is_not_submitted(office: Office) -> None:
    office.bring_in()
    office.write(title="Only a title")
    with pytest.raises(NotAllowed, match=r"ha(s|ve) no words yet: .*What this trial studies"):
        office.submit()


def test_a_phrase_that_names_no_fact_stops_the_page(office: Office) -> None:
    office.bring_in()
    office.write(WORDS, studies="It tests {intervention.nmae}.")
    with pytest.raises(NotAllowed, match=r"\{intervention.nmae\} in What this trial studies names no fact"):
        office.submit()


def test_a_wrong_passphrase_signs_nothing(office: Office) -> None:
    _submitted(office)
    with pytest.raises(WrongPassphrase):
        sign(office.tick(), SEED, office.reviewer, meaning="Reviewed", next_review=DUE, passphrase=PASSPHRASE[1:])
    assert office.page.history.sign_offs == ()
    assert office.stage() is Stage.IN_REVIEW


def test_a_signature_needs_a_meaning_and_a_date_to_come(office: Office) -> None:
    _submitted(office)
    with pytest.raises(BadInput, match="meaning"):
        sign(office.tick(), SEED, office.reviewer, meaning=" ", next_review=DUE, passphrase=PASSPHRASE)
    with pytest.raises(BadInput, match="after today"):
        office.sign(due=date(2026, 5, 12))


def test_words_that_moved_under_the_signer_are_not_signed(office: Office) -> None:
    _submitted(office)
    sheet = signing_sheet(office.workspace, SEED, office.reviewer)
    office.write(title="Another title")
    office.submit()
    with pytest.raises(NotAllowed, match="changed after it was shown") as caught:
        sign(
            office.tick(),
            SEED,
            office.reviewer,
            meaning="Reviewed",
            next_review=DUE,
            passphrase=PASSPHRASE,
            seen=sheet.seen,
        )
    assert "Nothing was signed" in str(caught.value)
    assert office.page.history.sign_offs == ()


def test_a_record_that_moved_under_the_signer_is_not_signed(office: Office) -> None:
    """No signed section depends on the sponsor, but the signature would name a snapshot that nobody was shown."""
    _submitted(office)
    sheet = signing_sheet(office.workspace, SEED, office.reviewer)

    def rename(record: dict[str, Any]) -> None:
        record["protocolSection"]["sponsorCollaboratorsModule"]["leadSponsor"]["name"] = "Another Hospital"

    office.bring_in(rename)
    with pytest.raises(NotAllowed, match="changed after it was shown"):
        office.sign(seen=sheet.seen)
    assert office.page.history.sign_offs == ()
    office.sign(seen=signing_sheet(office.workspace, SEED, office.reviewer).seen)
    assert office.stage() is Stage.SIGNED


def test_nobody_signs_in_another_role_than_the_one_shown(office: Office) -> None:
    """The role is chosen by what is missing; a signature that came between would change it unseen."""
    roles = (Role.REVIEWER, Role.MEDICAL_REVIEWER)
    office.rule(Policy(sign_roles=roles))
    for name in ("Both One", "Both Two"):
        add_person(office.tick(), name=name, roles=frozenset(roles), passphrase=PASSPHRASE, actor="Test")
    _submitted(office)
    one, two = person_named(office.workspace, "Both One"), person_named(office.workspace, "Both Two")
    sheet = signing_sheet(office.workspace, SEED, two)
    assert sheet.role is Role.REVIEWER
    office.sign(by=one)
    with pytest.raises(NotAllowed, match="changed after it was shown"):
        office.sign(by=two, seen=sheet.seen)
    office.sign(by=two)
    assert [each.payload.role for each in office.page.history.sign_offs] == list(roles)
    assert office.stage() is Stage.SIGNED


def test_changes_are_asked_for_and_made(office: Office) -> None:
    _submitted(office)
    with pytest.raises(NotAllowed, match="not a reviewer"):
        return_page(office.tick(), SEED, office.editor, note="Shorter")
    with pytest.raises(BadInput, match="note"):
        return_page(office.tick(), SEED, office.reviewer, note="")
    return_page(office.tick(), SEED, office.reviewer, note="Shorter, please")
    assert office.stage() is Stage.CHANGES_REQUESTED
    with pytest.raises(NotAllowed, match="Changes were requested"):
        office.sign()
    office.write(summary="Shorter.")
    assert office.stage() is Stage.CHANGES_REQUESTED
    office.submit()
    office.sign()
    assert office.stage() is Stage.SIGNED


def test_the_next_sign_off_names_the_one_before(office: Office) -> None:
    office.sign_off_page()
    office.write(title="A better title")
    office.submit()
    office.sign()
    first, second = office.page.history.sign_offs
    assert second.payload.prev == first.id
    assert office.page.published is not None
    assert office.page.published.revision.number == 2


def test_until_the_new_words_are_signed_the_old_ones_go_out(office: Office) -> None:
    office.sign_off_page()
    office.write(title="A better title")
    office.submit()
    assert office.page.published is not None
    assert office.page.published.revision.number == 1


def test_every_step_leaves_one_audit_entry_with_the_sign_off_s_hash(office: Office) -> None:
    office.sign_off_page()
    with office.workspace.database.reading() as store:
        entries = store.audit.entries(subject=SEED)
    assert [entry.event.action for entry in entries] == ["record.import", "page.edit", "page.submit", "page.sign"]
    assert entries[-1].event.detail["sign_off"] == office.page.history.sign_offs[0].id
    assert entries[-1].seq == office.page.history.sign_offs[0].entry


def test_steps_say_why_they_cannot_be_taken(office: Office) -> None:
    office.bring_in()
    office.write(WORDS)
    editor = actions(office.page, office.editor)
    assert editor["submit"] is None
    assert editor["sign"] == "Edna Editor is not a reviewer. A reviewer signs pages."
    assert editor["next_review"] == "The next review date is set when the page is signed."
    office.submit()
    assert actions(office.page, office.editor)["submit"] == "This version is waiting for the reviewers already."
    assert actions(office.page, office.reviewer)["sign"] is None
    assert actions(office.page, office.reviewer)["return"] is None


def test_somebody_without_a_key_cannot_sign(office: Office) -> None:
    add_person(office.tick(), name="Keyless", roles=frozenset({Role.REVIEWER}), passphrase=None, actor="Test")
    _submitted(office)
    with pytest.raises(NotAllowed, match="Keyless has no signing key"):
        office.sign(by=person_named(office.workspace, "Keyless"))


@pytest.mark.parametrize(
    ("name", "roles", "passphrase", "field"),
    [
        ("  ", {Role.EDITOR}, None, "name"),
        ("A\x00B", {Role.EDITOR}, None, "name"),
        ("Somebody", set(), None, "role"),
        ("Somebody", {Role.REVIEWER}, "short", "passphrase"),
    ],
)
def test_a_person_needs_a_name_a_role_and_a_good_passphrase(
    office: Office, name: str, roles: set[Role], passphrase: str | None, field: str
) -> None:
    with pytest.raises(BadInput, match=field):
        add_person(office.tick(), name=name, roles=frozenset(roles), passphrase=passphrase, actor="Test")


def test_no_two_people_have_one_name(office: Office) -> None:
    with pytest.raises(NotAllowed, match="“edna editor” is here already"):
        add_person(office.tick(), name="edna  editor", roles=frozenset({Role.EDITOR}), passphrase=None, actor="Test")
