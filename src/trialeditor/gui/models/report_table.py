"""The lines of a report as a table: columns and rows of words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject

from trialeditor.gui.intake_faces import ColumnFace, LinesFace
from trialeditor.gui.models.rows import RowsTable


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportLine:
    """One line. Its tool tip has all its words."""

    cells: tuple[str, ...]
    headings: tuple[str, ...]

    @property
    def tip(self) -> str:
        """Return what stands below each heading."""
        named = zip(self.headings, self.cells, strict=True)
        return "\n".join(f"{heading}: {words}" for heading, words in named if words)


class ReportModel(RowsTable[ReportLine]):
    """Rows of one group."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__((), parent)
        self._columns: tuple[ColumnFace, ...] = ()

    def show_lines(self, face: LinesFace) -> None:
        """Hold other lines, below other headings. A column without any words is left out, unless it is the first."""
        places = [n for n in range(len(face.columns)) if n == 0 or any(row[n] for row in face.rows)]
        self._columns = tuple(face.columns[n] for n in places)
        self._headings = tuple(column.heading for column in self._columns)
        rows = (tuple(row[n] for n in places) for row in face.rows)
        self.show_rows([ReportLine(cells=row, headings=self._headings) for row in rows])

    @property
    def columns(self) -> tuple[ColumnFace, ...]:
        """The columns."""
        return self._columns

    def first(self, row: int) -> str:
        """Return what a line begins with."""
        return self._rows[row].cells[0]
