"""The index of derived states that lists need: one function makes it, so that it can always be made again."""

from __future__ import annotations

from trialeditor.domain.ids import NctId
from trialeditor.domain.lapsing import SectionStatus
from trialeditor.domain.trial import PageIndex
from trialeditor.services.pages import PageFile, page_from
from trialeditor.services.workspace import Workspace
from trialeditor.storage.store import Store


def index_of(page: PageFile) -> PageIndex:
    """Return what lists need of a page. Pure."""
    texts = {state.key: state.reading.reader_text for state in page.states}
    is_written = page.history.latest is not None
    return PageIndex(
        nct_id=page.nct_id,
        title=texts.get("title", "") if is_written else "",
        stage=page.stage,
        lapsed=tuple(state.key for state in page.states if state.status is SectionStatus.LAPSED),
        review_due=page.dates.next_review if page.dates else None,
        words="\n".join(texts[state.key] for state in page.states if state.reading.is_signable) if is_written else "",
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
