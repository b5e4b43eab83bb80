"""The queue of what the record moved: its order, the way through it, and signing what is still right."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from support.desks import Answers, AtOnce
from support.offices import PASSPHRASE, SEED, Office
from trialeditor.domain.drift import DriftedPage, DriftedReason, DriftedSection
from trialeditor.domain.ids import NctId
from trialeditor.domain.lapsing import Reason, ReasonKind
from trialeditor.domain.materiality import Materiality
from trialeditor.domain.people import Person
from trialeditor.gui.asking import SignAnswer, SignQuestion
from trialeditor.gui.bus import Bus
from trialeditor.gui.check_faces import HeadingFace, LineFace
from trialeditor.gui.drift_faces import DriftPageFace, DriftQueueFace, EditTarget
from trialeditor.gui.faces import NoticeFace
from trialeditor.gui.presenters.drafts import DraftKeeper
from trialeditor.gui.presenters.drift import DriftPresenter
from trialeditor.gui.presenters.drift_verbs import DriftVerbs, WorkspaceDrift
from trialeditor.gui.presenters.section_signing import SectionSigner
from trialeditor.gui.presenters.verbs import WorkspaceVerbs
from trialeditor.gui.session import Session
from trialeditor.services.drift_sheet import DriftSheet
from trialeditor.services.outcome import Changes
from trialeditor.services.reviewing import SigningSheet

RIGHT = SignAnswer(
    meaning="I reviewed these sections against the changed record and they are still right",
    next_review=date(2027, 5, 1),
    passphrase=PASSPHRASE,
)
WRONG = SignAnswer(meaning="Mine", next_review=date(2027, 4, 1), passphrase="wrong")  # noqa: S106 - it opens nothing


def move(record: dict[str, Any]) -> None:
    record["protocolSection"]["designModule"]["enrollmentInfo"]["count"] = 120
    record["protocolSection"]["statusModule"]["overallStatus"] = "TERMINATED"


class Room(QObject):
    """A presenter on a real workspace, with what it showed last."""

    def __init__(self, office: Office, verbs: DriftVerbs | None = None) -> None:
        super().__init__()
        self.office = office
        self.runner, self.answers, self.bus, self.session = AtOnce(), Answers(), Bus(self), Session(self)
        verbs = verbs or WorkspaceDrift(office.workspace)
        clock = office.workspace.clock
        keeper = DraftKeeper(WorkspaceVerbs(office.workspace), self.runner, clock, self)
        signer = SectionSigner(verbs=verbs, runner=self.runner, ask=self.answers, clock=clock, parent=self)
        self.queue = DriftQueueFace()
        self.page: DriftPageFace | None = None
        self.told: list[NoticeFace] = []
        self.edits: list[EditTarget] = []
        self.updates: list[tuple[EditTarget, ...]] = []
        self.presenter = DriftPresenter(
            verbs=verbs,
            runner=self.runner,
            session=self.session,
            keeper=keeper,
            bus=self.bus,
            signer=signer,
            parent=self,
        )
        self.presenter.queue_shown.connect(lambda face: setattr(self, "queue", face))
        self.presenter.page_shown.connect(lambda face: setattr(self, "page", face))
        self.presenter.noticed.connect(self.told.append)
        self.presenter.edit_wanted.connect(self.edits.append)
        self.presenter.update_wanted.connect(self.updates.append)

    def open(self, person: Person, nct: str = "") -> DriftPageFace:
        self.session.set_person(person)
        self.presenter.open(nct)
        return self.shown

    @property
    def shown(self) -> DriftPageFace:
        assert self.page is not None
        return self.page

    @property
    def ncts(self) -> list[str]:
        return [str(line.id) for line in self.queue.lines if isinstance(line, LineFace)]

    @property
    def question(self) -> SignQuestion:
        question = self.answers.asked[-1]
        assert isinstance(question, SignQuestion)
        return question


@pytest.fixture
def room(office: Office, qtbot: QtBot) -> Room:
    del qtbot  # it watches for errors in slots
    office.sign_off_page()
    office.bring_in(move)
    return Room(office)


def test_the_queue_names_the_page_its_weight_and_the_heaviest_move(room: Room) -> None:
    face = room.open(room.office.reviewer)
    assert room.ncts == [SEED]
    heading, line = room.queue.lines
    assert isinstance(heading, HeadingFace)
    assert (heading.words, heading.counts) == ("Matters to patients", "1 page")
    assert isinstance(line, LineFace)
    assert line.about.startswith("Recruitment status: “Open to new patients” → ")
    assert room.queue.summary == "3 sections on 1 page lapsed. What matters most to patients stands first."
    assert face.place == "1 of 1"
    assert [card.key for card in face.cards] == ["summary", "studies", "how_to_participate"]


def test_each_section_says_in_a_line_what_moved_and_the_sentence(room: Room) -> None:
    studies = room.open(room.office.reviewer).cards[1]
    assert studies.reasons == (
        "Number of people: “About 80 people” → “About 120 people”. It touches: “About 120 people will take part.”",
    )


def test_a_window_that_was_closed_asks_for_nothing(room: Room) -> None:
    room.open(room.office.reviewer)
    room.answers.signatures.append(RIGHT)
    room.runner.is_held = True
    room.presenter.sign()
    room.presenter.end()
    room.runner.let_go()
    assert room.answers.asked == []
    assert room.office.lapsed()


def test_all_of_the_page_is_signed_with_the_meaning_that_fits(room: Room) -> None:
    room.open(room.office.reviewer)
    room.answers.signatures.append(RIGHT)
    room.presenter.sign()
    assert room.question.meaning == RIGHT.meaning
    assert [part.heading for part in room.question.parts if part.note == "Lapsed"] == [
        "Summary",
        "What this trial studies",
        "How to participate",
    ]
    assert room.ncts == []
    assert (room.told[-1].what, room.told[-1].detail) == ("3 sections are signed again.", "That was the last one.")


def test_one_section_is_signed_and_the_others_stay(room: Room) -> None:
    room.open(room.office.reviewer)
    room.answers.signatures.append(RIGHT)
    room.presenter.sign("studies")
    assert [card.key for card in room.shown.cards] == ["summary", "how_to_participate"]
    assert room.told[-1].detail == "1 page is left."
    assert room.shown.sign == "Both still right…"


def test_a_wrong_passphrase_is_asked_again_with_what_was_chosen(room: Room) -> None:
    room.open(room.office.reviewer)
    room.answers.signatures += [WRONG, RIGHT]
    room.presenter.sign("studies")
    assert room.question.problem.endswith("Nothing was signed. Try again.")
    assert (room.question.meaning, room.question.next_review) == (WRONG.meaning, WRONG.next_review)
    assert [card.key for card in room.shown.cards] == ["summary", "how_to_participate"]


def test_a_question_that_is_dismissed_signs_nothing(room: Room) -> None:
    room.open(room.office.reviewer)
    room.presenter.sign()
    assert room.ncts == [SEED]
    assert room.told == []


def test_who_may_not_sign_is_told_why_once(room: Room) -> None:
    face = room.open(room.office.editor)
    assert face.why_not_sign == "Edna Editor is not a reviewer. A reviewer signs pages."
    assert [card.says_why for card in face.cards] == [False, False, False]
    room.session.set_person(room.office.reviewer)
    assert room.shown.why_not_sign == ""


def test_without_a_person_it_says_what_to_do(room: Room) -> None:
    room.presenter.open()
    assert room.told[-1].what == "Choose who you are first."


def test_a_section_is_edited_by_its_key_and_the_page_by_none(room: Room) -> None:
    room.open(room.office.editor)
    room.presenter.edit("studies")
    room.presenter.edit()
    first, second = room.edits
    assert (first.nct, first.key, first.facts) == (SEED, "studies", ("enrollment.count",))
    assert (second.nct, second.key) == (SEED, "")


def test_phrases_that_moved_are_accepted_by_signing_their_sections_alone(room: Room) -> None:
    face = room.open(room.office.reviewer)
    assert (face.update, face.why_not_update) == ("Accept phrases…", "")
    room.presenter.update()
    assert [part.heading for part in room.question.parts if part.note == "Lapsed"] == ["What this trial studies"]
    assert room.question.meaning.startswith("I read the words that the record brought")
    assert room.updates == []


def test_typed_words_are_mended_before_anything_is_signed(office: Office, qtbot: QtBot) -> None:
    del qtbot
    office.bring_in()
    office.write(title="T", summary="S", studies="About 77 people join.", good_fit="G", not_a_fit="N")
    office.write(studies="{enrollment.count|About} join, which are 77 people.")
    office.submit()
    office.sign()
    office.bring_in(move)
    room = Room(office)
    face = room.open(office.editor)
    assert (face.update, face.why_not_update) == ("Update words…", "")
    assert "“77 people” was typed" in face.cards[1].note
    room.presenter.update()
    [[target]] = room.updates
    assert target.key == "studies"
    assert room.answers.asked == []


def test_what_others_sign_meanwhile_leaves_the_queue(room: Room) -> None:
    room.open(room.office.reviewer)
    keys = tuple(card.key for card in room.shown.cards)
    room.office.sign(keys=keys)
    room.bus.changed.emit(Changes(trials=frozenset({SEED})))
    assert room.ncts == []


def test_nothing_is_read_when_the_window_is_closed(room: Room) -> None:
    room.open(room.office.reviewer)
    room.presenter.end()
    room.office.sign(keys=tuple(card.key for card in room.shown.cards))
    room.bus.changed.emit(Changes(trials=frozenset({SEED})))
    assert room.ncts == [SEED]


def test_steps_stop_at_both_ends(room: Room) -> None:
    face = room.open(room.office.reviewer)
    assert face.why_not_next
    assert face.why_not_previous
    room.presenter.step(1)
    room.presenter.step(-1)
    room.presenter.choose(NctId("NCT99999999"))
    assert room.shown is face


class Shelf:
    """Verbs over three pages that are told, not read."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.ncts = ["NCT00000001", "NCT00000002", "NCT00000003"]

    def drift(self) -> tuple[DriftedPage, ...]:
        return tuple(_told(nct) for nct in self.ncts)

    def sheet(self, nct: NctId, person: Person) -> DriftSheet | None:
        del person
        now = date(2026, 11, 20)
        return DriftSheet(nct_id=nct, title="T", now_as_of=now, sections=(), why_not_sign=None, why_not_edit=None)

    def signing_sheet(self, nct: NctId, person: Person, keys: tuple[str, ...]) -> SigningSheet:
        raise NotImplementedError((nct, person, keys))

    def sign(self, nct: NctId, person: Person, sheet: SigningSheet, answer: SignAnswer) -> Changes:
        raise NotImplementedError((nct, person, sheet, answer))

    def sample_passphrases(self) -> dict[str, str]:
        return {}


