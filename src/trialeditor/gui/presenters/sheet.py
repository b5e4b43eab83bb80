"""The sign-off sheet of the open page: made anew each time, saved, and handed to the browser."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from trialeditor.domain.errors import TrialEditorError
from trialeditor.domain.ids import NctId, parse_nct_id
from trialeditor.gui.jobs import Lane, Latest, Runner
from trialeditor.gui.presenters.wording import done, trouble
from trialeditor.services import sheets
from trialeditor.services.workspace import Workspace


class SheetVerbs(Protocol):
    """Sheets."""

    def sheet(self, nct: NctId) -> bytes:
        """Return the sheet of a page as HTML."""
        ...

    def save(self, nct: NctId, path: Path) -> None:
        """Write it to a file."""
        ...


class WorkspaceSheets:
    """The verbs, on a workspace."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def sheet(self, nct: NctId) -> bytes:
        """Return the sheet of a page as HTML."""
        return sheets.sign_off_sheet(self._workspace, nct)

    def save(self, nct: NctId, path: Path) -> None:
        """Write it to a file."""
        sheets.save_sheet(self._workspace, nct, path)


class SheetPresenter(QObject):
    """Shows the sheet of one page at a time."""

    shown = Signal(object)
    """bytes: the sheet as HTML."""
    file_ready = Signal(str)
    """A file that the browser is to open."""
    noticed = Signal(object)
    """NoticeFace."""

    def __init__(self, verbs: SheetVerbs, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._verbs = verbs
        self._runner = runner
        self._reading = Latest(runner, Lane.STORAGE)
        self._nct = NctId("")
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    @property
    def file_name(self) -> str:
        """What the file is called that is proposed."""
        return f"{self._nct}-sign-off.html"

    def open(self, nct: str) -> None:
        """Show the sheet of a page."""
        wanted = self._nct = parse_nct_id(nct)
        self._reading.run(lambda: self._verbs.sheet(wanted), self.shown.emit, self._fail)

    def save(self, path: Path) -> None:
        """Write the sheet to a file."""
        nct = self._nct
        self._runner.run(
            Lane.STORAGE,
            lambda: self._verbs.save(nct, path),
            lambda _none: self.noticed.emit(done("The sheet is saved.", f"The file is {path}.")),
            self._fail,
        )

    def open_in_browser(self) -> None:
        """Write the sheet where the browser finds it, until this window is gone."""
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="trialeditor-sheet-")
        nct, path = self._nct, Path(self._folder.name) / self.file_name
        self._runner.run(
            Lane.STORAGE,
            lambda: self._verbs.save(nct, path),
            lambda _none: self.file_ready.emit(str(path)),
            self._fail,
        )

    def close(self) -> None:
        """Take away what was made for the browser."""
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def _fail(self, error: TrialEditorError) -> None:
        self.noticed.emit(trouble(error))
