"""The page's own words: all that it says besides sections and facts.

A verifier refuses any other words outside sections. When a sentence here changes, the old one stays in `EARLIER`, so
that bundles written before still verify.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import NamedTuple

from trialeditor.domain.counting import counted
from trialeditor.domain.dates import long_date
from trialeditor.domain.signoff import SignOff
from trialeditor.rendering.filters import listed
from trialeditor.rendering.meanings import STATUS_MEANINGS

SITE = "Find a Trial"
SKIP = "Skip to main content"
DRAFT = "DRAFT"
DRAFT_NOTE = "These words have not been signed off. Do not publish this page."
DRAFT_MARK = "Draft"
SAMPLE = "Sample, not for patients"
STATUS = "Status:"
REASON = "Reason in the registry:"
SHOW_CRITERIA = "Show the exact wording in the registry"
REGISTRY_LINK = "View on ClinicalTrials.gov"
MAIL_LINK = "Send this page by e-mail"
PAGE_LINK = "Link to this page"
DISCLAIMER = (
    "Information on this page is for educational purposes and is not medical advice. "
    "Always consult qualified health care professionals about taking part in a clinical trial."
)
WORDS_TO_KNOW = "Words to know"
WORDS_NOTE = (
    "What these words mean in general. The meanings come from our glossary; they were not reviewed for this study."
)
WORDS_SOURCES = "Sources:"
VISIT = "Questions for a visit with your doctor"
VISIT_NOTE = (
    "Questions that people often ask about a study, after the National Cancer Institute. "
    "They are the same on all pages."
)
VISIT_QUESTIONS = (
    "What does this study want to find out?",
    "What would happen to me in the study, how often and for how long?",
    "What could go wrong, and what could get better?",
    "What else could I do instead?",
    "Who pays for the treatment, the tests and the travel?",
    "Can I leave the study later, and what happens then?",
    "Who can answer my questions before I decide?",
)
VISIT_NOTES = "My notes"
SOURCES = "Where this page comes from"
SOURCES_FACTS = (
    "The facts, the places, the contacts and the exact criteria come from the study’s record on ClinicalTrials.gov, "
    "a registry of the US National Library of Medicine. The people who run the study write that record."
)
SOURCES_WORDS = "The other parts are our team’s own words, written to make that record easier to read."
SOURCES_AGE = (
    "Records change. Look at ClinicalTrials.gov before you decide anything, "
    "above all when this page is past its next review date."
)
INDEX_TITLE = "Clinical trials in plain language"
INDEX_LEAD = "Each page says what a trial studies, who may be able to join, where it runs and how to take part."
INDEX_EMPTY = "No page is ready yet."
BY_CONDITION = "Trials by condition"
BY_PLACE = "Trials by place"
SEARCH_TITLE = "Search the trials"
SEARCH_WITHOUT_SCRIPT = "The search needs scripts, which are off here. Without them, use the list:"
SEARCH_WORDS = "Words, such as a condition or a town"
SEARCH_COUNTRY = "Country"
SEARCH_STATUS = "Status"
SEARCH_PHASE = "Phase"
SEARCH_AGE = "Age in years"
SEARCH_ANY = "Any"
SEARCH_MORE = "Show more"
CHECKING = "We are checking this part."
NOT_REVIEWED = "This page has not been reviewed."
DRAFT_NOT_REVIEWED = "This draft has not been reviewed."

EARLIER: frozenset[str] = frozenset({"Show all inclusion and exclusion criteria"})

FIXED = (
    EARLIER
    | frozenset(STATUS_MEANINGS.values())
    | frozenset(VISIT_QUESTIONS)
    | {
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
        MAIL_LINK,
        PAGE_LINK,
        DISCLAIMER,
        WORDS_TO_KNOW,
        WORDS_NOTE,
        WORDS_SOURCES,
        VISIT,
        VISIT_NOTE,
        VISIT_NOTES,
        SOURCES,
        SOURCES_FACTS,
        SOURCES_WORDS,
        SOURCES_AGE,
        INDEX_TITLE,
        INDEX_LEAD,
        INDEX_EMPTY,
        BY_CONDITION,
        BY_PLACE,
        SEARCH_TITLE,
    }
)
"""Everything that may stand on a page outside sections and facts, but for what says its date."""


class Signed(NamedTuple):
    """A signature as a page shows it (21 CFR 11.50: the printed name, the date and time, the meaning)."""

    name: str
    role: str
    time: datetime
    meaning: str

    @staticmethod
    def of(sign_off: SignOff) -> Signed:
        """Return what a page shows of a sign-off."""
        payload = sign_off.payload
        return Signed(payload.signer.name, payload.role.label.lower(), payload.time, payload.meaning)

    @property
    def line(self) -> str:
        """Return "Signed by Rhea Reviewer, reviewer, on May 15, 2026, at 9:30 a.m. UTC: “I have read …”"."""
        at = self.time.astimezone(UTC)
        clock = f"{at.hour % 12 or 12}:{at:%M} {'a.m.' if at.hour < 12 else 'p.m.'}"  # noqa: PLR2004 - noon
        return f"Signed by {self.name}, {self.role}, on {long_date(at.date())}, at {clock} UTC: “{self.meaning}”"


def checking_since(changed: date) -> str:
    """Return what stands in place of words that the registry overtook."""
    return f"We are checking this part; the registry changed on {long_date(changed)}."


def registry_as_of(day: date) -> str:
    """Return how old the registry's data are."""
    return f"Registry data as of {long_date(day)}."


