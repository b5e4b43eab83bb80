"""Which sign-offs count, and when a section is covered: each role by a person of its own, with a key that holds."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.building import MIA, RITA, ROB, WORDS, Story, key_of, person
from trialeditor.domain.canonical import digest_of
from trialeditor.domain.coverage import Coverage, counts, coverage_of, missing_roles
from trialeditor.domain.errors import BadInput
from trialeditor.domain.ids import PersonId
from trialeditor.domain.people import KeyRing, Role
from trialeditor.domain.policy import Policy
from trialeditor.domain.signoff import Signer

R, M = Role.REVIEWER, Role.MEDICAL_REVIEWER
BOTH = Policy(sign_roles=(R, M))
TWICE = Policy(sign_roles=(R, R))


def coverage(story: Story) -> Coverage:
    history = story.history
    return coverage_of(history.sign_offs, history.keys, history.policy)


def missing(story: Story, key: str = "summary") -> tuple[Role, ...]:
    reading = next(each for each in story.readings if each.key == key)
    return coverage(story).missing(key, reading.digest)


def written(policy: Policy | None = None) -> Story:
    story = Story(policy=policy or Policy())
    story.write(WORDS)
    return story


def test_one_role_is_enough_when_the_policy_names_one() -> None:
    story = written()
    assert missing(story) == (R,)
    story.sign(by=RITA)
    assert missing(story) == ()


def test_each_role_signs() -> None:
    story = written(BOTH)
    story.sign(by=RITA)
    assert missing(story) == (M,)
    story.sign(by=ROB)
    assert missing(story) == (M,)
    story.sign(by=MIA)
    assert missing(story) == ()


def test_one_person_does_not_sign_for_two_roles() -> None:
    story = written(BOTH)
    story.sign(by=RITA, role=R)
    story.sign(by=RITA, role=M)
    assert len(missing(story)) == 1
    story.sign(by=ROB, role=R)
    assert missing(story) == ()


def test_the_same_role_twice_needs_two_people() -> None:
    story = written(TWICE)
    story.sign(by=RITA)
    story.sign(by=RITA)
    assert missing(story) == (R,)
    story.sign(by=ROB)
    assert missing(story) == ()


def test_a_role_that_the_policy_does_not_name_fills_none() -> None:
    story = written()
    story.sign(by=MIA)
    assert missing(story) == (R,)


def test_only_the_sections_that_were_signed_are_covered() -> None:
    story = written()
    story.sign(keys=["summary"])
    assert (missing(story, "summary"), missing(story, "studies")) == ((), (R,))


def test_signatures_over_other_words_do_not_add_up() -> None:
    story = written(BOTH)
    story.sign(by=RITA)
    story.write({"summary": "Other words"})
    story.sign(by=MIA)
    assert missing(story) == (R,)


def test_a_signature_that_is_not_authentic_counts_for_nothing() -> None:
    story = written()
    story.sign(authentic=False)
    assert missing(story) == (R,)


def test_a_sign_off_whose_digest_is_not_that_of_its_words_counts_for_nothing() -> None:
    story = written()
    sign_off = story.sign()
    first, *rest = sign_off.payload.sections
    story.change_last_sign_off(sections=(replace(first, reader_text="Something else"), *rest))
    assert missing(story, "summary") == missing(story, "studies") == (R,)


@pytest.mark.parametrize("facts", [{"status": float("nan")}, {"status": "\ud800"}, {"status": 2**60}])
def test_facts_that_have_no_digest_are_inconsistent_not_an_error(facts: dict[str, float | str]) -> None:
    story = written()
    section = replace(story.sign().payload.sections[0], facts=facts)
    assert not section.is_consistent


@pytest.mark.parametrize("change", [{"key": "studies"}, {"heading": "Other"}, {"facts": {}}, {"digest": digest_of(1)}])
def test_each_part_of_a_signed_section_is_held_by_its_digest(change: dict[str, object]) -> None:
    section = written().sign().payload.sections[0]
    assert section.is_consistent
    assert not replace(section, **change).is_consistent  # type: ignore[arg-type]  # fields of SignedSection


def test_a_signature_in_somebody_elses_name_counts_for_nothing() -> None:
    story = written()
    story.sign(by=RITA)
    story.change_last_sign_off(signer=Signer(person=ROB.id, name=ROB.name, key=key_of(RITA)))
    assert missing(story) == (R,)


def test_a_key_that_was_never_added_counts_for_nothing() -> None:
    story = written()
    story.sign(by=person("Nora Nobody", Role.REVIEWER))
    assert missing(story) == (R,)


def test_a_key_counts_from_the_entry_after_it_was_added() -> None:
    story = written()
    nora = person("Nora Newcomer", Role.REVIEWER)
    story.sign(by=nora)
    story.add_key(nora)
    assert missing(story) == (R,)
    story.sign(by=nora)
    assert missing(story) == ()


def test_a_retired_key_leaves_its_earlier_signatures() -> None:
    story = written()
    story.sign(by=RITA)
    story.retire_key(RITA)
    assert missing(story) == ()
    story.write({"summary": "Other words"})
    story.sign(by=RITA)
    assert missing(story) == (R,)


def test_a_revoked_key_loses_what_it_signed_after_the_named_entry() -> None:
    story = written()
    first = story.sign(by=RITA)
    second = story.sign(by=RITA)
    story.revoke_key(RITA, after_entry=first.entry)
    keys = story.history.keys
    assert (counts(first, keys), counts(second, keys)) == (True, False)
    story.revoke_key(RITA, after_entry=first.entry - 1)
    assert not counts(first, story.history.keys)


def test_a_revocation_that_names_no_entry_leaves_nothing_standing() -> None:
    story = written()
    sign_off = story.sign(by=RITA)
    story.revoke_key(RITA, after_entry=0)
    acts = (*story.key_acts[:-1], replace(story.key_acts[-1], after_entry=None))
    assert not counts(sign_off, KeyRing(acts=acts))


def test_the_last_complete_signature_is_the_one_that_filled_the_last_role() -> None:
    story = written(BOTH)
    story.sign(by=RITA)
    assert coverage(story).last_complete("summary") is None
    completing = story.sign(by=MIA)
    story.write({"summary": "Other words"})
    story.sign(by=RITA)
    found = coverage(story).last_complete("summary")
    assert found
    assert found[0] == completing
    assert found[1].reader_text == "A study of surgery."


def test_a_policy_under_which_nobody_signs_cannot_be_made() -> None:
    with pytest.raises(BadInput) as refused:
        Policy(sign_roles=())
    assert refused.value.field == "policy.sign_roles"


PEOPLE = [PersonId(name) for name in "abcd"]
SIGNERS = st.lists(st.tuples(st.sampled_from([R, M]), st.sampled_from(PEOPLE)), max_size=6)
ROLES = st.lists(st.sampled_from([R, M]), min_size=1, max_size=3)


def _best(roles: list[Role], signers: list[tuple[Role, PersonId]]) -> int:
    """Return how many roles can be filled by distinct people: by trying everybody for everything."""
    if not roles:
        return 0
    filled = [
        1 + _best(roles[1:], [each for each in signers if each[1] != who]) for role, who in signers if role is roles[0]
    ]
    return max([*filled, _best(roles[1:], signers)])


@given(ROLES, SIGNERS)
def test_as_few_roles_stay_open_as_possible(roles: list[Role], signers: list[tuple[Role, PersonId]]) -> None:
    assert len(missing_roles(roles, signers)) == len(roles) - _best(roles, signers)
