"""One page of a bundle: what of it is to be written, and the writing, within one transaction.

It is added, brought together with ours, or left as it is.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import takewhile

from trialeditor.domain.blueprint import Blueprint
from trialeditor.domain.content import PageContent, first_content
from trialeditor.domain.errors import Conflict
from trialeditor.domain.history import ReviewDateChange
from trialeditor.domain.ids import KeyId, NctId
from trialeditor.domain.merging import merge
from trialeditor.domain.people import Person
from trialeditor.domain.revision import Revision, RevisionKind
from trialeditor.services.arrivals import Brought, BroughtPage, BroughtSignOff
from trialeditor.services.editing import add_revision, differs
from trialeditor.services.merging import heading, lost_race
from trialeditor.services.pages import page_from
from trialeditor.services.signers import may_count
from trialeditor.services.workspace import Workspace
from trialeditor.storage.sign_offs import StoredSignOff
from trialeditor.storage.store import Store


class Taken(StrEnum):
    """What became of a page."""

    NEW = "new"
    ADDED = "added"
    MERGED = "merged"
    UNCHANGED = "unchanged"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenPage:
    """What became of one page. Of a conflict, both texts are kept here."""

    nct_id: NctId
    outcome: Taken
    title: str = ""
    revisions: int = 0
    sign_offs: int = 0
    waiting: int = 0
    """Signatures that stay in the bundle."""
    newer_record: bool = False
    """Whether the registry's record that comes along is newer than the one that was here."""
    message: str = ""
    source: str = ""
    """The file of the bundle that is not as it should be, the record in it, and the field; empty when it is none."""
    record: str = ""
    field: str = ""
    yours: str = ""
    theirs: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePlan:
    """What of a page is to be written. It is found without writing, so that it can be told first."""

    page: BroughtPage
    outcome: Taken
    revisions: tuple[Revision, ...] = ()
    """Versions that come as they were."""
    merged: PageContent | None = None
    """The words of a version that brings both sides together."""
    sign_offs: tuple[BroughtSignOff, ...] = ()
    dates: tuple[ReviewDateChange, ...] = ()
    waiting: int = 0

    def told(self, title: str, *, newer_record: bool) -> TakenPage:
        """Return what becomes of the page."""
        outcome = Taken.ADDED if newer_record and self.outcome is Taken.UNCHANGED else self.outcome
        return TakenPage(
            nct_id=self.page.archive.nct_id,
            newer_record=newer_record,
            outcome=outcome,
            title=title,
            revisions=len(self.revisions) + (self.merged is not None),
            sign_offs=len(self.sign_offs),
            waiting=self.waiting,
        )


def plan_page(
    workspace: Workspace, store: Store, brought: Brought, page: BroughtPage, coming: Container[KeyId] = ()
) -> PagePlan:
    """Find what of a page is to be written, as if the keys in `coming` were known here.

    Raises Conflict, with both texts, where both sides changed a section.
    """
    nct_id = page.archive.nct_id
    ours, theirs = store.revisions.all(nct_id), page.archive.revisions
    common = _common(ours, theirs)
    goes_on = common == len(ours)
    merged = None if goes_on or common == len(theirs) else _merged(workspace, store, page, ours, common)
    revisions = theirs[common:] if goes_on else ()
    sign_offs, standing = _sign_offs(store, brought, page, coming)
    dates = _dates(store, page, len(sign_offs), standing)
    outcome = _outcome(has_ours=bool(ours), revisions=len(revisions), is_merged=merged is not None)
    if sign_offs and outcome is Taken.UNCHANGED:
        outcome = Taken.ADDED
    here = {(each.payload_bytes, each.signature) for each in standing}
    known = sum((each.payload_bytes, each.signature) in here for each in page.sign_offs)
    return PagePlan(
        page=page,
        outcome=outcome,
        revisions=revisions,
        merged=merged,
        sign_offs=sign_offs,
        dates=dates,
        waiting=len(page.sign_offs) - len(sign_offs) - known,
    )


def _outcome(*, has_ours: bool, revisions: int, is_merged: bool) -> Taken:
    if revisions:
        return Taken.ADDED if has_ours else Taken.NEW
    return Taken.MERGED if is_merged else Taken.UNCHANGED


def _merged(
    workspace: Workspace, store: Store, brought: BroughtPage, ours: Sequence[Revision], common: int
) -> PageContent | None:
    """Return what both sides wrote since the last version that they share; None when that is what is here."""
    page = page_from(workspace, store, brought.archive.nct_id)
    base = ours[common - 1].content if common else first_content(page.blueprint)
    theirs = brought.archive.revisions[-1].content
    merged = merge(base, theirs, page.content, page.blueprint)
    if merged.clashes:
        lost = lost_race(page, theirs, merged.clashes)
        headings = ", ".join(heading(page.blueprint, each.key) for each in merged.clashes)
        what = f"The bundle and this workspace both changed: {headings}. The page stays as it is here."
        raise Conflict(what, yours=lost.yours, theirs=lost.theirs, clashes=lost.clashes)
    return merged.content if differs(page, merged.content) else None


