"""Ending signing keys: what it would do, and doing it. Both are acts of a publisher, with a reason.

A *retired* key signs no more; what it signed holds. A *revoked* key was in other hands: what it signed after a named
entry of the audit trail no longer counts, and the sections that rest on it alone lapse.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from trialeditor.domain.audit_query import AuditQuery, local_end
from trialeditor.domain.coverage import counts
from trialeditor.domain.errors import BadInput, NotAllowed
from trialeditor.domain.ids import KeyId, NctId
from trialeditor.domain.lapsing import SectionStatus, section_states
from trialeditor.domain.people import KeyAct, KeyActKind, KeyRing, Person, Role
from trialeditor.services.acting import acting
from trialeditor.services.indexing import reindex
from trialeditor.services.outcome import Changes
from trialeditor.services.pages import histories
from trialeditor.services.workspace import Workspace
from trialeditor.storage.store import Store

_UNCHANGED = "Nothing was changed."


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyEffect:
    """What ending a key would do."""

    key_id: KeyId
    signatures: int
    """Sign-offs that would no longer count."""
    lapsing: tuple[tuple[NctId, tuple[str, ...]], ...]
    """Pages with the keys of sections that would lapse."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPlan:
    """What ending a key would do, as people are told of it before it is done."""

    after_entry: int | None
    """What the key signed up to this entry of the trail holds; None for nothing, or where that does not matter."""
    signatures: int
    """Sign-offs that would no longer count."""
    pages: tuple[tuple[NctId, str, tuple[str, ...]], ...]
    """Pages that would lapse: each with its title, and the headings of the sections."""


def plan_key_end(workspace: Workspace, person: Person, kind: KeyActKind, *, last_good: date | None = None) -> KeyPlan:
    """Return what ending a key would do. Nothing is changed.

    `last_good` is the last day on which a revoked key was in its owner's hands alone: what it signed until then holds.
    Raises NotAllowed when the person has no key that could be ended so.
    """
    after = _last_entry(workspace, last_good) if kind is KeyActKind.REVOKED and last_good else None
    effect = key_effect(workspace, person, kind, after_entry=after)
    with workspace.database.reading() as store:
        titles = {nct_id: _title(store, nct_id) for nct_id, _ in effect.lapsing}
    return KeyPlan(
        after_entry=after,
        signatures=effect.signatures,
        pages=tuple((nct_id, titles[nct_id], _headings(workspace, keys)) for nct_id, keys in effect.lapsing),
    )


def _last_entry(workspace: Workspace, day: date) -> int:
    with workspace.database.reading() as store:
        found = store.audit.find(AuditQuery(before=local_end(day)), limit=1)
    return found[0].seq if found else 0


def _title(store: Store, nct_id: NctId) -> str:
    index, trial = store.trials.index(nct_id), store.trials.get(nct_id)
    return (index.title if index else "") or (trial.brief_title if trial else "")


def _headings(workspace: Workspace, keys: tuple[str, ...]) -> tuple[str, ...]:
    specs = ((key, workspace.blueprint.section(key)) for key in keys)
    return tuple(spec.heading if spec else key for key, spec in specs)


def key_effect(workspace: Workspace, person: Person, kind: KeyActKind, *, after_entry: int | None = None) -> KeyEffect:
    """Return what retiring or revoking a person's key would do. Nothing is changed.

    Raises NotAllowed when the person has no key that could be ended so.
    """
    with workspace.database.reading() as store:
        return _effect(workspace, store, _act(workspace, store, person, kind, after_entry, entry=_next_entry(store)))


