"""The history of the open page: what happened to it, any two versions compared, and the way back to one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from trialeditor.domain.clock import Clock
from trialeditor.domain.errors import TrialEditorError
from trialeditor.domain.facts import Facts
from trialeditor.domain.guards import why_not_edit
from trialeditor.domain.ids import Digest
from trialeditor.gui.asking import Ask
from trialeditor.gui.bus import Bus
from trialeditor.gui.document import Document
from trialeditor.gui.history_faces import ComparisonFace
from trialeditor.gui.jobs import Lane, Latest, Runner
from trialeditor.gui.presenters.drafts import DraftKeeper
from trialeditor.gui.presenters.page_history_verbs import PageHistoryVerbs
from trialeditor.gui.presenters.since_signed import since_face
from trialeditor.gui.presenters.timeline_lines import differences_face, event_face, event_name, restore_question
from trialeditor.gui.presenters.wording import done, trouble
from trialeditor.gui.session import Session
from trialeditor.gui.timeline_faces import TimelineFace
from trialeditor.services.outcome import Changes
from trialeditor.services.page_history import (
    Event,
    EventKind,
    SectionDifference,
    restore_effect,
    section_differences,
    timeline,
    why_not_restore,
)
from trialeditor.services.pages import PageFile

_COMPARING = ComparisonFace(title="Comparing…")
_SAME = ComparisonFace(
    title="That is one and the same version", message="Choose two different versions to see what changed between them."
)
_UNFINISHED = "You have changes that are not a version yet. Save them as a version, or discard your draft, first."
_START = "Before version 1"
_AS_SIGNED = "What was signed last"
_SIGNED = -1
"""Stands for the words that were signed last, where a number of a version stands for its words."""

_Facts: TypeAlias = Mapping[Digest, Facts]


class PageHistoryPresenter(QObject):
    """Keeps the events of the open page, newest first, and the two versions that are compared."""

    shown = Signal(object)
    """TimelineFace."""
    emptied = Signal(str, str)
    """Title and text: there is no version yet."""
    compared = Signal(object)
    """ComparisonFace."""
    noticed = Signal(object)
    """NoticeFace."""

    def __init__(  # noqa: PLR0913 - what it works with
        self,
        *,
        verbs: PageHistoryVerbs,
        runner: Runner,
        session: Session,
        keeper: DraftKeeper,
        bus: Bus,
        ask: Ask,
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._verbs = verbs
        self._runner = runner
        self._session = session
        self._keeper = keeper
        self._bus = bus
        self._ask = ask
        self._clock = clock
        self._is_on = False
        self._page: PageFile | None = None
        self._events: tuple[Event, ...] = ()
        self._row = 0
        self._pair = (0, 0)
        self._reading = Latest(runner, Lane.STORAGE)
        self._comparing = Latest(runner, Lane.PURE)
        session.document_changed.connect(lambda _document: self._follow())
        session.refreshed.connect(self._follow)
        keeper.stored.connect(self._say)

    def turn(self, is_on: bool) -> None:
        """Follow the open page, or rest: nothing is compared that nobody sees."""
        was_on, self._is_on = self._is_on, is_on
        if is_on and not was_on:
            self._follow()

    def choose_event(self, row: int) -> None:
        """Compare a version with the one before it; of another event, say what it was."""
        if not 0 <= row < len(self._events):
            return
        event = self._events[row]
        self._row = row
        if event.kind is EventKind.VERSION:
            self._pair = (event.number - 1, event.number)
        elif self._pair[0] == _SIGNED:
            self._pair = (self._newest - 1, self._newest)
        self._say()
        self._compare()

    def choose(self, old: int, new: int) -> None:
        """Compare two versions, by their places among the versions, newest first."""
        newest = self._newest
        if old == newest + 1:
            self.compare_signed()
            return
        numbers = newest - old, newest - new
        if min(numbers) < 0 or max(numbers) > newest or numbers[1] == 0:
            return
        self._pair = numbers
        self._row = next(row for row, event in enumerate(self._events) if event.number == numbers[1])
        self._say()
        self._compare()

    def restore(self) -> None:
        """Ask, and make a new version with the words of the newer one of the pair."""
        document, number = self._session.document, self._pair[1]
        if document is None or self._why_not_restore(document):
            return
        effect = restore_effect(document.page, number)
        if effect is None:
            return

        def go() -> None:
            self._keeper.settle(lambda: self._restore(document, number))

        self._ask.confirm(restore_question(number, document.page.revision_number, effect), go)

    def compare_signed(self) -> None:
        """Compare the newest version with the words that were signed last."""
        self._pair = (_SIGNED, self._newest)
        self._row = 0
        self._say()
        self._compare()

    @property
    def _newest(self) -> int:
        return self._page.revision_number if self._page else 0

    def _follow(self) -> None:
        document = self._session.document
        if not self._is_on or document is None:
            self._page = None if document is None else self._page
            return
        before, self._page = self._page, document.page
        self._events = timeline(document.page)
        if not self._newest:
            self.emptied.emit(
                "No versions yet",
                "When the words are saved as a version (Page › Save version), you can follow here what became of it.",
            )
            return
        if self._pair[0] == _SIGNED and before is not None and before.nct_id == document.page.nct_id:
            self._pair = (_SIGNED, self._newest)
        elif before is None or (before.nct_id, before.revision_number) != (document.page.nct_id, self._newest):
            self._pair = (self._newest - 1, self._newest)
        self._row = next(row for row, event in enumerate(self._events) if event.number == self._pair[1])
        self._say()
        self._compare()

    def _say(self) -> None:
        document, newest = self._session.document, self._newest
        if not self._is_on or document is None or not newest:
            return
        now = self._clock.now()
        self.shown.emit(
            TimelineFace(
                events=tuple(event_face(event, now, newest=newest) for event in self._events),
                row=self._row,
                versions=tuple(f"Version {number}" for number in range(newest, 0, -1)),
                start=_START,
                signed=_AS_SIGNED,
                old=newest - self._pair[0],
                new=newest - self._pair[1],
                restore=f"Restore version {self._pair[1]}…",
                why_not_restore=self._why_not_restore(document),
            )
        )

    def _why_not_restore(self, document: Document) -> str:
        why = why_not_edit(document.person) or why_not_restore(document.page, self._pair[1])
        return why or (_UNFINISHED if document.differs else "")

    def _compare(self) -> None:
        page, pair = self._page, self._pair
        if page is None:
            return
        if pair[0] == _SIGNED:
            self._comparing.run(lambda: since_face(page), lambda face: self._show_since(page, face), self._fail)
            return
        event = self._events[self._row]
        if event.kind is not EventKind.VERSION:
            self.compared.emit(ComparisonFace(title=event_name(event), message=event.note or "No reason was given."))
        elif pair[0] == pair[1]:
            self.compared.emit(_SAME)
        else:
            self.compared.emit(_COMPARING)
            self._reading.run(
                lambda: self._verbs.facts_then(page, *pair), lambda facts: self._read(page, pair, facts), self._fail
            )

    def _read(self, page: PageFile, pair: tuple[int, int], facts: _Facts) -> None:
        self._comparing.run(
            lambda: section_differences(page, facts, *pair), lambda found: self._show(page, pair, found), self._fail
        )

    def _show_since(self, page: PageFile, face: ComparisonFace) -> None:
        if page is self._page and self._pair[0] == _SIGNED:
            self.compared.emit(face)

    def _show(self, page: PageFile, pair: tuple[int, int], found: tuple[SectionDifference, ...]) -> None:
        """Show what differs, unless another pair or page was chosen since."""
        if page is not self._page or pair != self._pair or self._events[self._row].kind is not EventKind.VERSION:
            return
        names = [f"version {number}" if number else "nothing" for number in pair]
        title = page.content.text("title") or page.trial.brief_title
        self.compared.emit(differences_face(found, f"{title} ({page.nct_id})\nFrom {names[0]} to {names[1]}"))

    def _restore(self, document: Document, number: int) -> None:
        if document is not self._session.document:
            return
        self._keeper.hold()

        def restored(changes: Changes) -> None:
            self.noticed.emit(done(f"Version {number} is restored.", "Its words are the newest version now."))
            self._bus.changed.emit(changes)

        self._runner.run(
            Lane.STORAGE,
            lambda: self._verbs.restore(document.page.nct_id, document.person, number),
            restored,
            self._fail_restore,
        )

    def _fail_restore(self, error: TrialEditorError) -> None:
        self._keeper.release()
        self.noticed.emit(trouble(error))

    def _fail(self, error: TrialEditorError) -> None:
        face = trouble(error)
        self.compared.emit(ComparisonFace(title=face.what, message=face.detail))
