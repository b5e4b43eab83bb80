"""Who may do what to whom: adding people, changing roles, and changing one's own passphrase; each of it audited."""

from __future__ import annotations

import pytest

from support.offices import PASSPHRASE, Office
from trialeditor.domain.errors import BadInput, NotAllowed, WrongPassphrase
from trialeditor.domain.people import KeyStanding, Person, Role
from trialeditor.services import people
from trialeditor.services.people import (
    Member,
    add_person,
    change_passphrase,
    change_roles,
    person_named,
    roster,
    why_not_manage,
)
from trialeditor.signing.keys import reseal
from trialeditor.signing.sealing import Stretching

ANOTHER = "a quiet lantern on the pier"
FAST = Stretching(memory_kib=64, passes=1, lanes=1)


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(people, "reseal", lambda sealed, old, new: reseal(sealed, old, new, stretching=FAST))


def add(office: Office, name: str, *roles: Role, passphrase: str | None = None, by: Person | None = None) -> Person:
    add_person(office.tick(), name=name, roles=frozenset(roles), passphrase=passphrase, actor="Test", by=by)
    return person_named(office.workspace, name)


def publisher(office: Office) -> Person:
    """Let Rhea be a publisher too."""
    change_roles(office.tick(), office.reviewer, office.reviewer.roles | {Role.PUBLISHER}, by=office.editor)
    return office.reviewer


def member(office: Office, name: str) -> Member:
    return next(each for each in roster(office.workspace) if each.person.name == name)


def last_entry(office: Office) -> tuple[str, str, str]:
    with office.workspace.database.reading() as store:
        entry = store.audit.head()
    assert entry is not None
    return entry.event.actor, entry.event.action, entry.event.subject


def test_the_roster_says_how_each_key_stands(office: Office) -> None:
    add(office, "Paul Plain", Role.EDITOR)
    assert member(office, "Edna Editor").key.standing is KeyStanding.ACTIVE
    assert member(office, "Edna Editor").key.since is not None
    assert member(office, "Paul Plain").key.standing is KeyStanding.NONE


def test_as_long_as_there_is_no_publisher_everybody_may(office: Office) -> None:
    assert why_not_manage([office.editor], office.editor) == ""
    boss = publisher(office)
    assert "Rhea Reviewer" in why_not_manage([office.editor, boss], office.editor)
    assert why_not_manage([office.editor, boss], boss) == ""


def test_a_publisher_adds_people_and_it_is_recorded_under_their_name(office: Office) -> None:
    boss = publisher(office)
    with pytest.raises(NotAllowed, match="Only a publisher"):
        add(office, "Paul Plain", Role.EDITOR, by=office.editor)
    assert [each.person.name for each in roster(office.workspace)] == ["Edna Editor", "Rhea Reviewer"]
    add(office, "Paul Plain", Role.EDITOR, by=boss)
    assert last_entry(office) == ("Rhea Reviewer", "person.add", "Paul Plain")


def test_other_roles_need_a_publisher_and_are_recorded(office: Office) -> None:
    boss = publisher(office)
    with pytest.raises(NotAllowed, match="Only a publisher"):
        change_roles(office.tick(), boss, frozenset({Role.EDITOR}), by=office.editor)
    change_roles(office.tick(), office.editor, frozenset({Role.EDITOR, Role.REVIEWER}), by=boss)
    assert office.editor.roles == {Role.EDITOR, Role.REVIEWER}
    assert last_entry(office) == ("Rhea Reviewer", "person.roles", "Edna Editor")


def test_the_last_publisher_stays_one(office: Office) -> None:
    boss = publisher(office)
    with pytest.raises(NotAllowed, match="only publisher"):
        change_roles(office.tick(), boss, frozenset({Role.REVIEWER}), by=boss)
    assert office.reviewer.has(Role.PUBLISHER)


def test_roles_that_somebody_changed_meanwhile_are_not_overwritten(office: Office) -> None:
    seen = office.editor
    change_roles(office.tick(), seen, frozenset({Role.EDITOR, Role.REVIEWER}), by=office.reviewer)
    with pytest.raises(NotAllowed, match="meanwhile"):
        change_roles(office.tick(), seen, frozenset({Role.PUBLISHER}), by=office.reviewer)
    assert office.editor.roles == {Role.EDITOR, Role.REVIEWER}


def test_a_role_that_signs_needs_a_key(office: Office) -> None:
    plain = add(office, "Paul Plain", Role.EDITOR)
    with pytest.raises(NotAllowed, match="needs a signing key"):
        change_roles(office.tick(), plain, frozenset({Role.REVIEWER}), by=office.editor)
    change_roles(office.tick(), plain, frozenset({Role.REVIEWER}), by=office.editor, passphrase=ANOTHER)
    assert member(office, "Paul Plain").key.standing is KeyStanding.ACTIVE
    with pytest.raises(NotAllowed, match="already"):
        change_roles(office.tick(), office.reviewer, frozenset({Role.REVIEWER}), by=office.editor, passphrase=ANOTHER)


def test_what_was_signed_stays_signed_when_the_signer_loses_the_role(office: Office) -> None:
    office.sign_off_page()
    change_roles(office.tick(), office.reviewer, frozenset({Role.EDITOR}), by=office.editor)
    assert office.page.stage.value == "signed"


def test_with_a_new_passphrase_the_key_and_its_signatures_stay(office: Office) -> None:
    office.sign_off_page()
    before = member(office, "Rhea Reviewer").key
    change_passphrase(office.tick(), office.reviewer, old=PASSPHRASE, new=ANOTHER)
    assert last_entry(office) == ("Rhea Reviewer", "person.passphrase", "Rhea Reviewer")
    assert member(office, "Rhea Reviewer").key == before
    assert office.page.stage.value == "signed"
    with pytest.raises(WrongPassphrase):
        change_passphrase(office.tick(), office.reviewer, old=PASSPHRASE, new="yet another sentence")
    change_passphrase(office.tick(), office.reviewer, old=ANOTHER, new=PASSPHRASE)


def test_a_wrong_passphrase_changes_nothing_and_says_so(office: Office) -> None:
    with pytest.raises(WrongPassphrase) as caught:
        change_passphrase(office.tick(), office.reviewer, old="not the passphrase", new=ANOTHER)
    assert caught.value.safe == "Your passphrase was not changed."
    change_passphrase(office.tick(), office.reviewer, old=PASSPHRASE, new=ANOTHER)


@pytest.mark.parametrize(
    ("weak", "why"),
    [
        ("short", "at least 10"),
        ("ababababab", "same few"),
        ("Rhea Reviewer", "no secret"),
        ("reviewer rhea1", "secret"),
    ],
)
def test_a_weak_passphrase_is_refused_before_anything_is_done(office: Office, weak: str, why: str) -> None:
    with pytest.raises(BadInput, match=why):
        change_passphrase(office.tick(), office.reviewer, old=PASSPHRASE, new=weak)
    with pytest.raises(BadInput, match="passphrase"):
        add(office, "Rhea Reviewer II", Role.REVIEWER, passphrase=weak)
    assert len(roster(office.workspace)) == 2


def test_somebody_without_a_key_has_no_passphrase_to_change(office: Office) -> None:
    plain = add(office, "Paul Plain", Role.EDITOR)
    with pytest.raises(NotAllowed, match="no signing key"):
        change_passphrase(office.tick(), plain, old="", new=ANOTHER)
