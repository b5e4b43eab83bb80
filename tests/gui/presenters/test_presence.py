"""Who else writes on the open page: asked when it opens, and now and then."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from support.desks import AtOnce
from support.offices import BEGUN, WORDS, Office
from trialeditor.domain.clock import FixedClock
from trialeditor.domain.errors import StorageUnavailable
from trialeditor.domain.ids import NctId
from trialeditor.domain.people import Person
from trialeditor.gui.document import Document
from trialeditor.gui.presenters.presence import PresencePresenter
from trialeditor.gui.session import Session
from trialeditor.services.presence import Pulse, Writer

pytestmark = pytest.mark.usefixtures("qapp")


@dataclass
class Verbs:
    """Answers what it is told to."""

    now: Pulse = field(default_factory=Pulse)
    asked: list[str] = field(default_factory=list)
    is_broken: bool = False

    def pulse(self, nct: NctId, person: Person) -> Pulse:
        self.asked.append(f"{nct} {person.name}")
        if self.is_broken:
            raise StorageUnavailable("The file cannot be read.")
        return self.now


def test_a_colleague_is_named_and_comments_from_elsewhere_are_felt(office: Office) -> None:
    office.bring_in()
    office.write(WORDS)
    verbs, session, told, said = Verbs(), Session(), list[str](), list[bool]()
    task = PresencePresenter(verbs=verbs, runner=AtOnce(), session=session, clock=FixedClock(at=BEGUN), parent=session)
    task.told.connect(told.append)
    task.said.connect(lambda: said.append(True))
    session.set_document(Document(office.page, None, office.editor))
    assert verbs.asked == ["NCT05350891 Edna Editor"]
    assert told[-1] == ""
    verbs.now = Pulse(writers=(Writer(name="Rhea Reviewer", at=BEGUN),), last_comment=1)
    task.ask()
    assert told[-1].startswith("Rhea Reviewer is writing here too")
    assert said == [True]
    task.ask()
    assert said == [True]
    verbs.is_broken = True
    before = list(told)
    task.ask()
    assert told == before
    session.set_document(None)
    assert told[-1] == ""
