"""The glossary of the workspace: searched, and terms of the team written and taken away."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from trialeditor.domain.errors import TrialEditorError
from trialeditor.domain.guards import why_not_edit
from trialeditor.domain.judgments import HouseKind, HouseWord
from trialeditor.domain.people import Person
from trialeditor.gui.bus import Bus
from trialeditor.gui.glossary_faces import GlossaryFace, TermRow
from trialeditor.gui.jobs import Lane, Latest, Runner
from trialeditor.gui.presenters.wording import done, short, trouble
from trialeditor.gui.session import Session
from trialeditor.services import judging
from trialeditor.services.glossary import Entry, entries
from trialeditor.services.outcome import Changes
from trialeditor.services.workspace import Workspace

_LONGEST = 60
_HOLDS = "The checks and the preview follow now; pages say it from their next export on."


class GlossaryVerbs(Protocol):
    """Reading the glossary, and changing the team's part of it."""

    def entries(self) -> tuple[Entry, ...]:
        """Return all terms."""
        ...

    def keep(self, person: Person, word: HouseWord, *, stands: bool) -> Changes:
        """Write a term of the team's own, or take it away."""
        ...


class WorkspaceGlossary:
    """The services, with the workspace filled in."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def entries(self) -> tuple[Entry, ...]:
        """Return all terms."""
        return entries(judging.house_words(self._workspace))

    def keep(self, person: Person, word: HouseWord, *, stands: bool) -> Changes:
        """Write a term of the team's own, or take it away."""
        return judging.keep_house_word(self._workspace, person, word, stands=stands)


class GlossaryPresenter(QObject):
    """Holds the terms while their window is open."""

    shown = Signal(object)
    """GlossaryFace."""
    noticed = Signal(object)
    """NoticeFace."""
    allowed = Signal(str)
    """Why the person cannot change terms; empty when they can."""

    def __init__(
        self, *, verbs: GlossaryVerbs, runner: Runner, session: Session, bus: Bus, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._verbs, self._runner, self._session, self._bus = verbs, runner, session, bus
        self._loading = Latest(runner, Lane.STORAGE)
        self._entries: tuple[Entry, ...] = ()
        self._words = ""
        self._here = ""
        session.person_changed.connect(lambda _person: self._allow())
        bus.changed.connect(self._on_changes)

    def load(self) -> None:
        """Read the glossary."""
        self._allow()
        self._loading.run(self._verbs.entries, self._loaded, self._fail)

    def narrow(self, words: str) -> None:
        """Show the terms that hold all of some words."""
        self._words, self._here = words, ""
        self._show()

    def save(self, term: str, meaning: str, source: str) -> None:
        """Write a term of the team's own; one of the same name is replaced."""
        word = HouseWord(kind=HouseKind.TERM, word=" ".join(term.split()), meaning=meaning, source=source)
        missing = next((what for what, words in (("a term", word.word), ("a meaning", meaning)) if not words), "")
        if missing:
            self.noticed.emit(trouble(TrialEditorError(f"The glossary needs {missing}.", do="Write it, and save.")))
            return
        self._keep(word, f"“{short(word.word, _LONGEST)}” is saved.", stands=True)

    def remove(self, term: str) -> None:
        """Take the team's meaning of a term away."""
        entry = next((each for each in self._entries if each.is_own and each.term.term == term), None)
        if entry is not None:
            word = HouseWord(kind=HouseKind.TERM, word=term)
            what = "has the program's meaning again" if entry.replaces else "is no term any more"
            self._keep(word, f"“{short(term, _LONGEST)}” {what}. To take that back, save it again.", stands=False)

    def _keep(self, word: HouseWord, said: str, *, stands: bool) -> None:
        person = self._session.person
        if person is None:
            return

        def kept(changes: Changes) -> None:
            self._here = word.word
            if stands:
                self._words = self._words if self._holds(word) else ""
            self.noticed.emit(done(said, _HOLDS))
            self._bus.changed.emit(changes)

        self._runner.run(Lane.STORAGE, self._writing(person, word, stands=stands), kept, self._fail)

    def _writing(self, person: Person, word: HouseWord, *, stands: bool) -> Callable[[], Changes]:
        return lambda: self._verbs.keep(person, word, stands=stands)

    def _holds(self, word: HouseWord) -> bool:
        return _is_found(self._words, f"{word.word} {word.meaning} {word.source}")

    def _on_changes(self, changes: Changes) -> None:
        if changes.workspace:
            self._loading.run(self._verbs.entries, self._loaded, self._fail)

    def _loaded(self, found: tuple[Entry, ...]) -> None:
        self._entries = found
        self._show()

    def _show(self) -> None:
        rows = (term_row(each) for each in self._entries)
        wanted = (row for row in rows if _is_found(self._words, " ".join((*row.cells, row.source))))
        self.shown.emit(GlossaryFace(rows=tuple(wanted), here=self._here))

    def _allow(self) -> None:
        person = self._session.person
        self.allowed.emit((why_not_edit(person) or "") if person else "Nobody works here yet.")

    def _fail(self, error: TrialEditorError) -> None:
        self.noticed.emit(trouble(error))


def term_row(entry: Entry) -> TermRow:
    """Return a line of the table. Pure."""
    term = entry.term
    if not entry.is_own:
        note = f"Comes with the program, {term.source}. A meaning that you save takes its place."
        return TermRow(term=term.term, meaning=term.meaning, source=term.source, whose="The program", note=note)
    replaced = entry.replaces
    note = f"Written by your team. The program says: “{replaced.meaning}”" if replaced else "Written by your team."
    return TermRow(
        term=term.term,
        meaning=term.meaning,
        source=term.source,
        whose="Your team",
        note=note,
        remove="Use the program's" if replaced else "Remove",
    )


def _is_found(words: str, text: str) -> bool:
    folded = text.casefold()
    return all(word in folded for word in words.casefold().split())
