"""A trial in this workspace, as lists show it: columns of its newest snapshot, and what is derived of its page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from trialeditor.domain.ids import Digest, NctId, PersonId
from trialeditor.domain.people import Role


class Stage(StrEnum):
    """Where a page stands. Always derived, never set."""

    NEW = "new"
    DRAFT = "draft"
    IN_REVIEW = "in_review"
    MEDICAL_REVIEW = "medical_review"
    """In review, and of those who have to sign only a medical reviewer is missing."""
    CHANGES_REQUESTED = "changes_requested"
    SIGNED = "signed"
    LAPSED = "lapsed"
    RETIRED = "retired"

    @property
    def label(self) -> str:
        """Return the stage as people say it."""
        return self.value.replace("_", " ").capitalize()


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """The columns that lists sort, filter and search by, taken from the newest snapshot."""

    nct_id: NctId
    snapshot: Digest
    brief_title: str
    official_title: str
    status: str
    """The registry's code of the overall status, or empty."""
    status_phrase: str
    phase: str
    """The phase as a phrase."""
    study_type: str
    conditions: str
    interventions: str
    sponsor: str
    places: str
    last_update_posted: str
    assignee: PersonId | None = None
    data_as_of: date | None = None
    """The latest `versionHolder` with which this state was seen: it moves though nothing else does."""
    phases: tuple[str, ...] = ()
    """Codes, as in `designModule.phases`; a study may have two."""
    study_type_code: str = ""
    condition_names: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    """Each once, in one spelling ("Turkey" whatever the record's age)."""
    other_ids: str = ""
    """Numbers that others gave to the study, and earlier ones of the registry, for the search."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageIndex:
    """What lists need of a page's derived state. It can be thrown away and rebuilt at any time."""

    nct_id: NctId
    title: str
    """The page's own title in its newest revision, or empty."""
    stage: Stage
    lapsed: tuple[str, ...] = ()
    """Keys of lapsed sections."""
    review_due: date | None = None
    words: str = ""
    """The newest revision's reader text, for the search."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """One line of a list of trials."""

    nct_id: NctId
    title: str
    """The page's title, else the record's."""
    status: str
    status_phrase: str
    phase: str
    sponsor: str
    stage: Stage
    lapsed: tuple[str, ...]
    review_due: date | None
    assignee: str
    """The assigned person's name, or empty."""
    study_type: str = ""
    """The kind of study as a phrase."""
    updated: date | None = None
    """The day of the record's last update at the registry."""
    countries: tuple[str, ...] = ()
    called_by: str = ""
    """Who mentioned the person that the list is asked for, in a comment that still waits for an answer; or empty."""
    waits_for: tuple[Role, ...] = ()
    """In a list of what is in review, and where the policy asks for several roles: those that are still to sign."""


class Sort(StrEnum):
    """What a list of trials is ordered by. Trials that have the same stand in the order of their numbers."""

    NUMBER = "number"
    TITLE = "title"
    UPDATED = "updated"
    """The day of the record's last update at the registry."""
    DUE = "due"
    """The next review date; pages without one come last, in either direction."""
    STAGE = "stage"
    """The stages in the order of a page's life."""


MOST_SORTED = 20_000
"""Trials that are ordered by title or update: there is no index for these, so each page of the list reads them all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """Somebody whose turn it is."""

    person: PersonId
    signs: bool
    """Whether they hold a role that signs."""
    signs_medical: bool = False
    """Whether they sign as a medical reviewer: pages that wait for nobody else are theirs alone."""
    withheld: frozenset[NctId] = frozenset()
    """Pages in review that they may not sign: they changed words there themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListQuery:
    """What a list of trials shows: all conditions hold together; empty means any."""

    search: str = ""
    stages: frozenset[Stage] = frozenset()
    due_until: date | None = None
    statuses: frozenset[str] = frozenset()
    phases: frozenset[str] = frozenset()
    study_types: frozenset[str] = frozenset()
    conditions: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    """Person ids; an empty text means trials that nobody is assigned to."""
    ncts: frozenset[NctId] = frozenset()
    """These trials alone, such as those that an import brought."""
    within: frozenset[Stage] = frozenset()
    """The stages of a queue. Unlike `stages` it is no filter: counts of the filter "stage" stay within it."""
    drafts_of: PersonId | None = None
    """Pages that this person has a draft of, or whose newest version they wrote while it is not in review or signed."""
    waiting_for: Waiting | None = None
    """Trials where it is this person's turn (`queues.Queue.FOR_ME`)."""
    sort: Sort = Sort.NUMBER
    descending: bool = False

    @property
    def shows_all(self) -> bool:
        """Say whether no trial is left out."""
        return self == ListQuery(sort=self.sort, descending=self.descending)


class Facet(StrEnum):
    """What a list of trials can be narrowed by, each value with its count."""

    STAGE = "stage"
    STATUS = "status"
    PHASE = "phase"
    STUDY_TYPE = "study_type"
    CONDITION = "condition"
    COUNTRY = "country"
    OWNER = "owner"


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetCount:
    """One value of a facet, and how many trials of the list have it."""

    value: str
    """A code, a name or a person id; empty for trials that have none."""
    label: str
    """The value as people say it."""
    count: int
