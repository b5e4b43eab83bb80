"""Ending signing keys: what it would do is told first, then it is asked for with a reason, then it is done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from trialeditor.domain.errors import TrialEditorError
from trialeditor.domain.people import KeyActKind, Person
from trialeditor.gui.bus import Bus
from trialeditor.gui.faces import Tone
from trialeditor.gui.jobs import Lane, Latest, Runner
from trialeditor.gui.people_faces import EndKeyAnswer, EndKeyQuestion, KeyEffectFace
from trialeditor.gui.presenters.wording import done, say_count, say_date, trouble
from trialeditor.gui.session import Session
from trialeditor.services import keys, people
from trialeditor.services.keys import KeyPlan
from trialeditor.services.outcome import Changes
from trialeditor.services.workspace import Workspace

_ACCEPT: Mapping[KeyActKind, str] = {KeyActKind.RETIRED: "Retire the key", KeyActKind.REVOKED: "Revoke the key"}
_INTRO: Mapping[KeyActKind, str] = {
    KeyActKind.RETIRED: (
        "A retired key signs no more. Everything that it signed holds. Retire a key when somebody leaves, or when they"
        " get a new one."
    ),
    KeyActKind.REVOKED: (
        "Revoke a key that was, or may have been, in other hands. What it signed after the day that you name no longer"
        " counts, here and for everybody who verifies with a newer key list. This cannot be taken back."
    ),
}
_DONE: Mapping[KeyActKind, str] = {KeyActKind.RETIRED: "retired", KeyActKind.REVOKED: "revoked"}
_NEXT: Mapping[KeyActKind, str] = {
    KeyActKind.RETIRED: "Change roles gives them a new key, with a passphrase of their own.",
    KeyActKind.REVOKED: "Export the key list and the pages anew, so that readers and receivers know.",
}


class KeyVerbs(Protocol):
    """Ending keys."""

    def person(self, name: str) -> Person:
        """Return the person with a printed name."""
        ...

    def plan(self, person: Person, kind: KeyActKind, last_good: date | None) -> KeyPlan:
        """Return what ending a key would do."""
        ...

    def end(self, person: Person, kind: KeyActKind, by: Person, reason: str, after_entry: int | None) -> Changes:
        """End a key."""
        ...


class AskKeys(Protocol):
    """Puts the question. `answered` is called on the GUI thread, or never."""

    def end_key(self, question: EndKeyQuestion, answered: Callable[[EndKeyAnswer], None]) -> None:
        """Ask before a key is ended."""
        ...


class WorkspaceKeys:
    """The verbs, on a workspace."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def person(self, name: str) -> Person:
        """Return the person with a printed name."""
        return people.person_named(self._workspace, name)

    def plan(self, person: Person, kind: KeyActKind, last_good: date | None) -> KeyPlan:
        """Return what ending a key would do."""
        return keys.plan_key_end(self._workspace, person, kind, last_good=last_good)

    def end(self, person: Person, kind: KeyActKind, by: Person, reason: str, after_entry: int | None) -> Changes:
        """End a key."""
        return keys.end_key(self._workspace, person, kind, by=by, reason=reason, after_entry=after_entry)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """Whose key is ended, how, and by whom."""

    person: Person
    kind: KeyActKind
    by: Person


class KeyEndPresenter(QObject):
    """Retires and revokes."""

    noticed = Signal(object)
    """NoticeFace."""
    ended = Signal()
    """A key was ended: people stand otherwise now."""

    def __init__(
        self,
        *,
        verbs: KeyVerbs,
        runner: Runner,
        bus: Bus,
        session: Session,
        ask: AskKeys,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._verbs = verbs
        self._runner = runner
        self._bus = bus
        self._session = session
        self._ask = ask
        self._looking = Latest(runner, Lane.STORAGE)
        self._looked: dict[date | None, KeyPlan] = {}
        """What was told, by the day that was named: exactly that is done."""

    def retire(self, name: str) -> None:
        """Ask whether to retire a person's key."""
        self._begin(name, KeyActKind.RETIRED)

    def revoke(self, name: str) -> None:
        """Ask whether to revoke a person's key."""
        self._begin(name, KeyActKind.REVOKED)

    def _begin(self, name: str, kind: KeyActKind) -> None:
        by = self._session.person
        if by is None or not name:
            return
        self._runner.run(
            Lane.STORAGE,
            lambda: self._verbs.person(name),
            lambda person: self._put(_Case(person=person, kind=kind, by=by)),
            self._fail,
        )

    def _put(self, case: _Case) -> None:
        self._looked.clear()
        title = f"{_ACCEPT[case.kind].removesuffix(' the key')} the key of {case.person.name}?"
        question = EndKeyQuestion(
            title=title,
            intro=_INTRO[case.kind],
            accept=_ACCEPT[case.kind],
            asks_day=case.kind is KeyActKind.REVOKED,
            look=lambda day, tell: self._look(case, day, tell),
        )
        self._ask_for(case, question)

    def _ask_for(self, case: _Case, question: EndKeyQuestion) -> None:
        self._ask.end_key(question, lambda answer: self._end(case, question, answer))

    def _look(self, case: _Case, day: date | None, tell: Callable[[KeyEffectFace], None]) -> None:
        def found(plan: KeyPlan) -> None:
            self._looked[day] = plan
            tell(effect_face(plan, case, day))

        def failed(error: TrialEditorError) -> None:
            tell(KeyEffectFace(words=str(error), tone=Tone.BAD, is_known=False))

        self._looking.run(lambda: self._verbs.plan(case.person, case.kind, day), found, failed)

    def _end(self, case: _Case, question: EndKeyQuestion, answer: EndKeyAnswer) -> None:
        """Do what was told, and nothing else: the day names an entry, and that is the one that was looked at."""
        plan = self._looked.get(answer.last_good)
        if plan is None:
            return
        again = replace(question, reason=answer.reason, last_good=answer.last_good)
        name, kind = case.person.name, case.kind
        self._runner.run(
            Lane.STORAGE,
            lambda: self._verbs.end(case.person, kind, case.by, answer.reason, plan.after_entry),
            lambda changes: self._wrote(changes, name, kind),
            lambda error: self._ask_for(case, replace(again, problem=str(error))),
        )

    def _wrote(self, changes: Changes, name: str, kind: KeyActKind) -> None:
        self.noticed.emit(done(f"The key of {name} is {_DONE[kind]}.", _NEXT[kind]))
        self._bus.changed.emit(changes)
        self.ended.emit()

    def _fail(self, error: TrialEditorError) -> None:
        self.noticed.emit(trouble(error))


def effect_face(plan: KeyPlan, case: _Case, day: date | None) -> KeyEffectFace:
    """Say what ending a key would do. Pure."""
    lines = tuple(f"{title} ({nct}): {', '.join(headings)}" for nct, title, headings in plan.pages)
    until = f" What it signed up to {say_date(day)} holds." if day and case.kind is KeyActKind.REVOKED else ""
    if not plan.signatures:
        return KeyEffectFace(words=f"No signature is lost, and no page lapses.{until}", tone=Tone.GOOD)
    count = say_count(plan.signatures, "signature no longer counts", "signatures no longer count")
    lapse = say_count(len(plan.pages), "page lapses", "pages lapse") if plan.pages else "no page lapses"
    return KeyEffectFace(words=f"{count}, and {lapse}.{until}", lines=lines, tone=Tone.WARN)
