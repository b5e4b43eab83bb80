"""Filters: what is offered, what is chosen, and what the list is narrowed to."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest

from support.desks import AtOnce
from trialeditor.domain.errors import StorageUnavailable
from trialeditor.domain.ids import NctId
from trialeditor.domain.trial import Facet, FacetCount, ListQuery, Stage
from trialeditor.gui.faces import NoticeFace
from trialeditor.gui.filter_faces import ChipFace, FacetFace
from trialeditor.gui.presenters.filtering import TITLES, FilterPresenter

pytestmark = pytest.mark.usefixtures("qapp")

COUNTRIES = {"FR": ("France", 12), "DE": ("Germany", 7), "JP": ("Japan", 1)}


@dataclass
class Shelf:
    """Counts from values in memory, and remembers what was asked."""

    counts: dict[str, tuple[str, int]] = field(default_factory=lambda: dict(COUNTRIES))
    asked: list[tuple[ListQuery, Facet, str]] = field(default_factory=list)
    is_broken: bool = False

    def facet_counts(self, query: ListQuery, facet: Facet, containing: str) -> list[FacetCount]:
        self.asked.append((query, facet, containing))
        if self.is_broken:
            raise StorageUnavailable("The workspace is locked.")
        return [
            FacetCount(value=value, label=label, count=count)
            for value, (label, count) in self.counts.items()
            if containing.casefold() in label.casefold()
        ]


@dataclass
class Desk:
    shelf: Shelf
    runner: AtOnce
    filters: FilterPresenter
    offers: list[FacetFace] = field(default_factory=list)
    chips: list[tuple[ChipFace, ...]] = field(default_factory=list)
    queries: list[ListQuery] = field(default_factory=list)
    notices: list[NoticeFace] = field(default_factory=list)

    @property
    def marked(self) -> list[str]:
        return [each.label for each in self.offers[-1].values if each.is_chosen]

    @property
    def words(self) -> list[str]:
        return [chip.words for chip in self.chips[-1]]


@pytest.fixture
def desk() -> Desk:
    shelf, runner = Shelf(), AtOnce()
    made = Desk(shelf, runner, FilterPresenter(shelf, runner))
    made.filters.offered.connect(made.offers.append)
    made.filters.chosen.connect(made.chips.append)
    made.filters.narrowed.connect(made.queries.append)
    made.filters.noticed.connect(made.notices.append)
    return made


def test_values_are_offered_with_counts(desk: Desk) -> None:
    desk.filters.open(Facet.COUNTRY)
    offer = desk.offers[-1]
    assert [(each.label, each.count) for each in offer.values] == [("France", "12"), ("Germany", "7"), ("Japan", "1")]
    assert offer.can_search


def test_stages_and_phases_stand_in_their_order(desk: Desk) -> None:
    desk.shelf.counts = {stage.value: (stage.label, 1) for stage in reversed(Stage)}
    desk.filters.open(Facet.STAGE)
    assert [each.value for each in desk.offers[-1].values] == [stage.value for stage in Stage]
    assert not desk.offers[-1].can_search
    desk.shelf.counts = {"NA": ("Not applicable", 20), "PHASE2": ("Phase 2", 9), "PHASE1": ("Phase 1", 3)}
    desk.filters.open(Facet.PHASE)
    assert [each.label for each in desk.offers[-1].values] == ["Phase 1", "Phase 2", "Not applicable"]


def test_values_are_counted_among_what_the_search_and_other_filters_find(desk: Desk) -> None:
    desk.filters.follow(ListQuery(search="sleep"))
    desk.filters.toggle(Facet.STAGE, "signed")
    desk.filters.open(Facet.COUNTRY, " jap ")
    assert desk.shelf.asked[-1] == (
        ListQuery(search="sleep", stages=frozenset({Stage.SIGNED})),
        Facet.COUNTRY,
        "jap",
    )


def test_a_choice_narrows_is_marked_and_becomes_a_chip(desk: Desk) -> None:
    desk.filters.open(Facet.COUNTRY)
    desk.filters.toggle(Facet.COUNTRY, "JP")
    desk.filters.toggle(Facet.COUNTRY, "DE")
    assert desk.queries[-1] == ListQuery(countries=frozenset({"JP", "DE"}))
    assert desk.marked == ["Germany", "Japan"]
    assert desk.words == ["Country: Germany", "Country: Japan"]
    assert len(desk.shelf.asked) == 1
    desk.filters.toggle(Facet.COUNTRY, "DE")
    assert desk.words == ["Country: Japan"]


def test_chips_stand_in_the_order_of_the_filters(desk: Desk) -> None:
    for facet in reversed(list(TITLES)):
        desk.filters.toggle(facet, "new" if facet is Facet.STAGE else "x")
    assert [chip.facet for chip in desk.chips[-1]] == list(TITLES)
    assert desk.queries[-1] == ListQuery(
        stages=frozenset({Stage.NEW}),
        statuses=frozenset("x"),
        phases=frozenset("x"),
        study_types=frozenset("x"),
        conditions=frozenset("x"),
        countries=frozenset("x"),
        owners=frozenset("x"),
    )


def test_what_is_chosen_is_taken_away_one_by_one_by_filter_or_all(desk: Desk) -> None:
    for value in COUNTRIES:
        desk.filters.toggle(Facet.COUNTRY, value)
    desk.filters.toggle(Facet.PHASE, "PHASE2")
    desk.filters.remove(desk.chips[-1][-1])
    assert len(desk.words) == 3
    desk.filters.clear(Facet.COUNTRY)
    assert desk.queries[-1] == ListQuery(phases=frozenset({"PHASE2"}))
    desk.filters.clear()
    assert desk.queries[-1] == ListQuery()
    assert desk.words == []


def test_what_is_chosen_stays_in_sight_when_it_is_found_no_more(desk: Desk) -> None:
    desk.filters.open(Facet.COUNTRY)
    desk.filters.toggle(Facet.COUNTRY, "JP")
    del desk.shelf.counts["JP"]
    desk.filters.open(Facet.COUNTRY)
    first = desk.offers[-1].values[0]
    assert (first.label, first.count, first.is_chosen) == ("Japan", "0", True)
    desk.filters.open(Facet.COUNTRY, "fran")
    assert [each.label for each in desk.offers[-1].values] == ["France"]


def test_late_answers_are_not_shown(desk: Desk) -> None:
    desk.runner.is_held = True
    desk.filters.open(Facet.COUNTRY, "f")
    desk.filters.open(Facet.COUNTRY, "ge")
    desk.filters.open(Facet.COUNTRY, "jap")
    desk.runner.let_go()
    assert [[each.label for each in offer.values] for offer in desk.offers] == [["Japan"]]
    assert [asked[2] for asked in desk.shelf.asked] == ["f", "jap"]
    desk.runner.is_held = True
    desk.filters.open(Facet.COUNTRY)
    desk.filters.close()
    desk.runner.let_go()
    assert len(desk.offers) == 1


def test_nothing_to_offer_says_why(desk: Desk) -> None:
    desk.filters.open(Facet.COUNTRY, "zz")
    assert desk.offers[-1].note == "None has “zz”."
    desk.shelf.counts.clear()
    desk.filters.open(Facet.OWNER)
    assert desk.offers[-1].note == "No trial in the list has one."


def test_more_values_than_are_offered_can_be_found_by_typing(desk: Desk) -> None:
    desk.shelf.counts = {f"C{number}": (f"Condition {number}", 50 - number) for number in range(50)}
    desk.filters.open(Facet.CONDITION)
    assert "Type to find others" in desk.offers[-1].note


def test_imported_trials_are_shown_alone_until_their_chip_is_taken_away(desk: Desk) -> None:
    desk.filters.toggle(Facet.COUNTRY, "JP")
    ncts = frozenset({NctId("NCT00000001"), NctId("NCT00000002")})
    desk.filters.show_only(ncts)
    assert desk.queries[-1] == ListQuery(ncts=ncts)
    assert desk.words == ["2 imported trials"]
    desk.filters.toggle(Facet.PHASE, "PHASE2")
    assert desk.queries[-1] == replace(ListQuery(phases=frozenset({"PHASE2"})), ncts=ncts)
    desk.filters.remove(desk.chips[-1][0])
    assert desk.queries[-1] == ListQuery(phases=frozenset({"PHASE2"}))


def test_trouble_is_told(desk: Desk) -> None:
    desk.shelf.is_broken = True
    desk.filters.open(Facet.COUNTRY)
    assert desk.notices[-1].what == "The workspace is locked."
