"""The terms of the glossary as a table."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from trialeditor.gui.glossary_faces import HEADINGS, TermRow
from trialeditor.gui.plain_tip import plain_tip


class GlossaryModel(QAbstractTableModel):
    """One line a term, in the order of the alphabet."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[TermRow, ...] = ()

    def show_rows(self, rows: tuple[TermRow, ...]) -> None:
        """Hold other terms."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, index: QModelIndex | QPersistentModelIndex) -> TermRow | None:
        """Return the term of a line."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def line_of(self, term: str) -> int | None:
        """Return the line of a term that is here."""
        wanted = term.casefold()
        return next((line for line, row in enumerate(self._rows) if row.term.casefold() == wanted), None)

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(HEADINGS)

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.cells[index.column()]
        return plain_tip(f"{row.meaning}\n{row.source}") if role == Qt.ItemDataRole.ToolTipRole else None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        is_heading = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return HEADINGS[section] if is_heading else None
