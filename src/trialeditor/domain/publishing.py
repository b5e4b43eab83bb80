"""What may go out of a page today: the newest revision whose sections were all signed, and its review dates."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from trialeditor.domain.coverage import Coverage, coverage_of
from trialeditor.domain.history import PageHistory
from trialeditor.domain.lapsing import SectionState, section_states
from trialeditor.domain.moments import SignedMoment, moment_of, stands
from trialeditor.domain.policy import LapsedPolicy
from trialeditor.domain.reviews import PageReview, page_reviews
from trialeditor.domain.revision import Revision
from trialeditor.domain.signoff import SignOff
from trialeditor.domain.stages import is_retired


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewDates:
    """When the page was last reviewed as a whole, by whom, and when it is due again."""

    reviewed: date
    signers: tuple[SignOff, ...]
    """One sign-off for each role that the policy names, in the policy's order."""
    signed_until: date
    """The next review date as it was signed: the earliest, when several people signed."""
    next_review: date
    """The date that counts: the signed one, or an earlier one that was set since."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """The version of a page that may go out. A section that does not hold is replaced by a notice."""

    revision: Revision
    sections: tuple[SectionState, ...]
    dates: ReviewDates | None


def published(history: PageHistory) -> Published | None:
    """Return what may go out today, or None when nothing may.

    The revision is the newest one of which each section holds now (with a blueprint that somebody signed the page with,
    as far as a reader notices), or held at the moment of a sign-off that names it.
    Its sections are those that stand today; where a signature is gone, the section does not hold.
    """
    if is_retired(history):
        return None
    coverage = coverage_of(history.sign_offs, history.keys, history.policy)
    revision = _newest_signed(history, coverage)
    if revision is None:
        return None
    sections = section_states(history, revision)
    if history.policy.lapsed is LapsedPolicy.WITHHOLD and not all(section.holds for section in sections):
        return None
    return Published(revision=revision, sections=sections, dates=review_dates(history))


def _newest_signed(history: PageHistory, coverage: Coverage) -> Revision | None:
    """Return the newest revision that was, or is, wholly signed."""
    for revision in reversed(history.revisions):
        naming = (each for each in coverage.sign_offs if each.payload.revision_number == revision.number)
        if any(moment_of(history, coverage, each) for each in naming):
            return revision
        if _has_signed_plan(history, coverage, revision) and stands(history, coverage, revision, history.snapshot):
            return revision
    return None


def _has_signed_plan(history: PageHistory, coverage: Coverage, revision: Revision) -> bool:
    """Say whether a sign-off names the revision's blueprint, or one that reads the same.

    Which sections there are, and what stands in the made ones, is in no section's digest: a plan that shows more or
    less goes out when somebody signed the page with it.
    """
    signed = {each.payload.blueprint for each in coverage.sign_offs}
    shown = history.blueprint_of(revision).shown
    return revision.blueprint in signed or any(
        history.blueprints[digest].shown == shown for digest in signed & history.blueprints.keys()
    )


def review_dates(history: PageHistory) -> ReviewDates | None:
    """Return the review dates of a page: moved by whole-page sign-offs alone; None when there was none."""
    coverage = coverage_of(history.sign_offs, history.keys, history.policy)
    for review in page_reviews(coverage):
        moment = moment_of(history, coverage, review.last)
        if moment and _is_whole(history, moment):
            return _dates_of(history, review)
    return None


def date_before(history: PageHistory, entry: int) -> date | None:
    """Return the next review date that stood before the change of an audit entry.

    None when another change or a review of the whole page came after it, or none of these made a difference.
    """
    if not history.review_dates or history.review_dates[-1].entry != entry:
        return None
    now, before = review_dates(history), review_dates(replace(history, review_dates=history.review_dates[:-1]))
    if now is None or before is None or now.next_review == before.next_review:
        return None
    return before.next_review


def _is_whole(history: PageHistory, moment: SignedMoment) -> bool:
    """Say whether a sign-off signed all the words of its revision, as its scope says."""
    then = history.snapshot_view(moment.sign_off.payload.snapshot)
    for reading in history.read(moment.revision, then or history.snapshot):
        section = moment.sign_off.section(reading.key)
        if reading.is_signable and not reading.is_empty and (section is None or section.digest != reading.digest):
            return False
    return True


def _dates_of(history: PageHistory, review: PageReview) -> ReviewDates:
    brought_forward = [each.next_review for each in history.review_dates if each.entry > review.last.entry]
    return ReviewDates(
        reviewed=review.reviewed,
        signers=review.signers,
        signed_until=review.signed_until,
        next_review=min([review.signed_until, *brought_forward[-1:]]),
    )
