"""Pages of a workspace as they would look with one theme or another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from trialeditor.domain.history import PageHistory
from trialeditor.domain.ids import NctId
from trialeditor.domain.judgments import standing_explanations
from trialeditor.domain.publishing import published
from trialeditor.domain.stages import is_retired
from trialeditor.export.export_page import ExportPage
from trialeditor.export.page_files import view_of
from trialeditor.rendering.index import IndexEntry
from trialeditor.rendering.page import PageView
from trialeditor.rendering.site import Site
from trialeditor.services.pages import histories
from trialeditor.services.workspace import Workspace
from trialeditor.storage.store import Store


def shown_pages(
    workspace: Workspace, store: Store, ncts: Sequence[NctId], site: Site
) -> Iterator[tuple[PageView, IndexEntry]]:
    """Give what each page shows, with its line in the lists: what goes out, or else its newest words as a draft."""
    explained = store.judgments.explanations_of_pages(ncts)
    for history in histories(workspace, store, ncts):
        page = _page(history)
        if page is not None:
            page = replace(page, explained=standing_explanations(explained[page.nct_id]))
            view = view_of(page, is_sample=workspace.is_sample, site=site)
            yield view, IndexEntry.of(view, page.facts)


def _page(history: PageHistory) -> ExportPage | None:
    leaves = published(history)
    if leaves is not None:
        return ExportPage.of(history, leaves)
    return None if history.latest is None or is_retired(history) else ExportPage.draft_of(history, history.latest)