def _told(nct: str) -> DriftedPage:
    reason = Reason(kind=ReasonKind.FACT, fact="status", old="open", new="closed")
    moved = DriftedReason(reason=reason, weight=Materiality.MATERIAL, touched=())
    section = DriftedSection(key="summary", heading="Summary", reasons=(moved,))
    return DriftedPage(nct_id=NctId(nct), title=nct, sections=(section,))


@pytest.fixture
def shelf(office: Office, qtbot: QtBot) -> tuple[Room, Shelf]:
    del qtbot
    shelf = Shelf(office)
    room = Room(office, shelf)
    room.open(office.reviewer, "NCT00000002")
    return room, shelf


def test_the_wanted_page_is_shown_and_steps_go_both_ways(shelf: tuple[Room, Shelf]) -> None:
    room, _ = shelf
    assert room.shown.nct == "NCT00000002"
    room.presenter.step(1)
    assert (room.shown.nct, room.shown.place, bool(room.shown.why_not_next)) == ("NCT00000003", "3 of 3", True)
    room.presenter.step(-1)
    room.presenter.step(-1)
    assert (room.shown.nct, bool(room.shown.why_not_previous), room.queue.chosen) == (
        "NCT00000001",
        True,
        "NCT00000001",
    )


@pytest.mark.parametrize(
    ("gone", "shown"), [("NCT00000002", "NCT00000003"), ("NCT00000001", "NCT00000002"), ("NCT00000003", "NCT00000002")]
)
def test_the_page_that_is_done_gives_way_to_the_next_and_others_leave_it_alone(
    shelf: tuple[Room, Shelf], gone: str, shown: str
) -> None:
    room, verbs = shelf
    verbs.ncts.remove(gone)
    room.bus.changed.emit(Changes(trials=frozenset({NctId(gone)})))
    assert room.shown.nct == shown


def test_after_the_last_page_comes_the_one_before(shelf: tuple[Room, Shelf]) -> None:
    room, verbs = shelf
    room.presenter.step(1)
    verbs.ncts.pop()
    room.bus.changed.emit(Changes(workspace=True))
    assert room.shown.nct == "NCT00000002"
    verbs.ncts.clear()
    room.bus.changed.emit(Changes(workspace=True))
    assert room.queue.lines == ()
    assert room.presenter.nct is None


def test_another_page_can_be_asked_for_while_the_window_is_open(shelf: tuple[Room, Shelf]) -> None:
    room, _ = shelf
    room.presenter.open("NCT00000001")
    assert room.shown.nct == "NCT00000001"
    room.presenter.open("NCT99999999")
    assert room.shown.nct == "NCT00000001"
