"""Criteria beside our sentences: how each stands, and linking by hand."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from support.checkers import Checker, checker
from support.desks import AtOnce
from trialeditor.domain.criteria import Section
from trialeditor.gui.bus import Bus
from trialeditor.gui.check_faces import CriteriaFace, CriterionFace, CriterionId, LineFace, Target
from trialeditor.gui.faces import NoticeFace
from trialeditor.gui.find_faces import Place
from trialeditor.gui.presenters.criteria_panel import OPEN, CriteriaPresenter

__all__ = ["checker"]
pytestmark = pytest.mark.usefixtures("qapp")
FIRST = CriterionId(listed=Section.EXCLUSION, number=0)


@dataclass
class Reader:
    """Somebody who reads criteria."""

    checker: Checker
    criteria: CriteriaPresenter
    faces: list[CriteriaFace] = field(default_factory=list)
    details: list[CriterionFace] = field(default_factory=list)
    reached: list[Target] = field(default_factory=list)
    notices: list[NoticeFace] = field(default_factory=list)

    @property
    def lines(self) -> list[LineFace]:
        return [each for each in self.faces[-1].lines if isinstance(each, LineFace)]


@pytest.fixture
def reader(checker: Checker) -> Reader:
    criteria = CriteriaPresenter(
        verbs=checker.verbs,
        runner=AtOnce(),
        session=checker.session,
        bus=Bus(checker.session),
        parent=checker.session,
    )
    made = Reader(checker, criteria)
    criteria.shown.connect(made.faces.append)
    criteria.detailed.connect(lambda _key, face: made.details.append(face))
    criteria.reached.connect(made.reached.append)
    criteria.noticed.connect(made.notices.append)
    checker.live.checked.connect(criteria.take)
    checker.session.refreshed.emit()
    return made


def test_every_criterion_of_the_record_is_listed(reader: Reader) -> None:
    facts = reader.checker.document.page.facts
    wanted = [*facts["eligibility.inclusion"].items, *facts["eligibility.exclusion"].items]
    assert [each.name for each in reader.lines] == wanted
    assert f"of {len(facts['eligibility.exclusion'].items)} exclusions explained" in reader.faces[-1].summary
    assert any(each.badge == OPEN for each in reader.lines)


def test_a_sentence_is_linked_by_hand(reader: Reader) -> None:
    reader.criteria.choose(FIRST)
    assert reader.details[-1].criterion in [each.name for each in reader.lines]
    reader.criteria.link(None)
    assert reader.notices[-1].what == "Nothing was linked."
    reader.criteria.link(Place(key="summary", start=3, end=3))
    assert reader.checker.verbs.acts == []
    reader.criteria.link(Place(key="not_a_fit", start=3, end=3))
    kind, (section, sentence, criterion, name) = reader.checker.verbs.acts[-1]
    assert (kind, section, name) == ("link", "not_a_fit", "Edna Editor")
    assert sentence == "You cannot join if the cancer has spread."
    assert criterion == reader.details[-1].criterion


def test_what_seems_to_fit_is_confirmed_by_a_click_and_leads_to_the_words(reader: Reader) -> None:
    document = reader.checker.document
    criterion = document.page.facts["eligibility.exclusion"].items[1]
    document.type("not_a_fit", criterion)
    match = next(each for each in reader.checker.now.matches if each.section == "not_a_fit")
    key = CriterionId(listed=match.listed, number=match.number)
    reader.criteria.choose(key)
    assert reader.details[-1].can_confirm
    assert not reader.details[-1].can_part
    reader.criteria.go()
    place = reader.reached[-1].place
    assert place is not None
    assert document.content.text("not_a_fit")[place.start : place.end] == match.sentence.text
    reader.criteria.confirm()
    assert reader.checker.verbs.acts[-1][0] == "link"
    reader.criteria.part()
    assert len(reader.checker.verbs.acts) == 1


def test_the_words_lead_to_the_criterion(reader: Reader) -> None:
    document = reader.checker.document
    document.type("not_a_fit", document.page.facts["eligibility.exclusion"].items[1])
    reader.criteria.show_at(Place(key="not_a_fit", start=1, end=1))
    assert reader.details[-1].sentences
    reader.criteria.show_at(Place(key="summary", start=1, end=1))
    assert reader.notices[-1].what == "This sentence is linked to no criterion."


def test_who_may_not_write_links_nothing(reader: Reader) -> None:
    reader.criteria.allow("Pia is a publisher.")
    reader.criteria.choose(FIRST)
    assert reader.details[-1].why_not == "Pia is a publisher."
    reader.criteria.link(Place(key="not_a_fit", start=3, end=3))
    assert reader.checker.verbs.acts == []
