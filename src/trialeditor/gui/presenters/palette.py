"""The palette: what is typed is looked for among all actions at once, and among trials off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from trialeditor.domain.errors import TrialEditorError
from trialeditor.domain.trial import Listing, ListQuery
from trialeditor.gui.fuzzy import fit
from trialeditor.gui.jobs import Lane, Latest, Runner
from trialeditor.gui.palette_faces import ActionFace, LineKind, PaletteLine
from trialeditor.gui.presenters.listing import SHORTEST
from trialeditor.gui.presenters.wording import STAGES, say_count
from trialeditor.services import listing
from trialeditor.services.workspace import Workspace

MOST_RECENT = 8
"""Actions that are remembered as used."""
_MOST_ACTIONS, _MOST_TRIALS = 12, 20
_RECENT = 600
"""What an action that was used last gains in its score: more than a shorter name, less than a better fit."""
_HINT = "Type a few letters of an action, or words or a number of a trial. Enter does it, Escape goes back."


class PaletteVerbs(Protocol):
    """Trials by what somebody types."""

    def find_trials(self, text: str, limit: int) -> list[Listing]:
        """Return trials that the search finds."""
        ...


class WorkspacePalette:
    """The services, with the workspace filled in."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def find_trials(self, text: str, limit: int) -> list[Listing]:
        """Return trials that the search finds."""
        return listing.trials(self._workspace, ListQuery(search=text), limit=limit)


class PalettePresenter(QObject):
    """Finds actions and trials, and says which was chosen. Without verbs there are actions alone."""

    shown = Signal(object)
    """tuple of PaletteLine, the best first."""
    said = Signal(str, bool)
    """A line below the list, and whether it says that something is not possible."""
    action_chosen = Signal(str)
    """The name of an action that is to be done."""
    trial_chosen = Signal(object)
    """NctId of a trial that is to be opened."""
    used = Signal(object)
    """tuple of names of the actions that were used last, the newest first."""

    def __init__(
        self,
        actions: Callable[[], Sequence[ActionFace]],
        runner: Runner,
        *,
        recent: Sequence[str] = (),
        parent: QObject | None = None,
    ) -> None:
        """Take `actions`, which says what there is whenever it is asked."""
        super().__init__(parent)
        self._actions = actions
        self._recent = tuple(recent)
        self._verbs: PaletteVerbs | None = None
        self._latest = Latest(runner, Lane.STORAGE)
        self._faces: tuple[ActionFace, ...] = ()
        self._typed = ""
        self._is_refused = False
        """Whether the line below the list says why something is not possible: trials that come leave that alone."""
        self._trials: tuple[PaletteLine, ...] = ()

    def attach(self, verbs: PaletteVerbs) -> None:
        """Find the trials of a workspace too."""
        self._verbs = verbs

    def begin(self) -> None:
        """Look at the actions as they are now, and show them."""
        self._faces = tuple(self._actions())
        self._trials = ()
        self._typed = ""
        self._is_refused = False
        self._show()

    def end(self) -> None:
        """Forget what was asked for."""
        self._typed = ""
        self._latest.forget()

    def search(self, typed: str) -> None:
        """Show what fits; trials follow when they are found."""
        self._typed = typed.strip()
        self._is_refused = False
        self._trials = tuple(line for line in self._trials if _still_fits(line, self._typed))
        self._show()
        if self._verbs is not None and len(self._typed) >= SHORTEST:
            self._ask(self._verbs, self._typed)

    def choose(self, line: PaletteLine) -> None:
        """Do what a line says; say why, when it is not possible now."""
        if line.why_not:
            self._is_refused = True
            self.said.emit(f"{line.name}: {line.why_not}", True)
        elif line.kind is LineKind.TRIAL:
            self.trial_chosen.emit(line.key)
        else:
            self._recent = (line.key, *(key for key in self._recent if key != line.key))[:MOST_RECENT]
            self.used.emit(self._recent)
            self.action_chosen.emit(line.key)

    def _ask(self, verbs: PaletteVerbs, typed: str) -> None:
        def found(trials: list[Listing]) -> None:
            if typed == self._typed:
                self._trials = tuple(_trial_line(each, typed) for each in trials)
                self._show()

        def failed(error: TrialEditorError) -> None:
            if typed == self._typed:
                self.said.emit(f"Trials could not be looked for: {error.what}", True)

        self._latest.run(lambda: verbs.find_trials(typed, _MOST_TRIALS), found, failed)

    def _show(self) -> None:
        actions = self._ranked() if self._typed else self._all_actions()
        groups = (actions, _grouped(self._trials, "Trials"))
        lines = [line for group in groups for line in group]
        self.shown.emit(tuple(lines))
        if not self._is_refused:
            self.said.emit(self._say(len(actions), len(self._trials)), False)

    def _say(self, actions: int, trials: int) -> str:
        if not self._typed:
            return _HINT
        if not actions + trials:
            return f"Nothing fits “{self._typed}”. Try fewer letters, or another word."
        parts = [say_count(actions, "action", "actions")] * bool(actions)
        many = f"the first {trials} trials" if trials == _MOST_TRIALS else say_count(trials, "trial", "trials")
        return " and ".join([*parts, *([many] if trials else [])])

    def _all_actions(self) -> list[PaletteLine]:
        """Return every action: those that were used last, then the others by menu."""
        by_key = {face.key: face for face in self._faces}
        recent = [_action_line(by_key[key]) for key in self._recent if key in by_key]
        rest = [face for face in self._faces if face.key not in self._recent]
        lines = _grouped(recent, "Used last")
        for menu in dict.fromkeys(face.menu for face in rest):
            lines += _grouped([_told(face) for face in rest if face.menu == menu], menu)
        return lines

    def _ranked(self) -> list[PaletteLine]:
        scored: list[tuple[int, int, PaletteLine]] = []
        for place, face in enumerate(self._faces):
            found = fit(self._typed, face.name, f"{face.menu} {face.keys} {face.does}")
            if found:
                score = found.score + self._bonus(face)
                scored.append((-score, place, replace(_action_line(face), marks=found.marks)))
        best = [line for _, _, line in sorted(scored, key=lambda each: each[:2])]
        return _grouped(best[:_MOST_ACTIONS], "Actions")

    def _bonus(self, face: ActionFace) -> int:
        return _RECENT - 10 * self._recent.index(face.key) if face.key in self._recent else 0


