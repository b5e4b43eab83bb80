"""The filters of the list: values with their counts, and what is chosen of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from trialeditor.domain.errors import TrialEditorError
from trialeditor.domain.ids import NctId
from trialeditor.domain.queues import in_queue
from trialeditor.domain.trial import Facet, FacetCount, ListQuery, Stage
from trialeditor.gui.filter_faces import ChipFace, FacetFace, FacetValueFace
from trialeditor.gui.jobs import Lane, Latest, Runner
from trialeditor.gui.presenters.wording import say_count, trouble

TITLES: Mapping[Facet, str] = {
    Facet.STAGE: "Stage",
    Facet.STATUS: "Status",
    Facet.PHASE: "Phase",
    Facet.STUDY_TYPE: "Study type",
    Facet.COUNTRY: "Country",
    Facet.CONDITION: "Condition",
    Facet.OWNER: "Owner",
}
"""In the order in which they are offered."""
OFFERED = 50
"""Values that are offered at once, the most frequent first."""

_STAGES = [stage.value for stage in Stage]
_NO_PHASE = ("", "NA")
_MANY = frozenset({Facet.COUNTRY, Facet.CONDITION})


class FacetVerbs(Protocol):
    """Counts."""

    def facet_counts(self, query: ListQuery, facet: Facet, containing: str) -> list[FacetCount]:
        """Return the most frequent values of a facet that contain some letters, without the facet's own condition."""
        ...


