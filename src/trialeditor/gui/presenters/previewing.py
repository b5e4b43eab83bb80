"""The preview: the whole page when it is opened, and the changed section while somebody types."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from trialeditor.domain.errors import TrialEditorError
from trialeditor.gui.document import Document
from trialeditor.gui.jobs import Lane, Latest, Runner
from trialeditor.gui.presenters.places import source_place
from trialeditor.gui.presenters.steps import NO_PAGE
from trialeditor.gui.presenters.verbs import PreviewVerbs
from trialeditor.gui.presenters.wording import trouble
from trialeditor.gui.session import Session

_NEVER_SIGNED = "Nothing of this page was signed yet, so there is nothing to compare with."
_PAPER = "Marks are not printed. Choose another width to see what changed since the page was signed."
_DRAFT = "Your draft, as it would look"
_NEWEST = "The newest version, as it would look"
_OUT = "As it goes out"


class PreviewPresenter(QObject):
    """Renders in the pure lane; only the newest rendering of a section counts."""

    page_ready = Signal(bytes, object, str, bool)
    """HTML, static files by name, what is shown in words, and whether to stay where the reader was."""
    section_ready = Signal(str, str)
    """Section key and its inner HTML."""
    emptied = Signal()
    file_ready = Signal(str)
    """Path of a page that can be opened in a browser."""
    marks_offered = Signal(object)
    """None when changes since the last signature can be marked, else why they cannot."""
    place_found = Signal(str, int)
    """Section key, and the place in its words that stands behind a place in the preview."""
    noticed = Signal(object)
    """NoticeFace."""

    def __init__(self, *, verbs: PreviewVerbs, runner: Runner, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._verbs = verbs
        self._session = session
        self._runner = runner
        self._pages = Latest(runner, Lane.PURE)
        self._sections: dict[str, Latest] = {}
        self._shown_as = ""
        self._wants_marks = False
        self._is_paper = False
        self._is_marked = False
        self._newer: set[str] = set()
        """Sections that changed after the newest whole page was asked for: it may arrive after their own words."""
        self._static: Mapping[str, bytes] = {}
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        session.document_changed.connect(self._open)
        session.refreshed.connect(lambda: self.reload(keep_place=True))

    def reload(self, *, keep_place: bool = True) -> None:
        """Render the whole page."""
        document = self._session.document
        if document is None:
            return
        why_not = self._why_no_marks(document)
        self.marks_offered.emit(why_not)
        self._is_marked = self._wants_marks and why_not is None
        page, content, shown_as = document.page, document.content, _shown_as(document)
        self._static = self._verbs.static_files(page)
        self._shown_as = shown_as
        self._newer = newer = set[str]()
        for section in self._sections.values():
            section.forget()

        def done(html: bytes) -> None:
            if document is not self._session.document:
                return
            self.page_ready.emit(html, self._static, shown_as, keep_place)
            for key in sorted(newer):
                self._patch(document, key)

        make = self._verbs.marked_preview if self._is_marked else self._verbs.preview
        self._pages.run(lambda: make(page, content), done, self._fail)

    def mark_changes(self, is_wanted: bool) -> None:
        """Mark what changed since the page was last signed, or no longer."""
        self._wants_marks = is_wanted
        self._mark()

    def show_on_paper(self, is_paper: bool) -> None:
        """Show no marks on paper: what is shown there is what prints."""
        self._is_paper = is_paper
        self._mark()

    def open_in_browser(self) -> None:
        """Write the page into a folder of its own, for a browser."""
        document = self._session.document
        if document is None:
            return
        page, content = document.page, document.content
        folder = self._temporary()

        def work() -> str:
            return _write(folder, f"{page.nct_id}.html", self._verbs.preview(page, content), dict(self._static))

        self._runner.run(Lane.PURE, work, self.file_ready.emit, self._fail)

    def find_place(self, key: str, before: str) -> None:
        """Find the place in a section's words whose preview has `before` before it."""
        document = self._session.document
        if document is not None:
            self.place_found.emit(key, source_place(document.content.source(key) or "", before))

    def close(self) -> None:
        """Remove what was written for a browser."""
        if self._folder is not None:
            self._folder.cleanup()

    def _mark(self) -> None:
        document = self._session.document
        if document is not None:
            why_not = self._why_no_marks(document)
            self.marks_offered.emit(why_not)
            if self._is_marked != (self._wants_marks and why_not is None):
                self.reload()

    def _why_no_marks(self, document: Document) -> str | None:
        if self._is_paper:
            return _PAPER
        return None if self._verbs.was_signed(document.page) else _NEVER_SIGNED

    def _open(self, document: Document | None) -> None:
        self._sections.clear()
        if document is None:
            self.marks_offered.emit(NO_PAGE)
            self.emptied.emit()
            return
        document.changed.connect(self._on_change)
        self.reload(keep_place=False)

    def _on_change(self, key: str) -> None:
        document = self._session.document
        if document is None:
            return
        if not key or _shown_as(document) != self._shown_as:
            self.reload()
            return
        self._newer.add(key)
        self._patch(document, key)

    def _patch(self, document: Document, key: str) -> None:
        """Render one section with the present words."""
        page, content = document.page, document.content

        def done(html: str | None) -> None:
            if document is not self._session.document:
                return
            if html is None:
                self.reload()
            else:
                self.section_ready.emit(key, html)

        lane = self._sections.setdefault(key, Latest(self._runner, Lane.PURE))
        make = self._verbs.marked_section if self._is_marked else self._verbs.preview_section
        lane.run(lambda: make(page, content, key), done, self._fail)

    def _temporary(self) -> Path:
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="trialeditor-preview-")
        return Path(self._folder.name)

    def _fail(self, error: TrialEditorError) -> None:
        self.noticed.emit(trouble(error))


def _shown_as(document: Document) -> str:
    if document.differs:
        return _DRAFT
    out = document.page.published
    return _OUT if out is not None and out.revision.number == document.page.revision_number else _NEWEST


def _write(folder: Path, name: str, html: bytes, static: dict[str, bytes]) -> str:
    """Write a page where its links lead to the static files: `trials/NAME` beside `trials/static/`."""
    target = folder / "trials" / name
    for path, data in {target: html, **{folder / each: content for each, content in static.items()}}.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return str(target)
