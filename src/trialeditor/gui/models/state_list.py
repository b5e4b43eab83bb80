"""The states of a record as a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from typing_extensions import override

from trialeditor.gui.history_faces import StateFace
from trialeditor.gui.models.rows import FaceList
from trialeditor.gui.plain_tip import plain_tip


class StateModel(FaceList[StateFace]):
    """One line a state, the newest first."""

    def show_states(self, faces: Sequence[StateFace]) -> None:
        """Hold other states; states that only read otherwise stay where they are."""
        (self._reword if len(faces) == len(self._faces) else self._hold)(faces)

    def show_state(self, row: int, face: StateFace) -> None:
        """Let one state read otherwise."""
        if row < len(self._faces):
            self._faces = (*self._faces[:row], face, *self._faces[row + 1 :])
            self.dataChanged.emit(self.index(row), self.index(row))

    @override
    def said(self, face: StateFace, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return face.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return face.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(f"{face.name}\n{face.changed}\n{face.detail}")
        return None
