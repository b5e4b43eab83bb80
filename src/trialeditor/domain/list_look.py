"""How a list of trials looks: cards or a table, and which columns the table has, in which order and how wide.

Only columns that storage gives with every page of the list: a column costs no further question.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType

from trialeditor.domain.trial import Sort

NARROWEST, WIDEST = 40, 1200
"""Pixels of a column, before the screen's scale."""


class ListLayout(StrEnum):
    """How a trial is shown."""

    CARDS = "cards"
    TABLE = "table"


class Column(StrEnum):
    """What a table can show of a trial, in the order in which columns are offered."""

    NUMBER = "number"
    TITLE = "title"
    STAGE = "stage"
    STATUS = "status"
    PHASE = "phase"
    TYPE = "type"
    OWNER = "owner"
    DUE = "due"
    UPDATED = "updated"
    LAPSED = "lapsed"
    """How many sections have lapsed."""
    COUNTRIES = "countries"
    SPONSOR = "sponsor"


SORTS: Mapping[Column, Sort] = {
    Column.NUMBER: Sort.NUMBER,
    Column.TITLE: Sort.TITLE,
    Column.STAGE: Sort.STAGE,
    Column.DUE: Sort.DUE,
    Column.UPDATED: Sort.UPDATED,
}
"""Columns that a list can be ordered by."""
USUAL = (Column.NUMBER, Column.TITLE, Column.STAGE, Column.STATUS, Column.PHASE, Column.OWNER, Column.DUE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListLook:
    """The look of a list. There is always a column."""

    layout: ListLayout = ListLayout.CARDS
    columns: tuple[Column, ...] = USUAL
    """Those that are shown, from left to right."""
    widths: Mapping[Column, int] = field(default_factory=lambda: MappingProxyType({}))
    """Of columns that a person drew wider or narrower."""

    def with_column(self, column: Column, *, is_shown: bool) -> ListLook:
        """Return the look with a column or without it; the last one stays."""
        if is_shown and column not in self.columns:
            return replace(self, columns=(*self.columns, column))
        rest = tuple(each for each in self.columns if each is not column)
        return self if is_shown or not rest else replace(self, columns=rest)

    def with_width(self, column: Column, width: int) -> ListLook:
        """Return the look with a column of another width, within bounds."""
        return replace(self, widths={**self.widths, column: min(max(width, NARROWEST), WIDEST)})

    def to_text(self) -> str:
        """Return the look as a line of text: `table number=110 title stage`."""
        words = (f"{each}={self.widths[each]}" if each in self.widths else each.value for each in self.columns)
        return " ".join((self.layout.value, *words))


def look_of(text: str) -> ListLook:
    """Read what `to_text` wrote. Columns that this program does not know are left out; nothing is the usual look."""
    layout, *words = text.split() or [""]
    columns: dict[Column, int | None] = dict(_columns(words))
    look = ListLook(layout=_layout(layout), columns=tuple(columns) or USUAL)
    for column, width in columns.items():
        look = look if width is None else look.with_width(column, width)
    return look


def _layout(word: str) -> ListLayout:
    return ListLayout(word) if word in {each.value for each in ListLayout} else ListLayout.CARDS


def _columns(words: list[str]) -> Iterator[tuple[Column, int | None]]:
    known = {each.value: each for each in Column}
    for word in words:
        name, _, width = word.partition("=")
        if name in known:
            yield known[name], int(width) if width.isdecimal() and width.isascii() else None
