"""The registry record of the open page: read off the GUI thread, and searched there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from trialeditor.domain.errors import TrialEditorError
from trialeditor.domain.ids import Digest
from trialeditor.domain.record_fields import RecordTree, matching
from trialeditor.gui.jobs import Lane, Latest, Runner
from trialeditor.gui.presenters.wording import say_count, say_date, trouble
from trialeditor.gui.session import Session
from trialeditor.services.pages import PageFile
from trialeditor.services.record_reading import read_record, registry_address


class RecordTabPresenter(QObject):
    """Shows the fields of one record, all or those that hold some words."""

    begun = Signal(str)
    """How old the registry's data is: another record is being read."""
    shown = Signal(object, bool)
    """RecordTree, and whether it holds only what was found."""
    counted = Signal(str)
    """How much is shown, in words."""
    address_wanted = Signal(str)
    """The address of the study, to be opened in a browser."""
    noticed = Signal(object)
    """NoticeFace."""

    def __init__(
        self,
        *,
        runner: Runner,
        session: Session,
        read: Callable[[PageFile], RecordTree] = read_record,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._read_record = read
        self._is_on = False
        self._shown: Digest | None = None
        self._tree: RecordTree | None = None
        self._words = ""
        self._work = Latest(runner, Lane.READING)
        session.document_changed.connect(lambda _document: self._follow())
        session.refreshed.connect(self._follow)

    def turn(self, is_on: bool) -> None:
        """Follow the open page, or rest: no record is read that nobody sees."""
        was_on, self._is_on = self._is_on, is_on
        if is_on and not was_on:
            self._follow()

    def search(self, words: str) -> None:
        """Show the fields that hold all of these words, in a name, a value or a path."""
        self._words = words
        tree = self._tree
        if tree is not None:
            self._work.run(lambda: matching(tree, words), lambda found: self._show(tree, words, found), self._fail)

    def open_registry(self) -> None:
        """Let the study be shown at ClinicalTrials.gov."""
        document = self._session.document
        if document is not None:
            self.address_wanted.emit(registry_address(document.page))

    def _follow(self) -> None:
        document = self._session.document
        if document is None or not self._is_on:
            return
        page, words = document.page, self._words
        self.begun.emit(f"Registry data as of {say_date(page.snapshot.as_of)}")
        if page.snapshot.digest == self._shown:
            return
        self._shown, self._tree = page.snapshot.digest, None

        def work() -> tuple[RecordTree, RecordTree]:
            tree = self._read_record(page)
            return tree, matching(tree, words)

        self._work.run(work, lambda read: self._take(page, words, *read), self._fail)

    def _take(self, page: PageFile, words: str, tree: RecordTree, found: RecordTree) -> None:
        """Take a record that was read, unless another one is wanted by now."""
        if page.snapshot.digest != self._shown:
            return
        self._tree = tree
        if words == self._words:
            self._show(tree, words, found)
        else:
            self.search(self._words)

    def _show(self, tree: RecordTree, words: str, found: RecordTree) -> None:
        if tree is not self._tree or words != self._words:
            return
        is_search = bool(words.strip())
        self.shown.emit(found, is_search)
        count = say_count(found.found, "field", "fields")
        self.counted.emit((f"{count} found" if found.found else "Nothing found") if is_search else count)

    def _fail(self, error: TrialEditorError) -> None:
        self._shown = None
        self.noticed.emit(trouble(error))
