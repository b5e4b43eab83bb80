"""The review: submit, ask for changes, sign."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from trialeditor.domain.audit import AuditEntry
from trialeditor.domain.canonical import Json, digest_bytes, digest_of
from trialeditor.domain.errors import BadInput, NotAllowed
from trialeditor.domain.facts import Facts
from trialeditor.domain.findings import Checked
from trialeditor.domain.guards import (
    why_incomplete,
    why_not_edit,
    why_not_return,
    why_not_sign,
    why_not_signed_until,
    why_not_submit,
)
from trialeditor.domain.history import Return, ReviewAct, Submission
from trialeditor.domain.ids import Digest, NctId
from trialeditor.domain.lapsing import SectionState
from trialeditor.domain.people import SIGNING_ROLES, Person, Role
from trialeditor.domain.phrases import unknown_phrases
from trialeditor.domain.revision import RevisionKind
from trialeditor.domain.signoff import Payload, Scope, SignedSection, Signer
from trialeditor.domain.trial import Stage
from trialeditor.services.acting import acting
from trialeditor.services.checking import checked_page, why_blocked
from trialeditor.services.editing import add_revision, differs, editable_page, revision_detail
from trialeditor.services.indexing import reindex
from trialeditor.services.merging import onto_newest
from trialeditor.services.outcome import Changes
from trialeditor.services.pages import PageFile, page_from
from trialeditor.services.workspace import Workspace
from trialeditor.signing.keys import SigningKey, unseal
from trialeditor.signing.payload import sign as sign_payload
from trialeditor.storage.store import Store

Act = TypeVar("Act", bound=ReviewAct)

MEANINGS: tuple[str, ...] = (
    "I reviewed this page against the registry record and approve it for patients",
    "I reviewed these sections against the changed record and they are still right",
    "I reviewed the medical content and approve it",
)
"""Meanings of a signature that the dialog offers (21 CFR 11.50 (a) (3)); others can be typed."""
USUAL: Mapping[Role, str] = {Role.REVIEWER: MEANINGS[0], Role.MEDICAL_REVIEWER: MEANINGS[2]}
"""What a signature usually means, by role."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningSheet:
    """What a person would sign, shown to them before they do."""

    page: PageFile
    role: Role
    roles: tuple[Role, ...]
    """The roles that the person could sign in here: the one that is missing first."""
    scope: Scope
    sections: tuple[SectionState, ...]
    proposed_next_review: date
    checked: Checked
    """What the checks say of these sections, and what was set aside: it is signed along with the words."""
    refusal: str | None
    """Why they may not sign, or None."""

    @property
    def seen(self) -> Mapping[str, Digest]:
        """Return the digests of what was shown, which `sign` must still find: sections, record, role, findings.

        The record counts though no signed section may depend on what moved: a signature names the snapshot.
        """
        sections = {state.key: state.reading.digest for state in self.sections}
        return {
            **sections,
            "the record": self.page.snapshot.digest,
            "the role": digest_of(self.role.value),
            "the findings": digest_of([*_findings(self.checked), *_waivers(self.checked)]),
        }


def submit(workspace: Workspace, nct_id: NctId, person: Person, *, note: str = "") -> Changes:
    """Put the page before the reviewers; the person's draft becomes a revision first when it says something new."""
    with workspace.database.writing() as store:
        page, merged = _with_draft(workspace, store, editable_page(workspace, store, nct_id, person), person, note)
        refusal = why_not_submit(page.history, page.states) or why_unreadable(page.facts, page.states)
        refusal = refusal or why_blocked(checked_page(workspace, store, page).checked)
        latest = page.history.latest
        if refusal or latest is None:
            raise NotAllowed(
                refusal or "Nobody has written this page yet.",
                safe="Nothing was submitted. What you wrote is safe.",
                do=_before_submitting(page),
            )
        entry = workspace.record(store, person.name, "page.submit", nct_id, note=note, **revision_detail(latest))
        store.review.add_submission(_act(Submission, workspace, page, person, note, entry))
        reindex(workspace, store, nct_id)
    return Changes(trials=frozenset({nct_id}), merged=merged)


