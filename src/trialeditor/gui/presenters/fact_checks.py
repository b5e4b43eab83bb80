"""A page out for a fact check, and the answer in: it is shown before anything of it is written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from trialeditor.domain.errors import TrialEditorError
from trialeditor.domain.fact_check import Judgment, Remark, SectionAnswer
from trialeditor.domain.ids import NctId
from trialeditor.domain.people import Person
from trialeditor.gui.bus import Bus
from trialeditor.gui.faces import BadgeFace, Shape, Tone
from trialeditor.gui.fact_check_faces import AnswerFace
from trialeditor.gui.jobs import Lane, Runner
from trialeditor.gui.presenters.wording import done, say_count, trouble
from trialeditor.gui.session import Session
from trialeditor.gui.timeline_faces import EventFace
from trialeditor.services import fact_checks
from trialeditor.services.fact_checks import AnswerLook
from trialeditor.services.outcome import Changes
from trialeditor.services.workspace import Workspace

_BADGES = {
    Judgment.RIGHT: BadgeFace(word="Right", tone=Tone.GOOD, shape=Shape.CHECK),
    Judgment.WRONG: BadgeFace(word="Not right", tone=Tone.BAD, shape=Shape.BAR),
    None: BadgeFace(word="No answer", tone=Tone.NEUTRAL, shape=Shape.RING),
}
_COMMENT = BadgeFace(word="Comment", tone=Tone.INFO, shape=Shape.HALF)
_LOST = BadgeFace(word="Words gone", tone=Tone.WARN, shape=Shape.TRIANGLE)


class FactCheckVerbs(Protocol):
    """Fact checks."""

    def send(self, nct: NctId, person: Person, path: Path) -> Changes:
        """Write a page for a fact check to a file."""
        ...

    def look(self, path: Path) -> AnswerLook:
        """Read an answer."""
        ...

    def take(self, look: AnswerLook, person: Person) -> Changes:
        """Take it in."""
        ...


class WorkspaceFactChecks:
    """The verbs, on a workspace."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def send(self, nct: NctId, person: Person, path: Path) -> Changes:
        """Write a page for a fact check to a file."""
        return fact_checks.send_fact_check(self._workspace, nct, person, path)

    def look(self, path: Path) -> AnswerLook:
        """Read an answer."""
        return fact_checks.look_at_answer(self._workspace, path)

    def take(self, look: AnswerLook, person: Person) -> Changes:
        """Take it in."""
        return fact_checks.take_answer(self._workspace, look, person)


class FactCheckPresenter(QObject):
    """Sends and takes in."""

    looked = Signal(object)
    """AnswerFace: an answer to be shown, and taken in or not."""
    noticed = Signal(object)
    """NoticeFace."""
    page_wanted = Signal(str)
    """The page that an answer was about."""

    def __init__(
        self, *, verbs: FactCheckVerbs, runner: Runner, bus: Bus, session: Session, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._verbs = verbs
        self._runner = runner
        self._bus = bus
        self._session = session
        self._look: AnswerLook | None = None

    @property
    def file_name(self) -> str:
        """What the file is called that is proposed for the open page."""
        document = self._session.document
        return f"{document.page.nct_id if document else 'page'}-fact-check.html"

    def send(self, path: Path) -> None:
        """Write the saved version of the open page to a file."""
        document, person = self._session.document, self._session.person
        if document is None or person is None:
            return
        nct = document.page.nct_id

        def sent(changes: Changes) -> None:
            self._bus.changed.emit(changes)
            told = (
                f"Send {path.name} to the study's team. What comes back is another file: Page › Take in a fact check."
            )
            self.noticed.emit(done("The page is ready for a fact check, as it was saved last.", told))

        self._runner.run(Lane.STORAGE, lambda: self._verbs.send(nct, person, path), sent, self._fail)

    def look(self, path: Path) -> None:
        """Read an answer, and show what is in it."""

        def read(look: AnswerLook) -> None:
            self._look = look
            self.looked.emit(_face(look))

        self._runner.run(Lane.STORAGE, lambda: self._verbs.look(path), read, self._fail)

    def take(self) -> None:
        """Take in the answer that was shown."""
        look, person = self._look, self._session.person
        if look is None or person is None:
            return
        self._look = None

        def taken(changes: Changes) -> None:
            self._bus.changed.emit(changes)
            said = say_count(look.answer.remarks, "comment", "comments")
            told = f"{look.answer.name}: {said} and a statement stand among the comments on {look.answer.nct_id}."
            self.noticed.emit(done("The fact check is taken in.", told))
            self.page_wanted.emit(look.answer.nct_id)

        self._runner.run(Lane.STORAGE, lambda: self._verbs.take(look, person), taken, self._fail)

    def _fail(self, error: TrialEditorError) -> None:
        self.noticed.emit(trouble(error))


def _face(look: AnswerLook) -> AnswerFace:
    answer = look.answer
    stale = f"The page was changed since: it is at version {look.version_now} now." if look.is_stale else ""
    gone = f"The words of {say_count(len(look.lost), 'comment', 'comments')} are gone." if look.lost else ""
    keeps = "They come in with the words that they were about." if gone else ""
    return AnswerFace(
        title=f"{answer.nct_id}: {look.title}",
        intro=answer.statement,
        stale=" ".join(filter(None, (stale, gone, keeps))),
        rows=tuple(row for section in answer.sections for row in _rows(look, section)),
    )


def _rows(look: AnswerLook, section: SectionAnswer) -> Iterator[EventFace]:
    said = say_count(len(section.remarks), "comment", "comments") if section.remarks else "No comment"
    yield EventFace(name=section.heading or section.key, who=said, badge=_BADGES[section.judgment])
    for remark in section.remarks:
        yield _remark(look, section, remark)


def _remark(look: AnswerLook, section: SectionAnswer, remark: Remark) -> EventFace:
    about = f"on “{remark.quote}”" if remark.quote else "on all of it"
    badge = _LOST if remark in look.lost else _COMMENT
    return EventFace(name=section.heading or section.key, who=about, note=remark.text, badge=badge)
