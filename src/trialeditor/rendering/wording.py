"""The page's own words: all that it says besides sections and facts.

A verifier refuses any other words outside sections. When a sentence here changes, the old one stays in `EARLIER`, so
that bundles written before still verify.
"""

from __future__ import annotations

from datetime import date

from trialeditor.domain.dates import long_date
from trialeditor.rendering.filters import listed

SITE = "Find a Trial"
SKIP = "Skip to main content"
DRAFT = "DRAFT"
DRAFT_NOTE = "These words have not been signed off. Do not publish this page."
DRAFT_MARK = "Draft"
SAMPLE = "Sample, not for patients"
STATUS = "Status:"
REASON = "Reason in the registry:"
SHOW_CRITERIA = "Show all inclusion and exclusion criteria"
REGISTRY_LINK = "View on ClinicalTrials.gov"
DISCLAIMER = (
    "Information on this page is for educational purposes and is not medical advice. "
    "Always consult qualified health care professionals about taking part in a clinical trial."
)
INDEX_TITLE = "Clinical trials in plain language"
INDEX_LEAD = "Each page says what a trial studies, who may be able to join, where it runs and how to take part."
INDEX_EMPTY = "No page is ready yet."
CHECKING = "We are checking this part."
NOT_REVIEWED = "This page has not been reviewed."
DRAFT_NOT_REVIEWED = "This draft has not been reviewed."

EARLIER: frozenset[str] = frozenset()

FIXED = EARLIER | {
    SITE,
    SKIP,
    DRAFT,
    DRAFT_NOTE,
    DRAFT_MARK,
    SAMPLE,
    STATUS,
    REASON,
    SHOW_CRITERIA,
    REGISTRY_LINK,
    DISCLAIMER,
    INDEX_TITLE,
    INDEX_LEAD,
    INDEX_EMPTY,
}
"""Everything that may stand on a page outside sections and facts."""


def checking_since(changed: date) -> str:
    """Return what stands in place of words that the registry overtook."""
    return f"We are checking this part; the registry changed on {long_date(changed)}."


def registry_as_of(day: date) -> str:
    """Return how old the registry's data are."""
    return f"Registry data as of {long_date(day)}."


def reviewed_by(reviewed: date, signers: tuple[tuple[str, str], ...]) -> str:
    """Return who reviewed the page and when; `signers` are (printed name, role in words)."""
    names = listed(tuple(f"{name}, {role.lower()}" for name, role in signers))
    return f"Last reviewed {long_date(reviewed)} by {names}."


def next_review_on(day: date) -> str:
    """Return when the page is due for review."""
    return f"Next review {long_date(day)}."


def review_lines(
    review: tuple[date, tuple[tuple[str, str], ...], date] | None, *, as_of: date, is_draft: bool
) -> tuple[str, ...]:
    """Return the sentences of the review block.

    `review` is (last reviewed, signers, next review) of a whole-page sign-off, or None; a draft was never reviewed.
    """
    if is_draft:
        return (DRAFT_NOT_REVIEWED, registry_as_of(as_of))
    if review is None:
        return (NOT_REVIEWED, registry_as_of(as_of))
    reviewed, signers, due = review
    return (reviewed_by(reviewed, signers), next_review_on(due), registry_as_of(as_of))