def _action_line(face: ActionFace) -> PaletteLine:
    return PaletteLine(
        kind=LineKind.ACTION,
        key=face.key,
        name=face.name,
        detail=face.why_not or face.menu,
        keys=face.keys,
        why_not=face.why_not,
        is_on=face.is_on,
    )


def _told(face: ActionFace) -> PaletteLine:
    """Return a line that stands below the name of its menu: what it does is told instead."""
    return replace(_action_line(face), detail=face.why_not or face.does)


def _trial_line(trial: Listing, typed: str) -> PaletteLine:
    name = trial.title or trial.nct_id
    marks = {place for word in typed.split() if (found := fit(word, name)) for place in found.marks}
    return PaletteLine(
        kind=LineKind.TRIAL,
        key=trial.nct_id,
        name=name,
        detail=f"{trial.nct_id} · {STAGES[trial.stage].word}",
        marks=tuple(sorted(marks)),
    )


def _still_fits(line: PaletteLine, typed: str) -> bool:
    """Say whether a trial that was found for other letters is surely found for these: no line flickers meanwhile."""
    words = f"{line.name} {line.key}".lower()
    return len(typed) >= SHORTEST and all(word in words for word in typed.lower().split())


def _grouped(lines: Sequence[PaletteLine], group: str) -> list[PaletteLine]:
    """Return lines below a heading."""
    return [replace(line, group="" if place else group) for place, line in enumerate(lines)]
