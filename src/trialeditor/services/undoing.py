"""Undo of acts on many trials: what stood before comes back, where nothing came after the act.

An undo is an act like any other: it has its own audit entry, the person of now needs the right to do it, and the rules
hold for it. Trials that were changed since are left as they are, and named.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from trialeditor.domain.guards import why_not_next_review, why_not_retire, why_not_unretire
from trialeditor.domain.history import PageHistory
from trialeditor.domain.ids import NctId, PersonId
from trialeditor.domain.people import Person
from trialeditor.domain.publishing import date_before
from trialeditor.services.acting import acting
from trialeditor.services.assigning import assign_back
from trialeditor.services.editing import editable_page, move_review
from trialeditor.services.outcome import Changes
from trialeditor.services.pages import PageFile, page_from
from trialeditor.services.retiring import move_page
from trialeditor.services.workspace import Workspace
from trialeditor.storage.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """What an undo brought back, and which trials it left alone."""

    changes: Changes
    left: tuple[NctId, ...] = ()
    """Trials that were changed since, or that the rules no longer let go back."""


def undo_assign(
    workspace: Workspace, before: Mapping[NctId, PersonId | None], person: Person, *, since: PersonId | None
) -> Undone:
    """Assign trials to whom they were assigned before, where they are still `since`'s."""
    changes = assign_back(workspace, before, since=since, actor=person.name)
    return _undone(before, changes.trials)


def undo_dates(workspace: Workspace, entries: Mapping[NctId, int], person: Person) -> Undone:
    """Put next review dates back that `set_next_reviews` brought forward; `entries` are its audit entries.

    The date that comes back was signed, so that no page is left longer than its signers said. Raises NotAllowed when
    the person may not edit.
    """
    with workspace.database.writing() as store:
        back = [nct for nct, entry in entries.items() if _date_back(workspace, store, nct, entry, person)]
    return _undone(entries, back)


def _date_back(workspace: Workspace, store: Store, nct_id: NctId, entry: int, person: Person) -> bool:
    page = editable_page(workspace, store, nct_id, person)
    before = date_before(page.history, entry)
    if before is None or why_not_next_review(page.history, before, workspace.clock.today()):
        return False
    reason = f"Undone: {page.history.review_dates[-1].reason}"
    move_review(workspace, store, page, person, before, reason)
    return True


def undo_retire(workspace: Workspace, entries: Mapping[NctId, int], person: Person, *, retired: bool) -> Undone:
    """Take back what `retire` (with `retired`) or `unretire` did; `entries` are its audit entries."""
    with workspace.database.writing() as store:
        back = [
            nct
            for nct, entry in entries.items()
            if _page_back(workspace, store, page_from(workspace, store, nct), entry, person, was_retired=retired)
        ]
    return _undone(entries, back)


def _page_back(
    workspace: Workspace, store: Store, page: PageFile, entry: int, person: Person, *, was_retired: bool
) -> bool:
    why_not = why_not_unretire if was_retired else why_not_retire
    if not _is_last(page.history, entry) or why_not(page.stage, acting(store, person)):
        return False
    reason = f"Undone: {page.history.retirements[-1].reason}"
    move_page(workspace, store, page, person, reason, retired=not was_retired)
    return True


def _is_last(history: PageHistory, entry: int) -> bool:
    return bool(history.retirements) and history.retirements[-1].entry == entry


def _undone(asked: Iterable[NctId], back: Collection[NctId]) -> Undone:
    done = frozenset(back)
    return Undone(changes=Changes(trials=done), left=tuple(nct for nct in asked if nct not in done))