def _sign_offs(
    store: Store, brought: Brought, page: BroughtPage, coming: Container[KeyId]
) -> tuple[tuple[BroughtSignOff, ...], Sequence[StoredSignOff]]:
    """Return the signatures after those that are here, up to the first that may not count; and those that are here.

    Each names the one before it: a chain that was continued here in another way is not continued.
    """
    standing = store.sign_offs.all(page.archive.nct_id)
    here = [(each.payload_bytes, each.signature) for each in standing]
    if here != [(each.payload_bytes, each.signature) for each in page.sign_offs[: len(here)]]:
        return (), standing
    ring = store.keys.ring()
    new = page.sign_offs[len(here) :]
    return tuple(takewhile(lambda each: may_count(store, brought, each, ring, coming), new)), standing


def _dates(
    store: Store, page: BroughtPage, new_sign_offs: int, standing: Sequence[StoredSignOff]
) -> tuple[ReviewDateChange, ...]:
    """Return the dates that are not here. One after a signature that waits would be taken for one before it."""
    here = {(each.at, each.next_review) for each in store.review.review_dates(page.archive.nct_id)}
    waiting = page.sign_offs[len(standing) + new_sign_offs :]
    return tuple(
        each
        for each in page.archive.review_dates
        if (each.at, each.next_review) not in here and not any(later.entry < each.entry for later in waiting)
    )


class PageTaking:
    """One page, within one transaction."""

    def __init__(self, workspace: Workspace, store: Store, brought: Brought, person: Person, page: BroughtPage) -> None:
        """Begin within the transaction of `store`."""
        self._workspace = workspace
        self._store = store
        self._brought = brought
        self._person = person
        self._page = page
        self._nct_id = page.archive.nct_id

    def run(self, *, newer_record: bool) -> TakenPage:
        """Take the page in, whose record came before it; raise Conflict where both sides changed a section."""
        plan = plan_page(self._workspace, self._store, self._brought, self._page)
        self._foundations()
        if plan.revisions:
            self._add(plan.revisions)
        if plan.merged is not None:
            self._save(plan.merged)
        acts: list[BroughtSignOff | ReviewDateChange] = [*plan.sign_offs, *plan.dates]
        for act in sorted(acts, key=lambda each: each.entry):  # in the order in which they were made
            if isinstance(act, ReviewDateChange):
                self._add_date(act)
            else:
                self._add_sign_off(act)
        return plan.told(self._brought.titles.get(self._nct_id, ""), newer_record=newer_record)

    def _foundations(self) -> None:
        """Keep the records and blueprints that its versions rest on."""
        for snapshot in self._page.archive.snapshots:
            self._store.snapshots.add(snapshot)
        for digest in sorted({each.blueprint for each in self._page.archive.revisions}):
            if self._store.blueprints.text(digest) is None:
                blueprint: Blueprint = self._brought.blueprints[digest]
                self._store.blueprints.add(blueprint.text, digest)

    def _add(self, revisions: Sequence[Revision]) -> None:
        """Add the versions that are not here, as they were."""
        for revision in revisions:
            self._store.revisions.add(revision, expected_parent=revision.parent)
        self._record("page.take", digests=[each.digest for each in revisions], revision=revisions[-1].number)

    def _save(self, content: PageContent) -> None:
        """Make a version of what was brought together."""
        add_revision(
            self._workspace,
            self._store,
            page_from(self._workspace, self._store, self._nct_id),
            self._person,
            content,
            RevisionKind.SAVED,
            f"Brought together with {self._brought.name}",
            action="page.save",
        )

    def _add_sign_off(self, act: BroughtSignOff) -> None:
        seq = self._record(
            "page.take_sign_off",
            sign_off=act.digest,
            signer=act.payload.signer.name,
            revision=act.payload.revision_number,
        )
        self._store.sign_offs.add(self._nct_id, act.payload_bytes, act.signature, act.key_id, seq)

    def _add_date(self, act: ReviewDateChange) -> None:
        """Bring the next review forward, and never back."""
        dates = page_from(self._workspace, self._store, self._nct_id).dates
        if dates and act.next_review >= dates.next_review:
            return
        told = {"new": act.next_review.isoformat(), "reason": act.reason, "by": act.by, "by_name": act.by_name}
        seq = self._record("page.next_review", **told)
        self._store.review.add_review_date(
            ReviewDateChange(
                nct_id=self._nct_id,
                next_review=act.next_review,
                by=act.by,
                by_name=act.by_name,
                at=act.at,
                reason=act.reason,
                entry=seq,
            )
        )

    def _record(self, action: str, **detail: str | int | list[str]) -> int:
        entry = self._workspace.record(
            self._store, self._person.name, action, self._nct_id, bundle=self._brought.name, **detail
        )
        return entry.seq


def _common(ours: Sequence[Revision], theirs: Sequence[Revision]) -> int:
    """Return how many versions both sides share from the beginning."""
    pairs = zip(ours, theirs, strict=False)
    return next(
        (at for at, (mine, other) in enumerate(pairs) if mine.digest != other.digest), min(len(ours), len(theirs))
    )
