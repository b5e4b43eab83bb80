"""Who may do what, and the sentences that say why not."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from support.building import EDNA, MIA, RITA, ROB, SMALL, WORDS, Story, person
from trialeditor.domain.blueprint import parse_blueprint
from trialeditor.domain.guards import (
    why_incomplete,
    why_not_edit,
    why_not_next_review,
    why_not_return,
    why_not_sign,
    why_not_signed_until,
    why_not_submit,
)
from trialeditor.domain.people import Person, Role
from trialeditor.domain.policy import Policy

PAT = person("Pat Publisher", Role.PUBLISHER)
REX = person("Rex Both", Role.EDITOR, Role.REVIEWER)


def submit(story: Story) -> str | None:
    return why_not_submit(story.history, story.states if story.revisions else ())


def sign(story: Story, who: Person = RITA, *keys: str, role: Role = Role.REVIEWER) -> str | None:
    chosen = keys or tuple(state.key for state in story.states if state.reading.is_signable)
    return why_not_sign(story.history, story.states, who, role, chosen)


def waiting(*, by: Person = EDNA) -> Story:
    story = Story()
    story.write(WORDS, by=by)
    story.submit()
    return story


def test_editors_and_reviewers_change_words() -> None:
    assert [why_not_edit(who) for who in (EDNA, RITA, MIA)] == [None, None, None]
    why = why_not_edit(PAT)
    assert why == "Pat Publisher is a publisher. Editors and reviewers change words; somebody may have both roles."


def test_submitting() -> None:
    story = Story()
    assert submit(story) == "Nobody has written this page yet. Write its sections first."
    story.write({"summary": "Words."})
    assert submit(story) == "This section has no words yet: What this trial studies."
    story.write(WORDS)
    assert submit(story) is None
    story.submit()
    assert submit(story) == "This version is waiting for the reviewers already."
    story.send_back()
    assert submit(story) is None
    story.submit()
    story.sign()
    assert submit(story) == "Every section of this version is signed. There is nothing to review."
    story.retire()
    assert submit(story) == "This page is retired."


@pytest.mark.parametrize("text", ["", "—", "- ", "…", "\u200b", "1. \n2. "])
def test_marks_alone_are_no_words(text: str) -> None:
    story = Story()
    story.write({**WORDS, "studies": text})
    assert why_incomplete(story.states) == "This section has no words yet: What this trial studies."
    assert submit(story)
    assert sign(story)


def test_a_required_section_of_facts_is_nobodys_to_write() -> None:
    toml = SMALL.text.replace('layout = "review"', 'layout = "review"\nrequired = true')
    story = Story(blueprint=parse_blueprint(toml))
    story.write(WORDS)
    assert why_incomplete(story.states) is None


def test_asking_for_changes() -> None:
    story = Story()
    story.write(WORDS)
    assert why_not_return(story.history) == "This page is not waiting for review."
    story.submit()
    assert why_not_return(story.history) is None
    story.retire()
    assert why_not_return(story.history) == "This page is retired."


def test_signing_needs_a_reviewer_in_a_role_they_hold() -> None:
    story = waiting()
    refusal = "Edna Editor is not a reviewer. A reviewer signs pages."
    assert sign(story, EDNA) == refusal
    assert sign(story, EDNA, role=Role.EDITOR) == refusal
    assert sign(story, RITA, role=Role.MEDICAL_REVIEWER)
    assert sign(story, MIA)
    assert sign(story, PAT, role=Role.PUBLISHER)
    assert sign(story, RITA) is None
    assert sign(story, MIA, role=Role.MEDICAL_REVIEWER) is None


def test_signing_needs_a_page_that_stands_and_something_to_sign() -> None:
    assert why_not_sign(Story().history, (), RITA, Role.REVIEWER, ("summary",)) == "Nobody has written this page yet."
    story = waiting()
    assert why_not_sign(story.history, story.states, RITA, Role.REVIEWER, ()) == (
        "There is nothing to sign. Choose at least one section."
    )
    story.retire()
    assert sign(story) == "This page is retired."


def test_words_are_signed_after_they_were_submitted() -> None:
    story = Story()
    story.write(WORDS)
    assert sign(story) == (
        "Summary, What this trial studies changed and was not submitted for review. Submit the page first."
    )
    story.submit()
    assert sign(story) is None
    story.send_back()
    assert sign(story) == "Changes were requested. The page can be signed when it is submitted again."


def test_what_lapsed_by_itself_can_be_signed_at_once() -> None:
    story = Story().signed()
    story.record_moved({"status": "COMPLETED"})
    assert sign(story, RITA, "summary") is None
    assert sign(story) is None


def test_a_changed_section_waits_while_the_others_can_be_signed() -> None:
    story = Story().signed()
    story.write({"summary": "New words."})
    assert sign(story, RITA, "summary") == "Summary changed and was not submitted for review. Submit the page first."
    assert sign(story, RITA, "studies") is None


def test_nobody_signs_their_own_words() -> None:
    story = waiting(by=REX)
    refusal = "Rex Both changed Summary, What this trial studies. Somebody else has to sign these words."
    assert sign(story, REX) == refusal
    assert sign(story, RITA) is None


def test_nor_words_that_they_changed_and_changed_back() -> None:
    story = Story().signed()
    story.write({"summary": "New words."}, by=REX)
    story.write({"summary": "Newer words."}, by=EDNA)
    story.submit()
    assert sign(story, REX, "summary") == "Rex Both changed Summary. Somebody else has to sign these words."
    assert sign(story, REX, "studies") is None


def test_until_somebody_else_signed_them() -> None:
    story = waiting(by=REX)
    story.sign(by=RITA)
    story.record_moved({"status": "COMPLETED"})
    assert sign(story, REX, "summary") is None


def test_half_of_the_signatures_free_no_author() -> None:
    story = waiting(by=REX)
    story.policy = Policy(sign_roles=(Role.REVIEWER, Role.REVIEWER))
    story.sign(by=RITA)
    assert sign(story, REX)
    story.sign(by=ROB)
    assert sign(story, REX, "summary") is None


def test_a_signature_that_no_longer_counts_frees_no_author() -> None:
    story = waiting(by=REX)
    story.sign(by=RITA)
    story.revoke_key(RITA, after_entry=0)
    assert sign(story, REX)


def test_an_override_has_an_author_too() -> None:
    story = Story().signed()
    story.override("quick_facts", "Typed", by=REX)
    story.submit()
    assert sign(story, REX, "quick_facts") == "Rex Both changed Quick facts. Somebody else has to sign these words."
    assert sign(story, RITA, "quick_facts") is None


def test_emphasis_is_an_edit_like_any_other() -> None:
    story = Story().signed()
    story.write({"summary": "A study of **surgery**."}, by=REX)
    assert sign(story, REX, "summary")


TODAY = date(2026, 3, 1)


def test_the_next_review_comes_forward() -> None:
    story = Story()
    story.write(WORDS)
    assert why_not_next_review(story.history, TODAY, TODAY) == "The next review date is set when the page is signed."
    story.sign(next_review=date(2027, 1, 31))
    history = story.history
    assert why_not_next_review(history, TODAY, TODAY) is None
    assert why_not_next_review(history, date(2027, 1, 31), TODAY) is None
    assert why_not_next_review(history, TODAY - timedelta(days=1), TODAY) == "February 28, 2026 is in the past."
    assert why_not_next_review(history, date(2027, 2, 1), TODAY) == (
        "The page is signed until January 31, 2027. A later date needs a new sign-off."
    )


def test_a_sign_off_carries_a_date_to_come() -> None:
    assert why_not_signed_until(TODAY, TODAY) == "The next review date must be after today."
    assert why_not_signed_until(TODAY + timedelta(days=1), TODAY) is None
