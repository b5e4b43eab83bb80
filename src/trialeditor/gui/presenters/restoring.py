"""Restoring a backup into the open workspace: first what it holds, beside what stands now; then a yes, then the act."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from trialeditor.domain.audit_query import act_label
from trialeditor.gui.asking import ConfirmQuestion
from trialeditor.gui.faces import NoticeFace, Tone
from trialeditor.gui.jobs import Lane, Runner
from trialeditor.gui.opening import Opening, OpenKind
from trialeditor.gui.presenters.wording import say_count, say_exactly, trouble
from trialeditor.services.restoring import LostDraft, RestoreLook, Standing

CHECKING = NoticeFace(tone=Tone.INFO, what="Checking the backup…", detail="Nothing is changed yet.")
_NAMED = 3
"""So many people's words are named one by one."""
_AFTER = (
    "What stands now is backed up first, in the same folder. The audit trail tells of it. Other windows on this"
    " workspace have to be opened again."
)


class AskRestore(Protocol):
    """The questions that are asked here, of all that can be."""

    def confirm(self, question: ConfirmQuestion, answered: Callable[[], None]) -> None:
        """Ask before something that is hard to take back."""
        ...

    def files(self, title: str, kinds: str, answered: Callable[[Sequence[Path]], None]) -> None:
        """Ask for files to read."""
        ...


class RestoreVerbs(Protocol):
    """Backups and workspaces."""

    def look_back(self, path: Path, file: Path) -> RestoreLook:
        """Check a backup, and compare it with a workspace."""
        ...


class RestorePresenter(QObject):
    """Decides whether the window may go to the state of a backup."""

    noticed = Signal(object)
    """NoticeFace or None."""
    opening_wanted = Signal(object)
    """Opening: leave what is open, and open it as the backup has it."""

    def __init__(
        self, *, verbs: RestoreVerbs, runner: Runner, ask: AskRestore, kinds: str, parent: QObject | None = None
    ) -> None:
        """Offer files of these `kinds`."""
        super().__init__(parent)
        self._verbs = verbs
        self._runner = runner
        self._ask = ask
        self._kinds = kinds

    def restore(self, here: Path, by: str) -> None:
        """Ask for a backup, then whether it is to take the place of what is in the workspace at `here`."""

        def chosen(files: Sequence[Path]) -> None:
            if files:
                self.consider(here, files[0], by)

        self._ask.files("Restore a backup", self._kinds, chosen)

    def consider(self, here: Path, file: Path, by: str) -> None:
        """Check a backup, say what it holds, and ask."""
        opening = Opening(path=here, kind=OpenKind.RESTORE, back=here, backup=file, by=by)

        def seen(look: RestoreLook) -> None:
            self.noticed.emit(None)
            self._ask.confirm(question(here, look), lambda: self.opening_wanted.emit(opening))

        self.noticed.emit(CHECKING)
        self._runner.run(
            Lane.LONG,
            lambda: self._verbs.look_back(here, file),
            seen,
            lambda error: self.noticed.emit(trouble(error)),
        )


def question(here: Path, look: RestoreLook) -> ConfirmQuestion:
    """Return the question, with both states and what only one of them has."""
    return ConfirmQuestion(
        title="Restore this backup?",
        intro="\n\n".join(
            (
                f"{look.file.name} takes the place of everything in {here.name}.",
                *([f"It is a backup of another workspace, “{look.other}”."] if look.other else []),
                f"The backup: {_say(look.backup)}",
                f"Now: {_say(look.present)}" if look.present else "Now: the file is damaged. It is kept.",
                *_lost(look.lost_drafts),
                _AFTER,
            )
        ),
        accept="Restore the backup",
    )


def _say(standing: Standing) -> str:
    counts = ", ".join(
        (
            say_count(standing.pages, "page", "pages"),
            say_count(standing.versions, "version", "versions"),
            say_count(standing.signatures, "signature", "signatures"),
        )
    )
    if standing.newest is None:
        return f"{counts}."
    event = standing.newest.event
    return f"{counts}. Newest act: “{act_label(event.action)}” by {event.actor}, {say_exactly(event.at)}."


def _lost(drafts: Sequence[LostDraft]) -> Iterator[str]:
    """Say whose words no version has, and the backup neither."""
    if not drafts:
        return
    named = [f"{each.person} on {each.nct_id}" for each in drafts[:_NAMED]]
    more = [f"{len(drafts) - _NAMED} more"] if len(drafts) > _NAMED else []
    yield f"Not in the backup, and in no version: words of {', '.join([*named, *more])}."
