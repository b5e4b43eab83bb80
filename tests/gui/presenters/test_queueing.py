"""Queues and saved views: what is shown, what is chosen, and whose they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from gui.presenters.test_listing import Shelf, listing
from support.desks import Answers, AtOnce
from trialeditor.domain.clock import FixedClock
from trialeditor.domain.ids import PersonId
from trialeditor.domain.people import Person, Role
from trialeditor.domain.queues import Queue
from trialeditor.domain.saved_views import SavedView, with_view, without_view
from trialeditor.domain.trial import ListQuery, Stage
from trialeditor.gui.bus import Bus
from trialeditor.gui.models.trial_list import TrialListModel
from trialeditor.gui.presenters.list_looks import ListLooks
from trialeditor.gui.presenters.listing import ListPresenter
from trialeditor.gui.presenters.queueing import QueuePresenter
from trialeditor.gui.presenters.view_keeping import ViewKeeper
from trialeditor.gui.queue_faces import RailFace, RailKind
from trialeditor.gui.session import Session
from trialeditor.services.outcome import Changes

pytestmark = pytest.mark.usefixtures("qapp")

EDNA = Person(id=PersonId("p-edna"), name="Edna Editor", roles=frozenset({Role.EDITOR}))
RHEA = Person(id=PersonId("p-rhea"), name="Rhea Reviewer", roles=frozenset({Role.REVIEWER}))
CLOCK = FixedClock(at=datetime(2026, 11, 22, tzinfo=UTC))


@dataclass
class Cabinet:
    """Keeps views in memory, and counts what it is told to."""

    counts: Mapping[Queue, int] = field(default_factory=lambda: dict.fromkeys(Queue, 1_200))
    views: tuple[SavedView, ...] = ()
    asked: int = 0

    def queue_counts(self, person: Person | None) -> Mapping[Queue, int]:
        self.asked += 1
        return {**self.counts, Queue.MINE: 1 if person == EDNA else 0}

    def saved_views(self, person: Person) -> tuple[SavedView, ...]:
        return self.views if person == EDNA else ()

    def save_view(self, person: Person, view: SavedView) -> None:
        assert person == EDNA
        self.views = with_view(self.views, view)

    def rename_view(self, person: Person, old: str, view: SavedView) -> None:
        assert person == EDNA
        self.views = with_view(without_view(self.views, old), view)

    def delete_view(self, person: Person, name: str) -> None:
        assert person == EDNA
        self.views = without_view(self.views, name)


class Hall:
    """A presenter of queues with what it meets."""

    def __init__(self) -> None:
        runner, self.bus, self.session, self.answers = AtOnce(), Bus(), Session(), Answers()
        self.cabinet = Cabinet()
        self.queues = QueuePresenter(
            verbs=self.cabinet, runner=runner, bus=self.bus, session=self.session, clock=CLOCK, parent=self.bus
        )
        self.lines = ListPresenter(Shelf([listing(1)]), runner, self.bus, CLOCK, TrialListModel(), self.bus)
        self.looks = ListLooks(self.bus)
        self.keeper = ViewKeeper(
            verbs=self.cabinet,
            queues=self.queues,
            lines=self.lines,
            looks=self.looks,
            runner=runner,
            session=self.session,
            ask=self.answers,
            parent=self.bus,
        )
        self.faces: tuple[RailFace, ...] = ()
        self.chosen: list[tuple[ListQuery, str]] = []
        self.queues.shown.connect(lambda faces: setattr(self, "faces", faces))
        self.queues.chosen.connect(lambda query, name: self.chosen.append((query, name)))
        self.session.set_person(EDNA)
        self.queues.start()

    def face(self, key: str) -> RailFace:
        return next(face for face in self.faces if face.key == key)


@pytest.fixture
def hall() -> Hall:
    return Hall()


def test_every_queue_is_shown_with_its_count(hall: Hall) -> None:
    assert [face.key for face in hall.faces] == [queue.value for queue in Queue]
    assert hall.face("signed").count == "1,200"
    assert hall.face("all").is_chosen
    assert hall.face("my-drafts").spoken == "My drafts, 1 trial"


def test_a_write_and_another_person_are_counted_again(hall: Hall) -> None:
    before = hall.cabinet.asked
    hall.bus.changed.emit(Changes(workspace=True))
    assert hall.cabinet.asked == before + 1
    hall.session.set_person(RHEA)
    assert hall.face("my-drafts").count == "0"


def test_a_queue_that_is_chosen_is_told_and_marked(hall: Hall) -> None:
    hall.queues.choose_line(hall.face("lapsed"))
    assert hall.chosen == [(ListQuery(within=frozenset({Stage.LAPSED})), "Lapsed")]
    assert [face.key for face in hall.faces if face.is_chosen] == ["lapsed"]


def test_a_personal_queue_follows_who_works(hall: Hall) -> None:
    hall.queues.choose(Queue.MINE)
    hall.session.set_person(RHEA)
    assert [query.drafts_of for query, _ in hall.chosen] == [EDNA.id, RHEA.id]


def test_a_view_is_saved_chosen_renamed_and_deleted(hall: Hall) -> None:
    hall.queues.choose(Queue.SIGNED)
    hall.lines.search("sleep")
    hall.answers.notes = ["Sleep, signed"]
    hall.keeper.save()
    assert hall.face("Sleep, signed").is_chosen
    hall.queues.choose(Queue.ALL)
    told: list[SavedView] = []
    hall.queues.view_chosen.connect(told.append)
    hall.queues.choose_line(hall.face("Sleep, signed"))
    assert (told[0].queue, told[0].query.search) == (Queue.SIGNED, "sleep")
    hall.answers.notes = ["Naps"]
    hall.keeper.rename("Sleep, signed")
    assert [face.label for face in hall.faces if face.kind is RailKind.VIEW] == ["Naps"]
    hall.answers.confirms = 1
    hall.keeper.delete("Naps")
    assert not [face for face in hall.faces if face.kind is not RailKind.QUEUE]


def test_a_name_that_is_too_long_is_asked_for_again(hall: Hall) -> None:
    hall.answers.notes = ["x" * 61, "Short"]
    hall.keeper.save()
    assert [view.name for view in hall.cabinet.views] == ["Short"]


def test_a_person_sees_no_views_of_others(hall: Hall) -> None:
    hall.answers.notes = ["Mine"]
    hall.keeper.save()
    hall.session.set_person(RHEA)
    assert not [face for face in hall.faces if face.kind is RailKind.VIEW]
