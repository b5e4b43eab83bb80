"""One act on many trials: what would happen is shown first, and follows what is chosen; then it is done."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QObject, Signal

from trialeditor.domain.clock import Clock
from trialeditor.domain.errors import TrialEditorError
from trialeditor.domain.ids import NctId, PersonId
from trialeditor.domain.people import Person
from trialeditor.gui.bulk_faces import BulkChoice, BulkForm, BulkKind, PlanFace, PlanLine
from trialeditor.gui.bus import Bus
from trialeditor.gui.faces import NoticeFace
from trialeditor.gui.jobs import Lane, Latest, Runner
from trialeditor.gui.presenters.bulk_verbs import BulkVerbs
from trialeditor.gui.presenters.wording import say_count, trouble
from trialeditor.services.bulk import Planned
from trialeditor.services.listing import NOBODY
from trialeditor.services.outcome import Changes

_FORMS: Mapping[BulkKind, BulkForm] = {
    BulkKind.ASSIGN: BulkForm(
        kind=BulkKind.ASSIGN, title="Assign {trials}", intro="Who looks after them?", now="Now", then="Will be"
    ),
    BulkKind.DATES: BulkForm(
        kind=BulkKind.DATES,
        title="Bring {reviews} forward",
        intro="Dates come forward, never later: a later date needs a new sign-off. Spread them, so that not all fall"
        " due at once.",
        now="Due now",
        then="Will be due",
        wants_reason=True,
    ),
    BulkKind.RETIRE: BulkForm(
        kind=BulkKind.RETIRE,
        title="Retire {pages}",
        intro="The next export no longer holds them. Words, versions and signatures are kept, and a page can be put"
        " back.",
        now="Now",
        then="Will be",
        wants_reason=True,
        is_danger=True,
    ),
    BulkKind.PUT_BACK: BulkForm(
        kind=BulkKind.PUT_BACK,
        title="Put {pages} back",
        intro="Each page stands again where its words and signatures put it.",
        now="Now",
        then="Will be",
        wants_reason=True,
    ),
    BulkKind.EXPORT: BulkForm(
        kind=BulkKind.EXPORT,
        title="Export {pages}",
        intro="The bundle holds what may go out of these trials, and no others.",
        now="Stage",
        then="In the bundle",
    ),
}
_DOES: Mapping[BulkKind, str] = {
    BulkKind.ASSIGN: "Assign",
    BulkKind.DATES: "Set",
    BulkKind.RETIRE: "Retire",
    BulkKind.PUT_BACK: "Put back",
    BulkKind.EXPORT: "Export",
}
_DID: Mapping[BulkKind, str] = {
    BulkKind.ASSIGN: "{trials} assigned to {name}.",
    BulkKind.DATES: "{reviews} brought forward.",
    BulkKind.RETIRE: "{pages} retired.",
    BulkKind.PUT_BACK: "{pages} put back.",
}
_MONTH = timedelta(days=30)


class BulkTask(QObject):
    """Plans, and does what was planned. One for each time that the dialog opens."""

    asked = Signal(object)
    """BulkForm: what to ask."""
    planned = Signal(object)
    """PlanFace."""
    refused = Signal(object)
    """NoticeFace: it could not be done, or not be planned."""
    done = Signal(str, object)
    """What was done, in words; and what undoes it (a callable), or None."""
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
        self._plan: tuple[Planned, ...] = ()
        self._latest = Latest(runner, Lane.STORAGE)

    def start(self) -> None:
        """Ask; then show what would happen."""
        self._runner.run(Lane.STORAGE, self._verbs.people, self._begin, self._refuse)

    def choose(self, choice: BulkChoice) -> None:
        """Plan anew."""

        def planned(plan: tuple[Planned, ...]) -> None:
            self._plan = plan
            self.planned.emit(self._face(plan))

        self._latest.run(lambda: self._planned(choice), planned, self._refuse)

    def go(self, choice: BulkChoice) -> None:
        """Do what was planned."""
        plan = {each.nct_id: each for each in self._plan if not each.why_not}
        if self.kind is BulkKind.EXPORT:
            self.export_wanted.emit(frozenset(plan))
        elif self.kind is BulkKind.ASSIGN:
            self._assign(list(plan), choice.person)
        else:
            words = _count(_DID[self.kind], len(plan))
            self._write(lambda: self._act(plan, choice.reason), lambda: self.done.emit(words, None))

    def _begin(self, everybody: list[Person]) -> None:
        form, today = _FORMS[self.kind], self._clock.today()
        first = today + _MONTH if self.kind is BulkKind.DATES else None
        self._people = {person.name: person for person in everybody} | {NOBODY: None}
        names = tuple(self._people) if self.kind is BulkKind.ASSIGN else ()
        self.asked.emit(
            BulkForm(
                kind=form.kind,
                title=_count(form.title, len(self._ncts)),
                intro=form.intro,
                now=form.now,
                then=form.then,
                people=names,
                first=first,
                earliest=today if first else None,
                wants_reason=form.wants_reason,
                is_danger=form.is_danger,
            )
        )

    def _planned(self, choice: BulkChoice) -> tuple[Planned, ...]:
        verbs, ncts, person = self._verbs, self._ncts, self._person
        if self.kind is BulkKind.ASSIGN:
            return verbs.plan_assign(ncts, self._people.get(choice.person))
        if self.kind is BulkKind.DATES:
            return verbs.plan_dates(ncts, person, choice.first or self._clock.today(), choice.days)
        if self.kind is BulkKind.RETIRE:
            return verbs.plan_retire(ncts, person)
        return verbs.plan_put_back(ncts, person) if self.kind is BulkKind.PUT_BACK else verbs.plan_export(ncts)

    def _act(self, plan: Mapping[NctId, Planned], reason: str) -> Changes:
        if self.kind is BulkKind.DATES:
            dates: dict[NctId, date] = {nct: each.due for nct, each in plan.items() if each.due}
            return self._verbs.set_dates(dates, self._person, reason)
        act = self._verbs.retire if self.kind is BulkKind.RETIRE else self._verbs.put_back
        return act(list(plan), self._person, reason)

    def _assign(self, ncts: list[NctId], name: str) -> None:
        verbs, actor = self._verbs, self._person.name
        before: dict[NctId, PersonId | None] = {}

        def work() -> Changes:
            before.update(verbs.assignees(ncts))
            return verbs.assign(ncts, self._people.get(name), actor)

        def written() -> None:
            words = _count(_DID[BulkKind.ASSIGN], len(ncts)).replace(
                "{name}", name if self._people.get(name) else "nobody"
            )
            self.done.emit(words, lambda: self._write(lambda: verbs.assign_back(before, actor), self._tell_undone))

        self._write(work, written)

    def _tell_undone(self) -> None:
        self.done.emit("They are assigned as they were before.", None)

    def _write(self, work: Callable[[], Changes], then: Callable[[], None]) -> None:
        def wrote(changes: Changes) -> None:
            self._bus.changed.emit(changes)
            then()

        self._runner.run(Lane.STORAGE, work, wrote, self._refuse)

    def _face(self, plan: tuple[Planned, ...]) -> PlanFace:
        chosen = [each for each in plan if not each.why_not]
        left = len(plan) - len(chosen)
        rest = f" {say_count(left, 'is', 'are')} left out: the last column says why." if left else ""
        return PlanFace(
            summary=f"{len(chosen) or 'None'} of {say_count(len(plan), 'trial', 'trials')}.{rest}",
            lines=tuple(_line(each) for each in sorted(plan, key=lambda each: bool(each.why_not))),
            accept=f"{_DOES[self.kind]} {len(chosen):,}" if chosen else _DOES[self.kind],
            can_accept=bool(chosen),
        )

    def _refuse(self, error: TrialEditorError) -> None:
        face: NoticeFace = trouble(error)
        self.refused.emit(face)


def _line(each: Planned) -> PlanLine:
    return PlanLine(
        nct=each.nct_id,
        title=each.title,
        now=each.now,
        then=each.why_not or each.then,
        is_left_out=bool(each.why_not),
    )


def _count(words: str, number: int) -> str:
    for name in ("trial", "page", "review"):
        words = words.replace(f"{{{name}s}}", say_count(number, name, f"{name}s"))
    return words
