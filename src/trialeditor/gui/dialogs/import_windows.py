"""Imports: from menus, drops and pastes to the one dialog that leads through the steps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from trialeditor.gui.asking import Ask
from trialeditor.gui.bus import Bus
from trialeditor.gui.dialogs.import_records import ImportDialog
from trialeditor.gui.faces import NoticeFace, Tone
from trialeditor.gui.handed import Handed, handed
from trialeditor.gui.intake_faces import Source
from trialeditor.gui.jobs import Runner
from trialeditor.gui.presenters.import_wording import is_import
from trialeditor.gui.presenters.importing import ImportPresenter
from trialeditor.gui.presenters.intake_verbs import IntakeVerbs
from trialeditor.gui.session import Session
from trialeditor.gui.wardrobe import Wardrobe

KINDS = "Study records (*.json *.ndjson *.jsonl *.gz *.zip);;All files (*)"
REPORTS = ("Table (*.csv)", "JSON (*.json)", "Text (*.txt)")
_BUSY = NoticeFace(
    tone=Tone.INFO, what="An import is under way.", detail="Wait until it is done, or stop it, and try again."
)
_NOTHING = NoticeFace(
    tone=Tone.INFO,
    what="There is nothing to import in that.",
    detail="Copy or drop files of study records, records as JSON, or any text with NCT numbers.",
)


class ImportWindows(QObject):
    """Opens the dialog, or brings the one that is open to the front: there is one import at a time."""

    list_wanted = Signal(object)
    """frozenset of NctId: show these trials in the list."""
    trial_wanted = Signal(str)
    """NCT number: open its page."""
    drift_wanted = Signal()
    """Show the pages that lapsed, to go through them."""
    noticed = Signal(object)
    """NoticeFace: nothing was done."""

    def __init__(
        self,
        verbs: IntakeVerbs,
        runner: Runner,
        bus: Bus,
        session: Session,
        ask: Ask,
        window: QWidget,
        wardrobe: Wardrobe,
    ) -> None:
        super().__init__(window)
        self._verbs = verbs
        self._runner = runner
        self._bus = bus
        self._session = session
        self._ask = ask
        self._window = window
        self._wardrobe = wardrobe
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self._folder = Path(documents or Path.home())
        self._dialog: ImportDialog | None = None
        self._task: ImportPresenter | None = None

    @property
    def is_running(self) -> bool:
        """Whether records are on their way in."""
        return self._task is not None and self._task.is_running

    def open(self, source: Source = Source.FILES) -> None:
        """Ask for something to import."""
        self._lead(lambda task: task.begin(source))

    def take(self, got: Handed) -> None:
        """Look at what was dropped or pasted."""
        if not is_import(got):
            self.noticed.emit(_NOTHING)
            return
        self._lead(lambda task: task.take(got))

    def paste(self) -> None:
        """Look at what was copied."""
        self.take(handed(QGuiApplication.clipboard().mimeData()))

    def refresh_all(self) -> None:
        """Ask whether to fetch every record again."""
        self._lead(lambda task: task.ask_refresh())

    def stop(self) -> None:
        """Stop what is under way: what is in stays in."""
        if self._task is not None:
            self._task.stop()

    def _lead(self, go: Callable[[ImportPresenter], None]) -> None:
        if self._dialog is None or self._task is None:
            self._dialog, self._task = self._make()
        elif self._task.is_running:
            self.noticed.emit(_BUSY)
        if not self._task.is_running:
            go(self._task)
        if self._dialog.face is not None:
            self._bring_up()

    def _bring_up(self) -> None:
        if self._dialog is not None:
            self._dialog.show()
            self._dialog.raise_()
            self._dialog.activateWindow()

    def _on_step(self) -> None:
        """Show the dialog with its first step, which may have to be asked for."""
        if self._dialog is not None and not self._dialog.isVisible():
            self._bring_up()

    def _make(self) -> tuple[ImportDialog, ImportPresenter]:
        task = ImportPresenter(self._verbs, self._runner, self._bus, self._actor, self)
        dialog = ImportDialog(self._window)
        dialog.handed_over.connect(task.take)
        dialog.source_chosen.connect(task.begin)
        dialog.typed.connect(task.type)
        dialog.files_requested.connect(lambda: self._ask.files("Import records", KINDS, self._take_files))
        dialog.folder_requested.connect(lambda: self._ask.folder("Import a folder", self._folder, self._take_folder))
        dialog.accepted_step.connect(task.accept)
        dialog.back_requested.connect(task.back)
        dialog.save_requested.connect(self._save)
        dialog.beside_requested.connect(task.go_beside)
        dialog.leave_requested.connect(task.leave)
        dialog.trust_toggled.connect(task.trust)
        dialog.trial_requested.connect(self.trial_wanted)
        task.shown.connect(dialog.show_face)
        task.shown.connect(lambda _face: self._on_step())
        task.retold.connect(dialog.show_again)
        task.stepped.connect(dialog.show_progress)
        task.recognized.connect(dialog.show_text)
        task.noticed.connect(dialog.show_notice)
        task.list_wanted.connect(self.list_wanted)
        task.drift_wanted.connect(self.drift_wanted)
        task.ended.connect(dialog.end)
        dialog.finished.connect(self._gone)
        self._wardrobe.dress(dialog)
        return dialog, task

    def _take_files(self, paths: Sequence[Path]) -> None:
        if paths:
            self._folder = paths[0].parent
            self.take(Handed(paths=tuple(paths)))

    def _take_folder(self, folder: Path) -> None:
        self._folder = folder.parent
        self.take(Handed(paths=(folder,)))

    def _save(self) -> None:
        if self._task is not None:
            self._ask.save_as("Save report", self._folder / "import-report.csv", REPORTS, self._task.save)

    def _gone(self) -> None:
        if self._task is not None:
            self._task.end()
        self._dialog = self._task = None

    def _actor(self) -> str:
        return self._session.person.name if self._session.person else ""
