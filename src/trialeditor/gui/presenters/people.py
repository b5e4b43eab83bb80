"""Who is at the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from trialeditor.domain.errors import TrialEditorError
from trialeditor.domain.people import Person, Role
from trialeditor.gui.asking import Ask, WorkAsQuestion
from trialeditor.gui.faces import NoticeFace, PersonFace, Tone
from trialeditor.gui.jobs import Lane, Runner
from trialeditor.gui.presenters.drafts import DraftKeeper
from trialeditor.gui.presenters.verbs import PeopleVerbs
from trialeditor.gui.presenters.wording import trouble
from trialeditor.gui.session import Session

NOBODY_YET = NoticeFace(
    tone=Tone.INFO,
    what="Nobody works in this workspace yet.",
    detail="Say who you are, and begin.",
    act="Add yourself…",
)
_ORDER = (Role.EDITOR, Role.REVIEWER, Role.MEDICAL_REVIEWER, Role.PUBLISHER)


class PeoplePresenter(QObject):
    """Lets somebody work."""

    noticed = Signal(object)
    """NoticeFace."""

    def __init__(
        self,
        *,
        verbs: PeopleVerbs,
        runner: Runner,
        session: Session,
        keeper: DraftKeeper,
        ask: Ask,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferred = ""
        self._verbs = verbs
        self._runner = runner
        self._session = session
        self._keeper = keeper
        self._ask = ask

    def prefer(self, name: str) -> None:
        """Let the person with this printed name work at the start, if there is one."""
        self._preferred = name

    def start(self) -> None:
        """Let the preferred person work, else the first editor: who it really is, they say in *Work as*."""
        self._runner.run(Lane.STORAGE, self._verbs.people, self._begin, self._fail)

    def work_as(self) -> None:
        """Ask who is at the keyboard."""

        def work() -> tuple[list[Person], bool]:
            return self._verbs.people(), bool(self._verbs.sample_passphrases())

        self._runner.run(Lane.STORAGE, work, lambda found: self._offer(*found), self._fail)

    def become(self, person: Person) -> None:
        """Let a person work, with what is unsaved saved first."""
        self._keeper.settle(lambda: self._session.set_person(person))

    def _begin(self, people: list[Person]) -> None:
        if not people:
            self.noticed.emit(NOBODY_YET)
            return
        preferred = next((each for each in people if each.name == self._preferred), None)
        self._session.set_person(preferred or min(people, key=_seniority))

    def _offer(self, people: list[Person], is_sample: bool) -> None:
        current = self._session.person
        faces = tuple(PersonFace(name=each.name, roles=say_roles(each)) for each in people)
        hint = "This is the sample: be whoever you like. Write as the editor, then sign as the reviewer."
        question = WorkAsQuestion(people=faces, current=current.name if current else "", hint=hint if is_sample else "")

        def answered(name: str) -> None:
            self.become(next(each for each in people if each.name == name))

        self._ask.work_as(question, answered)

    def _fail(self, error: TrialEditorError) -> None:
        self.noticed.emit(trouble(error))


def say_roles(person: Person) -> str:
    """Write a person's roles: "Reviewer, publisher"."""
    said = ", ".join(role.label.lower() for role in _ORDER if role in person.roles)
    return said[:1].upper() + said[1:]


def _seniority(person: Person) -> tuple[int, str]:
    first = min(_ORDER.index(role) for role in person.roles) if person.roles else len(_ORDER)
    return first, person.name
