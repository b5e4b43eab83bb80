"""The glossary in the window: searched, written and taken back, and everybody hears of it."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from support.desks import AtOnce
from support.offices import Office
from trialeditor.domain.errors import NotAllowed
from trialeditor.domain.judgments import HouseKind, HouseWord
from trialeditor.domain.people import Person
from trialeditor.gui.bus import Bus
from trialeditor.gui.faces import NoticeFace
from trialeditor.gui.glossary_faces import GlossaryFace
from trialeditor.gui.presenters.glossary import GlossaryPresenter, WorkspaceGlossary
from trialeditor.gui.session import Session
from trialeditor.services.judging import house_words
from trialeditor.services.outcome import Changes

pytestmark = pytest.mark.usefixtures("qapp")


@dataclass
class Desk:
    """A presenter on a real workspace, and what it told."""

    office: Office
    faces: list[GlossaryFace] = field(default_factory=list)
    notices: list[NoticeFace] = field(default_factory=list)
    whys: list[str] = field(default_factory=list)
    changes: list[Changes] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.bus, self.session = Bus(), Session()
        self.presenter = GlossaryPresenter(
            verbs=WorkspaceGlossary(self.office.workspace), runner=AtOnce(), session=self.session, bus=self.bus
        )
        self.presenter.shown.connect(self.faces.append)
        self.presenter.noticed.connect(self.notices.append)
        self.presenter.allowed.connect(self.whys.append)
        self.bus.changed.connect(self.changes.append)
        self.session.set_person(self.office.editor)
        self.presenter.load()

    def terms(self) -> dict[str, str]:
        return {row.term: row.whose for row in self.faces[-1].rows}


@pytest.fixture
def desk(office: Office) -> Desk:
    return Desk(office)


def test_all_terms_are_there_with_who_gave_their_meaning(desk: Desk) -> None:
    assert desk.terms()["adjuvant"] == "The program"
    assert list(desk.terms()) == sorted(desk.terms(), key=str.casefold)
    assert all(row.meaning and row.source and not row.remove for row in desk.faces[-1].rows)
    assert desk.whys[-1] == ""


def test_a_search_looks_at_terms_meanings_and_sources(desk: Desk) -> None:
    desk.presenter.narrow("main TREATMENT")
    assert "adjuvant" in desk.terms()
    desk.presenter.narrow("no such words")
    assert desk.faces[-1].rows == ()


def test_a_meaning_of_the_team_takes_the_place_of_the_program_s_and_gives_it_back(desk: Desk) -> None:
    desk.presenter.save(" Adjuvant ", "Given afterward.", "Our own")
    [word] = house_words(desk.office.workspace)
    assert word == HouseWord(kind=HouseKind.TERM, word="Adjuvant", meaning="Given afterward.", source="Our own")
    assert desk.changes == [Changes(workspace=True)]
    row = next(each for each in desk.faces[-1].rows if each.term == "Adjuvant")
    assert (row.whose, row.remove, desk.faces[-1].here) == ("Your team", "Use the program's", "Adjuvant")
    assert "to lower the chance" in row.note
    desk.presenter.remove("Adjuvant")
    assert house_words(desk.office.workspace) == ()
    assert desk.terms()["adjuvant"] == "The program"
    assert "has the program's meaning again" in desk.notices[-1].what


def test_a_new_term_is_shown_whatever_was_searched(desk: Desk) -> None:
    desk.presenter.narrow("no such words")
    desk.presenter.save("transnasal surgery", "An operation through the nose.", "")
    assert desk.terms()["transnasal surgery"] == "Your team"
    desk.presenter.remove("transnasal surgery")
    assert "is no term any more" in desk.notices[-1].what


@pytest.mark.parametrize(("term", "meaning", "missing"), [(" ", "x", "a term"), ("x", "", "a meaning")])
def test_what_is_missing_is_said(desk: Desk, term: str, meaning: str, missing: str) -> None:
    desk.presenter.save(term, meaning, "")
    assert desk.notices[-1].what == f"The glossary needs {missing}."
    assert desk.changes == []


def test_a_refusal_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_self: WorkspaceGlossary, _person: Person, _word: HouseWord, *, stands: bool) -> Changes:
        raise NotAllowed("Not you.", do="Ask somebody." if stands else "")

    monkeypatch.setattr(WorkspaceGlossary, "keep", refuse)
    desk.presenter.save("term", "meaning", "")
    assert desk.notices[-1].what == "Not you."
