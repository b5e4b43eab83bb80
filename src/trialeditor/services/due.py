"""What falls due, and why: review dates that were signed, and records that grew old."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from pathlib import Path

from trialeditor.domain.due import DuePage, due_reasons
from trialeditor.domain.ids import NctId, PersonId
from trialeditor.domain.queues import DUE_WITHIN
from trialeditor.domain.trial import Stage
from trialeditor.export.calendar_file import Reminder, calendar_bytes
from trialeditor.export.files import replace_file
from trialeditor.services.outcome import CancelCheck, Progress, never, no_progress
from trialeditor.services.pages import snapshot_view
from trialeditor.services.workspace import Workspace
from trialeditor.storage.store import Store

_YEAR = timedelta(days=365)


def due(
    workspace: Workspace,
    *,
    until: date | None = None,
    ncts: Collection[NctId] | None = None,
    progress: Progress = no_progress,
    cancelled: CancelCheck = never,
) -> tuple[DuePage, ...]:
    """Return the pages that should be looked at by `until` (30 days ahead without it), the earliest first.

    With `ncts`, only of these trials. Pages that nobody signed and retired ones are left out: nothing of them is
    published. When `cancelled` says so, what was found so far is returned.
    """
    today = workspace.clock.today()
    last = until or today + DUE_WITHIN
    found: list[DuePage] = []
    with workspace.database.reading() as store:
        names = {person.id: person.name for person in store.people.all()}
        wanted = [nct for nct in store.trials.ncts_with_pages() if ncts is None or nct in ncts]
        for done, nct_id in enumerate(wanted):
            if cancelled():
                break
            progress(done, len(wanted), "Looking at dates")
            page = _due_page(workspace, store, nct_id, today, last, names)
            if page is not None:
                found.append(page)
    return tuple(sorted(found, key=lambda page: page.order))


def _due_page(
    workspace: Workspace, store: Store, nct_id: NctId, today: date, until: date, names: dict[PersonId, str]
) -> DuePage | None:
    index = store.trials.index(nct_id)
    if index is None or index.stage is Stage.RETIRED or index.review_due is None:
        return None
    trial = store.trials.get(nct_id)
    snapshot = store.snapshots.get(nct_id, trial.snapshot) if trial else None
    if trial is None or snapshot is None:
        return None
    since = today - _YEAR
    moved = sum(header.imported_at.date() >= since for header in store.snapshots.headers(nct_id)) - 1
    facts = snapshot_view(workspace, snapshot).facts
    reasons = due_reasons(facts, index.review_due, moved, today=today, until=until)
    if not reasons:
        return None
    assignee = store.trials.assignees([nct_id]).get(nct_id)
    return DuePage(
        nct_id=nct_id,
        title=index.title or trial.brief_title,
        assignee=names.get(assignee) if assignee else None,
        review_due=index.review_due,
        reasons=reasons,
    )


def write_reminders(workspace: Workspace, pages: Sequence[DuePage], path: Path) -> None:
    """Write one all-day event for each page to a calendar file; raise StorageUnavailable when it cannot be written."""
    reminders = (
        Reminder(
            uid=f"{page.nct_id}@trial-editor",
            day=min(reason.day for reason in page.reasons),
            summary=f"Review {page.nct_id}: {page.title}",
            description="\n".join(reason.message for reason in page.reasons),
        )
        for page in pages
    )
    replace_file(path, calendar_bytes(reminders, stamp=workspace.clock.now()))
