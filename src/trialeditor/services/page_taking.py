"""One page of a bundle, taken in within one transaction: added, brought together with ours, or left as it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from trialeditor.domain.blueprint import Blueprint
from trialeditor.domain.content import first_content
from trialeditor.domain.history import ReviewDateChange
from trialeditor.domain.ids import NctId
from trialeditor.domain.merging import merge
from trialeditor.domain.people import Person
from trialeditor.domain.revision import Revision, RevisionKind
from trialeditor.services.arrivals import Brought, BroughtPage, BroughtSignOff
from trialeditor.services.editing import add_revision, differs
from trialeditor.services.merging import lost_race
from trialeditor.services.pages import page_from
from trialeditor.services.signers import may_count
from trialeditor.services.workspace import Workspace
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
    revisions: int = 0
    sign_offs: int = 0
    waiting: int = 0
    """Signatures that stay in the bundle."""
    message: str = ""
    yours: str = ""
    theirs: str = ""


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

    def run(self) -> TakenPage:
        """Take the page in; raise Conflict where both sides changed a section."""
        ours = self._store.revisions.all(self._nct_id)
        theirs = self._page.archive.revisions
        common = _common(ours, theirs)
        self._foundations()
        outcome = Taken.UNCHANGED
        if common == len(ours) and common < len(theirs):
            self._add(ours, theirs[common:])
            outcome = Taken.ADDED if ours else Taken.NEW
        elif common < len(theirs):
            outcome = Taken.MERGED if self._bring_together(ours, common) else outcome
        added = self._sign_offs_and_dates()
        waiting = len(self._page.sign_offs) - added - self._standing
        if added and outcome is Taken.UNCHANGED:
            outcome = Taken.ADDED
        return TakenPage(
            nct_id=self._nct_id,
            outcome=outcome,
            revisions=len(self._store.revisions.all(self._nct_id)) - len(ours),
            sign_offs=added,
            waiting=waiting,
        )

    def _foundations(self) -> None:
        """Keep the records and blueprints that its versions rest on."""
        for snapshot in self._page.archive.snapshots:
            self._store.snapshots.add(snapshot)
        for digest in sorted({each.blueprint for each in self._page.archive.revisions}):
            if self._store.blueprints.text(digest) is None:
                blueprint: Blueprint = self._brought.blueprints[digest]
                self._store.blueprints.add(blueprint.text, digest)

    def _add(self, ours: Sequence[Revision], revisions: Sequence[Revision]) -> None:
        """Add the versions that are not here, as they were."""
        latest = ours[-1].digest if ours else None
        for revision in revisions:
            self._store.revisions.add(revision, expected_parent=latest)
            latest = revision.digest
        self._record("page.take", digests=[each.digest for each in revisions], revision=revisions[-1].number)

    def _bring_together(self, ours: Sequence[Revision], common: int) -> bool:
        """Make a version of what both sides wrote since the last one that they share; say whether it is another."""
        page = page_from(self._workspace, self._store, self._nct_id)
        base = ours[common - 1].content if common else first_content(page.blueprint)
        theirs = self._page.archive.revisions[-1].content
        merged = merge(base, theirs, page.content, page.blueprint)
        if merged.clashes:
            raise lost_race(page, theirs, merged.clashes)
        if not differs(page, merged.content):
            return False
        message = f"Brought together with {self._brought.name}"
        add_revision(
            self._workspace,
            self._store,
            page,
            self._person,
            merged.content,
            RevisionKind.SAVED,
            message,
            action="page.save",
        )
        return True

    @property
    def _standing(self) -> int:
        """Return how many of the bundle's signatures were here before."""
        here = {(each.payload_bytes, each.signature) for each in self._store.sign_offs.all(self._nct_id)}
        return sum((each.payload_bytes, each.signature) in here for each in self._page.sign_offs) - self._added

    _added = 0

    def _sign_offs_and_dates(self) -> int:
        """Add the signatures that go on from ours, and the review dates, in the order in which they were made."""
        sign_offs = self._new_sign_offs()
        acts: list[BroughtSignOff | ReviewDateChange] = [*sign_offs, *self._new_dates(len(sign_offs))]
        for act in sorted(acts, key=lambda each: each.entry):
            if isinstance(act, ReviewDateChange):
                self._add_date(act)
            else:
                self._add_sign_off(act)
        return self._added

    def _new_sign_offs(self) -> list[BroughtSignOff]:
        """Return the signatures after those that are here, up to the first that may not count.

        Each names the one before it: a chain that was continued here in another way is not continued.
        """
        here = [(each.payload_bytes, each.signature) for each in self._store.sign_offs.all(self._nct_id)]
        theirs = self._page.sign_offs
        if here != [(each.payload_bytes, each.signature) for each in theirs[: len(here)]]:
            return []
        ring = self._store.keys.ring()
        found: list[BroughtSignOff] = []
        for sign_off in theirs[len(here) :]:
            if not may_count(self._store, self._brought, sign_off, ring):
                break
            found.append(sign_off)
        return found

    def _new_dates(self, new_sign_offs: int) -> list[ReviewDateChange]:
        """Return the dates that are not here. One after a signature that waits would be taken for one before it."""
        here = {(each.at, each.next_review) for each in self._store.review.review_dates(self._nct_id)}
        waiting = self._page.sign_offs[len(self._store.sign_offs.all(self._nct_id)) + new_sign_offs :]
        return [
            each
            for each in self._page.archive.review_dates
            if (each.at, each.next_review) not in here and not any(later.entry < each.entry for later in waiting)
        ]

    def _add_sign_off(self, act: BroughtSignOff) -> None:
        seq = self._record(
            "page.take_sign_off",
            sign_off=act.digest,
            signer=act.payload.signer.name,
            revision=act.payload.revision_number,
        )
        self._store.sign_offs.add(self._nct_id, act.payload_bytes, act.signature, act.key_id, seq)
        self._added += 1

    def _add_date(self, act: ReviewDateChange) -> None:
        """Bring the next review forward, and never back."""
        dates = page_from(self._workspace, self._store, self._nct_id).dates
        if dates and act.next_review >= dates.next_review:
            return
        seq = self._record("page.next_review", new=act.next_review.isoformat(), reason=act.reason)
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
