"""How the list looks, as values that views show. Words in them are final."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from trialeditor.domain.list_look import Column, ListLayout
from trialeditor.domain.trial import Sort

HEADINGS: Mapping[Column, str] = {
    Column.NUMBER: "Number",
    Column.TITLE: "Title",
    Column.STAGE: "Stage",
    Column.STATUS: "Status",
    Column.PHASE: "Phase",
    Column.TYPE: "Study type",
    Column.OWNER: "Owner",
    Column.DUE: "Review due",
    Column.UPDATED: "Last update",
    Column.LAPSED: "Lapsed sections",
    Column.COUNTRIES: "Countries",
    Column.SPONSOR: "Sponsor",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnFace:
    """A column that a table can have."""

    column: Column
    heading: str
    width: int
    """In pixels, before the screen's scale."""
    is_shown: bool
    can_go: bool
    """Whether it can be left out; the last column stays."""
    sort: Sort | None
    """What the list is ordered by when the heading is pressed, if it can be ordered by this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LookFace:
    """Cards, or a table with columns."""

    layout: ListLayout
    columns: tuple[ColumnFace, ...]
    """All that there are; those that are shown come first, from left to right."""
    is_usual: bool
    """Whether the columns are as they were at the first start."""

    @property
    def shown(self) -> tuple[ColumnFace, ...]:
        """Return the columns that are shown, from left to right."""
        return tuple(each for each in self.columns if each.is_shown)
