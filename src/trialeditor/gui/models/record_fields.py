"""The fields of a record as a tree. Trees are made off the GUI thread; here one takes the place of another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont
from typing_extensions import override

from trialeditor.domain.record_fields import TOP, RecordField, RecordTree
from trialeditor.gui.plain_tip import plain_tip

_LONGEST = 160
"""Characters of a value that a line shows; all of it is shown where a field is chosen."""
_LONGEST_TIP = 600


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, and how a field reads in it."""

    heading: str
    text: Callable[[RecordField], str]


def _one_line(field: RecordField) -> str:
    line = " ".join(field.text[: 2 * _LONGEST].split())
    return line if len(line) <= _LONGEST and len(field.text) <= 2 * _LONGEST else f"{line[:_LONGEST]}…"


COLUMNS = (
    Column("Field", lambda field: field.name),
    Column("Value", _one_line),
    Column("Fact", lambda field: ", ".join(field.facts)),
    Column("Path in the record", lambda field: field.path),
)
VALUE, FACT, PATH = 1, 2, 3
_EMPTY = RecordTree(fields=(), haystacks=(), children={}, rows={}, found=0)


class RecordModel(QAbstractItemModel):
    """Fields by place: the inner number of an index is the place of its field in the tree."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tree = _EMPTY
        self._bold = QFont()
        self._bold.setBold(True)

    def show_tree(self, tree: RecordTree) -> None:
        """Hold another tree."""
        self.beginResetModel()
        self._tree = tree
        self.endResetModel()

    def field(self, index: QModelIndex | QPersistentModelIndex) -> RecordField | None:
        """Return the field of an index."""
        return self._tree.fields[index.internalId()] if index.isValid() else None

    @override
    def index(
        self,
        row: int,
        column: int,
        parent: QModelIndex | QPersistentModelIndex = QModelIndex(),  # noqa: B008 - Qt's own default
    ) -> QModelIndex:
        inside = self._children(parent)
        is_here = 0 <= row < len(inside) and 0 <= column < len(COLUMNS)
        return self.createIndex(row, column, inside[row]) if is_here else QModelIndex()

    @override
    def parent(  # type: ignore[override]  # QObject has a parent() too, and nobody asks a model for it
        self, child: QModelIndex | QPersistentModelIndex
    ) -> QModelIndex:
        field = self.field(child)
        if field is None or field.parent == TOP:
            return QModelIndex()
        return self.createIndex(self._tree.rows[field.parent], 0, field.parent)

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.column() > 0 else len(self._children(parent))

    @override
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return len(COLUMNS)

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        field = self._tree.fields[index.internalId()]
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[index.column()].text(field)
        if role == Qt.ItemDataRole.FontRole:
            return self._bold if field.parent == TOP and index.column() == 0 else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip("\n".join(filter(None, (field.text[:_LONGEST_TIP], field.path))))
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section].heading
        return None

    def _children(self, parent: QModelIndex | QPersistentModelIndex) -> tuple[int, ...]:
        place = parent.internalId() if parent.isValid() else TOP
        return self._tree.children.get(place, ())
