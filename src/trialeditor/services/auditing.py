"""The audit trail: whether everything in the workspace is what it says.

The trail is a chain of hashes, and most rows name their entry: whoever changes, adds, takes away or swaps a row has to
write the trail anew, from that entry to its end. A trail that was written anew from end to end agrees with itself; what
convicts it is what left the house: a bundle, which holds an entry's hash, the signatures and the keys of its day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from trialeditor.domain.audit import AuditEntry, trail_problems
from trialeditor.domain.canonical import Json, digest_bytes
from trialeditor.domain.comments import Comment, ThreadAct
from trialeditor.domain.errors import NotFound, TrialEditorError
from trialeditor.domain.history import PageHistory, Retirement, ReviewAct, ReviewDateChange
from trialeditor.domain.ids import Digest, KeyId, NctId, PersonId
from trialeditor.domain.judgments import Judgment
from trialeditor.domain.people import KeyAct, KeyActKind
from trialeditor.domain.revision import Revision, make_revision
from trialeditor.domain.signoff import chain_problems
from trialeditor.domain.snapshot import snapshot_digest
from trialeditor.export.evidence import Evidence, read_evidence
from trialeditor.export.keylist import KeyList
from trialeditor.export.verify import verify_bundle
from trialeditor.services.audit_rows import BUNDLE, Rows, Said, entries_of
from trialeditor.services.audit_standing import standing_problems
from trialeditor.services.outcome import CancelCheck, Cancelled, Progress, never, no_progress
from trialeditor.services.pages import history_from
from trialeditor.services.theme_shelf import themes_used
from trialeditor.services.workspace import Workspace
from trialeditor.signing.keys import key_id_of
from trialeditor.signing.verify import is_authentic
from trialeditor.storage.store import Store

_KEY_ACTIONS: Mapping[KeyActKind, frozenset[str]] = {
    KeyActKind.ADDED: frozenset({"person.add", "person.roles", "key.add"}),
    KeyActKind.RETIRED: frozenset({"key.retire"}),
    KeyActKind.REVOKED: frozenset({"key.revoke"}),
}

_Act = ReviewAct | Retirement | ReviewDateChange | Judgment | Comment | ThreadAct
_TAKEN = "page.take_sign_off"
"""A signature that came with a bundle."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditVerdict:
    """What was found. `trusted` says that a bundle from outside confirmed it too."""

    ok: bool
    checked: int
    """How many entries and rows were looked at."""
    trusted: bool
    problems: tuple[str, ...]
    of_bundle: tuple[str, ...] = ()
    """What is wrong with the bundle itself: what it proves of the trail holds all the same."""


def audit_verify(
    workspace: Workspace,
    against: Path | None = None,
    *,
    progress: Progress = no_progress,
    cancelled: CancelCheck = never,
) -> AuditVerdict:
    """Check the trail, and every row that rests on it; with a bundle, also against what that proves.

    The bundle is verified too, with the workspace's keys: its pages may be forged though its signatures are not.
    Raises NotFound without the bundle, BadInput for one that cannot be read, Cancelled when stopped.
    """
    if against is not None and not against.exists():
        raise NotFound(f"There is no bundle at {against}.", do="Check the name of the folder or the zip file.")
    evidence = read_evidence(against) if against is not None else None
    with workspace.database.reading() as store:
        auditor = _Auditor(workspace, store)
        auditor.run(progress, cancelled)
        if evidence is not None:
            auditor.compare(evidence)
        keys = KeyList(ring=store.keys.ring(), names={}, themes=themes_used(store))
    problems = auditor.problems
    return AuditVerdict(
        ok=not problems,
        checked=auditor.checked,
        trusted=evidence is not None and evidence.head is not None and not problems,
        problems=problems,
        of_bundle=verify_bundle(against, trust=keys).problems if against is not None else (),
    )


