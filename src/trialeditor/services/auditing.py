"""The audit trail: whether everything in the workspace is what it says.

The trail is a chain of hashes, and most rows name their entry: whoever changes, adds, takes away or swaps a row has to
write the trail anew, from that entry to its end. A trail that was written anew from end to end agrees with itself; what
convicts it is what left the house: a bundle, which holds an entry's hash, the signatures and the keys of its day.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from trialeditor.domain.audit import AuditEntry, trail_problems
from trialeditor.domain.canonical import Json, digest_bytes
from trialeditor.domain.comments import ThreadActKind
from trialeditor.domain.errors import NotFound, TrialEditorError
from trialeditor.domain.history import PageHistory
from trialeditor.domain.ids import NctId
from trialeditor.domain.people import KeyAct, KeyActKind
from trialeditor.domain.revision import Revision, make_revision
from trialeditor.domain.signoff import chain_problems
from trialeditor.domain.snapshot import snapshot_digest
from trialeditor.export.evidence import Evidence, read_evidence
from trialeditor.services.outcome import CancelCheck, Cancelled, Progress, never, no_progress
from trialeditor.services.pages import history_from
from trialeditor.services.workspace import Workspace
from trialeditor.signing.keys import key_id_of
from trialeditor.signing.verify import is_authentic
from trialeditor.storage.store import Store

_KEY_ACTIONS: Mapping[KeyActKind, frozenset[str]] = {
    KeyActKind.ADDED: frozenset({"person.add", "person.roles", "key.add"}),
    KeyActKind.RETIRED: frozenset({"key.retire"}),
    KeyActKind.REVOKED: frozenset({"key.revoke"}),
}

_KEPT = frozenset(
    f"{group}.{act}"
    for group, acts in (
        ("page", ("sign", "take_sign_off", "submit", "return", "retire", "unretire", "next_review")),
        ("finding", ("waive", "unwaive")),
        ("criterion", ("explain", "part")),
        ("house_word", ("add", "remove")),
        ("comment", ("add", "reply", *ThreadActKind)),
    )
    for act in acts
)
"""Acts that leave a row behind."""
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


def audit_verify(
    workspace: Workspace,
    against: Path | None = None,
    *,
    progress: Progress = no_progress,
    cancelled: CancelCheck = never,
) -> AuditVerdict:
    """Check the trail, and every row that rests on it; with a bundle, also against what that proves.

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
    problems = tuple(dict.fromkeys(auditor.problems))
    return AuditVerdict(
        ok=not problems,
        checked=auditor.checked,
        trusted=evidence is not None and evidence.head is not None and not problems,
        problems=problems,
    )


