"""What may go out of a page today: the newest revision whose sections were all signed, and its review dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from trialeditor.domain.coverage import Coverage, coverage_of
from trialeditor.domain.history import PageHistory
from trialeditor.domain.lapsing import SectionState, section_states
from trialeditor.domain.moments import SignedMoment, signed_moments, stands
from trialeditor.domain.policy import LapsedPolicy
from trialeditor.domain.revision import Revision
from trialeditor.domain.signoff import Scope, SignOff
from trialeditor.domain.stages import stage
from trialeditor.domain.trial import Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewDates:
    """When the page was last reviewed as a whole, by whom, and when it is due again."""

    reviewed: date
    signers: tuple[SignOff, ...]
    """One sign-off for each role that the policy names, in the policy's order."""
    signed_until: date
    """The next review date as it was signed."""
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

    The revision is the newest one of which each section holds now, or held at the moment of a sign-off that names it.
    Its sections are those that stand today; where a signature is gone, the section does not hold.
    """
    if stage(history) is Stage.RETIRED:
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
    best = max((moment.revision.number for moment in signed_moments(history, coverage)), default=0)
    for revision in reversed(history.revisions):
        if revision.number == best or (coverage.sign_offs and stands(history, coverage, revision, history.snapshot)):
            return revision
    return None


def review_dates(history: PageHistory) -> ReviewDates | None:
    """Return the review dates of a page: moved by whole-page sign-offs alone; None when there was none."""
    coverage = coverage_of(history.sign_offs, history.keys, history.policy)
    moment = next(
        (each for each in signed_moments(history, coverage) if each.sign_off.payload.scope is Scope.PAGE), None
    )
    return _dates_of(history, coverage, moment) if moment else None


def _dates_of(history: PageHistory, coverage: Coverage, moment: SignedMoment) -> ReviewDates:
    signed_until = moment.sign_off.payload.next_review
    brought_forward = [each.next_review for each in history.review_dates if each.entry > moment.sign_off.entry]
    return ReviewDates(
        reviewed=moment.sign_off.payload.time.date(),
        signers=_signers(history, coverage, moment.sign_off),
        signed_until=signed_until,
        next_review=min([signed_until, *brought_forward[-1:]]),
    )


def _signers(history: PageHistory, coverage: Coverage, last: SignOff) -> tuple[SignOff, ...]:
    """Return the newest whole-page sign-off up to `last` in each role that the policy names."""
    so_far = [each for each in coverage.sign_offs if each.entry <= last.entry and each.payload.scope is Scope.PAGE]
    by_role = {each.payload.role: each for each in so_far}
    return tuple(by_role[role] for role in history.policy.sign_roles if role in by_role)
