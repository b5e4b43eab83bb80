"""The lines of the palette as a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from trialeditor.gui.palette_faces import PaletteLine
from trialeditor.gui.plain_tip import plain_tip

LINE_ROLE = int(Qt.ItemDataRole.UserRole)


class PaletteModel(QAbstractListModel):
    """Lines by row. `LINE_ROLE` gives a PaletteLine."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[PaletteLine, ...] = ()

    def show_lines(self, lines: Sequence[PaletteLine]) -> None:
        """Hold other lines."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def line(self, row: int) -> PaletteLine | None:
        """Return the line of a row."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def row_of(self, line: PaletteLine | None) -> int:
        """Return the row of what a line leads to; the first one when it is not there any more."""
        wanted = (line.kind, line.key) if line else None
        return next((row for row, each in enumerate(self._lines) if (each.kind, each.key) == wanted), 0)

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._lines)

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self._lines[index.row()]
        answers: dict[int, object] = {
            LINE_ROLE: line,
            Qt.ItemDataRole.DisplayRole: line.name,
            Qt.ItemDataRole.ToolTipRole: plain_tip(f"{line.name}\n{line.detail}"),
            Qt.ItemDataRole.AccessibleTextRole: line.spoken,
        }
        return answers.get(role)