class _Auditor:
    """Goes through one state of a workspace, and notes what does not fit."""

    def __init__(self, workspace: Workspace, store: Store) -> None:
        self._workspace = workspace
        self._store = store
        self._entries = store.audit.entries()
        self._rows = Rows(self._entries, {person.id: person.name for person in store.people.all()})
        self._named = _versions_named(self._entries)
        self._ring = store.keys.ring()
        self._found = trail_problems(self._entries)
        self._looked_at = len(self._entries)

    @property
    def problems(self) -> tuple[str, ...]:
        """Return what does not fit, each once."""
        return tuple(dict.fromkeys([*self._found, *self._rows.problems]))

    @property
    def checked(self) -> int:
        """Return how many entries and rows were looked at."""
        return self._looked_at + self._rows.checked

    def run(self, progress: Progress, cancelled: CancelCheck) -> None:
        """Check keys, then page after page, then what stands now, then that no entry lost its row."""
        self._keys()
        pages = self._store.trials.ncts_with_pages()
        for done, nct_id in enumerate(pages):
            if cancelled():
                raise Cancelled("The check was stopped.", safe="Nothing was changed.")
            progress(done, len(pages), "Checking pages against the trail")
            self._look(nct_id, partial(self._page, nct_id))
        self._look("the house list", self._words)
        self._look("the workspace", self._standing)
        self._found += self._rows.lost()

    def _look(self, what: str, part: Callable[[], None]) -> None:
        """Check a part; one that cannot be read is a problem, and stops none of the others."""
        try:
            part()
        except TrialEditorError as error:
            self._found.append(f"{what}: cannot be read: {error.what}")

    def _standing(self) -> None:
        self._found += standing_problems(self._store, self._entries)

    def _page(self, nct_id: NctId) -> None:
        _, _, history = history_from(self._workspace, self._store, nct_id)
        self._revisions(history)
        self._sign_offs(nct_id)
        self._found += [f"{nct_id}: {problem}" for problem in chain_problems(history.sign_offs)]
        self._review(history)
        self._judgments(nct_id)
        self._said(nct_id)
        self._records(nct_id, [each.payload.snapshot for each in history.sign_offs])

    def _review(self, history: PageHistory) -> None:
        """Check the steps of the review, what was retired, the dates that came forward, and what left."""
        nct_id, check = history.nct_id, self._rows.check
        for kind, acts in (("page.submit", history.submissions), ("page.return", history.returns)):
            for act in acts:
                step: dict[str, Json] = {"note": act.note, "revision": act.revision}
                check(nct_id, act.entry, kind, step, f"version {act.revision}", _said(act))
        for retirement in history.retirements:
            action = "page.retire" if retirement.retired else "page.unretire"
            check(nct_id, retirement.entry, action, {"reason": retirement.reason}, said=_said(retirement))
        for change in history.review_dates:
            date: dict[str, Json] = {"new": change.next_review.isoformat(), "reason": change.reason}
            check(nct_id, change.entry, "page.next_review", date, said=_said(change))
        for number, seq in self._store.publications.entries(nct_id).items():
            entry = self._rows.entry(seq)
            if entry is None or entry.event.action != "bundle.export":
                self._found.append(f"{nct_id}: no entry tells of the bundle in which version {number} left")

    def _judgments(self, nct_id: NctId) -> None:
        """Check what was set aside, and which sentences explain what."""
        for waived in self._store.judgments.waivers(nct_id):
            action = "finding.waive" if waived.stands else "finding.unwaive"
            self._rows.check(nct_id, waived.entry, action, waived.waiver.to_json(), said=_said(waived))
        for linked in self._store.judgments.explanations(nct_id):
            action = "criterion.explain" if linked.stands else "criterion.part"
            told = {
                "section": linked.explanation.section,
                "sentence": linked.explanation.sentence,
                "list": linked.explanation.listed.value,
                "criterion": linked.explanation.criterion,
            }
            self._rows.check(nct_id, linked.entry, action, told, said=_said(linked))

    def _said(self, nct_id: NctId) -> None:
        """Check the comments on a page, and what was done to their threads."""
        for said in self._store.comments.all(nct_id):
            action = "comment.reply" if said.is_reply else "comment.add"
            words: dict[str, Json] = {
                "comment": said.number,
                "thread": said.thread,
                "section": said.anchor.section,
                "quote": said.anchor.quote,
                "text": said.text,
                "suggestion": said.suggestion,
            }
            self._rows.check(nct_id, said.entry, action, words, said=_said(said))
        for done in self._store.comments.acts(nct_id):
            action = f"comment.{done.kind.value}"
            self._rows.check(nct_id, done.entry, action, {"thread": done.thread}, said=_said(done))

    def _records(self, nct_id: NctId, signed: Sequence[Digest]) -> None:
        """Check that each state of the record is its own digest, and that those that were signed with are there."""
        headers = self._store.snapshots.headers(nct_id)
        for header in headers:
            kept = self._store.snapshots.get(nct_id, header.digest)
            self._looked_at += 1
            if kept is None or snapshot_digest(kept.record) != header.digest:
                self._found.append(f"{nct_id}: the record {header.digest[:12]} was changed after it came in")
        there = {header.digest for header in headers}
        gone = dict.fromkeys(digest for digest in signed if digest not in there)
        self._found += [f"{nct_id}: the record {digest[:12]}, which was signed with, is gone" for digest in gone]

    def _words(self) -> None:
        """Check the words of the house list."""
        for act in self._store.judgments.house_words():
            action = "house_word.add" if act.stands else "house_word.remove"
            word = act.house_word
            told = {"kind": word.kind.value, "meaning": word.meaning, "source": word.source}
            self._rows.check(word.word, act.entry, action, told, said=_said(act))

    def _revisions(self, history: PageHistory) -> None:
        """Check that each version is its own digest, follows the one before it, and is named in the trail."""
        nct_id = history.nct_id
        named = self._named.get(nct_id, set[str]())
        previous: Revision | None = None
        for revision in history.revisions:
            self._looked_at += 1
            if not _is_itself(revision, previous):
                self._found.append(f"{nct_id}: version {revision.number} was changed after it was saved")
            if revision.digest not in named:
                self._found.append(f"{nct_id}: version {revision.number} has no entry in the trail")
            previous = revision
        there: set[str] = {revision.digest for revision in history.revisions}
        lost = sorted(named - there)
        self._found += [f"{nct_id}: the version {digest[:12]}, which the trail names, is gone" for digest in lost]

    def _sign_offs(self, nct_id: NctId) -> None:
        for number, stored in enumerate(self._store.sign_offs.all(nct_id), start=1):
            signed = digest_bytes(stored.payload_bytes + stored.signature)
            entry = self._rows.entry(stored.entry)
            action = entry.event.action if entry and entry.event.action == _TAKEN else "page.sign"
            self._rows.check(nct_id, stored.entry, action, {"sign_off": signed}, f"sign-off {number}")
            key = self._ring.public_key(stored.key_id)
            if key is None or not is_authentic(stored.payload_bytes, stored.signature, key):
                self._found.append(f"{nct_id}: sign-off {number} is not a true signature")

    def _keys(self) -> None:
        for act in self._ring.acts:
            self._looked_at += 1
            what = f"key {act.key_id[:12]}"
            if key_id_of(act.public_key) != act.key_id:
                self._found.append(f"{what}: is not the public key beside it")
            entry = self._rows.entry(act.entry)
            if entry is None or entry.event.action not in _KEY_ACTIONS[act.kind] or not _names_key(entry, act):
                self._found.append(f"{what}: {act.kind.value} without an entry in the trail")
                continue
            self._rows.use(act.entry)
            if not _tells_the_same(entry, act):
                self._found.append(f"{what}: {act.kind.value} otherwise than entry {act.entry} says")

    def compare(self, evidence: Evidence) -> None:
        """Check the workspace against what a bundle proves of it."""
        self._found += [
            *self._head_problems(evidence),
            *self._sign_off_problems(evidence),
            *self._key_problems(evidence),
        ]

    def _head_problems(self, evidence: Evidence) -> Iterator[str]:
        head = evidence.head
        if head is None:
            return
        self._looked_at += 1
        last = self._entries[-1].seq if self._entries else 0
        entry = self._rows.entry(head.seq)
        told = self._told_of_restores(head.seq)
        if head.seq > last:
            yield f"the trail ends at entry {last}; the bundle was made with entry {head.seq}: it was rolled back{told}"
        elif entry is None or entry.hash != head.hash:
            yield f"entry {head.seq} is another than when the bundle was made: the trail was written anew{told}"

    def _told_of_restores(self, seq: int) -> str:
        """Say which entries tell that a backup was restored and a trail left that had come as far as `seq`."""
        restores = entries_of(self._entries, "workspace.restore")
        left = ((entry.seq, entry.event.detail.get("left_entry")) for entry in restores)
        found = [str(at) for at, number in left if isinstance(number, int) and number >= seq]
        return f" (a backup was restored: see entry {', '.join(found)})" if found else ""

    def _sign_off_problems(self, evidence: Evidence) -> Iterator[str]:
        for nct_id, signed in evidence.sign_offs.items():
            there = {(each.payload_bytes, each.signature, each.entry) for each in self._store.sign_offs.all(nct_id)}
            for number, each in enumerate(signed, start=1):
                self._looked_at += 1
                if (each.payload, each.signature, each.entry) not in there:
                    yield f"{nct_id}: sign-off {number} of the bundle is not in the workspace"

    def _key_problems(self, evidence: Evidence) -> Iterator[str]:
        there = {_core(act) for act in self._ring.acts}
        for act in evidence.key_acts:
            self._looked_at += 1
            if _core(act) not in there:
                yield f"key {act.key_id[:12]}: {act.kind.value} in the bundle, and not in the workspace"


