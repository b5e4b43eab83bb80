"""Ending keys, without a window: the effect is told first, and exactly that is done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date

import pytest
from PySide6.QtCore import QObject

from support.desks import AtOnce
from trialeditor.domain.errors import NotAllowed, TrialEditorError
from trialeditor.domain.ids import NctId, PersonId
from trialeditor.domain.people import KeyActKind, Person, Role
from trialeditor.gui.bus import Bus
from trialeditor.gui.faces import NoticeFace, Tone
from trialeditor.gui.people_faces import EndKeyAnswer, EndKeyQuestion, KeyEffectFace
from trialeditor.gui.presenters.key_ending import KeyEndPresenter
from trialeditor.gui.session import Session
from trialeditor.services.keys import KeyPlan
from trialeditor.services.outcome import Changes

pytestmark = pytest.mark.usefixtures("qapp")
RHEA = Person(id=PersonId("r"), name="Rhea Reviewer", roles=frozenset({Role.REVIEWER}))
PIA = Person(id=PersonId("p"), name="Pia Publisher", roles=frozenset({Role.PUBLISHER}))
DAY = date(2026, 5, 12)
LOST = (NctId("NCT00000001"), "A study of sleep", ("Title", "Summary"))


@dataclass
class Fake:
    """Keys that lose a page, unless a day is named."""

    ended: list[tuple[str, KeyActKind, str, int | None]] = field(default_factory=list)
    wrong: list[TrialEditorError] = field(default_factory=list)
    """What goes wrong when a plan is made."""
    refused: list[TrialEditorError] = field(default_factory=list)

    def person(self, name: str) -> Person:
        assert name == RHEA.name
        return RHEA

    def plan(self, person: Person, kind: KeyActKind, last_good: date | None) -> KeyPlan:
        assert person == RHEA
        if self.wrong:
            raise self.wrong.pop()
        is_lost = kind is KeyActKind.REVOKED and last_good is None
        return KeyPlan(after_entry=41 if last_good else None, signatures=2 * is_lost, pages=(LOST,) if is_lost else ())

    def end(self, person: Person, kind: KeyActKind, by: Person, reason: str, after_entry: int | None) -> Changes:
        assert by == PIA
        if self.refused:
            raise self.refused.pop()
        self.ended.append((person.name, kind, reason, after_entry))
        return Changes(people=True, trials=frozenset({LOST[0]}))


@dataclass
class Clerk:
    """Somebody who looks at what a question tells, and answers as planned."""

    answers: list[EndKeyAnswer] = field(default_factory=list)
    asked: list[EndKeyQuestion] = field(default_factory=list)
    told: list[KeyEffectFace] = field(default_factory=list)

    def end_key(self, question: EndKeyQuestion, answered: Callable[[EndKeyAnswer], None]) -> None:
        self.asked.append(question)
        answer = self.answers.pop(0) if self.answers else None
        question.look(answer.last_good if answer else question.last_good, self.told.append)
        if answer:
            answered(answer)


@dataclass
class Room:
    """Where keys are ended."""

    verbs: Fake
    clerk: Clerk
    keys: KeyEndPresenter
    notices: list[NoticeFace] = field(default_factory=list)
    changes: list[Changes] = field(default_factory=list)


@pytest.fixture
def room() -> Iterator[Room]:
    parent = QObject()
    verbs, clerk, bus, session = Fake(), Clerk(), Bus(parent), Session(parent)
    session.set_person(PIA)
    keys = KeyEndPresenter(verbs=verbs, runner=AtOnce(), bus=bus, session=session, ask=clerk, parent=parent)
    made = Room(verbs, clerk, keys)
    keys.noticed.connect(made.notices.append)
    bus.changed.connect(made.changes.append)
    yield made
    parent.deleteLater()


def test_retiring_loses_nothing_and_says_so(room: Room) -> None:
    room.clerk.answers.append(EndKeyAnswer(reason="She left", last_good=None))
    room.keys.retire(RHEA.name)
    assert not room.clerk.asked[0].asks_day
    assert room.clerk.told[0].words == "No signature is lost, and no page lapses."
    assert room.verbs.ended == [(RHEA.name, KeyActKind.RETIRED, "She left", None)]
    assert room.notices[0].what == "The key of Rhea Reviewer is retired."
    assert room.changes[0].trials == {LOST[0]}


def test_revoking_tells_which_pages_lapse_before_it_is_done(room: Room) -> None:
    room.keys.revoke(RHEA.name)
    [face] = room.clerk.told
    assert face.words == "2 signatures no longer count, and 1 page lapses."
    assert face.lines == ("A study of sleep (NCT00000001): Title, Summary",)
    assert face.tone is Tone.WARN
    assert room.verbs.ended == []


def test_a_day_names_the_entry_that_was_looked_at(room: Room) -> None:
    room.clerk.answers.append(EndKeyAnswer(reason="Stolen", last_good=DAY))
    room.keys.revoke(RHEA.name)
    assert room.clerk.told[0].words.endswith("What it signed up to May 12, 2026 holds.")
    assert room.verbs.ended == [(RHEA.name, KeyActKind.REVOKED, "Stolen", 41)]


def test_what_is_refused_is_asked_again_with_the_reason(room: Room) -> None:
    room.clerk.answers.append(EndKeyAnswer(reason="Stolen", last_good=DAY))
    room.verbs.refused.append(NotAllowed("Pia is not a publisher."))
    room.keys.revoke(RHEA.name)
    again = room.clerk.asked[-1]
    assert (again.reason, again.last_good) == ("Stolen", DAY)
    assert "not a publisher" in again.problem


def test_without_a_key_nothing_can_be_accepted(room: Room) -> None:
    room.verbs.wrong.append(NotAllowed("Rhea Reviewer has no signing key."))
    room.keys.retire(RHEA.name)
    assert not room.clerk.told[0].is_known
