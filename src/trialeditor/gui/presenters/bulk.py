"""One act on many trials: what would happen is shown first, and follows what is chosen; then it is done.

Both go slice by slice (`slices`), so that thousands of trials hold nobody up, and both can be stopped.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QObject, Signal

from trialeditor.domain.clock import Clock
from trialeditor.domain.errors import TrialEditorError
from trialeditor.domain.ids import NctId, PersonId
from trialeditor.domain.people import Person
from trialeditor.gui.bulk_faces import BulkChoice, BulkKind, PlanFace, PlanLine
from trialeditor.gui.bus import Bus
from trialeditor.gui.faces import NoticeFace, Tone
from trialeditor.gui.jobs import Lane, Runner
from trialeditor.gui.presenters.bulk_undo import UNDO
from trialeditor.gui.presenters.bulk_verbs import Act, BulkVerbs
from trialeditor.gui.presenters.bulk_wording import DOES, form_of, plan_line, say_doing, say_done, say_plan
from trialeditor.gui.presenters.slices import ROWS, SLICE, Sliced
from trialeditor.gui.presenters.wording import trouble
from trialeditor.services.bulk import Planned
from trialeditor.services.listing import NOBODY
from trialeditor.services.outcome import Changes

_MONTH = timedelta(days=30)
_DERIVED = frozenset({BulkKind.DATES, BulkKind.EXPORT})
"""Acts whose plans look at pages; those of others look at the lines of the list alone."""
_Plan = tuple[Planned, ...]


@dataclass(frozen=True, slots=True)
class _Looked:
    """A slice of a plan, with its lines as they are shown."""

    plan: _Plan
    lines: tuple[PlanLine, ...]


@dataclass(frozen=True, slots=True)
class _Done:
    """A slice of an act."""

    changes: Changes
    before: Mapping[NctId, PersonId | None] = field(default_factory=dict)


class BulkTask(QObject):
    """Plans, and does what was planned. One for each time that the dialog opens."""

    asked = Signal(object)
    """BulkForm: what to ask."""
    progressed = Signal(int, int, str)
    """Done, total, and how far it is, in words."""
    planned = Signal(object)
    """PlanFace."""
    refused = Signal(object)
    """NoticeFace: it could not be done, or not be planned."""
    done = Signal(object, object)
    """NoticeFace: what was done. Act: what an undo needs to know, or None."""
    export_wanted = Signal(object)
    """frozenset of NctId: go on with the export."""

    def __init__(  # noqa: PLR0913 - what a presenter uses
        self,
        *,
        kind: BulkKind,
        ncts: Sequence[str],
        person: Person,
        verbs: BulkVerbs,
        runner: Runner,
        bus: Bus,
        clock: Clock,
        parent: QObject | None,
    ) -> None:
        super().__init__(parent)
        self.kind = kind
        self._ncts = [NctId(nct) for nct in ncts]
        self._person = person
        self._verbs = verbs
        self._runner = runner
        self._bus = bus
        self._clock = clock
        self._people: dict[str, Person | None] = {}
        self._plan: _Plan = ()
        self._looking: Sliced[NctId, _Looked] | None = None
        self._acting: Sliced[Planned, _Done] | None = None
        self._asked_for = 0

    def start(self) -> None:
        """Ask; then show what would happen."""
        self._runner.run(Lane.STORAGE, self._verbs.people, self._begin, self._refuse)

    def choose(self, choice: BulkChoice) -> None:
        """Plan anew; a plan that is being made is forgotten."""
        self._forget()
        number = self._asked_for
        if self.kind is not BulkKind.DATES:
            self._look(self._ncts, lambda ncts: self._planned(ncts, choice))
            return
        first, days, verbs, person = choice.first or self._clock.today(), choice.days, self._verbs, self._person

        def found(wanted: Mapping[NctId, date]) -> None:
            if number == self._asked_for:
                self._look(list(wanted), lambda ncts: verbs.plan_dates({nct: wanted[nct] for nct in ncts}, person))

        def failed(error: TrialEditorError) -> None:
            if number == self._asked_for:
                self._refuse(error)

        self._runner.run(Lane.STORAGE, lambda: verbs.scattered(self._ncts, first, days), found, failed)

    def go(self, choice: BulkChoice) -> None:
        """Do what was planned."""
        plan = [each for each in self._plan if not each.why_not]
        if self.kind is BulkKind.EXPORT:
            self.export_wanted.emit(frozenset(each.nct_id for each in plan))
            return
        size = ROWS if self.kind is BulkKind.ASSIGN else SLICE
        self._acting = Sliced(self._runner, plan, lambda part: self._act(part, choice), size=size)
        self._acting.start(partial(self._tell, choice), partial(self._break_off, choice), self._say_acting)

    def stop(self) -> None:
        """Stop after the slice that is being done."""
        if self._acting is not None:
            self._acting.stop()

    def end(self) -> None:
        """Plan no more: the dialog is gone."""
        self._forget()
        self.deleteLater()

    def _begin(self, everybody: list[Person]) -> None:
        today = self._clock.today()
        self._people = {person.name: person for person in everybody} | {NOBODY: None}
        names = tuple(self._people) if self.kind is BulkKind.ASSIGN else ()
        first = today + _MONTH if self.kind is BulkKind.DATES else None
        self.asked.emit(form_of(self.kind, len(self._ncts), people=names, first=first, today=today))

    def _forget(self) -> None:
        self._asked_for += 1
        if self._looking is not None:
            self._looking.drop()

    def _look(self, ncts: Sequence[NctId], plan: Callable[[Sequence[NctId]], _Plan]) -> None:
        def work(part: Sequence[NctId]) -> _Looked:
            found = plan(part)
            return _Looked(found, tuple(plan_line(each) for each in found))

        size = SLICE if self.kind in _DERIVED else ROWS
        self._looking = Sliced(self._runner, ncts, work, size=size)
        self._looking.start(self._show, self._refuse, self._say_looking)

    def _show(self) -> None:
        looked = self._looking.results if self._looking else []
        self._plan = tuple(each for part in looked for each in part.plan)
        lines = [line for part in looked for line in part.lines]
        chosen = [line for line in lines if not line.is_left_out]
        self.planned.emit(
            PlanFace(
                summary=say_plan(len(chosen), len(lines)),
                lines=(*chosen, *(line for line in lines if line.is_left_out)),
                accept=f"{DOES[self.kind]} {len(chosen):,}" if chosen else DOES[self.kind],
                can_accept=bool(chosen),
            )
        )

    def _say_looking(self, done: int) -> None:
        total = len(self._ncts)
        self.progressed.emit(done, total, f"Looking at what would happen: {done:,} of {total:,}.")

    def _say_acting(self, done: int) -> None:
        total = sum(1 for each in self._plan if not each.why_not)
        self.progressed.emit(done, total, say_doing(self.kind, done, total))

    def _planned(self, ncts: Sequence[NctId], choice: BulkChoice) -> _Plan:
        verbs, person = self._verbs, self._person
        if self.kind is BulkKind.ASSIGN:
            return verbs.plan_assign(ncts, self._people.get(choice.person))
        if self.kind is BulkKind.RETIRE:
            return verbs.plan_retire(ncts, person)
        return verbs.plan_put_back(ncts, person) if self.kind is BulkKind.PUT_BACK else verbs.plan_export(ncts)

    def _act(self, part: Sequence[Planned], choice: BulkChoice) -> _Done:
        """Do one slice: all of it or nothing. In the storage lane."""
        verbs, person, ncts = self._verbs, self._person, [each.nct_id for each in part]
        if self.kind is BulkKind.ASSIGN:
            before = verbs.assignees(ncts)
            return _Done(verbs.assign(ncts, self._people.get(choice.person), person.name), before)
        if self.kind is BulkKind.DATES:
            dates = {each.nct_id: each.due for each in part if each.due}
            return _Done(verbs.set_dates(dates, person, choice.reason))
        act = verbs.retire if self.kind is BulkKind.RETIRE else verbs.put_back
        return _Done(act(ncts, person, choice.reason))

    def _tell(self, choice: BulkChoice, trouble_words: str = "") -> None:
        """Say what was done, all of it or what there was until it was stopped."""
        run = self._acting
        if run is None:
            return
        number, total = run.done, sum(1 for each in self._plan if not each.why_not)
        if number:
            self._bus.changed.emit(
                Changes(trials=frozenset(nct for part in run.results for nct in part.changes.trials))
            )
        name = choice.person if self._people.get(choice.person) else NOBODY.lower()
        detail = trouble_words or ("" if run.is_whole else f"It was stopped; {total - number:,} stay as they are.")
        face = NoticeFace(
            tone=Tone.GOOD if run.is_whole else Tone.WARN,
            what=say_done(self.kind, number, name) if number else "Nothing was changed.",
            detail=detail,
            act=UNDO if number else "",
        )
        self.done.emit(face, self._done(choice, run.results) if number else None)

    def _done(self, choice: BulkChoice, parts: Sequence[_Done]) -> Act:
        assignee = self._people.get(choice.person)
        return Act(
            kind=self.kind,
            entries={nct: entry for part in parts for nct, entry in part.changes.entries.items()},
            before={nct: who for part in parts for nct, who in part.before.items()},
            assignee=assignee.id if assignee else None,
        )

    def _break_off(self, choice: BulkChoice, error: TrialEditorError) -> None:
        """Say why an act did not come to its end; what was done by then is told too."""
        face: NoticeFace = trouble(error)
        if self._acting is None or not self._acting.done:
            self.refused.emit(face)
        else:
            self._tell(choice, f"Then it ended: {face.what} {face.detail}".strip())

    def _refuse(self, error: TrialEditorError) -> None:
        self.refused.emit(trouble(error))
