"""Fact checks without a window: nothing is written before it was shown."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from support.desks import AtOnce
from trialeditor.domain.errors import BadInput
from trialeditor.domain.fact_check import FactCheckAnswer, Judgment, Remark, SectionAnswer
from trialeditor.domain.ids import Digest, NctId, PersonId
from trialeditor.domain.people import Person, Role
from trialeditor.gui.bus import Bus
from trialeditor.gui.faces import NoticeFace, Tone
from trialeditor.gui.fact_check_faces import AnswerFace
from trialeditor.gui.presenters.fact_checks import FactCheckPresenter
from trialeditor.gui.session import Session
from trialeditor.services.fact_checks import AnswerLook
from trialeditor.services.outcome import Changes

pytestmark = pytest.mark.usefixtures("qapp")
NCT = NctId("NCT99990001")
REMARKS = (Remark(quote="77 people", text="It is 78"), Remark(quote="", text="Shorter"))
ANSWER = FactCheckAnswer(
    nct_id=NCT,
    revision_number=2,
    revision=Digest("a" * 64),
    name="Dana Doe",
    role="coordinator",
    day=date(2026, 5, 3),
    sections=(
        SectionAnswer(key="title", heading="Title", judgment=Judgment.RIGHT, remarks=()),
        SectionAnswer(key="summary", heading="Summary", judgment=Judgment.WRONG, remarks=REMARKS),
    ),
    overall="",
)
LOOK = AnswerLook(
    answer=ANSWER, digest=Digest("b" * 64), title="A page", version_now=3, is_stale=True, lost=REMARKS[:1]
)


class Fake:
    """One answer, which is taken in or cannot be read."""

    def __init__(self) -> None:
        self.is_broken = False
        self.taken: list[tuple[AnswerLook, str]] = []

    def send(self, nct: NctId, person: Person, path: Path) -> Changes:
        raise NotImplementedError

    def look(self, path: Path) -> AnswerLook:
        if self.is_broken:
            raise BadInput("is empty", source=path.name, field="who.name")
        return LOOK

    def take(self, look: AnswerLook, person: Person) -> Changes:
        self.taken.append((look, person.name))
        return Changes(trials=frozenset({NCT}))


class Case:
    """A presenter, and what it said."""

    def __init__(self) -> None:
        self.verbs = Fake()
        self.session = Session()
        self.session.set_person(Person(id=PersonId("p"), name="Edna Editor", roles=frozenset({Role.EDITOR})))
        self.presenter = FactCheckPresenter(verbs=self.verbs, runner=AtOnce(), bus=Bus(), session=self.session)
        self.faces: list[AnswerFace] = []
        self.notices: list[NoticeFace] = []
        self.presenter.looked.connect(self.faces.append)
        self.presenter.noticed.connect(self.notices.append)


def test_an_answer_is_shown_and_then_taken_in_once() -> None:
    case = Case()
    case.presenter.take()
    case.presenter.look(Path("answer.json"))
    [face] = case.faces
    assert case.verbs.taken == []
    assert face.title == "NCT99990001: A page"
    assert "a signature" in face.intro
    assert face.stale.startswith("The page was changed since: it is at version 3 now. The words of 1 comment are gone.")
    assert [(row.name, row.who, row.note, row.badge.word if row.badge else "") for row in face.rows] == [
        ("Title", "No comment", "", "Right"),
        ("Summary", "2 comments", "", "Not right"),
        ("Summary", "on “77 people”", "It is 78", "Words gone"),
        ("Summary", "on all of it", "Shorter", "Comment"),
    ]
    case.presenter.take()
    case.presenter.take()
    assert case.verbs.taken == [(LOOK, "Edna Editor")]
    assert case.notices[-1].tone is Tone.GOOD
    assert "2 comments" in case.notices[-1].detail


def test_an_answer_that_cannot_be_read_is_named_and_nothing_is_kept() -> None:
    case = Case()
    case.verbs.is_broken = True
    case.presenter.look(Path("answer.json"))
    case.presenter.take()
    assert "answer.json, who.name: is empty" in case.notices[-1].what
    assert (case.faces, case.verbs.taken) == ([], [])


def test_without_a_page_nothing_is_sent() -> None:
    case = Case()
    assert case.presenter.file_name == "page-fact-check.html"
    case.presenter.send(Path("x.html"))
    assert case.notices == []