def _before_submitting(page: PageFile) -> str:
    """Say what to do about a page that cannot be submitted, where the refusal itself does not."""
    if page.stage in {Stage.IN_REVIEW, Stage.MEDICAL_REVIEW}:
        return "Wait for their answer, or change some words: then you can submit it again."
    if page.stage is Stage.RETIRED:
        return "Ask a reviewer or a publisher to put it back first."
    return "Write them, then submit again." if why_incomplete(page.states) else ""


def _with_draft(
    workspace: Workspace, store: Store, page: PageFile, person: Person, note: str
) -> tuple[PageFile, tuple[str, ...]]:
    """Make a revision of the person's draft, and return the page with the sections that a colleague changed since."""
    draft = store.drafts.get(page.nct_id, person.id)
    if draft is None or not differs(page, draft.content):
        return page, ()
    merged = onto_newest(page, draft.content, draft.base)
    if differs(page, merged.content):
        add_revision(workspace, store, page, person, merged.content, RevisionKind.SUBMITTED, note, action=None)
    store.drafts.delete(page.nct_id, person.id)
    return page_from(workspace, store, page.nct_id), merged.taken


def why_unreadable(facts: Facts, states: tuple[SectionState, ...]) -> str | None:
    """Say which bound phrases of the first section that has any name no fact: a reader would see braces. Pure."""
    for state in states:
        unknown = unknown_phrases(state.reading.typed_blocks, facts) if state.reading.is_signable else ()
        if unknown:
            names = ", ".join(phrase.source for phrase in unknown)
            return f"{names} in {state.reading.spec.heading} names no fact."
    return None


def return_page(workspace: Workspace, nct_id: NctId, person: Person, *, note: str) -> Changes:
    """Ask for changes to a page that waits for review, with a note that says which."""
    if not note.strip():
        raise BadInput("expected a note that says what to change", field="note")
    with workspace.database.writing() as store:
        page = page_from(workspace, store, nct_id)
        refusal = _why_not_reviewer(acting(store, person)) or why_not_return(page.history)
        if refusal:
            raise NotAllowed(refusal)
        entry = workspace.record(store, person.name, "page.return", nct_id, note=note, revision=page.revision_number)
        store.review.add_return(_act(Return, workspace, page, person, note, entry))
        reindex(workspace, store, nct_id)
    return Changes(trials=frozenset({nct_id}))


def _act(kind: type[Act], workspace: Workspace, page: PageFile, person: Person, note: str, entry: AuditEntry) -> Act:
    """Return a step of the review of the page's newest revision."""
    return kind(
        nct_id=page.nct_id,
        revision=page.revision_number,
        by=person.id,
        by_name=person.name,
        at=workspace.clock.now(),
        note=note,
        entry=entry.seq,
    )


def _why_not_reviewer(person: Person) -> str | None:
    return None if person.has(*SIGNING_ROLES) else f"{person.name} is not a reviewer. A reviewer asks for changes."


def signing_sheet(
    workspace: Workspace,
    nct_id: NctId,
    person: Person,
    *,
    keys: tuple[str, ...] | None = None,
    role: Role | None = None,
) -> SigningSheet:
    """Return what `person` would sign: all of the page's words, or the sections `keys`."""
    with workspace.database.reading() as store:
        return _sheet(workspace, store, page_from(workspace, store, nct_id), acting(store, person), keys, role)