class _Auditor:
    """Goes through one state of a workspace, and notes what does not fit."""

    def __init__(self, workspace: Workspace, store: Store) -> None:
        self._workspace = workspace
        self._store = store
        self._entries = store.audit.entries()
        self._by_seq = {entry.seq: entry for entry in self._entries}
        self._used: set[int] = set()
        self.problems = trail_problems(self._entries)
        self.checked = len(self._entries)

    def run(self, progress: Progress, cancelled: CancelCheck) -> None:
        """Check keys, then page after page, then that no entry lost its row."""
        self._keys()
        pages = self._store.trials.ncts_with_pages()
        for done, nct_id in enumerate(pages):
            if cancelled():
                raise Cancelled("The check was stopped.", safe="Nothing was changed.")
            progress(done, len(pages), "Checking pages against the trail")
            try:
                self._page(nct_id)
            except TrialEditorError as error:
                self.problems.append(f"{nct_id}: cannot be read: {error.what}")
        self._words()
        self._lost()

    def _page(self, nct_id: NctId) -> None:
        _, _, history = history_from(self._workspace, self._store, nct_id)
        self._revisions(history)
        self._sign_offs(nct_id)
        self.problems += [f"{nct_id}: {problem}" for problem in chain_problems(history.sign_offs)]
        for kind, acts in (("page.submit", history.submissions), ("page.return", history.returns)):
            for act in acts:
                self._row(nct_id, act.entry, kind, {"note": act.note}, f"{kind} of version {act.revision}")
        for retirement in history.retirements:
            action = "page.retire" if retirement.retired else "page.unretire"
            self._row(nct_id, retirement.entry, action, {"reason": retirement.reason}, action)
        for change in history.review_dates:
            self._row(nct_id, change.entry, "page.next_review", {}, "page.next_review")
        for waived in self._store.judgments.waivers(nct_id):
            action = "finding.waive" if waived.stands else "finding.unwaive"
            self._row(nct_id, waived.entry, action, waived.waiver.to_json(), action)
        for linked in self._store.judgments.explanations(nct_id):
            action = "criterion.explain" if linked.stands else "criterion.part"
            self._row(nct_id, linked.entry, action, {"criterion": linked.explanation.criterion}, action)
        self._said(nct_id)
        for header in self._store.snapshots.headers(nct_id):
            kept = self._store.snapshots.get(nct_id, header.digest)
            self.checked += 1
            if kept is None or snapshot_digest(kept.record) != header.digest:
                self.problems.append(f"{nct_id}: the record {header.digest[:12]} was changed after it came in")

    def _said(self, nct_id: NctId) -> None:
        """Check the comments on a page, and what was done to their threads."""
        for said in self._store.comments.all(nct_id):
            action = "comment.reply" if said.is_reply else "comment.add"
            words = {"text": said.text, "quote": said.anchor.quote, "suggestion": said.suggestion}
            self._row(nct_id, said.entry, action, words, action)
        for done in self._store.comments.acts(nct_id):
            self._row(nct_id, done.entry, f"comment.{done.kind.value}", {"thread": done.thread}, "an act on a comment")

    def _words(self) -> None:
        """Check the words of the house list."""
        for act in self._store.judgments.house_words():
            action = "house_word.add" if act.stands else "house_word.remove"
            self._row(act.house_word.word, act.entry, action, {"meaning": act.house_word.meaning}, action)

    def _row(self, subject: str, seq: int, action: str, detail: Mapping[str, Json], what: str) -> None:
        """Check that a row's entry is there, is about it, and says the same."""
        self.checked += 1
        entry = self._by_seq.get(seq)
        if entry is None or entry.event.action != action or entry.event.subject != subject:
            self.problems.append(f"{subject}: {what} has no entry in the trail")
            return
        self._used.add(seq)
        if any(entry.event.detail.get(key) != value for key, value in detail.items()):
            self.problems.append(f"{subject}: {what} is not what entry {seq} says")

    def _revisions(self, history: PageHistory) -> None:
        """Check that each version is its own digest, follows the one before it, and is named in the trail."""
        nct_id = history.nct_id
        named = {
            digest
            for entry in self._entries
            if entry.event.subject == nct_id and entry.event.action.startswith("page.")
            for digest in _digests_in(entry)
        }
        previous: Revision | None = None
        for revision in history.revisions:
            self.checked += 1
            if not _is_itself(revision, previous):
                self.problems.append(f"{nct_id}: version {revision.number} was changed after it was saved")
            if revision.digest not in named:
                self.problems.append(f"{nct_id}: version {revision.number} has no entry in the trail")
            previous = revision
        there = {revision.digest for revision in history.revisions}
        lost = sorted(str(digest) for digest in named if digest and digest not in there)
        self.problems += [f"{nct_id}: the version {digest[:12]}, which the trail names, is gone" for digest in lost]

    def _sign_offs(self, nct_id: NctId) -> None:
        ring = self._store.keys.ring()
        for number, stored in enumerate(self._store.sign_offs.all(nct_id), start=1):
            signed = digest_bytes(stored.payload_bytes + stored.signature)
            entry = self._by_seq.get(stored.entry)
            action = entry.event.action if entry and entry.event.action == _TAKEN else "page.sign"
            self._row(nct_id, stored.entry, action, {"sign_off": signed}, f"sign-off {number}")
            key = ring.public_key(stored.key_id)
            if key is None or not is_authentic(stored.payload_bytes, stored.signature, key):
                self.problems.append(f"{nct_id}: sign-off {number} is not a true signature")

    def _keys(self) -> None:
        for act in self._store.keys.ring().acts:
            self.checked += 1
            entry = self._by_seq.get(act.entry)
            if key_id_of(act.public_key) != act.key_id:
                self.problems.append(f"key {act.key_id[:12]}: is not the public key beside it")
            if entry is None or entry.event.action not in _KEY_ACTIONS[act.kind] or not _names_key(entry, act):
                self.problems.append(f"key {act.key_id[:12]}: {act.kind.value} without an entry in the trail")

    def _lost(self) -> None:
        """Find acts of the trail whose rows are gone."""
        for entry in self._entries:
            if entry.event.action in _KEPT and entry.seq not in self._used:
                self.problems.append(
                    f"{entry.event.subject}: what entry {entry.seq} ({entry.event.action}) tells of is gone"
                )

    def compare(self, evidence: Evidence) -> None:
        """Check the workspace against what a bundle proves of it."""
        self.problems += [
            *self._head_problems(evidence),
            *self._sign_off_problems(evidence),
            *self._key_problems(evidence),
        ]

    def _head_problems(self, evidence: Evidence) -> Iterator[str]:
        head = evidence.head
        if head is None:
            return
        self.checked += 1
        last = self._entries[-1].seq if self._entries else 0
        entry = self._by_seq.get(head.seq)
        if head.seq > last:
            yield f"the trail ends at entry {last}; the bundle was made with entry {head.seq}: it was rolled back"
        elif entry is None or entry.hash != head.hash:
            yield f"entry {head.seq} is another than when the bundle was made: the trail was written anew"

    def _sign_off_problems(self, evidence: Evidence) -> Iterator[str]:
        for nct_id, signed in evidence.sign_offs.items():
            there = {(each.payload_bytes, each.signature, each.entry) for each in self._store.sign_offs.all(nct_id)}
            for number, each in enumerate(signed, start=1):
                self.checked += 1
                if (each.payload, each.signature, each.entry) not in there:
                    yield f"{nct_id}: sign-off {number} of the bundle is not in the workspace"

    def _key_problems(self, evidence: Evidence) -> Iterator[str]:
        there = {(act.kind, act.key_id, act.person_id, act.entry) for act in self._store.keys.ring().acts}
        for act in evidence.key_acts:
            self.checked += 1
            if (act.kind, act.key_id, act.person_id, act.entry) not in there:
                yield f"key {act.key_id[:12]}: {act.kind.value} in the bundle, and not in the workspace"


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