def status_as_of(day: date) -> str:
    """Return how old the recruitment status is."""
    return f"As of {long_date(day)} in the registry."


def last_checked(day: date) -> str:
    """Return what the badge says once the page is past its signed validity."""
    return f"Check the registry; we last checked on {long_date(day)}."


def dated(as_of: date) -> frozenset[str]:
    """Return the sentences that say how old the registry's data are: the same on no two dates."""
    return frozenset({registry_as_of(as_of), status_as_of(as_of), last_checked(as_of)})


def criteria_note(inclusion: int, exclusion: int, explained: int) -> str:
    """Return how many criteria the registry lists, and how many of them people said that the page's words explain."""
    both = ((inclusion, "who may join"), (exclusion, "who cannot join"))
    counts = [f"{counted(number, 'rule', 'rules')} on {who}" for number, who in both if number]
    if not counts:
        return ""
    total = inclusion + exclusion
    lists = f"The registry lists {' and '.join(counts)}."
    if explained >= total:
        return f"{lists} The parts above explain all of them."
    told = f"{explained:,} of them" if explained else "some of them"
    return f"{lists} The parts above explain {told}: they are not the full list."


def reviewed_by(reviewed: date, signers: Sequence[Signed]) -> str:
    """Return who reviewed the page and when."""
    names = listed(tuple(f"{each.name}, {each.role}" for each in signers))
    return f"Last reviewed {long_date(reviewed)} by {names}."


def next_review_on(day: date) -> str:
    """Return when the page is due for review."""
    return f"Next review {long_date(day)}."


def review_lines(review: tuple[date, Sequence[Signed], date] | None, *, as_of: date, is_draft: bool) -> tuple[str, ...]:
    """Return the sentences of the review block.

    `review` is (last reviewed, signers, next review) of a whole-page sign-off, or None; a draft was never reviewed.
    """
    if is_draft:
        return (DRAFT_NOT_REVIEWED, registry_as_of(as_of))
    if review is None:
        return (NOT_REVIEWED, registry_as_of(as_of))
    reviewed, signers, due = review
    evidence = (each.line for each in signers)
    return (reviewed_by(reviewed, signers), next_review_on(due), registry_as_of(as_of), *evidence)