def end_key(
    workspace: Workspace,
    person: Person,
    kind: KeyActKind,
    *,
    by: Person,
    reason: str,
    after_entry: int | None = None,
) -> Changes:
    """Retire or revoke a person's key; the pages that it signed too late are derived anew.

    Others stand as they stood: nothing is read of them while nobody else can write. Revoking without `after_entry`
    leaves nothing standing that the key ever signed. Raises NotAllowed for anybody but a publisher and for a key that
    was revoked already, BadInput without a reason or for an entry that is not there.
    """
    if not reason.strip():
        raise BadInput("expected a reason for ending a key", field="reason")
    action = "key.retire" if kind is KeyActKind.RETIRED else "key.revoke"
    with workspace.database.writing() as store:
        if not acting(store, by).has(Role.PUBLISHER):
            raise NotAllowed(f"{by.name} is not a publisher. A publisher retires and revokes keys.", safe=_UNCHANGED)
        planned = _act(workspace, store, person, kind, after_entry, entry=_next_entry(store))
        entry = workspace.record(
            store,
            by.name,
            action,
            person.name,
            person=person.id,
            key=planned.key_id,
            after_entry=planned.after_entry,
            reason=reason.strip(),
        )
        store.keys.add_act(replace(planned, entry=entry.seq, reason=reason.strip()))
        touched = _signed_too_late(store, planned)
        for nct_id in touched:
            reindex(workspace, store, nct_id)
    return Changes(people=True, trials=frozenset(touched))


def _next_entry(store: Store) -> int:
    head = store.audit.head()
    return head.seq + 1 if head else 1


def _act(
    workspace: Workspace, store: Store, person: Person, kind: KeyActKind, after_entry: int | None, *, entry: int
) -> KeyAct:
    ring = store.keys.ring()
    added = _key_to_end(ring, person, kind)
    if kind is KeyActKind.ADDED:
        raise BadInput("expected to retire or to revoke", field="kind")
    if after_entry is not None and not 0 <= after_entry < entry:
        raise BadInput(f"expected an entry of the audit trail, 0 to {entry - 1}", field="after")
    return KeyAct(
        kind=kind,
        key_id=added.key_id,
        person_id=person.id,
        public_key=added.public_key,
        entry=entry,
        after_entry=after_entry if kind is KeyActKind.REVOKED else None,
        at=workspace.clock.now(),
    )


def _key_to_end(ring: KeyRing, person: Person, kind: KeyActKind) -> KeyAct:
    """Return how the key was added: the active one, or to revoke, the newest that was retired."""
    added = [act for act in ring.acts if act.kind is KeyActKind.ADDED and act.person_id == person.id]
    ended = {act.key_id: act.kind for act in ring.acts if act.kind is not KeyActKind.ADDED}
    for act in reversed(added):
        if act.key_id not in ended or (kind is KeyActKind.REVOKED and ended[act.key_id] is KeyActKind.RETIRED):
            return act
    raise NotAllowed(f"{person.name} has no signing key that could be {kind.value}.", safe=_UNCHANGED)


def _signed_too_late(store: Store, act: KeyAct) -> list[NctId]:
    """Return the pages with signatures that no longer count after `act`: of a retired key there are none."""
    ended = act.entry if act.kind is KeyActKind.RETIRED else act.after_entry or 0
    return store.sign_offs.pages_signed(act.key_id, after=ended)


def _effect(workspace: Workspace, store: Store, act: KeyAct) -> KeyEffect:
    lapsing: list[tuple[NctId, tuple[str, ...]]] = []
    lost = 0
    for now in histories(workspace, store, _signed_too_late(store, act)):
        then = replace(now, keys=KeyRing(acts=(*now.keys.acts, act)))
        lost += sum(counts(each, now.keys) and not counts(each, then.keys) for each in now.sign_offs)
        latest = now.latest
        if latest is None:
            continue
        signed = {each.key for each in section_states(now, latest) if each.status is SectionStatus.SIGNED}
        gone = tuple(
            each.key
            for each in section_states(then, latest)
            if each.key in signed and each.status is not SectionStatus.SIGNED
        )
        if gone:
            lapsing.append((now.nct_id, gone))
    return KeyEffect(key_id=act.key_id, signatures=lost, lapsing=tuple(lapsing))
