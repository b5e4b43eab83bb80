"""Drift: which signed words no longer hold because a newer record says something else."""

from __future__ import annotations

from collections.abc import Sequence

from trialeditor.domain.comparing import compare
from trialeditor.domain.drift import DriftedPage, drifted_sections
from trialeditor.domain.ids import NctId
from trialeditor.domain.materiality import Materiality
from trialeditor.domain.trial import Stage
from trialeditor.registry.codes import say_code
from trialeditor.services.outcome import CancelCheck, Progress, never, no_progress
from trialeditor.services.pages import PageFile, page_from
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
            drifted = drifted_page(page_from(workspace, store, nct_id))
            if drifted is not None:
                found.append(drifted)
    return tuple(sorted(found, key=lambda page: page.order))


def drifted_page(page: PageFile) -> DriftedPage | None:
    """Return what the record ended of a page, or None when nothing, or when the page is retired. Pure."""
    if page.stage is Stage.RETIRED:
        return None
    sections = drifted_sections(page.states, page.facts, _weights(page))
    title = page.content.text("title") or page.trial.brief_title
    return DriftedPage(nct_id=page.nct_id, title=title, sections=sections) if sections else None


def _weights(page: PageFile) -> dict[str, Materiality]:
    """Return how much each fact's change since the last sign-off matters, by key."""
    signed = page.history.sign_offs[-1].payload.snapshot if page.history.sign_offs else None
    then = page.history.snapshot_view(signed) if signed else None
    if then is None:
        return {}
    return {change.key: change.weight for change in compare(then.facts, page.facts, say_code)}
