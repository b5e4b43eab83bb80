"""Previews: the bytes that an export would write, for a page as it is saved or as it is being typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from trialeditor.domain.content import PageContent
from trialeditor.domain.coverage import coverage_of
from trialeditor.domain.errors import StorageUnavailable
from trialeditor.domain.lapsing import SectionState
from trialeditor.domain.publishing import ReviewDates
from trialeditor.rendering.changes import marked
from trialeditor.rendering.page import PageView, page_view
from trialeditor.rendering.section import SectionView
from trialeditor.services.editing import differs
from trialeditor.services.pages import PageFile, read_draft
from trialeditor.services.workspace import Workspace


def preview(workspace: Workspace, page: PageFile, content: PageContent | None = None) -> bytes:
    """Return the whole page as UTF-8 HTML.

    Without `content`, or with the newest revision's: that revision, as an export writes it when it may go out, else as
    a draft (an export then writes the signed version before it). With other words: a draft of these.
    """
    return workspace.renderer_of(page.site).page(view_of(workspace, page, content))


def preview_section(workspace: Workspace, page: PageFile, content: PageContent, key: str) -> str | None:
    """Return the HTML inside one section's element, exactly as `preview` has it; None when the page shows none."""
    return workspace.renderer_of(page.site).section(view_of(workspace, page, content, only=key), key)


def marked_preview(workspace: Workspace, page: PageFile, content: PageContent) -> bytes:
    """Return what `preview` returns, with the words marked that came or went since each section was last signed."""
    view = view_of(workspace, page, content)
    return workspace.renderer_of(page.site).page(
        replace(view, sections=tuple(_marked(page, each) for each in view.sections))
    )


def marked_section(workspace: Workspace, page: PageFile, content: PageContent, key: str) -> str | None:
    """Return the HTML inside one section's element, exactly as `marked_preview` has it."""
    view = view_of(workspace, page, content, only=key)
    sections = tuple(_marked(page, each) if each.key == key else each for each in view.sections)
    return workspace.renderer_of(page.site).section(replace(view, sections=sections), key)


def was_signed(page: PageFile) -> bool:
    """Say whether any section of a page was ever wholly signed, so that there is something to compare with."""
    coverage = coverage_of(page.history.sign_offs, page.history.keys, page.history.policy)
    return any(coverage.last_complete(state.key) for state in page.states)


def _marked(page: PageFile, section: SectionView) -> SectionView:
    coverage = coverage_of(page.history.sign_offs, page.history.keys, page.history.policy)
    last = coverage.last_complete(section.key)
    return marked(section, last[1].reader_text if last else None)


def going_out_view(workspace: Workspace, page: PageFile) -> PageView | None:
    """Return what an export shows of a page; None when nothing of it may go out."""
    out = page.published
    return _view(workspace, page, out.sections, out.dates, is_draft=False, only="") if out else None


def draft_view(workspace: Workspace, page: PageFile) -> PageView:
    """Return what the newest version shows, as a draft, signed or not."""
    return _view(workspace, page, page.states, None, is_draft=True, only="")


def view_of(workspace: Workspace, page: PageFile, content: PageContent | None, *, only: str = "") -> PageView:
    """Return what a preview shows; with `only`, no more of it than that section needs."""
    if content is not None and differs(page, content):
        return _view(workspace, page, read_draft(page, content), None, is_draft=True, only=only)
    going_out = page.published
    if going_out is not None and going_out.revision.number == page.revision_number:
        return _view(workspace, page, going_out.sections, going_out.dates, is_draft=False, only=only)
    return _view(workspace, page, page.states, None, is_draft=True, only=only)


def _view(
    workspace: Workspace,
    page: PageFile,
    sections: tuple[SectionState, ...],
    dates: ReviewDates | None,
    *,
    is_draft: bool,
    only: str,
) -> PageView:
    """Return what the page shows of these sections. A draft has no review dates."""
    return page_view(
        nct_id=page.nct_id,
        facts=page.facts,
        sections=sections,
        dates=dates,
        as_of=page.snapshot.as_of,
        is_draft=is_draft,
        is_sample=workspace.is_sample,
        site=page.site,
        explained=page.explained,
        only=only,
    )


def static_files(workspace: Workspace, page: PageFile) -> Mapping[str, bytes]:
    """Return what a page links to, by its path in a bundle: `trials/static/page.css`."""
    return {f"trials/static/{name}": data for name, data in workspace.renderer_of(page.site).stylesheets().items()}


def write_preview(workspace: Workspace, page: PageFile, out: Path) -> None:
    """Write a page and, beside it, what it links to; raise StorageUnavailable when a file cannot be written."""
    linked = {name.removeprefix("trials/"): data for name, data in static_files(workspace, page).items()}
    files = {out.name: preview(workspace, page), **linked}
    try:
        for name, data in files.items():
            target = out.parent / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
    except OSError as error:
        raise StorageUnavailable(
            f"The preview cannot be written to {out}: {error.strerror}.", do="Choose another place."
        ) from error
