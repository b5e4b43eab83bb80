"""A page as a PDF, for a visit to the doctor or for an archive: what is printed, and the file.

The words follow the rule of an export: signed ones go out, others only when asked for, and then each sheet says DRAFT.
Who prints is handed in from above, since only the window knows Qt.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from trialeditor.domain.content import PageContent
from trialeditor.domain.errors import NotAllowed, StorageUnavailable
from trialeditor.domain.publishing import ReviewDates
from trialeditor.domain.stages import is_retired
from trialeditor.export.files import replace_file
from trialeditor.export.pdf_file import PdfAbout, completed
from trialeditor.rendering.page import PageView
from trialeditor.rendering.paper import paper_rules
from trialeditor.rendering.wording import window_title
from trialeditor.services.pages import PageFile
from trialeditor.services.previewing import draft_view, going_out_view, static_files, view_of
from trialeditor.services.workspace import Workspace

_STYLES = "trials/static/page.css"


@dataclass(frozen=True, slots=True, kw_only=True)
class Printable:
    """A page on its way to paper: what a printer is handed, and what its file says of itself."""

    html: bytes
    static: Mapping[str, bytes]
    """What the page links to, by its path in a bundle."""
    about: PdfAbout
    is_draft: bool
    version: int
    """The version whose words these are, or that they were typed on."""
    newest: int
    """The newest version of the page, which may not go out where it is another one."""


def printable(workspace: Workspace, page: PageFile, *, drafts: bool = False) -> Printable:
    """Return the page as it may go out; with `drafts`, a page that may not as it is, marked as a draft.

    Like an export: where a signed version may go out, that is it, though a newer one is not signed. Raises
    NotAllowed where nothing of it may go out.
    """
    view = going_out_view(workspace, page)
    if view is None and (not drafts or is_retired(page.history) or not page.revision_number):
        raise NotAllowed(
            f"Nothing of {page.nct_id} may go out: it is {_why_not(page)}.",
            safe="No file was written.",
            do="Have it signed first, or ask for a draft.",
        )
    version = page.published.revision.number if page.published else page.revision_number
    return _printable(workspace, page, view or draft_view(workspace, page), version)


def printable_words(workspace: Workspace, page: PageFile, content: PageContent) -> Printable:
    """Return the page as the preview shows it with these words; unsigned ones are a draft."""
    return _printable(workspace, page, view_of(workspace, page, content), page.revision_number)


def write_pdf(printed: bytes, of: Printable, out: Path) -> None:
    """Write what was printed, with what it says of itself, whole or not at all; raise StorageUnavailable if not."""
    if not printed.startswith(b"%PDF"):
        raise StorageUnavailable(
            "The PDF could not be made.",
            safe="Nothing was written.",
            do="Try again, or open the page in a browser and print it there.",
        )
    replace_file(out, completed(printed, of.about))


def _printable(workspace: Workspace, page: PageFile, view: PageView, version: int) -> Printable:
    static = dict(static_files(workspace, page))
    static[_STYLES] = static.get(_STYLES, b"") + paper_rules(view)
    about = PdfAbout(
        title=window_title(view.says, view.title), lang=view.says.lang, day=_newest_day(view.as_of, view.dates)
    )
    html = workspace.renderer_of(page.site).page(view)
    return Printable(
        html=html, static=static, about=about, is_draft=view.is_draft, version=version, newest=page.revision_number
    )


def _newest_day(as_of: date, dates: ReviewDates | None) -> date:
    """Return the newest day that the page tells of."""
    return max(as_of, dates.reviewed) if dates else as_of


def _why_not(page: PageFile) -> str:
    if is_retired(page.history):
        return "retired"
    return "not signed" if page.revision_number else "not written"
