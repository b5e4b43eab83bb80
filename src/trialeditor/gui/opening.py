"""Opening a workspace for a window: which one, what is made first, and where to go back to when it fails."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from trialeditor.domain.clock import SystemClock
from trialeditor.domain.errors import StorageUnavailable, TrialEditorError
from trialeditor.gui.faces import NoticeFace, Tone
from trialeditor.gui.jobs import Lane, Runner
from trialeditor.gui.presenters.wording import done, trouble
from trialeditor.services.outcome import no_progress
from trialeditor.services.restoring import Restored, restore_backup
from trialeditor.services.sample import NewSample, create_sample, reset_sample
from trialeditor.services.workspace import Workspace

MAKING = NoticeFace(tone=Tone.INFO, what="Making the sample workspace…", detail="This takes a few seconds.")
_TRY = "Choose a trial, change a sentence, and see it in the preview. Nothing here goes to patients."
RESTORING = NoticeFace(tone=Tone.INFO, what="Restoring the backup…", detail="What stands now is backed up first.")
WELCOME = NoticeFace(tone=Tone.INFO, what="Welcome. This is a sample workspace, for trying things out.", detail=_TRY)
_LOST = "The workspace that was open last, {name}, is not where it was. This is the sample instead."
_WHERE = "It was in {folder}. Connect its drive, or find it with File › Open workspace…."


class OpenKind(StrEnum):
    """What is done before a workspace is shown."""

    OPEN = "open"
    NEW = "new"
    SAMPLE = "sample"
    """Open the sample, and make it first where it is not there."""
    RESET = "reset"
    """Make the sample anew; the one before is kept."""
    RESTORE = "restore"
    """Put the workspace back to the state of a backup; the state before is kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """What the next window is to show."""

    path: Path
    kind: OpenKind = OpenKind.OPEN
    back: Path | None = None
    """The workspace to return to when this one cannot be opened."""
    notice: NoticeFace | None = None
    """What is to be said when it is open."""
    tour: bool = False
    """Whether the newcomers' tour begins."""
    backup: Path | None = None
    """The backup to restore."""
    by: str = ""
    """Who restores it."""


def first_opening(given: Path | None, last: Path | None, sample: Path) -> Opening:
    """Return what the first window shows: the workspace that was named, else the last one, else the sample."""
    if given is not None or last is None or last == sample:
        path = given or sample
        return Opening(path=path, kind=OpenKind.SAMPLE if path == sample else OpenKind.OPEN)
    if last.exists():
        return Opening(path=last)
    lost = NoticeFace(tone=Tone.WARN, what=_LOST.format(name=last.name), detail=_WHERE.format(folder=last.parent))
    return Opening(path=sample, kind=OpenKind.SAMPLE, notice=lost)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Returned:
    """A workspace that was put back."""

    workspace: Workspace
    put_back: Restored


class Opener(QObject):
    """Opens off the GUI thread. What fails leads back to where the person was."""

    begun = Signal(str)
    """The file's name: it is being opened."""
    noticed = Signal(object)
    """NoticeFace: it takes a while."""
    opened = Signal(object, object)
    """Workspace, and a NoticeFace or None."""
    failed = Signal(object)
    """TrialEditorError: nothing is open."""

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner

    def open(self, opening: Opening) -> None:
        """Open what is wanted."""
        self.begun.emit(opening.path.name)
        path = opening.path
        if opening.kind is OpenKind.RESET:
            self._reset(opening)
        elif opening.kind is OpenKind.RESTORE and opening.backup is not None:
            self._restore(opening, opening.backup)
        elif opening.kind is OpenKind.SAMPLE and not path.exists():
            self.noticed.emit(MAKING)
            self._run(opening, lambda: _make_sample(path), opening.notice or WELCOME)
        elif opening.kind is OpenKind.NEW:
            made = done(f"{path.name} was made.", f"It is in {path.parent}.")
            self._run(opening, lambda: Workspace.create(path, clock=SystemClock()), made)
        else:
            self._run(opening, lambda: Workspace.open(path, clock=SystemClock()), opening.notice)

    def _run(self, opening: Opening, work: Callable[[], Workspace], notice: NoticeFace | None) -> None:
        def failed(error: TrialEditorError) -> None:
            self._go_back(opening, error)

        def opened(workspace: Workspace) -> None:
            self.opened.emit(workspace, notice or _safekeeping(workspace))

        self._runner.run(Lane.STORAGE, work, opened, failed)

    def _go_back(self, opening: Opening, error: TrialEditorError) -> None:
        if opening.back is None:
            self.failed.emit(error)
        else:
            self.open(Opening(path=opening.back, notice=trouble(error)))

    def _reset(self, opening: Opening) -> None:
        self.noticed.emit(MAKING)

        def failed(error: TrialEditorError) -> None:
            self.open(replace(opening, kind=OpenKind.OPEN, notice=trouble(error)))

        self._runner.run(
            Lane.STORAGE, lambda: reset_sample(opening.path, clock=SystemClock()), self._began_again, failed
        )

    def _restore(self, opening: Opening, file: Path) -> None:
        self.noticed.emit(RESTORING)

        def work() -> _Returned:
            put_back = restore_backup(opening.path, file, clock=SystemClock(), actor=opening.by)
            return _Returned(workspace=Workspace.open(opening.path, clock=SystemClock()), put_back=put_back)

        def returned(back: _Returned) -> None:
            self.opened.emit(back.workspace, _say_restored(back.put_back))

        self._runner.run(Lane.STORAGE, work, returned, lambda error: self._go_back(opening, error))

    def _began_again(self, sample: NewSample) -> None:
        where = f" The one before is kept as {sample.kept.name}, in the same folder." if sample.kept else ""
        self.opened.emit(sample.workspace, replace(WELCOME, what="The sample starts over.", detail=_TRY + where))


def _say_restored(put_back: Restored) -> NoticeFace:
    where = f"What stood before is kept as {put_back.kept.name}, in the same folder. " if put_back.kept else ""
    return done(
        f"{put_back.path.name} is as it was in {put_back.file.name}.",
        f"{where}Entry {put_back.entry} of the audit trail tells of it.",
    )


def _safekeeping(workspace: Workspace) -> NoticeFace | None:
    """Say that the file is kept in another way than usual: it is why saving is slower."""
    note = workspace.safekeeping
    return NoticeFace(tone=Tone.INFO, what=note, detail="Your words are as safe as ever.") if note else None


def _make_sample(path: Path) -> Workspace:
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        return create_sample(path, clock=SystemClock(), progress=no_progress)
    except StorageUnavailable:
        if not path.exists():
            raise
        return Workspace.open(path, clock=SystemClock())  # the program was started twice, and the other was quicker