def _versions_named(entries: Sequence[AuditEntry]) -> Mapping[str, set[str]]:
    """Return the versions of each page that the trail names."""
    named: dict[str, set[str]] = {}
    for entry in entries:
        if entry.event.action.startswith("page."):
            named.setdefault(entry.event.subject, set()).update(_digests_in(entry))
    return named


def _digests_in(entry: AuditEntry) -> Iterator[str]:
    """Give the versions that an entry names: the one that was written, or those that a bundle brought."""
    detail = entry.event.detail
    several = detail.get("digests")
    one = detail.get("digest")
    for digest in (*(several if isinstance(several, list) else ()), one):
        if isinstance(digest, str) and digest:
            yield digest


def _names_key(entry: AuditEntry, act: KeyAct) -> bool:
    return entry.event.detail.get("key") == act.key_id


def _tells_the_same(entry: AuditEntry, act: KeyAct) -> bool:
    """Say whether an entry names the owner of a key, and from where on what it signed does not count."""
    told = entry.event.detail
    reason = told.get("reason", "") if BUNDLE not in told else act.reason
    return (told.get("person"), told.get("after_entry"), reason) == (act.person_id, act.after_entry, act.reason)


def _core(act: KeyAct) -> tuple[KeyActKind, KeyId, PersonId, int, int | None]:
    """Return what decides which signatures of a key count."""
    return act.kind, act.key_id, act.person_id, act.entry, act.after_entry


def _said(act: _Act) -> Said:
    return Said(by=act.by, by_name=act.by_name, at=act.at)


def _is_itself(revision: Revision, previous: Revision | None) -> bool:
    again = make_revision(
        nct_id=revision.nct_id,
        parent=previous,
        content=revision.content,
        kind=revision.kind,
        author=revision.author,
        author_name=revision.author_name,
        created=revision.created,
        message=revision.message,
        snapshot=revision.snapshot,
        blueprint=revision.blueprint,
    )
    return again == revision
