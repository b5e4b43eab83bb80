"""The look of pages: a folder is read and tried, what would change is shown, and then it is used or not."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from typing_extensions import override

from trialeditor.domain.errors import TrialEditorError
from trialeditor.domain.guards import why_not_set_theme
from trialeditor.domain.ids import NctId
from trialeditor.domain.people import Person
from trialeditor.gui.bus import Bus
from trialeditor.gui.jobs import Lane, Runner
from trialeditor.gui.page_theme_faces import ChangedFace, PairFace, ThemeFace
from trialeditor.gui.presenters.task import Task
from trialeditor.gui.presenters.wording import done, say_count, trouble
from trialeditor.gui.session import Session
from trialeditor.rendering.theming.theme import Theme
from trialeditor.services import theme_effect, themes
from trialeditor.services.outcome import CancelCheck, Cancelled, Changes, Progress
from trialeditor.services.theme_effect import Pair, ThemeEffect
from trialeditor.services.themes import LookedAt, ThemeStatus
from trialeditor.services.workspace import Workspace

_NOTHING = "Choose the folder of a theme first."
_WRONG = "The theme has problems."
_SAME = "Pages have this look already."
_PLAIN = "Pages have the program's look already."
_LOOKING = "The theme is being looked at."


class PageThemeVerbs(Protocol):
    """Themes of a workspace."""

    def status(self) -> ThemeStatus:
        """Return the theme in use."""
        ...

    def look_at(self, folder: Path, progress: Progress, cancelled: CancelCheck) -> LookedAt:
        """Read a folder, check it, and compare all pages."""
        ...

    def both(self, theme: Theme, nct: NctId) -> tuple[Pair, Mapping[str, bytes], Mapping[str, bytes]]:
        """Return a page both ways, with what it links to before and after."""
        ...

    def use(self, theme: Theme | None, person: Person) -> Changes:
        """Use a theme, or with None the program's look."""
        ...

    def start(self, folder: Path) -> int:
        """Write a copy to begin from; return how many files it has."""
        ...


class WorkspaceThemes:
    """The services, with the workspace filled in."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def status(self) -> ThemeStatus:
        """Return the theme in use."""
        return themes.theme_status(self._workspace)

    def look_at(self, folder: Path, progress: Progress, cancelled: CancelCheck) -> LookedAt:
        """Read a folder, check it, and compare all pages."""
        return themes.look_at(self._workspace, folder, progress=progress, cancelled=cancelled)

    def both(self, theme: Theme, nct: NctId) -> tuple[Pair, Mapping[str, bytes], Mapping[str, bytes]]:
        """Return a page both ways, with what it links to before and after."""
        before, after = theme_effect.looks_of(self._workspace, theme)
        return theme_effect.page_both_ways(self._workspace, theme, nct), before, after

    def use(self, theme: Theme | None, person: Person) -> Changes:
        """Use a theme, or with None the program's look."""
        return themes.set_theme(self._workspace, theme, person)

    def start(self, folder: Path) -> int:
        """Write a copy to begin from; return how many files it has."""
        return len(themes.start_theme(self._workspace, folder))


