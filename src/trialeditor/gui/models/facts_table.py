"""The facts of the record as a table, group by group: what people call them, what they read, where they come from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from trialeditor.domain.fact_labels import GROUP_LABELS, FactGroup
from trialeditor.gui.carrying import KIND, carried
from trialeditor.gui.faces import FactRow
from trialeditor.gui.plain_tip import plain_tip

SOURCE_ROLE = int(Qt.ItemDataRole.UserRole)
HEAD_ROLE = SOURCE_ROLE + 1
"""Gives the GroupHead of a heading."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, and how a row reads in it."""

    heading: str
    text: Callable[[FactRow], str]


COLUMNS = (
    Column("Fact", lambda row: row.label),
    Column("Words for patients", lambda row: row.phrase),
    Column("Path in the record", lambda row: row.path),
)


@dataclass(frozen=True, slots=True)
class GroupHead:
    """The line above the facts of a group."""

    group: FactGroup
    count: int
    is_open: bool

    @property
    def spoken(self) -> str:
        """Return the line for a screen reader."""
        facts = f"{self.count} {'fact' if self.count == 1 else 'facts'}"
        return f"{GROUP_LABELS[self.group]}, {facts}, {'open' if self.is_open else 'closed'}"


class FactsModel(QAbstractTableModel):
    """Rows of facts, those that hold every word of the filter. A filter looks into closed groups too."""

    folded = Signal(object)
    """frozenset of FactGroup: these are closed now, because a person opened or closed one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[FactRow, ...] = ()
        self._rows: tuple[FactRow | GroupHead, ...] = ()
        self._filter = ""
        self._closed: frozenset[FactGroup] = frozenset()

    def show_rows(self, rows: Sequence[FactRow]) -> None:
        """Hold other facts."""
        self._all = tuple(rows)
        self.filter(self._filter)

    def filter(self, text: str) -> None:
        """Show the facts that hold every word of `text`, whatever the case."""
        self._filter = text
        words = text.casefold().split()
        found = [row for row in self._all if all(word in _searched(row) for word in words)]
        self.beginResetModel()
        self._rows = tuple(self._grouped(found))
        self.endResetModel()

    def close(self, groups: frozenset[FactGroup]) -> None:
        """Close these groups, and open all others, as they were the last time."""
        self._closed = groups
        self.filter(self._filter)

    def fold(self, row: int, *, is_open: bool) -> bool:
        """Open or close the group of a heading; say whether that changed anything."""
        head = self.head(row)
        if head is None or self._filter or head.is_open is is_open:
            return False
        self.close(self._closed - {head.group} if is_open else self._closed | {head.group})
        self.folded.emit(self._closed)
        return True

    def head(self, row: int) -> GroupHead | None:
        """Return the heading that a row is, or None for a fact."""
        line = self._rows[row] if 0 <= row < len(self._rows) else None
        return line if isinstance(line, GroupHead) else None

    def heads(self) -> list[int]:
        """Return the rows that are headings."""
        return [row for row in range(len(self._rows)) if self.head(row)]

    def source(self, row: int) -> str:
        """Return the bound phrase of a row; nothing for a heading."""
        line = self._rows[row]
        return "" if isinstance(line, GroupHead) else line.source

    def _grouped(self, rows: Sequence[FactRow]) -> Iterator[FactRow | GroupHead]:
        for group, facts in groupby(rows, key=lambda row: row.group):
            found = list(facts)
            if group is None:
                yield from found
                continue
            is_open = bool(self._filter) or group not in self._closed
            yield GroupHead(group, len(found), is_open)
            if is_open:
                yield from found

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(COLUMNS)

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if isinstance(row, GroupHead):
            return self._of_head(row, index.column(), role)
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[index.column()].text(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(f"{row.phrase}\n{row.source}\n{row.path}")
        return row.source if role == SOURCE_ROLE else None

    @staticmethod
    def _of_head(head: GroupHead, column: int, role: int) -> object:
        if role == HEAD_ROLE:
            return head
        if column or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return head.spoken if role == Qt.ItemDataRole.AccessibleTextRole else GROUP_LABELS[head.group]

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        is_head = self.head(index.row()) is not None
        return super().flags(index) if is_head else super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    @override
    def mimeTypes(self) -> list[str]:
        return [KIND]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the phrase of the row that is dragged; a field puts it in where it is dropped."""
        return carried(self.source(indexes[0].row()))

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section].heading
        return None


def _searched(row: FactRow) -> str:
    return f"{row.label} {row.key} {row.phrase} {row.path}".casefold()
