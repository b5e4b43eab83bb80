"""The queues with their counts, and which one the list shows."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from trialeditor.domain.clock import Clock
from trialeditor.domain.errors import TrialEditorError
from trialeditor.domain.people import Person
from trialeditor.domain.queues import DUE_WITHIN, PERSONAL, Queue, query_of
from trialeditor.domain.saved_views import SavedView
from trialeditor.gui.bus import Bus
from trialeditor.gui.jobs import Lane, Latest, Runner
from trialeditor.gui.presenters.list_verbs import QueueVerbs
from trialeditor.gui.presenters.wording import trouble
from trialeditor.gui.queue_faces import RailFace, RailKind
from trialeditor.gui.session import Session
from trialeditor.services.outcome import Changes

LABELS: Mapping[Queue, str] = {
    Queue.ALL: "All",
    Queue.MINE: "My drafts",
    Queue.FOR_ME: "For me",
    Queue.IN_REVIEW: "In review",
    Queue.SIGNED: "Signed",
    Queue.LAPSED: "Lapsed",
    Queue.DUE: "Review due",
    Queue.RETIRED: "Retired",
}
_TIPS: Mapping[Queue, str] = {
    Queue.ALL: "Every trial in this workspace",
    Queue.MINE: "Pages that you have a draft of, or whose newest version is yours and not yet in review",
    Queue.FOR_ME: "Pages that you may sign, comments that mention you, and trials assigned to you that are not done",
    Queue.IN_REVIEW: "Pages that wait for a reviewer or a medical reviewer",
    Queue.SIGNED: "Pages of which every section is signed",
    Queue.LAPSED: "Pages with a signature that no longer holds; Review › What the record moved goes through them",
    Queue.DUE: f"Pages whose review is overdue, or due within {DUE_WITHIN.days} days",
    Queue.RETIRED: "Pages that were taken out of what is published",
}


class QueuePresenter(QObject):
    """Counts off the GUI thread after every write. A queue of a person follows who works."""

    shown = Signal(object)
    """tuple of RailFace."""
    chosen = Signal(object, str)
    """ListQuery of the queue, and its name."""
    view_chosen = Signal(object)
    """SavedView: search, filters and order are to follow."""
    noticed = Signal(object)
    """NoticeFace: something went wrong."""

    def __init__(
        self, *, verbs: QueueVerbs, runner: Runner, bus: Bus, session: Session, clock: Clock, parent: QObject | None
    ) -> None:
        super().__init__(parent)
        self._verbs = verbs
        self._session = session
        self._clock = clock
        self.queue = Queue.ALL
        self.views: tuple[SavedView, ...] = ()
        self._view = ""
        self.counts: Mapping[Queue, int] = {}
        self._latest = Latest(runner, Lane.STORAGE)
        bus.changed.connect(self._on_changes)
        session.person_changed.connect(self._on_person)

    def start(self) -> None:
        """Show the queues, and count."""
        self._show()
        self.recount()

    def recount(self, *, choosing: str = "") -> None:
        """Count anew, and read the person's views; mark one as chosen when it is what the list shows."""
        person, verbs = self._session.person, self._verbs

        def work() -> tuple[Mapping[Queue, int], tuple[SavedView, ...]]:
            return verbs.queue_counts(person), verbs.saved_views(person) if person else ()

        def done(found: tuple[Mapping[Queue, int], tuple[SavedView, ...]]) -> None:
            self.counts, self.views = found
            self._view = choosing or self._view
            self._show()

        self._latest.run(work, done, self._fail)

    def choose(self, queue: Queue) -> None:
        """Let the list show a queue; the search and the filters stay."""
        self._view = ""
        self._go_to(queue)

    def choose_line(self, face: RailFace) -> None:
        """Choose the queue or the view of a line."""
        if face.kind is RailKind.QUEUE:
            self.choose(Queue(face.key))
        elif face.kind is RailKind.VIEW:
            self.choose_view(face.key)

    def choose_view(self, name: str) -> None:
        """Let the list show a saved view."""
        view = self.view_named(name)
        if view is not None:
            self._view = view.name
            self.show_view(view)

    def show_view(self, view: SavedView) -> None:
        """Let the list show what a view holds, whether it has a name or not."""
        self._go_to(view.queue)
        self.view_chosen.emit(view)

    def view_named(self, name: str) -> SavedView | None:
        """Return a saved view, or None."""
        return next((view for view in self.views if view.name == name), None)

    def _go_to(self, queue: Queue) -> None:
        self.queue = queue
        self._show()
        self._tell()

    def _tell(self) -> None:
        query = query_of(self.queue, self._session.person, self._clock.today())
        self.chosen.emit(query, "Trials" if self.queue is Queue.ALL else LABELS[self.queue])

    def _on_person(self, _person: Person) -> None:
        self.recount()
        if self.queue in PERSONAL:
            self._tell()

    def _on_changes(self, _changes: Changes) -> None:
        self.recount()

    def _show(self) -> None:
        faces = [
            RailFace(
                kind=RailKind.QUEUE,
                key=queue.value,
                label=label,
                tip=_TIPS[queue],
                count=f"{self.counts[queue]:,}" if queue in self.counts else "",
                is_chosen=not self._view and queue is self.queue,
            )
            for queue, label in LABELS.items()
        ]
        self.shown.emit((*faces, *self._view_faces()))

    def _view_faces(self) -> list[RailFace]:
        if not self.views:
            return []
        heading = RailFace(kind=RailKind.HEADING, key="", label="Saved views", tip="")
        faces = [
            RailFace(
                kind=RailKind.VIEW,
                key=view.name,
                label=view.name,
                tip=f"{view.name}: {LABELS[view.queue].lower()}, with your search and filters",
                is_chosen=view.name == self._view,
            )
            for view in self.views
        ]
        return [heading, *faces]

    def _fail(self, error: TrialEditorError) -> None:
        self.noticed.emit(trouble(error))
