"""The policy: set by publishers alone, audited, in force at once everywhere, and lists follow."""

from __future__ import annotations

from dataclasses import replace

import pytest

from support.offices import PASSPHRASE, SEED, Office
from trialeditor.domain.errors import BadInput, Conflict, NotAllowed
from trialeditor.domain.people import Person, Role
from trialeditor.domain.policy import LapsedPolicy, Policy
from trialeditor.domain.trial import ListQuery, Stage
from trialeditor.services.listing import trials
from trialeditor.services.outcome import Cancelled
from trialeditor.services.people import add_person, person_named
from trialeditor.services.policies import (
    PolicyEffect,
    policy,
    policy_effect,
    policy_words,
    refresh_stages,
    set_policy,
    stages_are_stale,
)
from trialeditor.services.retiring import retire, unretire
from trialeditor.services.reviewing import signing_sheet
from trialeditor.services.workspace import Workspace

TWO = Policy(sign_roles=(Role.REVIEWER, Role.MEDICAL_REVIEWER))


@pytest.fixture
def publisher(office: Office) -> Person:
    roles = frozenset({Role.PUBLISHER})
    add_person(office.workspace, name="Pat Publisher", roles=roles, passphrase=None, actor="Test")
    return person_named(office.workspace, "Pat Publisher")


def listed(office: Office) -> Stage:
    return trials(office.workspace, ListQuery())[0].stage


def put(office: Office, wanted: Policy, publisher: Person, *, reason: str = "We agreed on it") -> None:
    set_policy(office.tick(), wanted, publisher, reason=reason, seen=policy(office.workspace))


def test_a_policy_is_in_force_at_once_and_audited(office: Office, publisher: Person) -> None:
    wanted = Policy(review_interval_days=90, lapsed=LapsedPolicy.WITHHOLD)
    put(office, wanted, publisher, reason=" Quarterly from now on ")
    assert policy(office.workspace) == wanted
    with Workspace.open(office.workspace.path) as again, again.database.reading() as store:
        assert again.policy == wanted
        event = store.audit.entries()[-1].event
    assert (event.actor, event.action) == ("Pat Publisher", "policy.set")
    assert event.detail["reason"] == "Quarterly from now on"
    assert event.detail["old"] == Policy().to_json()
    assert event.detail["new"] == wanted.to_json()


def test_another_window_signs_under_the_policy_in_force(office: Office, publisher: Person) -> None:
    office.sign_off_page()
    with Workspace.open(office.workspace.path, clock=office.workspace.clock) as other:
        put(office, Policy(review_interval_days=30), publisher)
        sheet = signing_sheet(other, SEED, office.reviewer)
        assert (sheet.proposed_next_review - other.clock.today()).days == 30


def test_another_role_must_sign_too_and_lists_follow(office: Office, publisher: Person) -> None:
    office.sign_off_page()
    assert policy_effect(office.workspace, TWO) == PolicyEffect(signed=1, would_lose=1, nobody=("Medical reviewer",))
    put(office, TWO, publisher)
    assert office.stage() is not Stage.SIGNED
    assert listed(office) is Stage.SIGNED
    assert stages_are_stale(office.workspace)
    assert refresh_stages(office.workspace) == 1
    assert listed(office) is office.stage()
    assert not stages_are_stale(office.workspace)
    put(office, Policy(), publisher)
    assert refresh_stages(office.workspace) == 1
    assert listed(office) is Stage.SIGNED


def test_a_refresh_that_was_stopped_goes_on(office: Office, publisher: Person) -> None:
    office.sign_off_page()
    put(office, TWO, publisher)
    with pytest.raises(Cancelled):
        refresh_stages(office.workspace, cancelled=lambda: True)
    assert stages_are_stale(office.workspace)
    assert refresh_stages(office.workspace) == 1


def test_a_policy_that_comes_back_before_lists_followed_leaves_none_behind(office: Office, publisher: Person) -> None:
    office.sign_off_page()
    put(office, TWO, publisher)
    retire(office.tick(), [SEED], office.reviewer, reason="A slip")
    unretire(office.tick(), [SEED], office.reviewer, reason="Back")  # derives the line of this page anew
    assert listed(office) is not Stage.SIGNED
    put(office, Policy(), publisher)
    assert stages_are_stale(office.workspace)
    refresh_stages(office.workspace)
    assert listed(office) is Stage.SIGNED


def test_a_policy_set_while_lists_follow_another_is_followed_in_turn(office: Office, publisher: Person) -> None:
    office.sign_off_page()
    put(office, TWO, publisher)
    told: list[int] = []

    def change(done: int, total: int | None, what: str) -> None:  # noqa: ARG001 - as progress is told
        if not told:
            put(office, Policy(), publisher)
        told.append(done)

    refresh_stages(office.workspace, progress=change)
    assert not stages_are_stale(office.workspace)
    assert listed(office) is office.stage() is Stage.SIGNED


def test_an_interval_alone_makes_nothing_stale_and_takes_no_signature(office: Office, publisher: Person) -> None:
    office.sign_off_page()
    wanted = Policy(review_interval_days=30)
    assert policy_effect(office.workspace, wanted).would_lose == 0
    put(office, wanted, publisher)
    assert not stages_are_stale(office.workspace)
    assert office.stage() is Stage.SIGNED


def test_only_publishers_set_it_with_a_reason_within_ten_years(office: Office, publisher: Person) -> None:
    before = policy(office.workspace)
    for person in (office.editor, office.reviewer):
        with pytest.raises(NotAllowed, match="no publisher"):
            set_policy(office.workspace, TWO, person, reason="Because", seen=before)
    with pytest.raises(BadInput, match="reason"):
        set_policy(office.workspace, TWO, publisher, reason="  ", seen=before)
    with pytest.raises(BadInput, match="3650"):
        put(office, replace(before, review_interval_days=3651), publisher)
    with pytest.raises(NotAllowed, match="already"):
        put(office, before, publisher)
    assert policy(office.workspace) == before


def test_a_race_is_told_and_changes_nothing(office: Office, publisher: Person) -> None:
    seen = policy(office.workspace)
    put(office, TWO, publisher)
    with pytest.raises(Conflict) as told:
        set_policy(office.workspace, Policy(review_interval_days=30), publisher, reason="Mine", seen=seen)
    assert "30 days" in told.value.yours
    assert "medical reviewer" in told.value.theirs
    assert policy(office.workspace) == TWO


def test_a_policy_reads_as_sentences() -> None:
    assert policy_words(Policy(lapsed=LapsedPolicy.WITHHOLD)) == (
        "A reviewer must sign. The next review is proposed 365 days ahead."
        " When a signed part lapses, the page is withheld."
    )
    assert PASSPHRASE not in policy_words(TWO)
