"""People of the workspace: who is there, adding somebody, other roles, one's own passphrase."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from trialeditor.domain.errors import TrialEditorError
from trialeditor.domain.people import KeyStanding, Person, Role
from trialeditor.gui.bus import Bus
from trialeditor.gui.faces import NoticeFace, Tone
from trialeditor.gui.jobs import Lane, Runner
from trialeditor.gui.people_faces import (
    MemberFace,
    PassphraseAnswer,
    PassphraseQuestion,
    PersonAnswer,
    PersonQuestion,
    RosterFace,
)
from trialeditor.gui.presenters.people_verbs import RosterVerbs
from trialeditor.gui.presenters.people_wording import judge_passphrase, member_face
from trialeditor.gui.presenters.wording import done, trouble
from trialeditor.gui.session import Session
from trialeditor.services.outcome import Changes
from trialeditor.services.people import Member, why_not_manage

_NEW = PersonQuestion(
    title="Add a person",
    intro="What they write and sign is recorded under this name.",
    accept="Add",
    judge=judge_passphrase,
    roles=frozenset({Role.EDITOR}),
)
_FIRST = replace(
    _NEW,
    title="Who are you?",
    intro="You are the first here. What you write and sign is recorded under this name. Others come later, with"
    " File › People….",
    accept="Begin",
    roles=frozenset({Role.EDITOR, Role.PUBLISHER}),
)
_ROLES = "What {name} signed before stays signed."
_NOBODY = "Nobody works here yet. Add yourself first."


class AskPeople(Protocol):
    """Puts questions about people. `answered` is called on the GUI thread, or never."""

    def person(self, question: PersonQuestion, answered: Callable[[PersonAnswer], None]) -> None:
        """Ask for a name, roles and a passphrase."""
        ...

    def passphrase(self, question: PassphraseQuestion, answered: Callable[[PassphraseAnswer], None]) -> None:
        """Ask for a passphrase and a new one."""
        ...


class RosterPresenter(QObject):
    """Shows everybody, and changes what may be changed."""

    shown = Signal(object)
    """RosterFace."""
    noticed = Signal(object)
    """NoticeFace: what was done, or why not."""
    person_wanted = Signal(object)
    """Person: whoever works has other roles now, or is the first."""

    def __init__(
        self,
        *,
        verbs: RosterVerbs,
        runner: Runner,
        bus: Bus,
        session: Session,
        ask: AskPeople,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._verbs = verbs
        self._runner = runner
        self._bus = bus
        self._session = session
        self._ask = ask

    def show(self) -> None:
        """Show who is there."""
        self._read(self._show)

    def add(self) -> None:
        """Ask for a new person; the first one of a workspace works at once."""

        def begin(members: list[Member], _is_sample: bool) -> None:
            refusal = why_not_manage((each.person for each in members), self._session.person)
            if refusal:
                self.noticed.emit(NoticeFace(tone=Tone.WARN, what=refusal))
            else:
                self._ask_new(_NEW if members else _FIRST)

        self._read(begin)

    def change_roles(self, name: str) -> None:
        """Ask for the roles of a person."""
        self._read(lambda members, _is_sample: self._ask_roles(_named(members, name)))

    def change_passphrase(self) -> None:
        """Ask whoever works for their passphrase and a new one."""

        def begin(members: list[Member], is_sample: bool) -> None:
            person = self._session.person
            member = next((each for each in members if person is not None and each.person.id == person.id), None)
            refusal = self._face(member, members, is_sample).why_not_passphrase if member else _NOBODY
            if member is None or refusal:
                self.noticed.emit(NoticeFace(tone=Tone.INFO, what=refusal))
            else:
                self._ask_passphrase(member.person, "")

        self._read(begin)

    def _ask_new(self, question: PersonQuestion) -> None:
        by = self._session.person

        def answered(answer: PersonAnswer) -> None:
            self._write(
                lambda: self._verbs.add_person(answer.name, answer.roles, answer.passphrase, by),
                f"{answer.name} was added.",
                lambda error: self._ask_new(_again(question, answer, error)),
            )

        self._ask.person(question, answered)

    def _ask_roles(self, member: Member | None, asked: PersonQuestion | None = None) -> None:
        by = self._session.person
        if member is None or by is None:
            return
        person = member.person
        question = asked or PersonQuestion(
            title=f"Roles of {person.name}",
            intro=_ROLES.format(name=person.name),
            accept="Change roles",
            judge=judge_passphrase,
            name=person.name,
            is_there=True,
            has_key=member.key.standing is KeyStanding.ACTIVE,
            roles=person.roles,
        )

        def answered(answer: PersonAnswer) -> None:
            if answer.roles == person.roles and answer.passphrase is None:
                return
            self._write(
                lambda: self._verbs.change_roles(person, answer.roles, by, answer.passphrase),
                f"{person.name} has {_what_is_new(person, answer)} now.",
                lambda error: self._ask_roles(member, _again(question, answer, error)),
            )

        self._ask.person(question, answered)

    def _ask_passphrase(self, person: Person, problem: str) -> None:
        def answered(answer: PassphraseAnswer) -> None:
            self._write(
                lambda: self._verbs.change_passphrase(person, answer.old, answer.new),
                "Your passphrase was changed.",
                lambda error: self._ask_passphrase(person, str(error)),
            )

        self._ask.passphrase(PassphraseQuestion(name=person.name, judge=judge_passphrase, problem=problem), answered)

    def _write(self, work: Callable[[], Changes], words: str, failed: Callable[[TrialEditorError], None]) -> None:
        def written(changes: Changes) -> None:
            self.noticed.emit(done(words))
            self._bus.changed.emit(changes)
            self._read(self._follow)

        self._runner.run(Lane.STORAGE, work, written, failed)

    def _follow(self, members: list[Member], is_sample: bool) -> None:
        """Show who is there now; whoever works does so with the roles that they have now."""
        self._show(members, is_sample)
        now = self._session.person
        mine = [each.person for each in members if now is None or each.person.id == now.id]
        if mine and mine[0] != now:
            self.person_wanted.emit(mine[0])

    def _read(self, then: Callable[[list[Member], bool], None]) -> None:
        def work() -> tuple[list[Member], bool]:
            return self._verbs.roster(), self._verbs.is_sample()

        self._runner.run(Lane.STORAGE, work, lambda read: then(*read), lambda error: self.noticed.emit(trouble(error)))

    def _show(self, members: list[Member], is_sample: bool) -> None:
        faces = tuple(self._face(each, members, is_sample) for each in members)
        self.shown.emit(RosterFace(members=faces, why_not_add=self._why_not(members)))

    def _face(self, member: Member, members: list[Member], is_sample: bool) -> MemberFace:
        why = self._why_not(members) or ("" if self._session.person else _NOBODY)
        return member_face(member, self._session.person, why_not_roles=why, is_sample=is_sample)

    def _why_not(self, members: list[Member]) -> str:
        return why_not_manage((each.person for each in members), self._session.person)


def _named(members: list[Member], name: str) -> Member | None:
    return next((each for each in members if each.person.name == name), None)


def _what_is_new(person: Person, answer: PersonAnswer) -> str:
    return "a new signing key" if answer.roles == person.roles else "other roles"


def _again(question: PersonQuestion, answer: PersonAnswer, error: TrialEditorError) -> PersonQuestion:
    """Return the question with what was answered and why it could not be done. A passphrase is typed again."""
    return replace(question, name=answer.name, roles=answer.roles, problem=str(error))
