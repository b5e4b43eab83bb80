"""Saved views: naming what the list shows, renaming and forgetting it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from trialeditor.domain.errors import BadInput, TrialEditorError
from trialeditor.domain.people import Person
from trialeditor.domain.saved_views import LONGEST_NAME, SavedView, view_of
from trialeditor.gui.asking import Ask, ConfirmQuestion, NoteQuestion
from trialeditor.gui.jobs import Lane, Runner
from trialeditor.gui.presenters.list_looks import ListLooks
from trialeditor.gui.presenters.list_verbs import QueueVerbs
from trialeditor.gui.presenters.listing import ListPresenter
from trialeditor.gui.presenters.queueing import QueuePresenter
from trialeditor.gui.presenters.wording import done, trouble
from trialeditor.gui.session import Session

_WRONG_NAME = f"A view needs a name of at most {LONGEST_NAME} characters."


class ViewKeeper(QObject):
    """Asks for names, and keeps what was named. Whose name is there already is replaced."""

    noticed = Signal(object)
    """NoticeFace."""

    def __init__(  # noqa: PLR0913 - what meets here
        self,
        *,
        verbs: QueueVerbs,
        queues: QueuePresenter,
        lines: ListPresenter,
        looks: ListLooks,
        runner: Runner,
        session: Session,
        ask: Ask,
        parent: QObject | None,
    ) -> None:
        super().__init__(parent)
        self._verbs = verbs
        self._queues = queues
        self._lines = lines
        self._looks = looks
        self._runner = runner
        self._session = session
        self._ask = ask

    def save(self) -> None:
        """Keep the queue, the search, the filters, the order and the columns under a name."""
        person, queue, query, look = self._session.person, self._queues.queue, self._lines.query, self._looks.look
        if person is None:
            return

        def named(name: str) -> None:
            view = view_of(name, queue, query, look)
            self._write(lambda: self._verbs.save_view(person, view), f"Saved as “{view.name}”.", view.name)

        self._ask_name(
            "Save this view", "It keeps the queue, the search, the filters, the order and the columns.", "", named
        )

    def rename(self, name: str) -> None:
        """Give a saved view another name."""
        person, view = self._session.person, self._queues.view_named(name)
        if person is None or view is None:
            return

        def named(new: str) -> None:
            renamed = view_of(new, view.queue, view.query, view.look)
            self._write(lambda: self._verbs.rename_view(person, name, renamed), f"Renamed to “{renamed.name}”.", "")

        self._ask_name(f"Rename “{name}”", "", name, named)

    def delete(self, name: str) -> None:
        """Forget a saved view, if the person insists."""
        person, view = self._session.person, self._queues.view_named(name)
        if person is not None and view is not None:
            question = ConfirmQuestion(
                title=f"Delete “{name}”?", intro="The trials that it shows are not touched.", accept="Delete the view"
            )
            self._ask.confirm(question, lambda: self._delete(person, view))

    def _delete(self, person: Person, view: SavedView) -> None:
        self._write(lambda: self._verbs.delete_view(person, view.name), f"“{view.name}” is deleted.", "")

    def _ask_name(self, title: str, intro: str, name: str, named: Callable[[str], None], problem: str = "") -> None:
        question = NoteQuestion(
            title=title,
            intro=intro,
            label="Name",
            accept="Save",
            required=_WRONG_NAME,
            note=name,
            problem=problem,
            is_name=True,
        )

        def answered(answer: str) -> None:
            try:
                named(answer)
            except BadInput:
                self._ask_name(title, intro, answer, named, _WRONG_NAME)

        self._ask.note(question, answered, lambda _left: None)

    def _write(self, work: Callable[[], None], what: str, then_choose: str) -> None:
        def written(_nothing: None) -> None:
            self._queues.recount(choosing=then_choose)
            self.noticed.emit(done(what))

        self._runner.run(Lane.STORAGE, work, written, self._fail)

    def _fail(self, error: TrialEditorError) -> None:
        self.noticed.emit(trouble(error))
