"""Changing the words of a page: drafts, revisions, overrides, and the next review date."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from trialeditor.domain.blueprint import Blueprint, SectionKind
from trialeditor.domain.content import Override, PageContent
from trialeditor.domain.errors import BadInput, Conflict, NotAllowed, NotFound
from trialeditor.domain.guards import why_not_edit, why_not_next_review
from trialeditor.domain.history import ReviewDateChange
from trialeditor.domain.ids import NctId
from trialeditor.domain.people import Person
from trialeditor.domain.revision import Draft, Revision, RevisionKind, make_revision
from trialeditor.domain.text import clean
from trialeditor.services.acting import acting
from trialeditor.services.indexing import reindex
from trialeditor.services.merging import as_text, merge_note, onto_newest
from trialeditor.services.outcome import Changes
from trialeditor.services.pages import PageFile, page_from
from trialeditor.services.workspace import Workspace
from trialeditor.storage.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """New words for one section. For a fact section they are an override and need a `reason`; empty takes it away."""

    key: str
    text: str
    reason: str = ""


def autosave(workspace: Workspace, draft: Draft) -> Draft:
    """Keep a working copy; return it as stored. Raise Conflict when another window saved it since it was read."""
    stored = replace(draft, version=draft.version + 1, saved_at=workspace.clock.now())
    with workspace.database.writing() as store:
        store.drafts.put(stored, expected_version=draft.version, expected_at=draft.saved_at)
    return stored


def discard_draft(workspace: Workspace, nct_id: NctId, person: Person) -> Changes:
    """Throw a working copy away."""
    with workspace.database.writing() as store:
        store.drafts.delete(nct_id, person.id)
        workspace.record(store, person.name, "draft.discard", nct_id)
    return Changes(trials=frozenset({nct_id}))


def save_version(
    workspace: Workspace,
    nct_id: NctId,
    person: Person,
    content: PageContent,
    *,
    base: int,
    draft_version: int | None = None,
    message: str = "",
) -> Changes:
    """Make a revision of `content`, begun from revision `base`; return which sections a colleague changed meanwhile.

    Those go in as they left them. A section that both changed is a Conflict, with both texts and the one that they
    began with. The person's draft goes with it. With the `draft_version` that the caller knows, a draft that another
    window saved since is a Conflict too, instead of words that vanish.
    """
    with workspace.database.writing() as store:
        page = editable_page(workspace, store, nct_id, person)
        draft = store.drafts.get(nct_id, person.id)
        if draft and draft_version not in {None, draft.version}:
            raise _draft_conflict(page, content, draft)
        merged = onto_newest(page, content, base)
        if not differs(page, merged.content):
            raise NotAllowed("Nothing changed since the last version.", do="Change some words first.")
        note = message or merge_note(page, merged)
        add_revision(workspace, store, page, person, merged.content, RevisionKind.SAVED, note, action="page.save")
        store.drafts.delete(nct_id, person.id)
        reindex(workspace, store, nct_id)
    return Changes(trials=frozenset({nct_id}), merged=merged.taken)


def edit(workspace: Workspace, nct_id: NctId, person: Person, edits: Sequence[Edit], *, message: str = "") -> Changes:
    """Change sections of the newest revision and make a revision of it."""
    with workspace.database.writing() as store:
        page = editable_page(workspace, store, nct_id, person)
        content = page.content
        for each in edits:
            content = apply_edit(page.blueprint, content, each)
        write_content(workspace, store, page, person, content, message)
    return Changes(trials=frozenset({nct_id}))


def write_page(
    workspace: Workspace, nct_id: NctId, person: Person, content: PageContent, *, message: str = ""
) -> Changes:
    """Make a revision whose words are `content`, whatever stood there."""
    with workspace.database.writing() as store:
        page = editable_page(workspace, store, nct_id, person)
        write_content(workspace, store, page, person, content, message)
    return Changes(trials=frozenset({nct_id}))


def write_content(
    workspace: Workspace, store: Store, page: PageFile, person: Person, content: PageContent, message: str
) -> None:
    """Make an edited revision and index it, within the present transaction; raise NotAllowed when nothing changed."""
    if not differs(page, content):
        raise NotAllowed(f"The page of {page.nct_id} already has these words.", do="Give other words.")
    add_revision(workspace, store, page, person, content, RevisionKind.EDITED, message, action="page.edit")
    reindex(workspace, store, page.nct_id)


def restore(workspace: Workspace, nct_id: NctId, person: Person, number: int) -> Changes:
    """Make a revision with the words of an earlier one. A working copy that has no words of its own goes with it."""
    with workspace.database.writing() as store:
        page = editable_page(workspace, store, nct_id, person)
        earlier = page.history.revision(number)
        if earlier is None:
            raise NotFound(f"{nct_id} has no version {number}.")
        if not differs(page, earlier.content):
            raise NotAllowed(f"The newest version has the words of version {number} already.", do="Choose another.")
        message = f"Words of version {number}"
        content = earlier.content
        add_revision(workspace, store, page, person, content, RevisionKind.RESTORED, message, action="page.restore")
        draft = store.drafts.get(nct_id, person.id)
        if draft and not differs(page, draft.content):
            store.drafts.delete(nct_id, person.id)
        reindex(workspace, store, nct_id)
    return Changes(trials=frozenset({nct_id}))


def set_next_review(workspace: Workspace, nct_id: NctId, person: Person, wanted: date, reason: str) -> Changes:
    """Bring the next review date forward, with a reason; raise NotAllowed beyond the date that was signed."""
    return set_next_reviews(workspace, {nct_id: wanted}, person, reason)


def set_next_reviews(workspace: Workspace, dates: Mapping[NctId, date], person: Person, reason: str) -> Changes:
    """Bring the next review dates of pages forward, each to its own; all or none. Each gets its own audit entry."""
    if not reason.strip():
        raise BadInput("expected a reason for the earlier date", field="reason")
    with workspace.database.writing() as store:
        entries = {
            nct_id: move_review(
                workspace, store, editable_page(workspace, store, nct_id, person), person, wanted, reason
            )
            for nct_id, wanted in dates.items()
        }
    return Changes(trials=frozenset(dates), entries=entries)


def move_review(workspace: Workspace, store: Store, page: PageFile, person: Person, wanted: date, reason: str) -> int:
    """Set a next review date within the present transaction, and return its audit entry; raise NotAllowed."""
    refusal = why_not_next_review(page.history, wanted, workspace.clock.today())
    if refusal:
        raise NotAllowed(refusal)
    old = page.dates.next_review.isoformat() if page.dates else None
    detail = {"old": old, "new": wanted.isoformat(), "reason": reason}
    entry = workspace.record(store, person.name, "page.next_review", page.nct_id, **detail)
    store.review.add_review_date(
        ReviewDateChange(
            nct_id=page.nct_id,
            next_review=wanted,
            by=person.id,
            by_name=person.name,
            at=workspace.clock.now(),
            reason=reason,
            entry=entry.seq,
        )
    )
    reindex(workspace, store, page.nct_id)
    return entry.seq


def editable_page(workspace: Workspace, store: Store, nct_id: NctId, person: Person) -> PageFile:
    """Return a page for a write by `person`; raise NotAllowed when they may not change it by now."""
    refusal = why_not_edit(acting(store, person))
    if refusal:
        raise NotAllowed(refusal)
    return page_from(workspace, store, nct_id)


def apply_edit(blueprint: Blueprint, content: PageContent, change: Edit) -> PageContent:
    """Return `content` with one section changed; raise BadInput when the blueprint has no such section. Pure."""
    spec = blueprint.section(change.key)
    if spec is None:
        known = ", ".join(each.key for each in blueprint.sections)
        raise BadInput(f"there is no such section; the sections are {known}", field=change.key)
    if spec.kind is SectionKind.WRITTEN:
        return content.with_text(change.key, change.text)
    if not spec.can_be_overridden:
        raise BadInput("this section is written by sign-offs alone", field=change.key)
    if not change.text.strip():
        return content.with_override(change.key, None)
    if not change.reason.strip():
        raise BadInput("words in place of the registry's facts need a reason", field=change.key)
    return content.with_override(change.key, Override(text=clean(change.text), reason=change.reason.strip()))


def differs(page: PageFile, content: PageContent) -> bool:
    """Say whether `content` has other words than the newest revision. A page that nobody wrote differs from any."""
    return page.history.latest is None or page.content.to_json() != content.to_json()


def add_revision(  # noqa: PLR0913 - all of it goes into the revision
    workspace: Workspace,
    store: Store,
    page: PageFile,
    person: Person,
    content: PageContent,
    kind: RevisionKind,
    message: str,
    *,
    action: str | None,
) -> Revision:
    """Store a revision after the newest one; with an `action`, also its audit entry."""
    parent = page.history.latest
    revision = make_revision(
        nct_id=page.nct_id,
        parent=parent,
        content=content,
        kind=kind,
        author=person.id,
        author_name=person.name,
        created=workspace.clock.now(),
        message=message,
        snapshot=page.snapshot.digest,
        blueprint=page.blueprint.digest,
    )
    store.revisions.add(revision, expected_parent=parent.digest if parent else None)
    if action:
        workspace.record(store, person.name, action, page.nct_id, **revision_detail(revision))
    return revision


def revision_detail(revision: Revision) -> dict[str, str | int]:
    """Return how an audit entry names a revision."""
    return {"revision": revision.number, "digest": revision.digest, "message": revision.message}


def _draft_conflict(page: PageFile, content: PageContent, draft: Draft) -> Conflict:
    return Conflict(
        f"Your draft of {page.nct_id} was saved in another window since you opened it here.",
        yours=as_text(page.blueprint, content),
        theirs=as_text(page.blueprint, draft.content),
    )
