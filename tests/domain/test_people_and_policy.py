"""People, their keys, and the rules of a workspace."""

from __future__ import annotations

import pytest

from support.building import MIA, RITA, ROB, Story, key_of
from trialeditor.domain.errors import BadInput
from trialeditor.domain.people import KeyRing, Role
from trialeditor.domain.policy import LapsedPolicy, Policy


def ring(story: Story) -> KeyRing:
    return story.history.keys


def test_a_person_has_the_roles_they_were_given() -> None:
    assert RITA.has(Role.REVIEWER, Role.PUBLISHER)
    assert not RITA.has(Role.EDITOR)
    assert not RITA.has()
    assert Role.MEDICAL_REVIEWER.label == "Medical reviewer"


def test_the_key_to_sign_with_is_one_that_still_holds() -> None:
    story = Story()
    assert ring(story).active_key(RITA.id) == key_of(RITA)
    story.retire_key(RITA)
    story.revoke_key(ROB, after_entry=story.entry)
    assert ring(story).active_key(RITA.id) is None
    assert ring(story).active_key(ROB.id) is None
    story.add_key(RITA)
    assert ring(story).active_key(RITA.id) is None, "a key that ended does not begin again"
    assert ring(story).active_key(MIA.id) == key_of(MIA)


def test_a_key_keeps_its_owner_and_its_public_half() -> None:
    story = Story()
    story.retire_key(RITA)
    assert ring(story).owner(key_of(RITA)) == RITA.id
    assert ring(story).public_key(key_of(RITA)) == story.key_acts[1].public_key
    assert KeyRing().owner(key_of(RITA)) is None
    assert KeyRing().public_key(key_of(RITA)) is None


def test_an_ending_without_a_beginning_makes_no_key_known() -> None:
    story = Story()
    story.key_acts.clear()
    story.revoke_key(RITA, after_entry=3)
    assert ring(story).public_key(key_of(RITA)) is None
    assert not ring(story).holds(key_of(RITA), 2)


@pytest.mark.parametrize(
    "policy",
    [
        Policy(),
        Policy(sign_roles=(Role.REVIEWER, Role.MEDICAL_REVIEWER), review_interval_days=90),
        Policy(lapsed=LapsedPolicy.WITHHOLD),
    ],
)
def test_a_policy_goes_through_json_and_back(policy: Policy) -> None:
    assert Policy.from_json(policy.to_json()) == policy


def test_every_rule_is_in_the_digest() -> None:
    others = [Policy(sign_roles=(Role.MEDICAL_REVIEWER,)), Policy(review_interval_days=1)]
    digests = {each.digest for each in [Policy(), *others, Policy(lapsed=LapsedPolicy.WITHHOLD)]}
    assert len(digests) == 4


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"sign_roles": [], "review_interval_days": 365},
        {"sign_roles": "reviewer", "review_interval_days": 365},
        {"sign_roles": ["nobody"], "review_interval_days": 365},
        {"sign_roles": ["editor"], "review_interval_days": 365},
        {"sign_roles": ["reviewer"], "review_interval_days": "365"},
        {"sign_roles": ["reviewer"], "review_interval_days": True},
        {"sign_roles": ["reviewer"], "review_interval_days": 0},
        {"sign_roles": ["reviewer"], "review_interval_days": 365, "lapsed": "ignore"},
    ],
)
def test_rules_under_which_nothing_could_be_signed_are_refused(data: dict[str, str]) -> None:
    with pytest.raises(BadInput):
        Policy.from_json(data)
