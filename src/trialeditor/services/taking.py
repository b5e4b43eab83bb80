"""A bundle of another workspace, taken in: its pages as they were, or brought together with ours.

A page that is not here comes as it is. Of a page that is here in an earlier state, the rest is added. Where both went
on, what only one side changed is brought together, and a section that both changed is a conflict: that page stays as it
is. Signatures come byte by byte, and count as far as their digests are those of what is read here, and their keys are
known. A key that is not known comes only when somebody who may add people says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from trialeditor.domain.blueprint import Blueprint
from trialeditor.domain.content import first_content
from trialeditor.domain.errors import Conflict, NotAllowed, TrialEditorError
from trialeditor.domain.guards import why_not_edit
from trialeditor.domain.history import ReviewDateChange
from trialeditor.domain.ids import KeyId, NctId, PersonId
from trialeditor.domain.merging import merge
from trialeditor.domain.people import KeyAct, KeyActKind, Person
from trialeditor.domain.revision import Revision, RevisionKind
from trialeditor.services.acting import acting
from trialeditor.services.arrivals import Brought, BroughtPage, BroughtSignOff, read_bundle
from trialeditor.services.editing import add_revision, differs
from trialeditor.services.importing import take_in
from trialeditor.services.indexing import reindex
from trialeditor.services.merging import lost_race
from trialeditor.services.outcome import CancelCheck, Changes, Progress, never, no_progress
from trialeditor.services.pages import page_from
from trialeditor.services.people import why_not_manage
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


@dataclass(slots=True, kw_only=True)
class TakeReport:
    """What a bundle brought."""

    pages: list[TakenPage] = field(default_factory=list)
    unknown: tuple[str, ...] = ()
    """Printed names of signers whose keys are not known here."""
    stopped: bool = False

    def count(self, outcome: Taken) -> int:
        """Return how many pages came to this."""
        return sum(page.outcome is outcome for page in self.pages)


def take_bundle(
    workspace: Workspace,
    path: Path,
    person: Person,
    *,
    trust_signers: bool = False,
    progress: Progress = no_progress,
    cancelled: CancelCheck = never,
) -> tuple[TakeReport, Changes]:
    """Take a JSON bundle in, each page in a transaction of its own; what is in stays in when it is stopped.

    With `trust_signers`, keys that are not known here come along, and what they signed counts. Raises NotFound,
    NotAllowed for a bundle that does not hold together and for a person who may not.
    """
    brought = read_bundle(path, progress=progress, cancelled=cancelled)
    with workspace.database.reading() as store:
        unknown = _refuse(store, brought, person, trust_signers=trust_signers)
    job = _Taking(workspace, brought, person)
    job.records(progress, cancelled)
    trusted = tuple(key for key in unknown if brought.is_sound(key)) if trust_signers else ()
    job.people(trusted)
    report = TakeReport(unknown=tuple(_signer(brought, key) for key in unknown if key not in trusted))
    report.pages += [
        TakenPage(nct_id=NctId(error.record), outcome=Taken.FAILED, message=str(error)) for error in brought.failed
    ]
    for done, page in enumerate(brought.pages):
        if cancelled():
            report.stopped = True
            break
        progress(done, len(brought.pages), "Taking pages in")
        report.pages.append(job.page(page))
    job.end(trusted)
    taken = frozenset(page.nct_id for page in report.pages if page.outcome is not Taken.FAILED)
    return report, Changes(trials=taken, people=True)


def _refuse(store: Store, brought: Brought, person: Person, *, trust_signers: bool) -> tuple[KeyId, ...]:
    """Return the keys that are not known here; raise NotAllowed for somebody who may not do what is asked."""
    now = acting(store, person)
    refusal = why_not_edit(now) or (why_not_manage(store.people.all(), now) if trust_signers else "")
    if refusal:
        raise NotAllowed(refusal, safe="Nothing was changed.")
    return brought.unknown_keys(store.keys.ring())


def _signer(brought: Brought, key: KeyId) -> str:
    owner = brought.keys.ring.owner(key)
    return brought.keys.names.get(owner, "") if owner else ""


class _Taking:
    """One bundle on its way in."""

    def __init__(self, workspace: Workspace, brought: Brought, person: Person) -> None:
        self._workspace = workspace
        self._brought = brought
        self._person = person

    def records(self, progress: Progress, cancelled: CancelCheck) -> None:
        """Bring in the newest records, by the rules of every import: an older one takes nothing back."""
        newest = [each for page in self._brought.pages for each in page.archive.snapshots if page.is_newest(each)]
        with self._workspace.database.writing(bulk=True) as store:
            store.snapshots.add_all(newest)  # as they came in there: what is here already is not written again
        records = (replace(page.record, source=self._brought.name) for page in self._brought.pages)
        take_in(self._workspace, records, actor=self._person.name, progress=progress, cancelled=cancelled)
        with self._workspace.database.writing() as store:
            store.trials.seen_again((each.nct_id, each.data_as_of) for each in newest if each.data_as_of)

    def people(self, trusted: Sequence[KeyId]) -> None:
        """Add those who wrote and signed, without any role here, and the keys that are trusted."""
        with self._workspace.database.writing() as store:
            names = {person: name for page in self._brought.pages for person, name in page.people.items()}
            for person_id, name in names.items():
                if store.people.get(person_id) is None:
                    self._add_person(store, person_id, name)
            for key in trusted:
                act = next(each for each in self._brought.keys.ring.acts if each.key_id == key)
                self._key_act(store, act, KeyActKind.ADDED)

    def _add_person(self, store: Store, person_id: PersonId, name: str) -> None:
        free = name if store.people.by_name(name) is None else f"{name} ({self._brought.name}, {person_id[:8]})"
        store.people.add(Person(id=person_id, name=free, roles=frozenset()))
        self._workspace.record(
            store, self._person.name, "person.take", free, person=person_id, bundle=self._brought.name
        )

    def _key_act(self, store: Store, act: KeyAct, kind: KeyActKind) -> None:
        """Note an act on a key of the bundle as done here and now; revoked, it leaves standing what came before."""
        owner = store.people.get(act.person_id)
        head = store.audit.head()
        entry = self._workspace.record(
            store,
            self._person.name,
            _KEY_ACTIONS[kind],
            owner.name if owner else "",
            person=act.person_id,
            key=act.key_id,
            bundle=self._brought.name,
        )
        store.keys.add_act(
            KeyAct(
                kind=kind,
                key_id=act.key_id,
                person_id=act.person_id,
                public_key=act.public_key,
                entry=entry.seq,
                after_entry=head.seq if head and kind is KeyActKind.REVOKED else None,
                at=entry.event.at,
                reason=f"As in {self._brought.name}",
            )
        )

    def end(self, trusted: Sequence[KeyId]) -> None:
        """End the trusted keys that have ended where they come from."""
        ended = [
            act for act in self._brought.keys.ring.acts if act.key_id in trusted and act.kind is not KeyActKind.ADDED
        ]
        if ended:
            with self._workspace.database.writing() as store:
                for act in ended:
                    self._key_act(store, act, act.kind)

    def page(self, page: BroughtPage) -> TakenPage:
        """Take one page in; what is wrong with it stops it alone."""
        nct_id = page.archive.nct_id
        try:
            with self._workspace.database.writing() as store:
                taken = _PageTaking(self._workspace, store, self._brought, self._person, page).run()
                reindex(self._workspace, store, nct_id)
                return taken
        except Conflict as error:
            return TakenPage(
                nct_id=nct_id, outcome=Taken.FAILED, message=error.what, yours=error.yours, theirs=error.theirs
            )
        except TrialEditorError as error:
            return TakenPage(nct_id=nct_id, outcome=Taken.FAILED, message=str(error))


_KEY_ACTIONS = {KeyActKind.ADDED: "key.add", KeyActKind.RETIRED: "key.retire", KeyActKind.REVOKED: "key.revoke"}


class _PageTaking:
    """One page, within one transaction."""

    def __init__(self, workspace: Workspace, store: Store, brought: Brought, person: Person, page: BroughtPage) -> None:
        self._workspace = workspace
        self._store = store
        self._brought = brought
        self._person = person
        self._page = page
        self._nct_id = page.archive.nct_id

    def run(self) -> TakenPage:
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
        acts: list[BroughtSignOff | ReviewDateChange] = [*self._new_sign_offs(), *self._new_dates()]
        for act in sorted(acts, key=lambda each: each.entry):
            if isinstance(act, ReviewDateChange):
                self._add_date(act)
            else:
                self._add_sign_off(act)
        return self._added

    def _new_sign_offs(self) -> list[BroughtSignOff]:
        """Return the signatures after those that are here, up to the first whose key is not known.

        Each names the one before it: a chain that was continued here in another way is not continued.
        """
        here = [(each.payload_bytes, each.signature) for each in self._store.sign_offs.all(self._nct_id)]
        theirs = self._page.sign_offs
        if here != [(each.payload_bytes, each.signature) for each in theirs[: len(here)]]:
            return []
        ring = self._store.keys.ring()
        found: list[BroughtSignOff] = []
        for sign_off in theirs[len(here) :]:
            if ring.public_key(sign_off.key_id) is None:
                break
            found.append(sign_off)
        return found

    def _new_dates(self) -> list[ReviewDateChange]:
        here = {(each.at, each.next_review) for each in self._store.review.review_dates(self._nct_id)}
        return [each for each in self._page.archive.review_dates if (each.at, each.next_review) not in here]

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
