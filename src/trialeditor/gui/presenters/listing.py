"""The list of trials: search, pages by key, and lines that follow what was written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QObject, Signal

from trialeditor.domain.clock import Clock
from trialeditor.domain.errors import TrialEditorError
from trialeditor.domain.ids import NctId
from trialeditor.domain.trial import Listing, ListQuery
from trialeditor.gui.bus import Bus
from trialeditor.gui.faces import ListingFace, Tone
from trialeditor.gui.jobs import Lane, Latest, Runner
from trialeditor.gui.models.trial_list import PAGE, TrialListModel
from trialeditor.gui.presenters.verbs import ListVerbs
from trialeditor.gui.presenters.wording import STAGES, say_count, say_date, trouble
from trialeditor.services.outcome import Changes

SHORTEST = 2
"""A search begins with so many letters: one letter finds nearly everything, slowly."""
_SOON = timedelta(days=30)
_MOST_PAGES, _MOST_TRIALS = 3, 300
"""Pages that are fetched again, and trials that are looked for, before the list is read anew."""


class ListPresenter(QObject):
    """Fills the model, and says what an empty list means."""

    counted = Signal(str)
    """How many lines there are, in words."""
    emptied = Signal(str, str, str)
    """Title, sentence and button of an empty list; an empty title when there are lines."""
    noticed = Signal(object)
    """NoticeFace: something went wrong."""
    searched = Signal(str)
    """What the list is searched for now."""
    import_wanted = Signal()
    clear_wanted = Signal()
    """Take the search and the filters away."""
    filled = Signal()
    """The first page of a list is in."""

    def __init__(
        self, verbs: ListVerbs, runner: Runner, bus: Bus, clock: Clock, model: TrialListModel, parent: QObject | None
    ) -> None:
        super().__init__(parent)
        self._verbs = verbs
        self._runner = runner
        self._clock = clock
        self._model = model
        self._query = ListQuery()
        self._all: int | None = None
        """How many trials there are in all, once it is known."""
        self.is_filled = False
        self._latest = Latest(runner, Lane.STORAGE)
        model.page_wanted.connect(self._fetch)
        bus.changed.connect(self._on_changes)

    def search(self, text: str) -> None:
        """Show the trials that `text` finds; everything for less than two letters."""
        words = text.strip()
        self._ask(replace(self._query, search=words if len(words) >= SHORTEST else ""))

    def narrow(self, filters: ListQuery) -> None:
        """Show the trials that `filters` let through; the search stays."""
        self._ask(replace(filters, search=self._query.search))

    def act_on_empty(self) -> None:
        """Do what the button of an empty list says."""
        if self._query == ListQuery():
            self.import_wanted.emit()
        else:
            self.clear_wanted.emit()

    def _ask(self, query: ListQuery) -> None:
        if query != self._query:
            self._query = query
            self.searched.emit(query.search)
            self.reload()

    def reload(self) -> None:
        """Read the list anew from its beginning."""
        query, verbs = self._query, self._verbs

        known = self._all

        def work() -> tuple[list[Listing], int, int]:
            total = verbs.count(query)
            in_all = total if query == ListQuery() else known if known is not None else verbs.count(ListQuery())
            return verbs.trials(query, None, PAGE), total, in_all

        self._latest.run(work, lambda found: self._show(query, *found), self._fail)

    def _show(self, query: ListQuery, lines: list[Listing], total: int, in_all: int) -> None:
        self._all = in_all
        if query != self._query:
            return
        self._model.restart(self._faces(lines), total)
        self.counted.emit(_say_total(total, in_all, is_narrowed=query != ListQuery()))
        self.emptied.emit(*_why_empty(query, total))
        self.is_filled = True
        self.filled.emit()

    def _fetch(self, number: int, after: str) -> None:
        query = self._query

        def work() -> list[Listing]:
            return self._verbs.trials(query, NctId(after) if after else None, PAGE)

        def done(lines: list[Listing]) -> None:
            if query == self._query and self._model.wants(number, after):
                self._model.take(number, self._faces(lines))

        self._runner.run(Lane.STORAGE, work, done, self._fail)

    def _on_changes(self, changes: Changes) -> None:
        """Fetch the pages of changed lines again; begin anew when lines came that are not shown."""
        self._all = None
        moves = bool(self._query.stages or self._query.owners)  # what a write changes, a filter may let through no more
        if changes.workspace or moves or len(changes.trials) > _MOST_TRIALS:
            self.reload()
            return
        pages = {self._model.page_of(nct) for nct in changes.trials}
        if None in pages or len(pages) > _MOST_PAGES:
            self.reload()
            return
        for number in pages - {None}:
            self._model.renew(number or 0)

    def _faces(self, lines: Sequence[Listing]) -> list[ListingFace]:
        today = self._clock.today()
        return [listing_face(line, today) for line in lines]

    def _fail(self, error: TrialEditorError) -> None:
        self.noticed.emit(trouble(error))


def listing_face(line: Listing, today: date) -> ListingFace:
    """Return a line of the list as it is shown on a day."""
    return ListingFace(
        nct=line.nct_id,
        title=line.title or line.nct_id,
        badge=STAGES[line.stage],
        note=line.status_phrase,
        due=_due(line.review_due, today),
        due_tone=_due_tone(line.review_due, today),
    )


def _due(due: date | None, today: date) -> str:
    if due is None:
        return ""
    return f"Overdue since {say_date(due)}" if due < today else f"Due {say_date(due)}"


def _due_tone(due: date | None, today: date) -> Tone:
    if due is None or due > today + _SOON:
        return Tone.NEUTRAL
    return Tone.BAD if due < today else Tone.WARN


def _say_total(total: int, in_all: int, *, is_narrowed: bool) -> str:
    return (
        f"{total:,} of {say_count(in_all, 'trial', 'trials')}" if is_narrowed else say_count(total, "trial", "trials")
    )


def _why_empty(query: ListQuery, total: int) -> tuple[str, str, str]:
    if total:
        return "", "", ""
    if query == ListQuery():
        return "No trials yet", "Import study records from ClinicalTrials.gov to begin.", "Import records…"
    if query == ListQuery(search=query.search):
        return "Nothing found", f"No trial matches “{query.search}”. Try fewer or other words.", "Clear the search"
    if query.search:
        return "Nothing found", f"No trial matches “{query.search}” and these filters.", "Clear search and filters"
    return "Nothing found", "No trial matches all of these filters.", "Clear filters"
