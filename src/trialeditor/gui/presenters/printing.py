"""The open page as a PDF: made of the words in hand, printed by the window, written whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol, TypeAlias

from PySide6.QtCore import QObject, Signal

from trialeditor.domain.content import PageContent
from trialeditor.domain.errors import TrialEditorError
from trialeditor.gui.faces import NoticeFace, Tone
from trialeditor.gui.jobs import Lane, Runner
from trialeditor.gui.presenters.wording import trouble
from trialeditor.gui.session import Session
from trialeditor.services import printing
from trialeditor.services.pages import PageFile
from trialeditor.services.printing import Printable
from trialeditor.services.workspace import Workspace

PrintPage: TypeAlias = Callable[[bytes, Mapping[str, bytes], Callable[[bytes], None]], None]
"""Prints a page with what it links to, and calls back with the PDF, empty when it failed."""
_DRAFT = "It says DRAFT on every sheet, since these words are not signed."


class PrintVerbs(Protocol):
    """What a PDF is made of, and its file."""

    def printable(self, page: PageFile, content: PageContent) -> Printable:
        """Return a page with these words on its way to paper."""
        ...

    def write_pdf(self, printed: bytes, of: Printable, out: Path) -> None:
        """Write what was printed."""
        ...


class WorkspacePrinting:
    """The same in a workspace."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def printable(self, page: PageFile, content: PageContent) -> Printable:
        """Return a page with these words on its way to paper."""
        return printing.printable_words(self._workspace, page, content)

    def write_pdf(self, printed: bytes, of: Printable, out: Path) -> None:
        """Write what was printed."""
        printing.write_pdf(printed, of, out)


class PrintPresenter(QObject):
    """Saves the page that is open, as it is shown."""

    saved = Signal(str)
    """The file."""
    noticed = Signal(object)
    """NoticeFace."""

    def __init__(
        self,
        *,
        verbs: PrintVerbs,
        runner: Runner,
        session: Session,
        print_page: PrintPage,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._verbs = verbs
        self._runner = runner
        self._session = session
        self._print_page = print_page

    @property
    def file_name(self) -> str:
        """Return how the file of the open page is called at first."""
        document = self._session.document
        return f"{document.page.nct_id}.pdf" if document else ""

    def save(self, out: Path) -> None:
        """Print the open page, with the words as they are now, into a file."""
        document = self._session.document
        if document is None:
            return
        page, content = document.page, document.content

        def print_it(of: Printable) -> None:
            self._print_page(of.html, of.static, lambda data: self._write(data, of, out))

        self._runner.run(Lane.PURE, lambda: self._verbs.printable(page, content), print_it, self._fail)

    def _write(self, data: bytes, of: Printable, out: Path) -> None:
        def done(_none: None) -> None:
            detail = _DRAFT if of.is_draft else ""
            self.noticed.emit(NoticeFace(tone=Tone.GOOD, what=f"The PDF is saved as {out}.", detail=detail))
            self.saved.emit(str(out))

        self._runner.run(Lane.PURE, lambda: self._verbs.write_pdf(data, of, out), done, self._fail)

    def _fail(self, error: TrialEditorError) -> None:
        self.noticed.emit(trouble(error))
