"""Taking pages out of what is published, and putting them back."""

from __future__ import annotations

from collections.abc import Sequence

from trialeditor.domain.errors import BadInput, NotAllowed
from trialeditor.domain.guards import why_not_retire, why_not_unretire
from trialeditor.domain.history import Retirement
from trialeditor.domain.ids import NctId
from trialeditor.domain.people import Person
from trialeditor.services.acting import acting
from trialeditor.services.indexing import reindex
from trialeditor.services.outcome import Changes
from trialeditor.services.pages import PageFile, page_from
from trialeditor.services.workspace import Workspace
from trialeditor.storage.store import Store


def retire(workspace: Workspace, ncts: Sequence[NctId], person: Person, *, reason: str) -> Changes:
    """Retire pages: the next export no longer holds them. Their words, versions and signatures are kept.

    All or none: raises NotAllowed with the first page that cannot be retired. Each page gets its own audit entry, so
    that its trail is whole without those of others.
    """
    return _move(workspace, ncts, person, reason, retired=True)


def unretire(workspace: Workspace, ncts: Sequence[NctId], person: Person, *, reason: str) -> Changes:
    """Put retired pages back: each stands again where its words and signatures put it. All or none."""
    return _move(workspace, ncts, person, reason, retired=False)


def _move(workspace: Workspace, ncts: Sequence[NctId], person: Person, reason: str, *, retired: bool) -> Changes:
    if not reason.strip():
        raise BadInput(
            f"expected a reason for {'retiring a page' if retired else 'putting a page back'}", field="reason"
        )
    with workspace.database.writing() as store:
        entries = {
            nct_id: move_page(
                workspace, store, page_from(workspace, store, nct_id), person, reason.strip(), retired=retired
            )
            for nct_id in dict.fromkeys(ncts)
        }
    return Changes(trials=frozenset(ncts), entries=entries)


def move_page(workspace: Workspace, store: Store, page: PageFile, person: Person, reason: str, *, retired: bool) -> int:
    """Retire a page or put it back within the present transaction, and return its audit entry; raise NotAllowed."""
    nct_id = page.nct_id
    refusal = (why_not_retire if retired else why_not_unretire)(page.stage, acting(store, person))
    if refusal:
        raise NotAllowed(f"{nct_id}: {refusal}", safe="Nothing was changed.")
    action = "page.retire" if retired else "page.unretire"
    entry = workspace.record(store, person.name, action, nct_id, reason=reason)
    store.review.add_retirement(
        Retirement(
            nct_id=nct_id,
            retired=retired,
            by=person.id,
            by_name=person.name,
            at=workspace.clock.now(),
            reason=reason,
            entry=entry.seq,
        )
    )
    reindex(workspace, store, nct_id)
    return entry.seq
