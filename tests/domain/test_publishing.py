"""What may go out, and the review dates: moved by whole pages, brought forward, never pushed back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from support.building import MIA, RITA, ROB, SMALL, WORDS, Story
from trialeditor.domain.blueprint import parse_blueprint
from trialeditor.domain.people import Role
from trialeditor.domain.policy import LapsedPolicy, Policy
from trialeditor.domain.publishing import Published, published, review_dates
from trialeditor.domain.signoff import Scope

BOTH = Policy(sign_roles=(Role.REVIEWER, Role.MEDICAL_REVIEWER))


def out(story: Story) -> Published:
    found = published(story.history)
    assert found
    return found


def shown(story: Story) -> dict[str, str | None]:
    """Return the signable words that go out, by section; None where a notice stands."""
    return {
        state.key: state.reading.reader_text if state.holds else None
        for state in out(story).sections
        if state.reading.is_signable
    }


def test_nothing_goes_out_before_it_is_signed() -> None:
    story = Story()
    assert published(story.history) is None
    story.write(WORDS)
    story.submit()
    story.sign(authentic=False)
    assert published(story.history) is None
    story.sign(keys=["summary"])
    assert published(story.history) is None


def test_later_edits_unpublish_nothing() -> None:
    story = Story().signed()
    story.write({"summary": "New words."})
    assert out(story).revision.number == 1
    assert shown(story)["summary"] == "A study of surgery."
    story.sign()
    assert out(story).revision.number == 2
    assert shown(story)["summary"] == "New words."


def test_a_part_of_new_words_that_was_signed_does_not_go_out_alone() -> None:
    story = Story().signed()
    story.write({"summary": "New words.", "studies": "New studies."})
    story.sign(keys=["summary"])
    assert shown(story)["summary"] == "A study of surgery."


def test_what_lapsed_by_the_record_gets_a_notice() -> None:
    story = Story().signed()
    story.record_moved({"status": "COMPLETED"})
    assert shown(story) == {"summary": None, "studies": "About 80 people will take part.", "benefit": ""}


def test_or_the_page_is_withheld() -> None:
    story = Story(policy=Policy(lapsed=LapsedPolicy.WITHHOLD)).signed()
    assert published(story.history)
    story.record_moved({"status": "COMPLETED"})
    assert published(story.history) is None
    story.record_moved({})
    assert published(story.history)


def test_words_whose_key_is_gone_do_not_go_out() -> None:
    story = Story().signed()
    first = story.sign_offs[-1]
    story.write({"summary": "New words."})
    story.sign()
    story.revoke_key(RITA, after_entry=first.entry)
    assert (out(story).revision.number, shown(story)["summary"]) == (1, "A study of surgery.")
    story.revoke_key(RITA, after_entry=0)
    assert published(story.history) is None


def test_a_retired_page_does_not_go_out() -> None:
    story = Story().signed()
    story.retire()
    assert published(story.history) is None
    story.retire(retired=False)
    assert published(story.history)


def test_an_unsigned_override_leaves_the_revision_before_it() -> None:
    story = Story().signed()
    story.override("quick_facts", "Typed")
    assert out(story).revision.number == 1
    assert "quick_facts" not in shown(story)


def test_a_stricter_policy_takes_back_what_one_role_signed() -> None:
    story = Story().signed()
    story.policy = BOTH
    assert published(story.history) is None


def test_a_revision_that_is_not_the_one_that_was_signed_is_not_taken_for_it() -> None:
    story = Story().signed()
    tampered = replace(story.revisions[0], content=story.content.with_text("summary", "Tampered"))
    story.revisions[0] = replace(tampered, digest=story.revisions[0].parent or story.snapshot.digest)
    assert published(story.history) is None


def test_the_moment_of_a_signature_is_that_of_the_revision_that_it_names() -> None:
    story = Story().signed()
    story.record_moved({"status": "COMPLETED"})
    assert published(story.history)
    story.revisions[0] = replace(story.revisions[0], digest=story.snapshot.digest)
    assert published(story.history) is None


def test_a_page_without_words_does_not_go_out_for_want_of_anything_to_sign() -> None:
    story = Story(blueprint=parse_blueprint(SMALL.text.replace("required = true", "required = false")))
    story.override("quick_facts", "Typed")
    story.sign(keys=["quick_facts"])
    story.override("quick_facts", None)
    assert out(story).revision.number == 1


# Review dates


def dates(story: Story) -> tuple[date, date, date]:
    found = review_dates(story.history)
    assert found
    return found.reviewed, found.signed_until, found.next_review


DUE = date(2027, 1, 31)


def test_there_are_none_before_a_whole_page_was_signed() -> None:
    story = Story()
    story.write(WORDS)
    assert review_dates(story.history) is None
    story.sign(keys=["summary", "studies", "benefit"])
    assert review_dates(story.history) is None


def test_a_whole_page_sign_off_sets_them() -> None:
    story = Story()
    story.write(WORDS)
    sign_off = story.sign(next_review=DUE)
    found = review_dates(story.history)
    assert found
    assert (found.reviewed, found.signed_until, found.next_review) == (story.now.date(), DUE, DUE)
    assert found.signers == (sign_off,)


def test_still_right_is_a_sign_off_and_moves_them() -> None:
    story = Story().signed()
    before = dates(story)
    story.sign(next_review=DUE + timedelta(days=99))
    after = dates(story)
    assert (after[0], after[2]) == (story.now.date(), DUE + timedelta(days=99))
    assert after[0] > before[0]


def test_nothing_else_moves_them() -> None:
    story = Story().signed()
    before = dates(story)
    for act in (
        lambda: story.write({"summary": "New words."}),
        story.submit,
        lambda: story.sign(keys=["summary"]),
        lambda: story.record_moved({"status": "COMPLETED"}),
        lambda: story.sign(keys=["summary"], by=ROB),
        lambda: story.sign(authentic=False),
        lambda: story.sign(by=MIA),
        story.retire,
    ):
        act()
        assert dates(story) == before


def test_a_scope_that_says_page_over_a_part_of_it_is_no_review_of_the_page() -> None:
    story = Story()
    story.write(WORDS)
    story.sign(keys=["studies"])
    story.sign(keys=["summary"], scope=Scope.PAGE)
    assert review_dates(story.history) is None


def test_they_come_forward_and_back_to_the_signed_date_at_most() -> None:
    story = Story().signed()
    _, until, _ = dates(story)
    story.next_review(until - timedelta(days=100))
    assert dates(story)[1:] == (until, until - timedelta(days=100))
    story.next_review(until - timedelta(days=50))
    assert dates(story)[1:] == (until, until - timedelta(days=50))
    story.next_review(until + timedelta(days=50))
    assert dates(story)[1:] == (until, until)


def test_a_new_review_forgets_what_was_brought_forward() -> None:
    story = Story().signed()
    story.next_review(date(2026, 3, 1))
    story.sign(next_review=DUE)
    assert dates(story)[2] == DUE


def test_each_role_reviews_the_whole_page() -> None:
    story = Story(policy=BOTH)
    story.write(WORDS)
    story.sign(by=RITA)
    story.sign(by=MIA, keys=["summary", "studies", "benefit"])
    assert review_dates(story.history) is None
    medical = story.sign(by=MIA)
    found = review_dates(story.history)
    assert found
    assert found.signers == (story.sign_offs[0], medical)


def test_the_earliest_of_the_signed_dates_counts() -> None:
    story = Story(policy=BOTH)
    story.write(WORDS)
    story.sign(by=RITA, next_review=date(2026, 6, 1))
    story.sign(by=MIA, next_review=date(2027, 6, 1))
    assert dates(story)[1] == date(2026, 6, 1)


def test_two_reviews_of_different_words_are_no_review() -> None:
    story = Story(policy=BOTH)
    story.write(WORDS)
    story.sign(by=RITA)
    story.write({"summary": "New words."})
    story.sign(by=RITA, keys=["summary"])
    story.sign(by=MIA)
    assert review_dates(story.history) is None
    assert published(story.history), "every word is signed by both, though not in one review"


def test_a_revoked_review_falls_back_to_the_one_before() -> None:
    story = Story().signed()
    before = dates(story)
    story.sign(by=ROB)
    story.revoke_key(ROB, after_entry=0)
    assert dates(story) == before


@pytest.mark.parametrize("more", ['hint = "New"', "max_words = 5"])
def test_a_new_blueprint_leaves_them(more: str) -> None:
    story = Story().signed()
    before = dates(story)
    story.write(blueprint=parse_blueprint(f"{SMALL.text}\n{more}\n"))
    assert dates(story) == before
    assert out(story).revision.number == 2


_BENEFIT = '[[section]]\nkey = "benefit"\nheading = "Benefit"\ngroup = "Why it matters"\ndepends = ["phase"]\n'
_SITES = '[[section]]\nkey = "sites"\nheading = "Sites"\nlayout = "sites"\n'


@pytest.mark.parametrize(
    "toml",
    [
        SMALL.text.replace(_BENEFIT, ""),
        SMALL.text.replace('"{status}"', '"{status}, and it works"'),
        SMALL.text + _SITES,
    ],
    ids=["a section cut out", "other words in a row", "a section more"],
)
def test_a_blueprint_that_shows_other_things_goes_out_when_somebody_signed_the_page_with_it(toml: str) -> None:
    assert toml != SMALL.text
    story = Story().signed()
    story.write(blueprint=parse_blueprint(toml))
    assert out(story).revision.number == 1
    story.sign(by=ROB)
    assert out(story).revision.number == 2
