"""Drift: which signed words no longer hold because a newer record says something else."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from trialeditor.domain.comparing import weights
from trialeditor.domain.coverage import coverage_of
from trialeditor.domain.drift import DriftedPage, drifted_sections
from trialeditor.domain.history import PageHistory
from trialeditor.domain.ids import Digest, NctId
from trialeditor.domain.lapsing import SectionState, section_states, some_states
from trialeditor.domain.materiality import Materiality
from trialeditor.domain.stages import is_retired
from trialeditor.registry.codes import say_code
from trialeditor.services.outcome import CancelCheck, Progress, never, no_progress
from trialeditor.services.pages import PageFile, histories
from trialeditor.services.workspace import Workspace
from trialeditor.storage.store import Store

_TITLE = "title"


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
        wanted = _lapsed(store) if ncts is None else dict.fromkeys(ncts)
        for done, history in enumerate(histories(workspace, store, list(wanted))):
            if cancelled():
                break
            progress(done, len(wanted), "Looking for drift")
            drifted = _drifted(history, wanted[history.nct_id])
            if drifted is not None:
                found.append(drifted)
    return tuple(sorted(found, key=lambda page: page.order))


def _lapsed(store: Store) -> dict[NctId, frozenset[str] | None]:
    """Return the pages with lapsed sections, by the index that lists use too, and the sections that a line is made of.

    Of 10,000 signed pages a week's import ends a few sections of some. No more of them is read than these.
    """
    return {nct_id: frozenset({_TITLE, *keys}) for nct_id, keys in store.trials.lapsed().items()}


def drifted_page(page: PageFile) -> DriftedPage | None:
    """Return what the record ended of a page, or None when nothing, or when the page is retired. Pure."""
    return _drifted(page.history)


def _drifted(history: PageHistory, keys: Container[str] | None = None) -> DriftedPage | None:
    latest = history.latest
    if latest is None or is_retired(history):
        return None
    states = section_states(history, latest) if keys is None else some_states(history, latest, keys)
    sections = drifted_sections(states, history.snapshot.facts, _weights(history, states))
    title = next((state.reading.reader_text for state in states if state.key == _TITLE), "")
    title = title or history.snapshot.facts.text("brief_title")
    return DriftedPage(nct_id=history.nct_id, title=title, sections=sections) if sections else None


def _weights(history: PageHistory, states: Iterable[SectionState]) -> dict[str, Materiality]:
    """Return how much each fact's change matters, by key: since the section that it ended was last wholly signed."""
    coverage = coverage_of(history.sign_offs, history.keys, history.policy)
    moved: dict[Digest, set[str]] = {}
    for state in states:
        signed = coverage.last_complete(state.key) if state.reasons else None
        if signed:
            facts = moved.setdefault(signed[0].payload.snapshot, set())
            facts.update(reason.fact for reason in state.reasons if reason.fact)
    found: dict[str, Materiality] = {}
    for digest, facts in moved.items():
        then = history.snapshot_view(digest)
        for key, weight in weights(then.facts, history.snapshot.facts, facts, say_code).items() if then else ():
            found[key] = min(weight, found.get(key, weight), key=lambda each: each.rank)
    return found
