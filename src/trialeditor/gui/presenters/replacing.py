"""Replacing on all pages: what would happen is shown first, can be narrowed, is done with progress, and put back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from typing_extensions import override

from trialeditor.domain.errors import TrialEditorError
from trialeditor.domain.people import Person
from trialeditor.gui.bus import Bus
from trialeditor.gui.faces import NoticeFace, Tone
from trialeditor.gui.jobs import Runner
from trialeditor.gui.presenters.replace_verbs import ReplaceVerbs
from trialeditor.gui.presenters.replace_wording import done_face, put_back_face, rows_of, summary_of
from trialeditor.gui.presenters.task import Task
from trialeditor.gui.presenters.wording import trouble
from trialeditor.gui.replace_faces import ReplaceAsk
from trialeditor.services.outcome import Cancelled
from trialeditor.services.replacement_plan import PagePlan, ReplacePlan
from trialeditor.services.replacing import ReplaceReport, Written


class ReplaceTask(Task):
    """One search with what comes of it. One for each time that the dialog opens."""

    progressed = Signal(int, int, str)
    """Done, total (0 while unknown), and the present step."""
    planned = Signal(object)
    """Tuple of RowFace."""
    summarized = Signal(object)
    """SummaryFace: what the ticked rows come to."""
    refused = Signal(object)
    """NoticeFace: it could not be looked for, or was stopped."""
    done = Signal(object, object)
    """NoticeFace, and what was written (a tuple of Written)."""

    def __init__(
        self, *, verbs: ReplaceVerbs, runner: Runner, bus: Bus, person: Person, parent: QObject | None = None
    ) -> None:
        super().__init__(runner, parent)
        self._verbs = verbs
        self._bus = bus
        self._person = person
        self._plan: ReplacePlan | None = None
        self._off: frozenset[tuple[str, str]] = frozenset()

    def look(self, ask: ReplaceAsk) -> None:
        """Look for the words, and show what would happen."""
        self._plan, self._off = None, frozenset()
        sections = frozenset({ask.section} if ask.section else ())
        self._run(
            lambda progress, cancelled: self._verbs.plan(ask.replacement, self._person, sections, progress, cancelled),
            self._planned,
        )

    def choose(self, off: frozenset[tuple[str, str]]) -> None:
        """Leave sections out, by number of the trial and key."""
        self._off = off
        if self._plan is not None:
            self.summarized.emit(summary_of(self._plan, self._chosen(self._plan)))

    def go(self) -> None:
        """Replace the words in the sections that are ticked."""
        plan = self._plan
        if plan is None:
            return
        chosen = self._chosen(plan)
        self._run(
            lambda progress, cancelled: self._verbs.replace(
                plan.replacement, self._person, chosen, progress, cancelled
            ),
            lambda report: self._replaced(report, chosen),
        )

    def put_back(self, written: Sequence[Written]) -> None:
        """Bring the words back that stood there before."""
        self._run(
            lambda progress, cancelled: self._verbs.put_back(written, self._person, progress, cancelled),
            self._put_back,
        )

    def _planned(self, plan: ReplacePlan) -> None:
        self._plan = plan
        self.planned.emit(rows_of(plan))
        self.summarized.emit(summary_of(plan, self._chosen(plan)))

    def _chosen(self, plan: ReplacePlan) -> tuple[PagePlan, ...]:
        kept = (
            page.only(frozenset(key for key in page.keys if (page.nct_id, key) not in self._off))
            for page in plan.possible
        )
        return tuple(page for page in kept if page.sections)

    def _replaced(self, report: ReplaceReport, chosen: Sequence[PagePlan]) -> None:
        self._bus.changed.emit(report.changes)
        self.done.emit(done_face(report, chosen), report.written)

    def _put_back(self, report: ReplaceReport) -> None:
        self._bus.changed.emit(report.changes)
        self.done.emit(put_back_face(report), ())

    @override
    def _tell(self, done: int, total: int | None, what: str) -> None:
        self.progressed.emit(done, total or 0, what)

    @override
    def _failed(self, error: TrialEditorError) -> None:
        face = trouble(error)
        if isinstance(error, Cancelled):
            face = NoticeFace(tone=Tone.INFO, what=face.what, detail=face.detail)
        self.refused.emit(face)
