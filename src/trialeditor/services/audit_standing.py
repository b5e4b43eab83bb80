"""What stands in a workspace now, against what its trail says was done last: people, rules, and the newest records.

These rows are changed in place, so none of them names an entry. What each must be follows from the trail.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress

from trialeditor.domain.audit import AuditEntry
from trialeditor.domain.blueprint import parse_blueprint
from trialeditor.domain.errors import BadInput
from trialeditor.domain.ids import Digest, NctId
from trialeditor.domain.people import Person
from trialeditor.domain.policy import Policy
from trialeditor.services.audit_rows import entries_of
from trialeditor.services.theme_shelf import theme_digest, themes_used
from trialeditor.storage.restoring import MARK
from trialeditor.storage.store import Store


def standing_problems(store: Store, entries: Sequence[AuditEntry]) -> Iterator[str]:
    """Give what stands otherwise than the trail says; `entries` are all of it, oldest first."""
    yield from _people_problems(store, entries)
    yield from _policy_problems(store, entries)
    yield from _theme_problems(store, entries)
    yield from _restore_problems(store, entries)
    yield from _blueprint_problems(store)
    yield from _record_problems(store, entries)


def _people_problems(store: Store, entries: Sequence[AuditEntry]) -> Iterator[str]:
    """Give the people whom nobody added, and those whose name or roles nobody gave them."""
    told: dict[str, tuple[str, list[object]]] = {}
    for entry in entries_of(entries, "person.add", "person.take", "person.roles"):
        detail = entry.event.detail
        roles = detail.get("after", detail.get("roles", []))
        told[str(detail.get("person"))] = entry.event.subject, list(roles) if isinstance(roles, list) else []
    there = {person.id: person for person in store.people.all()}
    for person in there.values():
        yield from _person_problems(person, told.get(person.id))
    yield from (
        f"{name}: is gone, and the trail says that they came" for id_, (name, _) in told.items() if id_ not in there
    )


def _person_problems(person: Person, told: tuple[str, list[object]] | None) -> Iterator[str]:
    if told is None:
        yield f"{person.name}: nobody added them"
        return
    name, roles = told
    if person.name != name:
        yield f"{person.name}: the trail calls them {name}"
    if sorted(person.roles) != roles:
        yield f"{person.name}: has other roles than the trail says"


def _policy_problems(store: Store, entries: Sequence[AuditEntry]) -> Iterator[str]:
    """Give a policy that nobody set. A workspace begins with the policy that programs begin with."""
    wanted = Policy().digest
    for entry in entries_of(entries, "policy.set"):
        new = entry.event.detail.get("new")
        with suppress(BadInput):
            wanted = Policy.from_json(new).digest if isinstance(new, Mapping) else wanted
    if store.settings.get("policy") != wanted:
        yield "the policy in force is not the one that the trail says was set last"
    kept = store.policies.get(wanted)
    if kept is None or kept.digest != wanted:
        yield "the policy in force was changed after it was set"


def _theme_problems(store: Store, entries: Sequence[AuditEntry]) -> Iterator[str]:
    """Give a theme that nobody chose. A workspace begins with the look that comes with the program."""
    chosen = [str(entry.event.detail.get("digest", "")) for entry in entries_of(entries, "theme.set")]
    if theme_digest(store) != (chosen[-1] if chosen else ""):
        yield "the theme in use is not the one that the trail says was chosen last"
    if set(themes_used(store)) != set(chosen) - {""}:
        yield "the themes that were ever used are not those that the trail names"


def _restore_problems(store: Store, entries: Sequence[AuditEntry]) -> Iterator[str]:
    """Give a restored backup of which the trail does not tell: entries that were left would seem never to have been."""
    told = [entry.hash for entry in entries_of(entries, "workspace.restore")]
    if (store.settings.get(MARK) or "") != (told[-1] if told else ""):
        yield "the backup that was restored last is not the one that the trail tells of"


def _blueprint_problems(store: Store) -> Iterator[str]:
    for digest, text in store.blueprints.all().items():
        try:
            is_itself = parse_blueprint(text).digest == digest
        except BadInput:
            is_itself = False
        if not is_itself:
            yield f"the blueprint {digest[:12]} was changed after it was kept"


def _record_problems(store: Store, entries: Sequence[AuditEntry]) -> Iterator[str]:
    """Give the records that are not those that came in last, and the states of records that are gone."""
    told = _told_records(entries)
    standing, pages = store.trials.standing(list(told)), set(store.trials.ncts_with_pages())
    for nct_id, states in told.items():
        now = standing.get(nct_id)
        if now is None or now.digest != states[-1]:
            yield f"{nct_id}: its record is not the one that came in last"
        if nct_id not in pages:
            continue  # nothing was written or signed with its earlier states, and there may be very many such trials
        kept = {header.digest for header in store.snapshots.headers(nct_id)}
        yield from (
            f"{nct_id}: the record {digest[:12]}, which the trail names, is gone"
            for digest in dict.fromkeys(states)
            if digest not in kept
        )


def _told_records(entries: Sequence[AuditEntry]) -> dict[NctId, list[Digest]]:
    """Return the states of the records that changed, as the trail names them, the newest last."""
    told: dict[NctId, list[Digest]] = {}
    for entry in entries_of(entries, "record.import"):
        changed = entry.event.detail.get("trials_changed")
        for nct, states in changed.items() if isinstance(changed, Mapping) else ():
            digests = states if isinstance(states, list) else []
            told.setdefault(NctId(nct), []).extend(Digest(str(each)) for each in digests)
    return told
