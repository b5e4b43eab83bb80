"""A page's history: everything that its stage and its signatures are derived from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from trialeditor.domain.blueprint import Blueprint
from trialeditor.domain.facts import Facts
from trialeditor.domain.ids import Digest, NctId, PersonId
from trialeditor.domain.people import KeyRing
from trialeditor.domain.policy import Policy
from trialeditor.domain.reading import SectionReading, read_page
from trialeditor.domain.revision import Revision
from trialeditor.domain.signoff import SignOff


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewAct:
    """A step of the review: who did it, when, with what note, at which audit entry."""

    nct_id: NctId
    revision: int
    by: PersonId
    by_name: str
    at: datetime
    note: str
    entry: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission(ReviewAct):
    """A revision was put before the reviewers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Return(ReviewAct):
    """A submitted revision was sent back with a request for changes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Retirement:
    """A page was taken out of what is published, or (`retired` is false) put back."""

    nct_id: NctId
    retired: bool
    by: PersonId
    by_name: str
    at: datetime
    reason: str
    entry: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewDateChange:
    """The next review date was brought forward, with a reason."""

    nct_id: NctId
    next_review: date
    by: PersonId
    by_name: str
    at: datetime
    reason: str
    entry: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """A revision left in a bundle for the first time."""

    revision: int
    at: datetime
    by_name: str
    bundle: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapshotView:
    """A snapshot as derivations need it: its digest, its facts, and the date of its data."""

    digest: Digest
    facts: Facts
    as_of: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PageHistory:
    """All that was ever recorded of one page, oldest first, with the workspace's rules and keys."""

    nct_id: NctId
    revisions: tuple[Revision, ...]
    snapshot: SnapshotView
    """The newest one."""
    earlier: Mapping[Digest, SnapshotView]
    """The snapshots that sign-offs name, by digest."""
    blueprints: Mapping[Digest, Blueprint]
    sign_offs: tuple[SignOff, ...] = ()
    submissions: tuple[Submission, ...] = ()
    returns: tuple[Return, ...] = ()
    retirements: tuple[Retirement, ...] = ()
    review_dates: tuple[ReviewDateChange, ...] = ()
    policy: Policy
    keys: KeyRing
    _readings: dict[tuple[Digest, Digest], tuple[SectionReading, ...]] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )

    @property
    def latest(self) -> Revision | None:
        """Return the newest revision, or None for a page that nobody has written yet."""
        return self.revisions[-1] if self.revisions else None

    def revision(self, number: int) -> Revision | None:
        """Return the revision with `number`, or None."""
        return next((each for each in self.revisions if each.number == number), None)

    def blueprint_of(self, revision: Revision) -> Blueprint:
        """Return the blueprint that the revision is pinned to."""
        return self.blueprints[revision.blueprint]

    def read(self, revision: Revision, snapshot: SnapshotView) -> tuple[SectionReading, ...]:
        """Return all sections of a revision as they read with a snapshot, in page order.

        It is the same whenever it is asked for. All that is derived of a page asks again, so it is read once.
        """
        key = revision.digest, snapshot.digest
        if key not in self._readings:
            self._readings[key] = read_page(self.blueprint_of(revision), revision.content, snapshot.facts)
        return self._readings[key]

    def snapshot_view(self, digest: Digest) -> SnapshotView | None:
        """Return the newest snapshot or one that a sign-off names, by digest."""
        return self.snapshot if digest == self.snapshot.digest else self.earlier.get(digest)
