"""How the list looks: cards or a table with columns, as somebody chose, as a view says, or as it was last time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from trialeditor.domain.list_look import SORTS, USUAL, Column, ListLayout, ListLook, look_of
from trialeditor.domain.trial import Listing
from trialeditor.gui.list_faces import HEADINGS, ColumnFace, LookFace
from trialeditor.gui.presenters.wording import STAGES, say_date

_WIDTHS: Mapping[Column, int] = {
    Column.NUMBER: 104,
    Column.TITLE: 300,
    Column.STAGE: 152,
    Column.STATUS: 168,
    Column.PHASE: 96,
    Column.TYPE: 132,
    Column.OWNER: 128,
    Column.DUE: 120,
    Column.UPDATED: 120,
    Column.LAPSED: 128,
    Column.COUNTRIES: 180,
    Column.SPONSOR: 200,
}
_NAMED = 2
"""Countries that are named before the rest is counted."""


class ListLooks(QObject):
    """Holds the look. Every change of it is shown; a width is only noted, because it is seen already."""

    shown = Signal(object)
    """LookFace."""
    noted = Signal(str)
    """The look as a line of text, to be shown again next time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.look = ListLook()

    def restore(self, text: str) -> None:
        """Show the look of the last time; the usual one for an empty text."""
        self.show(look_of(text))

    def show(self, look: ListLook | None) -> None:
        """Show a look; None leaves it as it is."""
        if look is not None:
            self._note(look)
            self.shown.emit(look_face(look))

    def lay_out(self, layout: ListLayout) -> None:
        """Show cards, or a table."""
        if layout is not self.look.layout:
            self.show(replace(self.look, layout=layout))

    def choose(self, column: Column, is_shown: bool) -> None:
        """Show a column, or leave it out. Who chooses columns wants to see a table."""
        self.show(replace(self.look.with_column(column, is_shown=is_shown), layout=ListLayout.TABLE))

    def resize(self, column: Column, width: int) -> None:
        """Note that somebody drew a column wider or narrower."""
        self._note(self.look.with_width(column, width))

    def arrange(self, columns: Sequence[Column]) -> None:
        """Note that somebody moved columns."""
        if set(columns) == set(self.look.columns):
            self._note(replace(self.look, columns=tuple(columns)))

    def begin_anew(self) -> None:
        """Show the usual columns in their usual widths."""
        self.show(replace(self.look, columns=USUAL, widths={}))

    def _note(self, look: ListLook) -> None:
        self.look = look
        self.noted.emit(look.to_text())


def look_face(look: ListLook) -> LookFace:
    """Return the look as it is shown."""
    hidden = tuple(each for each in Column if each not in look.columns)
    return LookFace(
        layout=look.layout,
        columns=tuple(_column(look, each) for each in (*look.columns, *hidden)),
        is_usual=look.columns == USUAL and not look.widths,
    )


def _column(look: ListLook, column: Column) -> ColumnFace:
    is_shown = column in look.columns
    return ColumnFace(
        column=column,
        heading=HEADINGS[column],
        width=look.widths.get(column, _WIDTHS[column]),
        is_shown=is_shown,
        can_go=not is_shown or len(look.columns) > 1,
        sort=SORTS.get(column),
    )


def cells(line: Listing) -> Mapping[Column, str]:
    """Return what a table shows of a trial; nothing where there is nothing to say."""
    return {
        Column.NUMBER: line.nct_id,
        Column.TITLE: line.title or line.nct_id,
        Column.STAGE: STAGES[line.stage].word,
        Column.STATUS: line.status_phrase,
        Column.PHASE: line.phase,
        Column.TYPE: line.study_type,
        Column.OWNER: line.assignee,
        Column.DUE: _day(line.review_due),
        Column.UPDATED: _day(line.updated),
        Column.LAPSED: str(len(line.lapsed)) if line.lapsed else "",
        Column.COUNTRIES: _countries(line.countries),
        Column.SPONSOR: line.sponsor,
    }


def _day(day: date | None) -> str:
    return say_date(day) if day else ""


def _countries(names: Sequence[str]) -> str:
    named = ", ".join(sorted(names)[:_NAMED])
    more = len(names) - _NAMED
    return f"{named} and {more} more" if more > 0 else named
