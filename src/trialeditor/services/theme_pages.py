"""Pages of a workspace as they would look with one theme or another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trialeditor.domain.history import PageHistory
from trialeditor.domain.ids import NctId
from trialeditor.domain.judgments import standing_explanations
from trialeditor.domain.publishing import published
from trialeditor.domain.stages import is_retired
from trialeditor.export.export_page import ExportPage
from trialeditor.rendering.index import IndexEntry
from trialeditor.rendering.page import PageView, page_view
from trialeditor.rendering.site import Site
from trialeditor.services.pages import histories
from trialeditor.services.workspace import Workspace
from trialeditor.storage.store import Store


def shown_pages(
    workspace: Workspace, store: Store, ncts: Sequence[NctId], site: Site
) -> Iterator[tuple[PageView, IndexEntry]]:
    """Give what each page shows, with its line in the lists: what goes out, or else its newest words as a draft."""
    for history in histories(workspace, store, ncts):
        page = _page(history)
        if page is not None:
            explained = standing_explanations(store.judgments.explanations(page.nct_id))
            view = page_view(
                nct_id=page.nct_id,
                facts=page.facts,
                sections=page.sections,
                dates=page.dates,
                as_of=page.as_of,
                is_draft=page.is_draft,
                is_sample=workspace.is_sample,
                site=site,
                explained=explained,
            )
            yield view, IndexEntry.of(view, page.facts)


def _page(history: PageHistory) -> ExportPage | None:
    leaves = published(history)
    if leaves is not None:
        return ExportPage.of(history, leaves)
    return None if history.latest is None or is_retired(history) else ExportPage.draft_of(history, history.latest)
