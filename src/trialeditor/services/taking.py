"""A bundle of another workspace, taken in: its pages as they were, or brought together with ours.

A page that is not here comes as it is. Of a page that is here in an earlier state, the rest is added. Where both went
on, what only one side changed is brought together, and a section that both changed is a conflict: that page stays as it
is. Signatures come byte by byte, and count as far as their digests are those of what is read here, and their keys are
known. A key that is not known comes only when somebody who may add people says so.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from trialeditor.domain.errors import Conflict, NotAllowed, StorageUnavailable, TrialEditorError
from trialeditor.domain.guards import why_not_edit
from trialeditor.domain.ids import KeyId, NctId, PersonId
from trialeditor.domain.people import KeyAct, KeyActKind, Person
from trialeditor.domain.trial import ListQuery
from trialeditor.services.acting import acting
from trialeditor.services.arrivals import Brought, BroughtPage, RefusedPage
from trialeditor.services.arriving import Outcome
from trialeditor.services.bundle_reading import OpenBundle, opened
from trialeditor.services.importing import take_in
from trialeditor.services.indexing import reindex
from trialeditor.services.outcome import CancelCheck, Changes, Progress, never, no_progress
from trialeditor.services.page_taking import PageTaking, Taken, TakenPage, plan_page
from trialeditor.services.people import why_not_manage
from trialeditor.services.signers import keys_that_may_come, like, told_of
from trialeditor.services.workspace import Workspace
from trialeditor.storage.store import Store

_MOST_CHANGES = 10_000
"""Trials that `Changes` names; beyond, the whole workspace is meant."""


@dataclass(slots=True, kw_only=True)
class TakeReport:
    """What a bundle brought, or would bring."""

    pages: list[TakenPage] = field(default_factory=list)
    unknown: tuple[str, ...] = ()
    """Printed names of signers whose keys are not known here."""
    lapsed: list[NctId] = field(default_factory=list)
    """Pages of which a signed section lapsed, because their record came along. Known only afterwards."""
    is_sample: bool = False
    """Whether the bundle comes from a sample, into an empty workspace: that becomes a sample by it."""
    stopped: bool = False

    def count(self, outcome: Taken) -> int:
        """Return how many pages came to this."""
        return sum(page.outcome is outcome for page in self.pages)

    @property
    def taken(self) -> frozenset[NctId]:
        """Return the pages that something came of."""
        return frozenset(page.nct_id for page in self.pages if page.outcome not in {Taken.FAILED, Taken.UNCHANGED})


def take_bundle(
    workspace: Workspace,
    path: Path,
    person: Person,
    *,
    trust_signers: bool = False,
    looked: Brought | None = None,
    progress: Progress = no_progress,
    cancelled: CancelCheck = never,
) -> tuple[TakeReport, Changes]:
    """Take a JSON bundle in, each page in a transaction of its own; what is in stays in when it is stopped.

    All of it is read before anything is written; with `looked`, it was read before, and has to be the same still. With
    `trust_signers`, keys that are not known here come along, and what they signed counts. Raises NotFound, NotAllowed
    for a bundle that does not hold together and for a person who may not.
    """
    with workspace.database.reading() as store:
        _refuse(store, person, trust_signers=trust_signers)
    with opened(path, now=workspace.clock.now()) as bundle:
        brought = looked or bundle.look(progress=progress, cancelled=cancelled)
        if brought is None or cancelled():
            return TakeReport(stopped=True), Changes()
        if bundle.digest != brought.digest:
            raise NotAllowed(
                f"{path.name} is another bundle than the one that was looked at.",
                safe="Nothing was changed.",
                do="Look at it again.",
            )
        is_sample = _welcome_sample(workspace, brought, person)
        job = _Taking(workspace, brought, person)
        report = TakeReport(unknown=job.people(trust_signers=trust_signers), is_sample=is_sample)
        report.pages += [refused(each, brought) for each in brought.failed]
        job.pages(bundle, report, progress, cancelled)
    if trust_signers and not report.stopped:
        job.end()  # not before all that these keys signed is in: it would not count any more
    with workspace.database.reading() as store:
        report.lapsed = [nct_id for nct_id in sorted(job.lapsed) if _is_lapsed(store, nct_id)]
    touched = frozenset(page.nct_id for page in report.pages if page.outcome is not Taken.FAILED)
    if len(touched) > _MOST_CHANGES:
        return report, Changes(people=True, workspace=True)
    return report, Changes(trials=touched, people=True, workspace=report.is_sample)


def refused(page: RefusedPage, brought: Brought) -> TakenPage:
    """Return what a report says of a page that cannot be taken in."""
    return TakenPage(
        nct_id=page.nct_id,
        outcome=Taken.FAILED,
        title=brought.titles.get(page.nct_id, ""),
        message=page.message,
        source=page.source,
        record=page.record,
        field=page.field,
    )


def clashing(error: TrialEditorError, nct_id: NctId, brought: Brought) -> TakenPage:
    """Return what a report says of a page that stays as it is; of a conflict, with both texts of what clashes."""
    both = _both_texts(error) if isinstance(error, Conflict) else ("", "")
    message = error.what if isinstance(error, Conflict) else str(error)
    return TakenPage(
        nct_id=nct_id,
        outcome=Taken.FAILED,
        title=brought.titles.get(nct_id, ""),
        message=message,
        yours=both[0],
        theirs=both[1],
    )


def _both_texts(error: Conflict) -> tuple[str, str]:
    """Return the sections that clash, as both sides have them: a report of thousands of pages holds no whole pages."""
    if not error.clashes:
        return error.yours, error.theirs
    return (
        "\n\n".join(f"{each.key}: {each.yours}" for each in error.clashes),
        "\n\n".join(f"{each.key}: {each.theirs}" for each in error.clashes),
    )


def is_foreign_sample(workspace: Workspace, brought: Brought) -> bool:
    """Say whether invented trials would come among real ones."""
    return brought.is_sample and not workspace.is_sample


def why_not_among(workspace: Workspace, store: Store, brought: Brought) -> str:
    """Say why the trials of a bundle may not come among those that are here; empty when they may."""
    if is_foreign_sample(workspace, brought) and store.trials.count(ListQuery()):
        return (
            f"{brought.name} comes from a sample: its trials are invented, and not for patients. "
            "They go into the sample, or into a new workspace."
        )
    return ""


def _welcome_sample(workspace: Workspace, brought: Brought, person: Person) -> bool:
    """Make an empty workspace a sample before invented trials come in; refuse them where real ones are."""
    if not is_foreign_sample(workspace, brought):
        return False
    with workspace.database.writing() as store:  # in one transaction: no real trial comes in between
        refusal = why_not_among(workspace, store, brought)
        if refusal:
            raise NotAllowed(refusal, safe="Nothing was changed.")
        workspace.become_sample(store, person.name, f"Took in {brought.name}")
    return True


def why_not_take(store: Store, person: Person) -> str:
    """Say why somebody may not take bundles in; empty when they may."""
    return why_not_edit(acting(store, person)) or ""


def why_not_trust(store: Store, person: Person) -> str:
    """Say why somebody may not take in signers who are not known here; empty when they may."""
    return why_not_manage(store.people.all(), acting(store, person))


def _refuse(store: Store, person: Person, *, trust_signers: bool) -> None:
    refusal = why_not_take(store, person) or (why_not_trust(store, person) if trust_signers else "")
    if refusal:
        raise NotAllowed(refusal, safe="Nothing was changed.")


def _is_lapsed(store: Store, nct_id: NctId) -> bool:
    index = store.trials.index(nct_id)
    return bool(index and index.lapsed)


class _Taking:
    """One bundle on its way in."""

    def __init__(self, workspace: Workspace, brought: Brought, person: Person) -> None:
        self._workspace = workspace
        self._brought = brought
        self._person = person
        self._action = uuid.uuid4().hex
        self.lapsed: set[NctId] = set()
        """Pages of which a signed section lapsed when their record came in."""
        self._newer: set[NctId] = set()
        """Trials whose record of those pages that are at work is newer than the one that was here."""
        self._spoiled: dict[KeyId, list[tuple[int, NctId]]] = {}
        """Entries here of signatures that count no more where they come from, by key."""

    def pages(self, bundle: OpenBundle, report: TakeReport, progress: Progress, cancelled: CancelCheck) -> None:
        """Take page after page in, after the records of some of them."""
        total, done = len(self._brought.pages), 0
        for some in bundle.pages(self._brought):
            if cancelled():
                report.stopped = True
                return
            report.pages += [refused(each, self._brought) for each in some if isinstance(each, RefusedPage)]
            judged = [(each, self._clash(each)) for each in some if isinstance(each, BroughtPage)]
            report.pages += [clash for _page, clash in judged if clash]
            fit = [page for page, clash in judged if clash is None]
            self._records(fit)
            for page in fit:
                if cancelled():
                    report.stopped = True
                    return
                progress(done, total, "Taking pages in")
                report.pages.append(self._page(page))
                done += 1
            done += len(some) - len(fit)

    def _clash(self, page: BroughtPage) -> TakenPage | None:
        """Say what keeps a page as it is, with the record that it has here; None when it can come."""
        try:
            with self._workspace.database.reading() as store:
                plan_page(self._workspace, store, self._brought, page)
        except Conflict as error:
            return clashing(error, page.archive.nct_id, self._brought)
        return None

    def _records(self, pages: Sequence[BroughtPage]) -> None:
        """Bring in the newest records, by the rules of every import: an older one takes nothing back."""
        newest = [each for page in pages for each in page.archive.snapshots if page.is_newest(each)]
        with self._workspace.database.writing(bulk=True) as store:
            store.snapshots.add_all(newest)  # as they came in there: what is here already is not written again
        records = (replace(page.record, source=self._brought.name) for page in pages)
        imported, _ = take_in(self._workspace, records, actor=self._person.name, action=self._action)
        self.lapsed.update(imported.lapsed)
        self._newer = imported.ncts - {line.nct_id for line in imported.lines if line.outcome is Outcome.NEW}
        today = self._workspace.clock.today()
        seen = {each.nct_id: each for each in newest if each.data_as_of and each.data_as_of <= today}
        with self._workspace.database.writing() as store:
            standing = store.trials.standing(tuple(seen))
            store.trials.seen_again(
                (nct_id, seen[nct_id].data_as_of or today)
                for nct_id, header in standing.items()
                if header.digest == seen[nct_id].digest  # the day of another record is not that of ours
            )

    def people(self, *, trust_signers: bool) -> tuple[str, ...]:
        """Add those who wrote and signed, without any role here, and the keys that are trusted.

        Returns the printed names of the signers whose keys stay unknown.
        """
        with self._workspace.database.writing() as store:
            trusted = keys_that_may_come(store, self._brought) if trust_signers else ()
            unknown = self._brought.unknown_keys(store.keys.ring())
            left = tuple(told_of(store, self._brought, key) for key in unknown if key not in trusted)
            for person_id, name in self._brought.people.items():
                if store.people.get(person_id) is None:
                    self._add_person(store, person_id, name)
            for key in trusted:
                act = self._brought.keys.ring.added(key)
                if act is not None:
                    self._key_act(store, act, KeyActKind.ADDED)
        return left

    def _add_person(self, store: Store, person_id: PersonId, name: str) -> None:
        free = f"{name} ({self._brought.name}, {person_id[:8]})" if like(name, store.people.all()) else name
        store.people.add(Person(id=person_id, name=free, roles=frozenset()))
        self._workspace.record(
            store, self._person.name, "person.take", free, person=person_id, bundle=self._brought.name
        )

    def _key_act(self, store: Store, act: KeyAct, kind: KeyActKind, after: int | None = None) -> None:
        """Note an act on a key of the bundle as done here and now; revoked, it leaves standing what `after` ends."""
        owner = store.people.get(act.person_id)
        entry = self._workspace.record(
            store,
            self._person.name,
            _KEY_ACTIONS[kind],
            owner.name if owner else "",
            person=act.person_id,
            key=act.key_id,
            after_entry=after,
            bundle=self._brought.name,
        )
        store.keys.add_act(
            KeyAct(
                kind=kind,
                key_id=act.key_id,
                person_id=act.person_id,
                public_key=act.public_key,
                entry=entry.seq,
                after_entry=after,
                at=entry.event.at,
                reason=f"As in {self._brought.name}",
            )
        )

    def end(self) -> None:
        """End the keys of people without a role here that have ended where they come from.

        What counted there goes on counting here; what counts there no more ends here too.
        """
        with self._workspace.database.writing() as store:
            ring = store.keys.ring()
            done = {(act.key_id, act.kind) for act in ring.acts}
            for act in self._brought.keys.ring.acts:
                owner = ring.owner(act.key_id)
                here = store.people.get(owner) if owner else None
                is_theirs = here is not None and not here.roles and owner == act.person_id
                if act.kind is KeyActKind.ADDED or not is_theirs or (act.key_id, act.kind) in done:
                    continue
                self._end_one(store, act)
                done.add((act.key_id, act.kind))

    def _end_one(self, store: Store, act: KeyAct) -> None:
        spoiled = sorted(self._spoiled.get(act.key_id, []))
        head = store.audit.head()
        last = spoiled[0][0] - 1 if spoiled else head.seq if head else None
        self._key_act(store, act, act.kind, last if act.kind is KeyActKind.REVOKED else None)
        for nct_id in sorted({nct_id for _, nct_id in spoiled}):
            reindex(self._workspace, store, nct_id)

    def _page(self, page: BroughtPage) -> TakenPage:
        """Take one page in; what is wrong with it stops it alone."""
        nct_id = page.archive.nct_id
        try:
            with self._workspace.database.writing() as store:
                taking = PageTaking(self._workspace, store, self._brought, self._person, page)
                taken = taking.run(newer_record=nct_id in self._newer)
                self._note_spoiled(store, page)
                reindex(self._workspace, store, nct_id)
                return taken
        except StorageUnavailable:
            raise  # no page after it would fare better
        except TrialEditorError as error:
            return clashing(error, nct_id, self._brought)

    def _note_spoiled(self, store: Store, page: BroughtPage) -> None:
        """Note which signatures that stand here count no more where they come from."""
        ring = self._brought.keys.ring
        gone = {
            (each.payload_bytes, each.signature) for each in page.sign_offs if not ring.holds(each.key_id, each.entry)
        }
        for each in store.sign_offs.all(page.archive.nct_id) if gone else ():
            if (each.payload_bytes, each.signature) in gone:
                self._spoiled.setdefault(each.key_id, []).append((each.entry, page.archive.nct_id))


_KEY_ACTIONS = {KeyActKind.ADDED: "key.add", KeyActKind.RETIRED: "key.retire", KeyActKind.REVOKED: "key.revoke"}
