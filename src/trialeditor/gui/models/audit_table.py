"""The entries of the audit trail as a table, newest first: older ones are asked for as somebody comes to the end."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Signal
from typing_extensions import override

from trialeditor.gui.audit_faces import HEADINGS, TrailRow
from trialeditor.gui.models.rows import RowsTable


class AuditModel(RowsTable[TrailRow]):
    """Holds what was looked at."""

    more_wanted = Signal(int)
    """The number of the oldest entry that is here: those before it are wanted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(HEADINGS, parent)
        self._total = 0
        self._asked = 0
        """The entry before which was asked already; 0 for none."""

    @property
    def total(self) -> int:
        """How many entries there are in all."""
        return self._total

    def restart(self, rows: Sequence[TrailRow], total: int) -> None:
        """Begin anew with the newest entries."""
        self._total, self._asked = total, 0
        self.show_rows(rows)

    def append(self, rows: Sequence[TrailRow]) -> None:
        """Hold older entries that were asked for; without any, there are no more."""
        if not rows:
            self._total = len(self._rows)
            return
        first = len(self._rows)
        self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
        self._rows += rows
        self.endInsertRows()

    def prepend(self, rows: Sequence[TrailRow], total: int) -> None:
        """Hold newer entries; what is looked at stays where it is."""
        self._total = total
        if rows:
            self.beginInsertRows(QModelIndex(), 0, len(rows) - 1)
            self._rows[:0] = rows
            self.endInsertRows()

    def line_of(self, seq: int) -> int | None:
        """Return the line of an entry that is here."""
        return next((line for line, row in enumerate(self._rows) if row.seq == seq), None)

    @override
    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> bool:
        return not parent.isValid() and 0 < len(self._rows) < self._total and self._rows[-1].seq != self._asked

    @override
    def fetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> None:
        if self.canFetchMore(parent):
            self._asked = self._rows[-1].seq
            self.more_wanted.emit(self._asked)