def _sheet(
    workspace: Workspace,
    store: Store,
    page: PageFile,
    person: Person,
    keys: tuple[str, ...] | None,
    role: Role | None,
) -> SigningSheet:
    signable = {state.key: state for state in page.states if state.reading.is_signable}
    unknown = [key for key in keys or () if key not in signable]
    if unknown:
        raise BadInput(f"not a section that is signed; those are {', '.join(signable)}", field=", ".join(unknown))
    chosen = tuple(state for state in signable.values() if keys is None or state.key in keys)
    as_role = role or _role_for(page, person, chosen)
    covered = tuple(state.key for state in chosen)
    refusal = why_not_sign(page.history, page.states, person, as_role, covered)
    checked = checked_page(workspace, store, page).checked
    about = checked if keys is None else checked.of(covered)
    return SigningSheet(
        page=page,
        role=as_role,
        roles=_roles_for(page, person, chosen),
        scope=Scope.PAGE if keys is None else Scope.SECTIONS,
        sections=chosen,
        proposed_next_review=workspace.clock.today() + timedelta(days=page.history.policy.review_interval_days),
        checked=about,
        refusal=refusal or why_unreadable(page.facts, page.states) or why_blocked(about),
    )


def _findings(checked: Checked) -> tuple[Json, ...]:
    return tuple(each.to_json() for each in (*checked.findings, *(finding for finding, _ in checked.waived)))


def _waivers(checked: Checked) -> tuple[Json, ...]:
    return tuple(each.to_json() for each in checked.waivers)


def _roles_for(page: PageFile, person: Person, sections: tuple[SectionState, ...]) -> tuple[Role, ...]:
    """Return the roles that the policy names and the person holds, those that a section waits for first."""
    asked = page.history.policy.sign_roles
    missing = [role for role in asked if any(role in each.missing for each in sections)]
    return tuple(role for role in dict.fromkeys((*missing, *asked)) if role in person.roles)


def _role_for(page: PageFile, person: Person, sections: tuple[SectionState, ...]) -> Role:
    """Return the role that is still missing and that the person holds, else the first that they could sign in."""
    missing = [role for role in page.history.policy.sign_roles if any(role in each.missing for each in sections)]
    wanted = [*missing, *page.history.policy.sign_roles]
    return next((role for role in wanted if role in person.roles), wanted[0])


def sign(  # noqa: PLR0913 - the dialog's fields
    workspace: Workspace,
    nct_id: NctId,
    person: Person,
    *,
    meaning: str,
    next_review: date,
    passphrase: str,
    role: Role | None = None,
    keys: tuple[str, ...] | None = None,
    seen: Mapping[str, Digest] | None = None,
) -> Changes:
    """Sign the page, or the sections `keys`, with the person's key.

    `seen` is that of the sheet that the person was shown; when the page says something else by now, nothing is signed.
    Raises NotAllowed with the reason, WrongPassphrase, or BadInput for an empty meaning or an impossible date.
    """
    if not meaning.strip():
        raise BadInput("expected what the signature means", field="meaning")
    refusal = why_not_signed_until(next_review, workspace.clock.today())
    if refusal:
        raise BadInput(refusal)
    key = _unlocked_key(workspace, nct_id, person, keys, role, passphrase)
    with workspace.database.writing() as store:
        sheet = _sheet(workspace, store, page_from(workspace, store, nct_id), acting(store, person), keys, role)
        _check(sheet, seen)
        _check_key(store, person, key)
        _store(workspace, store, sheet, person, key, meaning.strip(), next_review)
        reindex(workspace, store, nct_id)
    return Changes(trials=frozenset({nct_id}))


def _unlocked_key(
    workspace: Workspace,
    nct_id: NctId,
    person: Person,
    keys: tuple[str, ...] | None,
    role: Role | None,
    passphrase: str,
) -> SigningKey:
    """Open the person's key before the write begins: it takes its time by design, and no lock should wait for it."""
    _check(signing_sheet(workspace, nct_id, person, keys=keys, role=role), None)
    with workspace.database.reading() as store:
        key_id = store.keys.ring().active_key(person.id)
        sealed = store.keys.private(key_id) if key_id else None
    if sealed is None:
        raise NotAllowed(f"{person.name} has no signing key.", do="Add one with a passphrase.")
    return unseal(sealed, passphrase)


