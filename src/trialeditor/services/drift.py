"""Drift: which signed words no longer hold because a newer record says something else."""

from __future__ import annotations

from collections.abc import Sequence

from trialeditor.domain.comparing import compare
from trialeditor.domain.drift import DriftedPage, drifted_sections
from trialeditor.domain.history import PageHistory
from trialeditor.domain.ids import NctId
from trialeditor.domain.lapsing import section_states
from trialeditor.domain.materiality import Materiality
from trialeditor.domain.stages import is_retired
from trialeditor.domain.trial import Trial
from trialeditor.registry.codes import say_code
from trialeditor.services.outcome import CancelCheck, Progress, never, no_progress
from trialeditor.services.pages import PageFile, history_from
from trialeditor.services.workspace import Workspace


def drift(
    workspace: Workspace,
    ncts: Sequence[NctId] | None = None,
    *,
    progress: Progress = no_progress,
    cancelled: CancelCheck = never,
) -> tuple[DriftedPage, ...]:
    """Return the pages with sections that the record ended, what matters most to patients first; of all without `ncts`.

    Raises NotFound for a trial that is not here. When `cancelled` says so, what was found so far is returned.
    """
    found: list[DriftedPage] = []
    with workspace.database.reading() as store:
        wanted = list(ncts) if ncts is not None else store.trials.ncts_with_lapsed()
        for done, nct_id in enumerate(wanted):
            if cancelled():
                break
            progress(done, len(wanted), "Looking for drift")
            trial, _, history = history_from(workspace, store, nct_id)
            drifted = _drifted(trial, history)
            if drifted is not None:
                found.append(drifted)
    return tuple(sorted(found, key=lambda page: page.order))


def drifted_page(page: PageFile) -> DriftedPage | None:
    """Return what the record ended of a page, or None when nothing, or when the page is retired. Pure."""
    return _drifted(page.trial, page.history)


def _drifted(trial: Trial, history: PageHistory) -> DriftedPage | None:
    """Derive no more of a page than its sections: a queue of many opens at once."""
    if history.latest is None or is_retired(history):
        return None
    states = section_states(history, history.latest)
    sections = drifted_sections(states, history.snapshot.facts, _weights(history))
    title = next((state.reading.reader_text for state in states if state.key == "title"), "")
    return DriftedPage(nct_id=history.nct_id, title=title or trial.brief_title, sections=sections) if sections else None


def _weights(history: PageHistory) -> dict[str, Materiality]:
    """Return how much each fact's change since the last sign-off matters, by key."""
    signed = history.sign_offs[-1].payload.snapshot if history.sign_offs else None
    then = history.snapshot_view(signed) if signed else None
    if then is None:
        return {}
    return {change.key: change.weight for change in compare(then.facts, history.snapshot.facts, say_code)}
