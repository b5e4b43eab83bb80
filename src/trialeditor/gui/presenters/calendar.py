"""The review calendar: what falls due is worked out once, kept up to date, and shown by month, day and list."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Signal
from typing_extensions import override

from trialeditor.domain.clock import Clock
from trialeditor.domain.due import DuePage, DueReason
from trialeditor.domain.errors import TrialEditorError
from trialeditor.domain.ids import NctId
from trialeditor.domain.queues import DUE_WITHIN
from trialeditor.gui.calendar_faces import CalendarFace, DueFace, Span
from trialeditor.gui.jobs import Lane, Latest, Runner
from trialeditor.gui.presenters.calendar_verbs import CalendarVerbs
from trialeditor.gui.presenters.calendar_wording import (
    EMPTY,
    HEADINGS,
    ORDER,
    day_face,
    due_face,
    is_fixed,
    months_on,
    say_month,
    weeks,
)
from trialeditor.gui.presenters.task import Task
from trialeditor.gui.presenters.wording import done, say_count, say_date, trouble
from trialeditor.services.outcome import Changes

AHEAD = timedelta(days=3_660)
"""No sign-off reaches further: a policy asks for a review within ten years."""
_FEW = 50
"""So many trials are looked at again one by one; for more, everything is."""


@dataclass(frozen=True, slots=True)
class _Book:
    """Everything that is due, in its order, and by day."""

    pages: tuple[DuePage, ...] = ()
    by_day: Mapping[date, tuple[DuePage, ...]] = field(default_factory=dict)
    _rows: dict[tuple[object, ...], tuple[DueFace, ...]] = field(default_factory=dict, compare=False, repr=False)

    def rows(self, sight: _Sight, today: date) -> tuple[DueFace, ...]:
        """Return the list that somebody looks at, made once: who goes through months sees the same one again."""
        month = _month(sight.month) if sight.span is Span.MONTH else None
        asked = (sight.span, sight.chosen if sight.span is Span.DAY else None, month, today)
        if asked not in self._rows:
            self._rows[asked] = tuple(due_face(page, today) for page in _listed(self, sight, today))
        return self._rows[asked]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sight:
    """What somebody looks at."""

    month: date
    chosen: date
    span: Span


class CalendarPresenter(Task):
    """Shows months, days and pages. With many pages that takes its time, so it is put together off the GUI thread."""

    progressed = Signal(int, int, str)
    """Done, total (0 while unknown), and the present step."""
    shown = Signal(object)
    """CalendarFace."""
    settled = Signal()
    """Everything is worked out."""
    noticed = Signal(object)
    """NoticeFace."""

    def __init__(self, verbs: CalendarVerbs, runner: Runner, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(runner, parent)
        self._verbs = verbs
        self._clock = clock
        self._again = Latest(runner, Lane.STORAGE)
        self._drawing = Latest(runner, Lane.PURE)
        self._book = _Book()
        self._touched: frozenset[NctId] = frozenset()
        """Trials that were written since the book was made, and not looked at again yet."""
        self._sight = _Sight(month=clock.today(), chosen=clock.today(), span=Span.SOON)

    def start(self) -> None:
        """Work out what falls due."""
        until = self._clock.today() + AHEAD
        self._run(lambda progress, cancelled: _book(self._verbs.due(until, progress, cancelled)), self._found)

    def follow(self, changes: Changes) -> None:
        """Something was written: look at the trials that it touched."""
        self._touched |= changes.trials
        if changes.workspace or len(self._touched) > _FEW:
            self._touched = frozenset()
            self.start()
        elif self._touched:
            self._look_again()

    def choose(self, day: date) -> None:
        """Go to a day, and list what falls due on it."""
        self._see(month=day, chosen=day, span=Span.DAY)

    def pass_months(self, months: int) -> None:
        """Go some months on or back, to the same day."""
        day, span = months_on(self._sight.chosen, months), self._sight.span
        self._see(month=day, chosen=day, span=Span.MONTH if span is Span.DAY else span)

    def go_to_today(self) -> None:
        """Go to today, and list what is overdue or due soon."""
        today = self._clock.today()
        self._see(month=today, chosen=today, span=Span.SOON)

    def list_span(self, span: Span) -> None:
        """List other pages."""
        self._see(month=self._sight.month, chosen=self._sight.chosen, span=span)

    def save(self, path: Path) -> None:
        """Write reminders of the pages in the list."""
        book, sight, today = self._book, self._sight, self._clock.today()

        def work() -> int:
            pages = _listed(book, sight, today)
            self._verbs.save_reminders(pages, path)
            return len(pages)

        def saved(count: int) -> None:
            words = f"{say_count(count, 'reminder is', 'reminders are')} saved."
            self.noticed.emit(done(words, f"The file is {path}."))

        self._runner.run(Lane.LONG, work, saved, lambda error: self.noticed.emit(trouble(error)))

    def _look_again(self) -> None:
        """Look at the trials that were written; what was not looked at yet when newer ones came goes with them."""
        book, ncts, until = self._book, self._touched, self._clock.today() + AHEAD

        def looked(found: _Book) -> None:
            if self._book is not book:  # it was made anew meanwhile, of what was there before
                self._look_again()
                return
            self._touched -= ncts
            self._take(found)

        self._again.run(lambda: _replaced(book, ncts, self._verbs.due_of(ncts, until)), looked, self._failed)

    def _found(self, book: _Book) -> None:
        self._take(book)
        self.settled.emit()

    def _take(self, book: _Book) -> None:
        self._book = book
        self._draw()

    def _see(self, *, month: date, chosen: date, span: Span) -> None:
        self._sight = _Sight(month=month, chosen=chosen, span=span)
        self._draw()

    def _draw(self) -> None:
        book, sight, today = self._book, self._sight, self._clock.today()
        self._drawing.run(lambda: _face(book, sight, today), self.shown.emit, self._failed)

    @override
    def _tell(self, done: int, total: int | None, what: str) -> None:
        self.progressed.emit(done, total or 0, what)

    @override
    def _failed(self, error: TrialEditorError) -> None:
        self.noticed.emit(trouble(error))
        self.settled.emit()


def _book(pages: tuple[DuePage, ...]) -> _Book:
    by_day: dict[date, list[DuePage]] = {}
    for page in pages:
        for day in {reason.day for reason in page.reasons if is_fixed(reason)}:
            by_day.setdefault(day, []).append(page)
    return _Book(pages, {day: tuple(due) for day, due in by_day.items()})


def _replaced(book: _Book, ncts: frozenset[NctId], found: tuple[DuePage, ...]) -> _Book:
    kept = (page for page in book.pages if page.nct_id not in ncts)
    return _book(tuple(sorted((*kept, *found), key=lambda page: page.order)))


def _face(book: _Book, sight: _Sight, today: date) -> CalendarFace:
    locale = QLocale()
    names = [locale.standaloneMonthName(number) for number in range(1, 13)]
    first = locale.firstDayOfWeek().value
    weekdays = (locale.dayName((first - 1 + place) % 7 + 1, QLocale.FormatType.ShortFormat) for place in range(7))
    month, day = say_month(sight.month, names), say_date(sight.chosen)
    days = weeks(sight.month, first - 1)
    return CalendarFace(
        title=month,
        weekdays=tuple(weekdays),
        days=tuple(day_face(each, sight.month, today, book.by_day.get(each, ())) for each in days),
        chosen=sight.chosen,
        span=sight.span,
        rows=book.rows(sight, today),
        heading=HEADINGS[sight.span].format(day=day, month=month),
        order=ORDER,
        empty=EMPTY[sight.span],
    )


def _listed(book: _Book, sight: _Sight, today: date) -> tuple[DuePage, ...]:
    """Return the pages of the list, in its order: each with the reasons that put it there."""
    soon, month = today + DUE_WITHIN, _month(sight.month)
    if sight.span is Span.SOON:
        return _with(book.pages, lambda reason: reason.day <= soon)
    if sight.span is Span.DAY:
        due = book.by_day.get(sight.chosen, ())
        return _with(due, lambda reason: is_fixed(reason) and reason.day == sight.chosen)
    if sight.span is Span.MONTH:
        return _with(book.pages, lambda reason: is_fixed(reason) and _month(reason.day) == month)
    return book.pages


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month


def _with(pages: tuple[DuePage, ...], is_wanted: Callable[[DueReason], bool]) -> tuple[DuePage, ...]:
    """Return the pages that have a wanted reason, each with these alone, in the order of these."""
    found = ((page, tuple(filter(is_wanted, page.reasons))) for page in pages)
    wanted = (replace(page, reasons=reasons) for page, reasons in found if reasons)
    return tuple(sorted(wanted, key=lambda page: page.order))
