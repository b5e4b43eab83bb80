"""The policy of a workspace: which one is in force, what another one would do, and setting it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace

from trialeditor.checks.run import codes
from trialeditor.domain.errors import BadInput, Conflict, NotAllowed, TrialEditorError
from trialeditor.domain.guards import why_not_set_policy
from trialeditor.domain.ids import NctId
from trialeditor.domain.people import Person
from trialeditor.domain.policy import Policy
from trialeditor.domain.stages import stage
from trialeditor.domain.trial import Stage
from trialeditor.services.acting import acting
from trialeditor.services.indexing import BATCH, reindex
from trialeditor.services.outcome import CancelCheck, Cancelled, Changes, Progress, never, no_progress
from trialeditor.services.pages import page_from
from trialeditor.services.workspace import Workspace
from trialeditor.storage.store import Store

_MADE, _UNTIL = "stages_policy", "stages_until"
"""Settings: under which policy the stages in lists were derived (unset: the first), and how far that has come."""
_SEVERAL = "several"
"""No policy: since the roles changed, lines of pages were derived under the one before and under the one of now."""
_LONGEST_INTERVAL = 3_650


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyEffect:
    """What another policy would do to the pages that are signed now."""

    signed: int
    would_lose: int
    """Pages that would not be signed under it, until the roles that it names have signed too."""
    nobody: tuple[str, ...] = ()
    """Roles that it names and that nobody holds."""


def policy(workspace: Workspace) -> Policy:
    """Return the policy that is in force."""
    with workspace.database.reading() as store:
        return workspace.policy_in(store)


def policy_effect(
    workspace: Workspace, wanted: Policy, *, progress: Progress = no_progress, cancelled: CancelCheck = never
) -> PolicyEffect:
    """Return what `wanted` would do to signed pages. Nothing is changed. Raises Cancelled."""
    signed = lost = 0
    with workspace.database.reading() as store:
        held = {role for person in store.people.all() for role in person.roles}
        pages = store.trials.ncts_with_pages() if wanted.sign_roles != workspace.policy_in(store).sign_roles else []
        for done, nct_id in enumerate(pages):
            if cancelled():
                raise Cancelled("The policy was not changed.")
            progress(done, len(pages), "Looking at signed pages")
            page = page_from(workspace, store, nct_id)
            if page.stage is Stage.SIGNED:
                signed += 1
                lost += stage(replace(page.history, policy=wanted)) is not Stage.SIGNED
    missing = tuple(role.label for role in wanted.sign_roles if role not in held)
    return PolicyEffect(signed=signed, would_lose=lost, nobody=missing)


def set_policy(workspace: Workspace, wanted: Policy, person: Person, *, reason: str, seen: Policy) -> Changes:
    """Put another policy in force, with a reason. `seen` is the one that the person saw and wants to replace.

    Stages follow at once wherever a page is opened; `refresh_stages` brings lists along. Raises NotAllowed for a person
    who is no publisher and for a policy that is in force already, BadInput without a reason, beyond ten years or for a
    code that no check gives,
    Conflict when somebody else set another policy meanwhile.
    """
    if not reason.strip():
        raise BadInput("expected a reason for another policy", field="reason")
    if wanted.review_interval_days > _LONGEST_INTERVAL:
        raise BadInput(f"expected at most {_LONGEST_INTERVAL} days", field="policy.review_interval_days")
    unknown = sorted(wanted.weights.keys() - codes().keys())
    if unknown:
        raise BadInput(f"no check gives {', '.join(unknown)}", field="policy.weights")
    with workspace.database.writing() as store:
        refusal = why_not_set_policy(acting(store, person))
        if refusal:
            raise NotAllowed(refusal, safe="Nothing was changed.")
        before = workspace.policy_in(store)
        _check_race(before, wanted, seen)
        store.policies.add(wanted)
        store.settings.set("policy", wanted.digest)
        if before.sign_roles != wanted.sign_roles:
            store.settings.set(_MADE, _SEVERAL)
            store.settings.set(_UNTIL, "")
        old, new, why = before.to_json(), wanted.to_json(), reason.strip()
        workspace.record(store, person.name, "policy.set", workspace.name, old=old, new=new, reason=why)
    return Changes(workspace=True)


def _check_race(before: Policy, wanted: Policy, seen: Policy) -> None:
    if before == wanted:
        raise NotAllowed("This policy is in force already.")
    if before != seen:
        yours, theirs = policy_words(wanted), policy_words(before)
        raise Conflict("Somebody else set another policy meanwhile.", yours=yours, theirs=theirs)


def policy_words(each: Policy) -> str:
    """Write a policy in sentences."""
    roles = " and a ".join(role.label.lower() for role in each.sign_roles)
    lapsed = "the page is withheld" if each.lapsed.value == "withhold" else "a notice takes the place of its words"
    return (
        f"A {roles} must sign. The next review is proposed {each.review_interval_days} days ahead."
        f" When a signed part lapses, {lapsed}.{_weight_words(each)}"
    )


def _weight_words(each: Policy) -> str:
    """Write the weights that differ from those of anywhere else."""
    if not each.weights:
        return ""
    told = (f"{code} is a {weight.value}" for code, weight in sorted(each.weights.items()))
    return f" Here {', '.join(told)}."


def stages_are_stale(workspace: Workspace) -> bool:
    """Say whether stages in lists were derived under another policy than the one in force."""
    with workspace.database.reading() as store:
        made = store.settings.get(_MADE)
        return made is not None and made != workspace.policy_in(store).digest


def refresh_stages(workspace: Workspace, *, progress: Progress = no_progress, cancelled: CancelCheck = never) -> int:
    """Derive the index line of every page anew where that is stale; return how many pages were derived.

    Goes by batches, each a transaction: when it is stopped (raises Cancelled) or dies, it goes on from there. When
    another policy is set meanwhile, it begins again with that one.
    """
    derived = 0
    while stages_are_stale(workspace):
        derived += _follow_policy(workspace, progress, cancelled)
    return derived


def _follow_policy(workspace: Workspace, progress: Progress, cancelled: CancelCheck) -> int:
    """Derive all pages under the policy in force, until another one is set; return how many were derived."""
    with workspace.database.reading() as store:
        pages = sorted(store.trials.ncts_with_pages())
        digest = workspace.policy_in(store).digest
        until = store.settings.get(_UNTIL) or ""
    version, _, last = until.partition(" ")
    begun = done = bisect_right(pages, last) if version == digest else 0
    for batch in _batches(pages[begun:]):
        if cancelled():
            raise Cancelled("Lists do not follow the policy yet.", do="They will when the workspace is opened again.")
        with workspace.database.writing() as store:
            if (store.settings.get(_UNTIL) or "") != until:
                return done - begun  # another policy was set, or another window does this too
            for nct_id in batch:
                _reindex(workspace, store, nct_id)
            until = f"{digest} {batch[-1]}"
            store.settings.set(_UNTIL, until)
        done += len(batch)
        progress(done, len(pages), "Bringing pages up to date with the policy")
    with workspace.database.writing() as store:
        if (store.settings.get(_UNTIL) or "") == until:
            store.settings.set(_MADE, digest)
            store.settings.set(_UNTIL, "")
    return done - begun


def _reindex(workspace: Workspace, store: Store, nct_id: NctId) -> None:
    with suppress(TrialEditorError):  # a page that can be read no more keeps its line, and the doctor tells of it
        reindex(workspace, store, nct_id)


def _batches(pages: list[NctId]) -> Iterator[list[NctId]]:
    for start in range(0, len(pages), BATCH):
        yield pages[start : start + BATCH]
