"""The list of trials: lines fetched page by page, by key; only the pages near the eye are held.

The number of lines is known from a count; lines come as they are looked at. A page that was let go is fetched again
from the key before it, so that a list of 600,000 takes no more room than a few hundred lines and one key a page.
"""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from trialeditor.gui.faces import ListingFace
from trialeditor.gui.models.rows import FACE_ROLE

PAGE = 100
_HELD = 12
MOST_HELD = _HELD * PAGE
"""So many lines are held at once."""


class TrialListModel(QAbstractListModel):
    """Lines by row. `FACE_ROLE` gives a ListingFace, or None while the line is on its way."""

    page_wanted = Signal(int, str)
    """Number of a page that is looked at and not here, and the NCT number that it follows (empty for the first)."""

    refilling = Signal()
    refilled = Signal()
    """Around a reset that brings the same list with some lines more, fewer or moved: views keep marks and place."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages: OrderedDict[int, tuple[ListingFace, ...]] = OrderedDict()
        self._keys: list[str] = [""]
        self._numbers = array("L")
        """The digits of every NCT number that was ever held: whoever chooses a line may scroll far away from it."""
        self._rows = 0
        self._total = 0
        self._asked: set[int] = set()

    @property
    def total(self) -> int:
        """How many lines there are in all."""
        return self._total

    def restart(self, first: Sequence[ListingFace], total: int) -> None:
        """Begin a new list with its first page."""
        self.beginResetModel()
        self._hold_all(first, total)
        self.endResetModel()

    def refill(self, lines: Sequence[ListingFace], total: int) -> None:
        """Take the same list as it reads now, as far as it was shown. Where nothing changed, nobody is told."""
        before = [self._held(row) for row in range(self._rows)]
        is_as_long = len(lines) == self._rows and total == self._total
        if not is_as_long or any(line.nct != self.nct_at(row) for row, line in enumerate(lines)):
            self.refilling.emit()
            self.restart(lines, total)
            self.refilled.emit()
            return
        self._hold_all(lines, total)
        for row, (old, new) in enumerate(zip(before, lines, strict=True)):
            if old is not None and old != new:
                self.dataChanged.emit(self.index(row), self.index(row))

    def _hold_all(self, lines: Sequence[ListingFace], total: int) -> None:
        self._pages.clear()
        self._asked.clear()
        self._keys = [""]
        self._numbers = array("L")
        self._total = total
        for number in range(max(-(-len(lines) // PAGE), 1)):
            self._hold(number, tuple(lines[number * PAGE : (number + 1) * PAGE]))
        self._rows = len(lines)

    def take(self, number: int, lines: Sequence[ListingFace]) -> None:
        """Hold a page that was asked for. The end of the list may have come nearer since it was counted."""
        self._asked.discard(number)
        if number >= len(self._keys):
            return
        begin = number * PAGE
        self._hold(number, tuple(lines))
        if begin == self._rows and lines:
            self.beginInsertRows(QModelIndex(), begin, begin + len(lines) - 1)
            self._rows = begin + len(lines)
            self.endInsertRows()
        elif begin == self._rows:
            self._total = self._rows
        else:
            self.dataChanged.emit(self.index(begin), self.index(min(begin + PAGE, self._rows) - 1))

    def wants(self, number: int, after: str) -> bool:
        """Say whether the page `number` still follows the trial `after`: the list may have begun anew."""
        return number < len(self._keys) and self._keys[number] == after

    def row_of(self, nct: str) -> int | None:
        """Return the row of a trial, if its page is held."""
        for number, page in self._pages.items():
            for place, line in enumerate(page):
                if line.nct == nct:
                    return number * PAGE + place
        return None

    def nct_at(self, row: int) -> str:
        """Return the trial of a row that was shown at any time, though its line may be held no more."""
        return f"NCT{self._numbers[row]:08}"

    def page_of(self, nct: str) -> int | None:
        """Return the number of the page that holds a trial, if it is held."""
        row = self.row_of(nct)
        return None if row is None else row // PAGE

    def renew(self, number: int) -> None:
        """Ask for a page again; its lines stay until the new ones are here."""
        self._asked.discard(number)
        self._want(number)

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else self._rows

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (FACE_ROLE, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        line = self._line(index.row())
        if role == FACE_ROLE:
            return line
        return line.spoken if line else "Loading"

    @override
    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> bool:
        return not parent.isValid() and self._rows < self._total

    @override
    def fetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> None:
        self._want(self._rows // PAGE)

    def _line(self, row: int) -> ListingFace | None:
        number = row // PAGE
        if number not in self._pages:
            self._want(number)
            return None
        self._pages.move_to_end(number)
        return self._held(row)

    def _held(self, row: int) -> ListingFace | None:
        """Return a line if it is here; ask for nothing."""
        number, place = divmod(row, PAGE)
        page = self._pages.get(number, ())
        return page[place] if place < len(page) else None

    def _want(self, number: int) -> None:
        if number in self._asked or number >= len(self._keys):
            return
        self._asked.add(number)
        self.page_wanted.emit(number, self._keys[number])

    def _hold(self, number: int, lines: tuple[ListingFace, ...]) -> None:
        self._pages[number] = lines
        self._pages.move_to_end(number)
        self._numbers[number * PAGE : number * PAGE + len(lines)] = array("L", (int(line.nct[3:]) for line in lines))
        while len(self._pages) > _HELD:
            self._pages.popitem(last=False)
        if len(lines) == PAGE and number + 1 == len(self._keys):
            self._keys.append(lines[-1].nct)
