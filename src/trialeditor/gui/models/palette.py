"""The lines of the palette as a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from typing_extensions import override

from trialeditor.gui.models.rows import FaceList
from trialeditor.gui.palette_faces import PaletteLine
from trialeditor.gui.plain_tip import plain_tip


class PaletteModel(FaceList[PaletteLine]):
    """Lines by row. `FACE_ROLE` gives a PaletteLine."""

    def show_lines(self, lines: Sequence[PaletteLine]) -> None:
        """Hold other lines."""
        self._hold(lines)

    def line(self, row: int) -> PaletteLine | None:
        """Return the line of a row."""
        return self._faces[row] if 0 <= row < len(self._faces) else None

    def row_of(self, line: PaletteLine | None) -> int:
        """Return the row of what a line leads to; the first one when it is not there any more."""
        wanted = (line.kind, line.key) if line else None
        return next((row for row, each in enumerate(self._faces) if (each.kind, each.key) == wanted), 0)

    @override
    def said(self, face: PaletteLine, role: int) -> object:
        answers: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: face.name,
            Qt.ItemDataRole.ToolTipRole: plain_tip(f"{face.name}\n{face.detail}"),
            Qt.ItemDataRole.AccessibleTextRole: face.spoken,
        }
        return answers.get(role)
