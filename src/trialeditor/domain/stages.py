"""The stage of a page: derived from its history, never stored."""

from __future__ import annotations

from trialeditor.domain.coverage import coverage_whatever_keys
from trialeditor.domain.history import PageHistory, Return, Submission
from trialeditor.domain.lapsing import SectionState, SectionStatus, section_states
from trialeditor.domain.moments import signed_moments
from trialeditor.domain.people import Role
from trialeditor.domain.trial import Stage


def stage(history: PageHistory) -> Stage:
    """Return where the page stands today.

    A page is *signed* when every section of its newest revision that needs a signature has one that holds with the
    newest snapshot. Failing that it is where its review stands; and *lapsed* when a signature that it had is gone.
    """
    if is_retired(history):
        return Stage.RETIRED
    if history.latest is None:
        return Stage.NEW
    return _written_stage(history, section_states(history, history.latest))


def _written_stage(history: PageHistory, states: tuple[SectionState, ...]) -> Stage:
    is_signed = any(state.reading.is_signable and not state.missing for state in states)
    if is_signed and all(state.holds for state in states):
        return Stage.SIGNED
    review = review_stage(history)
    if review is Stage.IN_REVIEW and still_to_sign(history, states) == (Role.MEDICAL_REVIEWER,):
        return Stage.MEDICAL_REVIEW
    if review:
        return review
    lapsed = any(state.status is SectionStatus.LAPSED for state in states)
    return Stage.LAPSED if lapsed else Stage.DRAFT


def still_to_sign(history: PageHistory, states: tuple[SectionState, ...]) -> tuple[Role, ...]:
    """Return the roles that a section of the newest revision still waits for, each once, in the policy's order."""
    missing = {role for state in states if not state.holds for role in state.missing}
    return tuple(role for role in dict.fromkeys(history.policy.sign_roles) if role in missing)


def review_stage(history: PageHistory) -> Stage | None:
    """Return whether the page waits for reviewers or for its author; None when no review is open.

    A submission is open while its revision is the newest and nothing answered it. A return stays open until the next
    submission. A sign-off that covers all the page's words closes both.
    """
    act = _last_act(history)
    if act is None or history.latest is None:
        return None
    if isinstance(act, Return):
        return Stage.CHANGES_REQUESTED
    return Stage.IN_REVIEW if act.revision == history.latest.number else None


def open_submission(history: PageHistory) -> Submission | None:
    """Return the submission that waits for the reviewers, or None."""
    act = _last_act(history)
    is_open = history.latest is not None and act is not None and act.revision == history.latest.number
    return act if is_open and isinstance(act, Submission) else None


def _last_act(history: PageHistory) -> Submission | Return | None:
    """Return the newest act of the review, unless a later sign-off completed what it asked for."""
    both: list[Submission | Return] = [*history.submissions, *history.returns]
    acts = sorted(both, key=lambda act: act.entry)
    if not acts:
        return None
    everything = coverage_whatever_keys(history.sign_offs, history.keys, history.policy)
    signed_since = any(
        moment.revision.number >= acts[-1].revision
        for moment in signed_moments(history, everything, after=acts[-1].entry)
    )
    return None if signed_since else acts[-1]


def is_retired(history: PageHistory) -> bool:
    """Say whether the page was taken out of what is published."""
    return bool(history.retirements) and history.retirements[-1].retired
