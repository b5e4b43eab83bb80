"""The review calendar: what falls due is worked out once, kept up to date, and shown by month, day and list."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Signal
from typing_extensions import override

from trialeditor.domain.clock import Clock
from trialeditor.domain.due import DuePage, DueReason
from trialeditor.domain.errors import TrialEditorError
from trialeditor.domain.ids import NctId
from trialeditor.domain.queues import DUE_WITHIN
from trialeditor.gui.calendar_faces import CalendarFace, Span
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


class CalendarPresenter(Task):
    """Shows months, days and pages."""

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
        self._pages: tuple[DuePage, ...] = ()
        self._by_day: Mapping[date, list[DuePage]] = {}
        self._month = self._chosen = clock.today()
        self._span = Span.SOON

    @property
    def listed(self) -> tuple[DuePage, ...]:
        """The pages of the list, in its order: each with the reasons that put it there."""
        soon, span = self._clock.today() + DUE_WITHIN, self._span
        if span is Span.SOON:
            return _with(self._pages, lambda reason: reason.day <= soon)
        if span is Span.DAY:
            return _with(self._pages, lambda reason: is_fixed(reason) and reason.day == self._chosen)
        if span is Span.MONTH:
            return _with(self._pages, lambda reason: is_fixed(reason) and _month(reason.day) == _month(self._month))
        return self._pages

    def start(self) -> None:
        """Work out what falls due."""
        until = self._clock.today() + AHEAD
        self._run(lambda progress, cancelled: self._verbs.due(until, progress, cancelled), self._found)

    def follow(self, changes: Changes) -> None:
        """Something was written: look at the trials that it touched."""
        ncts, until = changes.trials, self._clock.today() + AHEAD
        if changes.workspace or len(ncts) > _FEW:
            self.start()
        elif ncts:
            self._again.run(
                lambda: self._verbs.due_of(ncts, until), lambda found: self._replace(ncts, found), self._failed
            )

    def choose(self, day: date) -> None:
        """Go to a day, and list what falls due on it."""
        self._chosen = self._month = day
        self._span = Span.DAY
        self._show()

    def pass_months(self, months: int) -> None:
        """Go some months on or back, to the same day."""
        self._chosen = self._month = months_on(self._chosen, months)
        if self._span is Span.DAY:
            self._span = Span.MONTH
        self._show()

    def go_to_today(self) -> None:
        """Go to today, and list what is overdue or due soon."""
        self._chosen = self._month = self._clock.today()
        self._span = Span.SOON
        self._show()

    def list_span(self, span: Span) -> None:
        """List other pages."""
        self._span = span
        self._show()

    def save(self, path: Path) -> None:
        """Write reminders of the pages in the list."""
        pages = self.listed
        saved = done(f"{say_count(len(pages), 'reminder is', 'reminders are')} saved.", f"The file is {path}.")
        self._runner.run(
            Lane.LONG,
            lambda: self._verbs.save_reminders(pages, path),
            lambda _none: self.noticed.emit(saved),
            lambda error: self.noticed.emit(trouble(error)),
        )

    def _found(self, pages: tuple[DuePage, ...]) -> None:
        self._take(pages)
        self.settled.emit()

    def _replace(self, ncts: frozenset[NctId], found: tuple[DuePage, ...]) -> None:
        kept = [page for page in self._pages if page.nct_id not in ncts]
        self._take(tuple(sorted((*kept, *found), key=lambda page: page.order)))

    def _take(self, pages: tuple[DuePage, ...]) -> None:
        by_day: dict[date, list[DuePage]] = {}
        for page in pages:
            for day in {reason.day for reason in _fixed(page)}:
                by_day.setdefault(day, []).append(page)
        self._pages, self._by_day = pages, by_day
        self._show()

    def _show(self) -> None:
        today, locale = self._clock.today(), QLocale()
        names = [locale.standaloneMonthName(number) for number in range(1, 13)]
        first = locale.firstDayOfWeek().value
        weekdays = [locale.dayName((first - 1 + place) % 7 + 1, QLocale.FormatType.ShortFormat) for place in range(7)]
        month, day = say_month(self._month, names), say_date(self._chosen)
        days = weeks(self._month, first - 1)
        self.shown.emit(
            CalendarFace(
                title=month,
                weekdays=tuple(weekdays),
                days=tuple(day_face(each, self._month, today, self._by_day.get(each, ())) for each in days),
                chosen=self._chosen,
                span=self._span,
                rows=tuple(due_face(page, today) for page in self.listed),
                heading=HEADINGS[self._span].format(day=day, month=month),
                order=ORDER,
                empty=EMPTY[self._span],
            )
        )

    @override
    def _tell(self, done: int, total: int | None, what: str) -> None:
        self.progressed.emit(done, total or 0, what)

    @override
    def _failed(self, error: TrialEditorError) -> None:
        self.noticed.emit(trouble(error))
        self.settled.emit()


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month


def _fixed(page: DuePage) -> tuple[DueReason, ...]:
    return tuple(reason for reason in page.reasons if is_fixed(reason))


def _with(pages: tuple[DuePage, ...], is_wanted: Callable[[DueReason], bool]) -> tuple[DuePage, ...]:
    """Return the pages that have a wanted reason, each with these alone, in the order of these."""
    found = (replace(page, reasons=tuple(filter(is_wanted, page.reasons))) for page in pages)
    return tuple(sorted((page for page in found if page.reasons), key=lambda page: page.order))
