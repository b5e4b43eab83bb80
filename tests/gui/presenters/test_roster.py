"""People of the workspace, without a window: who is shown, who may do what, and what is asked again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

import pytest

from support.desks import AtOnce
from trialeditor.domain.errors import NotAllowed, WrongPassphrase
from trialeditor.domain.ids import KeyId, PersonId
from trialeditor.domain.people import KeyStanding, KeyState, Person, Role
from trialeditor.gui.bus import Bus
from trialeditor.gui.faces import NoticeFace, Tone
from trialeditor.gui.people_faces import (
    PassphraseAnswer,
    PassphraseQuestion,
    PersonAnswer,
    PersonQuestion,
    RosterFace,
)
from trialeditor.gui.presenters.people_wording import judge_passphrase
from trialeditor.gui.presenters.roster import RosterPresenter
from trialeditor.gui.session import Session
from trialeditor.services.outcome import Changes
from trialeditor.services.people import Member

pytestmark = pytest.mark.usefixtures("qapp")

EDNA = Person(id=PersonId("e"), name="Edna Editor", roles=frozenset({Role.EDITOR}))
PIA = Person(id=PersonId("p"), name="Pia Publisher", roles=frozenset({Role.PUBLISHER}))
KEY = KeyState(standing=KeyStanding.ACTIVE, key_id=KeyId("k1"), since=datetime(2026, 5, 12, tzinfo=UTC))


@dataclass
class Register:
    """Members, what was written, and what goes wrong."""

    members: list[Member] = field(default_factory=list)
    sample: bool = False
    wrong: list[Exception] = field(default_factory=list)
    written: list[object] = field(default_factory=list)

    def roster(self) -> list[Member]:
        return list(self.members)

    def is_sample(self) -> bool:
        return self.sample

    def add_person(self, name: str, roles: frozenset[Role], passphrase: str | None, by: Person | None) -> Changes:
        self._note(("add", name, roles, passphrase, by))
        self.members.append(Member(person=Person(id=PersonId(name), name=name, roles=roles), key=KeyState()))
        return Changes(people=True)

    def change_roles(self, person: Person, roles: frozenset[Role], by: Person, passphrase: str | None) -> Changes:
        self._note(("roles", person, roles, by, passphrase))
        changed = Member(person=replace(person, roles=roles), key=KEY if passphrase else KeyState())
        self.members = [changed if each.person.id == person.id else each for each in self.members]
        return Changes(people=True)

    def change_passphrase(self, person: Person, old: str, new: str) -> Changes:
        self._note(("passphrase", person, old, new))
        return Changes(people=True)

    def _note(self, what: object) -> None:
        if self.wrong:
            raise self.wrong.pop(0)
        self.written.append(what)


@dataclass
class Replies:
    """Prepared answers; a question without one is dismissed."""

    people: list[PersonAnswer] = field(default_factory=list)
    passphrases: list[PassphraseAnswer] = field(default_factory=list)
    asked: list[PersonQuestion | PassphraseQuestion] = field(default_factory=list)

    def person(self, question: PersonQuestion, answered: Callable[[PersonAnswer], None]) -> None:
        self.asked.append(question)
        if self.people:
            answered(self.people.pop(0))

    def passphrase(self, question: PassphraseQuestion, answered: Callable[[PassphraseAnswer], None]) -> None:
        self.asked.append(question)
        if self.passphrases:
            answered(self.passphrases.pop(0))


class Counter:
    """Somebody at the desk of a register."""

    def __init__(self, *members: Member, works: Person | None = None, sample: bool = False) -> None:
        self.register = Register(members=list(members), sample=sample)
        self.replies = Replies()
        self.session, bus = Session(), Bus()
        self.session.person = works
        self.presenter = RosterPresenter(
            verbs=self.register, runner=AtOnce(), bus=bus, session=self.session, ask=self.replies
        )
        self.faces: list[RosterFace] = []
        self.notices: list[NoticeFace] = []
        self.wanted: list[Person] = []
        self.changes: list[Changes] = []
        self.presenter.shown.connect(self.faces.append)
        self.presenter.noticed.connect(self.notices.append)
        self.presenter.person_wanted.connect(self.wanted.append)
        bus.changed.connect(self.changes.append)


EDNAS, PIAS = Member(person=EDNA, key=KEY), Member(person=PIA, key=KeyState())


def test_everybody_is_shown_with_their_key_in_words() -> None:
    counter = Counter(EDNAS, PIAS, works=EDNA)
    counter.presenter.show()
    edna, pia = counter.faces[0].members
    assert (edna.is_you, edna.badge.word, pia.badge.word) == (True, "Has a key", "No key")
    assert edna.key == "Has a signing key since May 12, 2026. Fingerprint: k1"
    assert edna.spoken == "Edna Editor (you), Editor, Has a key"
    assert "Only a publisher" in counter.faces[0].why_not_add
    assert "somebody else" in pia.why_not_passphrase
    assert edna.why_not_passphrase == ""


@pytest.mark.parametrize(
    ("standing", "words"), [(KeyStanding.RETIRED, "was retired on"), (KeyStanding.REVOKED, "was revoked on")]
)
def test_a_key_that_ended_says_when(standing: KeyStanding, words: str) -> None:
    counter = Counter(Member(person=EDNA, key=replace(KEY, standing=standing)), works=EDNA)
    counter.presenter.show()
    assert words in counter.faces[0].members[0].key


def test_an_editor_is_told_who_adds_people() -> None:
    counter = Counter(EDNAS, PIAS, works=EDNA)
    counter.presenter.add()
    assert counter.replies.asked == []
    assert "Ask Pia Publisher" in counter.notices[0].what


def test_the_first_person_begins_at_once() -> None:
    counter = Counter()
    counter.replies.people = [PersonAnswer(name="Ann", roles=frozenset({Role.PUBLISHER}), passphrase=None)]
    counter.presenter.add()
    [question] = counter.replies.asked
    assert isinstance(question, PersonQuestion)
    assert question.roles == {Role.EDITOR, Role.PUBLISHER}
    assert [each.name for each in counter.wanted] == ["Ann"]
    assert counter.changes == [Changes(people=True)]


def test_what_could_not_be_done_is_asked_again_with_what_was_typed() -> None:
    counter = Counter(PIAS, works=PIA)
    counter.register.wrong = [NotAllowed("There is an Ann already.")]
    counter.replies.people = [PersonAnswer(name="Ann", roles=frozenset({Role.REVIEWER}), passphrase="secret words")]  # noqa: S106 - a word of a test
    counter.presenter.add()
    again = counter.replies.asked[1]
    assert isinstance(again, PersonQuestion)
    assert (again.name, again.problem) == ("Ann", "There is an Ann already.")
    assert again.roles == {Role.REVIEWER}
    assert "secret" not in repr(again)
    assert counter.register.written == []


def test_whoever_works_goes_on_with_the_new_roles() -> None:
    counter = Counter(EDNAS, PIAS, works=PIA)
    both = frozenset({Role.PUBLISHER, Role.EDITOR})
    counter.replies.people = [PersonAnswer(name=PIA.name, roles=both, passphrase=None)]
    counter.presenter.change_roles(PIA.name)
    assert [each.roles for each in counter.wanted] == [both]
    assert counter.notices[-1].what == "Pia Publisher has other roles now."


def test_the_same_roles_are_no_change() -> None:
    counter = Counter(EDNAS, PIAS, works=PIA)
    counter.replies.people = [PersonAnswer(name=EDNA.name, roles=EDNA.roles, passphrase=None)]
    counter.presenter.change_roles(EDNA.name)
    assert counter.register.written == []
    [question] = counter.replies.asked
    assert isinstance(question, PersonQuestion)
    assert question.has_key


def test_a_wrong_passphrase_is_asked_again() -> None:
    counter = Counter(EDNAS, works=EDNA)
    counter.register.wrong = [WrongPassphrase("No.", safe="Your passphrase was not changed.")]
    counter.replies.passphrases = [PassphraseAnswer(old="a", new="b"), PassphraseAnswer(old="c", new="d")]
    counter.presenter.change_passphrase()
    assert [each.problem for each in counter.replies.asked] == ["", "No. Your passphrase was not changed."]
    assert counter.register.written == [("passphrase", EDNA, "c", "d")]
    assert counter.notices[-1].tone is Tone.GOOD


@pytest.mark.parametrize(
    ("counter", "why"),
    [
        (Counter(PIAS, works=PIA), "no signing key"),
        (Counter(EDNAS, works=EDNA, sample=True), "In the sample"),
        (Counter(), "Nobody works here yet"),
    ],
)
def test_why_a_passphrase_stays(counter: Counter, why: str) -> None:
    counter.presenter.change_passphrase()
    assert counter.replies.asked == []
    assert why in counter.notices[0].what


@pytest.mark.parametrize(
    ("typed", "again", "words", "is_good"),
    [
        ("", "", "At least 10 characters. Four or five words do well.", False),
        ("four", "", "6 more characters, at least.", False),
        ("four word", "", "1 more character, at least.", False),
        ("four words do", "", "Good. Type it once more below.", False),
        ("four words do", "four w", "Good. Type it once more below.", False),
        ("four words do", "four x", "The two are not the same.", False),
        ("four words do", "four words do", "Good, and both are the same.", True),
        ("four words do very well", "four words do very well", "Very good, and both are the same.", True),
        ("edna editor 1", "edna editor 1", "A name is no secret. Add some words that nobody would guess.", False),
    ],
)
def test_the_rule_is_said_calmly(typed: str, again: str, words: str, is_good: bool) -> None:
    face = judge_passphrase("Edna Editor", typed, again)
    assert (face.words, face.is_good) == (words, is_good)