class PageThemeTask(Task):
    """One window's work."""

    progressed = Signal(int, int)
    """Done, and total (0 while unknown)."""
    shown = Signal(object)
    """ThemeFace."""
    paired = Signal(object)
    """PairFace."""
    noticed = Signal(object)
    """NoticeFace."""

    def __init__(
        self, verbs: PageThemeVerbs, runner: Runner, bus: Bus, session: Session, parent: QObject | None = None
    ) -> None:
        super().__init__(runner, parent)
        self._verbs, self._bus, self._session = verbs, bus, session
        self._status = ThemeStatus(theme=None, trouble="")
        self._looked: LookedAt | None = None
        self._is_looking = False

    def refresh(self) -> None:
        """Show the theme in use."""
        self._runner.run(Lane.STORAGE, self._verbs.status, self._known, self._failed)

    def look_at(self, folder: Path) -> None:
        """Read a theme, and compare all pages."""
        self._looked, self._is_looking = None, True
        self._show()
        self.progressed.emit(0, 0)
        self._run(lambda progress, cancelled: self._verbs.look_at(folder, progress, cancelled), self._found)

    def show_page(self, nct: str) -> None:
        """Show a page both ways."""
        theme = self._looked.theme if self._looked else None
        if theme is None:
            return

        def made(both: tuple[Pair, Mapping[str, bytes], Mapping[str, bytes]]) -> None:
            pair, before, after = both
            self.paired.emit(
                PairFace(nct=nct, before=pair.before, after=pair.after, static_before=before, static_after=after)
            )

        self._hand_in(lambda: self._verbs.both(theme, NctId(nct)), made, self._failed)

    def use(self) -> None:
        """Use the theme that was looked at."""
        if self._looked and self._looked.theme:
            self._set(self._looked.theme, "Pages have the theme now.")

    def go_plain(self) -> None:
        """Go back to the program's look."""
        self._set(None, "Pages have the program's look again.")

    def start(self, folder: Path) -> None:
        """Write a copy to begin from."""
        told = "Leave out what stays as it is: what a theme does not have, the program has."

        def written(count: int) -> None:
            self.noticed.emit(done(f"{say_count(count, 'file is', 'files are')} in {folder.name}.", told))

        self._hand_in(lambda: self._verbs.start(folder), written, self._failed)

    def _set(self, theme: Theme | None, said: str) -> None:
        person = self._session.person
        if person is None:
            return

        def changed(changes: Changes) -> None:
            self._bus.changed.emit(changes)
            self.noticed.emit(done(said, "No signature changed. The next export writes all pages anew."))
            self._looked = None
            self.refresh()

        self._runner.run(Lane.STORAGE, lambda: self._verbs.use(theme, person), changed, self._failed)

    def _known(self, status: ThemeStatus) -> None:
        self._status = status
        self._show()

    def _found(self, looked: LookedAt) -> None:
        self._looked, self._is_looking = looked, False
        self._show()

    def _show(self) -> None:
        looked = self._looked
        effect = looked.effect if looked else None
        self.shown.emit(
            ThemeFace(
                status=_status(self._status),
                told=_told(looked, effect, self._why_not_set()),
                problems=_problems(looked, effect),
                changed=_changed(effect),
                why_not_use=self._why_not_use(),
                why_not_plain=self._why_not_set() if self._status.theme or self._status.trouble else _PLAIN,
            )
        )

    def _why_not_use(self) -> str | None:
        looked = self._looked
        if looked is None:
            return _LOOKING if self._is_looking else _NOTHING
        if looked.theme is None or looked.problems or (looked.effect and looked.effect.problems):
            return _WRONG
        in_use = self._status.theme
        return _SAME if in_use and in_use.digest == looked.theme.digest else self._why_not_set()

    def _why_not_set(self) -> str | None:
        person = self._session.person
        return why_not_set_theme(person) if person else None

    @override
    def _tell(self, done: int, total: int | None, what: str) -> None:
        self.progressed.emit(done, total or 0)

    @override
    def _failed(self, error: TrialEditorError) -> None:
        self._is_looking = False
        if not isinstance(error, Cancelled):
            self.noticed.emit(trouble(error))
        self._show()


def _status(status: ThemeStatus) -> str:
    if status.trouble:
        return f"The theme that was chosen cannot be used: {status.trouble}"
    return f"In use: “{status.theme.name}”." if status.theme else "In use: the look that comes with the program."


def _told(looked: LookedAt | None, effect: ThemeEffect | None, why_not: str | None) -> str:
    """Say what a theme would do, and why who looks at it may not use it: not everybody finds a button's tip."""
    if looked is None:
        return ""
    count = len(_problems(looked, effect))
    if count:
        return f"{say_count(count, 'problem', 'problems')}. Mend the files, and choose the folder again."
    name = f"“{looked.theme.name}”: " if looked.theme else ""
    english = f" {say_count(looked.english, 'string stays', 'strings stay')} English." if looked.english else ""
    return f"{name}{effect.told if effect else ''}{english}{f' {why_not}' if why_not else ''}"


def _problems(looked: LookedAt | None, effect: ThemeEffect | None) -> tuple[str, ...]:
    if looked is None:
        return ()
    return looked.problems or (effect.problems if effect else ())


def _changed(effect: ThemeEffect | None) -> tuple[ChangedFace, ...]:
    pages = effect.changed[: theme_effect.MOST_SHOWN] if effect and not effect.problems else ()
    return tuple(ChangedFace(nct=each.nct_id, words=f"{each.title}\n{each.nct_id}") for each in pages)