class FilterPresenter(QObject):
    """Knows what is chosen. What else the list is narrowed by, such as a search, is told by `follow`."""

    offered = Signal(object)
    """FacetFace: the values of the filter that is open."""
    chosen = Signal(object)
    """tuple of ChipFace: what is chosen now."""
    narrowed = Signal(object)
    """ListQuery: what is chosen, as a query without words."""
    noticed = Signal(object)
    """NoticeFace: something went wrong."""

    def __init__(self, verbs: FacetVerbs, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._verbs = verbs
        self._values: dict[Facet, frozenset[str]] = {}
        self._ncts: frozenset[NctId] = frozenset()
        self._around = ListQuery()
        self._open: tuple[Facet, str] | None = None
        self._counts: list[FacetCount] = []
        self._labels: dict[tuple[Facet, str], str] = {}
        self._latest = Latest(runner, Lane.STORAGE)
        self._learning = Latest(runner, Lane.STORAGE)

    def follow(self, query: ListQuery) -> None:
        """Count among the trials that a search finds in a queue."""
        self._around = query

    def restore(self, query: ListQuery) -> None:
        """Choose what a saved view chose, whatever was chosen before."""
        chosen = {
            Facet.STAGE: frozenset(stage.value for stage in query.stages),
            Facet.STATUS: query.statuses,
            Facet.PHASE: query.phases,
            Facet.STUDY_TYPE: query.study_types,
            Facet.CONDITION: query.conditions,
            Facet.COUNTRY: query.countries,
            Facet.OWNER: query.owners,
        }
        self._values, self._ncts = {facet: values for facet, values in chosen.items() if values}, frozenset()
        self._tell()
        self._learn_labels()

    def _learn_labels(self) -> None:
        """Find the words of what is chosen: until they are known, chips show codes."""
        unknown = {
            facet for facet, values in self._values.items() for each in values if (facet, each) not in self._labels
        }
        verbs = self._verbs

        def done(found: dict[Facet, list[FacetCount]]) -> None:
            for facet, counts in found.items():
                self._labels.update({(facet, each.value): each.label for each in counts})
            self.chosen.emit(self._chips())

        if unknown:
            self._learning.run(
                lambda: {facet: verbs.facet_counts(ListQuery(), facet, "") for facet in unknown}, done, self._fail
            )

    def open(self, facet: Facet, containing: str = "") -> None:
        """Offer the values of a filter; of many, those that contain some letters."""
        wanted = (facet, containing)
        if self._open is None or self._open[0] is not facet:
            self._counts = []
        self._open = wanted
        query, verbs = in_queue(replace(self._query(), search=self._around.search), self._around), self._verbs

        def done(counts: list[FacetCount]) -> None:
            if self._open == wanted:
                self._counts = counts
                self._offer()

        self._latest.run(lambda: verbs.facet_counts(query, facet, containing.strip()), done, self._fail)

    def close(self) -> None:
        """Offer nothing any more."""
        self._open = None

    def toggle(self, facet: Facet, value: str) -> None:
        """Choose a value, or take it away."""
        self._values[facet] = self._chosen(facet) ^ {value}
        self._tell()

    def clear(self, facet: Facet | None = None) -> None:
        """Take away what is chosen of one filter, or of all."""
        if facet is None:
            self._values, self._ncts = {}, frozenset()
        else:
            self._values[facet] = frozenset()
        self._tell()

    def show_only(self, ncts: frozenset[NctId]) -> None:
        """Show the trials that an import brought, and no others, whatever was chosen before."""
        self._values, self._ncts = {}, ncts
        self._tell()

    def remove(self, chip: ChipFace) -> None:
        """Take away what a chip stands for."""
        if chip.facet is not None:
            self.toggle(chip.facet, chip.value)
        else:
            self._ncts = frozenset()
            self._tell()

    def _chosen(self, facet: Facet) -> frozenset[str]:
        return self._values.get(facet, frozenset())

    def _query(self) -> ListQuery:
        return ListQuery(
            stages=frozenset(map(Stage, self._chosen(Facet.STAGE))),
            statuses=self._chosen(Facet.STATUS),
            phases=self._chosen(Facet.PHASE),
            study_types=self._chosen(Facet.STUDY_TYPE),
            conditions=self._chosen(Facet.CONDITION),
            countries=self._chosen(Facet.COUNTRY),
            owners=self._chosen(Facet.OWNER),
            ncts=self._ncts,
        )

    def _tell(self) -> None:
        self._offer()
        self.chosen.emit(self._chips())
        self.narrowed.emit(self._query())

    def _chips(self) -> tuple[ChipFace, ...]:
        chips = [
            ChipFace(facet=facet, value=value, words=f"{title}: {self._label(facet, value)}")
            for facet, title in TITLES.items()
            for value in self._sorted(facet, self._chosen(facet))
        ]
        if self._ncts:
            brought = say_count(len(self._ncts), "imported trial", "imported trials")
            chips.insert(0, ChipFace(facet=None, value="", words=brought))
        return tuple(chips)

    def _sorted(self, facet: Facet, values: frozenset[str]) -> list[str]:
        return sorted(values, key=lambda each: self._label(facet, each))

    def _label(self, facet: Facet, value: str) -> str:
        return self._labels.get((facet, value), value)

    def _offer(self) -> None:
        """Offer what was counted, with what is chosen by now: a choice within a filter does not change its counts."""
        if self._open is None:
            return
        facet, containing = self._open
        counts = self._counts
        self._labels.update({(facet, each.value): each.label for each in counts})
        chosen = self._chosen(facet)
        values = [_value(each, each.value in chosen) for each in _in_order(facet, counts)]
        counted = {each.value for each in counts}
        rest = [] if containing else self._sorted(facet, chosen - counted)
        uncounted = [
            FacetValueFace(value=each, label=self._label(facet, each), count="0", is_chosen=True) for each in rest
        ]
        self.offered.emit(
            FacetFace(
                facet=facet,
                title=TITLES[facet],
                values=(*uncounted, *values),
                can_search=facet in _MANY,
                note=_note(facet, containing, len(values)),
            )
        )

    def _fail(self, error: TrialEditorError) -> None:
        self.noticed.emit(trouble(error))


def _in_order(facet: Facet, counts: list[FacetCount]) -> list[FacetCount]:
    """Return stages and phases as they follow each other; all else stays with the most frequent first."""
    if facet is Facet.STAGE:
        return sorted(counts, key=lambda each: _STAGES.index(each.value))
    if facet is Facet.PHASE:
        return sorted(counts, key=lambda each: (each.value in _NO_PHASE, each.label))
    return counts


def _value(each: FacetCount, is_chosen: bool) -> FacetValueFace:
    return FacetValueFace(value=each.value, label=each.label, count=f"{each.count:,}", is_chosen=is_chosen)


def _note(facet: Facet, containing: str, offered: int) -> str:
    if not offered:
        return f"None has “{containing}”." if containing else "No trial in the list has one."
    if offered == OFFERED and facet in _MANY:
        return f"The {OFFERED} most frequent. Type to find others."
    return ""
