"""Stages: where a page stands, told as stories. Every order of acts is in test_stage_machine."""

from __future__ import annotations

from support.building import EDNA, MIA, RITA, ROB, SMALL, WORDS, Story
from trialeditor.domain.blueprint import parse_blueprint
from trialeditor.domain.guards import why_not_submit
from trialeditor.domain.lapsing import section_states
from trialeditor.domain.people import Role
from trialeditor.domain.policy import Policy
from trialeditor.domain.stages import open_submission, review_stage, stage, still_to_sign
from trialeditor.domain.trial import Stage


def at(story: Story) -> Stage:
    return stage(story.history)


def test_from_nothing_to_signed() -> None:
    story = Story()
    assert at(story) is Stage.NEW
    story.write(WORDS)
    assert at(story) is Stage.DRAFT
    submission = story.submit()
    assert at(story) is Stage.IN_REVIEW
    assert open_submission(story.history) == submission
    story.sign()
    assert at(story) is Stage.SIGNED
    assert open_submission(story.history) is None


def test_changes_are_asked_for_until_the_next_submission() -> None:
    story = Story()
    story.write(WORDS)
    story.submit()
    story.send_back()
    assert at(story) is Stage.CHANGES_REQUESTED
    story.write({"summary": "Better words."})
    assert at(story) is Stage.CHANGES_REQUESTED
    story.submit()
    assert at(story) is Stage.IN_REVIEW


def test_a_submission_is_open_for_its_own_revision() -> None:
    story = Story()
    story.write(WORDS)
    story.submit()
    story.write({"summary": "Other words."})
    assert at(story) is Stage.DRAFT
    assert open_submission(story.history) is None


def test_an_edit_lapses_and_the_words_of_before_come_back_signed() -> None:
    story = Story().signed()
    story.write({"summary": "Other words."})
    assert at(story) is Stage.LAPSED
    story.write(WORDS)
    assert at(story) is Stage.SIGNED


def test_the_record_lapses_and_comes_back() -> None:
    story = Story().signed()
    story.record_moved({"status": "COMPLETED"})
    assert at(story) is Stage.LAPSED
    story.record_moved({})
    assert at(story) is Stage.SIGNED


def test_the_record_moves_while_a_page_waits() -> None:
    story = Story()
    story.write(WORDS)
    story.submit()
    story.record_moved({"status": "COMPLETED"})
    assert at(story) is Stage.IN_REVIEW
    story.sign()
    assert at(story) is Stage.SIGNED


def test_half_of_the_roles_leave_the_review_open() -> None:
    story = Story(policy=Policy(sign_roles=(Role.REVIEWER, Role.MEDICAL_REVIEWER)))
    story.write(WORDS)
    story.submit()
    story.sign(by=RITA)
    assert at(story) is Stage.MEDICAL_REVIEW
    assert review_stage(story.history) is Stage.IN_REVIEW
    assert why_not_submit(story.history, ()) == "This version is waiting for the reviewers already."
    story.sign(by=MIA)
    assert at(story) is Stage.SIGNED


def test_who_is_still_to_sign_is_told_in_the_order_of_the_policy() -> None:
    story = Story(policy=Policy(sign_roles=(Role.MEDICAL_REVIEWER, Role.REVIEWER)))
    story.write(WORDS)
    story.submit()
    assert at(story) is Stage.IN_REVIEW
    assert missing(story) == (Role.MEDICAL_REVIEWER, Role.REVIEWER)
    story.sign(by=MIA)
    assert at(story) is Stage.IN_REVIEW
    assert missing(story) == (Role.REVIEWER,)
    story.send_back()
    assert at(story) is Stage.CHANGES_REQUESTED


def test_a_policy_of_medical_reviewers_alone_has_no_other_review() -> None:
    story = Story(policy=Policy(sign_roles=(Role.MEDICAL_REVIEWER,)))
    story.write(WORDS)
    assert at(story) is Stage.DRAFT
    story.submit()
    assert at(story) is Stage.MEDICAL_REVIEW


def missing(story: Story) -> tuple[Role, ...]:
    history = story.history
    assert history.latest is not None
    return still_to_sign(history, section_states(history, history.latest))


def test_sections_signed_one_by_one_sign_the_page() -> None:
    story = Story()
    story.write(WORDS)
    story.submit()
    story.sign(keys=["summary"])
    assert at(story) is Stage.IN_REVIEW
    story.sign(keys=["studies"], by=ROB)
    assert at(story) is Stage.SIGNED
    assert review_stage(story.history) is None


def test_a_revoked_key_lapses_the_page_and_opens_no_old_review() -> None:
    story = Story().signed()
    story.revoke_key(RITA, after_entry=0)
    assert at(story) is Stage.LAPSED
    assert review_stage(story.history) is None


def test_a_retired_page_is_retired_whatever_else_it_is() -> None:
    for story in (Story(), Story().signed()):
        story.retire()
        assert at(story) is Stage.RETIRED
        assert why_not_submit(story.history, ())
        story.retire(retired=False)
        assert at(story) is not Stage.RETIRED


def test_no_forger_signs_a_page() -> None:
    story = Story()
    story.write(WORDS)
    story.sign(authentic=False)
    assert at(story) is Stage.DRAFT


def test_a_page_on_which_nothing_is_signed_is_not_signed() -> None:
    """All sections are optional and empty: nothing lacks a signature, and nothing has one."""
    story = Story(blueprint=parse_blueprint(SMALL.text.replace("required = true", "required = false")))
    story.write({})
    assert at(story) is Stage.DRAFT
    story.write({"summary": "Words."})
    story.sign(keys=["summary"])
    assert at(story) is Stage.SIGNED


def test_an_override_reopens_a_signed_page() -> None:
    story = Story().signed()
    story.override("quick_facts", "Typed", by=EDNA)
    assert at(story) is not Stage.SIGNED


def test_labels_are_read_by_people() -> None:
    assert Stage.CHANGES_REQUESTED.label == "Changes requested"
