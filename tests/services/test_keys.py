"""What ending a key would do, told before it is done, with days instead of entries."""

from __future__ import annotations

from datetime import timedelta

import pytest

from support.offices import DUE, PASSPHRASE, SEED, Office
from trialeditor.domain.errors import WrongPassphrase
from trialeditor.domain.people import KeyActKind, KeyStanding, Role
from trialeditor.domain.trial import Stage
from trialeditor.services.keys import end_key, plan_key_end
from trialeditor.services.people import add_person, change_roles, person_named, roster
from trialeditor.services.reviewing import sign


def publisher(office: Office) -> None:
    add_person(office.workspace, name="Pia Publisher", roles=frozenset({Role.PUBLISHER}), passphrase=None, actor="Test")


def test_a_plan_names_pages_by_title_and_sections_by_heading(office: Office) -> None:
    publisher(office)
    office.sign_off_page()
    plan = plan_key_end(office.tick(), office.reviewer, KeyActKind.REVOKED)
    [(nct, title, headings)] = plan.pages
    assert (nct, title, plan.signatures) == (SEED, "Surgery and immunotherapy", 1)
    assert len(headings) >= 5
    assert office.stage() is Stage.SIGNED
    assert plan_key_end(office.workspace, office.reviewer, KeyActKind.RETIRED).pages == ()


def test_a_day_names_the_last_entry_of_it(office: Office) -> None:
    publisher(office)
    office.sign_off_page()
    today = office.workspace.clock.now().astimezone().date()
    assert plan_key_end(office.tick(), office.reviewer, KeyActKind.REVOKED, last_good=today).pages == ()
    before = plan_key_end(office.workspace, office.reviewer, KeyActKind.REVOKED, last_good=today - timedelta(days=1))
    assert (before.after_entry, len(before.pages)) == (0, 1)
    pia = person_named(office.workspace, "Pia Publisher")
    end_key(office.tick(), office.reviewer, KeyActKind.REVOKED, by=pia, reason="Stolen", after_entry=before.after_entry)
    assert office.stage() is Stage.LAPSED


def test_whoever_lost_a_key_gets_a_new_one_with_the_same_roles(office: Office) -> None:
    publisher(office)
    office.sign_off_page()
    pia = person_named(office.workspace, "Pia Publisher")
    end_key(office.tick(), office.reviewer, KeyActKind.RETIRED, by=pia, reason="A new machine")
    change_roles(office.tick(), office.reviewer, office.reviewer.roles, by=pia, passphrase=PASSPHRASE)
    [key] = [each.key for each in roster(office.workspace) if each.person == office.reviewer]
    assert key.standing is KeyStanding.ACTIVE
    office.sign()
    assert office.stage() is Stage.SIGNED


def test_each_signature_asks_for_the_passphrase_anew(office: Office) -> None:
    """21 CFR 11.200 (a): no key stays open after a signature, whoever signs again at once."""
    office.sign_off_page()
    signed = office.page.history.sign_offs
    with pytest.raises(WrongPassphrase):
        sign(
            office.tick(),
            SEED,
            office.reviewer,
            meaning="Still right",
            next_review=DUE,
            passphrase=f"{PASSPHRASE}!",
        )
    assert office.page.history.sign_offs == signed
    office.sign()
    assert len(office.page.history.sign_offs) == len(signed) + 1
