"""The list: what a search shows, how a line reads, and what an empty list says."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime

import pytest

from support.desks import AtOnce
from trialeditor.domain.clock import FixedClock
from trialeditor.domain.ids import NctId
from trialeditor.domain.list_look import Column
from trialeditor.domain.people import Role
from trialeditor.domain.trial import Listing, ListQuery, Stage
from trialeditor.gui.bus import Bus
from trialeditor.gui.faces import Tone
from trialeditor.gui.models.trial_list import TrialListModel
from trialeditor.gui.presenters.listing import ListPresenter, listing_face
from trialeditor.services.outcome import Changes

pytestmark = pytest.mark.usefixtures("qapp")

TODAY = date(2026, 11, 22)


def listing(number: int = 1, *, due: date | None = None, title: str = "Sleep") -> Listing:
    return Listing(
        nct_id=NctId(f"NCT{number:08}"),
        title=title,
        status="RECRUITING",
        status_phrase="Open to new patients",
        phase="Phase 2",
        sponsor="A hospital",
        stage=Stage.SIGNED,
        lapsed=(),
        review_due=due,
        assignee="",
    )


@dataclass
class Shelf:
    """Answers from a list in memory, and remembers what was asked."""

    lines: list[Listing]
    queries: list[ListQuery] = field(default_factory=list)

    @property
    def asked(self) -> list[str]:
        return [query.search for query in self.queries]

    def trials(self, query: ListQuery, after: NctId | None, limit: int) -> list[Listing]:
        self.queries.append(query)
        return [line for line in self._found(query) if after is None or line.nct_id > after][:limit]

    def count(self, query: ListQuery) -> int:
        return len(self._found(query))

    def _found(self, query: ListQuery) -> list[Listing]:
        """A title stands for all that a search and a filter look at."""
        words = [query.search.casefold(), *(each.casefold() for each in query.countries)]
        return [line for line in self.lines if all(word in line.title.casefold() for word in words)]


@dataclass
class Desk:
    shelf: Shelf
    model: TrialListModel
    presenter: ListPresenter
    bus: Bus
    runner: AtOnce
    counts: list[str] = field(default_factory=list)
    empties: list[tuple[str, str, str]] = field(default_factory=list)


def desk(*lines: Listing) -> Desk:
    shelf, model, bus, runner = Shelf(list(lines)), TrialListModel(), Bus(), AtOnce()
    clock = FixedClock(at=datetime(2026, 11, 22, tzinfo=UTC))
    presenter = ListPresenter(shelf, runner, bus, clock, model, bus)
    made = Desk(shelf, model, presenter, bus, runner)
    presenter.counted.connect(made.counts.append)
    presenter.emptied.connect(lambda *words: made.empties.append(words))
    presenter.reload()
    return made


def test_it_shows_and_counts() -> None:
    made = desk(listing(1), listing(2))
    assert made.model.rowCount() == 2
    assert made.counts == ["2 trials"]
    assert made.empties[-1] == ("", "", "")


def test_one_letter_searches_nothing() -> None:
    made = desk(listing(1))
    made.presenter.search("s")
    assert made.shelf.asked == [""]
    made.presenter.search("sl")
    assert made.shelf.asked == ["", "sl"]


def test_an_empty_list_says_what_to_do() -> None:
    made = desk()
    assert made.empties[-1][2] == "Import records…"
    made = desk(listing(1))
    made.presenter.search("zebra")
    assert "zebra" in made.empties[-1][1]
    assert made.empties[-1][2] == "Clear the search"
    made.presenter.narrow(ListQuery(countries=frozenset({"France"})))
    assert made.empties[-1][2] == "Clear search and filters"
    made.presenter.search("")
    assert made.empties[-1][2] == "Clear filters"


def test_the_button_of_an_empty_list_does_what_it_says() -> None:
    made = desk()
    heard: list[str] = []
    made.presenter.import_wanted.connect(lambda: heard.append("import"))
    made.presenter.clear_wanted.connect(lambda: heard.append("clear"))
    made.presenter.act_on_empty()
    made.presenter.search("zebra")
    made.presenter.act_on_empty()
    assert heard == ["import", "clear"]


def test_filters_and_search_hold_together() -> None:
    made = desk(listing(1), listing(2, title="Sleep in France"), listing(3, title="France"))
    france = ListQuery(countries=frozenset({"France"}))
    made.presenter.narrow(france)
    assert made.counts[-1] == "2 of 3"
    made.presenter.search("sleep")
    assert made.counts[-1] == "1 of 3"
    assert made.shelf.queries[-1] == replace(france, search="sleep")
    made.presenter.narrow(ListQuery())
    assert made.counts[-1] == "2 of 3"
    made.presenter.search("")
    assert made.counts[-1] == "3 trials"


def test_all_trials_are_counted_once_until_something_is_written() -> None:
    made = desk(listing(1), listing(2, title="Zebra"))
    made.shelf.lines.append(listing(3))
    made.presenter.search("zebra")
    assert made.counts[-1] == "1 of 2"
    made.bus.changed.emit(Changes(trials=frozenset({NctId("NCT00000003")})))
    assert made.counts[-1] == "1 of 3"


def test_a_list_of_one_stage_is_read_anew_when_a_page_may_have_left_it() -> None:
    made = desk(listing(1), listing(2))
    made.presenter.narrow(ListQuery(stages=frozenset({Stage.SIGNED})))
    asked = len(made.shelf.queries)
    made.bus.changed.emit(Changes(trials=frozenset({NctId("NCT00000002")})))
    assert len(made.shelf.queries) > asked
    assert made.counts[-1] == "2 of 2"


def test_a_late_answer_to_an_old_question_is_not_shown() -> None:
    made = desk(listing(1), listing(2, title="Zebra"))
    made.runner.is_held = True
    made.presenter.search("sleep")
    made.presenter.search("zebra")
    made.runner.let_go()
    assert made.counts[-1] == "1 of 2"
    assert made.model.row_of("NCT00000002") == 0


def test_a_line_follows_what_was_written() -> None:
    made = desk(listing(1), listing(2))
    resets: list[None] = []
    made.model.modelReset.connect(lambda: resets.append(None))
    made.shelf.lines[1] = listing(2, title="A new title")
    made.bus.changed.emit(Changes(trials=frozenset({NctId("NCT00000002")})))
    assert made.model.index(1).data().startswith("A new title")
    assert resets == []


def test_new_trials_are_counted() -> None:
    made = desk(listing(1))
    made.shelf.lines.append(listing(2))
    made.bus.changed.emit(Changes(trials=frozenset({NctId("NCT00000002")})))
    assert made.counts[-1] == "2 trials"


def test_how_due_a_line_is() -> None:
    assert listing_face(listing(), TODAY).due == ""
    late = listing_face(listing(due=date(2026, 11, 1)), TODAY)
    assert (late.due, late.due_tone) == ("Overdue since Nov 1, 2026", Tone.BAD)
    soon = listing_face(listing(due=date(2026, 12, 1)), TODAY)
    assert (soon.due, soon.due_tone) == ("Due Dec 1, 2026", Tone.WARN)
    assert listing_face(listing(due=date(2027, 12, 1)), TODAY).due_tone is Tone.NEUTRAL


def test_nothing_is_due_of_a_retired_page() -> None:
    face = listing_face(replace(listing(due=date(2026, 11, 1)), stage=Stage.RETIRED), TODAY)

    assert (face.due, face.due_tone, face.cells[Column.DUE]) == ("", Tone.NEUTRAL, "")


def test_a_line_says_who_is_still_to_sign() -> None:
    line = replace(listing(), stage=Stage.IN_REVIEW, waits_for=(Role.REVIEWER, Role.MEDICAL_REVIEWER))
    for is_mine in (True, False):
        assert listing_face(line, TODAY, is_mine=is_mine).note == "Waits for a reviewer and a medical reviewer"
    assert listing_face(replace(line, waits_for=()), TODAY, is_mine=True).note == "Waits for your signature"
    assert listing_face(replace(line, waits_for=()), TODAY).note == "Open to new patients"
