"""What lists need of pages and records: derived, made in one place each, so that it can always be made again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress

from trialeditor.domain.errors import BadInput, TrialEditorError
from trialeditor.domain.ids import NctId
from trialeditor.domain.lapsing import SectionStatus
from trialeditor.domain.snapshot import Snapshot
from trialeditor.domain.trial import ListQuery, PageIndex, Trial
from trialeditor.registry.columns import COLUMNS, trial_of
from trialeditor.registry.ctgov import decode_study
from trialeditor.services.outcome import CancelCheck, Cancelled, Progress, never, no_progress
from trialeditor.services.pages import PageFile, page_from
from trialeditor.services.workspace import Workspace
from trialeditor.storage.search import indexable
from trialeditor.storage.store import Store

BATCH = 200
"""Trials in one transaction."""
_MADE, _UNTIL = "columns", "columns_until"
"""Settings: the version of the columns, and how far making them anew has come ("VERSION NCT…")."""


def index_of(page: PageFile) -> PageIndex:
    """Return what lists need of a page. Pure."""
    texts = {state.key: state.reading.signed_text for state in page.states if state.reading.is_signable}
    is_written = page.history.latest is not None
    return PageIndex(
        nct_id=page.nct_id,
        title=indexable(texts.get("title", "")) if is_written else "",
        stage=page.stage,
        lapsed=tuple(state.key for state in page.states if state.status is SectionStatus.LAPSED),
        review_due=page.dates.next_review if page.dates else None,
        words=indexable("\n".join(texts.values())) if is_written else "",
    )


def reindex(workspace: Workspace, store: Store, nct_id: NctId) -> PageFile:
    """Derive one page anew, write its index line, and return the page."""
    page = page_from(workspace, store, nct_id)
    store.trials.put_index(index_of(page))
    return page


def rebuild_index(workspace: Workspace) -> int:
    """Derive every written page anew; return how many there are. Needed after the rules or the keys changed."""
    with workspace.database.writing() as store:
        pages = store.trials.ncts_with_pages()
        for nct_id in pages:
            reindex(workspace, store, nct_id)
    return len(pages)


def columns_are_stale(workspace: Workspace) -> bool:
    """Say whether an older program made what lists show, filter and search of the records."""
    with workspace.database.reading() as store:
        return int(store.settings.get(_MADE) or 0) < int(COLUMNS)


def refresh_columns(workspace: Workspace, *, progress: Progress = no_progress, cancelled: CancelCheck = never) -> int:
    """Make the trials' columns anew of their newest snapshots, where they are stale; return how many trials there were.

    A newer program may also read a record otherwise, or say it in other words, than the one that wrote the index of
    its page. That is made anew too, or a list would call a page signed that has lapsed. Goes by batches, each a
    transaction: when it is stopped (raises Cancelled) or dies, it goes on from there next time. Lists can be used
    meanwhile; filters find what is done.
    """
    if not columns_are_stale(workspace):
        return 0
    done, total = 0, 0
    while not cancelled():
        with workspace.database.writing(bulk=True) as store:
            total = total or store.trials.count(ListQuery())
            batch = store.snapshots.current(after=_until(store), limit=BATCH)
            trials = list(_trials(batch))
            store.trials.put_all(trials)
            _reindex_pages(workspace, store, trials)
            store.settings.set(*((_UNTIL, f"{COLUMNS} {batch[-1].nct_id}") if batch else (_MADE, COLUMNS)))
        if not batch:
            return done
        done += len(batch)
        progress(done, total, "Bringing the list of trials up to date")
    raise Cancelled("The list of trials is not up to date yet.", do="It goes on when the workspace is opened again.")


def _reindex_pages(workspace: Workspace, store: Store, trials: Sequence[Trial]) -> None:
    """Derive the pages of trials anew; one that can be read no more keeps its line, and the doctor tells of it."""
    for nct_id in sorted(store.trials.with_pages([trial.nct_id for trial in trials])):
        with suppress(TrialEditorError):
            reindex(workspace, store, nct_id)


def _until(store: Store) -> NctId | None:
    version, _, nct = (store.settings.get(_UNTIL) or "").partition(" ")
    return NctId(nct) if version == COLUMNS else None


def _trials(snapshots: Iterable[Snapshot]) -> Iterator[Trial]:
    """Make the columns of each record; one that can be read no more keeps those that it has."""
    for snapshot in snapshots:
        try:
            yield trial_of(snapshot, decode_study(snapshot.record))
        except BadInput:
            continue
