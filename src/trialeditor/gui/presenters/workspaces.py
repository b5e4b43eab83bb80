"""The File menu's workspaces: new, open, recent, the sample, a backup. None is left for one that cannot be read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from trialeditor.domain.errors import TrialEditorError
from trialeditor.gui.asking import ConfirmQuestion
from trialeditor.gui.calm.waiting import Wait, Waits
from trialeditor.gui.faces import NoticeFace, Tone
from trialeditor.gui.jobs import Job, Lane, Runner
from trialeditor.gui.opening import Opening, OpenKind
from trialeditor.gui.presenters.wording import done, trouble
from trialeditor.services.outcome import CancelCheck, Cancelled, Progress
from trialeditor.services.workspaces import SUFFIX, FileLook

KINDS = f"Trial Editor workspaces (*{SUFFIX})"
_ALL = "All files (*)"
_OPEN_ALREADY = "This workspace is open already."
_OLDER = ConfirmQuestion(
    title="Bring this workspace up to date?",
    intro="{name} was made with an older Trial Editor. To open it here, it is brought to today's format; older versions"
    " can then no longer open it. A verified copy of it, as it is now, is kept in the same folder.",
    accept="Bring it up to date",
)
_START_OVER = ConfirmQuestion(
    title="Reset the sample?",
    intro="The sample starts over as it was at the first start. What you did in it is not lost: the present sample is"
    " kept as a file beside the new one.",
    accept="Reset the sample",
)
_COPYING = "Backing up the workspace"
_FORGET = "Take it off the list"


@dataclass(frozen=True, slots=True, kw_only=True)
class RecentFace:
    """One workspace of *Open recent*."""

    path: str
    name: str
    folder: str
    is_open: bool


class AskFiles(Protocol):
    """The questions that are asked here, of all that can be."""

    def confirm(self, question: ConfirmQuestion, answered: Callable[[], None]) -> None:
        """Ask before something that is hard to take back."""
        ...

    def files(self, title: str, kinds: str, answered: Callable[[Sequence[Path]], None]) -> None:
        """Ask for files to read."""
        ...

    def save_as(self, title: str, start: Path, kinds: Sequence[str], answered: Callable[[Path], None]) -> None:
        """Ask for a file to write."""
        ...


class FileVerbs(Protocol):
    """Workspace files."""

    def look(self, path: Path) -> FileLook:
        """Look at a file without changing it."""
        ...

    def back_up(self, path: Path, actor: str, progress: Progress, cancelled: CancelCheck) -> Path:
        """Copy the open workspace."""
        ...


class WorkspacesPresenter(QObject):
    """Decides whether the window may go to another workspace."""

    noticed = Signal(object)
    """NoticeFace."""
    opening_wanted = Signal(object)
    """Opening: leave what is open, and open this."""
    forget_wanted = Signal(str)
    """A path: it is no longer to be offered."""

    def __init__(  # noqa: PLR0913 - what a presenter uses
        self,
        *,
        verbs: FileVerbs,
        runner: Runner,
        ask: AskFiles,
        home: Path,
        sample: Path,
        today: Callable[[], date],
        waits: Waits,
        parent: QObject | None = None,
    ) -> None:
        """Offer to make new workspaces in `home`."""
        super().__init__(parent)
        self._verbs = verbs
        self._runner = runner
        self._ask = ask
        self._home = home
        self._sample = sample
        self._today = today
        self._waits = waits
        self._here: Path | None = None
        self._missing: tuple[NoticeFace, str] | None = None
        self._copying: Job | None = None

    def come_to(self, path: Path) -> None:
        """Take note of the workspace that is open."""
        self._here = path

    def recent(self, paths: Sequence[str]) -> tuple[RecentFace, ...]:
        """Return what *Open recent* offers, newest first."""
        return tuple(
            RecentFace(
                path=each,
                name=Path(each).stem,
                folder=_short(Path(each).parent, self._home),
                is_open=self._here is not None and Path(each) == self._here,
            )
            for each in paths
        )

    def new(self) -> None:
        """Ask where a new workspace is to be, and make it."""

        def chosen(path: Path) -> None:
            self.opening_wanted.emit(Opening(path=path, kind=OpenKind.NEW, back=self._here))

        self._ask.save_as("New workspace", self._folder / f"Our trials{SUFFIX}", (KINDS,), chosen)

    def open(self) -> None:
        """Ask for a workspace, and open it."""

        def chosen(paths: Sequence[Path]) -> None:
            if paths:
                self.go_to(paths[0])

        self._ask.files("Open a workspace", f"{KINDS};;{_ALL}", chosen)

    def go_to(self, path: Path) -> None:
        """Open a workspace, when it can be opened; what is open stays so when it cannot."""
        if self._here is not None and path.absolute() == self._here.absolute():
            self.noticed.emit(NoticeFace(tone=Tone.INFO, what=_OPEN_ALREADY))
            return
        self._runner.run(
            Lane.STORAGE, lambda: self._verbs.look(path), self._consider, lambda error: self._refuse(path, error)
        )

    def open_sample(self, *, tour: bool = False) -> None:
        """Open the sample; where it is not there, it is made."""
        if self._here == self._sample and not tour:
            self.noticed.emit(NoticeFace(tone=Tone.INFO, what="This is the sample."))
            return
        self.opening_wanted.emit(Opening(path=self._sample, kind=OpenKind.SAMPLE, back=self._here, tour=tour))

    def reset_sample(self) -> None:
        """Ask, and make the sample anew."""
        here = self._here
        if here is not None:
            opening = Opening(path=here, kind=OpenKind.RESET)
            self._ask.confirm(_START_OVER, lambda: self.opening_wanted.emit(opening))

    def back_up(self, actor: str) -> None:
        """Ask where, and copy the workspace while people work on."""
        here = self._here
        if here is None or self._copying is not None:
            return
        start = here.with_name(f"{here.stem} {self._today().isoformat()}{SUFFIX}")
        self._ask.save_as("Back up to", start, (KINDS,), lambda path: self._copy(path, actor))

    def act(self, shown: NoticeFace | None) -> None:
        """Do what the button of a notice says, when the notice is one of ours."""
        if self._missing is not None and shown is self._missing[0]:
            self.forget_wanted.emit(self._missing[1])
            self._missing = None
            self.noticed.emit(None)

    def stop(self) -> None:
        """Stop a backup that is under way; nothing is left of it."""
        if self._copying is not None:
            self._copying.cancel()

    @property
    def _folder(self) -> Path:
        return self._here.parent if self._here is not None and self._here != self._sample else self._home

    def _consider(self, look: FileLook) -> None:
        opening = Opening(path=look.path, back=self._here)
        if not look.is_older:
            self.opening_wanted.emit(opening)
            return
        question = ConfirmQuestion(
            title=_OLDER.title, intro=_OLDER.intro.format(name=look.path.name), accept=_OLDER.accept
        )
        self._ask.confirm(question, lambda: self.opening_wanted.emit(opening))

    def _refuse(self, path: Path, error: TrialEditorError) -> None:
        face = trouble(error)
        if not path.exists():
            face = NoticeFace(
                tone=Tone.WARN,
                what=f"There is no workspace at {path}.",
                detail="It may have been moved, or its drive is not connected. What is open here stays open.",
                act=_FORGET,
            )
            self._missing = (face, str(path))
        self.noticed.emit(face)

    def _copy(self, path: Path, actor: str) -> None:
        job = self._copying = Job()
        wait = self._waits.begin(_COPYING, self.stop)

        def progress(done: int, total: int | None, what: str) -> None:  # noqa: ARG001 - the wait has its words
            self._runner.post(lambda: wait.tell(done, total))

        def copied(made: Path) -> None:
            self._end(
                wait, done(f"The workspace was backed up to {made.name}.", f"The copy was checked. {made.parent}")
            )

        def failed(error: TrialEditorError) -> None:
            stopped = NoticeFace(tone=Tone.INFO, what=error.what, detail=error.safe)
            self._end(wait, stopped if isinstance(error, Cancelled) else trouble(error))

        work = partial(self._verbs.back_up, path, actor, progress, job.cancelled)
        self._runner.run(Lane.LONG, work, copied, failed)

    def _end(self, wait: Wait, face: NoticeFace) -> None:
        self._copying = None
        wait.end()
        self.noticed.emit(face)


def _short(folder: Path, home: Path) -> str:
    """Return a folder as it is said in a menu: below the person's own, without the way there."""
    return f"~/{folder.relative_to(home)}" if folder.is_relative_to(home) and folder != home else str(folder)