def _check(sheet: SigningSheet, seen: Mapping[str, Digest] | None) -> None:
    if sheet.refusal:
        raise NotAllowed(sheet.refusal, safe="Nothing was signed.")
    if seen is not None and dict(seen) != dict(sheet.seen):
        raise NotAllowed(
            "The page changed after it was shown to you.", safe="Nothing was signed.", do="Read it again, then sign."
        )


def _check_key(store: Store, person: Person, key: SigningKey) -> None:
    """Refuse a key that was ended while its passphrase was tried: what it signs would not count."""
    if store.keys.ring().active_key(person.id) != key.key_id:
        raise NotAllowed(
            f"The key of {person.name} was ended meanwhile.", safe="Nothing was signed.", do="Ask a publisher."
        )


def _store(
    workspace: Workspace,
    store: Store,
    sheet: SigningSheet,
    person: Person,
    key: SigningKey,
    meaning: str,
    next_review: date,
) -> None:
    payload = _payload(workspace, sheet, person, key, meaning, next_review)
    signed, signature = sign_payload(payload, key)
    entry = workspace.record(
        store,
        person.name,
        "page.sign",
        sheet.page.nct_id,
        sign_off=digest_bytes(signed + signature),
        revision=payload.revision_number,
        role=payload.role.value,
        meaning=meaning,
        next_review=next_review.isoformat(),
        sections=[section.key for section in payload.sections],
    )
    store.sign_offs.add(sheet.page.nct_id, signed, signature, key.key_id, entry.seq)


def _payload(
    workspace: Workspace, sheet: SigningSheet, person: Person, key: SigningKey, meaning: str, next_review: date
) -> Payload:
    page = sheet.page
    latest = page.history.latest
    if latest is None:
        raise NotAllowed("Nobody has written this page yet.")
    previous = page.history.sign_offs[-1].id if page.history.sign_offs else None
    return Payload(
        page=page.nct_id,
        revision=latest.digest,
        revision_number=latest.number,
        scope=sheet.scope,
        blueprint=latest.blueprint,
        policy=page.history.policy.digest,
        snapshot=page.snapshot.digest,
        sections=tuple(SignedSection.of(state.reading) for state in sheet.sections),
        findings=_findings(sheet.checked),
        waivers=_waivers(sheet.checked),
        signer=Signer(person=person.id, name=person.name, key=key.key_id),
        role=sheet.role,
        meaning=meaning,
        time=workspace.clock.now(),
        next_review=next_review,
        prev=previous,
    )


def actions(page: PageFile, person: Person) -> Mapping[str, str | None]:
    """Return, for each step, None when `person` may take it now, else the sentence that says why not. Pure."""
    keys = tuple(state.key for state in page.states if state.reading.is_signable)
    role = _role_for(page, person, tuple(state for state in page.states if state.key in keys))
    return {
        "edit": why_not_edit(person),
        "submit": why_not_edit(person)
        or why_not_submit(page.history, page.states)
        or why_unreadable(page.facts, page.states),
        "return": _why_not_reviewer(person) or why_not_return(page.history),
        "sign": why_not_sign(page.history, page.states, person, role, keys) or why_unreadable(page.facts, page.states),
        "next_review": why_not_edit(person) or (None if page.dates else _NO_DATE),
    }


_NO_DATE = "The next review date is set when the page is signed."


def why_not_sign_sections(page: PageFile, person: Person, keys: tuple[str, ...]) -> str | None:
    """Say why `person` may not sign the sections `keys`, before any check is made. Pure."""
    role = _role_for(page, person, tuple(state for state in page.states if state.key in keys))
    return why_not_sign(page.history, page.states, person, role, keys) or why_unreadable(page.facts, page.states)
