"""Acts on many trials: planned and done slice by slice, stopped in between, and taken back where nothing came after."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

import pytest

from support.desks import AtOnce
from trialeditor.domain.clock import FixedClock
from trialeditor.domain.errors import NotAllowed
from trialeditor.domain.ids import NctId, PersonId
from trialeditor.domain.people import Person, Role
from trialeditor.domain.trial import ListQuery
from trialeditor.gui.bulk_faces import BulkChoice, BulkForm, BulkKind, PlanFace
from trialeditor.gui.bus import Bus
from trialeditor.gui.faces import NoticeFace, Tone
from trialeditor.gui.presenters.bulk import BulkTask
from trialeditor.gui.presenters.bulk_undo import NOTHING, UNDO, BulkUndo
from trialeditor.gui.presenters.bulk_verbs import Act
from trialeditor.gui.presenters.slices import SLICE
from trialeditor.gui.session import Session
from trialeditor.services.bulk import Planned
from trialeditor.services.outcome import Changes
from trialeditor.services.undoing import Undone

pytestmark = pytest.mark.usefixtures("qapp")

RHEA = Person(id=PersonId("p-rhea"), name="Rhea Reviewer", roles=frozenset({Role.REVIEWER}))
EDNA = Person(id=PersonId("p-edna"), name="Edna Editor", roles=frozenset({Role.EDITOR}))
CLOCK = FixedClock(at=datetime(2026, 11, 22, tzinfo=UTC))
MANY = [NctId(f"NCT{number:08}") for number in range(1, 2 * SLICE + 5)]
ODD = frozenset(MANY[::2])


@dataclass
class Registrar:
    """Does what it is told, and remembers it; odd pages are retired already."""

    acts: list[tuple[str, tuple[NctId, ...]]] = field(default_factory=list)
    planned: list[int] = field(default_factory=list)
    fails_at: int | None = None
    left: frozenset[NctId] = frozenset()
    owners: dict[NctId, PersonId | None] = field(default_factory=dict)

    def ncts(self, query: ListQuery, limit: int) -> tuple[NctId, ...]:
        del query
        return tuple(MANY[:limit])

    def people(self) -> list[Person]:
        return [EDNA, RHEA]

    def plan_assign(self, ncts: Sequence[NctId], assignee: Person | None) -> tuple[Planned, ...]:
        return self._plan(ncts, frozenset(), assignee.name if assignee else "Nobody")

    def scattered(self, ncts: Sequence[NctId], first: date, days: int) -> Mapping[NctId, date]:
        return {nct: first + timedelta(days=place % days) for place, nct in enumerate(reversed(ncts))}

    def plan_dates(self, wanted: Mapping[NctId, date], person: Person) -> tuple[Planned, ...]:
        del person
        self.planned.append(len(wanted))
        return tuple(Planned(nct_id=nct, title="", now="", then="", due=day) for nct, day in wanted.items())

    def plan_retire(self, ncts: Sequence[NctId], person: Person) -> tuple[Planned, ...]:
        del person
        return self._plan(ncts, ODD, "Retired")

    def plan_put_back(self, ncts: Sequence[NctId], person: Person) -> tuple[Planned, ...]:
        del person
        return self._plan(ncts, frozenset(MANY) - ODD, "Back")

    def plan_export(self, ncts: Sequence[NctId]) -> tuple[Planned, ...]:
        return self._plan(ncts, ODD, "Goes out")

    def assignees(self, ncts: Sequence[NctId]) -> Mapping[NctId, PersonId | None]:
        return {nct: self.owners.get(nct) for nct in ncts}

    def assign(self, ncts: Sequence[NctId], assignee: Person | None, actor: str) -> Changes:
        del actor
        self.owners |= dict.fromkeys(ncts, assignee.id if assignee else None)
        return self._act("assign", ncts)

    def set_dates(self, dates: Mapping[NctId, date], person: Person, reason: str) -> Changes:
        del person
        return self._act(f"dates {reason}", list(dates))

    def retire(self, ncts: Sequence[NctId], person: Person, reason: str) -> Changes:
        del person
        return self._act(f"retire {reason}", ncts)

    def put_back(self, ncts: Sequence[NctId], person: Person, reason: str) -> Changes:
        del person
        return self._act(f"put back {reason}", ncts)

    def undo(self, act: Act, person: Person) -> Undone:
        self._act(f"undo {act.kind} by {person.name}", act.ncts)
        back = [nct for nct in act.ncts if nct not in self.left]
        return Undone(changes=Changes(trials=frozenset(back)), left=tuple(nct for nct in act.ncts if nct in self.left))

    def _plan(self, ncts: Sequence[NctId], left_out: frozenset[NctId], then: str) -> tuple[Planned, ...]:
        self.planned.append(len(ncts))
        return tuple(
            Planned(nct_id=nct, title="T", now="Now", then=then, why_not="No." if nct in left_out else "")
            for nct in ncts
        )

    def _act(self, name: str, ncts: Sequence[NctId]) -> Changes:
        if self.fails_at == len(self.acts):
            raise NotAllowed("Somebody was faster.")
        self.acts.append((name, tuple(ncts)))
        return Changes(trials=frozenset(ncts), entries={nct: int(nct[3:]) for nct in ncts})


@dataclass
class Bench:
    """A task on a workbench, with what it said."""

    kind: BulkKind
    ncts: Sequence[str] = field(default_factory=lambda: list(MANY))
    verbs: Registrar = field(default_factory=Registrar)
    runner: AtOnce = field(default_factory=AtOnce)
    forms: list[BulkForm] = field(default_factory=list)
    plans: list[PlanFace] = field(default_factory=list)
    steps: list[tuple[int, int, str]] = field(default_factory=list)
    done: list[tuple[NoticeFace, Act | None]] = field(default_factory=list)
    refused: list[NoticeFace] = field(default_factory=list)
    exported: list[frozenset[NctId]] = field(default_factory=list)
    changes: list[Changes] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.bus, self.session = Bus(), Session()
        self.session.set_person(RHEA)
        self.bus.changed.connect(self.changes.append)
        self.task = BulkTask(
            kind=self.kind,
            ncts=self.ncts,
            person=RHEA,
            verbs=self.verbs,
            runner=self.runner,
            bus=self.bus,
            clock=CLOCK,
            parent=None,
        )
        self.task.asked.connect(self.forms.append)
        self.task.planned.connect(self.plans.append)
        self.task.progressed.connect(lambda done, total, words: self.steps.append((done, total, words)))
        self.task.done.connect(lambda face, act: self.done.append((face, act)))
        self.task.refused.connect(self.refused.append)
        self.task.export_wanted.connect(self.exported.append)
        self.task.start()


def test_a_plan_of_many_goes_slice_by_slice_and_says_how_far_it_is() -> None:
    bench = Bench(BulkKind.EXPORT)
    bench.task.choose(BulkChoice())

    assert bench.verbs.planned == [SLICE, SLICE, 4]
    assert [step[:2] for step in bench.steps] == [(SLICE, 24), (2 * SLICE, 24), (24, 24)]
    assert "10 of 24" in bench.steps[0][2]
    face = bench.plans[0]
    assert face.summary == "12 of 24 trials. 12 are left out: the last column says why."
    assert [line.is_left_out for line in face.lines] == [False] * 12 + [True] * 12
    assert (face.accept, face.can_accept) == ("Export 12", True)


def test_a_plan_that_looks_at_lines_alone_takes_more_of_them_at_once() -> None:
    bench = Bench(BulkKind.RETIRE)
    bench.task.choose(BulkChoice())

    assert bench.verbs.planned == [24]


def test_dates_are_spread_over_all_before_they_are_looked_at() -> None:
    bench = Bench(BulkKind.DATES)
    bench.task.choose(BulkChoice(first=date(2026, 12, 1), days=5))

    assert bench.forms[0].earliest == CLOCK.today()
    assert bench.verbs.planned == [SLICE, SLICE, 4]
    assert [line.nct for line in bench.plans[0].lines] == list(reversed(MANY)), "the order of the scatter"


def test_a_newer_choice_forgets_the_plan_that_is_being_made() -> None:
    bench = Bench(BulkKind.DATES)
    bench.runner.is_held = True
    bench.task.choose(BulkChoice(days=1))
    bench.task.choose(BulkChoice(days=2))
    bench.runner.let_go()

    assert len(bench.plans) == 1
    assert bench.verbs.planned == [SLICE, SLICE, 4]


def test_nothing_is_planned_when_the_dialog_is_gone() -> None:
    bench = Bench(BulkKind.EXPORT)
    bench.runner.is_held = True
    bench.task.choose(BulkChoice())
    bench.task.end()
    bench.runner.let_go()

    assert (bench.plans, bench.verbs.planned) == ([], [SLICE])


def test_an_act_goes_slice_by_slice_and_is_told_as_one() -> None:
    bench = Bench(BulkKind.RETIRE)
    bench.task.choose(BulkChoice())
    bench.task.go(BulkChoice(reason="Closed"))

    assert [(name, len(ncts)) for name, ncts in bench.verbs.acts] == [("retire Closed", SLICE), ("retire Closed", 2)]
    assert [change.trials for change in bench.changes] == [frozenset(MANY) - ODD]
    face, act = bench.done[0]
    assert (face.what, face.act, face.tone) == ("12 pages retired.", UNDO, Tone.GOOD)
    assert act is not None
    assert act.entries == {nct: int(nct[3:]) for nct in MANY if nct not in ODD}


def test_an_act_that_is_stopped_says_what_is_done_and_offers_to_take_it_back() -> None:
    bench = Bench(BulkKind.RETIRE)
    bench.task.choose(BulkChoice())
    bench.task.progressed.connect(lambda _done, _total, _words: bench.task.stop())
    bench.task.go(BulkChoice(reason="Closed"))

    face, act = bench.done[0]
    assert (face.what, face.detail) == ("10 pages retired.", "It was stopped; 2 stay as they are.")
    assert face.tone is Tone.WARN
    assert act is not None
    assert len(act.ncts) == SLICE


def test_an_act_that_fails_at_once_is_refused_in_its_dialog() -> None:
    bench = Bench(BulkKind.RETIRE, verbs=Registrar(fails_at=0))
    bench.task.choose(BulkChoice())
    bench.task.go(BulkChoice(reason="Closed"))

    assert bench.refused[0].what == "Somebody was faster."
    assert (bench.done, bench.changes) == ([], [])


def test_an_act_that_fails_later_says_what_is_done() -> None:
    bench = Bench(BulkKind.RETIRE, verbs=Registrar(fails_at=1))
    bench.task.choose(BulkChoice())
    bench.task.go(BulkChoice(reason="Closed"))

    face, act = bench.done[0]
    assert face.what == "10 pages retired."
    assert "Somebody was faster." in face.detail
    assert len(bench.changes[0].trials) == SLICE
    assert act is not None


def test_an_export_asks_for_what_may_go_out() -> None:
    bench = Bench(BulkKind.EXPORT)
    bench.task.choose(BulkChoice())
    bench.task.go(BulkChoice())

    assert bench.exported == [frozenset(MANY) - ODD]
    assert not bench.done


def test_an_assignment_remembers_who_it_was() -> None:
    bench = Bench(BulkKind.ASSIGN, ncts=MANY[:2], verbs=Registrar(owners={MANY[0]: RHEA.id}))
    assert bench.forms[0].people == ("Edna Editor", "Rhea Reviewer", "Nobody")
    choice = BulkChoice(person="Edna Editor")
    bench.task.choose(choice)
    bench.task.go(choice)

    face, act = bench.done[0]
    assert face.what == "2 trials assigned to Edna Editor."
    assert act == Act(
        kind=BulkKind.ASSIGN,
        entries={MANY[0]: 1, MANY[1]: 2},
        before={MANY[0]: RHEA.id, MANY[1]: None},
        assignee=EDNA.id,
    )


@dataclass
class Eraser:
    """An undo, with what it said."""

    verbs: Registrar = field(default_factory=Registrar)
    said: list[NoticeFace] = field(default_factory=list)
    allowed: list[str | None] = field(default_factory=list)
    changes: list[Changes] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.bus, self.session = Bus(), Session()
        self.session.set_person(EDNA)
        self.bus.changed.connect(self.changes.append)
        self.undo = BulkUndo(verbs=self.verbs, runner=AtOnce(), bus=self.bus, session=self.session)
        self.undo.noticed.connect(self.said.append)
        self.undo.allowed.connect(self.allowed.append)
        self.undo.start()


def act(number: int) -> Act:
    return Act(kind=BulkKind.RETIRE, entries=dict.fromkeys(MANY[:number], 1))


def test_an_act_is_taken_back_once_by_who_works_now() -> None:
    eraser = Eraser()
    eraser.undo.offer(act(2))
    eraser.undo.undo()
    eraser.undo.undo()

    assert eraser.verbs.acts == [("undo retire by Edna Editor", tuple(MANY[:2]))]
    assert eraser.allowed == [NOTHING, None, NOTHING]
    assert [face.what for face in eraser.said] == ["2 pages back in place."]
    assert eraser.changes == [Changes(trials=frozenset(MANY[:2]))]


def test_what_was_changed_since_is_left_and_told() -> None:
    eraser = Eraser(Registrar(left=frozenset(MANY[:1])))
    eraser.undo.offer(act(2))
    eraser.undo.undo()

    assert eraser.said[-1].what == "1 page back in place."
    assert eraser.said[-1].detail == "1 trial was changed since, and stays as it is."


def test_an_undo_that_fails_keeps_the_rest_for_another_try() -> None:
    eraser = Eraser(Registrar(fails_at=1))
    eraser.undo.offer(act(SLICE + 3))
    eraser.undo.undo()
    assert eraser.said[-1].what == "Somebody was faster."
    eraser.verbs.fails_at = None
    eraser.undo.undo()

    assert [len(ncts) for _name, ncts in eraser.verbs.acts] == [SLICE, 3]
    assert eraser.said[-1].what == "3 pages back in place."
