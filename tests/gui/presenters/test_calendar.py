"""The review calendar, without a window: days, months, the list with its order, and what is written meanwhile."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject

from support.desks import AtOnce
from trialeditor.domain.clock import FixedClock
from trialeditor.domain.due import DueKind, DuePage, DueReason
from trialeditor.domain.errors import StorageUnavailable
from trialeditor.domain.ids import NctId
from trialeditor.gui.calendar_faces import CalendarFace, DayFace, Span
from trialeditor.gui.faces import NoticeFace, Tone
from trialeditor.gui.models.month import DueModel
from trialeditor.gui.presenters.calendar import CalendarPresenter
from trialeditor.gui.presenters.calendar_wording import distance, months_on, weeks
from trialeditor.services.outcome import CancelCheck, Changes, Progress

pytestmark = pytest.mark.usefixtures("qapp")
TODAY = date(2026, 5, 12)
NOW = datetime(2026, 5, 12, 9, 30, tzinfo=UTC)


def page(number: int, *reasons: tuple[DueKind, date]) -> DuePage:
    return DuePage(
        nct_id=NctId(f"NCT0000000{number}"),
        title=f"Trial {number}",
        assignee="Edna Editor" if number == 1 else None,
        review_due=reasons[0][1],
        reasons=tuple(DueReason(kind=kind, day=day, message=f"{kind.value} {day}.") for kind, day in reasons),
    )


PAGES = (
    page(1, (DueKind.REVIEW, date(2026, 5, 30)), (DueKind.VERIFIED, date(2026, 4, 30))),
    page(2, (DueKind.REVIEW, date(2026, 5, 30))),
    page(3, (DueKind.REVIEW, date(2027, 1, 31)), (DueKind.MOVES, TODAY)),
    page(4, (DueKind.REVIEW, date(2027, 1, 31))),
)


@dataclass
class Fake:
    """Verbs on four pages."""

    pages: tuple[DuePage, ...] = PAGES
    saved: list[tuple[list[NctId], Path]] = field(default_factory=list)
    is_full: bool = False

    def due(self, until: date, progress: Progress, cancelled: CancelCheck) -> tuple[DuePage, ...]:
        assert until > date(2036, 1, 1)
        assert not cancelled()
        progress(1, 4, "Looking at dates")
        return tuple(sorted(self.pages, key=lambda each: each.order))

    def due_of(self, ncts: Collection[NctId], until: date) -> tuple[DuePage, ...]:
        assert until > date(2036, 1, 1)
        return tuple(each for each in self.pages if each.nct_id in ncts)

    def save_reminders(self, pages: Sequence[DuePage], path: Path) -> None:
        if self.is_full:
            raise StorageUnavailable("The disk is full.")
        self.saved.append(([each.nct_id for each in pages], path))


@dataclass
class Desk:
    """Somebody at the calendar."""

    verbs: Fake
    runner: AtOnce
    task: CalendarPresenter
    faces: list[CalendarFace] = field(default_factory=list)
    notices: list[NoticeFace] = field(default_factory=list)

    @property
    def face(self) -> CalendarFace:
        return self.faces[-1]

    @property
    def titles(self) -> list[str]:
        return [row.title for row in self.face.rows]

    def day(self, day: date) -> DayFace:
        return next(each for each in self.face.days if each.day == day)


@pytest.fixture
def desk() -> Iterator[Desk]:
    parent = QObject()
    verbs, runner = Fake(), AtOnce()
    made = Desk(verbs, runner, CalendarPresenter(verbs, runner, FixedClock(at=NOW), parent))
    made.task.shown.connect(made.faces.append)
    made.task.noticed.connect(made.notices.append)
    made.task.go_to_today()
    made.task.start()
    yield made
    parent.deleteLater()


def test_days_say_how_many_and_which(desk: Desk) -> None:
    due = desk.day(date(2026, 5, 30))
    assert (due.count, due.titles, due.tone) == (2, ("Trial 1", "Trial 2"), Tone.INFO)
    assert desk.day(date(2026, 4, 30)).tone is Tone.WARN
    assert desk.day(TODAY).is_today
    assert desk.day(TODAY).count == 0, "that a record moves often is due on no day"
    assert len(desk.face.days) == 42


def test_the_list_begins_with_what_is_overdue_and_says_why(desk: Desk) -> None:
    assert desk.titles == ["Trial 1", "Trial 3", "Trial 2"]
    first = desk.face.rows[0]
    assert (first.badge.word, first.why) == ("12 days overdue", "verified 2026-04-30. And 1 more reason.")
    assert first.detail == "NCT00000001 · looked after by Edna Editor"


def test_a_day_lists_what_is_due_on_it_for_its_own_reason(desk: Desk) -> None:
    desk.task.choose(date(2026, 5, 30))
    assert desk.titles == ["Trial 1", "Trial 2"]
    assert desk.face.rows[0].why == "review 2026-05-30."
    assert (desk.face.span, desk.face.heading) == (Span.DAY, "Due on May 30, 2026")
    desk.task.choose(date(2026, 5, 31))
    assert "Nothing falls due on this day" in desk.face.empty


def test_months_pass_and_home_leads_back(desk: Desk) -> None:
    desk.task.choose(date(2026, 5, 31))
    desk.task.pass_months(8)
    assert (desk.face.title, desk.face.chosen) == ("January 2027", date(2027, 1, 31))
    assert desk.titles == ["Trial 3", "Trial 4"]
    desk.task.pass_months(1)
    assert desk.face.chosen == date(2027, 2, 28)
    desk.task.go_to_today()
    assert (desk.face.title, desk.face.span) == ("May 2026", Span.SOON)
    desk.task.list_span(Span.ALL)
    assert len(desk.titles) == 4


def test_the_same_list_is_made_once_and_anew_when_something_was_written(desk: Desk) -> None:
    desk.task.list_span(Span.ALL)
    rows = desk.face.rows
    desk.task.pass_months(1)
    assert desk.face.rows is rows
    shown = DueModel()
    assert (shown.show_rows(rows), shown.show_rows(rows)) == (True, False)
    desk.task.follow(Changes(trials=frozenset({NctId(rows[0].nct)})))
    assert desk.face.rows is not rows
    assert shown.show_rows(desk.face.rows)


def test_what_was_signed_leaves_and_what_came_joins(desk: Desk) -> None:
    desk.verbs.pages = (page(1, (DueKind.REVIEW, date(2027, 5, 12))), *PAGES[1:])
    desk.task.follow(Changes(trials=frozenset({NctId("NCT00000001")})))
    assert desk.titles == ["Trial 3", "Trial 2"]
    assert desk.day(date(2026, 5, 30)).count == 1
    desk.verbs.pages = ()
    desk.task.follow(Changes(workspace=True))
    assert desk.titles == []


def test_what_is_written_while_somebody_looks_is_not_lost(desk: Desk) -> None:
    """Of work that waits only the newest is done: it has to be about all that was written."""
    desk.runner.is_held = True
    desk.verbs.pages = PAGES[3:]
    for page in PAGES[:3]:
        desk.task.follow(Changes(trials=frozenset({page.nct_id})))
    desk.runner.let_go()
    desk.task.list_span(Span.ALL)
    assert desk.titles == ["Trial 4"]


def test_reminders_are_those_of_the_list(desk: Desk, tmp_path: Path) -> None:
    desk.task.choose(date(2026, 5, 30))
    desk.task.save(tmp_path / "reviews.ics")
    assert desk.verbs.saved == [([NctId("NCT00000001"), NctId("NCT00000002")], tmp_path / "reviews.ics")]
    desk.verbs.is_full = True
    desk.task.save(tmp_path / "reviews.ics")
    assert desk.notices[-1].what == "The disk is full."


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(0, 6))
def test_six_weeks_hold_every_month(month: date, first: int) -> None:
    days = list(weeks(month, first))
    assert len(days) == 42
    assert days[0].weekday() == first
    assert {day for day in days if day.month == month.month} >= {month.replace(day=1), month}


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(-500, 500))
def test_months_on_stay_within_the_month(day: date, months: int) -> None:
    there = months_on(day, months)
    assert (there.year * 12 + there.month) - (day.year * 12 + day.month) == months
    assert there.day <= day.day


def test_distances_are_said() -> None:
    words = [distance(date(2026, 5, day), TODAY).word for day in (11, 12, 13)]
    assert words == ["1 day overdue", "Today", "In 1 day"]
