"""The list of trials: search, pages by key, and lines that follow what was written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QObject, Signal

from trialeditor.domain.clock import Clock
from trialeditor.domain.errors import TrialEditorError
from trialeditor.domain.ids import NctId
from trialeditor.domain.queues import in_queue
from trialeditor.domain.trial import Listing, ListQuery, Sort, Stage
from trialeditor.gui.bus import Bus
from trialeditor.gui.faces import ListingFace, Tone
from trialeditor.gui.jobs import Lane, Latest, Runner
from trialeditor.gui.models.trial_list import MOST_HELD, PAGE, TrialListModel
from trialeditor.gui.presenters.emptiness import queue_alone, why_empty
from trialeditor.gui.presenters.list_looks import cells
from trialeditor.gui.presenters.ordering import can_sort, order_face, too_many
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
    asked = Signal(object)
    """ListQuery: what the list shows now."""
    ordered = Signal(object)
    """OrderFace: how the list is ordered now."""
    import_wanted = Signal()
    clear_wanted = Signal()
    """Take the search and the filters away."""
    all_wanted = Signal()
    """Leave the queue."""
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
        self._shown = ListQuery()
        """What the lines answer: the order is another one where there are too many for it."""
        self._queue = ListQuery()
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
        """Show the trials that `filters` let through; search, queue and order stay."""
        here = self._query
        found = replace(filters, search=here.search, sort=here.sort, descending=here.descending)
        self._ask(in_queue(found, self._queue))

    @property
    def query(self) -> ListQuery:
        """What is asked for."""
        return self._query

    def enter(self, queue: ListQuery) -> None:
        """Show the trials of a queue; search, filters and order stay."""
        self._queue = queue
        self._ask(in_queue(replace(self._query, due_until=None), queue))

    def order(self, sort: Sort) -> None:
        """Order the list by something: the newest updates come first, all else begins with the least."""
        self.order_as(sort, descending=sort is Sort.UPDATED)

    def order_or_turn(self, sort: Sort) -> None:
        """Order the list by something; when it is ordered by that already, turn it around."""
        if sort is self._query.sort:
            self.turn(not self._query.descending)
        else:
            self.order(sort)

    def order_as(self, sort: Sort, *, descending: bool) -> None:
        """Order the list by something, in a direction."""
        self._ask(replace(self._query, sort=sort, descending=descending))

    def turn(self, is_descending: bool) -> None:
        """Turn the order around."""
        self._ask(replace(self._query, descending=is_descending))

    def act_on_empty(self) -> None:
        """Do what the button of an empty list says."""
        if self._query.shows_all:
            self.import_wanted.emit()
        elif self._query == queue_alone(self._query):
            self.all_wanted.emit()
        else:
            self.clear_wanted.emit()

    def _ask(self, query: ListQuery) -> None:
        if query != self._query:
            self._query = query
            self.asked.emit(query)
            self.reload()

    def reload(self) -> None:
        """Read the list anew from its beginning."""
        self._read(PAGE, self._model.restart)

    def _follow(self) -> None:
        """Read the list anew as far as it is shown; marks and place stay. Who is far down begins anew."""
        rows = self._model.rowCount()
        if self._query != self._shown or rows > MOST_HELD:
            self.reload()
        else:
            self._read(max(-(-rows // PAGE), 1) * PAGE, self._model.refill)

    def _read(self, most: int, fill: Callable[[Sequence[ListingFace], int], None]) -> None:
        query, verbs = self._query, self._verbs

        known = self._all

        def work() -> tuple[ListQuery, list[Listing], int, int]:
            total = verbs.count(query)
            in_all = total if query.shows_all else known if known is not None else verbs.count(ListQuery())
            shown = query if can_sort(query.sort, total) else replace(query, sort=Sort.NUMBER, descending=False)
            return shown, verbs.trials(shown, None, most), total, in_all

        self._latest.run(work, lambda found: self._show(query, fill, *found), self._fail)

    def _show(
        self,
        query: ListQuery,
        fill: Callable[[Sequence[ListingFace], int], None],
        shown: ListQuery,
        lines: list[Listing],
        total: int,
        in_all: int,
    ) -> None:
        self._all = in_all
        if query != self._query:
            return
        self._shown = shown
        if shown.sort is not query.sort:
            self._query = shown  # the order that was asked for is not tried again at every change
            self.noticed.emit(too_many(query.sort))
        self.ordered.emit(order_face(shown))
        fill(self._faces(lines), total)
        self.counted.emit(_say_total(total, in_all, is_narrowed=not query.shows_all))
        empty = why_empty(query, total)
        self.emptied.emit(empty.title, empty.text, empty.act)
        self.is_filled = True
        self.filled.emit()

    def _fetch(self, number: int, after: str) -> None:
        query = self._shown

        def work() -> list[Listing]:
            return self._verbs.trials(query, NctId(after) if after else None, PAGE)

        def done(lines: list[Listing]) -> None:
            if query == self._shown and self._model.wants(number, after):
                self._model.take(number, self._faces(lines))

        self._runner.run(Lane.STORAGE, work, done, self._fail)

    def _on_changes(self, changes: Changes) -> None:
        """Fetch the pages of changed lines again; begin anew when lines came that are not shown."""
        self._all = None
        moves = _moves(self._query)
        if changes.workspace or moves or len(changes.trials) > _MOST_TRIALS:
            self._follow()
            return
        pages = {self._model.page_of(nct) for nct in changes.trials}
        if None in pages or len(pages) > _MOST_PAGES:
            self._follow()
            return
        for number in pages - {None}:
            self._model.renew(number or 0)

    def _faces(self, lines: Sequence[Listing]) -> list[ListingFace]:
        today = self._clock.today()
        is_mine = self._shown.waiting_for is not None
        return [listing_face(line, today, is_mine=is_mine) for line in lines]

    def _fail(self, error: TrialEditorError) -> None:
        self.noticed.emit(trouble(error))


def _moves(query: ListQuery) -> bool:
    """Say whether a write may bring lines into the list, take some away, or put them elsewhere."""
    personal = query.drafts_of is not None or query.waiting_for is not None
    narrowed = bool(query.stages or query.owners or query.within or query.due_until)
    return personal or narrowed or query.sort is not Sort.NUMBER


def listing_face(line: Listing, today: date, *, is_mine: bool = False) -> ListingFace:
    """Return a line of the list as it is shown on a day; in the list of what waits for a person, with why it does."""
    line = line if line.stage is not Stage.RETIRED else replace(line, review_due=None)  # nothing is due of it
    return ListingFace(
        nct=line.nct_id,
        title=line.title or line.nct_id,
        badge=STAGES[line.stage],
        note=_why_mine(line) if is_mine else _waits(line) or line.status_phrase,
        due=_due(line.review_due, today),
        due_tone=_due_tone(line.review_due, today),
        cells=cells(line),
    )


def _why_mine(line: Listing) -> str:
    """Say why a page waits for the person."""
    if line.called_by:
        return f"{line.called_by} mentioned you in a comment"
    is_signable = line.stage in (Stage.IN_REVIEW, Stage.MEDICAL_REVIEW)
    return _waits(line) or ("Waits for your signature" if is_signable else "Assigned to you")


def _waits(line: Listing) -> str:
    """Say who is still to sign, where several have to."""
    roles = " and a ".join(role.label.lower() for role in line.waits_for)
    return f"Waits for a {roles}" if roles else ""


def _due(due: date | None, today: date) -> str:
    if due is None:
        return ""
    return f"Overdue since {say_date(due)}" if due < today else f"Due {say_date(due)}"


def _due_tone(due: date | None, today: date) -> Tone:
    if due is None or due > today + _SOON:
        return Tone.NEUTRAL
    return Tone.BAD if due < today else Tone.WARN


def _say_total(total: int, in_all: int, *, is_narrowed: bool) -> str:
    return f"{total:,} of {in_all:,}" if is_narrowed else say_count(total, "trial", "trials")
