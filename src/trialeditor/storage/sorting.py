"""The order of a list, as stretches that follow each other, so that every page is found by key.

Numbers are row order. Dates have an index of the few pages that have one; the rest follows by number. Stages are seven
lists by number. Titles and updates have no index: a list of more than `MOST_SORTED` trials is not ordered by them,
because an index of 600,000 titles would cost every import more than anybody gains who scrolls through them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, literal_column, select
from sqlmodel import col

from trialeditor.domain.trial import Sort, Stage
from trialeditor.storage.listing import Asked, Part
from trialeditor.storage.tables import TrialRow

_TITLE: ColumnElement[str] = literal_column("coalesce(nullif(trial.page_title, ''), trial.brief_title) COLLATE NOCASE")
_UPDATED: ColumnElement[str] = literal_column("trial.last_update_posted")
_DUE: ColumnElement[str] = literal_column("trial.review_due")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What a line is ordered by."""

    number: int
    title: str = ""
    updated: str = ""
    due: str | None = None
    stage: Stage = Stage.NEW


def place_of(number: int) -> Select[*tuple[Any, ...]]:
    """Return the query for the place of a trial."""
    columns: tuple[ColumnElement[Any], ...] = (
        _TITLE.label("title"),
        _UPDATED.label("updated"),
        _DUE.label("due"),
        col(TrialRow.stage).label("stage"),
    )
    return select(col(TrialRow.number).label("number"), *columns).where(col(TrialRow.number) == number)


def read_place(row: Row[*tuple[Any, ...]]) -> Place:
    """Return the place that `place_of` found."""
    return Place(number=row.number, title=row.title, updated=row.updated, due=row.due, stage=Stage(row.stage))


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """How a list is ordered."""

    sort: Sort
    is_descending: bool
    stages: Mapping[Stage, str]
    """Tokens of the stages that trials have; needed for `Sort.STAGE` alone."""

    def parts(self, asked: Asked, place: Place | None) -> Iterator[Part]:
        """Yield the stretches of the list that follow `place` (or all of them), in order."""
        if self.sort is Sort.STAGE:
            yield from self._by_stage(asked, place)
        elif self.sort is Sort.DUE:
            yield from self._by_due(asked, place)
        elif self.sort is Sort.TITLE:
            yield self._part(asked, _TITLE, (place.title, place.number) if place else ())
        elif self.sort is Sort.UPDATED:
            yield self._part(asked, _UPDATED, (place.updated, place.number) if place else ())
        else:
            yield self._part(asked, None, (place.number,) if place else ())

    def _by_stage(self, asked: Asked, place: Place | None) -> Iterator[Part]:
        stages = list(reversed(Stage)) if self.is_descending else list(Stage)
        for stage in stages[stages.index(place.stage) :] if place else stages:
            token = self.stages.get(stage)
            if token is not None and (asked.within is None or token in asked.within):
                start = (place.number,) if place and place.stage is stage else ()
                yield self._part(replace(asked, within=(token,)), None, start)

    def _by_due(self, asked: Asked, place: Place | None) -> Iterator[Part]:
        """Dated pages come first in either direction: nobody who asks what is due asks for those without a date."""
        if place is None or place.due is not None:
            yield self._part(replace(asked, is_dated=True), _DUE, (place.due, place.number) if place else ())
        if asked.due_until is None:
            start = (place.number,) if place and place.due is None else ()
            yield self._part(replace(asked, is_dated=False), None, start)

    def _part(self, asked: Asked, key: ColumnElement[str] | None, start: tuple[Any, ...]) -> Part:
        return Part(asked=asked, key=key, start=start, is_descending=self.is_descending)
